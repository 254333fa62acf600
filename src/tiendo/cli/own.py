"""The office's own folder of indicators: where the person says it lies, and the catalogue with it."""

import os
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from tiendo.catalogue.loading import Catalogue, load
from tiendo.catalogue.matching import Matcher
from tiendo.cli.arguments import Arguments
from tiendo.cli.language import Language
from tiendo.reading.document import Reading
from tiendo.words.finding import Sentence

_VARIABLE = "TIENDO_CATALOGUE"
_METAVAR = Sentence("THƯ-MỤC", "FOLDER")
_HELP = Sentence(
    f"thư mục chỉ tiêu và tên gọi riêng của đơn vị; cũng đặt được bằng biến môi trường {_VARIABLE}",
    f"folder of the office's own indicators and names; {_VARIABLE} in the environment sets it too",
)


def take_folder(arguments: Arguments, language: Language) -> None:
    """Lets a command take --catalogue."""
    arguments.options.add_argument("--catalogue", metavar=language.of(_METAVAR), help=language.of(_HELP))


def folder_of(named: Namespace) -> Path | None:
    """The folder given by option or environment; an empty one is none."""
    said = named.catalogue or os.environ.get(_VARIABLE)
    return Path(said) if said else None


def catalogue_of(named: Namespace) -> Catalogue:
    """Our catalogue with the office's own beside it. CatalogueError."""
    return load(folder_of(named))


def with_matches(reading: Reading, matcher: Matcher) -> Reading:
    """The reading, each figure with what is proposed for it."""
    return replace(reading, figures=matcher.matched(reading.figures, reading.document.text))

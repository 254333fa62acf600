"""`tiendo correct PHRASE INDICATOR`: from now on this phrase is that indicator, in the readings of this office."""

import getpass
import os
from argparse import Namespace
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from typing import TextIO

from tiendo.catalogue.correcting import correct
from tiendo.catalogue.entries import NONE
from tiendo.catalogue.naming import Naming
from tiendo.cli.arguments import Arguments
from tiendo.cli.errors import DayUnreadableError, FolderNotNamedError, WordsMiscountedError
from tiendo.cli.language import Language
from tiendo.cli.own import folder_of, take_folder
from tiendo.cli.streams import visible
from tiendo.words.finding import Sentence

ABOUT = Sentence("sửa: cụm từ này là chỉ tiêu nào", "correct which indicator a phrase means")

_PROG = "tiendo correct"
_VIETNAM = timezone(timedelta(hours=7))
_USAGE = Sentence(
    'tiendo correct --catalogue THƯ-MỤC [--unit ĐVT] [--from NGÀY] [--author AI] "CỤM TỪ" MÃ-CHỈ-TIÊU',
    'tiendo correct --catalogue FOLDER [--unit UNIT] [--from DAY] [--author WHO] "PHRASE" INDICATOR',
)
_DESCRIPTION = Sentence(
    "Ghi vào thư mục của đơn vị: cụm từ này là chỉ tiêu nào của danh mục; lần đọc sau theo đó.\n"
    f"Mã “{NONE}” nghĩa là không phải chỉ tiêu nào. Những gì đã ghi vẫn giữ nguyên; lần ghi sau đi trước.",
    "Writes into the office's folder which indicator of the catalogue a phrase means; the next reading follows it.\n"
    f"The indicator “{NONE}” says that it is none. What was written stays; what is written later goes before it.",
)
_TITLE = Sentence("Nội dung", "What is said")
_METAVAR = Sentence("CỤM-TỪ MÃ-CHỈ-TIÊU", "PHRASE INDICATOR")
_WORDS = Sentence(
    "cụm từ như trong văn bản, và mã chỉ tiêu (xem tiendo indicators)", "the words of the document, and an id of tiendo indicators"
)
_UNIT = Sentence("chỉ khi số liệu có đơn vị tính này", "only for figures in this unit")
_FROM = Sentence(
    "có hiệu lực từ ngày này (mặc định là hôm nay), như 2026-11-23", "holds from this day (today when not said), such as 2026-11-23"
)
_AUTHOR = Sentence("ai ghi (mặc định là tên tài khoản trên máy)", "who says so (the account's name when not said)")
_DONE = Sentence("Đã ghi vào {file}: “{phrase}” là {indicator}.", "Written into {file}: “{phrase}” is {indicator}.")


def run(given: Sequence[str], language: Language, out: TextIO) -> int:
    """Writes the correction; 0. CommandError, CatalogueError."""
    arguments = Arguments(_PROG, language, _USAGE, _DESCRIPTION)
    take_folder(arguments, language)
    arguments.options.add_argument("--unit", help=language.of(_UNIT))
    arguments.options.add_argument("--from", dest="known_from", metavar="YYYY-MM-DD", help=language.of(_FROM))
    arguments.options.add_argument("--author", help=language.of(_AUTHOR))
    arguments.take_words(language, _TITLE, _METAVAR, _WORDS)
    named = arguments.parse(given)
    if len(named.words) != 2:
        raise WordsMiscountedError(_PROG)
    folder = folder_of(named)
    if folder is None:
        raise FolderNotNamedError(_PROG)
    naming = _naming(named)
    file = correct(folder, naming)
    out.write(language.of(_DONE).format(file=visible(str(file)), phrase=visible(naming.phrase), indicator=naming.indicator or NONE) + "\n")
    return 0


def _naming(named: Namespace) -> Naming:
    phrase, indicator = named.words
    return Naming(phrase, named.unit or None, None if indicator == NONE else indicator, _day(named.known_from), named.author or _account())


def _day(text: str | None) -> date:
    if text is None:
        return datetime.now(tz=_VIETNAM).date()
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise DayUnreadableError(text) from fault


def _account() -> str:
    """The name of the person's account, or its number where it has no name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return str(os.getuid())

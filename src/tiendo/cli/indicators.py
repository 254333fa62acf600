"""`tiendo indicators [WORDS]`: the indicators of the catalogue, found without diacritics: `ho ngheo` finds Số hộ nghèo."""

from collections.abc import Sequence
from typing import TextIO

from tiendo.cli.arguments import Arguments
from tiendo.cli.language import Language
from tiendo.cli.own import catalogue_of, take_folder
from tiendo.cli.streams import visible
from tiendo.words.finding import Sentence
from tiendo.words.indicator import Indicator
from tiendo.words.spelling import search_key

ABOUT = Sentence("tìm chỉ tiêu trong danh mục", "find indicators of the catalogue")

_PROG = "tiendo indicators"
_USAGE = Sentence("tiendo indicators [--catalogue THƯ-MỤC] [TỪ...]", "tiendo indicators [--catalogue FOLDER] [WORD...]")
_DESCRIPTION = Sentence(
    "Nêu mã, tên và đơn vị tính của các chỉ tiêu có đủ các từ; không cần gõ dấu. Không nêu từ nào thì in cả danh mục.",
    "Prints id, name and unit of the indicators that have all the words; diacritics may be left out. Without words, all of them.",
)
_TITLE = Sentence("Từ cần tìm", "Words to find")
_METAVAR = Sentence("TỪ", "WORD")
_WORDS = Sentence("từ trong tên, tên gọi khác hoặc mã chỉ tiêu", "words of a name, a synonym or an id")
_COUNT = Sentence("{count} chỉ tiêu.", "Indicators: {count}.")


def run(given: Sequence[str], language: Language, out: TextIO) -> int:
    """Prints what is found; 0. CommandError, CatalogueError."""
    arguments = Arguments(_PROG, language, _USAGE, _DESCRIPTION)
    take_folder(arguments, language)
    arguments.take_words(language, _TITLE, _METAVAR, _WORDS)
    named = arguments.parse(given)
    wanted = search_key(" ".join(named.words)).split()
    found = [indicator for indicator in catalogue_of(named).indicators.values() if _has(indicator, wanted)]
    widest = max((len(indicator.id) for indicator in found), default=0)
    for indicator in found:
        name = indicator.name_en if language is Language.EN else indicator.name
        out.write(f"{indicator.id:<{widest}}  {visible(name)} ({visible(indicator.unit)})\n")
    out.write(language.of(_COUNT).format(count=len(found)) + "\n")
    return 0


def _has(indicator: Indicator, wanted: Sequence[str]) -> bool:
    """Whether one of its names has all the words, or its id or its English name."""
    return any(
        all(word in f" {search_key(name)}" for word in wanted)
        for name in (*indicator.names, indicator.name_en, indicator.id, indicator.id.replace("-", " "))
    )

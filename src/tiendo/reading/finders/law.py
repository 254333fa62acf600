"""A law named by its title and year: `Luật Khiếu nại năm 2011`, `Hiến pháp năm 2013`; its year dates nothing else."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, words

STARTS = ("luật", "bộ", "hiến", "pháp")
NUMERAL = True
BEFORE = ("citation", "ordinal")

_LAW = words(
    r"(?<!kỷ[ ])(?<!pháp[ ])(?<!quy[ ])(?<!hôn[ ])(?:bộ luật|luật|pháp lệnh|hiến pháp)(?: [^\W\d_]+){0,10}? (?:năm )?(?:19"
    r"|20)\d\d(?![\d/.,]\d)"
    r"(?: ?\((?:được |đã )?(?:sửa đổi|bổ sung)[^)\n]{0,60}\))?"
)


def find(page: Page, at: int) -> Mark | None:
    """A silence over the law's name, or None."""
    law = _LAW.match(page.folded, at)
    return Mark(at, law.end()) if law else None

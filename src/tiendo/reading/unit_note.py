"""A unit said once for several numbers: `(ĐVT: tỷ đồng)`, `Đơn vị tính: triệu đồng`."""

import re

from tiendo.reading.page import Page, fold_pattern
from tiendo.words.place import Span

_SAID = re.compile(fold_pattern(r"(?<![^\W_])(?:đvt|đơn vị tính|đơn vị)[ ]{0,9}:[ ]{0,9}([^;,()\n]+)"))


def unit_note(page: Page, span: Span) -> str | None:
    """The unit as written, or None."""
    said = _SAID.search(page.folded, *span)
    return page.text[said.start(1) : said.end(1)].strip(" .:") if said else None

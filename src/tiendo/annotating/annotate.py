"""One door: whatever file the document was read from, its remarks come back in the best file there is for them."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath

from tiendo.annotating.errors import UnmarkableError
from tiendo.annotating.page.page import page
from tiendo.annotating.remark import Annotated, By, Remark
from tiendo.reading.document import Document
from tiendo.reading.errors import UnreadableError

_WORD, _EXCEL = (".docx", ".docm"), (".xlsx", ".xlsm")


def annotate(  # noqa: PLR0913  what, on which file, whose, from when, in which language
    data: bytes, document: Document, remarks: Sequence[Remark], *, author: str, at: datetime, language: str
) -> Annotated:
    """The file with the remarks in it: the same Word or Excel file, or else a page of the document's text.

    `data` are the bytes the document was read from. A file that cannot take comments, because it is signed, locked or
    broken, gives the page, which says why.
    """
    by = By(author, at, language)
    ending = PurePath(document.source).suffix.lower()
    reason = None
    try:
        if ending in _WORD:
            from tiendo.annotating.word.comments import commented  # noqa: PLC0415  only a Word file needs what writes into one

            return Annotated(commented(data, document, remarks, by), ending)
        if ending in _EXCEL:
            from tiendo.annotating.sheet.book import noted  # noqa: PLC0415  the same

            return Annotated(noted(data, document, remarks, by), ending)
    except UnmarkableError as fault:
        reason = fault.reason
    except UnreadableError as fault:
        reason = fault.message
    return Annotated(page(document, remarks, by, reason), ".html")

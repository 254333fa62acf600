"""How a finding names a document read beside the one it stands in, in both languages."""

from tiendo.reading.document import Document
from tiendo.words.finding import Sentence


def named(document: Document) -> Sentence:
    """`Báo cáo số 262/BC-UBND ngày 17/9/2024`; its title or the name of its file where it has no number."""
    if document.number is None:
        title = " ".join((document.title or "").split())
        name = f"“{title}”" if title else document.source
        return Sentence(f"văn bản {name}", f"the document {name}")
    kind = document.kind or "Văn bản"
    kind = kind[:1].upper() + kind[1:].lower()
    day = document.date
    on = Sentence(f" ngày {day.day}/{day.month}/{day.year}", f" of {day.day}/{day.month}/{day.year}") if day else Sentence("", "")
    return Sentence(f"{kind} số {document.number}{on.vi}", f"{kind} số {document.number}{on.en}")

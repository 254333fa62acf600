"""Where words of a Word file come from: kept when asked, and never otherwise."""

from tests.reading_shell.packed import docx, paragraph, row, table
from tiendo.reading.formats.docx import _opened, open_document, open_traced
from tiendo.reading.trace import Trace

LEVEL = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
LISTS = f'<w:abstractNum w:abstractNumId="7">{LEVEL}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
DATA = docx(
    paragraph("Thu", ITEM)
    + "<w:p/><w:p><w:r><w:t>5</w:t><w:br/><w:t>6</w:t></w:r><m:oMath><m:r><m:t>7</m:t></m:r></m:oMath></w:p>"
    + table(row("Chỉ tiêu", "KH"), row("Nợ\nvay", "9")),
    numbering=LISTS,
    footnotes=f'<w:footnote w:id="2">{paragraph("Ghi chú")}</w:footnote>',
)


def said(trace: Trace, text: str) -> tuple[list[str], list[tuple[str, str]]]:
    return [text[slice(*span)] for span in trace.spans], [(piece.words, piece.element.tag.rpartition("}")[2]) for piece in trace.pieces]


def test_words_are_traced_to_the_elements_that_hold_them() -> None:
    file = open_traced(DATA, "a.docx")
    assert [said(trace, file.document.text) for trace in file.traces] == [
        (["1. Thu"], [("1. ", "p"), ("Thu", "t")]),
        (["5", "67"], [("5", "t"), ("\n", "br"), ("6", "t"), ("7", "t")]),
        (["Chỉ tiêu"], [("Chỉ tiêu", "t")]),
        (["KH"], [("KH", "t")]),
        (["Nợ vay"], [("Nợ", "t"), ("\n", "tc"), ("vay", "t")]),
        (["9"], [("9", "t")]),
        (["Ghi chú"], [("Ghi chú", "t")]),
    ]
    assert [piece.element.getroottree().getroot() is file.root for trace in file.traces for piece in trace.pieces[:1]] == [True] * 6 + [
        False
    ]


def test_the_document_is_the_same_and_nothing_is_traced_unasked() -> None:
    plain, traced = open_document(DATA, "a.docx"), open_traced(DATA, "a.docx").document
    assert (plain.text, plain.lines, plain.locators) == (traced.text, traced.lines, traced.locators)
    assert _opened(DATA, "a.docx", traced=False).traces == ()

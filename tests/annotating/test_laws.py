"""Whatever the file and wherever the remarks: without its comments it is the file that was given, and it reads the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotating.commented import AT, canonical, comments, members, parts
from tests.reading_shell.packed import docx, row, table
from tiendo.annotating import Remark, annotate
from tiendo.reading import read
from tiendo.words.finding import Severity

MAIN = "word/document.xml"
WORDS = st.lists(
    st.sampled_from(["Thu ", "5,5 tỷ", " ", "|", "ă", "a\u0302", "\u0301", "\t", "&amp;", "&#7879;", "\u00a0", "®ång", "😀"]), max_size=8
).map("".join)
LOOKS = st.sampled_from(
    ["", "<w:b/>", '<w:rFonts w:ascii=".VnTime"/>', '<w:rFonts w:ascii="VNI-Times"/>', "<w:b/><w:rPrChange><w:rPr/></w:rPrChange>"]
)
TEXTS = st.builds("<w:t{}>{}</w:t>".format, st.sampled_from(["", " xml:space='preserve'"]), WORDS)
SIGNS = st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", '<w:sym w:char="2265"/>', "<w:delText>xã</w:delText>"])
RUNS = st.builds(
    lambda looks, content: f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{''.join(content)}</w:r>",
    LOOKS,
    st.lists(TEXTS | SIGNS, max_size=3),
)
BOXED = st.builds("<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>".format, RUNS)
WRAPPED = st.builds(
    lambda wrapper, run: wrapper.format(run),
    st.sampled_from(
        [
            "<w:ins>{}</w:ins>",
            "<w:hyperlink>{}</w:hyperlink>",
            "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
            "<w:fldSimple w:instr='X'>{}</w:fldSimple>",
        ]
    ),
    RUNS,
)
PARAGRAPHS = st.builds(lambda runs: f"<w:p>{''.join(runs)}</w:p>", st.lists(RUNS | WRAPPED | BOXED, max_size=4))
CELLS = st.builds(lambda content: f"<w:tc>{''.join(content)}</w:tc>", st.lists(PARAGRAPHS, min_size=1, max_size=2))
TABLES = st.builds(
    lambda rows: table(row("Chỉ tiêu", "KH"), *(row(*cells) for cells in rows), row("Thu", "5")),
    st.lists(st.lists(CELLS, min_size=1, max_size=3), max_size=2),
)
FILES = st.builds(
    lambda blocks, note: docx(
        "".join(blocks) + "<w:p><w:r><w:t>Hết 1</w:t></w:r></w:p>", footnotes=f'<w:footnote w:id="2">{note}</w:footnote>'
    ),
    st.lists(PARAGRAPHS | TABLES, max_size=4),
    PARAGRAPHS,
)
SPANS = st.lists(st.tuples(st.integers(0, 120), st.integers(0, 30)), min_size=1, max_size=6)


@given(FILES, SPANS)
@settings(deadline=None, max_examples=100)
def test_without_its_comments_a_word_file_is_what_was_given(data: bytes, spans: list[tuple[int, int]]) -> None:
    document = read(data, "a.docx").document
    said = [Remark((start, start + length), Severity.DOUBT, "Xem", f"câu {at}") for at, (start, length) in enumerate(spans)]
    made = annotate(data, document, said, author="Tiến Độ", at=AT, language="vi")
    assert made.ending == ".docx"
    before, after = parts(data), parts(made.data)
    assert canonical(after[MAIN]) == canonical(before[MAIN])
    assert read(made.data, "a.docx").document.text == document.text
    assert len(comments(made.data)) == len(spans)
    same = before.keys() - {MAIN, "word/_rels/document.xml.rels"}
    assert {name: members(made.data)[name] for name in same} == {name: members(data)[name] for name in same}
    assert annotate(made.data, document, said, author="Tiến Độ", at=AT, language="vi").data == made.data


@given(FILES, SPANS)
@settings(deadline=None, max_examples=60)
def test_a_comment_stands_at_words_of_its_span(data: bytes, spans: list[tuple[int, int]]) -> None:
    """The letters of a span that are letters of one run, whatever is round it, are in the words that the comment marks."""
    document = read(data, "a.docx").document
    for start, length in spans:
        words = document.text[start : start + length].split("\n")[0].split(" | ")[0].strip()
        plain = words.isascii() and words.isalnum() and document.text.count(words) == 1
        if plain:
            span = document.text.index(words), document.text.index(words) + len(words)
            made = annotate(data, document, [Remark(span, Severity.DOUBT, "Xem", "câu")], author="a", at=AT, language="vi")
            [(at, said)] = comments(made.data)
            assert words in at or "(Ở chú thích" in said

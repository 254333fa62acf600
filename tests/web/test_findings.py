"""Findings first: what is wrong or differs stands beside its sentence, and the page says how much was checked and what that proves."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation
from pytest_django.asserts import assertContains, assertNotContains

from tests.reading_shell.packed import docx, row, table
from tiendo.checking import Checked, check
from tiendo.reading.document import Reading
from tiendo.reading.read import read
from tiendo.web.documents.presenting.page import Note, page_of
from tiendo.words.figure import Doubt
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Span

Marking = Callable[..., Reading]
Reads = Callable[[Reading], None]

WRONG = "Điều tra làm rõ 13/14 vụ, đạt 29,9%.\nThu đạt 5 tỷ đồng."
RIGHT = "Điều tra làm rõ 13/14 vụ, đạt 92,9%.\nThu đạt 5 tỷ đồng."


def found(span: Span, severity: Severity = Severity.WRONG, *beside: Span, message: str = "Sai rồi.") -> Finding:
    return Finding("sum", severity, span, "1", "2", "", Sentence(message, "It is wrong."), beside)


def notes(reading: Reading, *findings: Finding) -> tuple[Note, ...]:
    return page_of(reading, "d1-", Checked(findings, frozenset())).notes


def test_a_wrong_percentage_stands_beside_its_sentence_and_both_lead_to_each_other(client: Client) -> None:
    page = client.post("/", {"text": WRONG})
    assertContains(page, "Nêu “29,9%”, nhưng “13/14 vụ” là 92,9%")
    (note,) = page.context["page"].notes
    assertContains(page, f'<a class="label-of" href="#{note.at}"')
    assertContains(page, f'id="{note.at}"')
    assertContains(page, f'<a href="#{note.id}">29,9%</a>', html=True)
    assert [len(row.notes) for row in page.context["page"].rows] == [1, 0]


def test_the_other_place_is_linked_too(client: Client) -> None:
    page = client.post("/", {"text": WRONG})
    (other,) = page.context["page"].notes[0].beside
    assertContains(page, f'<a href="#{other.at}">“13/14 vụ”</a>', html=True)
    assertContains(page, f'<span class="beside" id="{other.at}">')


def test_the_head_counts_and_says_how_much_was_checked(client: Client) -> None:
    page = client.post("/", {"text": WRONG})
    assertContains(page, '<span class="count wrong"><b>1</b> sai</span>', html=True)
    assertContains(page, '<span class="count differs" hidden><b>0</b> lệch</span>', html=True)
    assertContains(page, '<span class="coverage">Đã kiểm tra <b>2/3</b> số liệu</span>', html=True)
    assertContains(page, "số chưa kiểm tra có thể sai")
    assertContains(page, '<details class="again help" id="help">')
    assertContains(page, "Tỷ số và tỷ lệ phần trăm")
    assertNotContains(page, "Không thấy số nào sai hoặc lệch")


def test_without_findings_the_page_says_so_and_not_that_all_is_right(client: Client) -> None:
    page = client.post("/", {"text": RIGHT})
    assertContains(page, "Không thấy số nào sai hoặc lệch.")
    assertContains(page, "số khớp nhau vẫn có thể sai từ nguồn")
    assert page.context["page"].stops == ()


def test_where_nothing_could_be_checked_nothing_is_said_to_be_fine(client: Client) -> None:
    page = client.post("/", {"text": "Thu đạt 5 tỷ đồng."})
    assertContains(page, "Chưa kiểm tra được số liệu nào")
    assertNotContains(page, "Không thấy số nào sai")


def test_doubts_wait_behind_a_box_and_are_counted_on_it(client: Client, reads: Reads, marking: Marking) -> None:
    reading = marking("tăng 5 %", "5 %", doubts=(Doubt.BASE_NOT_STATED,))
    reads(replace(reading, findings=(found((0, 4), Severity.DOUBT),)))
    page = client.post("/", {"text": "x"})
    assertContains(page, '<label class="too" for="too-">Hiện cả điểm cần xem (2)</label>', html=True)
    assert page.context["page"].stops == ()
    assertContains(page, '<li class="note doubt"')


def test_a_page_without_doubts_has_no_box(client: Client) -> None:
    assertNotContains(client.post("/", {"text": "Thu năm 2024 đạt 5 tỷ đồng."}), '<input class="too"')


def test_findings_of_one_place_are_told_the_gravest_first(marking: Marking) -> None:
    doubt, differs, wrong = (found((5, 7), severity) for severity in (Severity.DOUBT, Severity.DIFFERS, Severity.WRONG))
    told = notes(marking("tổng 12 xã"), doubt, differs, wrong)
    assert [note.severity for note in told] == ["wrong", "differs", "doubt"]
    assert [note.id for note in told] == ["n-d1-5-0", "n-d1-5-1", "n-d1-5-2"]
    assert {note.at for note in told} == {"p-d1-5"}


@pytest.mark.parametrize(
    "spans",
    [((5, 7), (5, 10)), ((5, 10), (7, 9)), ((5, 10), (5, 10)), ((0, 10), (5, 7), (5, 9)), ((4, 7), (6, 10))],
)
def test_every_place_that_a_note_leads_to_is_there_once(client: Client, reads: Reads, marking: Marking, spans: tuple[Span, ...]) -> None:
    graves = [found(span) for span in spans]
    reads(replace(marking("tổng 12 xã"), findings=(*graves, *(found(span, Severity.DIFFERS, (0, 4), (0, 2)) for span in spans))))
    page = client.post("/", {"text": "x"})
    for start, _ in spans:
        assertContains(page, f' id="p-{start}"', count=1)
        assertContains(page, f' id="n-{start}-0"', count=1)
    assertContains(page, ' id="b-0"', count=1)


def test_a_finding_in_a_cell_stands_below_its_table_with_its_place() -> None:
    data = docx(table(row("Chỉ tiêu", "ĐVT", "KH năm 2024"), row("Hộ nghèo", "hộ", "5"), row("Tổng số hộ", "hộ", "6")))
    reading = read(data, "a.docx")
    six = reading.figures[-1].place
    with translation.override("vi"):
        page = page_of(reading, "", Checked((found((six.start, six.end)),), frozenset()))
    (shown,) = (row for row in page.rows if row.table)
    assert [(note.where, note.figure) for note in shown.notes] == [("Bảng 1, hàng 3, cột 3", reading.figures[-1].id)]
    assert page.stops == (shown.notes[0].id,)


def test_counts_are_of_the_whole_document_where_only_its_beginning_is_shown(marking: Marking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiendo.web.documents.presenting.page.MOST_SHOWN", 1)
    page = page_of(marking("1 xã\n2 xã", "1 xã", "2 xã"), "", Checked((found((0, 4), Severity.WRONG, (5, 9)), found((5, 9))), frozenset()))
    assert (page.wrong, len(page.notes), page.notes[0].beside) == (2, 1, ())


def test_words_of_a_finding_are_text_and_never_markup(client: Client, reads: Reads, marking: Marking) -> None:
    evil = "<b onmouseover=x>"
    reads(replace(marking(f"{evil} 5 xã", "5 xã"), findings=(found((0, 17), Severity.WRONG, (0, 17), message=evil),)))
    page = client.post("/", {"text": "x"})
    assertNotContains(page, evil)
    assertContains(page, "&lt;b onmouseover=x&gt;")


def test_the_finding_is_told_in_the_language_of_the_page(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = client.post("/", {"text": WRONG})
    assertContains(page, "It says “29,9%”, but “13/14 vụ” is 92.9%")
    assertContains(page, "A ratio and its percentage")
    assertNotContains(page, "Đã kiểm tra")


def test_a_kept_document_shows_all_its_figures_as_before(marking: Marking) -> None:
    with translation.override("vi"):
        page = page_of(marking("5 xã", "5 xã"))
    assert page.tested is None


def test_the_ids_of_what_was_computed_with_are_those_of_the_reading(marking: Marking) -> None:
    reading = marking("a 5 xã", "5 xã")
    page = page_of(reading, "", check(reading))
    assert (page.tested, page.figures, page.computed) == (0, 1, frozenset())

"""How a reading becomes a page: the text cut at its marks, and figures in the words of offices."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from importlib import import_module

import pytest
from django.test import Client
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.asserts import assertContains

from tiendo.reading.document import Document, Reading
from tiendo.web.documents.presenting import labels
from tiendo.web.documents.presenting.marked import Line, marked_lines
from tiendo.web.documents.presenting.page import page_of
from tiendo.words.citation import Citation
from tiendo.words.figure import Against, Bound, Doubt, Figure, Kind, Role, Status
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Place

Marking = Callable[..., Reading]


def drawn(lines: tuple[Line, ...]) -> str:
    """The runs as text: figures in [], citations in (), findings in {}, a lower line where a mark goes on."""
    return "\n".join(
        "".join(
            ("{" if run.finding else "")
            + ("(" if run.citation else "")
            + ("[" if run.figure else "")
            + run.text
            + ("]" if run.figure else "")
            + (")" if run.citation else "")
            + ("}" if run.finding else "")
            for run in line.runs
        )
        for line in lines
    )


def finding(start: int, end: int) -> Finding:
    return Finding("sum", Severity.WRONG, (start, end), "12", "13", "", Sentence("Tổng là 13.", "The sum is 13."))


def citation(start: int, end: int) -> Citation:
    return Citation(f"c{start}", start, end, "Nghị quyết", "12/NQ-HĐND", date(2023, 12, 8), "HĐND thành phố", None)


def test_figures_stand_where_they_are_written(marking: Marking) -> None:
    reading = marking("Thu 5,2 tỷ đồng,\ntăng 12 %.", "5,2 tỷ đồng", "12 %")
    assert drawn(marked_lines(reading)) == "Thu [5,2 tỷ đồng],\ntăng [12 %]."
    assert [[figure.id for figure in line.figures] for line in marked_lines(reading)] == [["f1"], ["f2"]]


def test_offsets_are_code_points(marking: Marking) -> None:
    assert drawn(marked_lines(marking("𝟙🏛️ đạt 98 %", "98 %"))) == "𝟙🏛️ đạt [98 %]"


def test_marks_of_other_sorts_may_lie_across_a_figure(marking: Marking) -> None:
    reading = replace(marking("Theo NQ 12 giao 15 xã", "15 xã"), citations=(citation(5, 10),), findings=(finding(11, 18),))
    lines = marked_lines(reading)
    assert drawn(lines) == "Theo (NQ 12) {giao }{[15]}[ xã]"
    begins = [run.figure.begins for run in lines[0].runs if run.figure]
    assert begins == [True, False]


def test_a_mark_over_a_line_end_begins_once(marking: Marking) -> None:
    reading = replace(marking("Nghị\nquyết"), citations=(citation(0, 10),))
    lines = marked_lines(reading)
    assert drawn(lines) == "(Nghị)\n(quyết)"
    assert [run.citation.begins for line in lines for run in line.runs if run.citation] == [True, False]


def test_a_text_without_marks_is_one_run_a_line(marking: Marking) -> None:
    assert [len(line.runs) for line in marked_lines(marking("a\n\nb"))] == [1, 0, 1]


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(alphabet="ab đồ\n🏛", max_size=40))
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    figures = tuple(
        Figure(f"f{start}-{end}", Place(start, end, (0, len(text))), text[start:end], Kind.LEVEL, Decimal(1))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    )
    spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted), max_size=4))
    return Reading(
        Document(source="a.txt", sha256="0" * 64, format="txt", text=text),
        figures,
        tuple(citation(start, end) for start, end in spans[:2]),
        tuple(finding(start, end) for start, end in spans[2:]),
    )


@given(readings())
def test_the_runs_are_the_text_to_the_letter(reading: Reading) -> None:
    lines = marked_lines(reading)
    assert "\n".join("".join(run.text for run in line.runs) for line in lines) == reading.document.text
    assert all(run.text for line in lines for run in line.runs)


@given(readings())
def test_every_figure_is_marked_to_the_letter_and_told_once(reading: Reading) -> None:
    lines = marked_lines(reading)
    assert [figure for line in lines for figure in line.figures] == sorted(
        reading.figures, key=lambda figure: (figure.place.start, figure.place.end)
    )
    for figure in reading.figures:
        marked = "".join(run.text for line in lines for run in line.runs if run.figure and run.figure.of == figure)
        assert marked == figure.text.replace("\n", "")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("values", "words"),
    [
        (Kind, labels.KINDS),
        (Bound, labels.BOUNDS),
        (Role, labels.ROLES),
        (Status, labels.STATUSES),
        (Against, labels.COMPARISONS),
        (Doubt, labels.DOUBTS),
        (Severity, labels.SEVERITIES),
    ],
)
def test_every_value_has_its_word(values: type[StrEnum], words: labels.Labels, language: str) -> None:
    with translation.override(language):
        assert len({str(words[value]) for value in values}) == len(values)


@pytest.mark.parametrize(
    ("label", "vietnamese", "english"),
    [
        ("2024", "năm 2024", "the year 2024"),
        ("2024-H1", "6 tháng đầu năm 2024", "first 6 months of 2024"),
        ("2024-H2", "6 tháng cuối năm 2024", "second half of 2024"),
        ("2024-Q3", "quý III/2024", "quarter III of 2024"),
        ("2024-Q1", "quý I/2024", "quarter I of 2024"),
        ("2024-05", "tháng 5/2024", "May 2024"),
        ("2024-12", "tháng 12/2024", "December 2024"),
        ("2024-01/2024-09", "9 tháng đầu năm 2024", "first 9 months of 2024"),
        ("2024-02/2024-04", "tháng 2/2024 đến tháng 4/2024", "February 2024 to April 2024"),
        ("2024-11/2025-02", "tháng 11/2024 đến tháng 2/2025", "November 2024 to February 2025"),
        ("2024-12/2025-12", "tháng 12/2024 đến tháng 12/2025", "December 2024 to December 2025"),
        ("2024-10/2024-12", "quý IV/2024", "quarter IV of 2024"),
        ("2021/2025", "giai đoạn 2021–2025", "2021–2025"),
        ("2026-W47", "tuần 47 năm 2026", "week 47 of 2026"),
        ("2026-W01", "tuần 1 năm 2026", "week 1 of 2026"),
        ("sometime", "sometime", "sometime"),
    ],
)
def test_a_period_is_named_as_offices_name_it(label: str, vietnamese: str, english: str) -> None:
    with translation.override("vi"):
        assert labels.period(label) == vietnamese
    with translation.override("en"):
        assert labels.period(label) == english


@pytest.mark.parametrize(
    ("facts", "vietnamese", "english"),
    [
        ({"value": Decimal("3798.254")}, "3.798,254", "3.798,254"),
        ({"value": Decimal("318.500")}, "318,500", "318,500"),
        ({"value": Decimal("-1.5"), "upper": Decimal(-1), "kind": Kind.CHANGE}, "−1,5 đến −1", "−1,5 to −1"),
        ({"value": Decimal("13.79"), "kind": Kind.CHANGE}, "+13,79", "+13,79"),
        ({"value": Decimal(0), "kind": Kind.CHANGE}, "0", "0"),
        ({"value": Decimal(-4)}, "−4", "−4"),
        ({"value": Decimal(15), "denominator": Decimal(16), "kind": Kind.RATIO}, "15/16", "15/16"),
        ({"value": Decimal(12), "denominator": Decimal(1063), "kind": Kind.RANK}, "12/1.063", "12/1.063"),
    ],
)
def test_a_number_is_written_as_the_document_beside_it_writes_it(
    marking: Marking, facts: dict[str, object], vietnamese: str, english: str
) -> None:
    figure = replace(marking("5 %", "5 %").figures[0], **facts)  # type: ignore[arg-type]  # the parameters say which
    with translation.override("vi"):
        assert labels.amount(figure) == vietnamese
    with translation.override("en"):
        assert labels.amount(figure) == english


def test_a_day_is_written_in_the_language() -> None:
    with translation.override("vi"):
        assert labels.day(date(2024, 6, 3)) == "03/06/2024"
    with translation.override("en"):
        assert labels.day(date(2024, 6, 3)) == "03 June 2024"


def test_a_card_says_what_the_document_says_and_nothing_else(marking: Marking) -> None:
    reading = marking("tăng 12 %", "12 %")
    full = replace(
        reading.figures[0],
        kind=Kind.CHANGE,
        indicator="Thu ngân sách",
        breakdown="thu nội địa",
        period="2024-H1",
        base_period="2023-H1",
        area="Đông Hà",
        status=Status.ESTIMATE,
        bound=Bound.ABOUT,
        against=Against.SAME_PERIOD,
        assigner="tỉnh giao",
        at=date(2024, 6, 30),
    )
    with translation.override("vi"):
        (card,) = page_of(replace(reading, figures=(full,))).rows[0].groups[0].cards
        assert {field.label: field.text for field in card.fields} == {
            "Chỉ tiêu": "Thu ngân sách",
            "Trong đó": "thu nội địa",
            "Đơn vị tính": "%",
            "Kỳ": "6 tháng đầu năm 2024",
            "Thời điểm": "30/06/2024",
            "Địa bàn, đơn vị": "Đông Hà",
            "Tính chất": "Thực hiện",
            "Mức chính thức": "Ước thực hiện",
            "Mức nêu": "Khoảng",
            "So với": "Cùng kỳ năm trước",
            "Kỳ gốc": "6 tháng đầu năm 2023",
            "Cấp giao": "tỉnh giao",
            "Vị trí": "Dòng 1",
        }
        (bare,) = page_of(marking("còn 12", "12")).rows[0].groups[0].cards
        assert [(field.label, field.text) for field in bare.fields] == [("Tính chất", "Thực hiện"), ("Vị trí", "Dòng 1")]
        assert bare.heading == "Chưa rõ chỉ tiêu"


def test_a_part_leads_to_its_whole(marking: Marking) -> None:
    reading = marking("67 xã, gồm 16 xã", "67 xã", "16 xã")
    whole, part = reading.figures
    page = page_of(replace(reading, figures=(whole, replace(part, part_of="f1"))))
    leading = page.rows[0].groups[0].cards[1].fields[-1]
    assert (leading.text, leading.card) == ("67 xã", "f1")


def test_a_part_of_what_is_not_there_leads_nowhere(marking: Marking) -> None:
    reading = marking("16 xã", "16 xã", part_of="f9")
    assert all(field.card is None for field in page_of(reading).rows[0].groups[0].cards[0].fields)


def test_doubtful_figures_know_their_neighbours(marking: Marking) -> None:
    reading = marking("1 xã, 2 xã, 3 xã, 4 xã", "1 xã", "2 xã", "3 xã", "4 xã")
    doubts = (Doubt.NO_PERIOD,)
    figures = tuple(replace(figure, doubts=doubts if figure.id != "f2" else ()) for figure in reading.figures)
    page = page_of(replace(reading, figures=figures))
    assert page.doubtful == ("f1", "f3", "f4")
    assert page.stops == ("f-f1", "f-f3", "f-f4")
    assert [(card.id, card.before, card.after) for card in page.rows[0].groups[0].cards] == [
        ("f1", None, "f3"),
        ("f2", None, None),
        ("f3", "f1", "f4"),
        ("f4", "f3", None),
    ]


def test_of_very_many_figures_the_beginning_is_shown_and_that_is_said(
    client: Client, marking: Marking, reads: Callable[[Reading], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("tiendo.web.documents.presenting.page"), "MOST_SHOWN", 2)
    reading = marking("1 xã\n2 xã, 3 xã\n4 xã", "1 xã", "2 xã", "3 xã", "4 xã")
    page = page_of(replace(reading, findings=(finding(0, 4), finding(15, 19))))
    assert (page.figures, page.shown, len(page.notes)) == (4, 1, 1)
    assert ["".join(run.text for run in row.runs) for row in page.rows] == ["1 xã"]
    reads(reading)
    assertContains(client.post("/", {"text": "x"}), "chỉ hiện 1 số liệu đầu")


def test_of_one_endless_line_the_beginning_is_shown(marking: Marking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("tiendo.web.documents.presenting.page"), "MOST_SHOWN", 2)
    assert page_of(marking("1 xã, 2 xã, 3 xã", "1 xã", "2 xã", "3 xã")).shown == 2


def test_a_page_without_doubts_has_nowhere_to_stop(marking: Marking) -> None:
    assert page_of(marking("5 xã", "5 xã")).stops == ()


def test_findings_are_told_in_the_language_and_apart(marking: Marking) -> None:
    reading = replace(marking("tổng 12 xã"), findings=(finding(5, 7), finding(5, 10)))
    with translation.override("vi"):
        notes = page_of(reading).notes
        assert [(str(note.label), note.message) for note in notes] == [("Sai", "Tổng là 13.")] * 2
    with translation.override("en"):
        assert page_of(reading).notes[0].message == "The sum is 13."
    assert len({note.id for note in notes}) == 2


def test_citations_are_named(marking: Marking) -> None:
    with translation.override("vi"):
        (cited,) = page_of(replace(marking("theo NQ"), citations=(citation(5, 7),))).citations
    assert (cited.name, cited.day, cited.issuer) == ("Nghị quyết 12/NQ-HĐND", "08/12/2023", "HĐND thành phố")

"""Two versions of a report: every figure is unchanged, changed, added or removed, and the three laws of comparing hold."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.checks.report import reading_of
from tiendo.checking.versions import Comparison, Difference, compare
from tiendo.reading import read
from tiendo.words.figure import Figure

SENTENCES = (
    "Thu ngân sách đạt {} tỷ đồng, bằng {}% kế hoạch.",
    "Có {} hộ nghèo, giảm {} hộ so với đầu năm.",
    "Sản lượng thủy sản {} tấn, gồm khai thác {} tấn, nuôi trồng {} tấn.",
    "Đạt {}% kế hoạch.",
    "Tiếp {} lượt công dân.",
    "Công tác quốc phòng được giữ vững.",
)
NUMBERS = st.integers(2, 999)


@st.composite
def reports(draw: st.DrawFn) -> tuple[list[str], list[int]]:
    """Sentences with their numbers open, and the numbers."""
    said = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
    asked = sum(sentence.count("{}") for sentence in said)
    return said, draw(st.lists(NUMBERS, min_size=asked, max_size=asked))


def written(said: list[str], numbers: list[int]) -> str:
    return "\n".join(said).format(*numbers)


def compared(one: str, other: str) -> Comparison:
    return compare(reading_of(one), reading_of(other))


def counted(comparison: Comparison) -> dict[str, int]:
    return Counter(str(one.difference) for one in comparison.figures)


def named(figure: Figure | None) -> str | None:
    return figure.id if figure else None


def values(figures: list[Figure | None]) -> list[str]:
    return [figure.text for figure in figures if figure]


@given(reports())
def test_a_report_beside_itself_is_unchanged(report: tuple[list[str], list[int]]) -> None:
    text = written(*report)
    assert {*counted(compared(text, text))} <= {Difference.UNCHANGED}


@given(reports().filter(lambda report: bool(report[1])), st.data())
def test_one_changed_number_is_one_changed_figure(report: tuple[list[str], list[int]], data: st.DataObject) -> None:
    said, numbers = report
    at = data.draw(st.integers(0, len(numbers) - 1))
    changed = [*numbers[:at], data.draw(NUMBERS.filter(lambda number: number != numbers[at])), *numbers[at + 1 :]]
    found = compared(written(said, numbers), written(said, changed))
    (one,) = [one for one in found.figures if one.difference is not Difference.UNCHANGED]
    assert one.difference is Difference.CHANGED
    assert one.fields == ("value",)


@given(reports(), reports())
def test_the_other_way_round_old_and_new_change_places(one: tuple[list[str], list[int]], other: tuple[list[str], list[int]]) -> None:
    readings = reading_of(written(*one)), reading_of(written(*other))
    there, back = compare(*readings), compare(*reversed(readings))
    assert {(named(each.earlier), named(each.later)) for each in there.figures} == {
        (named(each.later), named(each.earlier)) for each in back.figures
    }


@given(reports(), reports())
def test_every_figure_stands_in_the_comparison_once(one: tuple[list[str], list[int]], other: tuple[list[str], list[int]]) -> None:
    readings = reading_of(written(*one)), reading_of(written(*other))
    found = compare(*readings).figures
    assert sorted(each.earlier.id for each in found if each.earlier) == sorted(figure.id for figure in readings[0].figures)
    assert [each.later for each in found if each.later] == [*readings[1].figures]


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        # A paragraph moved.
        (
            "Thu ngân sách đạt 318 tỷ đồng.\nCó 12 hộ nghèo.\nTiếp 15 lượt công dân.",
            "Tiếp 15 lượt công dân.\nThu ngân sách đạt 318 tỷ đồng.\nCó 12 hộ nghèo.",
            {"unchanged": 3},
        ),
        # A paragraph was reworded, and one of its numbers corrected.
        (
            "Trong tháng, thu ngân sách nhà nước trên địa bàn đạt 318 tỷ đồng, bằng 51% dự toán.",
            "Thu ngân sách nhà nước trên địa bàn trong tháng ước đạt 319 tỷ đồng, bằng 51% dự toán giao.",
            {"changed": 2},
        ),
        # A sentence was cut in two.
        (
            "Sản lượng khai thác 923 tấn; diện tích gieo trồng 402 ha.",
            "Sản lượng khai thác 923 tấn.\nDiện tích gieo trồng 402 ha.",
            {"unchanged": 2},
        ),
        # A number was added in the middle of a sentence, and one dropped.
        (
            "Có 42 hộ nghèo, 15 hộ cận nghèo được hỗ trợ.",
            "Có 42 hộ nghèo, 7 hộ gia đình chính sách, 15 hộ cận nghèo được hỗ trợ.",
            {"unchanged": 2, "added": 1},
        ),
        # The same short sentence stands in two paragraphs; one is gone.
        (
            "Về thu ngân sách:\nĐạt 51% kế hoạch.\nVề chi ngân sách:\nĐạt 48% kế hoạch.",
            "Về thu ngân sách:\nVề chi ngân sách:\nĐạt 49% kế hoạch.",
            {"changed": 1, "removed": 1},
        ),
    ],
)
def test_what_happens_to_texts(one: str, other: str, counts: dict[str, int]) -> None:
    assert counted(compared(one, other)) == counts


def test_the_fields_that_differ_are_named() -> None:
    found = compared("Thu ngân sách đạt 318 tỷ đồng.", "Thu ngân sách ước đạt trên 320 triệu đồng.")
    (one,) = found.figures
    assert one.fields == ("value", "unit", "bound", "status")


def test_what_is_gone_follows_the_figure_it_followed() -> None:
    found = compared("Có 12 hộ nghèo.\nTiếp 15 lượt công dân.\nTrồng 40 ha rừng.", "Có 12 hộ nghèo.\nTrồng 41 ha rừng.")
    assert [str(one.difference) for one in found.figures] == ["unchanged", "removed", "changed"]
    assert values([one.earlier for one in found.of(Difference.REMOVED)]) == ["15 lượt"]


def test_rows_and_columns_of_a_table() -> None:
    head = "TT | Chỉ tiêu | ĐVT | KH năm 2024 | TH 5 tháng năm 2024"
    rows = ("Thu ngân sách | Tỷ đồng | 318,5 | 201,7", "Hộ nghèo | Hộ | 12 | 15", "Diện tích rừng | Ha | 90 | 40")
    one = "\n".join([head, *(f"{n} | {row}" for n, row in enumerate(rows, 1))])
    other = f"{head}\n1 | Dân số | Người | 900 | 907\n2 | {rows[0]}\n3 | {rows[2].replace('40', '41')}"
    found = compare(read(one.encode(), "may.txt"), read(other.encode(), "may.txt"))
    assert counted(found) == {"unchanged": 3, "changed": 1, "added": 2, "removed": 2}

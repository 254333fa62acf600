"""The table for people: everything said, no number broken, nothing of a document can steer the terminal."""

import io
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.readings import AIM, CHANGE, DOCUMENT, LEVEL, PLAN_SHARE, RATIO, READING, reading_of
from tiendo.cli.language import Language
from tiendo.cli.output.table import write
from tiendo.reading import Document, Reading
from tiendo.reading.document import Restriction
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.number import write_number


class Terminal(io.StringIO):
    """Where a person is looking."""

    def isatty(self) -> bool:
        return True


def drawn(reading: Reading, language: Language = Language.VI, out: io.StringIO | None = None) -> str:
    out = out or io.StringIO()
    write([reading], out, language)
    return out.getvalue()


def cells(figure: Figure, language: Language = Language.VI) -> list[str]:
    """What stands in each column of the figure's row, its lines joined."""
    lines = drawn(reading_of(figure), language).splitlines()
    rule = next(index for index, line in enumerate(lines) if line.startswith("──"))
    header = lines[rule - 1]
    starts = [match.start() for match in re.finditer(r"\S+(?: \S+)*", header)]
    rows = lines[rule + 1 : lines.index("", rule) if "" in lines[rule:] else None]
    rows = [row for row in rows if row.strip() and "số liệu" not in row and "Figures" not in row]
    spans = zip(starts, [*starts[1:], None], strict=True)
    return [" ".join(" ".join(row[start:end] for row in rows).split()) for start, end in spans]


def test_a_row_in_vietnamese() -> None:
    assert cells(LEVEL) == [
        "318,500 tỷ đồng",
        "giá trị",
        "khoảng 318,500 tỷ đồng ước",
        "Thu ngân sách – thu nội địa",
        "tháng 5/2024 tại 31/05/2024",
        "",
    ]


def test_a_row_in_english() -> None:
    assert cells(CHANGE, Language.EN) == [
        "3,2%",
        "change",
        "-3.2% against same period",
        "",
        "May 2024",
        "percent or points base not stated",
    ]


@pytest.mark.parametrize(
    ("figure", "kind", "value"),
    [
        (CHANGE, "tăng/giảm", "-3,2% so với cùng kỳ"),
        (RATIO, "tỷ số", "67/70 chỉ tiêu"),
        (PLAN_SHARE, "% kế hoạch", "56,4% (dự toán tỉnh)"),
        (AIM, "tăng/giảm", "tối thiểu +1,0 đến +1,5% kế hoạch giao"),
        (replace(RATIO, kind=Kind.RANK, unit=None), "thứ hạng", "67/70"),
    ],
)
def test_the_value_as_it_is_meant(figure: Figure, kind: str, value: str) -> None:
    assert cells(figure)[1:3] == [kind, value]


@pytest.mark.parametrize(
    ("against", "base", "value", "when"),
    [
        (Against.SAME_PERIOD, "2023-05", "-3,2% so với cùng kỳ", "tháng 5/2024"),
        (Against.SAME_PERIOD, "2022-05", "-3,2% so với cùng kỳ", "tháng 5/2024 so với tháng 5/2022"),
        (Against.SAME_PERIOD, None, "-3,2% so với cùng kỳ", "tháng 5/2024"),
        (Against.PERIOD, "2024-04", "-3,2%", "tháng 5/2024 so với tháng 4/2024"),
        (Against.PERIOD, None, "-3,2% so với kỳ khác", "tháng 5/2024"),
        (Against.PEER, None, "-3,2% so với nơi khác", "tháng 5/2024"),
        (None, None, "-3,2%", "tháng 5/2024"),
    ],
)
def test_what_is_compared_with_is_said_once(against: Against | None, base: str | None, value: str, when: str) -> None:
    row = cells(replace(CHANGE, against=against, base_period=base))
    assert (row[2], row[4]) == (value, when)


@pytest.mark.parametrize(("period", "when"), [("nhiệm kỳ", "nhiệm kỳ so với năm 2023"), (None, "so với năm 2023")])
def test_a_period_that_is_no_label_is_still_said(period: str | None, when: str) -> None:
    assert cells(replace(CHANGE, period=period, base_period="2023"))[4] == when


@pytest.mark.parametrize(("area", "said"), [("Đồng Rạng", ""), ("Khu phố 3", "Khu phố 3"), (None, "")])
def test_an_area_is_said_where_it_is_not_the_documents(area: str | None, said: str) -> None:
    assert cells(replace(RATIO, area=area))[4] == said


def test_a_plan_of_another_period_is_named() -> None:
    assert cells(PLAN_SHARE)[4] == "tháng 5/2024 kế hoạch năm 2024"


def test_the_document_stands_above_with_what_it_says_of_itself() -> None:
    head = " ".join(drawn(READING).splitlines()[:3])
    for said in ("báo cáo.txt", "Báo cáo", "05/BC-UBND", "27/05/2024", "UBND phường Đồng Rạng", "Tình hình tháng 5", "tháng 5/2024"):
        assert said in head


def test_a_document_that_says_nothing_of_itself_has_its_name_and_no_empty_line() -> None:
    lines = drawn(Reading(Document("a.txt", "ab" * 32, "txt", "x"))).splitlines()
    assert lines == ["a.txt", "Không thấy số liệu nào trong văn bản.", "0 số liệu, 0 cần xem.", ""]


def test_findings_and_the_count_close_it() -> None:
    vietnamese, english = drawn(READING).splitlines(), drawn(READING, Language.EN).splitlines()
    assert vietnamese[-4:] == ["Điểm cần rà soát:", "  [sai] 67/70 là 95,7%, không phải 97%.", "5 số liệu, 1 cần xem.", ""]
    assert english[-4:] == ["To be reviewed:", "  [wrong] 67/70 is 95.7%, not 97%.", "Figures: 5, to look at: 1.", ""]


def test_where_there_is_no_terminal_there_are_no_colours_and_a_hundred_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.setenv(name, "1")
    text = drawn(reading_of(LEVEL, CHANGE))
    assert "\x1b" not in text
    assert 90 < max(map(len, text.splitlines()[3:])) <= 100


def test_a_terminal_gets_colours_and_its_own_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "140")
    text = drawn(reading_of(CHANGE), out=Terminal())
    assert "\x1b[33m" in text
    bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert 130 < max(map(len, bare.splitlines())) <= 140


@pytest.mark.parametrize("columns", ["20", "72", "80", "100", "200"])
def test_no_number_is_broken_or_cut_at_any_width(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "dumb")
    value = Decimal("12345678901234567.25")
    figure = replace(LEVEL, text=f"{write_number(value)} đồng", value=value, upper=value + 1)
    text = drawn(reading_of(figure), out=Terminal())
    assert text.count("12.345.678.901.234.567,25") == 2
    assert "12.345.678.901.234.568,25" in text
    assert "…" not in text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
def test_every_number_stands_whole_in_its_row(value: Decimal) -> None:
    assert write_number(value) in drawn(reading_of(replace(LEVEL, value=value)))


@pytest.mark.parametrize("said", ["\x1b[31mđỏ", "a\u202eb", "\x9b1m", "a\x07b"])
def test_what_a_document_says_cannot_steer_the_terminal(said: str) -> None:
    figure = replace(
        LEVEL, text=said, indicator=said, breakdown=said, unit=said, assigner=said, area=said, period=said, base_period=said + "b"
    )
    finding = replace(READING.findings[0], message=replace(READING.findings[0].message, vi=said))
    text = drawn(Reading(replace(DOCUMENT, source=said, title=said), (figure,), (), (finding,)))
    assert not set(text) & set("\x1b\x9b\x07\u202e")
    assert "\\x" in text or "\\u" in text


def test_square_brackets_and_colons_are_no_markup() -> None:
    assert cells(replace(LEVEL, indicator="[bold]thu[/bold] :smile:", breakdown=None))[3] == "[bold]thu[/bold] :smile:"


def test_a_draft_for_use_inside_the_office_is_called_so() -> None:
    restricted = replace(READING, document=replace(DOCUMENT, restrictions=tuple(Restriction)))
    assert "5/2024 · dự thảo · lưu hành nội bộ" in drawn(restricted)
    assert " · draft · internal use only" in drawn(restricted, Language.EN)

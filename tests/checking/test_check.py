"""What holds of the checks whatever the text says: they never fail, point into the text, and say whole sentences."""

import re
from datetime import date
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.spec.checks.report import reading_of
from tests.spec.drawing import plain
from tiendo.checking import Checked, check, check_together
from tiendo.checking.check import ALONE, TOGETHER
from tiendo.reading.document import Reading
from tiendo.words.finding import Severity

SUBJECTS = (
    "Tổng thu ngân sách nhà nước|Thu nội địa|chi đầu tư phát triển|Giải ngân vốn đầu tư công|Diện tích gieo trồng|Số hộ nghèo|"
    "tỷ lệ hộ nghèo|Tổng số đảng viên|trường mầm non|trường tiểu học|Tiếp nhận đơn|Số vụ tai nạn|Sản lượng|Tổng số hồ sơ|"
    "đã giải quyết|đang giải quyết|quá hạn|Kết nạp đảng viên|Tổng dư nợ|Giá trị sản xuất|nam|nữ"
).split("|")
UNITS = (
    " tỷ đồng| triệu đồng| hộ| trường| vụ| đơn| ha| tấn|%| %| điểm %| người| đảng viên| lượt| hồ sơ|| triệu đồng/người| tạ/ha|‰"
).split("|")
LINKS = (
    ", đạt ~, bằng ~, tăng ~, giảm ~ so với cùng kỳ (~) ~, trong đó ~; gồm ~ bao gồm: ~ và ~, chiếm ~ kế hoạch~/~ so với cùng kỳ năm trước~"
    " kế hoạch năm ~, vượt ~ từ ~ lên ~ xuống còn ~, không đạt kế hoạch~ (kế hoạch ~, ước đạt ~ khoảng ~ trên ~ dưới ~ ít nhất ~; ~. "
    "~.\n~\n~\n- ~\n1. ~ | ~ - ~(~)~: ~, tỷ lệ ~ = ~ x ~ gấp ~ lần~, lũy kế ~, tồn đầu kỳ ~, tồn cuối kỳ ~, phát sinh ~, còn lại ~ (tăng ~"
    " (giảm ~, tương đương ~ năm 2023 ~ năm 2024 ~ tháng 5 ~ tháng 4 ~ quý I ~ 6 tháng đầu năm ~ giai đoạn 2021-2025 ~100%~ (100%)~ {"
    "~} ~None"
).split("~")
NUMBERS = st.one_of(
    st.integers(0, 120).map(str),
    st.integers(0, 10**9).map(lambda value: f"{value:,}".replace(",", ".")),
    st.builds(lambda whole, part: f"{whole},{part}", st.integers(0, 9999), st.integers(0, 999)),
    st.builds(lambda one, other: f"{one}/{other}", st.integers(0, 200), st.integers(0, 200)),
    st.builds(lambda value: f"({value})", st.integers(0, 999)),
    st.builds(lambda value: f"-{value},5", st.integers(0, 999)),
    st.sampled_from(
        [
            "0",
            "0,0",
            "00",
            "0/0",
            "5/0",
            "1-1,5",
            "0,000",
            "000.000",
            "1.000.000",
            "9" * 40,
            "9" * 400,
            "1" + "0" * 400,
            "0," + "0" * 399 + "1",
        ]
    ),
)
PIECES = st.one_of(st.sampled_from(SUBJECTS), st.sampled_from(LINKS), st.builds("".join, st.tuples(NUMBERS, st.sampled_from(UNITS))))
SENTENCES = st.builds(
    "".join,
    st.lists(
        st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(LINKS), NUMBERS, st.sampled_from(UNITS), st.sampled_from(LINKS)).map("".join)
    ),
)
ROWS = st.lists(
    st.lists(NUMBERS | st.sampled_from(("Tổng số", "Trong đó:", "-", "x", "Đạt", *SUBJECTS)), min_size=2, max_size=7).map(" | ".join),
    max_size=12,
)
TABLES = ROWS.map(lambda rows: "\n".join(["TT | Chỉ tiêu | ĐVT | Kế hoạch 2024 | Thực hiện tháng 5 | % so KH | % so cùng kỳ", *rows]))
EXAMPLES = [
    plain(row if isinstance(row, str) else row[0])
    for spec in (import_module(f"tests.spec.checks.test_{name}") for name in ALONE)
    for row in (*spec.FINDS, *spec.SILENT)
]
"""The texts of the specs, which all checks speak of."""
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?")


@st.composite
def examples(draw: st.DrawFn) -> str:
    """A text of the specs with some of its numbers put in the place of others, or nearly so."""
    text: str = draw(st.sampled_from(EXAMPLES))
    found = _NUMBER.findall(text)

    def other(number: re.Match[str]) -> str:
        kind = draw(st.integers(0, 5))
        if kind == 0:
            return str(draw(st.sampled_from(found)))
        if kind == 1:
            return number[0][:-1] + draw(st.sampled_from("0123456789"))
        return draw(NUMBERS) if kind == 2 else number[0]

    return _NUMBER.sub(other, text)


TEXTS = st.lists(st.one_of(examples(), examples(), SENTENCES, TABLES, st.lists(PIECES, max_size=30).map("".join)), max_size=4).map(
    "\n".join
)
READINGS = TEXTS.map(reading_of)
LONG = settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
_UNFILLED = re.compile(r"\{(?!“)|None|nan|Decimal|Fraction")


def lawful(reading: Reading, checked: Checked, *, several: bool = False) -> None:
    """What every finding promises."""
    text = reading.document.text
    assert checked.tested <= {figure.id for figure in reading.figures}
    assert list(checked.findings) == sorted(checked.findings, key=lambda one: one.span[0])
    assert len(set(checked.findings)) == len(checked.findings)
    for found in checked.findings:
        assert found.type in (TOGETHER.keys() | ALONE.keys() if several else ALONE.keys())
        assert found.severity in Severity
        start, end = found.span
        assert 0 <= start < end <= len(text)
        assert found.said == text[start:end]
        assert all(0 <= first < last <= len(text) for first, last in found.beside)
        assert found.expected
        assert found.because
        for said in (found.message.vi, found.message.en, found.expected, found.because):
            # What is quoted may say anything.
            bare = re.sub(r"“[^”]*”", "“”", said)
            assert bare.strip()
            assert not _UNFILLED.search(bare), said
            assert "\n" not in said


@LONG
@given(READINGS)
def test_the_checks_never_fail_and_say_whole_sentences_of_places_in_the_text(reading: Reading) -> None:
    lawful(reading, check(reading))


@LONG
@given(READINGS)
def test_the_checks_say_the_same_of_the_same_and_of_one_alone(reading: Reading) -> None:
    assert check(reading) == check(reading)
    assert check_together([reading]) == (check(reading),)


@LONG
@given(st.lists(TEXTS, max_size=3))
def test_several_documents_are_checked_each_by_itself_and_more(texts: list[str]) -> None:
    readings = [
        reading_of(text, source=f"{at}.txt", period=f"2024-{at + 3:02}", date=date(2024, at + 3, 20)) for at, text in enumerate(texts)
    ]
    found = check_together(readings)
    assert len(found) == len(readings)
    for reading, together in zip(readings, found, strict=True):
        lawful(reading, together, several=True)
        alone = check(reading)
        assert set(alone.findings) <= set(together.findings)
        assert alone.tested <= together.tested


@pytest.mark.parametrize("digits", [1, 40, 400, 5000])
def test_numbers_of_any_length(digits: int) -> None:
    number, other = "9" * digits, "8" * digits
    text = (
        f"Thu {number} tỷ đồng, đạt {other}% kế hoạch ({other} tỷ đồng), tăng {other}% so với cùng kỳ ({other} tỷ đồng).\n"
        f"Có {number}/{other} hộ, đạt {number}%.\nTổng số {number} trường, gồm {other} trường mầm non và {number} trường tiểu học.\n"
    )
    reading = reading_of(text)
    lawful(reading, check(reading))


def test_a_table_of_thousands_of_rows() -> None:
    rows = [f"{row} | Chỉ tiêu {row % 50} | tấn | {row * 7} | {row * 5} | 71,4 | 103,{row % 10}" for row in range(1, 2001)]
    head = "TT | Chỉ tiêu | ĐVT | Kế hoạch 2024 | Thực hiện tháng 5 | % so KH | % so cùng kỳ"
    reading = reading_of("\n".join([head, *rows]))
    assert len(reading.figures) > 5000
    lawful(reading, check(reading))


def test_nothing_is_found_in_nothing() -> None:
    assert check(reading_of("")) == Checked((), frozenset())
    assert check_together([]) == ()

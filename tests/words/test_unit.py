"""Units: scale word, what is counted, per what; conversion exact or refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.words.unit import SCALES, Unit, UnitMismatchError, read_unit

VALUES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=6)
MONEY = st.sampled_from(["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng", "tỉ VNĐ", "trăm triệu đồng"])
MASS = st.sampled_from(["kg", "yến", "tạ", "tấn", "nghìn tấn", "vạn tấn"])
LAND = st.sampled_from(["m2", "m²", "ha", "nghìn ha", "km2"])
LIKE_UNITS = st.one_of(*(st.tuples(units, units) for units in (MONEY, MASS, LAND)))


@pytest.mark.parametrize(
    ("text", "scale", "counted", "per"),
    [
        ("tỷ đồng", 10**9, "đồng", ()),
        ("nghìn tỷ đồng", 10**12, "đồng", ()),
        ("nghìn tỉ đồng", 10**12, "đồng", ()),
        ("Triệu lượt khách", 10**6, "lượt khách", ()),
        ("trăm nghìn lượt", 10**5, "lượt", ()),
        ("triệu đồng/người/năm", 10**6, "đồng", ("người", "năm")),
        ("triệu  đồng / người / năm", 10**6, "đồng", ("người", "năm")),
        ("giường/1 vạn dân", 1, "giường", ("1 vạn dân",)),
        ("%", 1, "%", ()),
        ("phần trăm", 1, "%", ()),
        ("điểm phần trăm", 1, "điểm %", ()),
        ("điểm%", 1, "điểm %", ()),
        ("tỷ", 10**9, "", ()),
        ("tỷ\u00a0đồng", 10**9, "đồng", ()),
        ("tạ/ha", 1, "tạ", ("ha",)),
        ("triệu m³", 10**6, "m3", ()),
        ("phường", 1, "phường", ()),
        ("triệuphú", 1, "triệuphú", ()),
        ("", 1, "", ()),
    ],
)
def test_a_unit_is_scale_and_what_is_counted_and_per_what(text: str, scale: int, counted: str, per: tuple[str, ...]) -> None:
    assert read_unit(text) == Unit(text, Decimal(scale), counted, per)


def test_no_scale_word_hides_a_longer_one() -> None:
    words = list(SCALES)
    assert not [(earlier, later) for at, earlier in enumerate(words) for later in words[at + 1 :] if later.startswith(f"{earlier} ")], (
        "the longer word must come first"
    )


@given(st.text())
def test_any_text_is_a_unit_and_keeps_its_writing(text: str) -> None:
    assert read_unit(text).text == text


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("361.503", "tỷ đồng", "triệu đồng", "361503"),
        ("361503", "triệu đồng", "tỷ đồng", "361.503"),
        ("1.5", "nghìn tỷ đồng", "tỷ đồng", "1500"),
        ("12", "tạ/ha", "tấn/ha", "1.2"),
        ("2", "km2", "ha", "200"),
        ("7", "vạn lượt", "lượt", "70000"),
        ("1", "đồng", "nghìn tỷ đồng", "0.000000000001"),
        ("3", "hộ", "Hộ", "3"),
        ("3", "m/giây", "km/giây", "0.003"),
    ],
)
def test_units_that_measure_the_same_convert_exactly(value: str, unit: str, to: str, expected: str) -> None:
    assert read_unit(unit).convert(Decimal(value), read_unit(to)) == Decimal(expected)


@given(VALUES, LIKE_UNITS)
def test_converting_there_and_back_changes_nothing(value: Decimal, units: tuple[str, str]) -> None:
    one, other = map(read_unit, units)
    assert other.convert(one.convert(value, other), one) == value


@given(VALUES, VALUES, LIKE_UNITS)
def test_conversion_adds_up(one_value: Decimal, other_value: Decimal, units: tuple[str, str]) -> None:
    one, other = map(read_unit, units)
    assert one.convert(one_value, other) + one.convert(other_value, other) == one.convert(one_value + other_value, other)


@given(st.integers(10**60, 10**90), LIKE_UNITS)
def test_conversion_is_exact_however_many_digits(digits: int, units: tuple[str, str]) -> None:
    one, other = map(read_unit, units)
    value = Decimal(f"{digits}E-45")
    assert other.convert(one.convert(value, other), one) == value


@pytest.mark.parametrize(
    ("unit", "to"),
    [
        ("%", "điểm %"),
        ("điểm %", "%"),
        ("điểm phần trăm", "phần trăm"),
        ("%", "%/năm"),
        ("tỷ đồng", "tấn"),
        ("triệu đồng", "triệu đồng/người"),
        ("triệu đồng/người/năm", "triệu đồng/người/tháng"),
        ("ha", "m"),
        ("vụ", "việc"),
        ("%", ""),
    ],
)
def test_units_that_do_not_measure_the_same_are_refused(unit: str, to: str) -> None:
    with pytest.raises(UnitMismatchError) as refusal:
        read_unit(unit).convert(Decimal(1), read_unit(to))
    assert str(refusal.value) == f"{unit!r} does not convert to {to!r}; they do not measure the same thing"
    assert (refusal.value.found, refusal.value.wanted) == (unit, to)


@pytest.mark.parametrize(("text", "share"), [("%", True), ("phần trăm", True), ("%/năm", True), ("điểm %", False), ("hộ", False)])
def test_a_percentage_is_a_share_and_points_are_not(text: str, share: bool) -> None:  # noqa: FBT001  a column of the table
    assert read_unit(text).is_share is share

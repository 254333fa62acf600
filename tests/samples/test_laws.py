"""Laws of a reading that hold for every sample text, whatever it says."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tiendo.reading import Reading, read
from tiendo.words.figure import Against, Kind, Role
from tiendo.words.period import read_period

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TEXTS = sorted(SAMPLES.rglob("*.txt"))

every_sample = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)


@cache
def reading(path: Path) -> Reading:
    return read(path.read_bytes(), path.name)


def test_there_are_samples() -> None:
    assert TEXTS


@every_sample
def test_it_yields_figures(path: Path) -> None:
    assert reading(path).figures


@every_sample
def test_the_text_is_the_file(path: Path) -> None:
    assert reading(path).document.text == path.read_text(encoding="utf-8")


@every_sample
def test_a_figures_place_is_where_its_text_stands(path: Path) -> None:
    text = reading(path).document.text
    for figure in reading(path).figures:
        assert text[figure.place.start : figure.place.end] == figure.text
        assert figure.text == figure.text.strip()


@every_sample
def test_a_figure_stands_in_its_sentence(path: Path) -> None:
    for figure in reading(path).figures:
        start, end = figure.place.sentence
        assert start <= figure.place.start < figure.place.end <= end
        assert "\n" not in reading(path).document.text[start:end]


@every_sample
def test_figures_stand_in_order_and_none_in_another(path: Path) -> None:
    spans = [(figure.place.start, figure.place.end) for figure in reading(path).figures]
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@every_sample
def test_every_id_is_its_own(path: Path) -> None:
    ids = [*(figure.id for figure in reading(path).figures), *(citation.id for citation in reading(path).citations)]
    assert len(ids) == len(set(ids))


@every_sample
def test_a_part_names_a_figure_before_it(path: Path) -> None:
    seen: set[str] = set()
    for figure in reading(path).figures:
        assert figure.part_of is None or figure.part_of in seen
        seen.add(figure.id)


@every_sample
def test_periods_are_labels(path: Path) -> None:
    for figure in reading(path).figures:
        assert figure.period
        for label in (figure.period, figure.base_period):
            assert label is None or read_period(label).label == label


@every_sample
def test_fields_agree_with_the_kind(path: Path) -> None:
    """A ratio has a denominator, a share of a plan is against it, a target has no status, a range rises."""
    for figure in reading(path).figures:
        assert (figure.denominator is not None) == (figure.kind in (Kind.RATIO, Kind.RANK))
        assert figure.kind is not Kind.PLAN_SHARE or figure.against is Against.PLAN
        assert figure.kind is not Kind.CHANGE or figure.against is not None
        assert figure.role is Role.ACTUAL or figure.status is None
        assert figure.upper is None or figure.value <= figure.upper


@every_sample
def test_a_citation_is_where_its_number_stands(path: Path) -> None:
    text = reading(path).document.text
    earlier: set[str] = set()
    for citation in reading(path).citations:
        assert citation.number
        assert citation.number in text[citation.start : citation.end]
        assert citation.same_as is None or citation.same_as in earlier
        earlier.add(citation.id)


@every_sample
def test_the_head_is_read(path: Path) -> None:
    document = reading(path).document
    assert document.title
    assert document.area
    assert document.period


@pytest.mark.parametrize("path", [path for path in TEXTS if path.parent.name == "thanh-pho-hac-van"], ids=lambda path: path.stem)
def test_the_city_signs_dates_and_numbers_what_it_issues(path: Path) -> None:
    document = reading(path).document
    assert (document.area, f"{document.date:%Y-%m}") == ("Hạc Vân", path.name[:7])
    assert document.number
    assert document.issuer in ("ỦY BAN NHÂN DÂN THÀNH PHỐ HẠC VÂN", "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẠC VÂN", "THÀNH ỦY HẠC VÂN")

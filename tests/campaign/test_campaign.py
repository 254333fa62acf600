"""The campaign of spoilt texts and files, a few hundred of them on every run."""

import pytest

from tools.campaign import Spoilt, files_of, spoilt_files, spoilt_texts, try_reading

REPORT = """\
Báo cáo 6 tháng đầu năm 2024
Thu ngân sách 6 tháng đầu năm 2024 đạt 361,503 tỷ đồng, bằng 56,4% kế hoạch, tăng 3,2% so với cùng kỳ.
Có 12/15 trường đạt chuẩn quốc gia (cùng kỳ 11/15 trường).
"""


@pytest.mark.parametrize("spoilt", [*spoilt_texts([REPORT], 300, seed=20)], ids=lambda spoilt: "+".join(spoilt.faults))
def test_a_spoilt_text_is_read_or_refused_and_nothing_else(spoilt: Spoilt) -> None:
    try_reading(spoilt.data)


def test_the_same_seed_makes_the_same_texts() -> None:
    assert [*spoilt_texts([REPORT], 20, seed=3)] == [*spoilt_texts([REPORT], 20, seed=3)]
    assert [*spoilt_texts([REPORT], 20, seed=3)] != [*spoilt_texts([REPORT], 20, seed=4)]


def test_a_sound_text_is_read_and_an_empty_one_refused() -> None:
    assert try_reading(REPORT.encode())
    assert not try_reading(b" \n")


FILES = files_of(REPORT)


@pytest.mark.parametrize("spoilt", [*spoilt_files(FILES, 150, seed=20)], ids=lambda spoilt: "+".join((spoilt.source, *spoilt.faults)))
def test_a_spoilt_file_is_read_or_refused_and_nothing_else(spoilt: Spoilt) -> None:
    try_reading(spoilt.data, spoilt.source)


@pytest.mark.parametrize("source", FILES)
def test_a_sound_file_is_read(source: str) -> None:
    assert try_reading(FILES[source], source)

"""A finding is known again in another version of its document, and no longer once its own sentence says something else."""

from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.checks.report import reading_of
from tiendo.checking import check
from tiendo.checking.dismissal import fingerprint
from tiendo.reading import read
from tiendo.words.finding import Finding, Sentence, Severity

WRONG = "Toàn thành phố có 42/46 hồ sơ thủy sản hoàn thành, đạt 93,1%."
OTHER = ("Thu ngân sách đạt 318,5 tỷ đồng.", "Điều tra làm rõ 13/14 vụ, đạt 29,9%.", "Công tác quốc phòng được giữ vững.", "Có 5 hộ nghèo.")
PARAGRAPHS = st.lists(st.sampled_from(OTHER), max_size=4)


def prints(text: str) -> list[str]:
    """The fingerprints of the findings in a text, in its order."""
    reading = reading_of(text)
    return [fingerprint(found, reading) for found in check(reading).findings]


def of(sentence: str) -> str:
    """The fingerprint of the one finding of a sentence."""
    (only,) = prints(sentence)
    return only


@given(PARAGRAPHS, PARAGRAPHS)
def test_other_paragraphs_do_not_matter(before: list[str], after: list[str]) -> None:
    assert of(WRONG) in prints("\n".join([*before, WRONG, *after]))


@pytest.mark.parametrize(
    "other",
    [
        "TOÀN THÀNH PHỐ có 42/46 hồ sơ thủy sản hoàn thành, đạt 93,1%.",
        "Toàn thành phố có  42/46 hồ sơ\u00a0thủy sản hoàn thành,  đạt 93,1%.",
        "Toàn thành phố có 42/46 hồ sơ thuỷ sản hoàn thành, đạt 93,1%.",
        "- Toàn thành phố có 42/46 hồ sơ thủy sản hoàn thành, đạt 93,1%;",
        "3. Toàn thành phố có 42/46 hồ sơ thủy sản hoàn thành, đạt 93,1%.",
        "4. Toàn thành phố có 42/46 hồ sơ thủy sản hoàn thành, đạt 93,1%.",
    ],
)
def test_the_same_words_in_another_dress(other: str) -> None:
    assert prints(other) == [of(WRONG)]


@pytest.mark.parametrize(
    "other",
    [
        "Toàn thành phố có 41/46 hồ sơ thủy sản hoàn thành, đạt 93,1%.",
        "Toàn thành phố có 42/46 hồ sơ thủy sản hoàn thành, đạt 93,2%.",
        "Toàn thành phố có 42/46 hồ sơ thủy lợi hoàn thành, đạt 93,1%.",
        "Toàn thành phố có 42/46 hồ sơ thủy sản hoàn thành, đạt 93,1%, còn 4 hồ sơ.",
    ],
)
def test_a_sentence_that_says_something_else(other: str) -> None:
    assert prints(other) != [of(WRONG)]


@given(st.integers(1, 99), st.integers(1, 99))
def test_the_print_changes_with_a_number_of_its_sentence(one: int, other: int) -> None:
    texts = [f"Làm rõ 13/14 vụ, đạt 29,9%, xử phạt {number} triệu đồng." for number in (one, other)]
    assert (of(texts[0]) == of(texts[1])) == (one == other)


@given(st.integers(1, 4))
def test_identical_sentences_are_told_apart(times: int) -> None:
    found = prints("\n".join([WRONG] * times))
    assert len(found) == len({*found}) == times
    assert found[0] == of(WRONG)


def test_two_findings_of_one_sentence_are_told_apart() -> None:
    assert len({*prints("Làm rõ 13/14 vụ trộm, đạt 29,9%; làm rõ 13/14 vụ cướp, đạt 29,9%.")}) == 2


def test_rows_of_a_table_stay_known_when_rows_are_added() -> None:
    head = "TT | Nội dung | ĐVT | Kế hoạch | Thực hiện\n"
    one = f"{head}1 | Thu ngân sách | Tỷ đồng | 318,5 | 201,7"
    two = f"{head}1 | Hộ nghèo | Hộ | 12 | 15\n2 | Thu ngân sách | Tỷ đồng | 318,5 | 201,7"
    prints = []
    for text in (one, two):
        reading = read(text.encode(), "may.txt")
        at = text.index("201,7")
        finding = Finding("parts", Severity.WRONG, (at, at + 5), "201,7", "", "", Sentence("", ""), ((at - 8, at - 3),))
        prints.append(fingerprint(finding, reading))
    assert prints[0] == prints[1]


def test_the_same_text_as_a_word_file() -> None:
    lines = ["BÁO CÁO", "Tình hình tháng 5 năm 2024", *OTHER, WRONG]
    file = BytesIO()
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(file)
    readings = [read("\n".join(lines).encode(), "may.txt"), read(file.getvalue(), "may.docx")]
    one, other = ({fingerprint(found, reading) for found in check(reading).findings} for reading in readings)
    assert len(one) == 2
    assert one == other

"""Where a clause stands: what the sentences before lend to it, and how many figures are remembered."""

import pytest

from tests.spec.resolvers.sentence import MAY, figures_of
from tiendo.reading.document import Document
from tiendo.reading.moment import Moment
from tiendo.reading.setting import MEMORY, Heading, Setting

# The period of the last figure: what opened a sentence goes on to the next of the paragraph.
FRAMES = (
    ("Tính chung 5 tháng, thu đạt 45 tỷ đồng. Chi ngân sách 40 tỷ đồng.", "2024-01/2024-05"),
    ("Năm 2023, thu đạt 45 tỷ đồng. Chi ngân sách 40 tỷ đồng. Kết nạp 12 đảng viên.", "2023"),
    ("Năm 2023, thu đạt 45 tỷ đồng. Quý I, chi ngân sách 40 tỷ đồng. Kết nạp 12 đảng viên.", "2024-Q1"),
)
# It stands after the first figure, dates only what is compared with, or ends with its paragraph.
NO_FRAMES = (
    "Thu ngân sách 45 tỷ đồng; năm 2023 thu 93 tỷ đồng. Chi ngân sách 40 tỷ đồng.",
    "Thu ngân sách 45 tỷ đồng (năm 2023). Chi ngân sách 40 tỷ đồng.",
    "So với cùng kỳ năm 2023, thu tăng 5%. Chi ngân sách 40 tỷ đồng.",
    "Năm 2023, thu đạt 45 tỷ đồng.\nChi ngân sách 40 tỷ đồng.",
)


@pytest.mark.parametrize(("text", "period"), FRAMES)
def test_the_period_that_opened_a_sentence_goes_on(text: str, period: str) -> None:
    assert figures_of(text)[-1].period == period


@pytest.mark.parametrize("text", NO_FRAMES)
def test_a_period_said_otherwise_does_not(text: str) -> None:
    assert figures_of(text)[-1].period == MAY


def setting() -> Setting:
    document = Document(source="may.txt", sha256="0" * 64, format="txt", text="", lines=())
    return Setting(document, Moment(None, MAY, 2024), Heading())


def test_of_a_long_sentence_the_last_figures_are_remembered() -> None:
    here = setting()
    figures = figures_of("Số vụ cháy theo xã: " + ", ".join(f"{count} vụ" for count in range(1, 3 * MEMORY + 1)) + ".")
    for figure in figures:
        here.said.say(figure, aside=False, start=False)
        assert here.last == figure
        assert len(here.before) <= 2 * MEMORY
    assert here.before[-MEMORY:] == figures[-MEMORY:]


def test_asides_and_starts_are_not_what_others_lean_on() -> None:
    here = setting()
    level, aside, start = figures_of("Thu ngân sách 45 tỷ đồng, chi ngân sách 40 tỷ đồng, dư nợ 12 tỷ đồng.")
    here.said.say(level, aside=False, start=False)
    here.said.say(aside, aside=True, start=False)
    here.said.say(start, aside=False, start=True)
    assert here.said.main == (level,)
    assert here.subject == start
    assert here.next_sentence(None).carried == level


def test_the_next_sentence_forgets_what_only_this_one_said() -> None:
    here = setting()
    level, share = figures_of("Thu ngân sách 45 tỷ đồng, đạt 40% kế hoạch.")
    here.said.say(level, aside=False, start=False)
    here.said.say(share, aside=False, start=False)
    after = here.next_sentence("2023")
    assert (after.before, after.asides, after.starts) == ([], set(), set())
    assert (after.earlier, after.carried, after.whole, after.frame) == ((level, share), share, level, "2023")


def test_a_sentence_that_names_nothing_leaves_what_was_carried() -> None:
    here = setting()
    (level,) = figures_of("Thu ngân sách 45 tỷ đồng.")
    here.said.say(level, aside=False, start=False)
    after = here.next_sentence("2023").next_sentence(None)
    assert (after.carried, after.frame) == (level, "2023")

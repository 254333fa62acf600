"""Totals and balances in a table: a whole and its parts down a column or along a row.

A total over its rows (`Tổng cộng`, `Toàn xã`), a row and those that divide it, a column over those that divide it (`Tổng số | Nam | Nữ`),
what there was, came, went and is left (`Đầu kỳ | Tăng | Giảm | Cuối kỳ`), and formulas that the table itself states (`(3)=(1)+(2)`,
`C. Chênh lệch (A - B)`). Whether parts are all of a whole is asked of the table: where the same rows or columns add up elsewhere, the place
where they do not is wrong. Parts after `Trong đó` that add up nowhere may only not exceed their whole. Rounding is allowed for.
When a number breaks a sum of its row and one of its column, it is that number; else the total is marked.
"""

from collections.abc import Iterator

from tiendo.checking.evidence import Evidence
from tiendo.checking.sheets.adding_up import sum_trials
from tiendo.checking.trial import Trial
from tiendo.words.finding import Sentence

TITLE = Sentence("Tổng và thành phần trong biểu", "Totals and parts in a table")


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each sum of each table."""
    for sheet in evidence.sheets:
        yield from sum_trials(sheet, differences=False)

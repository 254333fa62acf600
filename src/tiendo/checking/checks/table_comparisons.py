"""Columns that compare: per cent of a plan, index or change against another period, rates, averages, differences.

Such a column is computed from two others of its row. Which ones and how is said by a formula over it (`5=4/2`), or by its head, or the rows
tell: the pair and the form that give the stated number in at least three rows and three quarters of them. Where one row does not come out,
its percentage is wrong, or the number that two of its percentages need. Rounding and hedges (`Trên 4`, `6,6-6,8`) are allowed for.
Nothing is said of a row that comes out in another form: points instead of per cent, the average of a column in its total, a plan for which
less is better. Where prices may be constant ones in the change and current ones in the value, only a plain slip is named.
"""

from collections.abc import Iterator

from tiendo.checking.evidence import Evidence
from tiendo.checking.sheets.adding_up import sum_trials
from tiendo.checking.sheets.quotient_faults import quotient_trials
from tiendo.checking.trial import Trial
from tiendo.words.finding import Sentence

TITLE = Sentence("Cột so sánh trong biểu", "Comparisons in a table")


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each comparison in each row of each table."""
    for sheet in evidence.sheets:
        yield from quotient_trials(sheet)
        yield from sum_trials(sheet, differences=True)

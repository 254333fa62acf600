"""What a command that checks has of each document: its reading and the findings that are shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tiendo.checking import Checked
from tiendo.reading import Reading
from tiendo.words.finding import Finding, Severity

_GRAVITY = (Severity.WRONG, Severity.DIFFERS, Severity.DOUBT)


@dataclass(frozen=True, slots=True)
class Examined:
    """A document that was read and checked: `findings` in the order of its text, all that the reader and the checks found."""

    reading: Reading
    findings: tuple[Finding, ...]
    #: how many of its figures some check computed with
    tested: int
    with_doubts: bool = False

    @classmethod
    def of(cls, reading: Reading, checked: Checked, *, with_doubts: bool) -> "Examined":
        """What was checked of a reading; doubts are counted, and shown where they are asked for."""
        found = sorted((*reading.findings, *checked.findings), key=lambda one: (one.span, _GRAVITY.index(one.severity)))
        return cls(reading, tuple(found), len(checked.tested), with_doubts)

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are shown: doubts only where they are asked for."""
        return tuple(one for one in self.findings if self.with_doubts or one.severity is not Severity.DOUBT)

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity, shown or not."""
        return sum(one.severity is severity for one in self.findings)

    def locators(self) -> tuple[Mapping[str, int | str], ...]:
        """The native place of each finding that is shown, in their order: its figure's, else its line's."""
        document = self.reading.document
        cells = {figure.place.start: figure.place.locator for figure in self.reading.figures}
        starts = [finding.span[0] for finding in self.shown]
        lines = _lines_of(starts, document.lines)
        return tuple(cells.get(start) or document.locator(line) for start, line in zip(starts, lines, strict=True))


def _lines_of(starts: Iterable[int], lines: Sequence[tuple[int, int]]) -> list[int]:
    """The line, counted from 0, in which each of these offsets lies; they come in order."""
    found, line = [], 0
    for start in starts:
        while line + 1 < len(lines) and lines[line + 1][0] <= start:
            line += 1
        found.append(line)
    return found

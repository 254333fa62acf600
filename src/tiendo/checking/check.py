"""The way of a reading through the checks: each check makes its comparisons, and faults become findings under its name.

A check is a module of `checks/` with `TITLE`, its docstring as manual, and `trials(evidence)`; one of `together/` has `trials(several)`,
which gives the place of a document in the list and a trial on it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from tiendo.checking import checks, together
from tiendo.checking.evidence import Evidence
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.document import Reading
from tiendo.words.finding import Finding, Severity


def _modules(package: ModuleType) -> Mapping[str, ModuleType]:
    return {found.name: import_module(f"{package.__name__}.{found.name}") for found in iter_modules(package.__path__)}


ALONE, TOGETHER = _modules(checks), _modules(together)
"""The checks of one document and of several, by name."""
_GRAVITY = (Severity.WRONG, Severity.DIFFERS, Severity.DOUBT)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks found in a document, in the order of its text, and the ids of the figures that some check computed with."""

    findings: tuple[Finding, ...]
    tested: frozenset[str]


def check(reading: Reading) -> Checked:
    """One document by itself."""
    return _checked(_alone(Evidence.of(reading)))


def check_together(readings: Sequence[Reading]) -> tuple[Checked, ...]:
    """Several documents, each by itself and beside the others, in their order."""
    several = tuple(map(Evidence.of, readings))
    found = [list(_alone(evidence)) for evidence in several]
    if len(several) > 1:
        for name, module in TOGETHER.items():
            for at, trial in module.trials(several):
                found[at].append((name, trial))
    return tuple(map(_checked, found))


def _alone(evidence: Evidence) -> Iterator[tuple[str, Trial]]:
    for name, module in ALONE.items():
        for trial in module.trials(evidence):
            yield name, trial


def _checked(trials: Iterable[tuple[str, Trial]]) -> Checked:
    tested: set[str] = set()
    findings: dict[Finding, None] = {}
    for name, trial in trials:
        tested.update(figure.id for figure in trial.figures)
        if trial.fault:
            findings[_finding(name, trial.fault)] = None
    ordered = sorted(findings, key=lambda finding: (finding.span, _GRAVITY.index(finding.severity), finding.type))
    return Checked(tuple(ordered), frozenset(tested))


def _finding(name: str, fault: Fault) -> Finding:
    return Finding(name, fault.severity, fault.span, fault.said, fault.expected, fault.because, fault.message, fault.beside)

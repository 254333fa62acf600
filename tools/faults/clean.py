"""What the checks say against texts, tables and samples that are sound: every finding, and how many of the figures were computed with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tiendo.checking import Checked
from tiendo.reading import Reading, read
from tiendo.words.finding import Finding, Severity
from tools.faults.corpus import FORMATS, Sheet, Text
from tools.faults.measuring import FAULTS, Bed, Bench, matched, reading_of

DELIBERATE = (
    ("2023-05-bao-cao-thang", "giải ngân trong tháng 19,561 tỷ đồng, lũy kế 58,853/286,400 tỷ đồng, đạt 25,0%"),
    ("2024-08-bao-cao-thang", "thành phố có 23.875 học sinh, gồm 5.910 trẻ mầm non"),
    ("2024-10-bao-cao-thang", "lũy kế 10 tháng 3.029 lao động, đạt 85,9% kế hoạch năm"),
)
"""The three mistakes that the samples hold on purpose: which text, and the words they stand in (samples/README.md)."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A finding against a sound document: where, what it quotes and what it says; `is_shown` tells whether the text may be looked into."""

    group: str
    document: str
    finding: Finding
    sentence: str
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class Sound:
    """What was said against a set of sound documents: how many, their figures, those computed with, and what is a fault or a doubt."""

    group: str
    documents: int
    figures: int
    tested: int
    alarms: tuple[Alarm, ...]
    doubts: int

    @property
    def for_a_thousand(self) -> float:
        """Alarms for each thousand figures computed with."""
        return 1000 * len(self.alarms) / self.tested if self.tested else 0.0


def measured(bench: Bench, texts: Sequence[Text], sheets: Sequence[Sheet]) -> Iterator[Sound]:
    """Each set of texts, the reports of the fictional city beside each other, and each set of tables in every format."""
    for group in dict.fromkeys(text.group for text in texts):
        some = [text for text in texts if text.group == group]
        readings = [reading_of(text.words, text.name) for text in some]
        yield _sound(group, some, readings, [bench.check(reading) for reading in readings])
        if group == "fictional":
            yield _sound("fictional, together", some, readings, list(bench.together(readings)))
    for group in dict.fromkeys(sheet.group for sheet in sheets):
        for form in FORMATS:
            tables = [sheet for sheet in sheets if sheet.group == group]
            readings = [matched(read(sheet.written(form), f"{sheet.name}.{form}")) for sheet in tables]
            yield _sound(f"tables {group}, {form}", tables, readings, [bench.check(reading) for reading in readings])


def deliberate(bench: Bench, texts: Sequence[Text]) -> dict[str, tuple[bool, bool]]:
    """For each of the three mistakes of the samples, whether it is found in its text alone, and whether beside the others."""
    some = [text for text in texts if text.group == "fictional"]
    readings = [reading_of(text.words, text.name) for text in some]
    alone = [bench.check(reading) for reading in readings]
    beside = bench.together(readings)
    return {
        name: (_is_found(some[at], alone[at]), _is_found(some[at], beside[at]))
        for name, _ in DELIBERATE
        for at in range(len(some))
        if some[at].name == name
    }


def _is_found(text: Text, checked: Checked) -> bool:
    return any(finding.severity in FAULTS and _is_deliberate(text.name, text.words, finding) for finding in checked.findings)


def _is_deliberate(name: str, words: str, finding: Finding) -> bool:
    for document, said in DELIBERATE:
        start = words.find(said)
        if document == name and start >= 0:
            return any(span[0] < start + len(said) and start < span[1] for span in (finding.span, *finding.beside))
    return False


def _sound(group: str, documents: Sequence[Text | Sheet], readings: Sequence[Reading], checked: Sequence[Checked]) -> Sound:
    alarms = [
        Alarm(
            group,
            document.name,
            finding,
            _sentence(reading, finding),
            is_shown=not (isinstance(document, Text) and Bed(text=document).is_kept_aside),
        )
        for document, reading, said in zip(documents, readings, checked, strict=True)
        for finding in said.findings
        if finding.severity in FAULTS and not _is_deliberate(document.name, reading.document.text, finding)
    ]
    doubts = sum(finding.severity is Severity.DOUBT for said in checked for finding in said.findings)
    figures = sum(len(reading.figures) for reading in readings)
    return Sound(group, len(documents), figures, sum(len(said.tested) for said in checked), tuple(alarms), doubts)


def _sentence(reading: Reading, finding: Finding) -> str:
    words = reading.document.text
    start = max(words.rfind("\n", 0, finding.span[0]) + 1, finding.span[0] - 160)
    end = words.find("\n", finding.span[1])
    return " ".join(words[start : min(len(words) if end < 0 else end, finding.span[1] + 100)].split())

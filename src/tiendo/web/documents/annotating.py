"""A document that comes back with its findings as comments: read and checked anew, because nothing of it was kept."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language

from tiendo.annotating import Annotated, Remark
from tiendo.annotating.isolated import annotate_isolated
from tiendo.checking import check_together
from tiendo.checking.dismissal import Fingerprints
from tiendo.reading.document import Reading
from tiendo.reading.errors import UnreadableError
from tiendo.web.documents.presenting import labels
from tiendo.web.documents.reading import read_and_check, turn
from tiendo.web.documents.several import MOST_TOGETHER, Document, File, documents
from tiendo.words.finding import Finding, Severity

AUTHOR = "Tiến Độ"


class NoSuchDocumentError(Exception):
    """A number that no document of the sending has."""


def annotated_in_turn(files: Sequence[File], number: int, *, together: bool, passed: frozenset[str], doubts: bool) -> tuple[str, Annotated]:
    """The name of the document of this number in the sending, and the file with its comments.

    What is only to be looked at is left out unless `doubts`, and so is what was passed over. It is compared with the others of the
    sending where it is asked for `together` with them. NoSuchDocumentError, BusyError; errors of `read_isolated`.
    """
    sent = list(islice(documents(files, []), MOST_TOGETHER if together else number))
    if number > len(sent):
        raise NoSuchDocumentError
    chosen = sent[number - 1]
    with turn():
        data = chosen.read()
        reading, checked = read_and_check(data, chosen.source)
        if together:
            others = [*_readings(sent[: number - 1])], [*_readings(sent[number:])]
            checked = check_together([*others[0], reading, *others[1]])[len(others[0])]
        remarks = [
            *_remarks((*reading.findings, *checked.findings), reading, passed, doubts=doubts),
            *(_doubtful(reading) if doubts else ()),
        ]
        made = annotate_isolated(
            data,
            chosen.source,
            remarks,
            title=reading.document.title,
            author=AUTHOR,
            # Word shows the time of a comment as it is written, whatever the zone.
            at=timezone.localtime().replace(tzinfo=None, microsecond=0),
            language=get_language() or settings.LANGUAGE_CODE,
        )
    return chosen.source, made


def _readings(others: Sequence[Document]) -> Iterator[Reading]:
    """The other documents of the sending, as far as they can be read."""
    for other in others:
        with suppress(UnreadableError):
            yield read_and_check(other.read(), other.source)[0]


def _remarks(findings: Sequence[Finding], reading: Reading, passed: frozenset[str], *, doubts: bool) -> Iterator[Remark]:
    known = Fingerprints(reading)
    for finding in findings:
        if (doubts or finding.severity is not Severity.DOUBT) and known.of(finding) not in passed:
            message = finding.message.vi if get_language() == "vi" else finding.message.en
            yield Remark(finding.span, finding.severity, str(labels.SEVERITIES[finding.severity]), message)


def _doubtful(reading: Reading) -> Iterator[Remark]:
    """What the reader is not sure of."""
    for figure in reading.figures:
        if figure.warnings:
            said = "; ".join(str(labels.DOUBTS[doubt]) for doubt in figure.warnings)
            yield Remark((figure.place.start, figure.place.end), Severity.DOUBT, str(labels.SEVERITIES[Severity.DOUBT]), said)

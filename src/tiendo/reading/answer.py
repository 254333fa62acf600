"""A reading as the object of the reader's contract (docs/reading.md), and back."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any

from tiendo.reading.document import Document, Reading, Restriction
from tiendo.words.citation import Citation
from tiendo.words.figure import Against, Bound, Doubt, Figure, Kind, Role, Status
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.indicator import Match
from tiendo.words.place import Place

Answer = dict[str, Any]
"""JSON: decimals as strings with the decimals stated, dates as `2024-05-31`, places as offsets."""


def to_answer(reading: Reading) -> Answer:
    """The whole object of the contract."""
    return {"document": document_answer(reading.document), **{name: [*said] for name, said in _lists(reading)}}


def write_answer(reading: Reading, write: Callable[[str], object]) -> None:
    """Writes the answer as one line of JSON, list by list, so that no copy of a large one stands in memory."""
    write(f'{{"document":{_json(document_answer(reading.document))}')
    for name, said in _lists(reading):
        write(f',"{name}":[')
        parter = ""
        while some := [*islice(said, _AT_ONCE)]:
            write(parter + _json(some)[1:-1])
            parter = ","
        write("]")
    write("}\n")


def _lists(reading: Reading) -> Iterator[tuple[str, Iterator[Answer]]]:
    """The lists that stand beside the document in the answer, each with its name."""
    yield "figures", map(_figure, reading.figures)
    yield "citations", map(_citation, reading.citations)
    yield "directives", iter(())
    yield "findings", map(finding_answer, reading.findings)


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_AT_ONCE = 256
"""Figures that are written at once: enough that the encoder is not begun anew for each."""


def from_answer(answer: Mapping[str, Any]) -> Reading:
    """The reading that `to_answer` gave; KeyError or ValueError for an object that is none.

    Where the object has `locators` too, which are no part of the contract, they are the document's.
    """
    head = dict(answer["document"])
    head.pop("id")
    head["lines"] = line_spans(head["text"])
    head["date"], head["published"] = _day(head["date"]), _day(head["published"])
    head["locators"] = tuple(answer.get("locators", ()))
    # Answers that were kept before restrictions were read have none.
    head["restrictions"] = tuple(Restriction(said) for said in head.get("restrictions", ()))
    return Reading(
        Document(**head),
        tuple(_figure_from(said) for said in answer["figures"]),
        tuple(Citation(**{**said, "date": _day(said["date"])}) for said in answer["citations"]),
        tuple(_finding_from(said) for said in answer["findings"]),
    )


def line_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the text's lines, line ends left out. Lines end at a line feed only."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)


def document_answer(document: Document) -> Answer:
    """The object of a document."""
    return {
        "id": document.id,
        "source": document.source,
        "sha256": document.sha256,
        "format": document.format,
        "title": document.title,
        "kind": document.kind,
        "number": document.number,
        "date": _iso(document.date),
        "published": _iso(document.published),
        "issuer": document.issuer,
        "area": document.area,
        "period": document.period,
        "restrictions": list(document.restrictions),
        "text": document.text,
    }


def _figure(figure: Figure) -> Answer:
    place = figure.place
    return {
        "id": figure.id,
        "start": place.start,
        "end": place.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": _plain(figure.value),
        "upper": _plain(figure.upper),
        "denominator": _plain(figure.denominator),
        "unit": figure.unit,
        "bound": figure.bound,
        "role": figure.role,
        "status": figure.status,
        "against": figure.against,
        "assigner": figure.assigner,
        "indicator": figure.indicator,
        "breakdown": figure.breakdown,
        "period": figure.period,
        "base_period": figure.base_period,
        "at": _iso(figure.at),
        "area": figure.area,
        "part_of": figure.part_of,
        "sentence": list(place.sentence),
        "locator": dict(place.locator),
        "matches": [{"indicator": match.indicator, "name": match.name, "score": match.score} for match in figure.matches],
        "doubts": list(figure.doubts),
    }


def _figure_from(said: Mapping[str, Any]) -> Figure:
    return Figure(
        id=said["id"],
        place=Place(said["start"], said["end"], (said["sentence"][0], said["sentence"][1]), said["locator"]),
        text=said["text"],
        kind=Kind(said["kind"]),
        value=Decimal(said["value"]),
        upper=_decimal(said["upper"]),
        denominator=_decimal(said["denominator"]),
        unit=said["unit"],
        bound=Bound(said["bound"]),
        role=Role(said["role"]),
        status=said["status"] and Status(said["status"]),
        against=said["against"] and Against(said["against"]),
        assigner=said["assigner"],
        indicator=said["indicator"],
        breakdown=said["breakdown"],
        period=said["period"],
        base_period=said["base_period"],
        at=_day(said["at"]),
        area=said["area"],
        part_of=said["part_of"],
        doubts=tuple(Doubt(doubt) for doubt in said["doubts"]),
        matches=tuple(Match(**match) for match in said["matches"]),
    )


def _citation(citation: Citation) -> Answer:
    return {
        "id": citation.id,
        "start": citation.start,
        "end": citation.end,
        "kind": citation.kind,
        "number": citation.number,
        "date": _iso(citation.date),
        "issuer": citation.issuer,
        "subject": citation.subject,
        "same_as": citation.same_as,
    }


def finding_answer(finding: Finding) -> Answer:
    """The object of a finding."""
    return {
        "type": finding.type,
        "severity": finding.severity,
        "start": finding.span[0],
        "end": finding.span[1],
        "said": finding.said,
        "expected": finding.expected,
        "because": finding.because,
        "message": {"vi": finding.message.vi, "en": finding.message.en},
        "beside": [list(span) for span in finding.beside],
    }


def _finding_from(said: Mapping[str, Any]) -> Finding:
    return Finding(
        type=said["type"],
        severity=Severity(said["severity"]),
        span=(said["start"], said["end"]),
        said=said["said"],
        expected=said["expected"],
        because=said["because"],
        message=Sentence(said["message"]["vi"], said["message"]["en"]),
        # Answers that were kept before figures were checked have none.
        beside=tuple((start, end) for start, end in said.get("beside", ())),
    )


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)

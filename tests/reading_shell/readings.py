"""Readings built by chance, whole and lawful, for the laws of the answer."""

from hypothesis import strategies as st

from tiendo.reading import Document, Reading
from tiendo.reading.answer import line_spans
from tiendo.reading.document import Restriction
from tiendo.words.citation import Citation
from tiendo.words.figure import Against, Bound, Doubt, Figure, Kind, Role, Status
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.indicator import Match
from tiendo.words.place import Place

TEXTS = st.text(max_size=20)
SAID = st.none() | TEXTS
DAYS = st.none() | st.dates()
OFFSETS = st.integers(0, 10**9)
SPANS = st.tuples(OFFSETS, OFFSETS)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18)
PLACES = st.builds(Place, OFFSETS, OFFSETS, SPANS, st.dictionaries(TEXTS, st.integers() | TEXTS, max_size=3))
MATCHES = st.builds(Match, TEXTS, TEXTS, st.floats(0, 1))
FIGURES = st.builds(
    Figure,
    id=TEXTS,
    place=PLACES,
    text=TEXTS,
    kind=st.sampled_from(Kind),
    value=NUMBERS,
    upper=st.none() | NUMBERS,
    denominator=st.none() | NUMBERS,
    unit=SAID,
    bound=st.sampled_from(Bound),
    role=st.sampled_from(Role),
    status=st.none() | st.sampled_from(Status),
    against=st.none() | st.sampled_from(Against),
    assigner=SAID,
    indicator=SAID,
    breakdown=SAID,
    period=SAID,
    base_period=SAID,
    at=DAYS,
    area=SAID,
    part_of=SAID,
    doubts=st.lists(st.sampled_from(Doubt), max_size=3).map(tuple),
    matches=st.lists(MATCHES, max_size=3).map(tuple),
)
CITATIONS = st.builds(Citation, TEXTS, OFFSETS, OFFSETS, TEXTS, SAID, DAYS, SAID, SAID, SAID)
FINDINGS = st.builds(Finding, TEXTS, st.sampled_from(Severity), SPANS, TEXTS, TEXTS, TEXTS, st.builds(Sentence, TEXTS, TEXTS))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document whose lines are those of its text."""
    text = draw(st.text(st.sampled_from("5 hộ\n\u2028😀"), max_size=60))
    return Document(
        source=draw(TEXTS),
        sha256=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        format="txt",
        text=text,
        lines=line_spans(text),
        title=draw(SAID),
        kind=draw(SAID),
        number=draw(SAID),
        date=draw(DAYS),
        published=draw(DAYS),
        issuer=draw(SAID),
        area=draw(SAID),
        period=draw(SAID),
        restrictions=tuple(draw(st.lists(st.sampled_from(Restriction), max_size=2, unique=True))),
    )


READINGS = st.builds(
    Reading,
    documents(),
    st.lists(FIGURES, max_size=3).map(tuple),
    st.lists(CITATIONS, max_size=2).map(tuple),
    st.lists(FINDINGS, max_size=2).map(tuple),
)

"""A reading made by hand, with something of everything that the forms of the answer must show."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tiendo.reading import Document, Reading
from tiendo.reading.answer import line_spans
from tiendo.words.figure import Against, Bound, Doubt, Figure, Kind, Role, Status
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Place

TEXT = "Thu ngân sách tháng 5 ước đạt 318,500 tỷ đồng, giảm 3,2% so cùng kỳ; 67/70 chỉ tiêu đạt.\n"
PLACE = Place(30, 45, (0, 88), {"line": 1})
DOCUMENT = Document(
    source="báo cáo.txt",
    sha256="ab" * 32,
    format="txt",
    text=TEXT,
    lines=line_spans(TEXT),
    title="Tình hình tháng 5",
    kind="Báo cáo",
    number="05/BC-UBND",
    date=date(2024, 5, 27),
    issuer="UBND phường Đồng Rạng",
    area="Đồng Rạng",
    period="2024-05",
)
LEVEL = Figure(
    id="f1",
    place=PLACE,
    text="318,500 tỷ đồng",
    kind=Kind.LEVEL,
    value=Decimal("318.500"),
    unit="tỷ đồng",
    bound=Bound.ABOUT,
    status=Status.ESTIMATE,
    indicator="Thu ngân sách",
    breakdown="thu nội địa",
    period="2024-05",
    at=date(2024, 5, 31),
    area="Đồng Rạng",
)
CHANGE = Figure(
    id="f2",
    place=PLACE,
    text="3,2%",
    kind=Kind.CHANGE,
    value=Decimal("-3.2"),
    unit="%",
    against=Against.SAME_PERIOD,
    period="2024-05",
    base_period="2023-05",
    doubts=(Doubt.PERCENT_OR_POINTS, Doubt.BASE_NOT_STATED),
)
RATIO = Figure(
    id="f3",
    place=PLACE,
    text="67/70 chỉ tiêu",
    kind=Kind.RATIO,
    value=Decimal(67),
    denominator=Decimal(70),
    unit="chỉ tiêu",
    against=Against.WHOLE,
)
PLAN_SHARE = Figure(
    id="f4",
    place=PLACE,
    text="56,4%",
    kind=Kind.PLAN_SHARE,
    value=Decimal("56.4"),
    unit="%",
    against=Against.PLAN,
    assigner="dự toán tỉnh",
    period="2024-05",
    base_period="2024",
)
AIM = Figure(
    id="f5",
    place=PLACE,
    text="1-1,5%",
    kind=Kind.CHANGE,
    value=Decimal("1.0"),
    upper=Decimal("1.5"),
    unit="%",
    bound=Bound.AT_LEAST,
    role=Role.TARGET,
    period="2021/2025",
)
FINDING = Finding(
    "ratio", Severity.WRONG, (68, 82), "67/70", "95,7%", "67 : 70", Sentence("67/70 là 95,7%, không phải 97%.", "67/70 is 95.7%, not 97%.")
)
READING = Reading(DOCUMENT, (LEVEL, CHANGE, RATIO, PLAN_SHARE, AIM), (), (FINDING,))


def reading_of(*figures: Figure) -> Reading:
    """A reading of these figures and nothing else."""
    return replace(READING, figures=figures, findings=())

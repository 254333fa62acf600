"""Values far from what is usual for an indicator that is named as the catalogue names it."""

import pytest

from tests.spec.checks.report import findings, redrawn
from tiendo.words.finding import Severity

NAME = "magnitude"
FINDS = (
    ("Thu ngân sách nhà nước trên địa bàn đạt [290.471.000 tỷ đồng].", "0,5 đến 700.000 tỷ đồng"),
    ("Thu ngân sách nhà nước trên địa bàn đạt [2.904 đồng].", "0,5 đến 700.000 tỷ đồng"),
)
SILENT = (
    "Thu ngân sách nhà nước trên địa bàn đạt 290,471 tỷ đồng.",
    "Thu ngân sách nhà nước trên địa bàn đạt 412 triệu đồng.",
    "Số lượt khách mua vé xe buýt 290.471.000 lượt.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_value_of_another_order(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing, issuer="UBND thành phố Hạc Vân") == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_a_usual_value_or_an_unknown_indicator(text: str) -> None:
    assert findings(NAME, text, issuer="UBND thành phố Hạc Vân") == []


def test_what_is_only_unusual_is_to_be_looked_at() -> None:
    (one,) = findings(NAME, "Thu ngân sách nhà nước trên địa bàn đạt 412 triệu đồng.", severities=tuple(Severity))
    assert one.severity is Severity.DOUBT


def test_what_the_body_is_unknown_is_only_to_be_looked_at() -> None:
    (one,) = findings(NAME, "Thu ngân sách nhà nước trên địa bàn đạt 2.904 đồng.", severities=tuple(Severity))
    assert one.severity is Severity.DOUBT

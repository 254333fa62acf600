"""What there was, what came, what went and what is left, in one paragraph."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "balance"
FINDS = (
    ("Năm trước chuyển sang 297 hồ sơ, tiếp nhận mới 18.499 hồ sơ; giải quyết 18.513 hồ sơ; còn [238 hồ sơ].", "283"),
    ("Có 97 hộ thoát nghèo, phát sinh mới 15 hộ; số hộ nghèo giảm từ 401 hộ xuống còn [391 hộ].", "319"),
    (
        "Cuối năm 2023 có 4.254 đảng viên. Kết nạp 57 đồng chí, chuyển đi 73 đồng chí. Đến ngày 15/5, tổng số là [4.283 đồng chí].",
        "4.238",
    ),
)
SILENT = (
    "Năm trước chuyển sang 297 hồ sơ, tiếp nhận mới 18.499 hồ sơ; giải quyết 18.513 hồ sơ; còn 283 hồ sơ.",
    "Có 97 hộ thoát nghèo, phát sinh mới 15 hộ; số hộ nghèo giảm từ 401 hộ xuống còn 319 hộ.",
    "Tiếp nhận mới 18.499 hồ sơ; giải quyết 18.513 hồ sơ; còn 283 hồ sơ.",
    "Đã giải quyết 142 vụ, còn 29 vụ.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

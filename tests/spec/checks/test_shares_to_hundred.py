"""Shares of one whole, down a column, along a row and in a sentence."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "shares_to_hundred"
_COLUMN = """STT | Ngành | Giá trị sản xuất (tỷ đồng) | Tỷ trọng (%)
 | Tổng số | 1.000,0 | 100,0
1 | Nông nghiệp | 212,4 | 21,2
2 | Công nghiệp | 487,1 | {}
3 | Dịch vụ | 300,5 | 30,1
"""
_ROWS = """STT | Trường | Tỷ lệ giỏi (%) | Tỷ lệ khá (%) | Tỷ lệ đạt (%) | Tỷ lệ chưa đạt (%)
1 | THCS An Bình | 21,4 | 38,2 | 38,1 | 2,3
2 | THCS Bắc Sơn | 18,7 | 41,5 | 37,9 | 1,9
3 | THCS Cao Lộc | 25,0 | 36,4 | 37,0 | 1,6
4 | THCS Hòa Tiến | 19,3 | 40,1 | 38,2 | {}
"""
FINDS = (
    (_COLUMN.format("[47,8]"), "48,7%"),
    (_ROWS.format("[4,2]"), "100%"),
    ("Cơ cấu kinh tế: dịch vụ chiếm 54,2%, công nghiệp - xây dựng chiếm 36,1%, nông nghiệp chiếm [7,9%].", "100%"),
    # Far from a hundred, but by one slip, in a list that is the structure.
    ("Cơ cấu: dịch vụ 51,2%, công nghiệp 14,5%, nông nghiệp [7,3%].", "100%"),
    ("Kết quả phân luồng: xanh 611,3%, vàng 34,5%, đỏ [4,2%].", "100%"),
    ("Khảo sát 520 phiếu: hài lòng và rất hài lòng 89,5%, bình thường [1,5%].", "100%"),
    # All sectors of an economy, with their amounts between, and beside an earlier share of one.
    (
        (
            "Chia theo khu vực kinh tế: nông, lâm nghiệp và thủy sản 221,4 nghìn người, chiếm 28,8%; công nghiệp và xây dựng 262,4 nghìn "
            "người, chiếm 34,1%; dịch vụ chiếm tỷ trọng cao nhất với [7,1%]."
        ),
        "100%",
    ),
    (
        "Tỷ trọng nông, lâm nghiệp từ 61,2% năm 2020 xuống 52,4% năm 2023; công nghiệp - xây dựng chiếm 18,1%, dịch vụ chiếm [20,5%].",
        "100%",
    ),
    # Of one whole, whatever that is.
    ("Dư nợ ngắn hạn 41.098 tỷ đồng, dư nợ dài hạn 20.242 tỷ đồng, lần lượt chiếm [76%] và 33% tổng dư nợ.", "cùng một tổng"),
)
SILENT = (
    "Kết quả phân luồng: xanh 61,3%, vàng 34,5%, đỏ 4,2%.",
    "Khảo sát 520 phiếu: hài lòng và rất hài lòng 98,5%, bình thường 1,5%.",
    "Dư nợ ngắn hạn 41.098 tỷ đồng, dư nợ dài hạn 20.242 tỷ đồng, lần lượt chiếm 67% và 33% tổng dư nợ.",
    # Some of a whole, in turn and in a list.
    "Dư nợ ngắn hạn 41.098 tỷ đồng, dư nợ dài hạn 10.121 tỷ đồng, lần lượt chiếm 67% và 16,5% tổng dư nợ.",
    "Cơ cấu: dịch vụ 51,2%, công nghiệp 14,5%, còn lại là nông nghiệp, trong đó trồng trọt 7,3%.",
    "Cơ cấu chi: giáo dục 32,1%, y tế 11,4%, giao thông 8,0%, các khoản khác.",
    # Two that need not be all, and a slip that none is.
    "Khảo sát 520 phiếu: hồ sơ trực tuyến 89,5%, thanh toán trực tuyến 1,5%.",
    "Cơ cấu: dịch vụ 41,3%, công nghiệp 14,5%, nông nghiệp 7,3%.",
    "Cơ cấu nhóm hàng có thể là: máy móc 20%, điện tử 25% và nội thất 17%.",
    # How much each grew.
    "Tăng trưởng các khu vực: dịch vụ 51,2%, công nghiệp - xây dựng 14,5%, nông nghiệp 7,3%.",
    _COLUMN.format("48,7"),
    _ROWS.format("2,4"),
    "Cơ cấu kinh tế: dịch vụ chiếm 54,2%, công nghiệp - xây dựng chiếm 36,1%, nông nghiệp chiếm 9,7%.",
    # Rounded each by itself.
    "Cơ cấu kinh tế: dịch vụ chiếm 54,2%, công nghiệp - xây dựng chiếm 36,2%, nông nghiệp chiếm 9,7%.",
    # Some of many.
    "Trong cơ cấu chi, giáo dục chiếm 32,1%, y tế chiếm 11,4%, giao thông chiếm 8,0%.",
    # Rates of different things.
    "Tỷ lệ bao phủ bảo hiểm y tế đạt 54,2%, hộ dùng nước sạch đạt 36,1%, rác được thu gom đạt 7,9%.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_shares_that_make_no_hundred(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_shares_that_do_or_are_not_all(text: str) -> None:
    assert findings(NAME, text) == []


def test_the_sentence_names_the_whole() -> None:
    (found,) = findings(NAME, _COLUMN.format("47,8"))
    assert found.message.vi == (
        "Hàng “Công nghiệp”, cột “Tỷ trọng (%)” ghi “47,8”, nhưng tỷ trọng so với hàng “Tổng số” là 48,7% (487,1 / 1.000,0 × 100 = 48,7)."
    )

"""A document cited by kind, number, date and issuer: State and Party forms (rule 23)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import citation
from tiendo.reading.marks import CitationMark

FINDS = (
    # the State's forms
    (
        "Theo [Quyết định số 33/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh] ban hành kế hoạch",
        "Quyết định, 33/QĐ-UBND, 2026-01-05, Ủy ban nhân dân tỉnh",
    ),
    (
        "Căn cứ [Nghị quyết số 12/NQ-HĐND ngày 15 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh] về nhiệm vụ năm 2026",
        "Nghị quyết, 12/NQ-HĐND, 2025-12-15, Hội đồng nhân dân tỉnh",
    ),
    (
        "Theo [Quyết định số 1630/QĐ-TTg, ngày 30/7/2025 của Thủ tướng Chính phủ]",
        "Quyết định, 1630/QĐ-TTg, 2025-07-30, Thủ tướng Chính phủ",
    ),
    ("[Công văn số 1234/UBND-KT ngày 01/02/2026 của UBND tỉnh] đã hướng dẫn", "Công văn, 1234/UBND-KT, 2026-02-01, UBND tỉnh"),
    ("[Thông báo số 45/TB-UBND ngày 3/3/2026]", "Thông báo, 45/TB-UBND, 2026-03-03"),
    ("[Nghị định số 30/2020/NĐ-CP]", "Nghị định, 30/2020/NĐ-CP"),
    ("[Nghị quyết số 111/2025/UBTVQH15]", "Nghị quyết, 111/2025/UBTVQH15"),
    ("[Luật Đất đai số 31/2024/QH15]", "Luật, 31/2024/QH15"),
    ("[Quyết định số: 15/QĐ-UBND]", "Quyết định, 15/QĐ-UBND"),
    # the Party's
    ("Thực hiện [Nghị quyết số 25-NQ/TU, ngày 04/5/2023 của Thành ủy] về chuyển đổi số", "Nghị quyết, 25-NQ/TU, 2023-05-04, Thành ủy"),
    ("[Kết luận số 215-KL/TW, ngày 23/11/2025 của Ban Bí thư]", "Kết luận, 215-KL/TW, 2025-11-23, Ban Bí thư"),
    ("[Thông báo kết luận số 123-TB/TU của Thường trực Thành ủy]", "Thông báo kết luận, 123-TB/TU, Thường trực Thành ủy"),
    ("[Quy định số 11-QĐi/TW] và [Hướng dẫn số 05-HD/VPTW]", "Quy định, 11-QĐi/TW; Hướng dẫn, 05-HD/VPTW"),
    # a second mention, without its date
    ("[Nghị quyết 25-NQ/TU] đã đi vào cuộc sống", "Nghị quyết, 25-NQ/TU"),
    # lists say the kind once
    (
        "[Nghị quyết số 58/NQ-HĐND] và [số 59/NQ-HĐND ngày 10/12/2025 của HĐND thành phố]",
        "Nghị quyết, 58/NQ-HĐND; Nghị quyết, 59/NQ-HĐND, 2025-12-10, HĐND thành phố",
    ),
    (
        "Các [Quyết định số 12/QĐ-UBND], [13/QĐ-UBND] và [14/QĐ-UBND]",
        "Quyết định, 12/QĐ-UBND; Quyết định, 13/QĐ-UBND; Quyết định, 14/QĐ-UBND",
    ),
    ("[Nghị quyết số 25-NQ/TU, ngày 04/5/2023] và [Kế hoạch số 12-KH/TU]", "Nghị quyết, 25-NQ/TU, 2023-05-04; Kế hoạch, 12-KH/TU"),
    # the kind abbreviated
    ("Theo [NQ số 12/NQ-HĐND] và [CV 123/SGDĐT-VP]", "Nghị quyết, 12/NQ-HĐND; Công văn, 123/SGDĐT-VP"),
    # a slip of the hand, and capitals
    ("[Quyết định số 15 /QĐ-UBND]", "Quyết định, 15 /QĐ-UBND"),
    ("TRIỂN KHAI [NGHỊ QUYẾT SỐ 12-NQ/TU]", "Nghị quyết, 12-NQ/TU"),
)
SILENT = (
    # a document's own number
    "Số: 05/BC-UBND",
    "Số 05-NQ/ĐU",
    # a number that orders, or names a policy
    "Đề án 06 và Chỉ thị số 05",
    "Nghị quyết số 57",
    "Nghị quyết Trung ương 4 khóa XII",
    "Nghị quyết 68",
    # results and plans
    "Đạt kế hoạch 15/ha",
    "Đạt 15/KH 20",
    "Kế hoạch 35 tỷ đồng",
    "Đạt 91,5%/KH 95%",
    "Hoàn thành 12/NTM",
    "Kế hoạch năm 2026 là 12 trường",
    "Thu 55 triệu đồng/người/năm",
    "Báo cáo 6 tháng đầu năm",
    "Luật Khiếu nại năm 2011",
    "Ban hành 12 quyết định, 05 kế hoạch",
    "Sinh hoạt chuyên đề quý I/2026",
    "Đường số 5/KP3",
    "Có 12 văn bản chỉ đạo",
    "Biển số 74A-123.45",
    "Tiêu chuẩn TCVN 5574:2018",
)


def said(mark: CitationMark) -> str:
    return ", ".join(str(part) for part in (mark.kind, mark.number, mark.day, mark.issuer) if part)


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_document(drawing: str, answer: str) -> None:
    assert redrawn_and_said(citation, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_numbers_that_cite_nothing(text: str) -> None:
    assert found(citation, text) == ()

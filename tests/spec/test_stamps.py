"""Stamps: a degree of secrecy keeps a document out; a draft and a paper for the office are noted on it."""

import pytest

from tiendo.reading.answer import line_spans
from tiendo.reading.document import Document, Restriction
from tiendo.reading.stamps import Degree, degree_of, restrictions_of

TOP, HIGH, SECRET = Degree.TOP_SECRET, Degree.SECRET, Degree.CONFIDENTIAL
BODY = "\nThu ngân sách đạt 361,503 tỷ đồng.\n" * 40
"""Text enough that what follows it is no head."""

FINDS = (
    ("UBND TỈNH A\nMẬT\nSố: 05/BC-UBND", SECRET),
    ("UBND TỈNH A\nTỐI MẬT\nSố: 05/BC-UBND", HIGH),
    ("TUYỆT MẬT\nUBND TỈNH A", TOP),
    ("MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SECRET),
    ("UBND TỈNH A | TỐI MẬT", HIGH),
    ("Số: 05/BC-UBND     MẬT", SECRET),
    ("[ M Ậ T ]", SECRET),
    ("T U Y Ệ T   M Ậ T", TOP),
    ("*** TỐI MẬT ***", HIGH),
    ("- MẬT -", SECRET),
    ("“MẬT”", SECRET),
    ("Độ mật: Mật", SECRET),
    ("ĐỘ MẬT: TUYỆT MẬT", TOP),
    ("Mức độ mật: Tối mật; độ khẩn: Hỏa tốc", HIGH),
    ("Độ mật : mật", SECRET),
    ("Dấu: MẬT", SECRET),
    ("(Đóng dấu TỐI MẬT)", HIGH),
    ("Mật\nUBND TỈNH A", SECRET),
    ("Tuyệt mật\nBẢN SỐ: 02", TOP),
    ("MẬT - BẢN SỐ 03", SECRET),
    ("TỐI MẬT    HỎA TỐC", HIGH),
    ("TÀI LIỆU MẬT\nBÁO CÁO", SECRET),
    ("M\u1eacT\u200b\nBÁO CÁO", SECRET),
    ("\u00a0MẬT\u00a0\nBÁO CÁO", SECRET),
    ("BÁO CÁO" + BODY + "MẬT\n", SECRET),
    ("BÁO CÁO" + BODY + "TUYỆT MẬT" + BODY, TOP),
    ("BÁO CÁO" + BODY + "Độ mật: Tối mật\n", HIGH),
    ("TUYỆT MẬT\nBÁO CÁO" + BODY + "MẬT\n", TOP),
)
SILENT = (
    "BÁO CÁO\nCông tác bảo mật được chú trọng.",
    "Bảo vệ bí mật nhà nước",
    "BÁO CÁO\nVỀ CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "BÁO CÁO\nVỀ CÔNG TÁC BẢO VỆ BÍ\nMẬT NHÀ NƯỚC",
    "KẾ HOẠCH\nBẢO VỆ BÍ\nMẬT",
    "QUY CHẾ AN TOÀN, BẢO\nMẬT\nHỆ THỐNG THÔNG TIN",
    "AN TOÀN   BẢO   MẬT",
    "an toàn, bảo mật",
    "MẬT ĐỘ DÂN SỐ",
    "Mật độ dân số: 2.650 người/km2",
    "Mật ong: 45 tấn",
    "Sản lượng mật đạt 12 tấn.",
    "mật",
    "Danh mục bí mật nhà nước thuộc phạm vi quản lý",
    "Xử lý 12 tài liệu mật, 3 tài liệu tối mật.",
    "II. QUẢN LÝ TÀI LIỆU MẬT",
    "Văn bản có độ mật: Mật, Tối mật, Tuyệt mật phải được quản lý riêng.",
    "Ba độ mật gồm:\nTuyệt mật\nTối mật\nMật",
    "PHỤ LỤC\n- Tuyệt mật\n- Tối mật\n- Mật",
    "TT | Số hiệu | Độ mật\n1 | 05/BC | Mật\n2 | 06/BC | MẬT",
    "Độ mật | Số văn bản\nMật | 12",
    "BÁO CÁO" + BODY + "Số văn bản | MẬT\n",
    "BÁO CÁO" + BODY + "TUYỆT MẬT\nTỐI MẬT\nMẬT\n",
    "BÁO CÁO" + BODY + "Mật\n",
    "Độ mật: Không",
    "Độ mật: .......",
    "Độ mật: Thường",
    "Mật khẩu: 12 tài khoản đã đổi",
    "MẬT MÃ",
    "BAN CƠ YẾU, MẬT MÃ",
    "Trường Tiểu học Mật Sơn",
    "ĐỀN MẬT",
)

RESTRICTED = (
    ("DỰ THẢO\nBÁO CÁO", "draft"),
    ("Dự thảo lần 2\nBÁO CÁO", "draft"),
    ("DỰ THẢO 3", "draft"),
    ("Dự thảo ngày 12/5/2025", "draft"),
    ("DỰ THẢO BÁO CÁO\nTình hình", "draft"),
    ("UBND XÃ A\tDỰ THẢO", "draft"),
    ("(dự thảo)", "draft"),
    ("BÁO CÁO (dự thảo)", "draft"),
    ("LƯU HÀNH NỘI BỘ", "internal"),
    ("(Tài liệu lưu hành nội bộ)", "internal"),
    ("Lưu hành nội bộ, không phổ biến", "internal"),
    ("BÁO CÁO" + BODY + "Lưu hành nội bộ\n", "internal"),
    ("DỰ THẢO\n(Lưu hành nội bộ)", "draft internal"),
)
OPEN = (
    "Góp ý dự thảo Nghị quyết",
    "Dự thảo Luật Đất đai được lấy ý kiến",
    "TỜ TRÌNH\nvề dự thảo Nghị quyết",
    "lấy ý kiến (dự thảo luật)",
    "dự thảo",
    "Dự thảo được 45 đại biểu góp ý.",
    "BÁO CÁO" + BODY + "DỰ THẢO\n",
    "Tài liệu lưu hành nội bộ phải được thu hồi.",
    "Đoàn kết nội bộ",
    "NỘI BỘ",
    "lưu hành nội bộ",
    "Kiểm soát nội bộ: 12 cuộc",
    "mất đoàn kết nội bộ; lưu hành tiền giả",
)


def document(text: str) -> Document:
    return Document("a.txt", "0" * 64, "txt", text, line_spans(text))


@pytest.mark.parametrize(("text", "degree"), FINDS)
def test_stamped(text: str, degree: Degree) -> None:
    found = degree_of(document(text))
    assert found is not None
    assert found[0] is degree


@pytest.mark.parametrize("text", SILENT)
def test_not_stamped(text: str) -> None:
    assert degree_of(document(text)) is None


@pytest.mark.parametrize(("text", "restrictions"), RESTRICTED)
def test_restricted(text: str, restrictions: str) -> None:
    assert restrictions_of(document(text)) == tuple(map(Restriction, restrictions.split()))


@pytest.mark.parametrize("text", OPEN)
def test_not_restricted(text: str) -> None:
    assert restrictions_of(document(text)) == ()


def test_what_must_stay_silent_is_tested_as_hard_as_what_must_speak() -> None:
    assert len(SILENT) >= len(FINDS)
    assert len(OPEN) >= len(RESTRICTED)


def test_the_place_of_the_stamp_is_its_line() -> None:
    assert degree_of(document("BÁO CÁO\n\nMẬT\n")) == (SECRET, 2)


def cells(*rows: tuple[str, ...]) -> Document:
    """A document whose cells stand on lines of their own."""
    text = "\n".join(cell for row in rows for cell in row)
    locators = tuple({"table": 1, "row": row, "column": column} for row, cells in enumerate(rows, 1) for column in range(1, len(cells) + 1))
    return Document("a.docx", "0" * 64, "docx", text, line_spans(text), locators=locators)


def test_a_cell_of_a_letterhead_is_a_stamps_place_and_a_cell_of_a_table_is_none() -> None:
    assert degree_of(cells(("UBND TỈNH A", "CỘNG HÒA"), ("MẬT", "Hà Nội, ngày 5 tháng 6 năm 2024"))) == (SECRET, 2)
    assert degree_of(cells(("MẬT",), ("UBND TỈNH A",))) == (SECRET, 0)
    assert degree_of(cells(("TT", "Văn bản", "Độ mật"), ("1", "05/BC", "MẬT"))) is None

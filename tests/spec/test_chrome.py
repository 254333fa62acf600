"""Chrome: the lines of a web page that are no part of the document (rule 13)."""

import pytest

from tests.spec.resolvers.sentence import figures_of
from tiendo.reading.answer import line_spans
from tiendo.reading.chrome import chrome_lines
from tiendo.reading.document import Document
from tiendo.reading.page import Page

FINDS = (
    "Lượt truy cập: 1.204.567",
    "1.204.567 lượt truy cập",
    "Email: vanphong@example.vn",
    "Đang online: 45",
    "Bình luận (12)",
    "Đường dây nóng: 0252 3 821 000",
    "Điện thoại: 0252.3821000 - Fax: 0252.3821001",
    "Giấy phép số 45/GP-TTĐT",
    "Trang chủ | Tin tức | Văn bản",
    "Kinh tế (45) | Văn hóa (12) | Xã hội (7)",
    "Các tin khác",
    "Tin liên quan:",
    "Thăm dò ý kiến",
    ">> Xem thêm: 12 công trình chào mừng Đại hội",
    "» Thành phố thu ngân sách 45 tỷ đồng",
)
SILENT = (
    "Thu ngân sách đạt 45 tỷ đồng.",
    "Tiếp nhận 45 hồ sơ qua số điện thoại phản ánh.",
    "Có 1.204 lượt khách đến tham quan.",
    "Đài truyền thanh phát 45 tin, bài.",
    "Các tin báo tội phạm được giải quyết 45 vụ.",
    "Thư viện có 45 lượt đọc mỗi ngày; thành phố duy trì tốt hoạt động này trong cả 12 phường, xã.",
    "Cấp 45 giấy phép xây dựng.",
    "- Tổng số lượt khách: 45.000 lượt",
    "Tiếp nhận 45 phản ánh qua email và đường dây nóng.",
    "1 | Thu ngân sách | tỷ đồng | 45",
    "Thông tin khác biệt giữa hai nguồn là 45 tỷ đồng.",
    "Bản sắc văn hóa được giữ gìn ở 45 khu phố.",
    "Tổng số 45 văn bản liên quan đã ban hành.",
    "Tỷ lệ tăng 5% > mức bình quân chung",
    "Đạt 45 tỷ đồng >> vượt kế hoạch",
)


def chrome(text: str) -> frozenset[int]:
    document = Document(source="page.txt", sha256="0" * 64, format="txt", text=text, lines=line_spans(text))
    return chrome_lines(document, Page.of(text))


@pytest.mark.parametrize("line", FINDS)
def test_furniture_of_a_page(line: str) -> None:
    assert chrome(line) == {0}


@pytest.mark.parametrize("line", SILENT)
def test_lines_of_the_text(line: str) -> None:
    assert chrome(line) == frozenset()


def test_after_the_heading_of_other_news_everything_is_chrome() -> None:
    assert chrome("Thu ngân sách 45 tỷ đồng.\nCác tin khác\nXã Đông Triều thu 5 tỷ đồng\nLiên hệ") == {1, 2, 3}


def test_the_same_words_inside_a_sentence_end_nothing() -> None:
    assert len(figures_of("Các tin khác đã nêu 45 tỷ đồng.\nThu ngân sách 45 tỷ đồng.")) == 2


def test_a_letterhead_or_running_text_below_other_news_opens_a_document_again() -> None:
    report = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nThu ngân sách 45 tỷ đồng."
    assert chrome(f"Các tin khác\nXã Đông Triều thu 5 tỷ đồng\n{report}") == {0, 1}
    paragraph = "Thu ngân sách đạt 45 tỷ đồng. " * 20
    assert chrome(f"Các tin khác\nXã Đông Triều thu 5 tỷ đồng\n{paragraph}") == {0, 1}


def test_a_short_line_below_other_news_opens_nothing() -> None:
    short = "Thu ngân sách đạt 45 tỷ đồng. " * 5
    assert chrome(f"Các tin khác\nXã Đông Triều thu 5 tỷ đồng\n{short}") == {0, 1, 2}


def test_a_party_letterhead_opens_a_document_too() -> None:
    assert chrome("Tin liên quan:\nXã Đông Triều\nĐẢNG CỘNG SẢN VIỆT NAM\nThu ngân sách 45 tỷ đồng.") == {0, 1}
    assert chrome("Tin liên quan:\nXã Đông Triều\nĐộc lập - Tự do - Hạnh phúc\nThu ngân sách 45 tỷ đồng.") == {0, 1}


def test_a_paragraph_of_running_text_is_no_chrome_whatever_it_names() -> None:
    paragraph = "Tổ công tác công khai đường dây nóng và email để người dân phản ánh. " * 8
    assert chrome(paragraph) == frozenset()

"""Web pages: the article and its tables; menus, counters, polls and other news yield nothing (rule 13)."""

import pytest

from tiendo.reading import read
from tiendo.reading.document import Document
from tiendo.reading.errors import BinaryFileError, EmptyFileError, NestedFileError, UnreadableError
from tiendo.reading.formats.html import open_document

SAID = "Trong 6 tháng đầu năm 2024, thu ngân sách trên địa bàn huyện ước đạt 402,8 tỷ đồng, bằng 53% dự toán, tăng 21,5% so với cùng kỳ."
MORE = "Toàn huyện có 142 doanh nghiệp, giải quyết việc làm cho hơn 1.742 lao động, đạt kết quả khá so với yêu cầu đề ra."
FIGURES = ["402,8 tỷ đồng", "53%", "21,5%", "142 doanh nghiệp", "1.742 lao động"]


def document(page: str) -> Document:
    return open_document(page.encode(), "a.html")


def figures(page: str) -> list[str]:
    return [figure.text for figure in read(page.encode(), "a.html").figures]


MODERN = f"""<!DOCTYPE html><html><head><title>x</title><script>var a = "5 hộ";</script></head><body>
<header><div>Cổng thông tin điện tử huyện</div></header><nav><ul><li><a>Trang chủ</a></li><li><a>Tin 24 giờ</a></li></ul></nav>
<div class="breadcrumb"><a>Trang chủ</a> / <a>Kinh tế</a></div>
<main><article><h1>Kinh tế huyện 6 tháng đầu năm 2024</h1><div class="meta">Thứ Năm, 20/06/2024</div><p>{SAID}</p><p>{MORE}</p>
<div class="share-box">125 chia sẻ</div></article>
<div class="related-news"><h3>Tin liên quan</h3><ul><li><a>Xã A thu 5 tỷ đồng</a></li><li><a>Xã B có 12 hộ nghèo</a></li></ul></div></main>
<aside><div>Lượt truy cập: 1.234.567</div></aside><footer>Giấy phép số 12/GP-TTĐT. Điện thoại: 0258 3123 456</footer></body></html>"""

OLD = f"""<html><body><table width="1000"><tr><td colspan="3"><img></td></tr>
<tr><td width="200"><table><tr><td><a>Giới thiệu</a></td></tr><tr><td><a>Tin tức 5 phút</a></td></tr>
<tr><td><a>Văn bản</a></td></tr></table><table><tr><td>Đang online</td><td>25</td></tr>
<tr><td>Hôm nay</td><td>1.204</td></tr><tr><td>Tổng truy cập</td><td>3.456.789</td></tr></table></td>
<td><table><tr><td class="title">Kinh tế huyện 6 tháng đầu năm 2024</td></tr><tr><td>Ngày đăng: 20/06/2024</td></tr>
<tr><td><p>{SAID}</p><br>{MORE}</td></tr></table>
<table><tr><td>Các tin khác:</td></tr><tr><td><a>Xã A thu 5 tỷ đồng</a> (12/06/2024)</td></tr>
<tr><td><a>Xã B có 12 hộ nghèo</a></td></tr></table></td>
<td><table><tr><td>Thăm dò ý kiến</td></tr><tr><td>Rất tốt: 45%</td></tr><tr><td>Tốt: 30%</td></tr></table></td></tr>
<tr><td colspan="3">© Bản quyền thuộc UBND huyện. ĐT: 0258.3123456</td></tr></table></body></html>"""

GRID = """<table border="1"><tr><td>TT</td><td>Chỉ tiêu</td><td>ĐVT</td><td>KH năm 2024</td><td>Ước TH 6 tháng</td></tr>
<tr><td>1</td><td>Thu ngân sách</td><td>Tỷ đồng</td><td>760</td><td>402,8</td></tr></table>"""

PORTAL = f"""<html><body><form><table><tr><td class="banner"><img></td></tr><tr><td><table class="menu"><tr><td><a>Trang chủ</a></td>
<td><a>Giới thiệu</a></td><td><a>Tin 24h</a></td></tr></table></td></tr></table>
<table><tr><td class="left"><table><tr><td>THỐNG KÊ TRUY CẬP</td></tr>
<tr><td>Hôm nay: 1.204</td></tr><tr><td>Tổng: 3.456.789</td></tr></table>
<table><tr><td>Thời tiết</td></tr><tr><td>Hà Nội</td><td>32°C</td></tr></table></td>
<td class="center"><span>Huyện Phú Bình: Kết quả 6 tháng đầu năm 2024</span><br><span>20/06/2024 08:30</span><br><div>{SAID}</div>
<div align="center">{GRID}</div><div>Giải quyết 15 đơn thư.</div><div>Lượt xem: 1.254</div><div><b>Tin mới hơn</b></div>
<ul><li><a>Huyện có thêm 5 xã đạt chuẩn</a> (21/06/2024)</li><li><a>Trồng 12 ha rừng</a></li></ul></td>
<td class="right"><table><tr><td>Tỷ giá</td><td>Mua</td><td>Bán</td></tr>
<tr><td>USD</td><td>25.100</td><td>25.400</td></tr></table></td></tr></table>
<table><tr><td>Bản quyền 2024. Địa chỉ: 12 Trần Phú.
Điện thoại: 0280 3812 345 - Fax: 0280 3812 346. Chịu trách nhiệm: Chánh Văn phòng</td></tr></table>
</form></body></html>"""

TABLE_ALONE = f"""<html><body class="has-sidebar"><div id="header-wrap"><h2>UBND HUYỆN</h2>
<div class="hotline">Hotline: 1900 1234</div></div><div class="row"><div class="col-8"><h1>Biểu tổng hợp chỉ tiêu năm 2024</h1>
<div>10/12/2024</div><div class="table-responsive">{GRID}</div></div>
<div class="col-4 sidebar"><h3>Đọc nhiều</h3><a>10 sự kiện</a><div>Truy cập: 99.999</div></div></div>
<footer><p>Giấy phép 123/GP</p></footer></body></html>"""


@pytest.mark.parametrize(("page", "found"), [(PORTAL, [*FIGURES[:3], "760", "402,8", "15 đơn thư"]), (TABLE_ALONE, ["760", "402,8"])])
def test_a_table_of_the_article_is_read_and_those_beside_it_are_not(page: str, found: list[str]) -> None:
    assert figures(page) == found


@pytest.mark.parametrize("page", [MODERN, OLD], ids=["modern", "old"])
def test_the_article_is_read_and_what_is_round_it_is_not(page: str) -> None:
    reading = read(page.encode(), "a.html")
    assert [figure.text for figure in reading.figures] == FIGURES
    assert reading.document.title == "Kinh tế huyện 6 tháng đầu năm 2024"
    assert str(reading.document.published) == "2024-06-20"
    assert reading.document.period == "2024-H1"


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("<p>Thu</p><p>Chi</p>", ["Thu", "Chi"]),
        ("Thu<br>Chi", ["Thu", "Chi"]),
        ("<p>Thu <b>đạt</b>\n 5 <i>tỷ</i></p>", ["Thu đạt 5 tỷ"]),
        ("<p>12 m<sup>2</sup></p>", ["12 m2"]),
        ("<ol><li>Thu</li><li>Chi</li></ol>", ["1. Thu", "2. Chi"]),
        ("<ul><li>Thu</li><li>- Chi</li></ul>", ["- Thu", "- Chi"]),
        ("<p>Thu&nbsp;đạt 5&nbsp;tỷ</p>", ["Thu đạt 5 tỷ"]),
        ("<div>Thu<div>Chi</div>Nợ</div>", ["Thu", "Chi", "Nợ"]),
        ("<p>Thu</p><p style='display:none'>Chi</p>", ["Thu"]),
        ("<table><tr><td>Nơi nhận:</td><td>CHỦ TỊCH</td></tr></table>", ["Nơi nhận:", "CHỦ TỊCH"]),
    ],
)
def test_the_lines_of_a_page(content: str, lines: list[str]) -> None:
    assert document(f"<html><body>{content}</body></html>").text.split("\n") == lines


def test_a_table_of_figures_is_a_grid() -> None:
    page = (
        "<p>ĐVT: tỷ đồng</p><table><tr><th rowspan=2>Chỉ tiêu<th colspan=2>So sánh (%)</tr><tr><th>KH<th>Cùng kỳ</tr>"
        "<tr><td>Thu<td>51<td>102</tr><tr style='display:none'><td style='padding-left:2em'>- Thuế<td>50<td>101</tr></table>"
    )
    read_ = document(page)
    [grid] = read_.tables
    assert grid.rows[0][0] is grid.rows[1][0]
    assert grid.rows[0][1] is grid.rows[0][2]
    assert [cell.text for cell in grid.rows[3]] == ["- Thuế", "50", "101"]
    assert grid.rows[3][0].indent > grid.rows[2][0].indent
    assert grid.rows[2][2].locator == {"table": 1, "row": 3, "column": 3}
    assert read_.text[slice(*grid.caption)] == "ĐVT: tỷ đồng"
    assert [(finding.type, finding.said) for finding in read_.findings] == [("hidden_rows", "4")]


@pytest.mark.parametrize(
    ("spans", "width"),
    [("rowspan=2 colspan=2", 3), ("rowspan=0", 2), ("colspan=x", 2), ("rowspan=99999999 colspan=99999999", 2), ("rowspan=-5", 2)],
)
def test_spans_never_break_the_grid(spans: str, width: int) -> None:
    page = f"<table><tr><td>Chỉ tiêu</td><td {spans}>TH</td></tr><tr><td>Thu</td><td>5</td></tr><tr><td>Chi</td><td>6</td></tr></table>"
    [grid] = document(page).tables
    assert len({len(row) for row in grid.rows}) == 1
    assert len(grid.rows[0]) >= width


@pytest.mark.parametrize(
    "data",
    [
        f"<meta charset=utf-8><p>{SAID}</p>".encode(),
        f"<meta charset=windows-1252><p>{SAID}</p>".encode(),
        f"<meta charset=utf-16><p>{SAID}</p>".encode("utf-16"),
        b"\xef\xbb\xbf" + f"<p>{SAID}</p>".encode(),
        f"<?xml version='1.0' encoding='utf-8'?><html><body><p>{SAID}</p></body></html>".encode(),
    ],
)
def test_whatever_the_encoding_the_words_are_the_same(data: bytes) -> None:
    assert open_document(data, "a.html").text == SAID


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"PK\x03\x04", BinaryFileError),
        (b"<html><body><script>5</script></body></html>", EmptyFileError),
        (b"<div>" * 50_000 + b"5", NestedFileError),
        (b"<table><tr><td>" * 3000 + b"5", NestedFileError),
    ],
)
def test_a_refusal(data: bytes, refusal: type[UnreadableError]) -> None:
    with pytest.raises(refusal):
        open_document(data, "a.html")


def test_no_entity_fetches_another_file() -> None:
    assert "root:" not in document('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>Thu &x; 5 tỷ đồng</p>').text

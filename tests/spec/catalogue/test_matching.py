"""Matching: which indicator of the catalogue a figure is about, by its phrase, its unit, its kind and its size; else nothing."""

from functools import cache

import pytest

from tests.spec.drawing import plain
from tests.spec.resolvers.sentence import figure_in
from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.words.indicator import Match

FINDS = (
    # the names of offices, long and short
    ("Thu ngân sách nhà nước trên địa bàn đạt [45,2 tỷ đồng].", "budget-revenue"),
    ("Tổng thu NSNN trên địa bàn đạt [45,2 tỷ đồng].", "budget-revenue"),
    ("Tổng thu ngân sách ước đạt [45.200 triệu đồng].", "budget-revenue"),
    ("Tổng mức bán lẻ hàng hoá và doanh thu dịch vụ đạt [698,35 tỷ đồng].", "retail-services"),
    ("Tỷ lệ bao phủ BHYT đạt [95,5%].", "health-insurance-rate"),
    ("Giá trị sản xuất ngành công nghiệp – xây dựng đạt [3.562 tỷ đồng].", "output-industry-construction"),
    ("Sản lượng khai thác hải sản đạt [12.450 tấn].", "fishery-catch"),
    ("Đón [1,2 triệu lượt khách].", "visitors"),
    ("Toàn Đảng bộ có [67 tổ chức cơ sở đảng].", "party-organisations"),
    ("Trong tháng kết nạp [35 đảng viên].", "party-members-admitted"),
    ("Xảy ra [17 vụ] tai nạn giao thông.", "traffic-accidents"),
    ("UBND xã tiếp [86 lượt] công dân.", "receptions"),
    # scope is part of identity, said in the phrase or in brackets after it
    ("Thu ngân sách sau loại trừ tiền sử dụng đất đạt [30 tỷ đồng].", "budget-revenue-without-land"),
    ("Thu ngân sách (không kể tiền sử dụng đất) đạt [30 tỷ đồng].", "budget-revenue-without-land"),
    ("Thu tiền sử dụng đất đạt [12 tỷ đồng].", "revenue-land-use"),
    ("Chi ngân sách địa phương [38,9 tỷ đồng].", "budget-expenditure"),
    ("Dân số trung bình [207.998 người].", "population-average"),
    ("Số hộ cận nghèo còn [62 hộ].", "near-poor-households"),
    # the unit decides between a count and its share
    ("Số hộ nghèo còn [45 hộ].", "poor-households"),
    ("Tỷ lệ hộ nghèo giảm còn [1,3%].", "poor-households-rate"),
    ("Hồ sơ trực tuyến đạt [87,4%].", "files-online-rate"),
    ("Hồ sơ trực tuyến [2.778 hồ sơ].", "files-online"),
    ("Có [35/45 trường] đạt chuẩn quốc gia.", "national-standard-schools"),
    ("Có 35/45 trường đạt chuẩn quốc gia, đạt [77,8%].", "national-standard-schools-rate"),
    ("Tiếp công dân 11 lượt/[13 công dân].", "receptions-persons"),
    # a share of a plan, a change in percent and a rank are about what they compare
    ("Thu ngân sách trên địa bàn đạt 45 tỷ đồng, đạt [45,4%] dự toán.", "budget-revenue"),
    ("Thu ngân sách trên địa bàn tăng [5,1%] so cùng kỳ.", "budget-revenue"),
    ("Tỷ lệ hộ nghèo giảm [0,5 điểm %] so cùng kỳ.", "poor-households-rate"),
    ("Chỉ số cải cách hành chính xếp thứ [3/10 huyện].", "par-index"),
    # words that say little do not matter, nor do names of areas
    ("Diện tích gieo trồng lúa của phường Bắc Lĩnh là [112 ha].", "rice-area"),
    ("Công tác kết nạp đảng viên mới được [12 đảng viên].", "party-members-admitted"),
    # a name that others share needs the sentence
    ("Xảy ra 17 vụ tai nạn giao thông, làm [04 người chết].", "traffic-deaths"),
)
SILENT = (
    # foreign phrases
    "Số tiết mục văn nghệ là [12 tiết mục].",
    "Mực nước sông tại trạm là [7,42 m].",
    "Nhiệt độ trung bình tháng là [25,8oC].",
    "Giá lúa tươi tại ruộng [6.100 đồng/kg].",
    "Lắp đặt [320 thùng] rác.",
    "Tổ chức đêm nhạc với [1.500 khán giả].",
    "Thời gian chờ bình quân [15 phút].",
    "Phát [2.000 tờ rơi].",
    "Bố trí [02 điểm] hỗ trợ người dân.",
    "Đội bóng thắng [3 trận].",
    # too little is said
    "Tổng cộng [45 tỷ đồng].",
    "Tổng kinh phí [2,35 tỷ đồng].",
    "Doanh thu đạt [41,5 tỷ đồng].",
    "Sản lượng đạt [1.532 tấn].",
    "Ngân sách tỉnh hỗ trợ [1,5 tỷ đồng].",
    "Kết quả đạt [45,4%].",
    "Có [15 người].",
    "Xảy ra [04 vụ].",
    "Bàn giao [45 bộ].",
    "Hoàn thành [100%].",
    # something else than the indicator of like words
    "Số hộ nghèo có nhà dột nát là [12 hộ].",
    "Ngân sách địa phương [1.835,8 tỷ đồng].",
    "Trao [17 đồng chí].",
    "Chỉ tiêu chưa đạt là [02 chỉ tiêu].",
    "Hộ chưa nhận tiền bồi thường còn [71 hộ].",
    "Diện tích lúa đổ ngã [204 ha].",
    "Đơn khiếu nại đúng một phần [01 đơn].",
    "Đảng viên dự bị [36 đồng chí].",
    "Thi hành kỷ luật [04 đảng viên].",
    # the unit speaks against it
    "Thu ngân sách trên địa bàn [45 km].",
    "Tỷ lệ hộ nghèo [45 tỷ đồng].",
    "Dân số [45 ha].",
    "Tuyển quân [145 thanh niên].",
    "Đàn bò [45 tỷ đồng].",
    # the size speaks against it
    "Tỷ lệ hộ nghèo còn [930%].",
    # the sentence does not say of what
    "Bão làm [04 người chết].",
)


@cache
def index() -> Index:
    return Index(load())


def proposed(example: str) -> tuple[Match, ...]:
    return Matcher(index()).propose(figure_in(example), plain(example))


@pytest.mark.parametrize(("example", "indicator"), FINDS)
def test_the_best_proposal(example: str, indicator: str) -> None:
    found = proposed(example)
    assert found, figure_in(example).indicator
    assert found[0].indicator == indicator


@pytest.mark.parametrize("example", SILENT)
def test_nothing_is_proposed(example: str) -> None:
    assert proposed(example) == ()

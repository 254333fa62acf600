"""Indicator: the words that name what is measured, without verb, hedge, number and unit; inherited where the text does (8, 19, 26)."""

import pytest

from tests.spec.resolvers.sentence import figure_in

FINDS = (
    ("Tổng thu ngân sách trên địa bàn ước đạt [247,559 tỷ đồng].", "Tổng thu ngân sách trên địa bàn"),
    ("Tỷ lệ hộ nghèo giảm còn [1,3%].", "Tỷ lệ hộ nghèo"),
    ("Trong tháng, kết nạp [35 đảng viên].", "kết nạp đảng viên"),
    ("Xảy ra [17 vụ] tai nạn giao thông.", "vụ tai nạn giao thông"),
    ("Có [35/45 trường] đạt chuẩn quốc gia.", "trường đạt chuẩn quốc gia"),
    ("Toàn Đảng bộ có [67 tổ chức cơ sở đảng].", "tổ chức cơ sở đảng"),
    ("Trong năm, từ trần [17 đồng chí].", "từ trần đồng chí"),
    ("Khai trừ [02 đảng viên].", "Khai trừ đảng viên"),
    # a topic before `có`, and a change that opens its sentence
    ("Lĩnh vực giáo dục có [32 trường] đạt chuẩn quốc gia.", "trường đạt chuẩn quốc gia"),
    ("Thu ngân sách 45 tỷ đồng. Toàn huyện giảm được [312 hộ nghèo].", "hộ nghèo"),
    ("Xã thực hiện đạt và vượt [19/21 chỉ tiêu] kinh tế.", "chỉ tiêu kinh tế đạt và vượt"),
    ("Trung tâm Phục vụ hành chính công xã đã tiếp nhận [8.214 hồ sơ].", "tiếp nhận hồ sơ"),
    # what moved stands inside the verb, or before a colon
    ("Giảm tỷ lệ hộ nghèo xuống còn [1,8%].", "tỷ lệ hộ nghèo"),
    ("Phấn đấu nâng tỷ lệ bao phủ bảo hiểm y tế lên [95%].", "tỷ lệ bao phủ bảo hiểm y tế"),
    ("Tai nạn giao thông: xảy ra [19 vụ].", "Tai nạn giao thông"),
    ("Đảng bộ có 1.105 đảng viên (trong đó [36 đảng viên dự bị]).", "đảng viên dự bị"),
    # words that elsewhere only lead in are here part of the name
    ("Một cửa liên thông đạt [95%].", "Một cửa liên thông"),
    ("Bằng cấp chuyên môn đạt [28,5%].", "Bằng cấp chuyên môn"),
    ("Cho vay hộ nghèo đạt [45 tỷ đồng].", "Cho vay hộ nghèo"),
    ("Tiếp nhận 512 hồ sơ, trong đó kỳ trước chuyển sang [45 hồ sơ].", "kỳ trước chuyển sang"),
    ("Số đơn chuyển đến là [12 đơn].", "Số đơn chuyển đến"),
    ("Trong và ngoài tỉnh có [500 lao động].", "lao động"),
    ("Ý kiến phản ánh của cử tri [45 lượt].", "Ý kiến phản ánh của cử tri"),
    # of a long clause only the last action
    ("Với sự vào cuộc của cả hệ thống chính trị địa phương đã hỗ trợ [45 hộ].", "hỗ trợ hộ"),
    ("Người dân thôn Đồng Rạng tự nguyện góp công góp của xây dựng [3 km] đường.", "xây dựng đường"),
    # sectors are measured; bodies act
    ("Các ngành dịch vụ tăng [7,2%] so với cùng kỳ.", "ngành dịch vụ"),
    ("Các ngành chức năng đã xử lý [12 vụ] vi phạm.", "xử lý vụ vi phạm"),
    ("Các cấp, các ngành đã kiểm tra [5 cơ sở].", "kiểm tra cơ sở"),
    ("UBND xã tiếp công dân [86 lượt]/103 người.", "tiếp công dân"),
    ("UBND xã tiếp [86 lượt] công dân.", "tiếp công dân"),
    # inherited
    ("Tỷ lệ giải ngân đạt 78,6%, trong khi bình quân chung toàn tỉnh là [84,1%].", "Tỷ lệ giải ngân"),
    ("Cơ cấu kinh tế: nông nghiệp chiếm 33,4%; công nghiệp, xây dựng [40,2%].", "công nghiệp, xây dựng"),
    ("Bắt 28 vụ, 39 đối tượng ma túy (tăng 04 vụ, [06 đối tượng] so với cùng kỳ).", "đối tượng ma túy"),
    ("Thu ngân sách 45 tỷ đồng, đạt [45,4%] dự toán.", "Thu ngân sách"),
    ("Thu ngân sách 45 tỷ đồng. So với cùng kỳ tăng [5,1%].", "Thu ngân sách"),
    ("Thu ngân sách giảm 1,1% so cùng kỳ (cùng kỳ [250,393 tỷ đồng]).", "Thu ngân sách"),
    ("Có 35/45 trường đạt chuẩn quốc gia, đạt [77,8%].", "trường đạt chuẩn quốc gia"),
    # in the order of the list before (rule 26)
    ("Thu nội địa và thu xuất khẩu lần lượt là 412 tỷ đồng và [35,6 tỷ đồng].", "thu xuất khẩu"),
    ("Thu nội địa và thu xuất khẩu lần lượt là [412 tỷ đồng] và 35,6 tỷ đồng.", "Thu nội địa"),
    ("Thu nội địa 412 tỷ đồng, thu xuất khẩu 35 tỷ đồng, lần lượt tăng [12%] và 8% so cùng kỳ.", "Thu nội địa"),
    ("Thu nội địa 412 tỷ đồng, thu xuất khẩu 35 tỷ đồng, lần lượt tăng 12% và [8%] so cùng kỳ.", "thu xuất khẩu"),
    ("Số hộ nghèo của phường Bắc Lĩnh, xã Đông Triều lần lượt là 45 hộ và [62 hộ].", "Số hộ nghèo"),
    ("Số vụ giảm 03 vụ, giảm 01 người chết và tăng [02 người bị thương].", "người bị thương"),
    ("Tai nạn giao thông 17 vụ, 04 người chết, 14 người bị thương; giảm 03 vụ, giảm [03 người chết].", "người chết"),
    # `con số ấy` speaks of the figure before (rule 26)
    ("Kết nạp 175 đảng viên; con số ấy bằng [116,7%] kế hoạch.", "Kết nạp đảng viên"),
    # from the line above the list
    ("Số vụ vi phạm trật tự xây dựng như sau:\n- Phường Bắc Lĩnh: [5 vụ];", "Số vụ vi phạm trật tự xây dựng"),
    # words that only lead in are no part of it
    ("Bên cạnh đó, thu ngân sách năm 2023 đạt [45 tỷ đồng].", "thu ngân sách"),
    ("Thực hiện Nghị quyết số 25-NQ/TU, ngày 04/5/2023, tổng sản lượng thủy sản [7.069 tấn].", "tổng sản lượng thủy sản"),
    # nouns whose last syllable elsewhere only leads to a number, offices that are named like what they spend
    ("Còn [45 hộ] chưa có nhà ở.", "hộ chưa có nhà ở"),
    ("Hỗ trợ nhà ở [45 hộ].", "Hỗ trợ nhà ở hộ"),
    ("Tỷ lệ lao động có chứng chỉ là [28,5%].", "Tỷ lệ lao động có chứng chỉ"),
    ("Chi cục Thủy lợi kiểm tra [45 hồ].", "kiểm tra hồ"),
)
SILENT = (
    "Đạt [45 tỷ đồng].",
    "Ước đạt [45 tỷ đồng].",
    "Giảm [2,4%] so với tháng trước.",
    "Bằng [104,0%] cùng kỳ.",
    "Năm 2023 đạt [45 tỷ đồng].",
    "Trong đó: [45 tỷ đồng].",
    "So với cùng kỳ tăng [5,1%].",
    "Đến nay đã đạt [45,4%].",
    "Bình quân [45 triệu đồng/người].",
    "Toàn tỉnh đạt [45,4%].",
    "Đạt trên [45 tỷ đồng].",
    "Phấn đấu đạt [95%].",
    "- [45 tỷ đồng];",
    "([45,4%]).",
    "Mức này đạt [45,4%].",
    "Con số này là [45 tỷ đồng].",
    "Tổng số [45,4%].",
    "Tăng [5,1%] so cùng kỳ.",
    "Toàn thành phố [45,4%].",
    "Kết quả: [45,4%].",
    "Lũy kế đến nay [45 tỷ đồng].",
    "Lũy kế 5 tháng [45 tỷ đồng].",
    "Kết quả: đạt [45 tỷ đồng].",
    "Trong đó: có [45,4%].",
    "Cụ thể: tăng [5,1%] so cùng kỳ.",
    "Toàn huyện: [45,4%].",
    "Vượt [45,4%] kế hoạch.",
    "Còn [45,4%].",
    "Bình quân chung là [45,4%].",
    "Mặt bằng chung là [45,4%].",
    "Đến nay đạt [45,4%].",
    "Trung bình đạt [45,4%].",
    "Riêng năm 2023 đạt [45 tỷ đồng].",
    "Thu ngân sách 45 tỷ đồng.\nTăng [5,1%] so cùng kỳ.",
    # words that only lead in, alone before the verb
    "Tuy nhiên, chỉ đạt [45,4%].",
    "Trong khi đó, mới đạt [45,4%].",
    "Nhìn chung, vẫn đạt [45,4%].",
    "Thấp nhất chỉ [45,4%].",
    "Nhiều nhất là [45 tỷ đồng].",
    "Qua kiểm tra, đạt [45,4%].",
    "Sau 6 tháng, mới đạt [45,4%].",
    "Hằng năm đạt [45 tỷ đồng].",
    "Mỗi năm tăng [5,1%].",
    "Trước mắt đạt [45 tỷ đồng].",
    "Tính chung đạt [45,4%].",
    "Trong và ngoài tỉnh đạt [45 tỷ đồng].",
    # a body is not what is measured
    "Các cấp, các ngành đạt [45,4%].",
    "Các ngành chức năng đạt [45,4%].",
    "UBND xã đã đạt [45,4%].",
    "Hội nghị đạt [45,4%].",
    # a percentage of what was done says only that a plan was fulfilled; bodies are not measured
    "Hoàn thành [95%].",
    "Thực hiện [95%] kế hoạch.",
    "Trong tháng, tăng [26,1%] về số tuyệt đối.",
    "Công an [45,4%].",
    "Chúng ta đạt [45,4%].",
    "Các đơn vị đạt [45,4%].",
    "Thưa các đồng chí, đạt [45,4%].",
    "Bình quân mỗi tháng [45 tỷ đồng].",
)
NOT_IN_IT = (
    ("Các phường lần lượt tổ chức [5 hội nghị].", "lần lượt"),
    ("Thu ngân sách ước đạt [45 tỷ đồng].", "ước"),
    ("Thu ngân sách trong tháng 5 đạt [45 tỷ đồng].", "tháng"),
    ("Thu ngân sách đạt gần [45 tỷ đồng].", "gần"),
    ("Thu ngân sách so với cùng kỳ tăng [5,1%].", "cùng kỳ"),
    ("Ban Thường vụ Thành ủy kiểm tra [5 tổ chức đảng].", "Thành ủy"),
    ("Thu ngân sách (không kể tiền sử dụng đất) đạt [45 tỷ đồng].", "("),
    ("Thu nội địa và thu xuất khẩu lần lượt là [412 tỷ đồng] và 35,6 tỷ đồng.", "lần lượt"),
)


@pytest.mark.parametrize(("example", "indicator"), FINDS)
def test_the_words_that_name_what_is_measured(example: str, indicator: str) -> None:
    assert figure_in(example).indicator == indicator


@pytest.mark.parametrize("example", SILENT)
def test_no_indicator_where_nothing_names_one(example: str) -> None:
    assert figure_in(example).indicator is None


@pytest.mark.parametrize(("example", "word"), NOT_IN_IT)
def test_verbs_hedges_periods_and_asides_are_no_part_of_it(example: str, word: str) -> None:
    assert word not in (figure_in(example).indicator or "")


def test_a_field_in_a_list_is_a_breakdown() -> None:
    figure = figure_in("Giải quyết 45 hồ sơ, lĩnh vực đất đai [12 hồ sơ].")
    assert figure.breakdown == "lĩnh vực đất đai"


def test_a_bare_number_takes_the_unit_noted_above_its_list() -> None:
    assert figure_in("Các khoản thu (ĐVT: tỷ đồng):\n- Thu nội địa: [412,5];").unit == "tỷ đồng"

"""Phrases that name what is measured: what is left of the words round a number when what only leads to it is taken away."""

import pytest

from tiendo.reading.page import Page
from tiendo.reading.phrases import following_phrase, is_action, is_light, is_nominal, leading_phrase
from tiendo.reading.scan import marks

# The phrase stands in square brackets; the words run up to where the number would stand.
FINDS = (
    "[Tổng thu ngân sách trên địa bàn] ước đạt",
    "Trong tháng, [tỷ lệ hộ nghèo] giảm còn",
    "- [Thu nội địa]:",
    "2.1. [Sản lượng thủy sản]",
    "Bên cạnh đó, [doanh thu du lịch] đạt trên",
    "Chi 40 tỷ; [dư nợ cho vay] tăng",
    "Thực hiện Nghị quyết số 25-NQ/TU, [tổng vốn đầu tư] đạt",
    "Ban Thường vụ Thành ủy [kiểm tra]",
    "[Thu BHXH, BHYT] đạt",
    "Đã [giải quyết] được",
    "[Mức giảm tỷ lệ hộ nghèo] là",
    "Phấn đấu [giá trị sản xuất] tăng",
    # why, by what, on what occasion
    "Theo kết quả rà soát cuối tháng, [tỷ lệ hộ cận nghèo] còn",
    "Nhờ làm tốt công tác vận động, [số hộ hiến đất] là",
    # words that only lead in
    "Theo đó, [doanh thu vận tải] đạt",
    "Song song với đó, [dư nợ tín dụng] tăng",
    "Thưa các đồng chí, [tổng thu ngân sách] ước đạt",
    "Dẫn đầu cả nước là [tốc độ tăng trưởng] đạt",
    "Bình quân mỗi tháng [tiếp nhận]",
    "Hiện [dân số trung bình] là",
    "Cả tỉnh [thu ngân sách] đạt",
    "Đáng mừng là [tỷ lệ giải ngân] đạt",
    # an aim right before the number, an aside that belongs to the number before
    "[Thu ngân sách] phấn đấu đạt",
    "(không kể vốn vay), [thu ngân sách] tăng",
    # verbs that share the noun before them
    "[tỷ lệ chất thải rắn được thu gom, xử lý] đạt",
    # marks of lists
    "• [Thu nội địa]:",
    "▪ 1) [Thu nội địa]:",
    "– [Thu nội địa]:",
    # last syllables that belong to the noun
    "[số lao động có chứng chỉ] là",
    "[tổng số đơn chuyển đến] là",
    "[vốn tăng thêm] là",
    "[vốn đầu tư thực hiện] đạt",
    "[diện tích nhà ở] đạt",
    # bodies that act
    "Chúng tôi [trồng]",
    "Các đơn vị đã chủ động [sửa chữa]",
    "Sở sẽ kịp thời [cấp phát]",
    "Bệnh viện [khám]",
    "Trường [tiếp nhận]",
    "Chi cục [kiểm tra]",
    "Kho bạc [giải ngân]",
    "Ngành nông nghiệp đã [gieo]",
)
SILENT = (
    "Đạt",
    "Trong năm 2023, ước",
    "Đến nay có",
    "tăng",
    "So với cùng kỳ năm trước, giảm",
    "Trong đó:",
    "và",
    "- ",
    "1. ",
    "Toàn thành phố có",
    "Đồng thời,",
    "từ",
    "Viện có",
    "Phường, xã",
    "Chúng ta có",
    "Ngược lại,",
    "Nhân dịp này,",
    "Cả nước có",
    "Toàn ngành đạt",
    "Đáng mừng là có",
    "Bình quân mỗi tháng có",
    "• ",
    "Thưa các đồng chí,",
)


def phrase(text: str) -> str | None:
    page = Page.of(text)
    return leading_phrase(page, (0, len(text)), tuple(marks(page)))


@pytest.mark.parametrize("drawing", FINDS)
def test_the_phrase_that_leads_to_a_number(drawing: str) -> None:
    assert phrase(drawing.replace("[", "").replace("]", "")) == drawing.partition("[")[2].partition("]")[0]


@pytest.mark.parametrize("text", SILENT)
def test_words_that_only_lead_name_nothing(text: str) -> None:
    assert phrase(text) is None


@pytest.mark.parametrize(
    ("text", "following"),
    [
        (" đạt chuẩn quốc gia mức độ 1", "đạt chuẩn quốc gia mức độ 1"),
        (" tai nạn giao thông so với cùng kỳ", "tai nạn giao thông"),
        (" vi phạm trật tự xây dựng trong quý I", "vi phạm trật tự xây dựng"),
        (" so với cùng kỳ", None),
        (" theo quy định", None),
        ("", None),
        (" để hỗ trợ hộ nghèo", None),
    ],
)
def test_the_phrase_that_follows_a_counted_noun(text: str, following: str | None) -> None:
    page = Page.of(text)
    assert following_phrase(page, (0, len(text)), tuple(marks(page))) == following


@pytest.mark.parametrize(
    "words", ["kết nạp", "giải quyêt", "Kiểm tra, giám sát", "từ trần", "khai trừ", "sơ tán", "trồng mới", "tổ chức lại"]
)
def test_an_action_counts_its_object(words: str) -> None:
    assert is_action(words)


@pytest.mark.parametrize("words", ["tổng thu ngân sách", "tỷ lệ hộ nghèo", "số vụ", "công tác", "dân số", "chỉ số", "năm trước", "vốn vay"])
def test_a_noun_is_no_action(words: str) -> None:
    assert not is_action(words)


@pytest.mark.parametrize(("words", "light"), [("Tổ chức", True), ("xảy ra", True), ("kết nạp", False), ("tổ chức đảng", False)])
def test_a_light_verb_says_only_that_something_took_place(words: str, light: bool) -> None:  # noqa: FBT001
    assert is_light(words) is light


@pytest.mark.parametrize(
    ("words", "nominal"),
    [
        ("tỷ lệ hộ nghèo", True),
        ("GRDP bình quân", True),
        ("hộ nghèo", True),
        ("trường đạt chuẩn", True),
        ("kết nạp", False),
        ("vướng", False),
        ("chi cục thuế", False),
    ],
)
def test_a_noun_of_what_is_measured_or_counted_names_itself(words: str, nominal: bool) -> None:  # noqa: FBT001
    assert is_nominal(words) is nominal

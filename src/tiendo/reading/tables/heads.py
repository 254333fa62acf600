"""The words of heads: which columns hold no figures, what says plan, result, comparison, total, part; units in brackets."""

import re

from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.units import read_unit_at
from tiendo.words.spelling import fold

_L, _R = r"(?<![^\W_])", r"(?![^\W_])"


def _form(*alternatives: str) -> re.Pattern[str]:
    """The alternatives over folded text; a line end within one is none."""
    return re.compile("|".join(fold_pattern(alternative.replace("\n", "")) for alternative in alternatives))


ORDINAL = _form(r"^(?:s ?tt|tt|số tt|số thứ tự|thứ tự|stt[ ]?/.*|no\.?|mã số|mã|ký hiệu)$")
YEARS = _form(rf"^(?:thời (?:gian|hạn)|năm|kỳ hạn|tiến độ){_R}")
UNIT = _form(r"^(?:đơn vị(?: tính)?|đvt|đv tính|đ/v tính|đơn vị đo)$")
VERDICT = _form(
    rf"^(?:kết quả )?(?:tự )?(?:đánh giá|xếp loại|nhận xét|kết luận){_R}(?!.*(?:điểm|%))",
    r"^(?:kết quả|mức độ hoàn thành|tình trạng)$",
)
NOTE = _form(
    rf"""^(?:ghi chú|nguyên nhân|giải trình|lý do|thuyết minh|căn cứ|văn bản|số quyết định|quyết định|cơ quan
|đơn vị (?:chủ trì|phối hợp|thực hiện|báo cáo|chịu trách nhiệm|theo dõi)|chủ trì|phối hợp|phụ trách|người|chủ đầu tư|nhà thầu
|thời (?:gian|hạn)|ngày|tiến độ|địa điểm|địa chỉ|nguồn số liệu|phương pháp|kỳ báo cáo|tài liệu|điện thoại|số điện thoại|năm sinh|mã)
{_R}(?!.*(?:số người|tuổi))"""
)
VERDICT_OR_FIGURES = ("kết quả", "mức độ hoàn thành", "tình trạng")
NOTE_OR_FIGURES = ("người", "ngày", "thời gian", "tiến độ", "quyết định", "văn bản", "đơn vị thực hiện")
"""Heads, and beginnings of heads, whose columns hold figures where most cells are numbers."""
AREA = _form(
    rf"""^(?:tên )?(?:các )?(?:xã|phường|địa bàn|địa phương|huyện|quận|tỉnh|thành phố|thị trấn|đặc khu|thôn|ấp|bản|khu phố
|tổ dân phố|khu vực|đơn vị hành chính|vùng){_R}"""
)
FIELD = _form(
    rf"""^(?:tên |danh mục )?(?:các )?(?:lĩnh vực|ngành|dự án|công trình|loại|nhóm|khoản mục|đơn vị|cơ quan|sở|trường|cơ sở
|doanh nghiệp|chi bộ|đảng bộ|tổ chức|nguồn vốn|chương trình|sản phẩm|cây trồng|vật nuôi|bệnh viện|chủ đầu tư|hạng mục|gói thầu
|khu công nghiệp|mặt hàng|thị trường|đối tượng){_R}"""
)
INDICATOR = _form(rf"{_L}(?:chỉ tiêu|tiêu chí|chỉ số|tiêu chuẩn|thông số){_R}")
PERIOD = _form(r"^(?:năm|tháng|quý|kỳ|thời gian|thời kỳ|thời điểm|giai đoạn|năm học)(?: báo cáo)?$")

PLAN_NOUN = r"(?:kế hoạch|kh|dự toán|dt|nghị quyết|nq|mục tiêu|chỉ tiêu|chỉ tiêu giao|định mức|quy định|yêu cầu|nhiệm vụ giao|phương án)"
_ASSIGN = r"(?<!bàn[ ])(?<!chuyển[ ])giao(?! thông| dịch| đất| lưu| rừng| nhận| thương)"
_NORMS = "mức chuẩn|chuẩn quy định|quy chuẩn|qcvn|tcvn|giới hạn|ngưỡng|điểm chuẩn|điểm tối đa|thang điểm"
PLAN = _form(rf"{_L}(?:{PLAN_NOUN}|{_ASSIGN}|phấn đấu|đăng ký|{_NORMS}){_R}")
PLAN_FIRST = _form(rf"^[^·]{{0,20}}{_L}{PLAN_NOUN}{_R}")
PLAN_OF_YEAR = _form(rf"{_L}{PLAN_NOUN}(?: giao| vốn)? (?:cả )?năm$")
_RESULT_WORDS = "thực hiện|th|uth|kết quả|ước|đã|đạt được|hiện trạng|thực tế|số liệu|dự kiến|hoàn thành"
RESULT = _form(rf"{_L}(?:{_RESULT_WORDS}|giải ngân|quyết toán){_R}")
ROLE_ONLY = _form(rf"{_L}(?:{_RESULT_WORDS}){_R}")
"""Words for a result that name nothing of what is measured, as `giải ngân` does."""
VERSUS = _form(rf"{_L}(?:so sánh|so với|so){_R}", r"^(?:với|bằng)(?= )", r"^%[ ]?(?:so )?với")
_RATE = r"(?:tỷ lệ|tỉ lệ|phần trăm|đạt|bằng|tiến độ)"
SHARE_OF_PLAN = _form(rf"(?:%|{_L}{_RATE}){_R}?[^·]*{_L}{PLAN_NOUN}{_R}")
BARE_SHARE = _form(
    rf"(?:%|{_L}(?:tỷ lệ|tỉ lệ|mức độ|mức)){_R}?(?: ?%)? ?{_L}(?:hoàn thành|thực hiện|giải ngân|đạt(?: được)?|th){_R}",
    rf"{_L}(?:đạt|hoàn thành|giải ngân) ?(?:tỷ lệ|tỉ lệ)?(?: ?%| ?\(%\))",
)
BARE_RATE = _form(r"(?:tỷ lệ|tỉ lệ|%|tỷ lệ ?%|tỷ lệ đạt|tl|)")
NUMBER_OF = re.compile(r"^(?:Tổng số|Tổng|Số)\s+", re.IGNORECASE)
"""What opens the name of a count, and is left out of the name of its rate."""
CHANGE = _form(rf"{_L}(?:tăng|giảm|chênh lệch|biến động|cao hơn|thấp hơn){_R}", r"\+[ ]?/[ ]?-|\(\+\)")
BOTH_WAYS = _form(r"tăng ?(?:\(\+\))?[ ]?[,/-]? ?(?:/|,|và|hoặc)? ?giảm", r"\+[ ]?/[ ]?-", r"chênh lệch", r"^(?:tăng|giảm)$")
RATE_OF_CHANGE = _form(rf"{_L}(?:tốc độ (?:tăng|giảm|phát triển)|tăng trưởng|chỉ số|% tăng|tỷ lệ tăng|mức tăng)")
DEVELOPMENT = _form(rf"{_L}(?:tốc độ phát triển|chỉ số phát triển|chỉ số){_R}")
"""Words for a comparison in which 100 is no change."""
PERCENT, POINTS = _form(r"%|phần trăm"), _form(r"điểm ?(?:%|phần trăm)")
RATE = _form(rf"^(?:tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|%|tl$){_R}?")
LEAST, MOST = _form(rf"{_L}(?:mức )?tối thiểu{_R}"), _form(rf"{_L}(?<!điểm[ ])(?:mức )?tối đa{_R}")
ABSOLUTE, RELATIVE = _form(rf"{_L}tuyệt đối{_R}"), _form(rf"{_L}tương đối{_R}")
RANK = _form(
    rf"^(?:xếp hạng|thứ hạng|xếp thứ|vị thứ|vị trí(?: xếp hạng|(?= (?:trong|thứ|so|toàn|cả|năm)(?![^\W_])|[ ]*$))"
    rf"|hạng|thứ bậc){_R}(?! quản lý| đất| thương tật| mục)"
)
SCORE = _form(rf"^(?:tổng )?(?:số )?điểm(?! trường| nóng| cầu| dân cư| du lịch){_R}")
ACT = _form(r"^(?:quyết toán|giải ngân|thanh toán|đã giải ngân|(?:tổng |số )*điểm.*)$")
"""What was done with an indicator, or how it was marked, which names none of its own where the rows do."""
ACT_OF_COUNTING = _form(
    rf"^(?:kết nạp|thành lập|giải quyết|tiếp nhận|cấp|xây dựng|trồng|phát triển|thu hút|tuyển|đào tạo|mở|xử lý|khởi tố){_R}"
)
CARRIED_OVER = _form(
    r"(?:chuyển |tồn )?từ (?:kỳ|năm|tháng|quý) trước(?: chuyển (?:sang|qua))?"
    r"|(?:kỳ|năm|tháng|quý) trước (?:chuyển|mang) (?:sang|qua)|tồn (?:kỳ|năm|tháng|quý) trước"
)
"""What was taken in before and is dealt with now; it names a part of the work and not the period of its figures."""
WITHIN = _form(rf"{_L}trong (?:năm|kỳ|tháng|quý|nhiệm kỳ|6 tháng|9 tháng){_R}")
"""A change within a period is one since its beginning."""
ESTIMATED = _form(r"^(?:ước (?:thực hiện |đạt )?|dự kiến )(?=giải ngân|thanh toán|quyết toán|thu |chi )")
ESTIMATE = _form(rf"{_L}(?:ước|uth|ưth|dự kiến|dự ước){_R}")
PRELIMINARY, OFFICIAL = _form(r"sơ bộ"), _form(r"chính thức")
TOTAL = _form(r"^(?:tổng(?: số| cộng)?|cộng|chung|toàn (?:tỉnh|huyện|xã|thành phố|phường|ngành|quốc)|cả (?:nước|tỉnh|năm))$")
PARTS = _form(r"^(?:trong đó|chia ra|gồm|bao gồm|chia theo.*|phân theo.*|trong đó chia ra):?$")
PART_INLINE = _form(r"^(?:trong đó|riêng|bao gồm|gồm) ?:? ?")
ASSIGNER = _form(
    rf"""((?:trung ương|tw|chính phủ|bộ|thủ tướng|quốc hội|tỉnh|thành phố|tp|huyện|xã|phường|hđnd|ubnd|cấp trên|sở)
(?: (?:tỉnh|thành phố|tp|huyện|xã|phường))?)(?: đã)? giao{_R}"""
)
AREA_NAME = _form(
    r"^(?:xã|phường|thị trấn|tt\.|đặc khu|huyện|thị xã|tp\.?|thành phố|tỉnh|quận|thôn|ấp|khu phố|bản|tt|p\.) ?(?=[^\W\d_]|\d)"
)
SAYS_NOTHING = _form(
    rf"""{_L}(?:ước thực hiện|ước th|kết quả thực hiện|thực hiện|kết quả|số liệu|kế hoạch giao|kế hoạch|dự toán giao|dự toán
|được giao|giao|ước đạt|ước tính|ước|luỹ kế|cộng dồn|chỉ tiêu giao|chỉ tiêu|mục tiêu|nghị quyết|hiện trạng|thực tế|quy định|yêu cầu
|sơ bộ|chính thức|dự kiến|phấn đấu|đầu năm|cuối kỳ|cuối năm|đầu kỳ|trong kỳ|kỳ báo cáo|kỳ này|trong tháng|trong năm|trong quý|đến|tính
|tính đến|tại thời điểm|thời điểm|năm học|năm|tháng|quý|kỳ|giai đoạn|số|th|kh|dt|nq|uth|hđnd|ubnd|tỉnh|thành phố|tp|huyện|trung ương
|tw|chính phủ|thủ tướng|bộ|cấp tỉnh|cấp huyện|của|theo|và|từ|hết|đã đạt|đạt được|đạt|cả|so|với|so với|so sánh|giá trị|số lượng|con số
|kết quả đạt được|nay|sl|tl){_R}"""
)
"""Words of a head that say role, status and time, and nothing of what is measured."""
MEASURE_FIRST = _form(
    rf"""^(?:số|tổng|tỷ lệ|tỉ lệ|diện tích|sản lượng|năng suất|giá trị|kinh phí|vốn|doanh thu|mức|tỷ trọng|cơ cấu|quy mô|%
|tốc độ){_R}"""
)
COUNT_FIRST = _form(rf"^(?:số|tổng){_R}")
SLASH = re.compile(r"(?<!\d)[ ]?/[ ]?|[ ]?/[ ]?(?!\d)|(?<=\d{4})/(?=\d{4})")
"""A slash between words; between digits it is one of a date, unless they are years."""

_UNIT_SAID = re.compile(r"[(\[]\s*(?:(?:đvt|đơn vị tính|đơn vị|tính bằng)\s*:?\s*)?([^()\[\]]{1,40}?)\s*[)\]]", re.IGNORECASE)
_UNIT_TRAILING = _form(
    r"""(?:,|-|:|đvt:?|đơn vị tính:?) ?(%|(?:1\.000|nghìn|ngàn|triệu|tỷ|tỉ) ?[^\W\d_]{2,8}|[^\W\d_/]{1,12}(?:/[^\W\d_]{1,10}){0,2})$"""
)
_ENUMERATED = _form(rf"{_L}(?:các|những){_R}[^,;:()-]{{1,60}}(?:, ?[^\W\d_]{{1,12}}){{1,4}}$")
_THOUSAND = re.compile(r"^(?:1\.000\.000|1\.000|1000)\s*")
_DIGITS_OF_UNITS = re.compile(r"k?m[23]|/\s?(?:1 vạn|1[0.]{3,8})")
_COUNTED = _form(r"^(?:tổng )?số(?: lượng| lượt)? ")
_PLANNED_AMOUNT = _form(rf"(?:kế hoạch|dự toán) (?:vốn|thu|chi|kinh phí|giao|đầu tư|ngân sách){_R}")
"""A plan that is an amount itself: `Tổng số kế hoạch vốn` counts no plans."""
_CLASSIFIER = _form(rf"(?:hộ|vụ|ca|lớp|trường|giường|lượt|xã|cây|trạm|chợ|ấp|thôn){_R}")


def is_unit(words: str) -> bool:
    """Whether the words are a unit and nothing else: `%`, `tỷ đồng`, `1.000 đồng`, `hộ`."""
    bare = _THOUSAND.sub("", words.strip())
    if not bare or any(letter.isdigit() for letter in _DIGITS_OF_UNITS.sub("", bare)):
        return False
    found = read_unit_at(Page.of(" " + bare), 0)
    return found.known and found.end == len(bare) + 1


def head_unit(head: str) -> tuple[str | None, str]:
    """The unit a head or a label states, and the words without it: `Tỷ lệ (%)`, `Kinh phí (triệu đồng)`, `Sản lượng, tấn`."""
    for said in reversed(list(_UNIT_SAID.finditer(head))):
        stated = said[1].split(",")[0].strip()
        if is_unit(stated):
            return stated, " ".join(f"{head[: said.start()]} {head[said.end() :]}".split())
    trailing = _UNIT_TRAILING.search(fold(head))
    if trailing and _is_enumerated(head, trailing.start(1)):
        return None, head
    if trailing and is_unit(head[trailing.start(1) : trailing.end(1)]) and trailing.start() > 0:
        return head[trailing.start(1) : trailing.end(1)].strip(), head[: trailing.start()].strip(" ,-:")
    return None, head


def _is_enumerated(head: str, last: int) -> bool:
    """Whether the noun at the end is the last of bodies or things in a row, and no unit: `Các sở, ban, ngành`."""
    return bool(_ENUMERATED.search(fold(head))) and read_unit_at(Page.of(" " + head[last:]), 0).counts


def counted(named: str | None) -> str | None:
    """The noun that is counted: `hồ sơ` of `Số hồ sơ tiếp nhận`, `hộ` of `Số hộ nghèo`, `đảng viên` of `Kết nạp đảng viên`."""
    if named and ACT_OF_COUNTING.match(fold(named)):
        words = named.split()
        return next((noun for at in range(1, len(words)) if is_unit(noun := " ".join(words[at:]))), None)
    opened = _COUNTED.match(fold(named or ""))
    if not named or not opened:
        return None
    if _PLANNED_AMOUNT.match(fold(named), opened.end()):
        return None
    if one := _CLASSIFIER.match(fold(named), opened.end()):
        return named[one.start() : one.end()]
    unit = read_unit_at(Page.of(named), opened.end() - 1)
    return unit.text if unit.known else None

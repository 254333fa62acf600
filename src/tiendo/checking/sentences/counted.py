"""Nouns of things that are counted whole: people, cases, households, schools, papers."""

import re

from tiendo.reading.page import fold_pattern
from tiendo.words.spelling import fold

_NOUNS = re.compile(
    fold_pattern(
        r"(?:người|đồng chí|đảng viên|quần chúng|lao động|công dân|cán bộ|công chức|giáo viên|hội viên|đoàn viên|thí sinh|bệnh nhân|"
        r"học sinh|"
        r"trẻ|em|cháu|đối tượng|hộ|hộ nghèo|hộ dân|vụ|vụ việc|lượt|lượt người|ca|trường|lớp|xã|phường|thôn|bản|ấp|tổ|khu phố|thị trấn|"
        r"huyện|tỉnh|"
        r"địa phương|đơn vị|cơ quan|cơ sở|doanh nghiệp|hợp tác xã|dự án|hồ sơ|đơn|cuộc|hội nghị|văn bản|kiến nghị|phản ánh|ý kiến|chi bộ|"
        r"đảng bộ|"
        r"đảng ủy|"
        r"tổ chức|tccsđ|căn|căn nhà|nhà|con|xe|máy|tàu|trường hợp|giấy phép|giấy chứng nhận|công trình|mô hình|chỉ tiêu|tiêu chí|"
        r"tiêu chuẩn|"
        r"nhiệm vụ|nội dung|sản phẩm|tuyến|phòng học|hồ|cụm|chủ đầu tư|đại biểu|phiếu|bài|buổi|khoản|gói thầu|khu công nghiệp|sạp|ki ốt|"
        r"lô|cây|thủ tục|tthc)"
        r"(?![^\W_])"
    )
)


def is_counted_whole(unit: str | None) -> bool:
    """Whether the unit begins with such a noun, and says nothing per another."""
    return unit is not None and "/" not in unit and bool(_NOUNS.match(fold(unit)))

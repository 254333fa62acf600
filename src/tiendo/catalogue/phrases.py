"""The words of a phrase, as phrases are compared: folded, abbreviations written out, names of areas left out."""

import re
from functools import lru_cache

from tiendo.words.spelling import fold

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 400
"""Characters of a phrase that are looked at: no name of an indicator is as long, and a text can hold anything."""

_ABBREVIATIONS = {
    short: tuple(full.split())
    for short, full in {
        "tỉ": "tỷ",
        "hàng": "hằng",
        "nsnn": "ngân sách nhà nước",
        "nsđp": "ngân sách địa phương",
        "nstw": "ngân sách trung ương",
        "bhyt": "bảo hiểm y tế",
        "bhxh": "bảo hiểm xã hội",
        "bhtn": "bảo hiểm thất nghiệp",
        "ntm": "nông thôn mới",
        "tthc": "thủ tục hành chính",
        "gtsx": "giá trị sản xuất",
        "tccsđ": "tổ chức cơ sở đảng",
        "xdcb": "xây dựng cơ bản",
        "gpmb": "giải phóng mặt bằng",
        "qsdđ": "quyền sử dụng đất",
        "sdđ": "sử dụng đất",
        "gcn": "giấy chứng nhận",
        "đtc": "đầu tư công",
        "mtqg": "mục tiêu quốc gia",
        "cchc": "cải cách hành chính",
        "vsmt": "vệ sinh môi trường",
        "tngt": "tai nạn giao thông",
        "attp": "an toàn thực phẩm",
        "tnbq": "thu nhập bình quân",
        "ctr": "chất thải rắn",
        "ctrsh": "chất thải rắn sinh hoạt",
        "htx": "hợp tác xã",
        "thcs": "trung học cơ sở",
        "thpt": "trung học phổ thông",
        "mttq": "mặt trận tổ quốc",
        "qppl": "quy phạm pháp luật",
        "tndn": "thu nhập doanh nghiệp",
        "tncn": "thu nhập cá nhân",
        "bvmt": "bảo vệ môi trường",
        "dvc": "dịch vụ công",
        "dvctt": "dịch vụ công trực tuyến",
        "pakn": "phản ánh kiến nghị",
        "sxkd": "sản xuất kinh doanh",
        "sxcn": "sản xuất công nghiệp",
        "tmdv": "thương mại dịch vụ",
        "cn": "công nghiệp",
        "xd": "xây dựng",
        "ubnd": "ủy ban nhân dân",
        "hđnd": "hội đồng nhân dân",
        "ubkt": "ủy ban kiểm tra",
        "pcgd": "phổ cập giáo dục",
        "ktxh": "kinh tế xã hội",
        "atgt": "an toàn giao thông",
        "ttatgt": "trật tự an toàn giao thông",
        "antt": "an ninh trật tự",
        "csxh": "chính sách xã hội",
        "nhcsxh": "ngân hàng chính sách xã hội",
        "vđt": "vốn đầu tư",
    }.items()
}
_COMPOUNDS = {
    fold(compound): fold(compound).replace(" ", "_")
    for compound in (
        "thực hiện | công tác | kết quả | hoạt động | khu vực | lĩnh vực | thành phố | thị xã | tỷ lệ | tỷ trọng | cơ cấu | tốc độ"
        " | số lượng | kinh tế số | chuyển đổi số | công nghệ số | chữ ký số | ký số | số hóa | nhà nước"
        " | hộ gia đình | hộ dân | khách hằng | đầu tư công | trong nước | nước ngoài"
    ).split(" | ")
}
"""Words of several syllables that must not be taken apart: in `kinh tế số` the last is no number of anything."""
_COMPOUND = re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, _COMPOUNDS))})(?!\S)")
_AREA = re.compile(
    r"(?:(?i:trên địa bàn )?(?i:thành phố|tp\.?|tỉnh|huyện|thị xã|xã|phường|đặc khu|thị trấn)\s+)"
    r"(?:[A-ZĐÀ-ÖØ-ÝĂƠƯẠ-Ỹ][^\W\d_]*[\s\-–]{0,3}){1,5}"
)


@lru_cache(maxsize=1 << 12)
def words_of(phrase: str) -> tuple[str, ...]:
    """The words in their order; a number has no leading noughts."""
    found: list[str] = []
    for word in _WORD.findall(fold(phrase[:_LONGEST])):
        if word in _ABBREVIATIONS:
            found += _ABBREVIATIONS[word]
        else:
            found.append(word if word[0] != "0" else word.lstrip("0") or "0")
    return tuple(_COMPOUND.sub(lambda compound: _COMPOUNDS[compound[0]], " ".join(found)).split())


def key_of(phrase: str) -> str:
    """One text for all writings of the same words."""
    return " ".join(words_of(phrase))


def without_areas(phrase: str) -> str:
    """The phrase without the names of areas in it: `diện tích lúa của phường Bắc Lĩnh` is `diện tích lúa của`."""
    return _AREA.sub(" ", phrase).strip() if not phrase[1:].islower() else phrase

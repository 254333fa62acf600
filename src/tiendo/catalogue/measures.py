"""How well the unit of a figure agrees with the units of an indicator."""

from collections.abc import Iterable

from tiendo.words.unit import Unit


def _entries(listed: str) -> frozenset[str]:
    return frozenset(entry.strip() for entry in listed.replace("\n", "|").split("|")) - {""}


#: what is measured and never counted: such units agree when they convert, or not at all
_MEASURES = _entries(
    """
    % | ‰ | điểm % | điểm | đồng | usd | đô la mỹ | đô la | euro | g | kg | yến | tạ | tấn | m2 | m2 sàn | ha | km2 | m3 | lít | m | km
    cm | mm | kw | mw | kwh | mwh | gwh | mwp | °c | ºc | oc | độ c | độ | giờ | phút | giây | ngày | tháng | năm | tuần | lần | bậc
    tấn.km | tuổi
    """
)
_KINDS = (
    _entries(
        """
        người | người dân | lao động | người lao động | công dân | nhân khẩu | khẩu | đồng chí | đ/c | đảng viên | đảng viên dự bị
        đảng viên mới | quần chúng | hội viên | đoàn viên | cán bộ | công chức | viên chức | học sinh | em | giáo viên | trẻ em | trẻ
        trường hợp | đối tượng | lượt người
        """
    ),
    _entries("hộ | hộ dân | hộ gia đình | gia đình"),
    _entries("vụ | vụ việc | vụ án | trường hợp | việc"),
    _entries("lượt | lượt khách | khách | lượt người | du khách | khách du lịch"),
    _entries("cơ sở | đơn vị | cơ quan | tổ chức"),
    _entries("nhà | căn | căn nhà | ngôi nhà"),
    _entries("đơn | đơn thư | vụ việc"),
    _entries("hồ sơ | thủ tục | trường hợp | lượt hồ sơ"),
    _entries("dự án | công trình"),
    _entries("cuộc | đợt | lượt | buổi"),
)
"""Nouns that count the same kind of thing."""
SAME, SAME_NOUN, SAME_KIND, NAMED, OTHER_NOUN, OTHER = 1.0, 0.98, 0.93, 0.88, 0.6, 0.0


def is_share(unit: Unit) -> bool:
    """Whether the unit is a share of something: a percentage, a permille, or points of one."""
    return unit.counted in ("%", "‰", "điểm %")


def agreement(unit: Unit, others: Iterable[Unit], name: str) -> float:
    """From OTHER, which excludes, to SAME: how well a unit agrees with the best of others, or with the name of what is counted."""
    best = max((_one(unit, other) for other in others), default=OTHER)
    if best == OTHER_NOUN and " " in unit.counted and f" {unit.counted} " in f" {name} ":
        return NAMED
    return best


def _one(unit: Unit, other: Unit) -> float:
    if unit.is_like(other) or (is_share(unit) and is_share(other)):
        return SAME
    if unit.counted == other.counted:
        # The same thing, said or meant per year: `2 tỷ đồng/năm` of what is reported in `tỷ đồng`.
        return SAME_KIND if {*unit.per} ^ {*other.per} <= {"năm"} else OTHER
    if unit.counted in _MEASURES or other.counted in _MEASURES or unit.per != other.per:
        return OTHER
    if unit.counted.startswith(other.counted + " ") or other.counted.startswith(unit.counted + " "):
        return SAME_NOUN
    return SAME_KIND if any(unit.counted in kind and other.counted in kind for kind in _KINDS) else OTHER_NOUN

"""The walk asks few finders at a number, and leaves some out where no digit is near: neither loses a mark.

What the finders say of themselves (FOLLOWED, NUMERAL) is held against an oracle that asks every finder at each of its starts.
"""

import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.drawing import plain
from tiendo.reading import finders
from tiendo.reading.marks import Mark
from tiendo.reading.page import Page
from tiendo.reading.scan import NUMBER, marks
from tiendo.words.spelling import fold

NAMES = sorted(finder.name for finder in iter_modules(finders.__path__))
MODULES: dict[str, ModuleType] = {name: import_module(f"{finders.__name__}.{name}") for name in NAMES}
START = re.compile(r"[0-9]|[^\W\d_]+|[≥≤><≈~]")


def in_order() -> list[str]:
    """The names of the finders, each before those that it goes before."""
    earlier: dict[str, set[str]] = {name: set() for name in NAMES}
    for name, module in MODULES.items():
        for later in getattr(module, "BEFORE", ()):
            earlier[later].add(name)
    return [*TopologicalSorter({name: sorted(names) for name, names in sorted(earlier.items())}).static_order()]


ORDER = [MODULES[name] for name in in_order()]
STARTS = {module.__name__: {fold(word) for word in module.STARTS} for module in ORDER}


def oracle(page: Page) -> Iterator[Mark]:
    """The marks of a page, every finder being asked at every start of its own."""
    after = 0
    for found in START.finditer(page.folded):
        word = NUMBER if found[0].isdigit() else found[0]
        if found.start() < after:
            continue
        asked = (module.find(page, found.start()) for module in ORDER if word in STARTS[module.__name__])
        if mark := next(filter(None, asked), None):
            yield mark
            after = mark.end


def drawn() -> list[str]:
    """The texts of all specs of finders."""
    texts = []
    for name in NAMES:
        spec = import_module(f"tests.spec.finders.test_{name}")
        texts += [plain(row if isinstance(row, str) else row[0]) for row in (*spec.FINDS, *spec.SILENT)]
    return texts


HANDMADE = (
    # signs and words that stand after a number, near and far
    "Tiếp nhận 12 / 15 hồ sơ, 12- 15 đơn, 12 – 15 ý kiến",
    "Lúc 7 giờ 30, 7h30, 7:30 và 07 h ngày 5/6",
    "Thu 9 tháng 1.845 tỷ đồng, 9 tháng năm 2024, 12 tháng tuổi",
    "Bản đồ 1 : 500 và 1/2.000",
    "Gọi 0252 3 821 000, (0252) 3.821.000 hoặc 0905.123.456",
    "Văn bản 45/BC-UBND, 12-NQ/TU, 171 /QĐ-TTg, 5 đ và 5 đồng",
    "Phương châm 4 tại chỗ, 5 không 3 sạch, 6 rõ",
    "Tọa độ 16°30' vĩ Bắc, 107 ° kinh Đông",
    "Trạm 110 kV, 22/0,4 kV; vụ 5 sao, 3 - 5 sao",
    "Năm 2024 có 2024 hộ, 2.024 người, 1999 cây; 20241 con",
    "1. 2) 3- 4/ 5 . 6",
    "Số 12, 13 và 14 tháng 5",
    # what is named by a number far behind its first word
    "Tuyên truyền Luật Thực hành tiết kiệm chống lãng phí nhà nước năm 2013",
    "Theo Luật Phòng chống tác hại thuốc lá trong trường học bệnh viện năm 2012",
    "Theo Nghị quyết của Ban Chấp hành Đảng bộ thành phố về phát triển du lịch số 12-NQ/TU",
    "Hưởng ứng Ngày Thế giới phòng chống sa mạc hóa và hạn hán ven biển 17/6",
    "Qua đường dây nóng tiếp nhận phản ánh của người dân và doanh nghiệp: 0905 123 456",
    "Quyết định của Chủ tịch Ủy ban nhân dân thành phố ngày 5/6 số 45/QĐ-UBND",
)
PIECES = (
    "12 1.250 3,5 2024 2.024 1999 05 0 1.2.3 12/5/2026 12/15 7h30 0905.123.456 1/500 20-11 5-7 1.000 100.000 "
    "- / : ( ) , . ; ° % + ' h đ giờ phút ngày tháng năm tuần tuổi sao kV không rõ sạch nhất và đến tới trước sau từ trên dưới gần "
    "khoảng hơn đủ nhóm top mô_hình đường trẻ_đẻ_sống vạn_dân loại tỷ_đồng ha km m2 hộ người chỉ_tiêu Luật_Đất_đai Nghị_quyết số "
    "Kế_hoạch NQ-HĐND BC-UBND Điện_thoại Fax xã_Long_Sơn tỷ_lệ kinh_độ X= Km thôn lần_thứ hạng thứ mức_độ quý III 6_tháng_đầu_năm "
    "cùng_kỳ tăng giảm còn đạt chiếm xếp vượt ước kỷ_niệm ngày_thành_lập"
).split()
SEPARATORS = (" ", "", "  ", "\n", "\u00a0")
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(SEPARATORS)), max_size=14).map(
    lambda drawn: "".join(piece.replace("_", " ") + separator for piece, separator in drawn)
)


@pytest.mark.parametrize("text", [*HANDMADE, *drawn()])
def test_the_walk_loses_no_mark(text: str) -> None:
    page = Page.of(text)
    assert [*marks(page)] == [*oracle(page)]


@given(TEXTS)
def test_whatever_stands_round_a_number_the_walk_loses_no_mark(text: str) -> None:
    page = Page.of(text)
    assert [*marks(page)] == [*oracle(page)]


@pytest.mark.parametrize("name", NAMES)
def test_a_finder_says_how_it_may_begin(name: str) -> None:
    module = MODULES[name]
    assert module.STARTS
    assert set(getattr(module, "BEFORE", ())) <= set(NAMES) - {name}
    assert NUMBER in module.STARTS or not hasattr(module, "FOLLOWED")

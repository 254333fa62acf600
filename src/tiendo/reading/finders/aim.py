"""A word that makes what follows a target: `phấn đấu`, `mục tiêu`, `đề ra`, `được giao`, `quy định tối thiểu`."""

import re

from tiendo.reading.marks import Aim, Mark
from tiendo.reading.page import Page, words

STARTS = (
    "giao định phấn mục đặt đề xác được giao chỉ quy yêu đăng hướng tới quyết cam trung tỉnh thành huyện thị hđnd ubnd cấp tiếp thủ bộ"
).split()
BEFORE = ("verb", "plan", "ordinal")

_AIM = words(
    r"(?:tiếp tục )?(?:quyết tâm )?phấn đấu(?: (?:đạt|để))?(?! (?:của|vươn))",
    r"định mức(?: cho phép)?(?= (?:là |không quá |tối đa |tối thiểu |từ |dưới |trên )?\d)",
    r"yêu cầu(?= (?:là |đạt |ít nhất |tối thiểu )?\d)",
    r"quyết tâm(?= [^.;)\n]{0,40}\d)",
    r"(?:đặt )?mục tiêu(?: (?:đến|là|đạt|phấn đấu))+",
    r"(?:đặt|với) mục tiêu",
    r"(?:cũng |đã )?(?:đề ra|xác định|(?<!vốn[ ])đăng ký|đặt ra)(?= (?:thực hiện )?\d)",
    r"(?:nghị quyết )?đề ra(?= [^.;)\n]{0,40}\d)",
    r"được giao(?= (?:chỉ tiêu )?\d)",
    r"(?:trung ương|tỉnh|thành phố|huyện|thị xã|hđnd|ubnd|cấp trên|thủ tướng|chính phủ|bộ)(?: [^\W\d_]+){0,3}"
    r" (?<!bàn[ ])(?<!chuyển[ ])giao(?= \d)",
    r"quy định(?= (?:tối thiểu|tối đa|ít nhất|không|từ|là))",
    r"chỉ tiêu(?= (?:là|đến năm|phấn đấu(?! ?[,.;)]| (?:năm|của|và|do|cả)(?![^\W_]))))",
)

_ASKED = words(r"giao(?= [^\W\d_])(?! (?:thông|dịch|lưu|ban|đất|rừng|tiếp))", r"yêu cầu", r"đề nghị", r"mục tiêu(?= trong)")
"""At the start of a line or sentence: what a superior asks for is a target."""
_OPENS = re.compile(r"(?:^|\n|[.;:][ ])[ \-+*•0-9.)(]*$")
_FAR = 12


def find(page: Page, at: int) -> Mark | None:
    """An Aim, or None."""
    if (asked := _ASKED.match(page.folded, at)) and _OPENS.search(page.folded, max(0, at - _FAR), at):
        return Aim(at, asked.end())
    said = _AIM.match(page.folded, at)
    return Aim(at, said.end()) if said else None

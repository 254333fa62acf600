"""Others that something is compared with: `bình quân chung của tỉnh`, `mặt bằng chung`, `trung bình nhiều năm`, `cả nước`."""

from tiendo.reading.marks import Mark, Peer
from tiendo.reading.page import Page, words

STARTS = ("bình", "mặt", "trung", "mức", "tbnn")
BEFORE = ("ordinal",)

_PEER = words(
    r"(?:mức )?(?:bình quân|trung bình)(?: chung)? (?:của )?(?:toàn |cả )?(?P<level>tỉnh|nước|thành phố|huyện|vùng"
    r"|khu vực)(?: (?:nước|ta))?",
    r"(?:mức )?(?:bình quân|trung bình) chung",
    r"trung bình nhiều năm|tbnn",
    r"mặt bằng chung(?: (?:của )?(?:toàn |cả )?(?P<level2>tỉnh|nước|thành phố|huyện|vùng|khu vực))?",
)
_OF = words(r" của (?:toàn |cả )?(?P<level>tỉnh|nước|thành phố|huyện|vùng|khu vực)")


def find(page: Page, at: int) -> Mark | None:
    """A Peer with the level it stands for, where said; None where nothing of the kind is here."""
    said = _PEER.match(page.folded, at)
    if not said:
        return None
    level, end = said["level"] or said["level2"], said.end()
    if level is None and (of := _OF.match(page.folded, end)):
        level, end = of["level"], of.end()
    return Peer(at, end, level)

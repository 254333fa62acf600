"""Area: the place named in the clause, else the document's own."""

from tiendo.reading.clause import Clause
from tiendo.reading.marks import AreaMark
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against


def area(clause: Clause, setting: Setting) -> str | None:
    """The name of the area whose figure it is; None when the document names none."""
    last = setting.last
    if clause.opens and last and last.against is Against.PEER and not clause.head_text.strip():
        return _peer_name(setting)
    named = next(
        (mark for mark in reversed(clause.head) if isinstance(mark, AreaMark) and "uỷ" not in mark.level and not _belongs(clause, mark)),
        None,
    )
    if named:
        return " ".join(named.name.split())
    return setting.document.area


def _belongs(clause: Clause, mark: AreaMark) -> bool:
    """Whether the place only says whose something is (`của tỉnh Vân Khê`, `UBND phường Bắc Lĩnh`)."""
    before = clause.page.folded[max(0, mark.start - 14) : mark.start].split()
    return bool(before) and before[-1] in ("của", "ubnd", "hđnd", "do", "với")


def _peer_name(setting: Setting) -> str | None:
    """The province a comparison speaks of, where the document names it."""
    return next((mark.name for mark in setting.areas if mark.level.startswith("tỉnh")), setting.document.area)

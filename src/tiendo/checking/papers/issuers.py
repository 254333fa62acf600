"""Who issued a document, as a citation says it: `HĐND tỉnh` and `Hội đồng nhân dân tỉnh Nam Lĩnh` may be one, `UBND tỉnh` is another.

What is not recognised differs from nothing.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from tiendo.reading.page import fold_pattern
from tiendo.words.citation import Citation
from tiendo.words.spelling import fold


class Body(StrEnum):
    """The sort of body that issues documents, in the words of an office."""

    COMMITTEE = "Ủy ban nhân dân"
    COUNCIL = "Hội đồng nhân dân"
    PARTY = "cấp ủy"
    GOVERNMENT = "Chính phủ"
    ASSEMBLY = "Quốc hội"
    CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương"
    POLITBURO = "Bộ Chính trị"
    SECRETARIAT = "Ban Bí thư"


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body, its level and its area, as far as they are said, all folded."""

    body: Body
    level: str | None = None
    area: str | None = None

    def differs(self, other: "Issuer") -> bool:
        """Whether the two cannot be one body."""
        if self.body is not other.body:
            return True
        levels, areas = {self.level, other.level} - {None}, {self.area, other.area} - {None}
        return len(levels) > 1 or len(areas) > 1


_BODIES = (
    (Body.ASSEMBLY, r"(?:uỷ ban thường vụ quốc hội|ubtvqh|quốc hội)"),
    (Body.COMMITTEE, r"(?:(?:phó )?chủ tịch )?(?:uỷ ban nhân dân|ubnd)"),
    (Body.COUNCIL, r"(?:thường trực )?(?:hội đồng nhân dân|hđnd)"),
    (Body.CENTRAL_COMMITTEE, r"(?:ban chấp hành|bch) (?:trung ương|tw)"),
    (Body.POLITBURO, r"bộ chính trị"),
    (Body.SECRETARIAT, r"ban bí thư"),
    (Body.GOVERNMENT, r"(?:chính phủ|thủ tướng|ttcp|ttg)"),
    (
        Body.PARTY,
        r"(?:(?:ban thường vụ|btv|thường trực|ban chấp hành|bch|đại hội)(?: đại biểu)? )?(?:tỉnh uỷ|thành uỷ|huyện uỷ|thị uỷ|quận uỷ)",
    ),
    (Body.PARTY, r"(?:(?:ban thường vụ|btv|thường trực|ban chấp hành|bch|đại hội)(?: đại biểu)? )?(?:đảng uỷ|đảng bộ)"),
)
_BODY = tuple((body, re.compile(rf"(?:{fold_pattern(form)})(?![^\W_])")) for body, form in _BODIES)
_OF_PARTY = {"tỉnh uỷ": "tỉnh", "thành uỷ": "thành phố", "huyện uỷ": "huyện", "thị uỷ": "thị xã", "quận uỷ": "quận"}
_LEVEL = re.compile(fold_pattern(r"[ ](?:(?P<level>tỉnh|thành phố|tp\.?|thị xã|tx\.?|huyện|quận|xã|phường|thị trấn|đặc khu)(?![^\W_]))?"))
_NAME = re.compile(r"[ ]{1,3}(?P<name>[A-ZĐ][^\W\d_]*(?:[ ]{1,3}[^\W\d_]+){0,5})")
_CAPITALISED = re.compile(r"(?:[^\W\d_]+)")
_ONCE = {"tp": "thành phố", "tx": "thị xã"}
_AFTER = 60


def issuer_of(citation: Citation, text: str) -> Issuer | None:
    """The issuer a citation names, read from the text since its name may go on beyond the citation; None where none is recognised."""
    return read_issuer(text[citation.end - len(citation.issuer) : citation.end + _AFTER]) if citation.issuer else None


def read_issuer(words: str) -> Issuer | None:
    """The body that the words begin with."""
    folded = fold(words)
    for body, form in _BODY:
        if said := form.match(folded):
            if body not in (Body.COMMITTEE, Body.COUNCIL, Body.PARTY):
                return Issuer(body)
            own = next((level for name, level in _OF_PARTY.items() if name in " ".join(said[0].split())), None)
            level = _LEVEL.match(folded, said.end())
            written = level["level"] if level else None
            end = level.end("level") if level and written else said.end()
            named = (written or "").rstrip(".")
            return Issuer(body, own or _ONCE.get(named, " ".join(named.split())) or None, _area(words, end))
    return None


def _area(words: str, at: int) -> str | None:
    """The capitalised words that follow the level."""
    said = _NAME.match(words, at)
    if not said:
        return None
    taken: list[str] = []
    for word in _CAPITALISED.findall(said["name"]):
        if not word[0].isupper() or fold(word) in ("khoá", "nhiệm", "kỳ", "và", "về"):
            break
        taken.append(fold(word))
    return " ".join(taken) or None


_BY_SYMBOL = {
    "ubnd": Body.COMMITTEE, "hđnd": Body.COUNCIL, "tu": Body.PARTY, "thu": Body.PARTY, "hu": Body.PARTY, "đu": Body.PARTY,
    "cp": Body.GOVERNMENT, "ttg": Body.GOVERNMENT,
}  # fmt: skip
SPECIFIC = frozenset(("cp", "ttg", "tw", "tu", "qh13", "qh14", "qh15", "qh16"))
"""Symbols of bodies of which a document has but one in mind."""


def body_of_symbol(symbol: str) -> Body | None:
    """The body that the last part of a number stands for: `HĐND` of `62/NQ-HĐND`."""
    return _BY_SYMBOL.get(symbol)

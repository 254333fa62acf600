"""A whole and its parts: `67 tổ chức cơ sở đảng, gồm 16 đảng bộ và 51 chi bộ`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from tools.faults.arithmetic import total
from tools.faults.corpus import Text
from tools.faults.numerals import HALF, WHOLE, Numeral, is_hedged, numerals, sentence_at, within
from tools.faults.planting import Carrier, Edit, Plant, spoilt, unrevised

TITLE = "a whole and its parts"

_LEAD = re.compile(
    r"\b(?:bao gồm|gồm có|gồm|trong đó|chia ra|chia theo|cơ cấu|hình thức|các khoản|các mặt hàng|kết quả|cụ thể)\b|\(|:", re.IGNORECASE
)
_ITEM = re.compile(r"\n(?:\s*[-+•*]\s|[a-zđ]\)\s).*")
_BESIDE = re.compile(
    r"(?:tăng|giảm|hơn|kém|thêm|cùng kỳ|KH|kế hoạch|chiếm|đạt|bằng|so với|vượt|nâng tổng số lên|là|trước|DT|dự toán|lên|xuống|còn|"
    r"ít hơn)\s*:?\s*$"
)
_MOST = 9


def carriers(text: Text) -> Iterator[Carrier]:
    """Wholes with two or more parts behind a word that leads to them, which add up."""
    taken: set[int] = set()
    for found in _LEAD.finditer(text.words):
        parts = _parts_behind(text.words, found)
        start = text.words.rfind("\n", 0, found.start()) + 1
        for whole in reversed(within(text.words, max(start, found.start() - 220), found.start())[-4:]):
            if whole.start in taken or is_hedged(text.words, whole) or whole.measure in ("%", "điểm %") or whole.value < 3:
                continue
            members = _adding_up(whole, parts)
            if members and (plants := (*spoilt(members, holds, beside=numerals(text.words)), *_unrevised(members))):
                taken.add(whole.start)
                yield Carrier(whole.start, plants, frozenset({"balance", "magnitude", "announced_count", "part_over_whole"}))
                break


def _parts_behind(words: str, lead: re.Match[str]) -> list[Numeral]:
    end = words.find("\n", lead.end())
    end = len(words) if end < 0 else end
    if lead[0] == "(":
        closed = words.find(")", lead.end())
        end = closed if 0 <= closed < end else end
    elif not words[lead.end() : end].strip(" :"):
        items = list[Numeral | None]()
        while (item := _ITEM.match(words, end)) and len(items) < _MOST:
            items.append(next(iter(within(words, *item.span())), None))
            end = item.end()
        return [item for item in items if item]
    else:
        end = min(end, sentence_at(words, lead.end())[1])
    return [part for part in within(words, lead.end(), end) if not _BESIDE.search(words[max(0, part.start - 20) : part.start])]


def _adding_up(whole: Numeral, parts: Sequence[Numeral]) -> tuple[Numeral, ...]:
    """The whole and the first parts that give it; nothing where none do."""
    alike = [part for part in parts if part.measure == whole.measure or (part.measure == "#" and not part.noun)][:_MOST]
    for count in range(2, len(alike) + 1):
        members = (whole, *alike[:count])
        if all(part.value < whole.value for part in alike[:count]) and holds(members, HALF) and _is_exactly(members):
            return members
    return ()


def _unrevised(members: Sequence[Numeral]) -> Iterator[Plant]:
    whole = members[0]
    for way, words in unrevised(whole, members[1:]):
        if not holds((whole.saying(words), *members[1:]), WHOLE):
            yield Plant(way, (Edit(whole.start, whole.end, words),))


def _is_exactly(members: Sequence[Numeral]) -> bool:
    """Whether the digits add up but for the last one: two amounts that happen to be near are no whole and parts."""
    gap = abs(members[0].value - sum((part.value for part in members[1:]), Decimal(0)))
    return gap.scaleb(members[0].decimals) <= (0 if members[0].is_exact else 1)


def holds(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether the parts, or some of them from the first on, give the whole."""
    parts = [part.range(slack) for part in members[1:]]
    sums = list(accumulate(parts, lambda so_far, part: total([so_far, part])))
    return any(each.meets(members[0].range(slack)) for each in sums[1:])

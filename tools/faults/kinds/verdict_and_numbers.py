"""A verdict and the numbers that decide it: `đạt 58,2%, chưa đạt mục tiêu (60%)`, `Đạt` in a table beside 64,3 against ≥ 70."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tools.faults.corpus import Grid, Text, cell_value
from tools.faults.numerals import NUMBER, Numeral, sentence_at, value_of
from tools.faults.planting import Carrier, CellEdit, Edit, Plant, misspelt

TITLE = "a verdict and the numbers that decide it"

_SHARE = re.compile(
    rf"(?P<all>(?P<lead>đạt|bằng)\s(?P<share>{NUMBER})%\s(?P<plan>(?:so với )?(?:kế hoạch|KH|dự toán|DT|chỉ tiêu|"
    rf"mục tiêu)(?:\s(?:năm|tỉnh giao|tỉnh|thành phố giao|thành phố|"
    r"HĐND (?:tỉnh|thành phố|xã|phường|thị xã) giao|Trung ương giao|giao))?)(?![^\W\d_]|\s[^\W\d_(]))"
)
_TARGET = re.compile(
    rf"(?P<value>{NUMBER})%,\s(?P<verdict>chưa đạt|không đạt|vượt|đạt|thấp hơn|cao hơn)\s(?P<gap>{NUMBER}\s(?:điểm %|"
    rf"điểm phần trăm)\s(?:so với\s)?)?(?P<plan>[^,;.()\n]{{4,60}})\s\((?P<target>{NUMBER})%\)"
)
_OPPOSITE = {"chưa đạt": "đạt", "không đạt": "đạt", "vượt": "chưa đạt", "đạt": "chưa đạt", "thấp hơn": "cao hơn", "cao hơn": "thấp hơn"}
_PAIR = re.compile(rf"(?P<verdict>đạt|vượt|chưa đạt) kế hoạch năm \((?P<value>{NUMBER})%/ ?(?P<target>{NUMBER})%\)")
_LINE = re.compile(
    rf"^(?P<sign>≥|>|≤|<|Trên|Dưới|Tối thiểu|Không quá|Khoảng)?\s?(?P<low>{NUMBER})(?:\s?-\s?(?P<high>{NUMBER}))?(?P<more>\strở lên)?$"
)
_HUNDRED = Decimal(100)


def carriers(text: Text) -> Iterator[Carrier]:
    """Shares of a plan, which get a verdict they do not bear, and verdicts beside a value and its target."""
    also = frozenset({"plan_share", "percent_or_points", "growth", "ratio_and_percentage"})
    for found in _SHARE.finditer(text.words):
        share = value_of(found["share"])
        if share != _HUNDRED and not re.search(
            r"(?:tối thiểu|phấn đấu|trên|ít nhất)[^.;]*$", text.words[sentence_at(text.words, found.start())[0] : found.start()].casefold()
        ):
            yield Carrier(found.start(), tuple(_misjudged(found, share > _HUNDRED)), also)
    for pattern in (_TARGET, _PAIR):
        for found in pattern.finditer(text.words):
            yield Carrier(found.start(), tuple(_turned(found)), also)


def _misjudged(found: re.Match[str], is_met: bool) -> Iterator[Plant]:  # noqa: FBT001 - an inner step
    whole, plan = f"{found['share']}%", found["plan"]
    forms = (
        (f"chưa đạt {plan} ({whole})", f"không hoàn thành {plan} ({whole})", f"không đạt {plan}, bằng {whole}")
        if is_met
        else (
            f"vượt {plan} ({whole})",
            f"hoàn thành {plan} ({whole})",
            f"vượt {plan}, đạt {whole}",
            f"hoàn thành vượt mức {plan}, bằng {whole}",
        )
    )
    for form in forms:
        yield Plant("the verdict turned round", (Edit(*found.span("all"), form),))


def _turned(found: re.Match[str]) -> Iterator[Plant]:
    verdict, value, target = found["verdict"], value_of(found["value"]), value_of(found["target"])
    above = verdict in ("vượt", "đạt", "cao hơn")
    if (value >= target) is not above:
        return
    yield Plant("the verdict turned round", (Edit(*found.span("verdict"), _OPPOSITE[verdict]),))
    for name, other in (("value", target), ("target", value)):
        told = Numeral(found.start(name), found.end(name), found[name], "%")
        for way, words in misspelt(told.words):
            wrong = value_of(words)
            if wrong < _HUNDRED and wrong != other and ((wrong >= other) if name == "value" else (wrong <= other)) is not above:
                yield Plant(way, (Edit(told.start, told.end, words),))


def in_grid(grid: Grid) -> Iterator[Carrier]:
    """Rows with a verdict in words, which the value and the line set for it decide."""
    heads = [" ".join(grid.cell(row, column) for row in range(1, grid.head + 1)).casefold() for column in range(1, grid.width + 1)]
    verdict = next((column for column, head in enumerate(heads, 1) if "đánh giá" in head), 0)
    target = next((column for column, head in enumerate(heads, 1) if re.search(r"quy định|nghị quyết|kế hoạch|giao", head)), 0)
    actual = next((column for column, head in enumerate(heads, 1) if re.search(r"thực hiện|hiện trạng", head)), 0)
    if not (verdict and target and actual):
        return
    for row in range(grid.head + 1, len(grid.rows) + 1):
        said, value = grid.cell(row, verdict), cell_value(grid.cell(row, actual))
        met = _is_met(value, grid.cell(row, target))
        if met is None or said not in ("Đạt", "Vượt", "Chưa đạt", "Không đạt") or met is not (said in ("Đạt", "Vượt")):
            continue
        wrong = ("Chưa đạt", "Không đạt") if met else ("Đạt", "Vượt")
        yield Carrier((row, verdict), tuple(Plant("the verdict turned round", (CellEdit(row, verdict, words),)) for words in wrong))


def _is_met(value: Decimal | None, line: str) -> bool | None:
    """Whether a value reaches its line; None where that cannot be told from the line alone."""
    found = _LINE.match(line.strip())
    if value is None or not found or found["sign"] == "Khoảng":
        return None
    low = value_of(found["low"])
    if found["sign"] in ("≤", "Không quá"):
        return value <= low
    if found["sign"] in ("<", "Dưới"):
        return value < low
    if found["sign"] in ("≥", ">", "Trên", "Tối thiểu") or found["more"]:
        return value >= low if found["sign"] not in (">", "Trên") else value > low
    return None

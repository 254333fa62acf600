"""The reference pages that are made from the tests and the definitions: `python tools/docs.py [--check]`.

Without an argument the pages are written. `--check` writes nothing: exit 1, one sentence, where a page is not what would be written.

docs/reference/checks.md lists the checks of the figures, and docs/reference/checks/ has a page for each: what it speaks of, and where it
stays silent.
docs/reference/reading.md has a section for each spec of the finders, resolvers, tables and the catalogue: what is found and
what stays silent. docs/reference/indicators.md lists the indicators of the catalogue by field.
"""

import sys
from dataclasses import dataclass
from datetime import date
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from tiendo.catalogue.loading import load
from tiendo.checking.check import ALONE, TOGETHER
from tiendo.words.indicator import Indicator

ROOT = Path(__file__).resolve().parent.parent
SPECS = ROOT / "tests" / "spec"
PAGE = ROOT / "docs" / "reference" / "reading.md"
INDICATORS = ROOT / "docs" / "reference" / "indicators.md"
CHECKS = ROOT / "docs" / "reference" / "checks"
CHECK_LIST = ROOT / "docs" / "reference" / "checks.md"
CHECKED = ("checks", "together")
"""Folders of specs of checks, of one document and of several read together."""
GROUPS = {"finders": "Finders", "resolvers": "Resolvers", "tables": "Tables", "catalogue": "Catalogue"}
"""Folders of specs in the order in which text travels through them, with their titles."""
_TOP = """# The reader by example

Made by `make docs` from the specs in `tests/spec`; change those, not this page.
A finder marks what stands in the text: brackets are drawn round it.
A resolver answers one field of a figure, the one whose number stands in brackets.
The catalogue proposes an indicator for the figure whose number stands in brackets.
The lines under *Silent* are texts in which the same finder finds nothing, or in which the field keeps its usual value.
What the fields mean is said in [the contract](../reading.md).
"""

_CHECKS_TOP = """# The checks

Made by `make docs` from `src/tiendo/checking`; change that, not this page.
What a finding is and how numbers are compared is said in [What the checks find](../checking.md).
The name in the last column is the `type` of the findings.
"""
_CHECKS_HEAD = """| check | in English | speaks of | type |
|---|---|---|---|"""
_CHECK_GROUPS = (("One document by itself", ALONE), ("Several documents beside each other", TOGETHER))
_INDICATORS_TOP = """# The indicators by field

Made by `make docs` from `src/tiendo/definitions/indicators`; change those, not this page.
What the columns mean is said in [the catalogue](../catalogue.md). A star: the sum counts some things twice.
"""
_INDICATORS_HEAD = """| id | name | English | unit | better | timing | parts add by | compiled by | also called |
|---|---|---|---|---|---|---|---|---|"""


@dataclass(frozen=True)
class Spec:
    """A spec module: the folder it stands in, the name of what it specifies, its sentences and its two tables."""

    group: str
    name: str
    doc: str
    finds: tuple[Any, ...]
    silent: tuple[Any, ...]


def specs() -> list[Spec]:
    """Every spec, in the order of the page."""
    return [_spec(group, path.stem) for group in GROUPS for path in sorted((SPECS / group).glob("test_*.py"))]


def page() -> str:
    """The page as it should be."""
    found = specs()
    parts = [_TOP]
    for group, title in GROUPS.items():
        parts += [f"## {title}\n", *(_section(spec) for spec in found if spec.group == group)]
    return "\n".join(parts)


def indicators_page() -> str:
    """The page of the catalogue as it should be."""
    found = load().indicators.values()
    parts = [f"{_INDICATORS_TOP}\n{len(found)} indicators.\n"]
    for group in dict.fromkeys((indicator.group, indicator.group_en) for indicator in found):
        parts.append("## {}: {}\n".format(*group))
        parts.append(_INDICATORS_HEAD)
        parts += [_indicator_row(indicator) for indicator in found if indicator.group == group[0]]
        parts.append("")
    return "\n".join(parts)


def check_specs() -> list[Spec]:
    """The spec of every check, of one document and of several."""
    return [_spec(group, path.stem) for group in CHECKED for path in sorted((SPECS / group).glob("test_*.py"))]


def check_pages() -> dict[str, str]:
    """The page of each check, by its name."""
    specified = {spec.name: spec for spec in check_specs()}
    return {name: _check_page(name, module, specified[name]) for name, module in sorted({**ALONE, **TOGETHER}.items())}


def checks_page() -> str:
    """The list of the checks as it should be."""
    parts = [_CHECKS_TOP]
    for title, found in _CHECK_GROUPS:
        if found:
            parts += [f"## {title}\n", _CHECKS_HEAD, *(_check_row(name, module) for name, module in sorted(found.items())), ""]
    return "\n".join(parts)


def _check_row(name: str, module: ModuleType) -> str:
    """A check with the first sentence of its manual."""
    says = " ".join((module.__doc__ or "").strip().split("\n\n")[0].split()).replace("|", "/")
    return f"| [{module.TITLE.vi}](checks/{name}.md) | {module.TITLE.en} | {says} | `{name}` |"


def _check_page(name: str, module: ModuleType, spec: Spec) -> str:
    made = "Made by `make docs` from the check and its spec; change those, not this page."
    top = f"# {module.TITLE.vi}\n\n*{module.TITLE.en}* · `{name}`\n\n{made}\n\n{(module.__doc__ or '').strip()}\n"
    return f"{top}\n## Speaks\n\n{_finds(spec.finds)}\n\n## Stays silent\n\n{_list(spec.silent)}\n"


def _indicator_row(indicator: Indicator) -> str:
    cells = (
        f"`{indicator.id}`",
        f"{indicator.name}. {indicator.scope}." if indicator.scope else indicator.name,
        indicator.name_en,
        "; ".join((indicator.unit, *indicator.units)),
        indicator.direction,
        indicator.timing,
        indicator.adds.replace("_", " ") + ("*" if indicator.double_counts else ""),
        indicator.compiler,
        "; ".join(indicator.synonyms),
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _spec(group: str, stem: str) -> Spec:
    module = import_module(f"tests.spec.{group}.{stem}")
    return Spec(group, stem.removeprefix("test_"), module.__doc__ or "", module.FINDS, module.SILENT)


def _section(spec: Spec) -> str:
    return f"### {spec.name}\n\n{spec.doc.strip()}\n\n{_finds(spec.finds)}\n\nSilent:\n\n{_list(spec.silent)}\n"


def _list(rows: tuple[Any, ...]) -> str:
    return "\n".join(f"- {_cell(row)}" for row in rows)


def _finds(rows: tuple[Any, ...]) -> str:
    """A table of examples and answers, or a list where the drawing is the answer."""
    if all(isinstance(row, str) for row in rows):
        return "\n".join(f"- {_code(row)}" for row in rows)
    lines = [f"| {_code(example)} | {' · '.join(map(_said, answers)) or '—'} |" for example, *answers in rows]
    return "\n".join(["| text | answer |", "|---|---|", *lines])


def _cell(row: Any) -> str:
    if isinstance(row, str):
        return _code(row)
    example, *answers = row
    return f"{_code(example)}: {' · '.join(map(_said, answers))}"


def _code(example: Any) -> str:
    """An example as code; a line feed is drawn, since it would end the row."""
    written = str(example).replace("\n", " ⏎ ").replace("|", r"\|")
    return f"`` {written} ``" if "`" in written else f"`{written}`"


def _said(answer: Any) -> str:
    """An answer in words, without the names Python has for it."""
    if answer is None:
        return "none"
    if isinstance(answer, Enum):
        return str(answer.value)
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, dict):
        return ", ".join(f"{field} {_said(value)}" for field, value in answer.items())
    if isinstance(answer, list | tuple | set | frozenset):
        return ", ".join(map(_said, sorted(answer) if isinstance(answer, set | frozenset) else answer)) or "none"
    return str(answer).replace("|", r"\|").replace("\n", " ⏎ ")


def main(arguments: list[str]) -> int:
    """Exit status: 0, 1 where a committed page is stale, 2 for an argument that is none."""
    if arguments not in ([], ["--check"]):
        print("python tools/docs.py [--check]", file=sys.stderr)
        return 2
    pages = {
        PAGE: page(),
        INDICATORS: indicators_page(),
        CHECK_LIST: checks_page(),
        **{CHECKS / f"{name}.md": made for name, made in check_pages().items()},
    }
    stale = [path for path, made in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != made]
    if arguments:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not what it is made from; run `make docs`", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pages[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    # Run as a program, this file's own folder is on the path, and the tests are not.
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))

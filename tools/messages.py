"""What the screens say, in Vietnamese: `python tools/messages.py gather | compile | check`.

gather   brings locale/vi/LC_MESSAGES/django.po up to date with the sources; what is new is left empty there
compile  makes django.mo, which the site reads, from it
check    exit 1, one sentence for each fault, unless every message is translated and both files are up to date

Babel does the work, because Django's own commands need programs of gettext that a machine may lack.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

WEB = Path(__file__).resolve().parent.parent / "src" / "tiendo" / "web"
PO = WEB / "locale" / "vi" / "LC_MESSAGES" / "django.po"
MO = PO.with_suffix(".mo")
_KEYWORDS = DEFAULT_KEYWORDS | {
    "_": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "pgettext_lazy": ((1, "c"), 2),
    "ngettext_lazy": (1, 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""A file made twice from the same translations is the same file."""
_HEADER = "# What the screens say, in Vietnamese. `make messages` brings it up to date."
_HEAD = rf"""{_HEADER}
msgid ""
msgstr ""
"Language: vi\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=1; plural=0;\n"

"""


def gather() -> list[str]:
    """Writes the .po file; no faults."""
    PO.write_bytes(_as_po(_updated()))
    return []


def compile_catalog() -> list[str]:
    """Writes the .mo file; no faults."""
    MO.write_bytes(_as_mo(_translated()))
    return []


def check() -> list[str]:
    """The faults, one sentence each."""
    catalog = _updated()
    faults = [f"not translated: {_name(message)}" for message in catalog if message.id and not _is_translated(message)]
    faults += [f"fuzzy: {_name(message)}" for message in catalog if message.id and message.fuzzy]
    faults += [f"no longer said anywhere: {_name(message)}" for message in catalog.obsolete.values()]
    if _as_po(catalog) != PO.read_bytes():
        faults.append(f"{PO.name} is not what `make messages` would write")
    if not MO.exists() or _as_mo(_translated()) != MO.read_bytes():
        faults.append(f"{MO.name} is older than {PO.name}; run `make messages`")
    return faults


def _updated() -> Catalog:
    """The translations, with every message of the sources and no place for those that are gone."""
    catalog = _translated()
    catalog.update(_said(), no_fuzzy_matching=True)
    return catalog


def _said() -> Catalog:
    """Every message of the sources, with the files that say it."""
    catalog = Catalog()
    for path in sorted((*WEB.rglob("*.py"), *WEB.rglob("templates/**/*.html"))):
        for text, context in _messages(path):
            catalog.add(text, locations=[(path.relative_to(WEB).as_posix(), 1)], context=context)
    return catalog


def _messages(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        # What remains of a template is no Python, but a list of calls in it; indentation would not fit together.
        source = "\n".join(line.lstrip() for line in templatize(source, origin=str(path)).splitlines())
    for _, text, _, context in extract("python", BytesIO(source.encode()), keywords=_KEYWORDS):
        yield text, context


def _translated() -> Catalog:
    if not PO.exists():
        return Catalog(locale="vi", fuzzy=False, header_comment=_HEADER)
    with PO.open("rb") as file:
        return read_po(file, locale="vi")


def _is_translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple | list) else bool(message.string)


def _name(message: Message) -> str:
    name = message.id if isinstance(message.id, str) else message.id[0]
    return f"{name!r} ({message.context})" if message.context else repr(name)


def _as_po(catalog: Catalog) -> bytes:
    """The file, without dates and line numbers, which would change when nothing that is said does."""
    catalog.fuzzy = False
    file = BytesIO()
    write_po(file, catalog, width=100, sort_output=True, include_lineno=False, omit_header=True)
    return _HEAD.encode() + file.getvalue()


def _as_mo(catalog: Catalog) -> bytes:
    catalog.creation_date = catalog.revision_date = _NO_DAY
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


COMMANDS: dict[str, Callable[[], list[str]]] = {"gather": gather, "compile": compile_catalog, "check": check}


def main(arguments: list[str]) -> int:
    """Exit status: 0, 1 with faults, 2 for a command that is none."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"python tools/messages.py {' | '.join(COMMANDS)}", file=sys.stderr)
        return 2
    # Reading templates asks Django for settings; its defaults do.
    settings.configure()
    faults = COMMANDS[arguments[0]]()
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

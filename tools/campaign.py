"""Spoilt texts and files through the reader: `python -m tools.campaign --texts 10000 --files 5000 --seed 1`, by the Python of .venv.

Every text is a sample with one to four faults put in, and is a function of the seed and its number, so that a row
of the table can be made again. The files are samples set as Word, Excel, web and CSV files and a folder packed of them,
spoilt in their bytes, or in a part of the package, or called by another ending. A text or file passes when the reader
gives values that agree with the document or refuses it with an UnreadableError, within two seconds.
"""

import argparse
import signal
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile
from zlib import error

import docx
import openpyxl

from tiendo.reading import Reading, read
from tiendo.reading.answer import from_answer, to_answer
from tiendo.reading.archive import members
from tiendo.reading.errors import UnreadableError

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
BOUND = 2.0
"""Seconds that one text may take."""

_STRAY = ("\u202e", "\u202b", "\u200f", "\u200b", "\ufeff", "\u00ad", "\u0000", "\u0007", "\u001b", "\u0085", "\u2028", "\v")
_SIGNS = (",", ".", "..", ",,", "%", "/", "-", "–", "(", ")", ";", ":", "+", "0", "٣", "²", "½")
_MOST_FAULTS = 4
_LARGEST = 20_000_000
"""Bytes that a document of a packed folder may have."""


class TookTooLongError(Exception):
    """The reader did not come back within the bound."""

    def __init__(self) -> None:
        super().__init__(f"not read within {BOUND:g} seconds")


class DisagreesError(AssertionError):
    """A value of the reading does not agree with the document it was read from."""

    def __init__(self, said: list[str]) -> None:
        super().__init__(f"the reading disagrees with its document: {'; '.join(said)}")


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A text with its faults: their names, the bytes, and the number that makes it again."""

    number: int
    faults: tuple[str, ...]
    data: bytes
    source: str = "spoilt.txt"


@dataclass(slots=True)
class Tally:
    """How the texts with one fault fared."""

    texts: int = 0
    read: int = 0
    refused: int = 0
    failed: int = 0
    slowest: float = 0.0


def spoilt_texts(samples: list[str], count: int, seed: int) -> Iterator[Spoilt]:
    """`count` texts with faults, the same for the same samples and seed."""
    for number in range(count):
        chance = Random(f"{seed}/{number}")
        text = chance.choice(samples)
        names = tuple(chance.choices([*_FAULTS], k=chance.randint(1, _MOST_FAULTS)))
        for name in names:
            text = _FAULTS[name](text, chance)
        data = text.encode("utf-8", errors="surrogatepass")
        if chance.random() < 0.2:
            names, data = (*names, "bytes"), _spoil_bytes(data, chance)
        yield Spoilt(number, names, data)


def spoilt_files(samples: dict[str, bytes], count: int, seed: int) -> Iterator[Spoilt]:
    """As `spoilt_texts`, for files by their names."""
    for number in range(count):
        chance = Random(f"file {seed}/{number}")
        source = chance.choice(sorted(samples))
        data = samples[source]
        names = tuple(chance.choices([*_FILE_FAULTS], k=chance.randint(1, 2)))
        for name in names:
            data = _FILE_FAULTS[name](data, chance)
        if chance.random() < 0.1:
            names, source = (*names, "another ending"), chance.choice(sorted(samples))
        yield Spoilt(number, names, data, source)


def files_of(text: str) -> dict[str, bytes]:
    """The text as Word, Excel, web and CSV files, each line a paragraph or row and a table of its words beside, and all packed as one."""
    lines = [line for line in text.splitlines() if line.strip()]
    rows = [[str(number), *line.split()[:5]] for number, line in enumerate(lines, 1)]
    document, book = docx.Document(), openpyxl.Workbook()
    sheet = book.worksheets[0]
    table = document.add_table(0, 6)
    for line, row in zip(lines, rows, strict=True):
        document.add_paragraph(line)
        sheet.append(row)
        for cell, words in zip(table.add_row().cells, row, strict=False):
            cell.text = words
    marked = "".join(f"<p>{escape(line)}</p>" for line in lines)
    cells = "".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in row)}</tr>" for row in rows)
    listed = "\n".join(",".join(f'"{words}"' for words in row) for row in rows)
    files = {
        "spoilt.docx": _saved(document.save),
        "spoilt.xlsx": _saved(book.save),
        "spoilt.html": f"<html><body><article>{marked}<table>{cells}</table></article></body></html>".encode(),
        "spoilt.csv": listed.encode(),
    }
    return {**files, "spoilt.zip": _packed(files)}


def _saved(save: Callable[[BytesIO], object]) -> bytes:
    held = BytesIO()
    save(held)
    return held.getvalue()


def _packed(members: dict[str, bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)
    return held.getvalue()


def try_reading(data: bytes, source: str = "spoilt.txt") -> bool:
    """Whether the text was read; False when it was refused. Any other exception is the reader's fault, DisagreesError too."""
    if source.endswith(".zip"):
        try:
            return _was_any_read(data, source)
        except UnreadableError:
            return False
    try:
        reading = read(data, source)
    except UnreadableError:
        return False
    if said := [*_disagreements(reading)]:
        raise DisagreesError(said)
    return True


def _disagreements(reading: Reading) -> Iterator[str]:
    text = reading.document.text
    if not unicodedata.is_normalized("NFC", text):
        yield "its text is not NFC"
    for figure in reading.figures:
        if text[figure.place.start : figure.place.end] != figure.text:
            yield f"{figure.text!r} does not stand at its place"
    if len({figure.id for figure in reading.figures}) != len(reading.figures):
        yield "two figures have one id"
    said = to_answer(reading)
    if to_answer(from_answer(said)) != said:
        yield "the answer does not read back as the reading"


def _was_any_read(data: bytes, source: str) -> bool:
    """Whether a document of a packed folder was read; a folder that cannot be opened is refused."""
    was_read = False
    for member in members(data, source):
        try:
            was_read |= try_reading(member.read(_LARGEST), member.source)
        except UnreadableError:
            continue
    return was_read


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flipped(data: bytes, chance: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 10, 200)) if spoilt else 0):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def _doubled(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at // 2 : at] * chance.choice((1, 3)) + data[at:]


def _part_spoilt(data: bytes, chance: Random) -> bytes:
    """A package in which one part has lost, gained or changed some of its own letters, and is packed soundly again."""
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except (BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, error):
        return _flipped(data, chance)
    if not parts:
        return data
    name = chance.choice(sorted(parts))
    parts[name] = chance.choice((_cut, _flipped, _doubled, _nested))(parts[name], chance)
    if chance.random() < 0.2:
        del parts[chance.choice(sorted(parts))]
    return _packed(parts)


def _nested(data: bytes, chance: Random) -> bytes:
    at, deep = data.find(b">", chance.randrange(len(data) + 1)) + 1, chance.choice((3, 600))
    return data[:at] + b"<w:tbl><w:tr><w:tc>" * deep + data[at:]


def _digits(text: str, chance: Random) -> str:
    run = "".join(chance.choices("0123456789", k=chance.choice((1, 3, 7, 40, 400))))
    return _insert(text, run, chance)


def _signs(text: str, chance: Random) -> str:
    for _ in range(chance.randint(1, 20)):
        text = _insert(text, chance.choice(_SIGNS), chance)
    return text


def _parentheses(text: str, chance: Random) -> str:
    deep = chance.choice((1, 5, 50, 2000))
    start, end = _slice(text, chance)
    return f"{text[:start]}{'(' * deep}{text[start:end]}{')' * chance.choice((0, deep))}{text[end:]}"


def _decomposed(text: str, chance: Random) -> str:
    start, end = _slice(text, chance)
    return text[:start] + unicodedata.normalize("NFD", text[start:end]) + text[end:]


def _surrogates(text: str, chance: Random) -> str:
    return _insert(text, chance.choice(("\ud800", "\udfff", "\udc80")), chance)


def _stray(text: str, chance: Random) -> str:
    for _ in range(chance.randint(1, 10)):
        text = _insert(text, chance.choice(_STRAY), chance)
    return text


def _joined_lines(text: str, chance: Random) -> str:
    start, end = _slice(text, chance)
    return text[:start] + text[start:end].replace("\n", chance.choice(("", " ", "\r"))) + text[end:]


def _repeated(text: str, chance: Random) -> str:
    start, end = _slice(text, chance)
    return text[:start] + text[start : min(end, start + 60)] * chance.choice((2, 20, 200)) + text[end:]


def _lost(text: str, chance: Random) -> str:
    start, end = _slice(text, chance)
    return text[:start] + text[end:]


def _spoil_bytes(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return chance.choice((data[:at], data[:at] + data[at + 1 :], data[:at] + chance.randbytes(3) + data[at:]))


def _insert(text: str, what: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + what + text[at:]


def _slice(text: str, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, chance.randint(start, len(text))


_FAULTS: dict[str, Callable[[str, Random], str]] = {
    "digits": _digits,
    "signs": _signs,
    "parentheses": _parentheses,
    "decomposed": _decomposed,
    "surrogates": _surrogates,
    "stray": _stray,
    "joined lines": _joined_lines,
    "repeated": _repeated,
    "lost": _lost,
}


_FILE_FAULTS: dict[str, Callable[[bytes, Random], bytes]] = {
    "cut": _cut,
    "flipped": _flipped,
    "doubled": _doubled,
    "part spoilt": _part_spoilt,
}


def _run(all_spoilt: Iterator[Spoilt], seed: int) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for spoilt in all_spoilt:
        begun = time.perf_counter()
        reason, was_read = None, False
        try:
            was_read = _within_bound(spoilt)
        except Exception as fault:  # noqa: BLE001 - finding any exception is what the campaign is for
            reason = f"{type(fault).__name__}: {fault} (--seed {seed}, number {spoilt.number}, {spoilt.source})"
            print(reason, file=sys.stderr, flush=True)
        seconds = time.perf_counter() - begun
        for name in {*spoilt.faults, *([spoilt.source] if spoilt.source != "spoilt.txt" else [])}:
            tally = tallies.setdefault(name, Tally())
            tally.texts += 1
            tally.read += was_read
            tally.refused += not was_read and reason is None
            tally.failed += reason is not None
            tally.slowest = max(tally.slowest, seconds)
    return tallies


def _within_bound(spoilt: Spoilt) -> bool:
    def stop(*_: object) -> None:
        raise TookTooLongError

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, BOUND)
    try:
        return try_reading(spoilt.data, spoilt.source)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _table(tallies: dict[str, Tally]) -> str:
    rows = [
        "| fault          | texts | read  | refused | failed | slowest s |",
        "|:---------------|------:|------:|--------:|-------:|----------:|",
    ]
    rows += [
        f"| {name:<14} | {tally.texts:5} | {tally.read:5} | {tally.refused:7} | {tally.failed:6} | {tally.slowest:9.2f} |"
        for name, tally in sorted(tallies.items())
    ]
    return "\n".join(rows)


def main() -> int:
    """Exit status: 0 when every text passed."""
    parser = argparse.ArgumentParser(description="Spoilt texts through the reader.")
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--files", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    samples = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
    texts = _run(spoilt_texts(samples, asked.texts, asked.seed), asked.seed)
    print(f"{asked.texts} texts, seed {asked.seed}; a text with several faults counts in several rows\n\n{_table(texts)}\n")
    files = _run(spoilt_files(files_of(min(samples, key=len)), asked.files, asked.seed), asked.seed)
    print(f"{asked.files} files, seed {asked.seed}; each counts under its faults and under its ending\n\n{_table(files)}")
    return int(any(tally.failed for tally in (*texts.values(), *files.values())))


if __name__ == "__main__":
    sys.exit(main())

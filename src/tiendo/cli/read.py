"""`tiendo read FILE...`: what the documents say, as a table for people or as the objects of docs/reading.md.

Plain text is read in this process: it cannot unfold into more than its own bytes, so a process that can be
ended would cost copies of a large file and guard against nothing. A format that can unfold, such as a zipped
one, is read through `tiendo.reading.isolated`.

A fault of ours costs its file one sentence; with TIENDO_TRACEBACK in the environment it is shown as Python shows it.
"""

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TextIO

from tiendo.cli.arguments import Arguments
from tiendo.cli.errors import NoFileNamedError, OutputFormatUnknownError, ReaderFailedError
from tiendo.cli.language import Language
from tiendo.cli.sources import read_source
from tiendo.cli.streams import tell
from tiendo.reading import Reading, read
from tiendo.reading.errors import UnreadableError
from tiendo.reading.read import LARGEST, READABLE
from tiendo.words.finding import Sentence

ABOUT = Sentence("đọc số liệu trong văn bản", "read the figures of documents")

_PROG = "tiendo read"
_OUTPUTS = {"table": "table", "json": "jsonl", "jsonl": "jsonl", "csv": "csv"}
"""Modules of tiendo.cli.output; imported when asked for, so that JSON does not wait for what draws tables."""

_USAGE = Sentence(
    "tiendo read [--format table|json|jsonl|csv] [--language vi|en] TỆP...",
    "tiendo read [--format table|json|jsonl|csv] [--language vi|en] FILE...",
)
_DESCRIPTION = Sentence(
    "Đọc văn bản và nêu từng số liệu: nguyên văn, loại, giá trị, chỉ tiêu, kỳ, địa bàn và điều cần xem lại.\n"
    "Tệp không đọc được thì báo một câu, các tệp còn lại vẫn đọc; khi đó mã kết thúc là 2.",
    "Reads documents and says of every figure: as written, kind, value, indicator, period, area, and what to look at.\n"
    "A file that cannot be read gets one sentence and the others are read all the same; the exit code is then 2.",
)
_FILES = Sentence(
    f"tệp cần đọc ({', '.join(READABLE)}); dấu - là đầu vào chuẩn", f"files to read ({', '.join(READABLE)}); - is standard input"
)
_FORMAT_HELP = Sentence(
    "dạng kết quả: table là bảng cho người xem (mặc định); json, jsonl là một đối tượng trên mỗi dòng cho mỗi văn bản; "
    "csv là một dòng cho mỗi số liệu",
    "form of the answer: table for people (the default); json and jsonl, one object a line for each document; csv, one row for each figure",
)


def run(given: Sequence[str], language: Language, out: TextIO) -> int:
    """Reads what the arguments name; 2 when a file could not be read, else 0. CommandError."""
    arguments = Arguments(_PROG, language, _USAGE, _DESCRIPTION)
    arguments.options.add_argument("--format", default="table", metavar="|".join(_OUTPUTS), help=language.of(_FORMAT_HELP))
    arguments.take_files(language, _FILES)
    named = arguments.parse(given)
    if named.format not in _OUTPUTS:
        raise OutputFormatUnknownError(named.format, tuple(_OUTPUTS))
    if not named.files:
        raise NoFileNamedError(_PROG)
    refusals: list[UnreadableError] = []
    output = import_module(f"tiendo.cli.output.{_OUTPUTS[named.format]}")
    output.write(_readings(named.files, refusals, language, out), out, language)
    return 2 if refusals else 0


def _readings(names: Sequence[str], refusals: list[UnreadableError], language: Language, out: TextIO) -> Iterator[Reading]:
    """The readings of the files that can be read, one at a time; the others are told of and kept in `refusals`."""
    for name in names:
        try:
            reading = _read(name)
        except UnreadableError as refusal:
            # What is already answered goes out first, so that the sentence stands where the file would.
            out.flush()
            tell(refusal.message, language)
            refusals.append(refusal)
        else:
            yield reading


def _read(name: str) -> Reading:
    data, source = read_source(name, LARGEST)
    try:
        return read(data, source, largest=LARGEST)
    except UnreadableError:
        raise
    except Exception as fault:
        if "TIENDO_TRACEBACK" in os.environ:
            raise
        raise ReaderFailedError(source, type(fault).__name__) from fault

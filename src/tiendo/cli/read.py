"""`tiendo read FILE...`: what the documents say, as a table for people or as the objects of docs/reading.md.

One plain text is read in this process: it cannot unfold into more than its own bytes, so a process that can be
ended would cost copies of a large file and guard against nothing. Everything else is read through
`tiendo.reading.isolated`, many documents through `tiendo.cli.many`.

A fault of ours costs its file one sentence; with TIENDO_TRACEBACK in the environment every file is read here, one
after the other, and the fault is shown as Python shows it.
"""

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TextIO

from tiendo.catalogue.index import Index
from tiendo.catalogue.matching import Matcher
from tiendo.cli.arguments import Arguments
from tiendo.cli.errors import NoFileNamedError, OutputFormatUnknownError, ReaderFailedError, ResumeFormatError
from tiendo.cli.language import Language
from tiendo.cli.own import catalogue_of, take_folder, with_matches
from tiendo.cli.sources import STANDARD_INPUT, Source, listed, opened
from tiendo.cli.streams import tell
from tiendo.reading import Reading, read
from tiendo.reading.archive import is_archive
from tiendo.reading.errors import UnreadableError
from tiendo.reading.read import LARGEST, READABLE
from tiendo.words.finding import Sentence

ABOUT = Sentence("đọc số liệu trong văn bản", "read the figures of documents")

_PROG = "tiendo read"
_LINES = "jsonl"
_OUTPUTS = {"table": "table", "json": _LINES, "jsonl": _LINES, "csv": "csv"}
"""Modules of tiendo.cli.output; imported when asked for, so that JSON does not wait for what draws tables."""

_USAGE = Sentence(
    "tiendo read [--format table|json|jsonl|csv] [--resume KẾT-QUẢ.jsonl] [--language vi|en] [--catalogue THƯ-MỤC] TỆP...",
    "tiendo read [--format table|json|jsonl|csv] [--resume OUT.jsonl] [--language vi|en] [--catalogue FOLDER] FILE...",
)
_DESCRIPTION = Sentence(
    "Đọc văn bản và nêu từng số liệu: nguyên văn, loại, giá trị, chỉ tiêu, kỳ, địa bàn và điều cần xem lại.\n"
    "Tệp không đọc được thì báo một câu, các tệp còn lại vẫn đọc; khi đó mã kết thúc là 2.",
    "Reads documents and says of every figure: as written, kind, value, indicator, period, area, and what to look at.\n"
    "A file that cannot be read gets one sentence and the others are read all the same; the exit code is then 2.",
)
_FILES = Sentence(
    f"tệp cần đọc ({', '.join(READABLE)}), thư mục (đọc cả các thư mục con) hoặc tệp nén .zip; dấu - là đầu vào chuẩn",
    f"files to read ({', '.join(READABLE)}), folders (with those below them) or .zip archives; - is standard input",
)
_FORMAT_HELP = Sentence(
    "dạng kết quả: table là bảng cho người xem (mặc định); json, jsonl là một đối tượng trên mỗi dòng cho mỗi văn bản; "
    "csv là một dòng cho mỗi số liệu",
    "form of the answer: table for people (the default); json and jsonl, one object a line for each document; csv, one row for each figure",
)
_RESUME_HELP = Sentence(
    "ghi kết quả dạng jsonl vào tệp này; nếu bị dừng giữa chừng, gõ lại đúng lệnh đó để đọc tiếp các tệp còn lại",
    "writes the answers as jsonl into this file; if it is stopped, the same command again reads the files that are left",
)


def run(given: Sequence[str], language: Language, out: TextIO) -> int:
    """Reads what the arguments name; 2 when a file could not be read, else 0. CommandError, CatalogueError."""
    arguments = Arguments(_PROG, language, _USAGE, _DESCRIPTION)
    arguments.options.add_argument("--format", metavar="|".join(_OUTPUTS), help=language.of(_FORMAT_HELP))
    arguments.options.add_argument("--resume", metavar="OUT.jsonl", help=language.of(_RESUME_HELP))
    take_folder(arguments, language)
    arguments.take_files(language, _FILES)
    named = arguments.parse(given)
    form = named.format or (_LINES if named.resume else "table")
    if form not in _OUTPUTS:
        raise OutputFormatUnknownError(form, tuple(_OUTPUTS))
    if named.resume and _OUTPUTS[form] != _LINES:
        raise ResumeFormatError(form)
    if not named.files:
        raise NoFileNamedError(_PROG)
    matcher = Matcher(Index(catalogue_of(named)))
    if named.resume or not (_is_one_document(named.files) or _in_this_process()):
        from tiendo.cli.many import read_many  # noqa: PLC0415  one document does not wait for what many need

        return read_many(named.files, named.resume, _OUTPUTS[form], matcher, language, out)
    refusals: list[UnreadableError] = []
    output = import_module(f"tiendo.cli.output.{_OUTPUTS[form]}")
    passed: list[str] = []
    sources = opened(listed(named.files, passed), passed)
    with _nothing_collected():
        output.write(_readings(sources, matcher, refusals, language, out), out, language)
    return 2 if refusals else 0


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Keeps Python from looking for objects that hold each other in circles: a reading has none, and many that would be looked at."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def _is_one_document(names: Sequence[str]) -> bool:
    return len(names) == 1 and not is_archive(names[0]) and (names[0] == STANDARD_INPUT or not Path(names[0]).is_dir())


def _in_this_process() -> bool:
    """Whether a person wants to see where a fault lies."""
    return "TIENDO_TRACEBACK" in os.environ


def _readings(
    sources: Iterator[Source], matcher: Matcher, refusals: list[UnreadableError], language: Language, out: TextIO
) -> Iterator[Reading]:
    """The readings of the sources that can be read, one at a time; the others are told of and kept in `refusals`."""
    for source in sources:
        try:
            reading = with_matches(_read(source), matcher)
        except UnreadableError as refusal:
            # What is already answered goes out first, so that the sentence stands where the file would.
            out.flush()
            tell(refusal.message, language)
            refusals.append(refusal)
        else:
            yield reading


def _read(source: Source) -> Reading:
    data = source.read()
    try:
        if source.name.lower().endswith(".txt") or _in_this_process():
            return read(data, source.name, largest=LARGEST)
        from tiendo.reading.isolated import FOR_OWN_FILES, read_isolated  # noqa: PLC0415  a plain text does not wait for it

        return read_isolated(data, source.name, FOR_OWN_FILES)
    except UnreadableError:
        raise
    except Exception as fault:
        if _in_this_process():
            raise
        raise ReaderFailedError(source.name, type(fault).__name__) from fault

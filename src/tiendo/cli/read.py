"""`tiendo read FILE...`: what the documents say, as a table for people or as the objects of docs/reading.md.

How files are read is said in `tiendo.cli.gathering`, of many documents in `tiendo.cli.many`.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, TextIO

from tiendo.catalogue.index import Index
from tiendo.catalogue.matching import Matcher
from tiendo.cli.arguments import Arguments
from tiendo.cli.errors import NoFileNamedError, OutputFormatUnknownError, ResumeFormatError
from tiendo.cli.gathering import in_this_process, is_one_document, nothing_collected, readings
from tiendo.cli.language import Language
from tiendo.cli.own import catalogue_of, take_folder
from tiendo.cli.sources import listed, opened
from tiendo.reading.read import READABLE
from tiendo.words.finding import Sentence

if TYPE_CHECKING:
    from tiendo.reading.errors import UnreadableError

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
    if named.resume or not (is_one_document(named.files) or in_this_process()):
        from tiendo.cli.many import read_many  # noqa: PLC0415  one document does not wait for what many need

        return read_many(named.files, named.resume, _OUTPUTS[form], matcher, language, out)
    refusals: list[UnreadableError] = []
    output = import_module(f"tiendo.cli.output.{_OUTPUTS[form]}")
    passed: list[str] = []
    sources = opened(listed(named.files, passed), passed)
    with nothing_collected():
        output.write(readings(sources, matcher, refusals, language, out), out, language)
    return 2 if refusals else 0

"""`tiendo check FILE...`: the numbers of reports beside each other, and a sentence for each that does not agree.

Exit codes: 0 nothing was found, 1 findings are shown, 2 a file could not be read or the command was wrongly called; 2 goes before 1.
"""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from functools import cache
from importlib import import_module
from typing import TextIO

from tiendo.catalogue.index import Index
from tiendo.catalogue.matching import Matcher
from tiendo.checking import Checked, check, check_together
from tiendo.cli.arguments import Arguments
from tiendo.cli.batch import Outcome
from tiendo.cli.comments import Comments
from tiendo.cli.errors import CheckerFailedError, CommandError, ComparerFailedError, NoFileNamedError, OutputFormatUnknownError
from tiendo.cli.examined import Examined
from tiendo.cli.gathering import in_this_process, is_one_document, nothing_collected, readings
from tiendo.cli.language import Language
from tiendo.cli.many import Many
from tiendo.cli.own import catalogue_of, take_folder
from tiendo.cli.sources import STANDARD_INPUT_SOURCE, Source, listed, opened
from tiendo.cli.streams import tell
from tiendo.reading import Reading
from tiendo.reading.errors import UnreadableError
from tiendo.reading.read import READABLE
from tiendo.words.finding import Sentence

ABOUT = Sentence("soát số liệu của báo cáo", "check the figures of reports")

_PROG = "tiendo check"
_OUTPUTS = {"table": "findings_table", "json": "findings_jsonl", "jsonl": "findings_jsonl"}
"""Modules of tiendo.cli.output; imported when asked for, so that JSON does not wait for what draws tables."""
_FOUND, _UNREAD = 1, 2
_VIETNAM = timezone(timedelta(hours=7))

_USAGE = Sentence(
    "tiendo check [--format table|json|jsonl] [--all] [--comments TỆP-RA] [--language vi|en] [--catalogue THƯ-MỤC] TỆP...",
    "tiendo check [--format table|json|jsonl] [--all] [--comments OUT] [--language vi|en] [--catalogue FOLDER] FILE...",
)
_DESCRIPTION = Sentence(
    "Đối chiếu các số liệu trong văn bản với nhau: tổng và các phần, tỷ lệ, tăng giảm, chỗ nêu hai lần; nhiều văn bản thì đối chiếu cả\n"
    "giữa các văn bản. Mỗi chỗ không khớp là một câu. Mã kết thúc: 0 không thấy gì, 1 có điểm được nêu, 2 có tệp không đọc được.",
    "Compares the figures of a document with each other: totals and parts, shares, changes, what is said twice; those of several\n"
    "documents with each other too. What does not agree is a sentence. Exit codes: 0 nothing found, 1 findings shown, 2 a file unread.",
)
_FILES = Sentence(
    f"tệp cần soát ({', '.join(READABLE)}), thư mục (cả các thư mục con) hoặc tệp nén .zip; dấu - là đầu vào chuẩn",
    f"files to check ({', '.join(READABLE)}), folders (with those below them) or .zip archives; - is standard input",
)
_FORMAT_HELP = Sentence(
    "dạng kết quả: table cho người xem (mặc định); json, jsonl là một đối tượng trên mỗi dòng cho mỗi văn bản",
    "form of the answer: table for people (the default); json and jsonl, one object a line for each document",
)
_ALL_HELP = Sentence(
    "nêu cả những điểm cần xem, chưa chắc là sai (hàng ẩn, số bị cắt đuôi...)",
    "also what is only to be looked at and may be right (hidden rows, numbers cut off...)",
)
_COMMENTS_HELP = Sentence(
    "ghi bản sao có nhận xét tại từng chỗ: một tệp thì nêu tên tệp ra, nhiều tệp thì nêu thư mục",
    "writes a copy with comments at their places: name a file for one document, a folder for several",
)
_OUT = Sentence("TỆP-RA", "OUT")


def run(given: Sequence[str], language: Language, out: TextIO) -> int:
    """Checks what the arguments name; the exit code. CommandError, CatalogueError."""
    named = _named(given, language)
    one = is_one_document(named.files)
    comments = Comments(named.comments, named.files, one=one) if named.comments else None
    matcher = Matcher(Index(catalogue_of(named)))
    kept = _Kept()
    with nothing_collected():
        refusals: list[UnreadableError] = []
        gathered = [*_gathered(named.files, matcher, kept, refusals, language, out)]
        documents = [*_examined(gathered, refusals, language, with_doubts=named.all)]
        examined = [document for document in documents if isinstance(document, Examined)]
        annotated = not comments or _annotate(comments, examined, kept, language)
        import_module(f"tiendo.cli.output.{_OUTPUTS[named.format]}").write(documents, out, language)
    if refusals or not annotated:
        return _UNREAD
    return _FOUND if any(document.shown for document in examined) else 0


def _named(given: Sequence[str], language: Language) -> Namespace:
    """What was given; OutputFormatUnknownError, NoFileNamedError."""
    arguments = Arguments(_PROG, language, _USAGE, _DESCRIPTION)
    arguments.options.add_argument("--format", metavar="|".join(_OUTPUTS), default="table", help=language.of(_FORMAT_HELP))
    arguments.options.add_argument("--all", action="store_true", help=language.of(_ALL_HELP))
    arguments.options.add_argument("--comments", metavar=language.of(_OUT), help=language.of(_COMMENTS_HELP))
    take_folder(arguments, language)
    arguments.take_files(language, _FILES)
    named = arguments.parse(given)
    if named.format not in _OUTPUTS:
        raise OutputFormatUnknownError(named.format, tuple(_OUTPUTS))
    if not named.files:
        raise NoFileNamedError(_PROG)
    return named


class _Kept(dict[str, Source]):
    """The sources by their names, for copies with comments; standard input, which can be read once only, with its bytes."""

    def __call__(self, source: Source) -> Source:
        """The source as it is to be read."""
        self[source.name] = Source(source.name, cache(source.read)) if source.name == STANDARD_INPUT_SOURCE else source
        return self[source.name]


def _gathered(  # noqa: PLR0913, PLR0917  what the command line was told
    names: Sequence[str], matcher: Matcher, kept: _Kept, refusals: list[UnreadableError], language: Language, out: TextIO
) -> Iterator[Reading | Outcome]:
    """The readings of the documents, and of several the refusals in their places."""
    if is_one_document(names) or in_this_process():
        passed: list[str] = []
        yield from readings(map(kept, opened(listed(names, passed), passed)), matcher, refusals, language, out)
        return
    with Many(names, matcher, language, out, kept=kept) as many:
        for outcome, reading in many:
            if outcome.refusal:
                refusals.append(outcome.refusal)
            yield reading or outcome
        many.tell_passed_over()


def _examined(
    gathered: Sequence[Reading | Outcome], refusals: list[UnreadableError], language: Language, *, with_doubts: bool
) -> Iterator[Examined | Outcome]:
    """What the checks found, each document in its place; one at which they fail is refused."""
    read = [one for one in gathered if isinstance(one, Reading)]
    checked = iter(_checked(read, language, refusals))
    for one in gathered:
        found = next(checked) if isinstance(one, Reading) else one
        if isinstance(found, Checked) and isinstance(one, Reading):
            yield Examined.of(one, found, with_doubts=with_doubts)
        elif isinstance(found, Outcome):
            yield found


def _checked(read: Sequence[Reading], language: Language, refusals: list[UnreadableError]) -> Sequence[Checked | Outcome]:
    try:
        return check_together(read)
    except Exception as fault:
        if in_this_process():
            raise
        alone = [_checked_alone(reading) for reading in read]
        refused = [one.refusal for one in alone if isinstance(one, Outcome) and one.refusal]
        for refusal in refused or [ComparerFailedError(read[0].document.source, type(fault).__name__)]:
            tell(refusal.message, language)
            refusals.append(refusal)
        return alone


def _checked_alone(reading: Reading) -> Checked | Outcome:
    document = reading.document
    try:
        return check(reading)
    except Exception as fault:  # noqa: BLE001  one file must not keep the others back
        return Outcome(document.source, document.sha256, refusal=CheckerFailedError(document.source, type(fault).__name__))


def _annotate(comments: Comments, examined: Sequence[Examined], kept: _Kept, language: Language) -> bool:
    """Writes the copies; whether all of them are written."""
    at, done = datetime.now(tz=_VIETNAM), True
    for one in examined:
        try:
            message = comments.write(one, kept[one.reading.document.source], at, language)
        except (CommandError, UnreadableError) as fault:
            message, done = fault.message, False
        if message:
            tell(message, language)
    return done

"""Copies of the files with the findings in them as comments, and where they are written."""

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path, PurePath

from tiendo.annotating import Remark, annotate
from tiendo.cli.errors import CommentsFolderError, CommentsOverInputError, CommentsUnwritableError, FileChangedError
from tiendo.cli.examined import Examined
from tiendo.cli.labels import SEVERITIES
from tiendo.cli.language import Language
from tiendo.cli.sources import STANDARD_INPUT, Source
from tiendo.words.finding import Finding, Sentence

AUTHOR = "Tiến Độ"
_ADDED = "-soat-so-lieu"
"""What the name of a copy in a folder has behind the name of its file."""


class Comments:
    """Where the copies go: a file for one document, a folder for several. CommentsFolderError, CommentsOverInputError."""

    def __init__(self, out: str, names: Sequence[str], *, one: bool) -> None:
        self._out = Path(out)
        self._folder = not one or self._out.is_dir() or out.endswith("/")
        self._inputs = [Path(name) for name in names if name != STANDARD_INPUT]
        self._taken: set[Path] = set()
        if self._folder and self._out.exists() and not self._out.is_dir():
            raise CommentsFolderError(out)
        if not self._folder:
            self._spare(self._out)

    def write(self, one: Examined, source: Source, at: datetime, language: Language) -> Sentence | None:
        """Writes the copy of a document; a sentence where it is a file of another kind than asked for.

        Errors of the source; FileChangedError, CommentsOverInputError, CommentsUnwritableError.
        """
        data = source.read()
        document = one.reading.document
        if sha256(data).hexdigest() != document.sha256:
            raise FileChangedError(source.name)
        remarks = [_remark(finding, language) for finding in one.shown]
        made = annotate(data, document, remarks, author=AUTHOR, at=at, language=language)
        asked = PurePath(document.source).suffix if self._folder else self._out.suffix
        path = self._path(document.source, made.ending)
        self._spare(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made.data)
        except OSError as fault:
            raise CommentsUnwritableError(str(path), fault.strerror or type(fault).__name__) from fault
        return None if asked.lower() == made.ending else _of_another_kind(document.source, path)

    def _path(self, source: str, ending: str) -> Path:
        """The file for a document's copy; in a folder two of one name get numbers."""
        if not self._folder:
            return self._out.with_suffix(ending)
        stem = f"{PurePath(source).stem}{_ADDED}"
        path, number = self._out / f"{stem}{ending}", 1
        while path in self._taken:
            number += 1
            path = self._out / f"{stem}-{number}{ending}"
        self._taken.add(path)
        return path

    def _spare(self, path: Path) -> None:
        """CommentsOverInputError where the file is one of those that are checked."""
        if path.exists() and any(given.exists() and given.samefile(path) for given in self._inputs):
            raise CommentsOverInputError(str(path))


def _remark(finding: Finding, language: Language) -> Remark:
    label = language.of(SEVERITIES[finding.severity])
    return Remark(finding.span, finding.severity, label[:1].upper() + label[1:], language.of(finding.message))


def _of_another_kind(source: str, path: Path) -> Sentence:
    return Sentence(
        f"{source}: bản kèm nhận xét thuộc dạng {path.suffix}, đã ghi vào {path}.",
        f"{source}: the copy with the comments is of the kind {path.suffix}, and was written to {path}.",
    )

"""Several files of one person, read one after the other; each becomes a result of its own, and a bad one stops nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from time import monotonic

from django.conf import settings
from django.utils.translation import get_language, gettext, ngettext

from tiendo.checking import Checked, check_together
from tiendo.reading import archive
from tiendo.reading.document import Reading
from tiendo.reading.errors import UnreadableError
from tiendo.reading.read import is_readable
from tiendo.web.documents.presenting.page import Page, page_of
from tiendo.web.documents.reading import BusyError, check_in_turn, turn

MOST_DOCUMENTS = 100
"""Documents that one sending may hold, archives unpacked."""
SECONDS = 180.0
"""Of one sending, after which nothing more of it is begun."""
MOST_TOGETHER, MOST_FIGURES_TOGETHER = 20, 20_000
"""Documents, and figures in all of them, that are compared with each other: they are all held until the last is read."""
_NAMED = 5


@dataclass(frozen=True, slots=True)
class File:
    """What was sent under a name."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a sending that is still to be read.

    It has a `number` in the sending; `file` is the number of the file it comes from, and `member` its own within that file, all from 1.
    `read` gives its bytes, or an error of `tiendo.reading.errors`.
    """

    name: str
    number: int
    file: int
    member: int
    read: Callable[[], bytes]

    @property
    def source(self) -> str:
        """Its name without those of the archive and the folders it lies in."""
        return PurePosixPath(self.name).name


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document: its page, or the sentence that says why there is none.

    Of what was found when it was compared with the others comes another result, `together`, which stands for the first one of that id.
    """

    name: str
    id: str = ""
    document: Document | None = None
    page: Page | None = None
    fault: str | None = None
    together: bool = False


@dataclass(frozen=True, slots=True)
class _Checked:
    """A document that was read: kept until the others of its sending are there, and no longer."""

    id: str
    document: Document
    reading: Reading
    alone: Checked


def results(files: Sequence[File], within: str) -> Iterator[Result]:
    """What becomes of each file, as soon as it is known. The ids of the pages begin with `within` and a number.

    At the end they are compared with each other; a document about which that says something comes once more.
    """
    end = monotonic() + SECONDS
    passed: list[str] = []
    read: list[_Checked] = []
    figures, too_many = 0, False
    for document in documents(files, passed):
        if document.number > MOST_DOCUMENTS:
            said = gettext("Only the first {number} documents of one sending are read. Send the others by themselves.")
            yield Result(document.name, document=document, fault=said.format(number=MOST_DOCUMENTS))
            break
        if monotonic() > end:
            said = gettext("The time for one sending was used up before this one. Send what is left by itself.")
            yield Result(document.name, document=document, fault=said)
            break
        checked = _read(document, f"{within}{document.number}-")
        if isinstance(checked, Result):
            yield checked
            continue
        yield Result(document.name, checked.id, document, page_of(checked.reading, checked.id, checked.alone))
        figures += len(checked.reading.figures)
        read.append(checked)
        too_many = too_many or len(read) > MOST_TOGETHER or figures > MOST_FIGURES_TOGETHER
        if too_many:
            # What would have to be held until all are there is let go.
            read.clear()
    if passed:
        names = ", ".join(passed[:_NAMED]) + (" …" if len(passed) > _NAMED else "")
        yield Result(
            names,
            fault=ngettext(
                "Passed over: nothing of this format is read.", "{number} files passed over: nothing of their formats is read.", len(passed)
            ).format(number=len(passed)),
        )
    if len(read) > 1:
        yield from _compared(read)
    if too_many:
        said = gettext("There are too many to compare them with each other: {documents} documents or {figures} figures at most.")
        yield Result(gettext("Between the documents"), fault=said.format(documents=MOST_TOGETHER, figures=MOST_FIGURES_TOGETHER))


def _compared(read: Sequence[_Checked]) -> Iterator[Result]:
    """The documents about which the others say something."""
    try:
        with turn():
            found = check_together([one.reading for one in read])
    except BusyError:
        yield Result(gettext("Between the documents"), fault=gettext("Many people are checking reports at this moment. Send them again."))
        return
    for one, checked in zip(read, found, strict=True):
        if set(checked.findings) - set(one.alone.findings):
            yield Result(one.document.name, one.id, one.document, page_of(one.reading, f"{one.id}x-", checked), together=True)


def refused(refusal: UnreadableError) -> str:
    """Why, without the name of the file, in the language of the page."""
    return refusal.vi if get_language() == "vi" else refusal.en


def _read(document: Document, within: str) -> _Checked | Result:
    try:
        return _Checked(within, document, *check_in_turn(document.read(), document.source))
    except UnreadableError as refusal:
        return Result(document.name, document=document, fault=refused(refusal))
    except BusyError:
        said = gettext("Many people are checking reports at this moment. Send this one again in a minute.")
        return Result(document.name, document=document, fault=said)


def documents(files: Sequence[File], passed: list[str]) -> Iterator[Document]:
    """The files, archives replaced by what is in them. `passed` gets the names of members of which nothing is read."""
    number = 0
    for at, file in enumerate(files, start=1):
        for member, (name, read) in enumerate(_within(file, passed), start=1):
            number += 1
            yield Document(name, number, at, member, read)


_Named = tuple[str, Callable[[], bytes]]
"""The name of a document, and what gives its bytes."""


def _within(file: File, passed: list[str]) -> Iterator[_Named]:
    if archive.is_archive(file.name):
        return _unpacked(file.name, partial(archive.members, file.data, file.name), passed)
    return iter([(file.name, partial(bytes, file.data))])


def _unpacked(name: str, opened: Callable[[], Iterator[archive.Member]], passed: list[str]) -> Iterator[_Named]:
    """The documents of an archive; one that cannot be opened is a document that says why when it is read."""
    try:
        for member in opened():
            if member.is_archive:
                yield from _unpacked(member.source, partial(_members_within, member), passed)
            elif is_readable(member.source):
                yield member.source, partial(member.read, settings.FILE_LIMIT)
            else:
                passed.append(PurePosixPath(member.source).name)
    except UnreadableError as refusal:
        yield name, _refusing(refusal)


def _members_within(member: archive.Member) -> Iterator[archive.Member]:
    return member.members(member.read(settings.FILE_LIMIT))


def _refusing(refusal: UnreadableError) -> Callable[[], bytes]:
    def refuse() -> bytes:
        raise refusal

    return refuse

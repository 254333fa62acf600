"""Several files of one person, read one after the other; each becomes a result of its own, and a bad one stops nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath
from time import monotonic

from django.conf import settings
from django.utils.translation import get_language, gettext, ngettext

from tiendo.reading import archive
from tiendo.reading.errors import UnreadableError
from tiendo.reading.read import is_readable
from tiendo.web.documents.presenting.page import Page, page_of
from tiendo.web.documents.reading import BusyError, check_in_turn

MOST_DOCUMENTS = 100
"""Documents that one sending may hold, archives unpacked."""
SECONDS = 180.0
"""Of one sending, after which nothing more of it is begun."""
_NAMED = 5


@dataclass(frozen=True, slots=True)
class File:
    """What was sent under a name."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document: its page, or the sentence that says why there is none."""

    name: str
    page: Page | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class _Document:
    """A document that is still to be read; `read` gives its bytes, or an error of `tiendo.reading.errors`."""

    name: str
    read: Callable[[], bytes]


def results(files: Sequence[File], within: str) -> Iterator[Result]:
    """What becomes of each file, as soon as it is known. The ids of the pages begin with `within` and a number."""
    end = monotonic() + SECONDS
    passed: list[str] = []
    for number, document in enumerate(_documents(files, passed), start=1):
        if number > MOST_DOCUMENTS:
            said = gettext("Only the first {number} documents of one sending are read. Send the others by themselves.")
            yield Result(document.name, fault=said.format(number=MOST_DOCUMENTS))
            break
        if monotonic() > end:
            yield Result(document.name, fault=gettext("The time for one sending was used up before this one. Send what is left by itself."))
            break
        yield _result(document, f"{within}{number}-")
    if passed:
        names = ", ".join(passed[:_NAMED]) + (" …" if len(passed) > _NAMED else "")
        yield Result(
            names,
            fault=ngettext(
                "Passed over: nothing of this format is read.", "{number} files passed over: nothing of their formats is read.", len(passed)
            ).format(number=len(passed)),
        )


def said(refused: UnreadableError) -> str:
    """Why, without the name of the file, in the language of the page."""
    return refused.vi if get_language() == "vi" else refused.en


def _result(document: _Document, within: str) -> Result:
    try:
        reading, checked = check_in_turn(document.read(), PurePosixPath(document.name).name)
        return Result(document.name, page_of(reading, within, checked))
    except UnreadableError as refused:
        return Result(document.name, fault=said(refused))
    except BusyError:
        return Result(document.name, fault=gettext("Many people are checking reports at this moment. Send this one again in a minute."))


def _documents(files: Sequence[File], passed: list[str]) -> Iterator[_Document]:
    """The files, archives replaced by what is in them. `passed` gets the names of members of which nothing is read."""
    for file in files:
        if archive.is_archive(file.name):
            yield from _unpacked(file.name, partial(archive.members, file.data, file.name), passed)
        else:
            yield _Document(file.name, partial(bytes, file.data))


def _unpacked(name: str, opened: Callable[[], Iterator[archive.Member]], passed: list[str]) -> Iterator[_Document]:
    """The documents of an archive; one that cannot be opened is a document that says why when it is read."""
    try:
        for member in opened():
            if member.is_archive:
                yield from _unpacked(member.source, partial(_members_within, member), passed)
            elif is_readable(member.source):
                yield _Document(member.source, partial(member.read, settings.FILE_LIMIT))
            else:
                passed.append(PurePosixPath(member.source).name)
    except UnreadableError as refused:
        yield _Document(name, _refusing(refused))


def _members_within(member: archive.Member) -> Iterator[archive.Member]:
    return member.members(member.read(settings.FILE_LIMIT))


def _refusing(refused: UnreadableError) -> Callable[[], bytes]:
    def refuse() -> bytes:
        raise refused

    return refuse

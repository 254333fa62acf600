"""The notes of one sheet: what they say, put behind those of others or into the note that a cell has."""

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from tiendo.annotating.errors import UnusualFileError
from tiendo.annotating.splicing import Splice, escaped, extents, opened, prefix_of, spliced

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_S = f"{{{NAMESPACE}}}"
_SAYS = '<{p}sz val="9"/><{p}color indexed="81"/><{p}rFont val="Tahoma"/>'
_TAKEN_FOR_A_SIGN = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_CONVERSATION = "tc="
"""How the author of a note begins that only repeats a conversation for older programs; newer ones show the conversation instead."""


class Notes:
    """The notes of a sheet, as bytes and as elements."""

    def __init__(self, data: bytes, root: etree._Element, part: str) -> None:
        self._data = opened(data, ("authors", "commentList", "text"))
        self._root = root
        self._part = part
        self._authors = [author.text or "" for author in root.iterfind(f"{_S}authors/{_S}author")]
        self._of = {note.get("ref", ""): note for note in root.iterfind(f"{_S}commentList/{_S}comment")}

    @property
    def cells(self) -> frozenset[str]:
        """The places of the cells that have notes."""
        return frozenset(self._of)

    def is_conversation(self, cell: str) -> bool:
        """Whether the note of the cell only repeats a conversation, so that what is put into it is not seen."""
        note = self._of.get(cell)
        number = note.get("authorId", "") if note is not None else ""
        return (
            number.isascii()
            and number.isdigit()
            and int(number[:9]) < len(self._authors)
            and self._authors[int(number[:9])].startswith(_CONVERSATION)
        )

    def says(self, cell: str, author: str, said: str) -> bool:
        """Whether the cell's note says this already, in the author's name."""
        note = self._of.get(cell)
        words = "" if note is None else "".join(text.text or "" for text in _texts(note))
        return f"{_written(author)}:\n" in words and f"\n{_written(said)}\n" in f"\n{words}\n"

    def with_notes(self, said: Mapping[str, Sequence[str]], author: str) -> bytes:
        """The part with these texts on these cells: a note each, or what follows a blank line in the note that is there."""
        authors, listed = self._root.find(f"{_S}authors"), self._root.find(f"{_S}commentList")
        if authors is None or listed is None:
            raise UnusualFileError(self._part)
        touched = [
            text for cell in said if cell in self._of for text in self._of[cell].iter(f"{_S}text", f"{_S}t", f"{_S}rPh", f"{_S}phoneticPr")
        ]
        extent = extents(self._data, self._root, {authors, listed, *touched}, self._part)
        prefix = prefix_of(self._root, NAMESPACE)
        p = f"{prefix}:" if prefix else ""
        splices: list[Splice] = []
        number = self._authors.index(author) if author in self._authors else len(self._authors)
        if number == len(self._authors):
            splices.append((extent[authors].closing, f"<{p}author>{escaped(author)}</{p}author>".encode()))
        for cell, texts in said.items():
            note = self._of.get(cell)
            runs = _runs(author, texts, p, follows=note is not None)
            if note is None:
                made = f'<{p}comment ref="{cell}" authorId="{number}"><{p}text>{runs}</{p}text></{p}comment>'
                splices.append((extent[listed].closing, made.encode()))
                continue
            text = note.find(f"{_S}text")
            if text is None:
                raise UnusualFileError(self._part)
            plain = text.find(f"{_S}t")
            if plain is not None:
                splices += [(extent[plain].start, f"<{p}r>".encode()), (extent[plain].end, f"</{p}r>".encode())]
            spoken = next(text.iterchildren(f"{_S}rPh", f"{_S}phoneticPr"), None)
            splices.append((extent[text].closing if spoken is None else extent[spoken].start, runs.encode()))
        return spliced(self._data, splices)


def new_notes(said: Mapping[str, Sequence[str]], author: str, namespace: str) -> bytes:
    """A part that holds these notes and no others."""
    made = "".join(
        f'<comment ref="{cell}" authorId="0"><text>{_runs(author, texts, "", follows=False)}</text></comment>'
        for cell, texts in said.items()
    )
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<comments xmlns="{namespace}">'
    return f"{head}<authors><author>{escaped(author)}</author></authors><commentList>{made}</commentList></comments>".encode()


def _runs(author: str, texts: Sequence[str], p: str, *, follows: bool) -> str:
    """The author's name in bold, and the texts with a blank line between them."""
    says = _SAYS.format(p=p)
    before = "\n\n" if follows else ""
    name = f"<{p}r><{p}rPr><{p}b/>{says}</{p}rPr>{_text(f'{before}{author}:', p)}</{p}r>"
    return name + f"<{p}r><{p}rPr>{says}</{p}rPr>{_text(chr(10) + (chr(10) * 2).join(texts), p)}</{p}r>"


def _text(words: str, p: str) -> str:
    return f'<{p}t xml:space="preserve">{escaped(_written(words))}</{p}t>'


def _written(words: str) -> str:
    """The words as Excel stores them: it takes `_x0041_` for a sign."""
    return _TAKEN_FOR_A_SIGN.sub("_x005F_", words)


def _texts(note: etree._Element) -> list[etree._Element]:
    return [*note.iterfind(f"{_S}text/{_S}t"), *note.iterfind(f"{_S}text/{_S}r/{_S}t")]

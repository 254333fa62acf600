"""What tests ask of an annotated file: its parts, its comments with the words they stand at, and itself without them."""

import io
import re
from datetime import datetime
from zipfile import ZipFile, ZipInfo

from lxml import etree

from tiendo.annotating import Annotated, Remark, annotate
from tiendo.reading import read
from tiendo.words.finding import Severity
from tiendo.words.place import Span

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AT = datetime(2024, 6, 20, 9, 30)  # noqa: DTZ001  the time on the office's clock
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKERS = f"{W}commentRangeStart", f"{W}commentRangeEnd"


def remark(span: Span, text: str = "tổng là 6", label: str = "Sai", severity: Severity = Severity.WRONG) -> Remark:
    return Remark(span, severity, label, text)


def span_of(words: str, text: str) -> Span:
    """Where the words stand in the text; they must stand there once."""
    assert text.count(words) == 1, (words, text)
    start = text.index(words)
    return start, start + len(words)


def annotated(data: bytes, name: str, *remarks: Remark | str, author: str = "Tiến Độ", language: str = "vi") -> Annotated:
    """The file with remarks: each a Remark, or the words that one is made on."""
    document = read(data, name).document
    made = [said if isinstance(said, Remark) else remark(span_of(said, document.text)) for said in remarks]
    return annotate(data, document, made, author=author, at=AT, language=language)


def parts(data: bytes) -> dict[str, bytes]:
    file = ZipFile(io.BytesIO(data))
    return {name: file.read(name) for name in file.namelist()}


def members(data: bytes) -> dict[str, tuple[bytes, tuple[int, ...], int]]:
    """Of each member, in order: its packed bytes with its header, its time, its way of packing."""
    file = ZipFile(io.BytesIO(data))

    def whole(info: ZipInfo) -> bytes:
        start = info.header_offset
        names = int.from_bytes(data[start + 26 : start + 28], "little") + int.from_bytes(data[start + 28 : start + 30], "little")
        return data[start : start + 30 + names + info.compress_size]

    return {info.filename: (whole(info), info.date_time, info.compress_type) for info in file.infolist()}


def comments(data: bytes, main: str = "word/document.xml", part: str = "word/comments.xml") -> list[tuple[str, str]]:
    """Each comment: the words it stands at, and what it says."""
    held = parts(data)
    root, told = etree.fromstring(held[main]), etree.fromstring(held[part])
    found = []
    for comment in told:
        number = comment.get(f"{W}id")
        lines = ["".join(text.text or "" for text in line.iter(f"{W}t")) for line in comment.iter(f"{W}p")]
        found.append((_words_at(root, number), "\n".join(lines)))
    return found


def _words_at(root: etree._Element, number: str | None) -> str:
    words, inside, ended, referred = "", False, False, False
    for element in root.iter(f"{W}t", *_MARKERS, f"{W}commentReference"):
        if element.tag == f"{W}t":
            words += (element.text or "") if inside else ""
        elif element.get(f"{W}id") == number:
            inside = element.tag == _MARKERS[0]
            ended |= element.tag == _MARKERS[1]
            referred |= element.tag.endswith("Reference")
    assert ended, number
    assert referred, number
    return words


_REOPENED = re.compile(
    rb"</w:t></w:r>((?:<w:commentRange(?:Start|End) w:id=\"\d+\"/>|<w:r><w:commentReference w:id=\"\d+\"/></w:r>)+)"
    rb"<w:r[^>]*>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>",
    re.DOTALL,
)
_PLACED = re.compile(rb"<w:commentRange(?:Start|End) w:id=\"\d+\"/>|<w:r><w:commentReference w:id=\"\d+\"/></w:r>")


def stripped(part: bytes) -> bytes:
    """The part without what comments put into it, as bytes: of files whose runs hold one text each."""
    return _PLACED.sub(b"", _REOPENED.sub(b"", part))


def canonical(part: bytes) -> bytes:
    """The part without comments, and with runs of the same looks that stand side by side made one."""
    root = etree.fromstring(part)
    for marker in [*root.iter(*_MARKERS)]:
        _removed(marker)
    for reference in [*root.iter(f"{W}commentReference")]:
        run = reference.getparent()
        assert run is not None
        _removed(run)
    for run in [*root.iter(f"{W}r")]:
        before = run.getprevious()
        if before is not None and before.tag == run.tag and not before.tail and _looks(before) == _looks(run):
            for child in [*run]:
                if child.tag != f"{W}rPr":
                    before.append(child)
            _removed(run)
    for text in [*root.iter(f"{W}t")]:
        text.attrib.pop(_SPACE, "")
        before = text.getprevious()
        if before is not None and before.tag == text.tag:
            before.text = (before.text or "") + (text.text or "")
            _removed(text)
    return etree.tostring(root, method="c14n")


def _looks(run: etree._Element) -> tuple[bytes, dict[str | bytes, str | bytes]]:
    properties = run.find(f"{W}rPr")
    return b"" if properties is None else etree.tostring(properties, method="c14n"), dict(run.attrib)


def _removed(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    assert not element.tail
    parent.remove(element)

"""The parts of an Office file on their way to another: what is changed, what is added, and how the new ones are linked and declared."""

import posixpath
import re

from lxml import etree

from tiendo.annotating.errors import SignedFileError, UnusualFileError
from tiendo.annotating.repacking import repacked
from tiendo.annotating.splicing import escaped, extents, into, prefix_of
from tiendo.reading.package import Package

_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES_PART, _TYPES = "[Content_Types].xml", "http://schemas.openxmlformats.org/package/2006/content-types"
_USES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT_USES = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
_SIGNATURES = "_xmlsignatures/"


class Parts:
    """The parts of an opened file, and what becomes of them. SignedFileError where any change would break a signature."""

    def __init__(self, package: Package) -> None:
        if any(name.startswith(_SIGNATURES) for name in package.names):
            raise SignedFileError
        self._package = package
        self._changed: dict[str, bytes] = {}
        self._added: dict[str, bytes] = {}

    def bytes_of(self, name: str) -> bytes:
        """The bytes of a part as they are by now."""
        return self._changed.get(name) or self._added.get(name) or self._package.part(name)

    def has(self, name: str) -> bool:
        """Whether the file has a part of that name by now."""
        return name in self._added or self._package.has(name)

    def set(self, name: str, content: bytes) -> None:
        """The part has this content from now on, whether it was there or not."""
        (self._changed if self._package.has(name) else self._added)[name] = content

    def free_name(self, folder: str, stem: str, ending: str) -> str:
        """A name in the folder that no part has: the stem, or the stem and a number."""
        names = (posixpath.join(folder, f"{stem}{number or ''}{ending}") for number in range(10_000_000))
        return next(name for name in names if not self.has(name))

    def link(self, part: str, use: str, target: str) -> str:
        """The id of a new link from a part to another."""
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(name):
            self.set(name, _DECLARATION + f'<Relationships xmlns="{_LINKS}"></Relationships>'.encode())
        root = self._root(name)
        taken = {link.get("Id", "") for link in root}
        new = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        said = escaped(posixpath.relpath(target, folder or "."))
        uses = _STRICT_USES if _STRICT_USES.encode() in self.bytes_of(name) else _USES
        self._put_in(name, root, "Relationship", f'Id="{new}" Type="{uses}{use}" Target="{said}"')
        return new

    def declare(self, part: str, content_type: str) -> None:
        """The part's type is said where the file says those of all, unless it is."""
        if not self._package.has(_TYPES_PART):
            return
        root = self._root(_TYPES_PART)
        known = {said.get("PartName", "").casefold() for said in root}
        if f"/{part}".casefold() not in known:
            self._put_in(_TYPES_PART, root, "Override", f'PartName="/{escaped(part)}" ContentType="{content_type}"')

    def declare_ending(self, ending: str, content_type: str) -> None:
        """The type of all parts whose names end so is said, unless it is."""
        if not self._package.has(_TYPES_PART):
            return
        root = self._root(_TYPES_PART)
        if ending not in {said.get("Extension", "").casefold() for said in root}:
            self._put_in(_TYPES_PART, root, "Default", f'Extension="{ending}" ContentType="{content_type}"')

    def file(self, data: bytes) -> bytes:
        """The whole file, made of the bytes that it had; those themselves where nothing was changed."""
        return repacked(data, self._changed, self._added) if self._changed or self._added else data

    def _root(self, name: str) -> etree._Element:
        """The root of a part of links or types; UnusualFileError for one that nobody would look into for either."""
        is_ours = name in self._changed or name in self._added
        root = etree.fromstring(self.bytes_of(name), _plain()) if is_ours else self._package.xml(name)
        if etree.QName(root).namespace not in (_LINKS, _TYPES):
            raise UnusualFileError(name)
        return root

    def _put_in(self, name: str, root: etree._Element, tag: str, attributes: str) -> None:
        """An element put in last, in the namespace of the part's root, by the root's own prefix."""
        data = self.bytes_of(name)
        namespace = etree.QName(root).namespace or ""
        prefix = prefix_of(root, namespace)
        declared = "" if prefix or root.nsmap.get(None) == namespace else f' xmlns="{escaped(namespace)}"'
        made = f"<{prefix + ':' if prefix else ''}{tag}{declared} {attributes}/>"
        self.set(name, into(data, extents(data, root, [root], name)[root], made.encode()))


def _plain() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)


def is_strict(data: bytes) -> bool:
    """Whether a part is in the strict form of the standard, whose namespaces are others."""
    return re.search(rb"purl\.oclc\.org/ooxml/(?:wordprocessing|spreadsheet)ml/main", data[:8192]) is not None

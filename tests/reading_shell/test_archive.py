"""Archives: members by name, unpacked within limits; a name leads nowhere, a lie about a size helps nobody."""

import zipfile
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.reading import archive
from tiendo.reading.archive import members
from tiendo.reading.errors import (
    DamagedFileError,
    ExpandingFileError,
    MislabelledFileError,
    ProtectedFileError,
    TooDeepArchiveError,
    TooManyMembersError,
    UnreadableError,
)

Packed = list[tuple[str, bytes]]


def packed(*of: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, data in of:
            file.writestr(name, data)
    return out.getvalue()


def test_members_have_the_archives_name_and_their_own() -> None:
    found = list(members(packed(("a.txt", b"1"), ("xã/b.txt", b"2"), ("xã/", b"")), "bc.zip"))
    assert [(member.source, member.read(10)) for member in found] == [("bc.zip/a.txt", b"1"), ("bc.zip/xã/b.txt", b"2")]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("../../etc/passwd.txt", "a.zip/etc/passwd.txt"),
        ("/root/b.txt", "a.zip/root/b.txt"),
        ("C:\\Windows\\b.txt", "a.zip/Windows/b.txt"),
        ("./x//b.txt", "a.zip/x/b.txt"),
    ],
)
def test_a_name_leads_nowhere(name: str, source: str) -> None:
    assert [member.source for member in members(packed((name, b"1")), "a.zip")] == [source]


@pytest.mark.parametrize("name", ["__MACOSX/._a.txt", ".DS_Store", "x/.hidden.txt", "~$a.docx", ".."])
def test_what_programs_leave_in_archives_is_no_document(name: str) -> None:
    assert list(members(packed((name, b"1")), "a.zip")) == []


def test_a_name_in_utf8_that_does_not_say_so_is_read() -> None:
    data = packed(("xa.txt", b"1")).replace(b"xa.txt", "xã".encode() + b".tx")
    assert [member.source for member in members(data, "a.zip")] == ["a.zip/xã.tx"]


def test_a_member_that_unpacks_to_more_than_the_limit_is_refused_while_it_unpacks() -> None:
    (bomb,) = members(packed(("a.txt", b"0" * 50_000_000)), "a.zip")
    with pytest.raises(ExpandingFileError):
        bomb.read(1_000_000)
    with pytest.raises(ExpandingFileError):
        bomb.read(200_000_000)  # within the limit, but a thousand times its packed form


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_WHOLE", 25)
    first, second, third = members(packed(*((f"{number}.txt", bytes(10)) for number in range(3))), "a.zip")
    assert len(first.read(100)) == len(second.read(100)) == 10
    with pytest.raises(ExpandingFileError):
        third.read(100)


def test_archives_in_archives_share_the_limit_and_have_a_depth(monkeypatch: pytest.MonkeyPatch) -> None:
    deepest = packed(("a.txt", b"1"))
    for _ in range(3):
        deepest = packed(("in.zip", deepest))
    (one,) = members(deepest, "a.zip")
    assert one.is_archive
    (two,) = one.members(one.read(1000))
    assert two.source == "a.zip/in.zip/in.zip"
    with pytest.raises(TooDeepArchiveError):
        list(two.members(two.read(1000)))


def test_too_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    with pytest.raises(TooManyMembersError):
        list(members(packed(*((f"{number}.txt", b"") for number in range(3))), "a.zip"))


def test_a_locked_member_is_refused_and_the_others_are_read() -> None:
    data = bytearray(packed(("a.txt", b"1"), ("b.txt", b"2")))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + place] |= 1
    locked, plain = members(bytes(data), "a.zip")
    with pytest.raises(ProtectedFileError):
        locked.read(10)
    assert plain.read(10) == b"2"


@pytest.mark.parametrize(
    ("data", "refusal"),
    [(b"", MislabelledFileError), (b"%PDF-1.7", MislabelledFileError), (b"PK\x03\x04 no more", DamagedFileError)],
)
def test_what_is_no_archive_is_a_sentence(data: bytes, refusal: type[UnreadableError]) -> None:
    with pytest.raises(refusal):
        list(members(data, "a.zip"))


def test_a_member_with_a_wrong_checksum_is_damaged() -> None:
    out = BytesIO()
    with ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        file.writestr(ZipInfo("a.txt"), b"0123456789")
    (member,) = members(out.getvalue().replace(b"0123456789", b"0123456780"), "a.zip")
    with pytest.raises(DamagedFileError):
        member.read(100)


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=10))
def test_a_damaged_archive_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(packed(("a.txt", b"Thu 5 ty" * 50), ("b/c.txt", b"x")))
    for place, byte in changes:
        data[place % len(data)] = byte
    try:
        for member in members(bytes(data), "a.zip"):
            member.read(10_000)
    except UnreadableError:
        return

"""Plain text: whatever the encoding, the same NFC text with line feeds; what is no text is refused with a sentence."""

import codecs
import unicodedata
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.reading.errors import BinaryFileError, EmptyFileError, EncodingUnknownError, UnreadableError
from tiendo.reading.formats.txt import open_document

TEXT = "BÁO CÁO\nThu ngân sách đạt 361,503 tỷ đồng, giảm 3,2% so cùng kỳ; hộ nghèo còn 0,5%.\n"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """As Windows writes it: letters with their own marks as one byte, tone marks as a byte of their own."""
    pieces = []
    for letter in unicodedata.normalize("NFC", text):
        bare = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in bare if mark in TONES)
        pieces.append(unicodedata.normalize("NFC", "".join(mark for mark in bare if mark not in TONES)) + tone)
    return "".join(pieces).encode("cp1258")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), id="UTF-16, small end first"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="UTF-16, big end first"),
        pytest.param(windows_1258(TEXT), id="windows-1258 with combining tone marks"),
        pytest.param(unicodedata.normalize("NFD", TEXT).encode(), id="decomposed"),
        pytest.param(TEXT.replace("\n", "\r\n").encode(), id="Windows line ends"),
        pytest.param(TEXT.replace("\n", "\r").encode(), id="old Macintosh line ends"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.replace("\n", "\r\n").encode("utf-16-le"), id="UTF-16 with Windows line ends"),
    ],
)
def test_however_it_was_saved_the_text_is_the_same(data: bytes) -> None:
    document = open_document(data, "bc.txt")
    assert document.text == TEXT
    assert (document.source, document.format) == ("bc.txt", "txt")
    assert document.sha256 == sha256(data).hexdigest()
    assert document.id == document.sha256[:16]


def test_lines_are_spans_of_the_text_without_their_ends() -> None:
    document = open_document(b"mot\r\n\r\nhai", "a.txt")
    assert document.lines == ((0, 3), (4, 4), (5, 8))
    assert [document.text[start:end] for start, end in document.lines] == ["mot", "", "hai"]


def test_a_line_separator_or_form_feed_within_a_line_does_not_end_it() -> None:
    document = open_document("một\u2028hai\x0cba".encode(), "a.txt")
    assert document.lines == ((0, 10),)


def test_a_letter_outside_the_first_plane_is_one_place() -> None:
    assert open_document("😀 5 hộ".encode(), "a.txt").lines == ((0, 6),)
    assert open_document(codecs.BOM_UTF16_LE + "😀 5 hộ".encode("utf-16-le"), "a.txt").lines == ((0, 6),)


PRINTED = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.just("\n"))


@given(PRINTED)
def test_an_nfc_text_in_utf8_is_the_file_to_the_letter(text: str) -> None:
    text = unicodedata.normalize("NFC", "5 hộ " + text)
    assert open_document(text.encode(), "a.txt").text == text


@given(PRINTED)
def test_utf16_reads_as_utf8(text: str) -> None:
    text = "5 hộ " + text
    assert open_document(text.encode("utf-16"), "a.txt").text == open_document(text.encode(), "a.txt").text


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_a_sentence(data: bytes) -> None:
    try:
        text = open_document(data, "a.txt").text
    except UnreadableError:
        return
    assert text.strip()
    assert unicodedata.is_normalized("NFC", text)
    assert "\x00" not in text
    assert "\r" not in text


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE + "\n \u00a0".encode("utf-16-be")]
)
def test_a_file_of_blanks_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFileError):
        open_document(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        pytest.param(b"PK\x03\x04rest", 2, id="a zipped file"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 2, id="an old Word file"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00", 15, id="a PDF file"),
        pytest.param(TEXT.encode("utf-16-le"), 1, id="UTF-16 without a mark"),
        pytest.param(TEXT.encode("utf-32"), 2, id="UTF-32"),
        pytest.param(codecs.BOM_UTF16_LE + "5 hộ\x00".encode("utf-16-le"), 10, id="UTF-16 with a nought"),
    ],
)
def test_what_is_no_text_is_refused_where_it_stops_being_one(data: bytes, offset: int) -> None:
    with pytest.raises(BinaryFileError) as refusal:
        open_document(data, "a.txt")
    assert f"(byte lạ ở vị trí {offset})" in refusal.value.vi
    assert f"a byte at {offset} " in refusal.value.en


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        pytest.param(TEXT.encode() + "đ".encode()[:1], len(TEXT.encode()), id="UTF-8 cut within a letter"),
        pytest.param(
            TEXT.encode().replace("ạ".encode(), b"\xe1\xba", 1), len("BÁO CÁO\nThu ngân sách đ".encode()), id="UTF-8 with a damaged letter"
        ),
        pytest.param(codecs.BOM_UTF16_LE + b"5\x00h", 4, id="UTF-16 cut within a letter"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x00\xd8\x00\x00", 2, id="UTF-16 with half a pair"),
        pytest.param("Thµnh phè 5 × 3 ®¹t øþåð".encode("latin-1"), 2, id="too few words of TCVN3"),
        pytest.param(b"abc \xff\xff\xff", 4, id="no letters at all"),
    ],
)
def test_a_text_in_no_known_encoding_is_refused_not_guessed(data: bytes, offset: int) -> None:
    with pytest.raises(EncodingUnknownError) as refusal:
        open_document(data, "a.txt")
    assert f"ở byte {offset}:" in refusal.value.vi
    assert f"at byte {offset} " in refusal.value.en


SYLLABLES = st.sampled_from(["xã", "phường", "đạt", "kế", "hoạch", "tỷ", "đồng", "giảm", "hộ", "nghèo", "được", "cả", "năm", "ước”"])


@given(st.lists(SYLLABLES, min_size=1))
def test_vietnamese_in_windows_1258_is_read_as_what_was_written(words: list[str]) -> None:
    text = " ".join(["Thành phố", *words])
    assert open_document(windows_1258(text), "a.txt").text == unicodedata.normalize("NFC", text)

"""Every refusal says in both languages which file, what is wrong with it, and what to do."""

import inspect

import pytest

from tiendo.reading import errors
from tiendo.reading.errors import (
    BinaryFileError,
    EmptyFileError,
    EncodingUnknownError,
    EndingMissingError,
    FormatUnknownError,
    MemoryExceededError,
    ReadingBrokenError,
    ReadingStoppedError,
    SecretDocumentError,
    TooLargeFileError,
    UnreadableError,
)
from tiendo.words.finding import Sentence

REFUSALS = [
    (
        EmptyFileError("a.txt"),
        "a.txt: tệp không có nội dung. Hãy kiểm tra xem đã chọn đúng tệp chưa.",
        "a.txt: the file holds no text. Check that it is the right file.",
    ),
    (
        BinaryFileError("a.txt", 7),
        "a.txt: đây không phải văn bản thuần (byte lạ ở vị trí 7). Hãy lưu thành .txt (UTF-8) rồi thử lại.",
        "a.txt: this is not plain text (a byte at 7 that no text has). Save it as .txt (UTF-8) and try again.",
    ),
    (
        FormatUnknownError("a.odt", ".odt", (".txt", ".docx")),
        "a.odt: chưa đọc được định dạng .odt. Hiện đọc được: .txt, .docx. Hãy lưu tệp theo một trong các dạng đó.",
        "a.odt: .odt cannot be read yet. What can be read: .txt, .docx. Save the file as one of these.",
    ),
    (
        EndingMissingError("a", (".txt", ".docx")),
        "a: tên tệp không có phần đuôi nên chưa biết định dạng. Hiện đọc được: .txt, .docx. Hãy đặt lại tên tệp kèm phần đuôi.",
        "a: the file's name has no ending, so its format is not known. What can be read: .txt, .docx. Add the ending to the name.",
    ),
    (
        TooLargeFileError("a.txt", 7_310_000, 5_000_000),
        "a.txt: tệp nặng 7.3 MB, vượt giới hạn 5.0 MB. Hãy chia nhỏ tệp rồi đọc từng phần.",
        "a.txt: the file has 7.3 MB; the limit is 5.0 MB. Split it and read the parts.",
    ),
    (
        EncodingUnknownError("a.txt", 12),
        (
            "a.txt: không đọc được chữ ở byte 12: tệp không phải UTF-8, UTF-16 hay windows-1258. "
            "Hãy mở tệp, lưu lại với bảng mã UTF-8 rồi thử lại."
        ),
        (
            "a.txt: the letters at byte 12 cannot be read: the file is not UTF-8, UTF-16 or windows-1258. "
            "Open it, save it as UTF-8 and try again."
        ),
    ),
    (
        SecretDocumentError("a.txt", {"line": 2}),
        (
            "a.txt: văn bản đóng dấu chỉ độ mật (dòng 2) nên không được đọc, và không có gì được lưu lại. Hãy xóa tệp khỏi máy này "
            "nếu máy không được phép xử lý bí mật nhà nước. Nếu văn bản đã được giải mật, hãy bỏ dấu rồi thử lại."
        ),
        (
            "a.txt: the document is stamped with a degree of secrecy (line 2), so it is not read, and nothing of it is kept. Remove "
            "the file from this machine unless it is cleared for state secrets. If the document was declassified, take the stamp off "
            "and try again."
        ),
    ),
    (
        ReadingStoppedError("a.txt", 30.0),
        "a.txt: không đọc xong trong 30 giây nên đã dừng. Hãy chia nhỏ tệp, hoặc báo cho người quản trị.",
        "a.txt: not read within 30 seconds, so the reading was stopped. Split the file, or tell the administrator.",
    ),
    (
        MemoryExceededError("a.txt", 2_000_000_000),
        "a.txt: cần hơn 2000 MB bộ nhớ để đọc nên đã dừng. Hãy chia nhỏ tệp, hoặc báo cho người quản trị.",
        "a.txt: reading it takes more than 2000 MB of memory, so it was stopped. Split the file, or tell the administrator.",
    ),
    (
        ReadingBrokenError("a.txt"),
        "a.txt: chương trình gặp lỗi khi đọc tệp này nên đã dừng. Hãy báo cho người quản trị, kèm tên tệp.",
        "a.txt: the program failed on this file and stopped. Tell the administrator, and name the file.",
    ),
]


@pytest.mark.parametrize(("refusal", "vi", "en"), REFUSALS, ids=lambda value: type(value).__name__)
def test_the_sentence(refusal: UnreadableError, vi: str, en: str) -> None:
    assert refusal.message == Sentence(vi, en)
    assert str(refusal) == en


def test_every_class_of_the_module_is_in_the_table_above() -> None:
    classes = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, UnreadableError)}
    assert classes - {UnreadableError} == {type(refusal) for refusal, _, _ in REFUSALS}


def test_every_class_of_the_module_is_in_its_drawing() -> None:
    drawn = {line.split()[1] for line in (errors.__doc__ or "").splitlines() if line.startswith(("├", "└"))}
    assert drawn == {type(refusal).__name__ for refusal, _, _ in REFUSALS}

"""Every refusal says in both languages which file, what is wrong with it, and what to do."""

import inspect

import pytest

from tiendo.reading import errors
from tiendo.reading.errors import (
    BinaryFileError,
    DamagedFileError,
    DeclaringFileError,
    EmptyFileError,
    EncodingUnknownError,
    EndingMissingError,
    ExpandingFileError,
    FormatUnknownError,
    MemoryExceededError,
    MislabelledFileError,
    NestedFileError,
    OfficeFailedError,
    OfficeMissingError,
    ProtectedFileError,
    ReadingBrokenError,
    ReadingStoppedError,
    ScannedFileError,
    SecretDocumentError,
    TooDeepArchiveError,
    TooLargeFileError,
    TooManyCellsError,
    TooManyMembersError,
    TooManyPagesError,
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
        DamagedFileError("a.docx", "word/document.xml"),
        (
            "a.docx: tệp bị hỏng hoặc chưa tải xong (không đọc được phần word/document.xml). "
            "Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại rồi thử lại."
        ),
        (
            "a.docx: the file is damaged or incomplete (the part word/document.xml cannot be read). "
            "Open it in the program that made it, save it, try again."
        ),
    ),
    (
        ProtectedFileError("a.xlsx"),
        "a.xlsx: tệp được bảo vệ bằng mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi thử lại.",
        "a.xlsx: the file is protected by a password. Open it, remove the password, save it and try again.",
    ),
    (
        MislabelledFileError("a.docx", ".docx", Sentence("một tệp Excel (.xlsx)", "an Excel file (.xlsx)")),
        "a.docx: tệp có đuôi .docx nhưng nội dung là một tệp Excel (.xlsx). Hãy đổi lại phần đuôi cho đúng, hoặc lưu lại theo dạng .docx.",
        "a.docx: the file is named .docx but holds an Excel file (.xlsx). Give it the right ending, or save it as .docx.",
    ),
    (
        DeclaringFileError("a.docx", "word/document.xml"),
        (
            "a.docx: phần word/document.xml của tệp có khai báo lạ (DTD) mà Word, Excel không bao giờ ghi, nên không đọc. "
            "Hãy lưu lại tệp bằng Word hoặc Excel."
        ),
        (
            "a.docx: the part word/document.xml of the file has declarations (DTD) that Word and Excel never write, so it is not read. "
            "Save it with one of them."
        ),
    ),
    (
        ExpandingFileError("a.xlsx", "xl/worksheets/sheet1.xml", 160_000_000),
        (
            "a.xlsx: phần xl/worksheets/sheet1.xml trong tệp lớn bất thường khi mở ra nên không đọc (giới hạn 160 MB). "
            "Hãy chia nhỏ tệp rồi đọc từng phần."
        ),
        (
            "a.xlsx: the part xl/worksheets/sheet1.xml of the file unpacks to more than is read (the limit is 160 MB). "
            "Split the file and read the parts."
        ),
    ),
    (
        NestedFileError("a.docx", "word/document.xml"),
        (
            "a.docx: phần word/document.xml của tệp lồng quá nhiều lớp (bảng trong bảng) nên không đọc. "
            "Hãy tách các bảng lồng nhau ra rồi thử lại."
        ),
        (
            "a.docx: the part word/document.xml of the file is nested too deep (tables in tables), so it is not read. "
            "Take the tables apart and try again."
        ),
    ),
    (
        TooManyCellsError("a.xlsx", 2_000_000),
        "a.xlsx: bảng tính có hơn 2.000.000 ô có nội dung nên không đọc. Hãy tách riêng những bảng cần đọc.",
        "a.xlsx: the workbook has more than 2,000,000 filled cells, so it is not read. Keep the tables that are to be read.",
    ),
    (
        TooManyPagesError("a.pdf", 2001, 2000),
        "a.pdf: tệp có 2001 trang, vượt giới hạn 2000 trang. Hãy tách riêng những trang cần đọc.",
        "a.pdf: the file has 2001 pages; the limit is 2000. Keep the pages that are to be read.",
    ),
    (
        ScannedFileError("a.pdf", 12),
        (
            "a.pdf: đây là bản chụp (scan): 12 trang đều là ảnh, không có lớp chữ để đọc. Hãy dùng tệp Word hoặc Excel "
            "gốc, hoặc nhận dạng chữ (OCR) tiếng Việt rồi thử lại."
        ),
        (
            "a.pdf: this is a scan: all of its pages (12) are pictures, without a text layer to read. Use the Word or "
            "Excel file it was made from, or run Vietnamese text recognition (OCR) on it and try again."
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
        TooManyMembersError("a.zip", 10000),
        "a.zip: tệp nén có hơn 10000 tệp con nên không mở. Hãy chia thành nhiều tệp nén nhỏ hơn, hoặc giải nén ra thư mục.",
        "a.zip: the archive holds more than 10000 files, so it is not opened. Split it, or unpack it into a folder.",
    ),
    (
        TooDeepArchiveError("a.zip", 2),
        "a.zip: tệp nén nằm trong quá 2 lớp nén nên không mở. Hãy giải nén tệp bên ngoài rồi đọc lại.",
        "a.zip: the archive lies more than 2 archives deep, so it is not opened. Unpack the outer one and try again.",
    ),
    (
        OfficeMissingError("a.doc", ".doc", ".docx"),
        "a.doc: máy này chưa cài LibreOffice nên chưa đọc được .doc. Hãy mở tệp, chọn Lưu thành (Save As) dạng .docx rồi thử lại.",
        "a.doc: this machine has no LibreOffice, which reads .doc. Open the file, choose Save As .docx, and try again.",
    ),
    (
        OfficeFailedError("a.doc", ".docx"),
        "a.doc: LibreOffice không mở được tệp: tệp hỏng hoặc có mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu thành .docx rồi thử lại.",
        (
            "a.doc: LibreOffice could not open the file: it is damaged or has a password. "
            "Open it, take the password off, save it as .docx, and try again."
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

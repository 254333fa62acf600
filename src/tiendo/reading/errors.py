"""Why a file could not be read: one class per failure, each with its sentence in both languages.

UnreadableError
├── EmptyFileError            nothing in it
├── BinaryFileError           not a text: bytes that no text has
├── FormatUnknownError        a format no reader is here for
├── EndingMissingError        no ending that says the format
├── TooLargeFileError         over the limit
├── EncodingUnknownError      text in no encoding that is tried
├── DamagedFileError          cut short, or not what its format asks for
├── ProtectedFileError        locked with a password
├── MislabelledFileError      of another format than its ending says
├── DeclaringFileError        declares entities of its own, as no office program does
├── ExpandingFileError        small, but unpacks to more than the limit
├── NestedFileError           tables in tables in tables, without end
├── TooManyCellsError         a workbook with more cells than the limit
├── TooManyPagesError         more pages than the limit
├── ScannedFileError          pictures of pages, and no text
├── SecretDocumentError       stamped with a degree of secrecy
├── TooManyMembersError       an archive of more files than the limit
├── TooDeepArchiveError       an archive deeper in others than the limit
├── OfficeMissingError        needs LibreOffice, which is not on this machine
├── OfficeFailedError         LibreOffice could not open it
├── ReadingStoppedError       took too long, and was ended
├── MemoryExceededError       took too much memory, and was ended
└── ReadingBrokenError        broke the reader, a fault of ours
"""

from collections.abc import Mapping
from decimal import Decimal

from tiendo.words.finding import Sentence
from tiendo.words.number import write_number


class UnreadableError(ValueError):
    """A file that could not be read; `message` says which, what is wrong with it, and what to do."""

    def __init__(self, source: str, vi: str, en: str) -> None:
        super().__init__(f"{source}: {en}")
        self.source = source
        self.vi = vi
        self.en = en
        self.message = Sentence(f"{source}: {vi}", f"{source}: {en}")


class EmptyFileError(UnreadableError):
    """Nothing is in the file, or only blanks."""

    def __init__(self, source: str) -> None:
        super().__init__(
            source,
            "tệp không có nội dung. Hãy kiểm tra xem đã chọn đúng tệp chưa.",
            "the file holds no text. Check that it is the right file.",
        )


class BinaryFileError(UnreadableError):
    """The bytes are no text."""

    def __init__(self, source: str, offset: int) -> None:
        super().__init__(
            source,
            f"đây không phải văn bản thuần (byte lạ ở vị trí {offset}). Hãy lưu thành .txt (UTF-8) rồi thử lại.",
            f"this is not plain text (a byte at {offset} that no text has). Save it as .txt (UTF-8) and try again.",
        )


class FormatUnknownError(UnreadableError):
    """No reader for this format."""

    def __init__(self, source: str, found: str, readable: tuple[str, ...]) -> None:
        formats = ", ".join(readable)
        super().__init__(
            source,
            f"chưa đọc được định dạng {found}. Hiện đọc được: {formats}. Hãy lưu tệp theo một trong các dạng đó.",
            f"{found} cannot be read yet. What can be read: {formats}. Save the file as one of these.",
        )


class EndingMissingError(UnreadableError):
    """The file's name has no ending, so its format is not known."""

    def __init__(self, source: str, readable: tuple[str, ...]) -> None:
        formats = ", ".join(readable)
        super().__init__(
            source,
            f"tên tệp không có phần đuôi nên chưa biết định dạng. Hiện đọc được: {formats}. Hãy đặt lại tên tệp kèm phần đuôi.",
            f"the file's name has no ending, so its format is not known. What can be read: {formats}. Add the ending to the name.",
        )


class TooLargeFileError(UnreadableError):
    """More bytes than the limit."""

    def __init__(self, source: str, size: int, limit: int) -> None:
        super().__init__(
            source,
            f"tệp nặng {size / 1e6:.1f} MB, vượt giới hạn {limit / 1e6:.1f} MB. Hãy chia nhỏ tệp rồi đọc từng phần.",
            f"the file has {size / 1e6:.1f} MB; the limit is {limit / 1e6:.1f} MB. Split it and read the parts.",
        )


class EncodingUnknownError(UnreadableError):
    """Text in no encoding that is tried."""

    def __init__(self, source: str, offset: int) -> None:
        super().__init__(
            source,
            f"không đọc được chữ ở byte {offset}: tệp không phải UTF-8, UTF-16 hay windows-1258. "
            "Hãy mở tệp, lưu lại với bảng mã UTF-8 rồi thử lại.",
            f"the letters at byte {offset} cannot be read: the file is not UTF-8, UTF-16 or windows-1258. "
            "Open it, save it as UTF-8 and try again.",
        )


class DamagedFileError(UnreadableError):
    """The file is cut short or broken inside; `part` is the piece of it that could not be read."""

    def __init__(self, source: str, part: str) -> None:
        super().__init__(
            source,
            f"tệp bị hỏng hoặc chưa tải xong (không đọc được phần {part}). Hãy mở tệp bằng chương trình đã tạo ra nó, lưu lại rồi thử lại.",
            f"the file is damaged or incomplete (the part {part} cannot be read). Open it in the program that made it, save it, try again.",
        )


class ProtectedFileError(UnreadableError):
    """The file opens with a password only."""

    def __init__(self, source: str) -> None:
        super().__init__(
            source,
            "tệp được bảo vệ bằng mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi thử lại.",
            "the file is protected by a password. Open it, remove the password, save it and try again.",
        )


class MislabelledFileError(UnreadableError):
    """The file's ending says one format and its bytes another."""

    def __init__(self, source: str, ending: str, found: Sentence) -> None:
        super().__init__(
            source,
            f"tệp có đuôi {ending} nhưng nội dung là {found.vi}. Hãy đổi lại phần đuôi cho đúng, hoặc lưu lại theo dạng {ending}.",
            f"the file is named {ending} but holds {found.en}. Give it the right ending, or save it as {ending}.",
        )


class DeclaringFileError(UnreadableError):
    """The file declares entities, which may fetch other files or grow without end; office programs never do."""

    def __init__(self, source: str, part: str) -> None:
        super().__init__(
            source,
            f"phần {part} của tệp có khai báo lạ (DTD) mà Word, Excel không bao giờ ghi, nên không đọc. "
            "Hãy lưu lại tệp bằng Word hoặc Excel.",
            f"the part {part} of the file has declarations (DTD) that Word and Excel never write, so it is not read. "
            "Save it with one of them.",
        )


class ExpandingFileError(UnreadableError):
    """What is packed in the file is larger than the limit, in bytes unpacked, or far larger than a part of an office file is."""

    def __init__(self, source: str, part: str, limit: int) -> None:
        super().__init__(
            source,
            f"phần {part} trong tệp lớn bất thường khi mở ra nên không đọc (giới hạn {limit / 1e6:.0f} MB). "
            "Hãy chia nhỏ tệp rồi đọc từng phần.",
            f"the part {part} of the file unpacks to more than is read (the limit is {limit / 1e6:.0f} MB). "
            "Split the file and read the parts.",
        )


class NestedFileError(UnreadableError):
    """Elements lie in elements deeper than anybody writes."""

    def __init__(self, source: str, part: str) -> None:
        super().__init__(
            source,
            f"phần {part} của tệp lồng quá nhiều lớp (bảng trong bảng) nên không đọc. Hãy tách các bảng lồng nhau ra rồi thử lại.",
            f"the part {part} of the file is nested too deep (tables in tables), so it is not read. Take the tables apart and try again.",
        )


class TooManyCellsError(UnreadableError):
    """More filled cells than the limit."""

    def __init__(self, source: str, limit: int) -> None:
        super().__init__(
            source,
            f"bảng tính có hơn {write_number(Decimal(limit))} ô có nội dung nên không đọc. Hãy tách riêng những bảng cần đọc.",
            f"the workbook has more than {limit:,} filled cells, so it is not read. Keep the tables that are to be read.",
        )


class TooManyPagesError(UnreadableError):
    """More pages than the limit."""

    def __init__(self, source: str, pages: int, limit: int) -> None:
        super().__init__(
            source,
            f"tệp có {pages} trang, vượt giới hạn {limit} trang. Hãy tách riêng những trang cần đọc.",
            f"the file has {pages} pages; the limit is {limit}. Keep the pages that are to be read.",
        )


class ScannedFileError(UnreadableError):
    """Pictures of pages, and no text."""

    def __init__(self, source: str, pages: int) -> None:
        super().__init__(
            source,
            f"đây là bản chụp (scan): {pages} trang đều là ảnh, không có lớp chữ để đọc. Hãy dùng tệp Word hoặc Excel gốc, "
            "hoặc nhận dạng chữ (OCR) tiếng Việt rồi thử lại.",
            f"this is a scan: all of its pages ({pages}) are pictures, without a text layer to read. Use the Word or Excel file it was "
            "made from, or run Vietnamese text recognition (OCR) on it and try again.",
        )


class SecretDocumentError(UnreadableError):
    """A degree of secrecy is stamped on the document. Nothing of its text is said, only where the stamp is."""

    def __init__(self, source: str, locator: Mapping[str, int | str]) -> None:
        vi = ", ".join(f"{_PLACES.get(name, name)} {number}" for name, number in locator.items()) or "chưa mở tệp đã thấy dấu"
        en = ", ".join(f"{name} {number}" for name, number in locator.items()) or "seen without opening it"
        super().__init__(
            source,
            f"văn bản đóng dấu chỉ độ mật ({vi}) nên không được đọc, và không có gì được lưu lại. Hãy xóa tệp khỏi máy này nếu máy "
            "không được phép xử lý bí mật nhà nước. Nếu văn bản đã được giải mật, hãy bỏ dấu rồi thử lại.",
            f"the document is stamped with a degree of secrecy ({en}), so it is not read, and nothing of it is kept. Remove the file from "
            "this machine unless it is cleared for state secrets. If the document was declassified, take the stamp off and try again.",
        )


_PLACES = {
    "line": "dòng",
    "page": "trang",
    "block": "đoạn",
    "sheet": "trang tính",
    "cell": "ô",
    "table": "bảng",
    "row": "hàng",
    "column": "cột",
}
"""The words for the parts of a native place."""


class TooManyMembersError(UnreadableError):
    """An archive of more files than the limit."""

    def __init__(self, source: str, limit: int) -> None:
        super().__init__(
            source,
            f"tệp nén có hơn {limit} tệp con nên không mở. Hãy chia thành nhiều tệp nén nhỏ hơn, hoặc giải nén ra thư mục.",
            f"the archive holds more than {limit} files, so it is not opened. Split it, or unpack it into a folder.",
        )


class TooDeepArchiveError(UnreadableError):
    """An archive in an archive, and so on, deeper than the limit."""

    def __init__(self, source: str, limit: int) -> None:
        super().__init__(
            source,
            f"tệp nén nằm trong quá {limit} lớp nén nên không mở. Hãy giải nén tệp bên ngoài rồi đọc lại.",
            f"the archive lies more than {limit} archives deep, so it is not opened. Unpack the outer one and try again.",
        )


class OfficeMissingError(UnreadableError):
    """A format that only LibreOffice opens, and it is not here."""

    def __init__(self, source: str, ending: str, target: str) -> None:
        super().__init__(
            source,
            f"máy này chưa cài LibreOffice nên chưa đọc được {ending}. Hãy mở tệp, chọn Lưu thành (Save As) dạng {target} rồi thử lại.",
            f"this machine has no LibreOffice, which reads {ending}. Open the file, choose Save As {target}, and try again.",
        )


class OfficeFailedError(UnreadableError):
    """LibreOffice made nothing of the file."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(
            source,
            f"LibreOffice không mở được tệp: tệp hỏng hoặc có mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu thành {target} rồi thử lại.",
            f"LibreOffice could not open the file: it is damaged or has a password. Open it, take the password off, save it as {target}, "
            "and try again.",
        )


class ReadingStoppedError(UnreadableError):
    """The reading took more time than it may, and was ended."""

    def __init__(self, source: str, seconds: float) -> None:
        super().__init__(
            source,
            f"không đọc xong trong {seconds:g} giây nên đã dừng. Hãy chia nhỏ tệp, hoặc báo cho người quản trị.",
            f"not read within {seconds:g} seconds, so the reading was stopped. Split the file, or tell the administrator.",
        )


class MemoryExceededError(UnreadableError):
    """The reading took more memory than it may, and was ended."""

    def __init__(self, source: str, limit: int) -> None:
        super().__init__(
            source,
            f"cần hơn {limit / 1e6:.0f} MB bộ nhớ để đọc nên đã dừng. Hãy chia nhỏ tệp, hoặc báo cho người quản trị.",
            f"reading it takes more than {limit / 1e6:.0f} MB of memory, so it was stopped. Split the file, or tell the administrator.",
        )


class ReadingBrokenError(UnreadableError):
    """The reader broke on the file."""

    def __init__(self, source: str) -> None:
        super().__init__(
            source,
            "chương trình gặp lỗi khi đọc tệp này nên đã dừng. Hãy báo cho người quản trị, kèm tên tệp.",
            "the program failed on this file and stopped. Tell the administrator, and name the file.",
        )

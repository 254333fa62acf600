"""What goes wrong at the command line: one class per failure, each with its sentence in both languages.

CommandError                  the command cannot be carried out as given
├── CommandUnknownError       no command of that name
├── OptionUnknownError        no option of that name
├── OptionMisusedError        an option without its value, or with one it does not take
├── OutputFormatUnknownError  no output format of that name
├── LanguageUnknownError      no language of that code
├── NoFileNamedError          nothing to read was named
├── WordsMiscountedError      a correction without its phrase or its indicator
├── FolderNotNamedError       a correction, and no folder to write it to
├── DayUnreadableError        a day that is none
├── OutputFailedError         the answer could not be written
├── ResumeFormatError         an answer of another form than lines of JSON cannot be gone on with
├── CommentsFolderError       copies of several files, and no folder to write them to
├── CommentsOverInputError    a copy with comments would replace a file that is checked
├── CommentsUnwritableError   a copy with comments could not be written
├── ResumeFileError           the file of answers is not one, or cannot be used
└── ResumeFileBusyError       another reading writes to it at this moment

UnreadableError               one file cannot be read, the others can (its other classes: tiendo.reading.errors)
├── FileMissingError          nothing of that name
├── FolderEmptyError          a folder with nothing to read in it
├── FileForbiddenError        the person may not read it
├── FileUnreachableError      the system cannot hand it over
├── FileChangedError          not as it was when it was read
├── ReaderFailedError         a fault of ours, met at this file
├── CheckerFailedError        the same, while its figures were checked
└── ComparerFailedError       the same, while files were compared with each other
"""

from collections.abc import Sequence

from tiendo.reading.errors import UnreadableError
from tiendo.words.finding import Sentence


class CommandError(Exception):
    """A command that cannot be carried out; `message` says what is wrong and what to do."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.message = Sentence(vi, en)


class CommandUnknownError(CommandError):
    """No command of that name."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        commands = ", ".join(known)
        super().__init__(
            f"không có lệnh “{name}”. Các lệnh hiện có: {commands}. Gõ tiendo --help để xem cách dùng.",
            f"there is no command “{name}”. Commands: {commands}. Type tiendo --help to see how to use them.",
        )


class OptionUnknownError(CommandError):
    """No option of that name."""

    def __init__(self, option: str, prog: str) -> None:
        super().__init__(
            f"không có tùy chọn “{option}”. Gõ {prog} --help để xem các tùy chọn.",
            f"there is no option “{option}”. Type {prog} --help to see the options.",
        )


class OptionMisusedError(CommandError):
    """An option without the value it takes, or with one it does not take."""

    def __init__(self, option: str, prog: str) -> None:
        super().__init__(
            f"tùy chọn {option} thiếu giá trị hoặc thừa giá trị. Gõ {prog} --help để xem cách dùng.",
            f"the option {option} lacks its value, or has one it does not take. Type {prog} --help to see how to use it.",
        )


class OutputFormatUnknownError(CommandError):
    """No output format of that name."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        formats = ", ".join(known)
        super().__init__(
            f"không có dạng kết quả “{name}”. Hãy chọn một trong các dạng: {formats}.",
            f"there is no output format “{name}”. Choose one of: {formats}.",
        )


class LanguageUnknownError(CommandError):
    """No language of that code."""

    def __init__(self, code: str, known: Sequence[str]) -> None:
        languages = ", ".join(known)
        super().__init__(
            f"không có ngôn ngữ “{code}”. Hãy chọn một trong: {languages} (tùy chọn --language hoặc biến môi trường TIENDO_LANGUAGE).",
            f"there is no language “{code}”. Choose one of: {languages} (option --language, or TIENDO_LANGUAGE in the environment).",
        )


class NoFileNamedError(CommandError):
    """Nothing to read was named."""

    def __init__(self, prog: str) -> None:
        super().__init__(
            f"chưa nêu tệp cần đọc. Hãy gõ, chẳng hạn: {prog} bao-cao.txt (dấu - là đầu vào chuẩn).",
            f"no file to read was named. Type, for example: {prog} report.txt (- is standard input).",
        )


class WordsMiscountedError(CommandError):
    """A correction without its phrase or its indicator."""

    def __init__(self, prog: str) -> None:
        super().__init__(
            f'cần đúng một cụm từ trong dấu nháy và một mã chỉ tiêu. Hãy gõ, chẳng hạn: {prog} "tổng thu" budget-revenue.',
            f'exactly one phrase in quotation marks and one indicator are needed. Type, for example: {prog} "tổng thu" budget-revenue.',
        )


class FolderNotNamedError(CommandError):
    """A correction, and no folder to write it to."""

    def __init__(self, prog: str) -> None:
        super().__init__(
            f"chưa nêu thư mục của đơn vị. Hãy thêm --catalogue THƯ-MỤC hoặc đặt biến môi trường TIENDO_CATALOGUE (xem {prog} --help).",
            f"no folder of the office was named. Add --catalogue FOLDER, or set TIENDO_CATALOGUE in the environment (see {prog} --help).",
        )


class DayUnreadableError(CommandError):
    """A day that is none."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"“{text}” không phải là ngày. Hãy viết theo dạng năm-tháng-ngày, như 2026-11-23.",
            f"“{text}” is no day. Write year-month-day, such as 2026-11-23.",
        )


class OutputFailedError(CommandError):
    """The answer could not be written."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"không ghi được kết quả ({reason}). Hãy kiểm tra dung lượng và quyền ghi của nơi nhận.",
            f"the answer could not be written ({reason}). Check the space and the permissions where it goes.",
        )


class ResumeFormatError(CommandError):
    """Only lines of JSON can be gone on with."""

    def __init__(self, form: str) -> None:
        super().__init__(
            f"--resume chỉ đi cùng dạng jsonl, không đi cùng dạng {form}. Hãy bỏ --format, hoặc dùng --format jsonl.",
            f"--resume goes with the form jsonl only, not with {form}. Leave out --format, or use --format jsonl.",
        )


class ResumeFileError(CommandError):
    """The file of answers cannot be used."""

    def __init__(self, name: str, reason: Sentence) -> None:
        super().__init__(
            f"không dùng được tệp kết quả {name}: {reason.vi}. Hãy nêu tên một tệp mới, hoặc tệp do --resume tạo ra lần trước.",
            f"the file of answers {name} cannot be used: {reason.en}. Name a new file, or the one that --resume made before.",
        )


class ResumeFileBusyError(CommandError):
    """Another reading writes to the file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"một lượt đọc khác đang ghi vào {name}. Hãy chờ lượt đó xong, hoặc nêu tên tệp khác.",
            f"another reading is writing to {name} at this moment. Wait for it to end, or name another file.",
        )


class CommentsFolderError(CommandError):
    """Copies of several files, and no folder to write them to."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} không phải là thư mục. Soát nhiều văn bản thì sau --comments phải là một thư mục, mỗi văn bản có một bản ở đó.",
            f"{name} is no folder. For several documents --comments takes a folder, in which each of them gets its copy.",
        )


class CommentsOverInputError(CommandError):
    """A copy with comments would replace a file that is checked."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} là chính tệp đang soát, nên không ghi đè. Hãy nêu tên tệp khác sau --comments.",
            f"{name} is a file that is being checked, and is not written over. Name another one after --comments.",
        )


class CommentsUnwritableError(CommandError):
    """A copy with comments could not be written."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"không ghi được bản kèm nhận xét {name} ({reason}). Hãy kiểm tra dung lượng và quyền ghi của thư mục.",
            f"the copy with comments {name} could not be written ({reason}). Check the space and the permissions of the folder.",
        )


class FileMissingError(UnreadableError):
    """Nothing of that name."""

    def __init__(self, source: str) -> None:
        super().__init__(
            source,
            "không tìm thấy tệp. Hãy kiểm tra lại tên tệp và thư mục.",
            "there is no such file. Check its name and folder.",
        )


class FolderEmptyError(UnreadableError):
    """A folder in which there is nothing to read."""

    def __init__(self, source: str) -> None:
        super().__init__(
            source,
            "trong thư mục này và các thư mục con không có tệp nào đọc được. Hãy kiểm tra lại thư mục và phần đuôi của các tệp.",
            "in this folder and those below it there is no file that can be read. Check the folder, and the endings of the files.",
        )


class FileForbiddenError(UnreadableError):
    """The person may not read it."""

    def __init__(self, source: str) -> None:
        super().__init__(
            source,
            "không có quyền đọc tệp. Hãy xin quyền đọc, hoặc chép tệp sang thư mục của mình.",
            "you may not read this file. Ask for permission, or copy it to a folder of yours.",
        )


class FileUnreachableError(UnreadableError):
    """The system cannot hand the file over."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(
            source,
            f"không mở được tệp ({reason}). Hãy kiểm tra ổ đĩa hoặc kết nối, rồi thử lại.",
            f"the file could not be opened ({reason}). Check the disk or the connection, and try again.",
        )


class ReaderFailedError(UnreadableError):
    """A fault of ours, met at this file."""

    def __init__(self, source: str, fault: str) -> None:
        super().__init__(
            source,
            f"bộ đọc gặp lỗi ở tệp này ({fault}). Hãy gửi tệp hoặc đoạn văn gây lỗi cho người quản trị.",
            f"the reader failed at this file ({fault}). Send the file, or the passage, to the administrator.",
        )


class FileChangedError(UnreadableError):
    """Not the file any more that was read."""

    def __init__(self, source: str) -> None:
        super().__init__(
            source,
            "tệp đã thay đổi trong lúc soát, nên chưa ghi nhận xét. Hãy chạy lại lệnh.",
            "the file changed while it was being checked, so no comments were written. Run the command again.",
        )


class CheckerFailedError(UnreadableError):
    """A fault of ours, met while the figures of this file were checked."""

    def __init__(self, source: str, fault: str) -> None:
        super().__init__(
            source,
            f"bộ soát gặp lỗi ở tệp này ({fault}). Hãy gửi tệp hoặc đoạn văn gây lỗi cho người quản trị.",
            f"the checker failed at this file ({fault}). Send the file, or the passage, to the administrator.",
        )


class ComparerFailedError(UnreadableError):
    """A fault of ours, met while files were compared; each of them was checked by itself."""

    def __init__(self, source: str, fault: str) -> None:
        super().__init__(
            source,
            f"bộ soát gặp lỗi khi đối chiếu các tệp với nhau ({fault}); từng tệp vẫn được soát riêng. Hãy báo cho người quản trị.",
            f"the checker failed when it compared the files ({fault}); each was checked by itself. Tell the administrator.",
        )

"""Every failure of the command line says in both languages what is wrong and what to do."""

import inspect

import pytest

from tiendo.cli import errors
from tiendo.cli.errors import (
    CheckerFailedError,
    CommandError,
    CommandUnknownError,
    CommentsFolderError,
    CommentsOverInputError,
    CommentsUnwritableError,
    ComparerFailedError,
    DayUnreadableError,
    FileChangedError,
    FileForbiddenError,
    FileMissingError,
    FileUnreachableError,
    FolderEmptyError,
    FolderNotNamedError,
    LanguageUnknownError,
    NoFileNamedError,
    OptionMisusedError,
    OptionUnknownError,
    OutputFailedError,
    OutputFormatUnknownError,
    ReaderFailedError,
    ResumeFileBusyError,
    ResumeFileError,
    ResumeFormatError,
    WordsMiscountedError,
)
from tiendo.reading.errors import UnreadableError
from tiendo.words.finding import Sentence

FAILURES: list[tuple[CommandError | UnreadableError, str, str]] = [
    (
        CommandUnknownError("red", ("read",)),
        "không có lệnh “red”. Các lệnh hiện có: read. Gõ tiendo --help để xem cách dùng.",
        "there is no command “red”. Commands: read. Type tiendo --help to see how to use them.",
    ),
    (
        OptionUnknownError("--fromat", "tiendo read"),
        "không có tùy chọn “--fromat”. Gõ tiendo read --help để xem các tùy chọn.",
        "there is no option “--fromat”. Type tiendo read --help to see the options.",
    ),
    (
        OptionMisusedError("--format", "tiendo read"),
        "tùy chọn --format thiếu giá trị hoặc thừa giá trị. Gõ tiendo read --help để xem cách dùng.",
        "the option --format lacks its value, or has one it does not take. Type tiendo read --help to see how to use it.",
    ),
    (
        OutputFormatUnknownError("xml", ("table", "json")),
        "không có dạng kết quả “xml”. Hãy chọn một trong các dạng: table, json.",
        "there is no output format “xml”. Choose one of: table, json.",
    ),
    (
        LanguageUnknownError("fr", ("vi", "en")),
        "không có ngôn ngữ “fr”. Hãy chọn một trong: vi, en (tùy chọn --language hoặc biến môi trường TIENDO_LANGUAGE).",
        "there is no language “fr”. Choose one of: vi, en (option --language, or TIENDO_LANGUAGE in the environment).",
    ),
    (
        NoFileNamedError("tiendo read"),
        "chưa nêu tệp cần đọc. Hãy gõ, chẳng hạn: tiendo read bao-cao.txt (dấu - là đầu vào chuẩn).",
        "no file to read was named. Type, for example: tiendo read report.txt (- is standard input).",
    ),
    (
        WordsMiscountedError("tiendo correct"),
        'cần đúng một cụm từ trong dấu nháy và một mã chỉ tiêu. Hãy gõ, chẳng hạn: tiendo correct "tổng thu" budget-revenue.',
        'exactly one phrase in quotation marks and one indicator are needed. Type, for example: tiendo correct "tổng thu" budget-revenue.',
    ),
    (
        FolderNotNamedError("tiendo x"),
        "chưa nêu thư mục của đơn vị. Hãy thêm --catalogue THƯ-MỤC hoặc đặt biến môi trường TIENDO_CATALOGUE (xem tiendo x --help).",
        "no folder of the office was named. Add --catalogue FOLDER, or set TIENDO_CATALOGUE in the environment (see tiendo x --help).",
    ),
    (
        DayUnreadableError("hôm nay"),
        "“hôm nay” không phải là ngày. Hãy viết theo dạng năm-tháng-ngày, như 2026-11-23.",
        "“hôm nay” is no day. Write year-month-day, such as 2026-11-23.",
    ),
    (
        OutputFailedError("No space left on device"),
        "không ghi được kết quả (No space left on device). Hãy kiểm tra dung lượng và quyền ghi của nơi nhận.",
        "the answer could not be written (No space left on device). Check the space and the permissions where it goes.",
    ),
    (
        FileMissingError("a.txt"),
        "a.txt: không tìm thấy tệp. Hãy kiểm tra lại tên tệp và thư mục.",
        "a.txt: there is no such file. Check its name and folder.",
    ),
    (
        FolderEmptyError("bc"),
        "bc: trong thư mục này và các thư mục con không có tệp nào đọc được. Hãy kiểm tra lại thư mục và phần đuôi của các tệp.",
        "bc: in this folder and those below it there is no file that can be read. Check the folder, and the endings of the files.",
    ),
    (
        ResumeFormatError("csv"),
        "--resume chỉ đi cùng dạng jsonl, không đi cùng dạng csv. Hãy bỏ --format, hoặc dùng --format jsonl.",
        "--resume goes with the form jsonl only, not with csv. Leave out --format, or use --format jsonl.",
    ),
    (
        ResumeFileError("o.jsonl", Sentence("nó đầy", "it is full")),
        "không dùng được tệp kết quả o.jsonl: nó đầy. Hãy nêu tên một tệp mới, hoặc tệp do --resume tạo ra lần trước.",
        "the file of answers o.jsonl cannot be used: it is full. Name a new file, or the one that --resume made before.",
    ),
    (
        ResumeFileBusyError("o.jsonl"),
        "một lượt đọc khác đang ghi vào o.jsonl. Hãy chờ lượt đó xong, hoặc nêu tên tệp khác.",
        "another reading is writing to o.jsonl at this moment. Wait for it to end, or name another file.",
    ),
    (
        FileForbiddenError("a.txt"),
        "a.txt: không có quyền đọc tệp. Hãy xin quyền đọc, hoặc chép tệp sang thư mục của mình.",
        "a.txt: you may not read this file. Ask for permission, or copy it to a folder of yours.",
    ),
    (
        FileUnreachableError("a.txt", "Input/output error"),
        "a.txt: không mở được tệp (Input/output error). Hãy kiểm tra ổ đĩa hoặc kết nối, rồi thử lại.",
        "a.txt: the file could not be opened (Input/output error). Check the disk or the connection, and try again.",
    ),
    (
        ReaderFailedError("a.txt", "KeyError"),
        "a.txt: bộ đọc gặp lỗi ở tệp này (KeyError). Hãy gửi tệp hoặc đoạn văn gây lỗi cho người quản trị.",
        "a.txt: the reader failed at this file (KeyError). Send the file, or the passage, to the administrator.",
    ),
    (
        CommentsFolderError("ra.docx"),
        "ra.docx không phải là thư mục. Soát nhiều văn bản thì sau --comments phải là một thư mục, mỗi văn bản có một bản ở đó.",
        "ra.docx is no folder. For several documents --comments takes a folder, in which each of them gets its copy.",
    ),
    (
        CommentsOverInputError("a.docx"),
        "a.docx là chính tệp đang soát, nên không ghi đè. Hãy nêu tên tệp khác sau --comments.",
        "a.docx is a file that is being checked, and is not written over. Name another one after --comments.",
    ),
    (
        CommentsUnwritableError("ra.docx", "No space left on device"),
        "không ghi được bản kèm nhận xét ra.docx (No space left on device). Hãy kiểm tra dung lượng và quyền ghi của thư mục.",
        "the copy with comments ra.docx could not be written (No space left on device). Check the space and the permissions of the folder.",
    ),
    (
        FileChangedError("a.txt"),
        "a.txt: tệp đã thay đổi trong lúc soát, nên chưa ghi nhận xét. Hãy chạy lại lệnh.",
        "a.txt: the file changed while it was being checked, so no comments were written. Run the command again.",
    ),
    (
        CheckerFailedError("a.txt", "KeyError"),
        "a.txt: bộ soát gặp lỗi ở tệp này (KeyError). Hãy gửi tệp hoặc đoạn văn gây lỗi cho người quản trị.",
        "a.txt: the checker failed at this file (KeyError). Send the file, or the passage, to the administrator.",
    ),
    (
        ComparerFailedError("a.txt", "KeyError"),
        "a.txt: bộ soát gặp lỗi khi đối chiếu các tệp với nhau (KeyError); từng tệp vẫn được soát riêng. Hãy báo cho người quản trị.",
        "a.txt: the checker failed when it compared the files (KeyError); each was checked by itself. Tell the administrator.",
    ),
]


@pytest.mark.parametrize(("failure", "vi", "en"), FAILURES, ids=lambda value: type(value).__name__)
def test_the_sentence(failure: CommandError | UnreadableError, vi: str, en: str) -> None:
    assert failure.message == Sentence(vi, en)
    assert str(failure) == en


def test_every_class_of_the_module_is_in_the_table_above_and_in_its_drawing() -> None:
    own = {name for name, kind in inspect.getmembers(errors, inspect.isclass) if kind.__module__ == errors.__name__}
    assert own - {"CommandError"} == {type(failure).__name__ for failure, _, _ in FAILURES}
    drawn = {line.split()[1] for line in (errors.__doc__ or "").splitlines() if line.startswith(("├", "└"))}
    assert drawn == own - {"CommandError"}

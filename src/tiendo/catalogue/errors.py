"""What goes wrong with a catalogue: one class per failure, each with its sentences in both languages.

CatalogueError             the catalogue cannot be used as it is
├── FolderMissingError     an office's folder that is not there
├── FileUnreadableError    a file of an office's folder that the system does not hand over
├── DefinitionsFaultyError files with faults, every one of which is told
├── IndicatorUnknownError  an indicator that the catalogue does not have
├── PhraseEmptyError       a phrase without a word in it
└── FolderUnwritableError  a correction that could not be written
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tiendo.words.finding import Sentence


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a file: where, what was found there, what was expected, and what to do."""

    file: str
    key: str
    found: str
    expected: Sentence
    advice: Sentence

    @property
    def message(self) -> Sentence:
        """The fault as one sentence."""
        return Sentence(
            f"{self.file}, {self.key}: thấy {self.found}; cần {self.expected.vi}. {self.advice.vi}",
            f"{self.file}, {self.key}: found {self.found}; expected {self.expected.en}. {self.advice.en}",
        )


class CatalogueError(Exception):
    """A catalogue that cannot be used; `messages` say what is wrong and what to do, one sentence each."""

    def __init__(self, *messages: Sentence) -> None:
        super().__init__("\n".join(message.en for message in messages))
        self.messages = messages


class FolderMissingError(CatalogueError):
    """No folder of that name."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            Sentence(
                f"không có thư mục chỉ tiêu riêng “{folder}”. Hãy kiểm tra tên (tùy chọn --catalogue hoặc biến TIENDO_CATALOGUE).",
                f"there is no folder of own indicators “{folder}”. Check its name (option --catalogue, or TIENDO_CATALOGUE).",
            )
        )


class FileUnreadableError(CatalogueError):
    """A file that the system does not hand over."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            Sentence(
                f"{file}: không mở được ({reason}). Hãy kiểm tra quyền đọc tệp chỉ tiêu này.",
                f"{file}: could not be opened ({reason}). Check the permissions of this file of indicators.",
            )
        )


class DefinitionsFaultyError(CatalogueError):
    """Files with faults; `faults` are all of them."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(*(fault.message for fault in faults))
        self.faults = tuple(faults)


class IndicatorUnknownError(CatalogueError):
    """An indicator that the catalogue does not have."""

    def __init__(self, indicator: str) -> None:
        super().__init__(
            Sentence(
                f"danh mục không có chỉ tiêu “{indicator}”. Gõ tiendo indicators để tìm mã chỉ tiêu.",
                f"the catalogue has no indicator “{indicator}”. Type tiendo indicators to find its id.",
            )
        )


class PhraseEmptyError(CatalogueError):
    """A phrase without a word in it."""

    def __init__(self, phrase: str) -> None:
        super().__init__(
            Sentence(
                f"“{phrase}” không có chữ nào. Hãy chép tên chỉ tiêu đúng như trong văn bản.",
                f"“{phrase}” holds no word. Copy the words as the document has them.",
            )
        )


class FolderUnwritableError(CatalogueError):
    """A correction that could not be written."""

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(
            Sentence(
                f"không ghi được vào thư mục “{folder}” ({reason}). Hãy kiểm tra quyền ghi; nội dung cũ vẫn nguyên.",
                f"nothing could be written to the folder “{folder}” ({reason}). Check its permissions; what it held is untouched.",
            )
        )

"""Why a file takes no comments, and its remarks go into a page instead: one class per reason, each with its sentence.

UnmarkableError
├── SignedFileError      a digital signature would break
├── UnusualFileError     written in a way that nothing can be put in without rewriting it
├── OtherFileError       not the file that the document was read from
└── NowhereError         no paragraph or cell to attach anything to
"""

from tiendo.words.finding import Sentence


class UnmarkableError(ValueError):
    """A file that takes no comments; `reason` says why."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.reason = Sentence(vi, en)


class SignedFileError(UnmarkableError):
    """The file is signed: any change would make its signature invalid."""

    def __init__(self) -> None:
        super().__init__(
            "Tệp đã ký số: ghi thêm nhận xét vào tệp sẽ làm chữ ký mất hiệu lực, nên nhận xét được đặt trong trang này.",
            "The file is digitally signed: comments in it would make the signature invalid, so they stand on this page.",
        )


class UnusualFileError(UnmarkableError):
    """A part of the file is written in a way that nothing can be put in and the rest stay as it is."""

    def __init__(self, part: str) -> None:
        super().__init__(
            f"Phần {part} của tệp được ghi khác thường, không thể thêm nhận xét mà giữ nguyên mọi thứ khác, "
            "nên nhận xét được đặt trong trang này.",
            f"The part {part} of the file is written in an unusual way: no comment can be added that leaves the rest as it is, "
            "so the comments stand on this page.",
        )


class OtherFileError(UnmarkableError):
    """The bytes are not those that the document was read from."""

    def __init__(self) -> None:
        super().__init__(
            "Tệp không còn đúng như lúc được đọc, nên nhận xét được đặt trong trang này.",
            "The file is not as it was when it was read, so the comments stand on this page.",
        )


class NowhereError(UnmarkableError):
    """Nothing is in the file that a comment can be attached to."""

    def __init__(self) -> None:
        super().__init__(
            "Tệp không có đoạn văn hay ô nào để gắn nhận xét, nên nhận xét được đặt trong trang này.",
            "The file has no paragraph or cell that a comment can be attached to, so the comments stand on this page.",
        )

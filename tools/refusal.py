"""Why a program of tools/ stops: one class per failure, each with its sentence in both languages.

RefusalError
├── PortNotANumberError       PORT is no port
├── PortBusyError             something answers on the port already
├── PortForbiddenError        the port is for administrators only
├── FolderUnwritableError     nothing can be written to the folder
├── VenvMissingError          Python came without its venv module
├── NoNetworkError            the package index does not answer
├── InstallFailedError        pip stopped for another reason
├── StepFailedError           a step of preparing the demo failed
├── ServerFailedError         the server ended before it answered
├── ServerEndedError          the server answered, and ended without being asked to
└── MachineLacksError         PostgreSQL or Chromium is not here and cannot be installed
"""

from pathlib import Path


class RefusalError(Exception):
    """What keeps a program from going on, and what to do about it."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(f"{vi}\n{en}")


class PortNotANumberError(RefusalError):
    """PORT is no port."""

    def __init__(self, said: str) -> None:
        super().__init__(
            f"PORT={said} không phải số cổng. Hãy chọn một số từ 1 đến 65535, ví dụ: PORT=8001 make demo",
            f"PORT={said} is no port. Choose a number from 1 to 65535, for example: PORT=8001 make demo",
        )


class PortBusyError(RefusalError):
    """Something answers on the port already."""

    def __init__(self, port: int) -> None:
        other = port + 1 if port < 65535 else port - 1
        super().__init__(
            f"Cổng {port} đang được chương trình khác dùng. Hãy chọn cổng khác: PORT={other} make demo",
            f"Port {port} is in use by another program. Choose another: PORT={other} make demo",
        )


class PortForbiddenError(RefusalError):
    """The port is for administrators only."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"Không được phép mở cổng {port}. Hãy chọn cổng khác: PORT=8001 make demo",
            f"Port {port} may not be opened. Choose another: PORT=8001 make demo",
        )


class FolderUnwritableError(RefusalError):
    """Nothing can be written to the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Không ghi được vào thư mục {folder}. Hãy kiểm tra quyền ghi và dung lượng đĩa, hoặc chép dự án sang thư mục khác.",
            f"Nothing can be written to {folder}. Check permissions and disk space, or copy the project to another folder.",
        )


class VenvMissingError(RefusalError):
    """Python came without its venv module."""

    def __init__(self) -> None:
        super().__init__(
            "Python trên máy này thiếu mô-đun venv. Trên Debian, Ubuntu hãy chạy: sudo apt-get install python3-venv",
            "Python on this machine lacks its venv module. On Debian or Ubuntu run: sudo apt-get install python3-venv",
        )


class NoNetworkError(RefusalError):
    """The package index does not answer."""

    def __init__(self) -> None:
        super().__init__(
            "Không kết nối được tới kho gói Python để cài đặt lần đầu. Hãy kiểm tra mạng (hoặc biến PIP_INDEX_URL) rồi chạy lại.",
            "The Python package index cannot be reached for the first installation. Check the network (or PIP_INDEX_URL) and run again.",
        )


class InstallFailedError(RefusalError):
    """Pip stopped for another reason."""

    def __init__(self, log: Path) -> None:
        super().__init__(
            f"Cài đặt thư viện không thành công. Lý do ghi ở cuối tệp {log}",
            f"The libraries could not be installed. The reason stands at the end of {log}",
        )


class StepFailedError(RefusalError):
    """A step of preparing the demo failed."""

    def __init__(self, step: str, log: Path) -> None:
        super().__init__(
            f"Bước chuẩn bị {step} không thành công. Lý do ghi ở cuối tệp {log}",
            f"Preparing the demo failed at {step}. The reason stands at the end of {log}",
        )


class ServerFailedError(RefusalError):
    """The server ended before it answered."""

    def __init__(self, log: Path) -> None:
        super().__init__(
            f"Máy chủ không khởi động được. Lý do ghi ở cuối tệp {log}",
            f"The server did not start. The reason stands at the end of {log}",
        )


class ServerEndedError(RefusalError):
    """The server answered, and ended without being asked to."""

    def __init__(self, log: Path) -> None:
        super().__init__(
            f"Máy chủ đã dừng ngoài ý muốn. Lý do ghi ở cuối tệp {log}; chạy lại make demo để mở lại, dữ liệu còn nguyên.",
            f"The server ended without being asked to. The reason stands at the end of {log}; run make demo again, no data is lost.",
        )


class MachineLacksError(RefusalError):
    """PostgreSQL or Chromium is not here and cannot be installed."""

    def __init__(self, lacking: str, packages: str) -> None:
        super().__init__(
            f"Máy này thiếu {lacking}. Hãy chạy: sudo apt-get install --no-install-recommends {packages}",
            f"This machine lacks {lacking}. Run: sudo apt-get install --no-install-recommends {packages}",
        )

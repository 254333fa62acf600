"""`make demo` as a process: what keeps it from starting is said in one sentence, in two languages."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.functional.ports import free_port
from tools.demo import HOST
from tools.environment import ROOT

PYTHON = Path(sys.base_prefix) / "bin" / "python3"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of what the demo needs before anything is installed."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def refusal_of(house: Path, **environment: str) -> tuple[str, str]:
    """What `make demo` says on stderr, line by line: Vietnamese, English. It must say nothing else and fail."""
    settings_of_ours = {"PORT", "PYTHONUTF8", "MAKELEVEL", "MAKEFLAGS", "MFLAGS"}
    inherited = {name: value for name, value in os.environ.items() if name not in settings_of_ours}
    done = subprocess.run(
        ["make", "--no-print-directory", f"PYTHON={PYTHON}", "demo"],
        cwd=house,
        env=inherited | environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stdout + done.stderr
    vi, en, makes_own = done.stderr.splitlines()
    assert makes_own.startswith("make: ***")
    return vi, en


@pytest.mark.parametrize("locale", ["C.UTF-8", "POSIX", "vi_VN.UTF-8"])
def test_a_busy_port(house: Path, locale: str) -> None:
    with socket.create_server((HOST, 0)) as other:
        port = other.getsockname()[1]
        vi, en = refusal_of(house, PORT=str(port), LC_ALL=locale)
    assert vi.startswith(f"Cổng {port} đang được chương trình khác dùng. Hãy chọn cổng khác: PORT=")
    assert en.startswith(f"Port {port} is in use by another program. Choose another: PORT=")
    assert not (house / ".venv").exists()


@pytest.mark.parametrize("said", ["eight", "0", "70000", "-1", "٨٠٠٠"])
def test_a_port_that_is_none(house: Path, said: str) -> None:
    vi, en = refusal_of(house, PORT=said)
    assert vi.startswith(f"PORT={said} không phải số cổng.")
    assert en.startswith(f"PORT={said} is no port.")


def test_a_folder_that_cannot_be_written(house: Path) -> None:
    """A file stands where the folder should be, which stops the administrator too."""
    (house / "var").write_text("")
    vi, en = refusal_of(house, PORT=free_port())
    assert vi.startswith(f"Không ghi được vào thư mục {house / 'var' / 'demo'}.")
    assert en.startswith(f"Nothing can be written to {house / 'var' / 'demo'}.")


def test_an_environment_that_cannot_be_written(house: Path) -> None:
    (house / ".venv").write_text("")
    _, en = refusal_of(house, PORT=free_port())
    assert en.startswith(f"Nothing can be written to {house / '.venv'}.")


def test_a_python_without_its_venv_module(house: Path) -> None:
    (house / "sitecustomize.py").write_text("import sys\nsys.modules['ensurepip'] = None\n")
    vi, en = refusal_of(house, PORT=free_port(), PYTHONPATH=str(house))
    assert vi.endswith("sudo apt-get install python3-venv")
    assert en.endswith("sudo apt-get install python3-venv")


def test_no_network_at_the_first_installation(house: Path) -> None:
    nobody = f"http://{HOST}:{free_port()}/simple"
    vi, en = refusal_of(
        house, PORT=free_port(), PIP_INDEX_URL=nobody, PIP_EXTRA_INDEX_URL="", PIP_FIND_LINKS="", PIP_CONFIG_FILE=os.devnull
    )
    assert vi.startswith("Không kết nối được tới kho gói Python")
    assert en.startswith("The Python package index cannot be reached")


def test_a_python_that_is_too_old() -> None:
    script = "import sys; sys.version_info = (3, 9, 2); import tools"
    done = subprocess.run([PYTHON, "-c", script], cwd=ROOT, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.splitlines()[1] == "Tiến Độ needs Python 3.11 or later; this is Python 3.9. Run: make PYTHON=python3.11 ..."


def test_ctrl_c_ends_it_and_the_second_start_prepares_nothing_again(tmp_path: Path) -> None:
    first, port = started_and_stopped(tmp_path, free_port())
    assert "Đọc văn bản mẫu / Reading the samples" in first
    second, _ = started_and_stopped(tmp_path, port)
    assert "Đọc văn bản mẫu / Reading the samples" not in second
    accounts = re.compile(r"^  \w+ +[\w-]{10,}  +\S", flags=re.MULTILINE)
    assert accounts.findall(first) == accounts.findall(second) != []


def test_a_server_that_ends_by_itself_is_not_called_one_that_never_started(tmp_path: Path) -> None:
    with demo_in(tmp_path, free_port()) as demo:
        assert demo.stdout
        assert demo.stderr
        for line in demo.stdout:
            if line.startswith("Ctrl-C"):
                (server,) = Path(f"/proc/{demo.pid}/task/{demo.pid}/children").read_text().split()
                os.kill(int(server), signal.SIGTERM)
        vi, en = demo.stderr.read().splitlines()
        assert demo.wait() == 1
    assert vi.startswith("Máy chủ đã dừng ngoài ý muốn.")
    assert en.startswith("The server ended without being asked to.")


def started_and_stopped(folder: Path, port: str) -> tuple[str, str]:
    """What the demo printed between its start and Ctrl-C, and the port it has given back."""
    with demo_in(folder, port) as demo:
        assert demo.stdout
        said = ""
        for line in demo.stdout:
            said += line
            if line.startswith("Ctrl-C"):
                demo.send_signal(signal.SIGINT)
        assert demo.wait() == 0, demo.stderr and demo.stderr.read()
    assert said.endswith("Đã dừng. / Stopped.\n")
    with socket.create_server((HOST, int(port)), reuse_port=False):
        return said, port


def demo_in(folder: Path, port: str) -> "subprocess.Popen[str]":
    """The demo as a process of its own."""
    command = [str(PYTHON), "-m", "tools.demo", str(folder)]
    environment = {**os.environ, "PORT": port, "PYTHONUTF8": "1"}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")

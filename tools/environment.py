"""The virtual environment .venv: made when it is missing, filled from a lock file, left alone when in step with it.

`python3 -m tools.environment web` for the site alone, `dev` for work on it. A stamp inside .venv holds a digest
of what was installed, so that a second run costs nothing.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from tools.refusal import FolderUnwritableError, InstallFailedError, NoNetworkError, RefusalError, VenvMissingError

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"

_LOG = VENV / "install.log"
_LOCKS = {"web": "requirements.lock", "dev": "requirements-dev.lock"}
_NO_ANSWER = ("Retrying (Retry(", "NewConnectionError", "ConnectTimeoutError", "ReadTimeoutError", "Max retries exceeded")
_PROGRESS_EVERY = 5


def install(wanted: str) -> None:
    """`.venv` in step with the lock of `wanted`. FolderUnwritableError, VenvMissingError, NoNetworkError, InstallFailedError."""
    if _in_step(wanted) or (wanted == "web" and _in_step("dev")):
        return
    try:
        VENV.mkdir(exist_ok=True)
        for kind in _LOCKS:
            _stamp(kind).unlink(missing_ok=True)
        _LOG.unlink(missing_ok=True)
        _create()
        _fill(wanted)
        _stamp(wanted).write_text(_digest(wanted), encoding="ascii")
    except OSError as fault:
        raise FolderUnwritableError(VENV) from fault


def _stamp(kind: str) -> Path:
    return VENV / f"installed-{kind}"


def _in_step(kind: str) -> bool:
    stamp = _stamp(kind)
    return stamp.is_file() and stamp.read_text(encoding="ascii") == _digest(kind)


def _digest(kind: str) -> str:
    """Of all that an installation depends on: the lock, the project's own entry, the folder, the Python."""
    files = (ROOT / _LOCKS[kind]).read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return sha256(files + f"{ROOT} {sys.version}".encode()).hexdigest()


def _create() -> None:
    if (VENV / "bin" / "pip").is_file() and PYTHON.exists():
        return
    if not (find_spec("venv") and find_spec("ensurepip")):
        raise VenvMissingError
    print("Tạo môi trường Python (.venv) / Making the Python environment", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False, capture_output=True, text=True)
    if made.returncode:
        _LOG.write_text(made.stdout + made.stderr, encoding="utf-8")
        raise InstallFailedError(_LOG)


def _fill(kind: str) -> None:
    lock = ROOT / _LOCKS[kind]
    expected = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    print(f"Cài {expected} thư viện / Installing {expected} libraries", flush=True)
    seen = 0
    for line in _pip("--require-hashes", "-r", str(lock)):
        if line.startswith(("Collecting ", "Processing ", "Requirement already satisfied: ")):
            seen += 1
            if seen % _PROGRESS_EVERY == 0:
                print(f"  {seen}/{expected}", flush=True)
        elif line.startswith("Installing collected packages"):
            print("  đang ghi vào .venv / writing to .venv", flush=True)
    for _line in _pip("--no-deps", "--no-build-isolation", "-e", str(ROOT)):
        pass


def _pip(*arguments: str) -> Iterator[str]:
    """The lines pip prints; they are kept in a log, which is the reason to read them to the end."""
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--retries", "2", *arguments]
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    silent = False
    with (
        _LOG.open("a", encoding="utf-8") as kept,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            env=environment,
            encoding="utf-8",
        ) as pip,
    ):
        for line in pip.stdout or ():
            kept.write(line)
            silent = (silent or any(sign in line for sign in _NO_ANSWER)) and "Downloading" not in line
            yield line
    if pip.returncode:
        raise NoNetworkError if silent else InstallFailedError(_LOG)


def main(wanted: str) -> int:
    """Exit status: 0 when `.venv` is in step."""
    try:
        install(wanted)
    except RefusalError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

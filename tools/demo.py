"""The demo: `python3 -m tools.demo [FOLDER]`, run by the system's Python; PORT chooses the port.

Makes .venv, the database and the samples where they are missing or have changed, and serves the site until Ctrl-C.
All that the demo keeps is in FOLDER (var/demo); deleting the folder starts it afresh.
"""

import errno
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import NoReturn

from tools.environment import PYTHON, ROOT, install
from tools.refusal import (
    FolderUnwritableError,
    PortBusyError,
    PortForbiddenError,
    PortNotANumberError,
    RefusalError,
    ServerEndedError,
    ServerFailedError,
    StepFailedError,
)

HOST = "127.0.0.1"
_WORKERS, _THREADS = "2", "4"
_SECONDS_TO_START = 60
_SECONDS_TO_END = 10
_EVERY_TENTH = re.compile(r"\[(\d*0/\d+)\]")


@dataclass(frozen=True, slots=True)
class Demo:
    """Where this demo keeps its files and on which port it answers."""

    folder: Path
    port: int

    @property
    def site(self) -> str:
        """The address of the first page."""
        return f"http://{HOST}:{self.port}/"

    @property
    def log(self) -> Path:
        """What the steps of preparing and the server say."""
        return self.folder / "demo.log"

    @property
    def environment(self) -> dict[str, str]:
        """The site's settings. What was set for another site of this machine is not the demo's."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("TIENDO_") and name != "DATABASE_URL"}
        return kept | {"TIENDO_MODE": "demo", "TIENDO_DATA": str(self.folder), "PYTHONUTF8": "1"}


def main(folder: str = "var/demo") -> int:
    """Exit status: 0 when the demo was ended by Ctrl-C, 1 with a sentence when it could not be started."""
    for ended in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ended, _interrupt)
    try:
        demo = Demo((ROOT / folder).resolve(), _port(os.environ.get("PORT") or "8000"))
        _require_free(demo.port)
        _require_writable(demo.folder)
        install("web")
        _prepare(demo)
        with _server(demo) as server:
            _welcome(demo)
            server.wait()
            raise ServerEndedError(demo.log)
    except RefusalError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        with suppress(OSError):  # the terminal may be what has gone
            print("\nĐã dừng. / Stopped.", flush=True)
        return 0


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _port(said: str) -> int:
    if not (said.isascii() and said.isdecimal() and 1 <= int(said) <= 65535):
        raise PortNotANumberError(said)
    return int(said)


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        # As gunicorn binds: a connection that is just closing does not keep the port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as fault:
            raise (PortForbiddenError if fault.errno == errno.EACCES else PortBusyError)(port) from fault


def _require_writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / "writable"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as fault:
        raise FolderUnwritableError(folder) from fault


def _prepare(demo: Demo) -> None:
    """The database, the style sheets and the samples, unless nothing they are made from has changed."""
    stamp, digest = demo.folder / "prepared", _digest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
        return
    stamp.unlink(missing_ok=True)
    # Documents of the same bytes are not read twice, so readings of an earlier reader go with their database.
    for kept in demo.folder.glob("tiendo.sqlite3*"):
        kept.unlink()
    demo.log.write_bytes(b"")
    _step(demo, "Cơ sở dữ liệu / Database", "migrate")
    _step(demo, "Giao diện / Style sheets", "collectstatic", "--noinput", "--clear")
    _step(demo, "Đọc văn bản mẫu / Reading the samples", "read_samples", str(ROOT / "samples"))
    stamp.write_text(digest, encoding="ascii")


def _digest() -> str:
    """Of everything the prepared demo is made from."""
    made_from = sha256()
    for folder in ("samples", "src"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                made_from.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return made_from.hexdigest()


def _step(demo: Demo, name: str, *arguments: str) -> str:
    """What the command of the site printed, its progress shown on the way. StepFailedError."""
    print(name, flush=True)
    said = ""
    with (
        demo.log.open("ab") as log,
        subprocess.Popen(
            [PYTHON, ROOT / "manage.py", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
            env=demo.environment | {"PYTHONUNBUFFERED": "1"},
        ) as command,
    ):
        for line in command.stdout or ():
            said += line
            if progress := _EVERY_TENTH.match(line):
                print(f"  {progress[1]}", flush=True)
    if command.returncode:
        raise StepFailedError(name, demo.log)
    return said


@contextmanager
def _server(demo: Demo) -> Iterator["subprocess.Popen[bytes]"]:
    """The server, answering; ended on the way out. ServerFailedError."""
    bind = ("--bind", f"{HOST}:{demo.port}", "--workers", _WORKERS, "--threads", _THREADS, "--no-control-socket")
    with demo.log.open("ab") as log:
        # A session of its own: Ctrl-C comes to this program, which ends the server.
        server = subprocess.Popen(
            [PYTHON, "-m", "gunicorn", *bind, "tiendo.web.config.wsgi"],
            cwd=ROOT,
            env=demo.environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        _wait_for_answer(demo, server)
        yield server
    finally:
        _end(server)


def _wait_for_answer(demo: Demo, server: "subprocess.Popen[bytes]") -> None:
    last = time.monotonic() + _SECONDS_TO_START
    while not _answers(demo.port):
        if server.poll() is not None or time.monotonic() > last:
            raise ServerFailedError(demo.log)
        time.sleep(0.2)


def _answers(port: int) -> bool:
    connection = HTTPConnection(HOST, port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _end(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    try:
        server.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _welcome(demo: Demo) -> None:
    accounts = _step(demo, "Tài khoản / Accounts", "make_demo_accounts")
    print(
        f"""
Tiến Độ (bản trình diễn, chỉ mở trên máy này / a demo, open on this machine only)

  Soát số liệu, không cần tài khoản / Check figures, no account needed   {demo.site}
  Đăng nhập / Sign in                                                    {demo.site}dang-nhap/

Tài khoản trình diễn / Demo accounts

{"".join(f"  {line}" for line in accounts.splitlines(keepends=True))}
Ctrl-C để dừng / to stop. Xóa {demo.folder} để làm lại từ đầu / Delete it to start afresh.""",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

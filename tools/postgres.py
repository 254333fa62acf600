"""A PostgreSQL of our own for as long as the tests run: in a temporary folder, on a socket inside it, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SETTINGS = {
    "listen_addresses": "",
    # Nothing here outlives the run, so nothing need survive a power cut.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
}
_SECONDS_TO_START = 60
_SECONDS_TO_END = 20


class PostgresStartError(RuntimeError):
    """The server did not come up; the sentence ends in what it said."""

    def __init__(self, said: str) -> None:
        super().__init__(f"PostgreSQL did not start: {said.strip()[-600:] or 'it said nothing'}")


@contextmanager
def temporary_server(programs: Path) -> Iterator[str]:
    """The DATABASE_URL of a running server; ended and deleted on the way out, whatever happened. PostgresStartError."""
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="tiendo-pg-"))
    server = None
    try:
        if owner.user is not None:
            shutil.chown(folder, owner.user)
        data, log = folder / "data", folder / "log"
        _create(programs, data, owner)
        options = [f"-c{name}={value}" for name, value in {**_SETTINGS, "unix_socket_directories": folder}.items()]
        with log.open("wb") as said:
            # A session of its own: Ctrl-C is for the tests; the server ends when they have.
            server = subprocess.Popen(
                [programs / "postgres", "-D", data, *options],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
                cwd=folder,
                user=owner.user,
                group=owner.group,
                extra_groups=owner.extra_groups,
            )
        _wait(programs, folder, server, log)
        yield f"postgres://tiendo@/postgres?host={folder}"
    finally:
        if server is not None:
            _end(server)
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose server it is; None is whoever runs this."""

    user: int | None = None
    group: int | None = None
    extra_groups: tuple[int, ...] | None = None


def _owner() -> _Owner:
    """PostgreSQL refuses to run as root; Debian's package brings a user for it."""
    if os.geteuid() != 0:
        return _Owner()
    entry = pwd.getpwnam("postgres")
    return _Owner(entry.pw_uid, entry.pw_gid, ())


def _create(programs: Path, data: Path, owner: _Owner) -> None:
    # C.UTF-8 and not C: upper and lower case must know Vietnamese letters.
    options = ("--username=tiendo", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
    made = subprocess.run(
        [programs / "initdb", "-D", data, *options],
        check=False,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        cwd=data.parent,
        user=owner.user,
        group=owner.group,
        extra_groups=owner.extra_groups,
    )
    if made.returncode:
        raise PostgresStartError(made.stderr)


def _wait(programs: Path, folder: Path, server: "subprocess.Popen[bytes]", log: Path) -> None:
    last = time.monotonic() + _SECONDS_TO_START
    ready = [str(programs / "pg_isready"), "--quiet", f"--host={folder}", "--username=tiendo", "--dbname=postgres"]
    while subprocess.run(ready, check=False).returncode:
        if server.poll() is not None or time.monotonic() > last:
            raise PostgresStartError(log.read_text(encoding="utf-8", errors="replace"))
        time.sleep(0.1)


def _end(server: "subprocess.Popen[bytes]") -> None:
    server.send_signal(2)  # SIGINT is PostgreSQL's fast shutdown: sessions are cut, files are closed
    try:
        server.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()

"""All tests, on both databases: `python -m tools.test`, run by the Python of .venv.

First everything on SQLite, then what touches the database again on PostgreSQL. What the machine lacks is installed
where that is possible; where it is not, those parts are left out and said so, and with CI=true the run fails.
"""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

from tools.environment import ROOT
from tools.machine import find_chromium, find_libreoffice, find_postgresql, supply
from tools.postgres import temporary_server
from tools.refusal import MachineLacksError

TOUCHING_THE_DATABASE = ("tests/web", "tests/functional/test_journeys.py")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of pytest: what it ran on, its exit status, how long it took."""

    on: str
    status: int
    seconds: float

    def line(self) -> str:
        """As the summary prints it."""
        return f"  {self.on:<11} {'passed' if self.status == 0 else 'FAILED'} in {self.seconds:.0f} s"


def main() -> int:
    """Exit status: 0 when every run passed and, with CI=true, nothing was left out."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the server is ended on the way out
    try:
        supply()
    except MachineLacksError as refusal:
        print(refusal, file=sys.stderr)
        if os.environ.get("CI") == "true":
            return 1
    runs = [_pytest("SQLite", {}, ())]
    if programs := find_postgresql():
        with temporary_server(programs) as url:
            runs.append(_pytest("PostgreSQL", {"DATABASE_URL": url}, TOUCHING_THE_DATABASE))
    print("Tests", *(run.line() for run in runs), sep="\n")
    for name, found in {"PostgreSQL": programs, "Browser": find_chromium(), "LibreOffice": find_libreoffice()}.items():
        if found is None:
            print(f"  {name:<11} left out: not on this machine")
    return int(any(run.status for run in runs))


def _pytest(on: str, database: dict[str, str], folders: tuple[str, ...]) -> Run:
    print(f"\nTests on {on}", flush=True)
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"TIENDO_MODE": "test", **database}
    begun = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "--durations=5", "--durations-min=1", *folders]
    status = subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode
    return Run(on, status, time.monotonic() - begun)


if __name__ == "__main__":
    sys.exit(main())

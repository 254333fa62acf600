"""What the tests need of the machine beside Python: PostgreSQL's server programs, a Chromium and LibreOffice."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from tools.refusal import MachineLacksError

PACKAGES = {
    "PostgreSQL": "postgresql",
    "Chromium": "chromium fonts-liberation2",
    "LibreOffice": "libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation2",
}
"""Debian's packages. fonts-liberation2 has all Vietnamese letters; fonts-liberation lacks many of them."""

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def find_postgresql() -> Path | None:
    """The folder of `initdb` and `postgres`, the newest there is."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(re.sub(r"\D", "", folder.parent.name) or 0))
    on_path = shutil.which("initdb")
    folders = [*reversed(debian), *([Path(on_path).resolve().parent] if on_path else [])]
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


def find_chromium() -> Path | None:
    """The browser: the one TIENDO_CHROMIUM names, else what the machine has."""
    named = os.environ.get("TIENDO_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, _BROWSERS)), None)
    return Path(found) if found and Path(found).is_file() else None


def find_libreoffice() -> Path | None:
    """LibreOffice's starter."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Path(found) if found else None


def lacking() -> list[str]:
    """Names of what is not here."""
    found = {"PostgreSQL": find_postgresql(), "Chromium": find_chromium(), "LibreOffice": find_libreoffice()}
    return [name for name, where in found.items() if where is None]


def supply() -> None:
    """Everything the tests need is here: what was missing has been installed. MachineLacksError where that is impossible."""
    missing = lacking()
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' and '.join(missing)}", flush=True)
        _install(missing)
        missing = lacking()
    if missing:
        raise MachineLacksError(", ".join(missing), _packages(missing))


def _packages(missing: list[str]) -> str:
    return " ".join(PACKAGES[name] for name in missing)


def _install(missing: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *_packages(missing).split()]
    for command in (update, install):
        subprocess.run(command, check=False, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

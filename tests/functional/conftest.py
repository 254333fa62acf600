"""The site as a server, and a person in front of a real browser."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, sync_playwright
from psycopg import sql

from tests.functional.ports import free_port
from tools.demo import HOST
from tools.environment import ROOT
from tools.machine import find_chromium

QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--no-first-run",
)
CLERK = "vanphong"
SECONDS_TO_START = 60


@dataclass(frozen=True)
class Site:
    """A running site: its address without the last slash, and the clerk's password."""

    address: str
    password: str


@dataclass
class Visitor:
    """A person with a page open. `faults` are what the browser complained of; a test leaves none behind."""

    page: Page
    site: Site
    faults: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Keeps as a fault what the console says, what scripts throw, and what is asked of any other site."""

        def console(message: ConsoleMessage) -> None:
            if message.type in {"error", "warning"}:
                self.faults.append(message.text)

        def request(asked: Request) -> None:
            if not asked.url.startswith((self.site.address, "data:")):
                self.faults.append(f"asked for {asked.url}")

        self.page.on("console", console)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", request)

    def open(self, path: str) -> None:
        """Goes to an address of the site."""
        self.page.goto(self.site.address + path)

    def follow(self, locator: Locator) -> None:
        """Clicks what leads to another page, and waits until that page is there."""
        with self.page.expect_navigation():
            locator.click()

    def expect_status(self, status: int) -> None:
        """The browser's console complains of a page that is a refusal; this once, that is no fault."""
        (complaint,) = (fault for fault in self.faults if f"with a status of {status} " in fault)
        self.faults.remove(complaint)

    def choose(self, language: str) -> None:
        """Switches the language where it is another one."""
        if self.page.locator("html").get_attribute("lang") != language:
            self.follow(self.page.get_by_role("button", name={"en": "English", "vi": "Tiếng Việt"}[language]))

    def sign_in(self) -> None:
        """Signs in as the clerk."""
        self.open("/dang-nhap/")
        self.page.locator("input[name=username]").fill(CLERK)
        self.page.locator("input[name=password]").fill(self.site.password)
        self.follow(self.page.locator("main button"))

    def picture(self, name: str) -> None:
        """Keeps the page as it looks, in the folder that TIENDO_PICTURES names."""
        if folder := os.environ.get("TIENDO_PICTURES"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            language = self.page.locator("html").get_attribute("lang")
            width = (self.page.viewport_size or {"width": 0})["width"]
            self.page.screenshot(path=f"{folder}/{name}-{width}-{language}.png", full_page=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demo as `make demo` starts it; where DATABASE_URL names a PostgreSQL, the site on a database of its own there."""
    folder = tmp_path_factory.mktemp("site")
    url = os.environ.get("DATABASE_URL")
    with _on_postgresql(folder, url) if url else _demo(folder) as running:
        yield running


@contextmanager
def _demo(folder: Path) -> Iterator[Site]:
    port = free_port()
    command = [sys.executable, "-m", "tools.demo", str(folder)]
    environment = {**os.environ, "PORT": port, "PYTHONUTF8": "1"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as demo:
        try:
            assert demo.stdout
            lines: list[str] = []
            while not (lines and lines[-1].startswith("Ctrl-C")):
                lines.append(demo.stdout.readline())
                assert lines[-1], "the demo ended while it was starting"
            password = re.search(rf"^  {CLERK} +(\S+)", "".join(lines), flags=re.MULTILINE)
            assert password
            yield Site(f"http://{HOST}:{port}", password[1])
        finally:
            demo.terminate()
            demo.communicate()


@contextmanager
def _on_postgresql(folder: Path, server: str) -> Iterator[Site]:
    name, port, password = f"tiendo_{folder.parent.name}".replace("-", "_"), free_port(), "lối đi-trong vườn-rau"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    database = urlsplit(server)._replace(path=f"/{name}").geturl()
    environment = {**os.environ, "TIENDO_MODE": "test", "TIENDO_DATA": str(folder), "DATABASE_URL": database}
    _manage(environment, "migrate")
    _manage(environment, "add_account", CLERK, "--name", "Văn phòng", "--role", "clerk", said=password + "\n")
    _manage(environment, "read_samples", str(ROOT / "samples"))
    serving = ("--bind", f"{HOST}:{port}", "--threads", "4", "--no-control-socket", "tiendo.web.config.wsgi")
    command = [sys.executable, "-m", "gunicorn", *serving]
    with (folder / "server.log").open("wb") as log, subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log) as process:
        try:
            _wait_for(port, process)
            yield Site(f"http://{HOST}:{port}", password)
        finally:
            process.terminate()


def _manage(environment: dict[str, str], *arguments: str, said: str = "") -> None:
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    subprocess.run(command, check=True, env=environment, input=said, stdout=subprocess.DEVNULL, encoding="utf-8")


def _wait_for(port: str, process: "subprocess.Popen[bytes]") -> None:
    last = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < last:
        assert process.poll() is None, "the server ended while it was starting"
        connection = HTTPConnection(HOST, int(port), timeout=5)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
        finally:
            connection.close()
    pytest.fail("the server did not answer")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium. Ended with the module, because its event loop would disturb tests of the database."""
    chromium = find_chromium()
    if chromium is None:
        missing = "no Chromium: apt-get install --no-install-recommends chromium fonts-liberation2"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield launched
        launched.close()


@pytest.fixture
def width() -> int:
    """Of the window, in pixels; a test may ask for another by parametrizing it."""
    return 1280


@pytest.fixture
def visitor(browser: Browser, site: Site, width: int) -> Iterator[Visitor]:
    """Somebody at the site for the first time. What the browser complains of fails the test."""
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="vi-VN")
    context.set_default_timeout(10_000)
    here = Visitor(context.new_page(), site)
    here.listen()
    yield here
    context.close()
    assert here.faults == []

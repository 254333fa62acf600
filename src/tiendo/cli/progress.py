"""How far a long reading has come: a bar on standard error, where a person looks at a terminal; else nothing."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from tiendo.cli.language import Language
from tiendo.cli.streams import tell
from tiendo.words.finding import Sentence

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_READING = Sentence("Đang đọc", "Reading")


class Bar:
    """The bar. Sentences that are told meanwhile stand above it."""

    def __init__(self, total: int, out: TextIO, language: Language) -> None:
        self.total = total
        self.done = 0
        self._language = language
        # Where the answers go to the same terminal, they show how far it is.
        self._shown = total > 0 and sys.stderr is not None and sys.stderr.isatty() and not out.isatty()
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Itself, drawn."""
        if self._shown:
            # Only a terminal waits for what draws.
            from rich.console import Console  # noqa: PLC0415
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

            columns = (TextColumn(self._language.of(_READING)), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._progress.add_task("", total=self.total)
            self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Takes the bar away."""
        if self._progress:
            self._progress.stop()

    def found(self, count: int) -> None:
        """An archive turned out to hold so many documents."""
        self.total += count - 1

    def step(self) -> None:
        """One more document is done."""
        self.done += 1
        if self._progress and self._task is not None:
            self._progress.update(self._task, completed=self.done, total=self.total)

    def tell(self, message: Sentence) -> None:
        """Says a sentence on standard error."""
        if self._progress:
            self._progress.stop()
            tell(message, self._language)
            self._progress.start()
        else:
            tell(message, self._language)

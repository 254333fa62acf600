"""`read_samples FOLDER`: keeps every file of a folder; what lies below a folder named `fictional` is fictional."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tiendo.reading.errors import UnreadableError
from tiendo.web.audit.who import COMMAND_LINE
from tiendo.web.documents.actions import keep_document

_FICTIONAL = "fictional"


class NoSuchFolderError(CommandError):
    """The folder is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder} is no folder. Name the folder that holds the samples.")


class Command(BaseCommand):
    """Keeps the files of a folder."""

    help = "Read and keep every .txt file of a folder and the folders below it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder."""
        parser.add_argument("folder", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """One line a file; a file that cannot be read is one sentence, and the rest goes on. NoSuchFolderError."""
        folder: Path = options["folder"]
        if not folder.is_dir():
            raise NoSuchFolderError(folder)
        files = sorted(folder.rglob("*.txt"))
        for number, file in enumerate(files, 1):
            self.stdout.write(f"[{number}/{len(files)}] {_keep(file, fictional=_FICTIONAL in file.relative_to(folder).parts)}")


def _keep(file: Path, *, fictional: bool) -> str:
    """What became of one file, as a line to print."""
    try:
        document = keep_document(data=file.read_bytes(), source=file.name, fictional=fictional, by=COMMAND_LINE)
    except (UnreadableError, OSError) as refused:
        return str(refused)
    return f"{file.name}: {document.figures} figures, {document.doubtful} to look at"

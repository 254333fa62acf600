"""`add_account USERNAME --name NAME --role ROLE`: opens an account, its password asked for or read from standard input."""

import sys
from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from tiendo.web.audit.who import COMMAND_LINE
from tiendo.web.people.actions import add_account
from tiendo.web.people.models import Role


class Command(BaseCommand):
    """Opens an account."""

    help = "Open an account. The password is asked for, or read from standard input when that is no terminal."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Username, name and role."""
        parser.add_argument("username")
        parser.add_argument("--name", required=True, help="the name as shown")
        parser.add_argument("--role", required=True, choices=Role.values)

    def handle(self, *args: Any, **options: Any) -> None:
        """CommandError, one sentence for each fault, when the account cannot be opened."""
        password = getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        try:
            account = add_account(
                username=options["username"], name=options["name"], role=Role(options["role"]), password=password, by=COMMAND_LINE
            )
        except ValidationError as refused:
            raise CommandError(" ".join(refused.messages)) from refused
        self.stdout.write(f"{account.username} can sign in.")

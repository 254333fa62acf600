"""`make_demo_accounts`: one account for each role, in a demo only, and how to sign in with it."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.crypto import get_random_string

from tiendo.web.audit.who import COMMAND_LINE
from tiendo.web.config.environment import Mode
from tiendo.web.people.actions import add_account, set_password
from tiendo.web.people.models import Role
from tiendo.web.people.queries import account_named

_ACCOUNTS = {
    "vanphong": ("Văn phòng (trình diễn)", Role.CLERK),
    "donvi": ("Đơn vị báo cáo (trình diễn)", Role.UNIT),
    "lanhdao": ("Lãnh đạo (trình diễn)", Role.LEADER),
    "quantri": ("Quản trị (trình diễn)", Role.ADMINISTRATOR),
    "kiemtra": ("Kiểm tra (trình diễn)", Role.AUDITOR),
}
_LEGIBLE = "abcdefghkmnpqrstuvwxyz23456789"


class NotADemoError(CommandError):
    """Asked for outside a demo."""

    def __init__(self) -> None:
        super().__init__("Demo accounts are made in a demo only (TIENDO_MODE=demo). Use add_account here.")


class Command(BaseCommand):
    """Makes the accounts of the demo."""

    help = "Make one account for each role of the demo and print how to sign in. Refused outside a demo."

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints username, password and role, one account a line. NotADemoError."""
        if settings.MODE is not Mode.DEMO:
            raise NotADemoError
        passwords = _passwords(settings.DATA_FOLDER / "demo-accounts.json")
        for username, (name, role) in _ACCOUNTS.items():
            _give(username, name, role, passwords[username])
            self.stdout.write(f"{username:<10} {passwords[username]:<16} {role.label}")


def _passwords(kept: Path) -> dict[str, str]:
    """The passwords of this demo: made once, and nowhere but in its folder."""
    if not kept.exists():
        kept.touch(mode=0o600)
        made = {username: "-".join(get_random_string(4, _LEGIBLE) for _ in range(3)) for username in _ACCOUNTS}
        kept.write_text(json.dumps(made, indent=1))
    passwords: dict[str, str] = json.loads(kept.read_text())
    return passwords


@transaction.atomic
def _give(username: str, name: str, role: Role, password: str) -> None:
    account = account_named(username)
    if account is None:
        add_account(username=username, name=name, role=role, password=password, by=COMMAND_LINE)
    elif not account.check_password(password):
        set_password(account=account, password=password, by=COMMAND_LINE)

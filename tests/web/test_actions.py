"""The rules of writing: only actions write, and each of them says by whom."""

import inspect
import re
from importlib import import_module
from pathlib import Path
from types import FunctionType

import pytest

import tiendo.web
from tiendo.web.audit.who import Who

WEB = Path(tiendo.web.__path__[0])
APPS = sorted(path.parent.name for path in WEB.glob("*/actions"))
ACTIONS = [
    pytest.param(action, id=f"{app}.{name}")
    for app in APPS
    for name, action in sorted(vars(import_module(f"tiendo.web.{app}.actions")).items())
    if isinstance(action, FunctionType)
]
WRITING = re.compile(r"\.(?:save|create|get_or_create|update_or_create|bulk_create|bulk_update|update|delete)\(|\bset_password\(")


@pytest.mark.parametrize("action", ACTIONS)
def test_an_action_takes_keywords_and_says_by_whom(action: FunctionType) -> None:
    parameters = inspect.signature(action).parameters
    assert all(parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in parameters.values())
    assert parameters["by"].annotation is Who


def test_nothing_but_actions_writes() -> None:
    written = {
        f"{path.relative_to(WEB)}: {line.strip()}"
        for path in WEB.rglob("*.py")
        if not {"actions", "migrations"} & set(path.relative_to(WEB).parts)
        for line in path.read_text(encoding="utf-8").splitlines()
        if WRITING.search(line)
    }
    # The command calls the action of that name.
    assert written == {
        "people/management/commands/make_demo_accounts.py: set_password(account=account, password=password, by=COMMAND_LINE)"
    }

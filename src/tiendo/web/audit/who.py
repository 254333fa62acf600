"""Who acts: a name and, for a person with an account, its number. It outlives the account."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """`id` is None for one without an account."""

    name: str
    id: int | None = None


COMMAND_LINE = Who("command line")
"""Whoever may run commands on the server itself."""

NOBODY = Who("nobody")
"""Somebody who has not signed in."""

"""The only writers of accounts and of failures to sign in."""

from tiendo.web.people.actions.add_account import add_account
from tiendo.web.people.actions.set_password import set_password
from tiendo.web.people.actions.sign_in import record_sign_in, record_sign_out, refuse_sign_in

__all__ = ["add_account", "record_sign_in", "record_sign_out", "refuse_sign_in", "set_password"]

"""The app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Accounts and signing in."""

    name = "tiendo.web.people"

"""Why the site refuses to start: one class per failure, each with its sentence.

ImproperlyConfigured
├── UnknownModeError            TIENDO_MODE names no mode
├── SecretKeyMissingError       production without TIENDO_SECRET_KEY
├── SecretKeyWeakError          a short or plain key, or one that others know
├── AllowedHostsMissingError    production without TIENDO_ALLOWED_HOSTS
├── AnyHostAllowedError         production that would answer to every name
├── DataFolderMissingError      no TIENDO_DATA where one is needed
├── DatabaseUrlError            DATABASE_URL is not an address of PostgreSQL
├── DemoDatabaseError           a demo pointed at a real database
└── DemoHostError               a demo that others than this machine could reach
"""

from django.core.exceptions import ImproperlyConfigured


class UnknownModeError(ImproperlyConfigured):
    """TIENDO_MODE names no mode."""

    def __init__(self, mode: str, modes: tuple[str, ...]) -> None:
        super().__init__(f"TIENDO_MODE is {mode!r}; it can be {', '.join(modes)}.")


class SecretKeyMissingError(ImproperlyConfigured):
    """Production without a key."""

    def __init__(self) -> None:
        super().__init__("TIENDO_SECRET_KEY is not set. Set it to a random text of at least 50 characters that only this server knows.")


class SecretKeyWeakError(ImproperlyConfigured):
    """A key that is short or plain, or that others know."""

    def __init__(self, shortest: int) -> None:
        super().__init__(
            f"TIENDO_SECRET_KEY is too short, too plain, or known to others (a default, a demo's or a test's). "
            f"Set it to a random text of at least {shortest} characters that only this server knows."
        )


class AllowedHostsMissingError(ImproperlyConfigured):
    """Production without the names it answers to."""

    def __init__(self) -> None:
        super().__init__("TIENDO_ALLOWED_HOSTS is not set. Set it to the names this site is reached by, with commas between them.")


class AnyHostAllowedError(ImproperlyConfigured):
    """Production that would answer to every name."""

    def __init__(self) -> None:
        super().__init__("TIENDO_ALLOWED_HOSTS holds '*'. Write the names this site is reached by instead.")


class DataFolderMissingError(ImproperlyConfigured):
    """No folder for the site's own files."""

    def __init__(self) -> None:
        super().__init__("TIENDO_DATA is not set. Set it to the folder in which this site keeps its files.")


class DatabaseUrlError(ImproperlyConfigured):
    """An address that is not PostgreSQL's. The address itself may hold a password, so it is not repeated."""

    def __init__(self, scheme: str) -> None:
        super().__init__(
            f"DATABASE_URL begins with {scheme!r}; only postgres:// is read. Leave it unset to use SQLite in the folder TIENDO_DATA."
        )


class DemoDatabaseError(ImproperlyConfigured):
    """A demo pointed at a database."""

    def __init__(self) -> None:
        super().__init__("TIENDO_MODE is demo and DATABASE_URL is set. A demo has its own file only; unset DATABASE_URL.")


class DemoHostError(ImproperlyConfigured):
    """A demo that others could reach."""

    def __init__(self, host: str) -> None:
        super().__init__(f"TIENDO_MODE is demo and TIENDO_ALLOWED_HOSTS holds {host!r}. A demo answers to this machine only; unset it.")

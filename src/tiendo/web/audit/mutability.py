"""Which tables may change and which may only grow. Every model of the site stands in exactly one of the two."""

APPEND_ONLY = frozenset({"audit.Event"})

MUTABLE = frozenset(
    {
        # An account can be renamed, given another role, closed.
        "people.User",
        # Counted for a quarter of an hour, then removed.
        "people.SignInAttempt",
        # Texts and names stay outside what is append-only, so that they can be erased by law.
        "documents.Document",
        # Django's own.
        "auth.Group",
        "auth.Group_permissions",
        "auth.Permission",
        "contenttypes.ContentType",
        "sessions.Session",
    }
)

"""Django's settings. Everything that differs between two sites comes from the environment (`environment.py`)."""

import os
from pathlib import Path
from typing import Any

import dj_database_url

from tiendo.web.config.environment import Mode, read_environment

_ENVIRONMENT = read_environment(os.environ)
_WEB = Path(__file__).resolve().parent.parent

MODE = _ENVIRONMENT.mode
DATA_FOLDER = _ENVIRONMENT.data
BEHIND_PROXY = _ENVIRONMENT.behind_proxy
DEBUG = False
SECRET_KEY = _ENVIRONMENT.secret_key
ALLOWED_HOSTS = list(_ENVIRONMENT.allowed_hosts)
CSRF_TRUSTED_ORIGINS = list(_ENVIRONMENT.trusted_origins)

INSTALLED_APPS = [
    "tiendo.web.audit",
    "tiendo.web.people",
    "tiendo.web.documents",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "tiendo.web.config.language.language",
    "tiendo.web.config.middleware.permissions_policy",
    "csp.middleware.CSPMiddleware",
    "tiendo.web.config.middleware.upload_limit",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # A view is closed to strangers unless it says `login_not_required`, so that a forgotten line closes a door.
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "tiendo.web.config.urls"
WSGI_APPLICATION = "tiendo.web.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_WEB / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "tiendo.web.config.context.site",
            ],
        },
    },
]

_SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": ":memory:" if MODE is Mode.TEST else DATA_FOLDER / "tiendo.sqlite3",
    "OPTIONS": {
        # A deferred transaction that reads and then writes fails at once under load, whatever the timeout.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # Recursive triggers make REPLACE fire the triggers of the rows it removes.
        "init_command": ("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"),
    },
}
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(_ENVIRONMENT.database_url, conn_max_age=60, conn_health_checks=True)
    if _ENVIRONMENT.database_url
    else _SQLITE
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.User"
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "documents"
LOGOUT_REDIRECT_URL = "proofread"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "name")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SIGN_IN_WINDOW_MINUTES = 15
SIGN_IN_FAILURES_OF_NAME = 5
"""Failures of one name from one address within the window, after which that pair waits."""
SIGN_IN_FAILURES_OF_ADDRESS = 100
"""Failures of one address within the window: an office behind one address has many people."""

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [_WEB / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"
STATICFILES_DIRS = [_WEB / "static"]
# Tests serve the sources themselves; a collected folder would be one more thing that can be stale.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = MODE is Mode.TEST
STORAGES = {
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if MODE is Mode.TEST
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

FILE_LIMIT = 5_000_000
REQUEST_LIMIT = FILE_LIMIT + 500_000
"""Bytes of a whole request: a file of the limit, or several that are no larger together, and the rest of the form."""
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = REQUEST_LIMIT
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20
# More than are taken at a time, so that whoever sends too many is told so in the page's own words.
DATA_UPLOAD_MAX_NUMBER_FILES = 200
# In memory only: what a stranger sends is never written to a disk.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

_COOKIES = "tiendo" if MODE is Mode.PRODUCTION else f"tiendo_{MODE}"
SESSION_COOKIE_NAME = f"{_COOKIES}_session"
CSRF_COOKIE_NAME = f"{_COOKIES}_csrf"
LANGUAGE_COOKIE_NAME = f"{_COOKIES}_language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "tiendo.web.config.errors.csrf_failure"

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = MODE is Mode.PRODUCTION
SECURE_SSL_REDIRECT = MODE is Mode.PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if MODE is Mode.PRODUCTION else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    # Never by mail: Django's mail of an error holds what was sent, and what strangers paste is kept nowhere.
    "loggers": {"django": {"handlers": ["console"], "level": "INFO"}},
}

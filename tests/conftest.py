"""What every test runs under: the site's test mode, set before Django's settings are read."""

import os

os.environ.setdefault("TIENDO_MODE", "test")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiendo.web.config.settings")

import django
import hypothesis

# Before other conftest files import models; it is also how pytest-django learns that there is a Django project.
django.setup()

# A law holds however slow the machine is; no test of ours is timed.
hypothesis.settings.register_profile("tiendo", deadline=None)
hypothesis.settings.load_profile("tiendo")

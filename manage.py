#!/usr/bin/env python3
"""Django's command line for the site: `python manage.py migrate`, `add_account`, `read_samples` and the rest."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiendo.web.config.settings")
    execute_from_command_line(sys.argv)

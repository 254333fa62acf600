"""The site as gunicorn serves it: `gunicorn tiendo.web.config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiendo.web.config.settings")
application = get_wsgi_application()

# The models are there only once the application is made.
from tiendo.web.audit.append_only import require_guarded  # noqa: E402

require_guarded()

"""What the web server serves: `config.wsgi:application`. Refuses to be made with an unsafe configuration."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from config import safe_start

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
_django = get_wsgi_application()
safe_start.refuse_unsafe(role="research" if settings.ROLE == "research" else "app")
application = safe_start.fenced(_django)

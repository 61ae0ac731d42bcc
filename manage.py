#!/usr/bin/env python
"""Django's command line for this product."""

import gc
import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if "migrate" in sys.argv:
        # Migrations make and drop some forty thousand model classes. Looked through ten times as seldom, they take two
        # thirds of the time and some 350 MB more.
        gc.set_threshold(200_000, 50, 50)
    execute_from_command_line(sys.argv)

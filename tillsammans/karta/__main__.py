"""`python -m tillsammans.karta`, and the same in karta.pyz."""

import sys

from tillsammans.karta.cli import main

sys.exit(main())

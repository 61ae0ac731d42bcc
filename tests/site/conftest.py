"""The open site as a visitor meets it: the whole of it, in a real browser."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tillsammans.directory.seed import seed_directory
from tillsammans.lib import clock

NOW = "2026-11-20 10.00"


@pytest.fixture
def template(site_template: str) -> str:
    return site_template


@pytest.fixture
def site(fresh_database: Any, site_files: None) -> Iterator[None]:
    """The site, with the directory the finder asks."""
    with clock.frozen(NOW, everywhere=True):
        seed_directory(date(2026, 11, 20))
        yield

"""Documentation that is drawn from the code is as new as the code; links in it lead somewhere."""

import re
from pathlib import Path

import pytest

from tillsammans.access.management.commands.write_docs import PAGES

ROOT = Path(__file__).resolve().parents[1]
PAGES_IN_MARKDOWN = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_drawn_from_the_code_is_as_new_as_the_code(name):
    assert (ROOT / "docs" / name).read_text() == PAGES[name](), "run: manage.py write_docs"


@pytest.mark.parametrize("page", PAGES_IN_MARKDOWN, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_local_link_leads_somewhere(page):
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text()):
        assert (page.parent / target).exists(), f"{page.name}: {target}"

"""What the room's tests stand on: its story, and browsers in which its people have signed in."""

import re

from django.test import Client

from tests.people import signed_in
from tillsammans.demo.world import World
from tillsammans.governance.models import Meeting


def a_meeting(title: str) -> Meeting:
    return Meeting.objects.select_related("body").get(title=title)


def hidden(answer) -> dict[str, str]:
    """What the page's form carries along: its key, seat and version."""
    rows = re.findall(r'<input type="hidden" name="(_\w+)" value="([^"]*)"', answer.content.decode())
    return dict(rows)


def post(browser: Client, address: str, **typed):
    """Open the page, fill in and send, as a person does."""
    opened = browser.get(address)
    assert opened.status_code == 200, (address, opened.status_code)
    return browser.post(address, {**hidden(opened), **typed})


def words(answer) -> str:
    """The page's text in one line."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


__all__ = ["World", "a_meeting", "hidden", "post", "signed_in", "words"]

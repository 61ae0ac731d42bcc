"""For tests that post forms: read a page's hidden fields, and sign in as one of the cast."""

import re
from html import unescape
from typing import Any


def sign_in(client: Any, who: str) -> None:
    """The test client becomes one of the cast."""
    client.post("/logga-in/som/", {"who": who})


def hidden(client: Any, address: str) -> dict[str, str]:
    """Key, seat and version that a form on the page carries."""
    html = client.get(address).content.decode()
    return {name: unescape(value) for name, value in re.findall(r'name="(_\w+)"[^>]*value="([^"]*)"', html)}


def text_of(response: Any) -> str:
    return unescape(response.content.decode())

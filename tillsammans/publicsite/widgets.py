"""Wagtail's choosers, started by redaktion.js in place of an inline script (docs/adr/0012).

Wagtail's every chooser renders itself in one place, and has no setting for how it is started; so that place is ours.
"""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets import BaseChooser


def render(
    self: Any, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
) -> SafeString:
    """As Wagtail's own, with a mark where its script would stand."""
    id_ = (attrs or {})["id"]
    data = self.get_value_data(value)
    return format_html(
        '{}<span hidden data-ts-start="{}" data-ts-id="{}" data-ts-with="{}"></span>',
        self.render_html(name, data, attrs),
        self.js_constructor,
        id_,
        json.dumps(self.get_js_init_options(id_, name, data)),
    )


def take_place() -> None:
    BaseChooser.render = render

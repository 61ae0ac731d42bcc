"""What the field macros need to know about a Django form, whichever form it is."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

# In this order: a Select is also a ChoiceWidget, and CheckboxSelectMultiple is a RadioSelect to Django.
KINDS: list[tuple[type[forms.Widget], str]] = [
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.Select, "select"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Textarea, "textarea"),
    (forms.MultiWidget, "date"),
    (forms.SelectDateWidget, "date"),
    (forms.FileInput, "file"),
]
BOOKKEEPING = ("_key", "_seat", "_version")


@dataclass(frozen=True)
class Option:
    """One radio button, one tick box or one box of a date."""

    id: str
    name: str
    value: str
    label: str
    checked: bool
    disabled: bool


def control_kind(bound: BoundField) -> str:
    """Which markup a field needs: input, textarea, select, radios, checkboxes, checkbox, date or file."""
    widget = bound.field.widget
    return next((kind for known, kind in KINDS if isinstance(widget, known)), "input")


def field_id(bound: BoundField) -> str:
    """The id everything about the field is named from; html_name when the form gives no ids."""
    return bound.auto_id or bound.html_name


def focus_id(bound: BoundField) -> str:
    """The id of what takes focus: the first choice or box when the field has several."""
    several = control_kind(bound) in ("radios", "checkboxes", "date")
    return f"{field_id(bound)}_0" if several else field_id(bound)


def _context(bound: BoundField, attrs: dict[str, Any]) -> dict[str, Any]:
    """Django's own description of the widget. `required` is left out: the answer comes from us, in Swedish."""
    built = bound.build_widget_attrs({"id": field_id(bound), **attrs}, bound.field.widget)
    built = {key: value for key, value in built.items() if key != "required"}
    return bound.field.widget.get_context(bound.html_name, bound.value(), built)["widget"]


def control(bound: BoundField, cls: str, described_by: str = "", **attrs: Any) -> SafeString:
    """The bare input, textarea, select or file box, with our classes and its descriptions tied to it."""
    widget = bound.field.widget
    attrs["class"] = f"{cls} {widget.attrs.get('class', '')}".strip()
    attrs["id"] = field_id(bound)
    if described_by:
        attrs["aria-describedby"] = described_by
    built = bound.build_widget_attrs(attrs, widget)
    built.pop("required", None)  # the browser's own bubble would hide our messages
    return widget.render(bound.html_name, bound.value(), built, bound.form.renderer)


def options(bound: BoundField) -> list[Option]:
    """The choices of a radio or tick box field in order, groups flattened."""
    groups = _context(bound, {})["optgroups"]
    return [
        Option(
            id=str(one["attrs"].get("id", "")),
            name=one["name"],
            value=str(one["value"]),
            label=str(one["label"]),
            checked=bool(one["selected"]),
            disabled=bool(one["attrs"].get("disabled")),
        )
        for _, group, _ in groups
        for one in group
    ]


def boxes(bound: BoundField) -> list[Option]:
    """The three boxes of a date, day first."""
    return [
        Option(
            id=str(one["attrs"].get("id", "")),
            name=one["name"],
            value=str(one["value"] or ""),
            label="",
            checked=False,
            disabled=False,
        )
        for one in _context(bound, {})["subwidgets"]
    ]


def error_rows(*forms_shown: Any) -> list[dict[str, str]]:
    """Every error with where it leads, in the order of the fields; errors about the whole form have no target."""
    rows: list[dict[str, str]] = []
    for form in forms_shown:
        rows += [{"text": str(error), "href": ""} for error in form.non_field_errors()]
        rows += [
            {"text": str(error), "href": "" if bound.is_hidden else f"#{focus_id(bound)}"}
            for bound in form
            for error in bound.errors
        ]
    return rows


def hidden_values(form: Any) -> list[tuple[str, str]]:
    """What a form carries along unseen: its own hidden fields, and the idempotency key, seat and version
    when the form has them as fields or attributes."""
    hidden = {bound.html_name: bound.value() for bound in form.hidden_fields()}
    for name in BOOKKEEPING:
        if name not in form.fields and getattr(form, name, None) is not None:
            hidden[name] = getattr(form, name)
    return [(name, "" if value is None else str(value)) for name, value in hidden.items()]


GLOBALS = {
    "control": control,
    "control_kind": control_kind,
    "field_id": field_id,
    "focus_id": focus_id,
    "options": options,
    "boxes": boxes,
    "error_rows": error_rows,
    "hidden_values": hidden_values,
}

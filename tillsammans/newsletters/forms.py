"""Asking for the newsletter; sending it; taking an address away on request."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from tillsammans.drafts.forms import DeedForm
from tillsammans.publicsite.open_forms import HONEYPOT

NOT_WHOLE = _("Adressen ser inte hel ut. Skriv den som namn@exempel.se.")


def address(**kwargs: Any) -> forms.EmailField:
    errors = {"required": _("Skriv din e-postadress."), "invalid": NOT_WHOLE, "max_length": NOT_WHOLE}
    return forms.EmailField(max_length=254, error_messages=errors, **kwargs)


class SubscribeForm(forms.Form):
    """An address and a language; nothing else is asked, and nothing else is kept."""

    email = address(label=_("E-postadress"), help_text=_("Vi använder den bara till nyhetsbrevet."))
    language = forms.ChoiceField(
        label=_("Språk"),
        help_text=_("Ett nummer som inte finns på språket kommer på svenska."),
        choices=settings.LANGUAGES,
        error_messages={"required": _("Välj språk."), "invalid_choice": _("Välj ett av språken.")},
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.label_suffix, self.use_required_attribute = "", False
        self.fields["email"].widget.attrs |= {"autocomplete": "email", "dir": "ltr"}

    @property
    def is_machines(self) -> bool:
        """Somebody filled in the field that no person sees."""
        return bool(self.data.get(HONEYPOT))


class SendForm(DeedForm):
    """Nothing to fill in: the check page, and the trial."""


class RemoveForm(DeedForm):
    email = address(
        label="Adress att ta bort",
        help_text="När någon har bett om det på annat sätt än med länken i mejlet.",
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["email"].error_messages["required"] = "Skriv adressen."
        self.fields["email"].widget.attrs["autocomplete"] = "off"

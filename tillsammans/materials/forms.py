"""What one says to get a round of bingo: how many, which round, in which language. For GET, and nothing is kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tillsammans.materials.bingo import FEWEST, MOST, SEEDS

BOARD_LANGUAGES = (("sv", "Svenska"), ("en", "English"))


class BingoForm(forms.Form):
    """Each thing that may be wrong has its own sentence."""

    antal = forms.IntegerField(
        label=_("Hur många deltagare är ni?"),
        help_text=_("Mellan 2 och 200. Var och en får sin egen bricka."),
        min_value=FEWEST,
        max_value=MOST,
        widget=forms.TextInput,
        error_messages={
            "required": _("Skriv hur många deltagare ni är"),
            "invalid": _("Skriv antalet med siffror, till exempel 25"),
            "min_value": _("Det behövs minst 2 deltagare"),
            "max_value": _("Högst 200 brickor åt gången. Dela upp er i flera omgångar"),
        },
    )
    omgang = forms.IntegerField(
        label=_("Omgångens nummer (du kan lämna det tomt)"),
        help_text=_("Samma nummer ger samma brickor igen. Numret står på varje bricka."),
        required=False,
        min_value=1,
        max_value=SEEDS,
        widget=forms.TextInput,
        error_messages={
            "invalid": _("Skriv omgången med siffror, till exempel 4711, eller lämna den tom"),
            "min_value": _("Omgången är ett tal från 1 till 999999"),
            "max_value": _("Omgången är ett tal från 1 till 999999"),
        },
    )
    sprak = forms.ChoiceField(
        label=_("Språk på brickorna"),
        choices=BOARD_LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Välj språk på brickorna"),
            "invalid_choice": _("Välj språk på brickorna"),
        },
    )

    def __init__(self, data: Any = None, **kwargs: Any):
        super().__init__(data, label_suffix="", use_required_attribute=False, **kwargs)

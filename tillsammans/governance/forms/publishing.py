"""Before something is published: each thing the check has found gets an answer in writing, or goes."""

from typing import Any

from django import forms

from tillsammans.drafts.forms import DeedForm
from tillsammans.governance import publishing
from tillsammans.governance.documents import Document
from tillsammans.governance.fields import RoomLine, RoomText
from tillsammans.governance.redaction import Found

WHY, WHY_WORDS = "Varför får det stå?", "Varför får ”%s” stå?"
WHY_HINT = "Svaret sparas men publiceras inte."
UNANSWERED = "%s Skriv svaret, eller ta bort det ur texten."
CHANGED = "Texten har ändrats sedan du öppnade sidan. Läs igenom den igen och publicera sedan."
STOPPED = "Ta först bort personnumret ur texten. Sedan går det att publicera."


class PublishForm(DeedForm):
    """One field for each thing found, in the document's order. The same words in several places are answered once.

    `opened(request, document=..., about=pk, answered={...})`: `answered` are answers given for an earlier edition.
    """

    name = "publicera"

    def __init__(self, *args: Any, document: Document, answered: dict[str, str] | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.document, self.changed = document, False
        self.found = publishing.check(document)
        for one in self.asked:
            label = WHY_WORDS % one.what if one.what else WHY
            self.fields[one.field] = RoomText(
                label=label,
                help_text=WHY_HINT,
                max_length=500,
                initial=(answered or {}).get(one.key, ""),
                error_messages={
                    "required": UNANSWERED % label,
                    "max_length": "Korta svaret till 500 tecken.",
                },
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def seen(self, shown: str, now: str) -> None:
        """Which text the page showed when it was sent, and which would be published now (documents.digest)."""
        self.changed = self.is_bound and shown != now

    @property
    def asked(self) -> list[Found]:
        """What has to be answered, each words once."""
        return list({one.field: one for one in reversed(self.found) if not one.stops}.values())[::-1]

    @property
    def stopping(self) -> list[Found]:
        """What no answer lets through."""
        return [one for one in self.found if one.stops]

    def clean(self) -> dict:
        cleaned = super().clean()
        if self.stopping:
            raise forms.ValidationError(STOPPED, code="identity")
        if self.changed:
            raise forms.ValidationError(CHANGED, code="changed")
        return cleaned

    def answers(self) -> dict[str, str]:
        """For publishing.publish: each warning's key and what was answered."""
        return {one.key: self.cleaned_data.get(one.field, "") for one in self.found if not one.stops}


class WithdrawForm(DeedForm):
    """Taking back what is published. The reason stands on the page afterwards."""

    name = "ta-tillbaka"

    reason = RoomLine(
        label="Varför tas det tillbaka?",
        help_text="En mening. Den står på sidan i stället för texten, och alla kan läsa den.",
        max_length=300,
        error_messages={"required": "Skriv varför det tas tillbaka.", "max_length": "Korta till 300 tecken."},
    )

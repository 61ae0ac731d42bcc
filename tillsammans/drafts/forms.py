"""The base of every form that does a deed: rendered for one seat, done once, nothing typed is lost.

A view:

    form = RaiseConcern.opened(request)
    if form.sent():
        return form.once(lambda: redirect(...do the command...))
    return render(request, "concerns/raise.html", {"form": form})

`once` catches NotPossible and puts its sentence at the field; then the view renders the form again with everything
typed still there.
"""

from collections.abc import Callable
from typing import Any, ClassVar, Self
from uuid import UUID, uuid4

from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect

from tillsammans.access.http import Request
from tillsammans.drafts import store
from tillsammans.drafts.models import Draft, Effect
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

HIDDEN = ("_key", "_seat", "_version")


class DeedForm(forms.Form):
    """Idempotency key, the seat it was rendered for, and the version of the row it was opened from."""

    error_css_class = "govuk-form-group--error"
    name = ""  # what drafts of this form are kept under; "" keeps none
    # What a command's refusal calls a field -> what this form calls it, where they differ. (`name` is taken, above.)
    answers_for: ClassVar[dict[str, str]] = {}

    _key = forms.UUIDField(widget=forms.HiddenInput)
    _seat = forms.CharField(widget=forms.HiddenInput, required=False)
    _version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, request: Request, about: UUID | None = None, **kwargs: Any):
        kwargs.setdefault("label_suffix", "")
        kwargs.setdefault("use_required_attribute", False)
        super().__init__(*args, **kwargs)
        self.request, self.about = request, about
        self.draft: Draft | None = None

    @classmethod
    def opened(
        cls,
        request: Request,
        *,
        initial: dict | None = None,
        about: UUID | None = None,
        version: int = 0,
        **kwargs: Any,
    ) -> Self:
        """Bound on POST; on GET fresh, or with the author's own draft in it."""
        if request.method == "POST":
            return cls(
                request.POST, request.FILES or None, request=request, about=about, initial=initial, **kwargs
            )
        draft = store.latest(request.actor, cls.name, about) if cls.name else None
        start = {**(initial or {}), **store.content(draft)}
        start |= {
            "_key": draft.key if draft else uuid4(),
            "_seat": request.actor.acts_as,
            "_version": version,
        }
        form = cls(request=request, about=about, initial=start, **kwargs)
        form.draft = draft
        return form

    def sent(self) -> bool:
        """Posted, clean, and from the seat it was rendered for."""
        return self.is_bound and self.is_valid()

    def clean(self) -> dict:
        cleaned = super().clean() or self.cleaned_data
        if self.is_bound and cleaned.get("_seat", "") != self.request.actor.acts_as:
            raise forms.ValidationError(
                "Du har bytt uppdrag sedan sidan öppnades. Byt tillbaka och skicka igen. Texten är kvar.",
                code="other_seat",
            )
        return cleaned

    @property
    def key(self) -> UUID:
        return self.cleaned_data["_key"]

    @property
    def visible_errors(self) -> list[tuple[str, str]]:
        """(field id or "", sentence) for the summary at the top."""
        out = []
        for name, errors in self.errors.items():
            target = self[name].auto_id if name in self.fields and name not in HIDDEN else ""
            out += [(target, str(error)) for error in errors]
        return out

    def once(self, deed: Callable[[], HttpResponse]) -> HttpResponse | None:
        """Do the deed, once per key; a second submit is sent to the first one's result. None: it was refused with a
        sentence that now stands in the form."""
        holder = self.request.actor.post_id or self.request.actor.person_id or UUID(int=0)
        try:
            with transaction.atomic():
                # Waits for a parallel submit of the same key to end; then the first one's result stands here.
                Effect.objects.bulk_create(
                    [Effect(key=self.key, holder=holder, at=clock.now())], ignore_conflicts=True
                )
                earlier = Effect.objects.filter(key=self.key, holder=holder).exclude(address="").first()
                if earlier:
                    return redirect(earlier.address)
                response = deed()
                Effect.objects.filter(key=self.key, holder=holder).update(
                    address=response.get("Location", "/")[:300]
                )
                Draft.objects.filter(key=self.key, holder=holder).delete()
                return response
        except NotPossible as refusal:
            if refusal.remember:
                refusal.remember()
            field = self.answers_for.get(refusal.field or "", refusal.field)
            self.add_error(field if field in self.fields else None, refusal.sentence)
            return None

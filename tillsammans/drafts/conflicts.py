"""Two people wrote in the same thing: nobody's words are lost, and nobody overwrites anybody unseen.

A view of a form that changes a row with a version:

    form = MyForm.opened(request, initial=now, about=row.pk, version=row.version)
    conflicts.remember(form, now, row.version)
    if form.sent():
        clash = conflicts.clash(form, now, row.version)
        if clash:
            return render(request, "drafts/conflict.html", clash.context(form, back), status=409)
        response = form.once(lambda: done(form.cleaned_data, row.version))

`now` is what the row says now, by field: text, and days as "2026-09-29". What only one of the two changed is merged by
itself; where both changed the same field the page shows base, mine and theirs, and one chooses.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from tillsammans.drafts import store
from tillsammans.drafts.forms import DeedForm
from tillsammans.drafts.models import Draft
from tillsammans.lib import clock
from tillsammans.sealing.fields import own_draft

VERSION = "_version"


@dataclass(frozen=True)
class Field:
    """One field both have changed, in the words of kit.conflict."""

    name: str
    label: str
    base: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class Clash:
    """Fields to choose between; the others are settled already. `hidden`: what the page carries along."""

    fields: tuple[Field, ...]
    hidden: tuple[tuple[str, str], ...]
    missing: bool  # the page has been sent without choosing everywhere

    def context(self, form: DeedForm, back: str, title: str = "Någon annan hann före") -> dict[str, Any]:
        return {"form": form, "clash": self, "back": back, "title": title}


def remember(form: DeedForm, now: dict[str, str], version: int) -> None:
    """On opening: keep sealed what the row said, so that a conflict can show it. With a draft begun earlier the words
    were written on what the row said then, and that version is the one to compare with."""
    if form.is_bound:
        return
    begun = form.draft is not None and bool(store.content(form.draft))
    if begun:
        form.initial[VERSION] = _base(form.draft).get(VERSION, version)
        return
    actor = form.request.actor
    draft = form.draft or Draft(
        authority_id=actor.authority_id,
        holder=actor.post_id or actor.person_id,
        person_id=actor.person_id,
        key=form.initial["_key"],
        form=form.name,
        about=form.about,
    )
    draft.base, draft.saved_at = {**now, VERSION: version}, clock.now()
    draft.save()


def clash(form: DeedForm, now: dict[str, str], version: int) -> Clash | None:
    """None: save. What only others changed is put into `cleaned_data` already, and what one has chosen to keep of
    theirs. Otherwise the fields where both have written."""
    asked = form.cleaned_data.get(VERSION) or 0
    chosen = _chosen(form, version)
    if asked == version and not chosen:
        return None
    base = _base_of(form) if asked != version else {}
    both, missing = [], False
    for name, theirs in now.items():
        mine = _words(form.cleaned_data.get(name))
        keep = chosen.get(name)
        if keep == "theirs" or _only_theirs(base, name, mine, theirs, asked == version):
            form.cleaned_data[name] = form.fields[name].to_python(theirs)
        elif keep != "mine" and asked != version and mine != theirs and base.get(name, "") != theirs:
            shown = [_said(form.fields[name], words) for words in (base.get(name, ""), mine, theirs)]
            both.append(Field(name, str(form.fields[name].label), *shown))
            missing = missing or f"keep_{name}_asked" in form.data
    if not both:
        return None
    return Clash(tuple(both), _hidden(form, version, both), missing)


def _words(value: Any) -> str:
    """A value as `now` has it: text as it is, a day as "2026-09-29", nothing as ""."""
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _said(field: forms.Field, words: str) -> str:
    """As one reads it: a choice by its label."""
    choices: Any = field.choices if isinstance(field, forms.ChoiceField) else []
    return next((str(label) for value, label in choices if str(value) == words), words)


def _only_theirs(base: dict, name: str, mine: str, theirs: str, same: bool) -> bool:
    """I left the field as it was, they did not."""
    return not same and mine == base.get(name, "") and mine != theirs


def _chosen(form: DeedForm, version: int) -> dict[str, str]:
    """What was chosen on the conflict page, if the page showed what the row still says."""
    if form.data.get("_chosen_at") != str(version):
        return {}
    return {key.removeprefix("keep_"): form.data[key] for key in form.data if key.startswith("keep_")}


def _hidden(form: DeedForm, version: int, both: list[Field]) -> tuple[tuple[str, str], ...]:
    """Everything that was typed, and merged; the version it was written on stays, with the one shown beside it."""
    typed = [(name, _words(form.cleaned_data.get(name))) for name in form.fields if not name.startswith("_")]
    asked = [(f"keep_{field.name}_asked", "1") for field in both]
    return (*typed, ("_chosen_at", str(version)), *asked)


def _base_of(form: DeedForm) -> dict[str, str]:
    draft = Draft.objects.filter(key=form.cleaned_data["_key"]).first()
    return _base(draft)


def _base(draft: Draft | None) -> dict[str, Any]:
    if draft is None:
        return {}
    with own_draft():
        return draft.base or {}

"""Keeping and finding one's own drafts."""

from typing import Any
from uuid import UUID

from tillsammans.accounts.actor import Actor
from tillsammans.drafts.models import Draft
from tillsammans.lib import clock
from tillsammans.sealing.fields import own_draft


def _mine(actor: Actor):
    return Draft.objects.filter(
        holder=actor.post_id or actor.person_id, person_id=actor.person_id, authority_id=actor.authority_id
    )


def latest(actor: Actor, form: str, about: UUID | None) -> Draft | None:
    """One's own newest unfinished draft of this form about this row."""
    return _mine(actor).filter(form=form, about=about).order_by("-saved_at").first()


def content(draft: Draft | None) -> dict[str, Any]:
    """What was typed. Own words, so nothing is logged."""
    if draft is None:
        return {}
    with own_draft():
        return draft.content or {}


def save(actor: Actor, *, form: str, about: UUID | None, key: UUID, typed: dict) -> Draft | None:
    """Keep what is typed so far. None when the key is somebody else's: theirs is left alone."""
    draft = _mine(actor).filter(key=key).first()
    if draft is None:
        if Draft.objects.filter(key=key).exists():
            return None
        draft = Draft(
            authority_id=actor.authority_id,
            holder=actor.post_id or actor.person_id,
            person_id=actor.person_id,
            key=key,
            form=form,
            about=about,
        )
    draft.content, draft.saved_at = typed, clock.now()
    draft.save()
    return draft


def throw_away(actor: Actor, key: UUID) -> None:
    _mine(actor).filter(key=key).delete()

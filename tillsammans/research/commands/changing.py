"""What the register says may change when the ethics board has said so; what it said before stays, with who and why."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research.commands.registering import NewStudy, must_make_sense
from tillsammans.research.models import Change, Provider, Study

CARD = tuple(name for name in NewStudy.__dataclass_fields__ if name != "code")


@dataclass(frozen=True)
class ChangedProvider:
    """What may be another for a provider. Its code stands in file names and is for good."""

    municipality: str
    sources: tuple[str, ...]
    helped: bool


def change_study(*, by: Actor, study: Study, new: NewStudy, reason: str) -> Change:
    """The card as it is to be from now on: a longer approval, more variables, another retention. What has been received
    and computed before is not touched; what is outside the new card can no longer be."""
    require(by, "research.change_study", study)
    study = Study.objects.select_for_update().get(pk=study.pk)
    must_make_sense(new)
    after = {name: getattr(new, name) for name in CARD} | {"variables": sorted(set(new.variables))}
    return _changed(by, study, None, {name: getattr(study, name) for name in CARD}, after, reason)


def change_provider(*, by: Actor, provider: Provider, new: ChangedProvider, reason: str) -> Change:
    """Which children it delivers about, which registers it has, and whether it is helped."""
    require(by, "research.change_provider", provider)
    provider = Provider.objects.select_for_update().get(pk=provider.pk)
    after = asdict(new) | {"sources": sorted(set(new.sources))}
    before = {name: getattr(provider, name) for name in after}
    return _changed(by, provider.study, provider, before, after, reason)


def _changed(
    by: Actor,
    study: Study,
    provider: Provider | None,
    before: dict[str, Any],
    after: dict[str, Any],
    reason: str,
) -> Change:
    if not reason.strip():
        raise NotPossible("no_reason", "Skriv varför, och vem som har beslutat det.", "reason")
    if before == after:
        raise NotPossible("same", "Inget är ändrat.")
    thing = provider or study
    for name, value in after.items():
        setattr(thing, name, value)
    thing.save(update_fields=list(after))
    row = Change.objects.create(
        study=study,
        provider=provider,
        before=_plain(before),
        after=_plain(after),
        reason=reason.strip(),
        changed_by=by.person_id,
        changed_at=clock.now(),
    )
    record(by, "research.provider_changed" if provider else "research.study_changed", row)
    return row


def _plain(card: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in card.items()}

"""The first four steps: offered, informed, decided, accepted. Each a dated fact with what shows it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Principal, PrincipalKind
from tillsammans.governance import files
from tillsammans.governance.agreement_queries import in_force_on
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Edition, SignatureHow
from tillsammans.joining.models import Fact, Joining
from tillsammans.joining.models import StepCode as S
from tillsammans.joining.standing import standing
from tillsammans.joining.steps import must_be_ready, must_not_be_done
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Offer:
    """function: who at the provider was asked ("Rektor"), never a name."""

    on: date
    function: str
    words: str = ""


@dataclass(frozen=True)
class Met:
    on: date
    function: str
    words: str = ""


@dataclass(frozen=True)
class Decided:
    """The provider's own decision: which body, where it can be read, and yes or no."""

    on: date
    body: str
    record: str
    yes: bool
    words: str = ""
    upload: UploadedFile | None = None


@dataclass(frozen=True)
class Acceptance:
    """As governance.Signature: an edition, a day, a way, a function, and a record of where it can be seen."""

    on: date
    edition: Edition
    how: str
    function: str
    record: str
    upload: UploadedFile | None = None


def offer(*, by: Actor, principal: Principal, new: Offer) -> Joining:
    """Begin: the provider has been asked. One at a time for each; a provider that said no may be asked again."""
    require(by, "joining.prepare")
    if principal.kind != PrincipalKind.PRIVATE:
        raise NotPossible("not_private", "Kommunerna och regionen är redan parter.", "principal")
    if Joining.objects.filter(principal=principal, declined_on=None, ended_on=None).exists():
        raise NotPossible("open", f"{principal.name} finns redan i listan.", "principal")
    if any(one.joined_on and one.in_model_on(clock.today()) for one in principal.authorities.all()):
        raise NotPossible(
            "joined", f"{principal.name} är redan med. Skriv in det som redan är gjort.", "principal"
        )
    joining = Joining(principal=principal, opened_at=clock.now(), opened_by_id=by.post_id)
    joining.save(force_insert=True)
    write(by, joining, S.OFFER, on=new.on, function=new.function, words=new.words)
    record(by, "joining.offered", joining)
    return joining


def note_meeting(*, by: Actor, joining: Joining, met: Met) -> Fact:
    """The information meeting has been held."""
    begin(by, joining, S.MEETING)
    fact = write(by, joining, S.MEETING, on=met.on, function=met.function, words=met.words)
    record(by, "joining.noted_step", fact, code=S.MEETING)
    return fact


def note_decision(*, by: Actor, joining: Joining, decided: Decided) -> Fact:
    """What the provider's own body decided. A no ends the joining; the provider may be offered again later."""
    begin(by, joining, S.DECISION)
    fact = write(
        by,
        joining,
        S.DECISION,
        upload=decided.upload,
        on=decided.on,
        body=needed(decided.body, "body", "Skriv vem som beslutade, till exempel styrelsen."),
        record=needed(decided.record, "record", "Skriv var beslutet finns, till exempel § 14."),
        yes=decided.yes,
        words=decided.words,
    )
    record(by, "joining.noted_step", fact, code=S.DECISION)
    if not decided.yes:
        joining.declined_on = decided.on
        joining.save(update_fields=["declined_on"])
        record(by, "joining.declined", joining)
    return fact


def accept(*, by: Actor, joining: Joining, accepted: Acceptance) -> Fact:
    """The provider has accepted the agreement as it stands. Refused without an edition in force that day, a way and a
    record: nothing is called accepted that has no record of how (also in the database)."""
    begin(by, joining, S.ACCEPTANCE)
    fact = write(by, joining, S.ACCEPTANCE, upload=accepted.upload, **acceptance_of(accepted))
    joining.acceptance = fact
    joining.save(update_fields=["acceptance"])
    record(by, "joining.accepted", fact)
    return fact


def acceptance_of(accepted: Acceptance) -> dict[str, Any]:
    if accepted.how not in SignatureHow.values:
        raise NotPossible("how", "Välj hur överenskommelsen godtogs.", "how")
    edition = accepted.edition
    if in_force_on(edition.agreement, accepted.on) != edition:
        raise NotPossible("edition", "Den upplagan gällde inte den dagen.", "edition")
    return {
        "on": accepted.on,
        "edition": edition,
        "how": accepted.how,
        "function": needed(accepted.function, "function", "Skriv vilken funktion som godtog, utan namn."),
        "record": needed(
            accepted.record, "record", "Skriv var det går att se, till exempel ett diarienummer."
        ),
    }


def correct(*, by: Actor, fact: Fact, to: dict[str, Any], version: int) -> None:
    """Put right what was written wrong, before the provider is in the model. What it says afterwards must be whole as
    when it was new; a decision's yes or no and the edition are not corrected but noted anew."""
    require(by, "joining.prepare", fact.joining)
    if fact.step not in CORRECTED or fact.joining.live_on or fact.joining.declined_on:
        raise NotPossible("frozen", "Det här går inte längre att rätta.")
    if fact.version != version:
        raise NotPossible("changed", "Någon annan har ändrat det här. Öppna sidan igen.")
    if set(to) - CORRECTED[S(fact.step)]:
        raise NotPossible("field", "Det fältet går inte att rätta.")
    _in_order(fact.joining, S(fact.step), to["on"])
    refuse(**{name: value for name, value in to.items() if isinstance(value, str)})
    for name, value in to.items():
        setattr(fact, name, _kept(fact, name, value))
    fact.version = version + 1
    fact.save(update_fields=[*to, "version"])
    record(by, "joining.corrected_step", fact, code=fact.step)


CORRECTED: dict[S, frozenset[str]] = {
    S.OFFER: frozenset({"on", "function", "words"}),
    S.MEETING: frozenset({"on", "function", "words"}),
    S.DECISION: frozenset({"on", "body", "record", "words"}),
    S.ACCEPTANCE: frozenset({"on", "function", "record"}),
}
_MUST = {"function": "Skriv vilken funktion det var, utan namn.", "body": "Skriv vem som beslutade."}


def _kept(fact: Fact, name: str, value: Any) -> Any:
    if name in ("function", "body", "record"):
        return needed(value, name, _MUST.get(name, "Skriv var det går att se."))
    if name == "on" and fact.edition and in_force_on(fact.edition.agreement, value) != fact.edition:
        raise NotPossible("edition", "Upplagan gällde inte den dagen.", "on")
    return value


# --- Shared by the commands of the steps
def begin(by: Actor, joining: Joining, step: S) -> None:
    """May, and does it make sense now: the joining is open, the steps before are taken, this one is not."""
    require(by, "joining.prepare", joining)
    must_be_open(joining)
    done = done_of(joining)
    must_not_be_done(step, done)
    must_be_ready(step, done)


def must_be_open(joining: Joining) -> None:
    if joining.declined_on:
        raise NotPossible("declined", f"{joining.principal.name} tackade nej. Erbjud på nytt om det ändras.")
    if joining.live_on:
        raise NotPossible("live", f"{joining.principal.name} är redan med i modellen.")


def done_of(joining: Joining) -> frozenset[str]:
    """Steps that are done as things stand now: noted facts, and what the directory and the keyring still say."""
    return standing(joining).done


def write(
    by: Actor, joining: Joining, step: S, *, upload: UploadedFile | None = None, on: date, **also: Any
) -> Fact:
    """Note a step. Refuses a day that has not come or lies before the step before it, and identity numbers."""
    _in_order(joining, step, on)
    refuse(**{name: value for name, value in also.items() if isinstance(value, str)})
    if step in (S.OFFER, S.MEETING):
        also["function"] = needed(also["function"], "function", _MUST["function"])
    fact = Fact(joining=joining, step=step, on=on, noted_at=clock.now(), noted_by_id=by.post_id, **also)
    if upload is not None:
        fact.file = files.keep(
            by=by, upload=upload, title=f"{joining.principal.name}: {step.label}", about=fact
        )
    fact.save(force_insert=True)
    return fact


def needed(words: str, field: str, sentence: str) -> str:
    if not words.strip():
        raise NotPossible("missing", sentence, field)
    return words.strip()


_DATED = (S.OFFER, S.MEETING, S.DECISION, S.ACCEPTANCE)


def _in_order(joining: Joining, step: S, on: date) -> None:
    if on > clock.today():
        raise NotPossible("future", "Dagen har inte kommit än. Skriv in det när det har hänt.", "on")
    if step not in _DATED:
        return
    place = _DATED.index(step)
    around = {fact.step: fact.on for fact in joining.facts.filter(leaving=None, step__in=_DATED)}
    before = [around[code] for code in _DATED[:place] if code in around]
    after = [around[code] for code in _DATED[place + 1 :] if code in around]
    if before and on < max(before):
        raise NotPossible("before", "Dagen ligger före steget innan. Kontrollera båda.", "on")
    if after and on > min(after):
        raise NotPossible("after", "Dagen ligger efter steget därpå. Kontrollera båda.", "on")

"""One person's answer to one question: yes, no, or wanting to know more first. A new answer is a new row (R9)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.children.models import Guardian
from tillsammans.consent.commands.withdrawing import take_back_earlier
from tillsammans.consent.jobs import settle
from tillsammans.consent.models import Answer, Ask, Capacity, Consent, Form, Sheet
from tillsammans.consent.months import same_day
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


@dataclass(frozen=True)
class Answered:
    """guardian: None for the child, and for a guardian on their own page. except_sectors: "ja, men inte trygghet".
    note: what was said, required when oral. until_on: None for the sheet's own day."""

    answer: str
    guardian: Guardian | None = None
    child: bool = False
    except_sectors: tuple[str, ...] = ()
    form: str = Form.ORAL
    note: str = ""
    language: str = "sv"
    interpreter: bool = False
    pictures: bool = False
    until_on: date | None = None


def answer(*, by: Actor, ask: Ask, given: Answered) -> Consent:
    """Write down an answer. A guardian answers for themselves on their own page; staff write down what was said to
    them, with a note when it was oral (R9). A no, or wanting to know more, ends one's earlier yes at once."""
    require(by, "consent.answer", ask)
    sheet = visible(by, Sheet).get(pk=ask.sheet_id)
    guardian = _giver(by, ask, given)
    until_on = given.until_on or sheet.until_on
    _must_make_sense(by, ask, given, until_on)
    row = Consent(
        authority_id=by.authority_id,
        child_id=ask.child_id,
        sheet_id=ask.sheet_id,
        ask_id=ask.pk,
        capacity=Capacity.GUARDIAN if guardian else Capacity.CHILD,
        guardian_id=guardian.pk if guardian else None,
        answer=given.answer,
        until_on=until_on,
        form=given.form,
        taken_by=by.post_id,
        answered_at=clock.now(),
        shown_to=[guardian.account_id] if guardian and guardian.account_id else [],
    )
    row.except_sectors = list(given.except_sectors)
    row.note, row.informed = given.note, _informed(given)
    if given.answer != Answer.YES:
        take_back_earlier(by, ask, row)
    row.save(force_insert=True)
    record(by, "consent.answered", row, code=f"{row.capacity} {row.answer} {row.form}")
    settle.defer(authority_id=str(row.authority_id), ask_id=str(ask.pk))
    return row


def _informed(given: Answered) -> dict[str, Any]:
    said = {"language": given.language, "interpreter": given.interpreter, "pictures": given.pictures}
    # No signature service is connected: the row says that it was the page's own confirmation and nothing more.
    return said | ({"confirmed": "own_page"} if given.form == Form.ESIGN else {})


def _giver(by: Actor, ask: Ask, given: Answered) -> Guardian | None:
    """Whose answer it is. A guardian's own page gives only their own; nobody answers for somebody else's child."""
    if by.kind == "family":
        return own_guardian(by, ask.child_id)
    if given.child:
        return None
    if given.guardian is None or given.guardian.child_id != ask.child_id:
        raise NotPossible("no_giver", "Välj vem som har svarat.", "who")
    return given.guardian


def own_guardian(by: Actor, child_id: UUID) -> Guardian:
    """The guardian the family account is, at this authority. Raises NotPossible when custody has ended (R14)."""
    mine = visible(by, Guardian).filter(child_id=child_id, account_id=by.person_id).first()
    if mine is None or (mine.until is not None and mine.until <= clock.now()):
        raise NotPossible("not_guardian", "Du kan inte svara här. Ring skolan om det är fel.")
    return mine


def _must_make_sense(by: Actor, ask: Ask, given: Answered, until_on: date) -> None:
    if given.answer not in Answer.values:
        raise NotPossible("no_answer", "Välj ett svar.", "answer")
    if (by.kind == "family") != (given.form == Form.ESIGN):
        raise NotPossible("wrong_form", "Välj om svaret gavs muntligt eller på papper.", "form")
    if given.form == Form.ORAL and not given.note.strip():
        raise NotPossible(
            "no_note", "Skriv en anteckning om det muntliga svaret: hur det gavs och vad som sades.", "note"
        )
    if given.answer == Answer.YES:
        _must_leave_something(ask, given)
        _must_hold(until_on)


def _must_leave_something(ask: Ask, given: Answered) -> None:
    asked, kept = set(ask.sectors or ()), set(given.except_sectors)
    if kept - asked:
        raise NotPossible("not_asked", "Undanta bara sådant som bladet frågar om.", "except_sectors")
    if asked and not asked - kept and not ask.extra:
        raise NotPossible(
            "nothing_left", "Då är inget kvar att berätta. Välj nej i stället.", "except_sectors"
        )


def _must_hold(until_on: date) -> None:
    if until_on < clock.today():
        raise NotPossible("ended", "Bladet gäller inte längre. Gör ett nytt.", "until_on")
    longest = settings.CONSENT_MAX_MONTHS
    if until_on > same_day(clock.today(), longest):
        raise NotPossible("too_long", f"Ett ja gäller högst {longest} månader.", "until_on")

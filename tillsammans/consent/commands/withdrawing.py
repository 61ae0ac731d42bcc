"""Taking a yes back: at once, no reason asked, by phone or on one's own page, as easy as the yes (R10)."""

from uuid import UUID

from procrastinate.contrib.django import app

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.consent.jobs import settle
from tillsammans.consent.models import Answer, Ask, Consent, Form, Sheet, Withdrawal
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible


def withdraw(*, by: Actor, consent: Consent) -> Withdrawal:
    """The giver says no from now on, to that receiver. Every live yes of theirs to the same unit in the same matter
    ends with it; history stays. The next letter is refused at once, queued ones are stopped, and receivers are told
    that no more will come. NotPossible when it was no yes, or is taken back already."""
    require(by, "consent.withdraw", consent)
    if consent.answer != Answer.YES:
        raise NotPossible("no_yes", "Det svaret är inget ja. Det finns inget att ta tillbaka.")
    ask = visible(by, Ask).get(pk=consent.ask_id)
    ended = [_end(by, row) for row in _live_yes(by, ask, consent.guardian_id)]
    mine = next((row for row in ended if row.consent_id == consent.pk), None)
    if mine is None:
        raise NotPossible("already", "Det är redan taget tillbaka.")
    return mine


def take_back_earlier(by: Actor, ask: Ask, new: Consent) -> None:
    """A no ends the same person's earlier yes to the same receiver."""
    for row in _live_yes(by, ask, new.guardian_id):
        _end(by, row)


def _live_yes(by: Actor, ask: Ask, guardian_id: UUID | None) -> list[Consent]:
    """The giver's yeses to the same unit in the same matter that nobody has taken back, expired ones too."""
    sheet = visible(by, Sheet).get(pk=ask.sheet_id)
    sheets = visible(by, Sheet).filter(case_id=sheet.case_id)
    asks = visible(by, Ask).filter(to_unit=ask.to_unit_id, sheet_id__in=sheets.values("pk"))
    taken_back = visible(by, Withdrawal).filter(child_id=ask.child_id).values("consent_id")
    mine = visible(by, Consent).filter(
        ask_id__in=asks.values("pk"), guardian_id=guardian_id, answer=Answer.YES
    )
    return list(mine.exclude(pk__in=taken_back).order_by("pk"))


def _end(by: Actor, consent: Consent) -> Withdrawal:
    row = Withdrawal(
        authority_id=consent.authority_id,
        child_id=consent.child_id,
        consent_id=consent.pk,
        by_holder=by.post_id or by.person_id,
        oral=by.kind == "staff" and consent.form != Form.WRITTEN,
        withdrawn_at=clock.now(),
        shown_to=consent.shown_to,
    )
    row.save(force_insert=True)
    record(by, "consent.withdrawn", row, code="oral" if by.kind == "staff" else "own_page")
    ids = {"authority_id": str(consent.authority_id), "ask_id": str(consent.ask_id)}
    settle.defer(**ids)
    # By name: letters know consent, consent does not know letters.
    app.configure_task("disclosures.no_more", allow_unknown=True).defer(**ids)
    return row

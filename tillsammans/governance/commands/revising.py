"""The yearly revision ("utveckla, utvärdera och revidera ... årligen"): opened - proposals - prepared - decided - a new
edition. Each state is a dated fact with a seat; none is skipped, and the refusal says what is missing.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Function
from tillsammans.governance.agreement_queries import (
    draft_of,
    latest,
    open_revision,
    seats_of,
    seats_that_decide,
)
from tillsammans.governance.agreement_text import proposed_text, revised, taken
from tillsammans.governance.commands.agreements import refuse_over
from tillsammans.governance.commands.editions import free_anchor, new_edition
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import (
    Agreement,
    Decision,
    Edition,
    Prepared,
    Proposal,
    ProposalKind,
    Revision,
    Section,
)
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.text import list_and
from tillsammans.outbox.commands import tell_seat
from tillsammans.ui.filters import day

LONGEST = 20_000


@dataclass(frozen=True)
class Opening:
    """`proposals_until` and `decide_by` are last days."""

    year: int
    proposals_until: date
    decide_by: date


def open_(*, by: Actor, agreement: Agreement, new: Opening) -> Revision:
    """Open the year's revision upon the newest decided edition, and tell those who steer and lead."""
    require(by, "governance.open_revision", agreement)
    refuse_over(agreement)
    base = _base(agreement)
    _refuse_days(agreement, new)
    row = Revision(
        agreement=agreement,
        year=new.year,
        base=base,
        opened_at=clock.now(),
        opened_by_id=by.seat,
        proposals_until=new.proposals_until,
        decide_by=new.decide_by,
    )
    row.save(force_insert=True)
    record(by, "governance.opened_revision", row)
    for seat in {*seats_that_decide(), *seats_of(Function.LOCAL_LEAD)} - {by.post_id}:
        tell_seat(by, seat)
    return row


@dataclass(frozen=True)
class NewProposal:
    """`anchor`: the section it is about; for a new section, the one it stands after. `title` only for a new one."""

    kind: str
    anchor: str
    reason: str
    text: str = ""
    title: str = ""


def propose(*, by: Actor, revision: Revision, new: NewProposal) -> Proposal:
    """Any seat in the room may propose until the day. Refuses a text that says what stands already."""
    require(by, "governance.propose", revision)
    refuse(title=new.title, text=new.text, reason=new.reason)
    revision = _held(revision.pk)
    _refuse_closed_for_proposals(revision)
    _refuse_proposal(revision, new)
    row = Proposal(
        revision=revision,
        kind=new.kind,
        anchor=new.anchor,
        title=new.title.strip() if new.kind == ProposalKind.ADD else "",
        text="" if new.kind == ProposalKind.REMOVE else new.text.strip(),
        reason=new.reason.strip(),
        proposer=f"{by.seat_title}, {by.unit_name}"[:250],
        proposed_by_id=by.seat,
        proposed_at=clock.now(),
    )
    row.save(force_insert=True)
    record(by, "governance.proposed_change", row)
    return row


def withdraw(*, by: Actor, proposal: Proposal) -> None:
    """Take one's own proposal back, until the day. It stays to be read, as withdrawn."""
    require(by, "governance.withdraw_proposal", proposal)
    _refuse_closed_for_proposals(_held(proposal.revision_id))
    if proposal.withdrawn_at:
        raise NotPossible("withdrawn", "Förslaget är redan tillbakataget.")
    change(proposal, proposal.version, withdrawn_at=clock.now())
    record(by, "governance.withdrew_proposal", proposal)


@dataclass(frozen=True)
class Preparing:
    """What the preparation says about a proposal, and why. `text` when it is taken with another text."""

    prepared: str
    reason: str
    text: str = ""


def prepare(*, by: Actor, proposal: Proposal, new: Preparing, version: int) -> None:
    """Say what is proposed to be done with a proposal: taken, changed or left, with a reason. May be said anew until
    the preparation is finished. NotPossible("changed") when somebody else has since."""
    require(by, "governance.prepare_revision", proposal)
    refuse(text=new.text, reason=new.reason)
    _refuse_not_preparing(_held(proposal.revision_id))
    _refuse_preparing(proposal, new)
    text = new.text.strip() if new.prepared == Prepared.CHANGE else ""
    values = {"prepared": new.prepared, "prepared_text": text, "prepared_reason": new.reason.strip()}
    change(proposal, version, **values, prepared_by_id=by.seat)
    record(by, "governance.prepared_proposal", proposal, code=new.prepared)


def finish(*, by: Actor, revision: Revision) -> None:
    """The preparation is done: every proposal has its word, and no section is changed in two ways."""
    require(by, "governance.prepare_revision", revision)
    with transaction.atomic():
        row = _held(revision.pk)
        _refuse_not_preparing(row)
        if missing := _waiting(row).count():
            counted = "ett förslag" if missing == 1 else f"{missing} förslag"
            raise NotPossible(
                "unprepared", f"Beredningen är inte klar: {counted} har inget ställningstagande."
            )
        if titles := _changed_twice(row):
            raise NotPossible(
                "twice",
                f"Flera förslag ändrar samma avsnitt: {list_and(titles)}. Skriv ihop dem i ett av förslagen och "
                "lämna de andra.",
            )
        row.prepared_at, row.prepared_by_id = clock.now(), by.seat
        row.save(update_fields=["prepared_at", "prepared_by"])
    record(by, "governance.prepared_revision", row)
    for seat in set(seats_that_decide()) - {by.post_id}:
        tell_seat(by, seat)


def decide(*, by: Actor, revision: Revision, decision: Decision) -> Edition | None:
    """Note the decision on what was prepared. The taken proposals are drafted as a new edition at once; None when
    nothing was taken and the present edition goes on.

    Refuses when the preparation is not finished, and the decision of a body that does not hold the model or that was
    taken before the preparation was done. From then on the revision and its proposals never change (database).
    """
    require(by, "governance.decide_revision", revision)
    with transaction.atomic():
        row = _held(revision.pk)
        refuse_over(row.agreement)
        _refuse_deciding(row, decision)
        edition = _drafted(by, row) if taken(row).exists() else None
        row.decision, row.decided_at, row.noted_by_id = decision, clock.now(), by.seat
        row.new_edition = edition
        row.save(update_fields=["decision", "decided_at", "noted_by", "new_edition"])
    record(by, "governance.decided_revision", row, code="edition" if edition else "none")
    for seat in set(row.proposals.values_list("proposed_by", flat=True)) - {by.post_id}:
        tell_seat(by, seat)
    return edition


def _drafted(by: Actor, revision: Revision) -> Edition:
    """A new edition with the base's sections and the taken proposals in it."""
    edition = new_edition(by, revision.agreement)
    for order, one in enumerate(revised(revision), start=1):
        anchor = free_anchor(revision.agreement, one.title) if one.fresh else one.anchor
        Section(
            edition=edition,
            order=order,
            level=one.level,
            anchor=anchor,
            title=one.title,
            text=one.text,
            steps=one.steps,
            materials=one.materials,
            rules=one.rules,
            changed_at=clock.now(),
            changed_by_id=by.seat,
        ).save(force_insert=True)
    record(by, "governance.drafted_edition", edition)
    return edition


# --- What has to be true
def _held(pk: UUID) -> Revision:
    """The revision as it is now, held until the deed is done: nobody proposes while somebody decides."""
    rows = Revision.objects.select_for_update(of=("self",)).select_related("agreement__terminated_by", "base")
    return rows.get(pk=pk)


def _base(agreement: Agreement) -> Edition:
    base = latest(agreement)
    if base is None:
        raise NotPossible("no_edition", "Ingen upplaga är beslutad än. Det finns inget att revidera.")
    if draft := draft_of(agreement):
        raise NotPossible(
            "draft", f"Upplaga {draft.number} är inte beslutad än. Besluta den innan nästa revidering öppnas."
        )
    if found := open_revision(agreement):
        raise NotPossible("open", f"Revideringen {found.year} är inte avslutad.", "year")
    return base


def _refuse_days(agreement: Agreement, new: Opening) -> None:
    today = clock.today()
    if agreement.revisions.filter(year=new.year).exists():
        raise NotPossible("year", f"Det finns redan en revidering för {new.year}.", "year")
    if not today.year - 1 <= new.year <= today.year + 1:
        raise NotPossible("year", "Välj det år som revideringen gäller.", "year")
    if new.proposals_until < today:
        raise NotPossible("until", "Välj en dag framåt i tiden.", "proposals_until")
    if new.decide_by < new.proposals_until:
        raise NotPossible("decide_by", "Beslutet kommer efter förslagen. Välj en senare dag.", "decide_by")


def _refuse_closed_for_proposals(revision: Revision) -> None:
    if revision.decided_at or revision.prepared_at:
        raise NotPossible("closed", f"Revideringen {revision.year} tar inte emot förslag längre.")
    if clock.today() > revision.proposals_until:
        raise NotPossible("closed", f"Förslag kunde lämnas till och med {day(revision.proposals_until)}.")


def _refuse_proposal(revision: Revision, new: NewProposal) -> None:
    if new.kind not in ProposalKind.values:
        raise NotPossible("kind", "Välj vad du föreslår.", "kind")
    section = revision.base.sections.filter(anchor=new.anchor).first()
    if section is None:
        raise NotPossible("section", "Avsnittet finns inte i upplagan som gäller.", "anchor")
    if not new.reason.strip():
        raise NotPossible("empty", "Skriv varför du föreslår det.", "reason")
    if new.kind == ProposalKind.ADD and not new.title.strip():
        raise NotPossible("empty", "Skriv det nya avsnittets rubrik.", "title")
    if len(new.title.strip()) > 150:
        raise NotPossible("long", "Korta rubriken till 150 tecken.", "title")
    if new.kind != ProposalKind.REMOVE and not new.text.strip():
        raise NotPossible("empty", "Skriv texten som du vill att den ska stå.", "text")
    if len(new.text) > LONGEST:
        raise NotPossible("long", "Texten får vara högst 20 000 tecken.", "text")
    if new.kind == ProposalKind.CHANGE and new.text.split() == section.text.split():
        raise NotPossible("same", "Texten är likadan som i dag. Ändra det du vill ändra.", "text")
    if new.kind == ProposalKind.REMOVE and _has_parts(revision.base, section):
        raise NotPossible("parts", "Avsnittet har underavsnitt. Föreslå dem var för sig först.", "kind")


def _has_parts(edition: Edition, section: Section) -> bool:
    after = edition.sections.filter(order__gt=section.order).first()
    return section.level == 1 and after is not None and after.level == 2


def _refuse_not_preparing(revision: Revision) -> None:
    if revision.decided_at:
        raise NotPossible("decided", f"Revideringen {revision.year} är beslutad.")
    if revision.prepared_at:
        raise NotPossible("prepared", "Beredningen är avslutad. Nu väntar beslutet.")
    if clock.today() <= revision.proposals_until:
        raise NotPossible(
            "early", f"Förslag får lämnas till och med {day(revision.proposals_until)}. Därefter bereds de."
        )


def _refuse_preparing(proposal: Proposal, new: Preparing) -> None:
    if proposal.withdrawn_at:
        raise NotPossible("withdrawn", "Förslaget är tillbakataget.")
    if new.prepared not in Prepared.values:
        raise NotPossible("prepared", "Välj vad som föreslås.", "prepared")
    if not new.reason.strip():
        raise NotPossible("empty", "Skriv varför.", "reason")
    if new.prepared != Prepared.CHANGE:
        return
    if proposal.kind == ProposalKind.REMOVE:
        raise NotPossible("prepared", "Ett borttagande föreslås som det är, eller inte alls.", "prepared")
    if not new.text.strip():
        raise NotPossible("empty", "Skriv texten som föreslås i stället.", "text")
    if len(new.text) > LONGEST:
        raise NotPossible("long", "Texten får vara högst 20 000 tecken.", "text")


def _waiting(revision: Revision):
    return revision.proposals.filter(prepared="", withdrawn_at__isnull=True)


def _changed_twice(revision: Revision) -> list[str]:
    """Headings of sections that two taken proposals change in different ways."""
    seen: dict[str, set[tuple[str, str]]] = {}
    for one in taken(revision).exclude(kind=ProposalKind.ADD):
        seen.setdefault(one.anchor, set()).add((one.kind, proposed_text(one)))
    twice = [anchor for anchor, ways in seen.items() if len(ways) > 1]
    return list(revision.base.sections.filter(anchor__in=twice).values_list("title", flat=True))


def _refuse_deciding(revision: Revision, decision: Decision) -> None:
    if revision.decided_at:
        raise NotPossible("decided", f"Revideringen {revision.year} är redan beslutad.")
    if revision.prepared_at is None:
        waiting = _waiting(revision).count()
        still = f" {waiting} förslag har inget ställningstagande." if waiting else ""
        raise NotPossible("unprepared", f"Beredningen är inte avslutad.{still}")
    if not decision.body.holds_model:
        raise NotPossible(
            "body",
            "Revideringen beslutas av länsstyrgruppen och skolchefsnätverket. Välj ett av deras beslut.",
            "decision",
        )
    if decision.decided_on < clock.local(revision.prepared_at).date():
        raise NotPossible(
            "before", "Beslutet är taget innan beredningen var klar. Välj ett senare.", "decision"
        )

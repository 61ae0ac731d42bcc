"""What an opened page shows: one list, used by the check page before opening and by the deed itself.

"Shared by default" is what this proposes, never what the database assumes: a row is shown because its own `shown_to`
was written. Nobody is ever proposed the other guardian's voice, answers, contact or readings (R52, R86)."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case, Step
from tillsammans.children.models import Child, Guardian
from tillsammans.consent.models import Ask, Consent, Sheet, Withdrawal
from tillsammans.followups.models import Closing, ClosingVoice, FollowUp, GoalOutcome, NotDone
from tillsammans.mapping.models import AudienceTrial, Statement, VoiceOf
from tillsammans.meetings.models import Coordinator, Meeting
from tillsammans.plans.models import Confirmation, Goal, Measure, Plan

# Shown whole: they are made together with the family. A plan that is still being written is not among them.
TOGETHER = (Case, Step, Meeting, Coordinator, Sheet, Ask, FollowUp, GoalOutcome, Closing)
PLAN_PARTS = (Goal, Measure)


@dataclass(frozen=True)
class Viewer:
    """Whose page: a guardian's, or with `guardian` None the child's own."""

    child_id: UUID
    account_id: UUID
    guardian: Guardian | None = None

    @property
    def guardian_id(self) -> UUID | None:
        return self.guardian.pk if self.guardian else None


def always(by: Actor, viewer: Viewer) -> Iterator[QuerySet]:
    """Every row that the page shows without anybody choosing, as `by` sees them."""
    yield visible(by, Child).filter(pk=viewer.child_id)
    for model in TOGETHER:
        yield visible(by, model).filter(child_id=viewer.child_id)
    plans = visible(by, Plan).filter(child_id=viewer.child_id, established_at__isnull=False)
    yield plans
    ids = list(plans.values_list("pk", flat=True))
    for part in PLAN_PARTS:
        yield visible(by, part).filter(child_id=viewer.child_id, plan_id__in=ids)
    measures = list(visible(by, Measure).filter(plan_id__in=ids).values_list("pk", flat=True))
    yield visible(by, Confirmation).filter(measure_id__in=measures)
    yield from _own(by, viewer)


def _own(by: Actor, viewer: Viewer) -> Iterator[QuerySet]:
    """The viewer's own answers, voice at the end, and what the viewer has said was not done. Nobody else's."""
    if viewer.guardian:
        yield visible(by, Guardian).filter(pk=viewer.guardian_id)
    consents = visible(by, Consent).filter(child_id=viewer.child_id, guardian_id=viewer.guardian_id)
    yield consents
    yield visible(by, Withdrawal).filter(consent_id__in=list(consents.values_list("pk", flat=True)))
    yield visible(by, ClosingVoice).filter(child_id=viewer.child_id, guardian_id=viewer.guardian_id)
    yield visible(by, NotDone).filter(child_id=viewer.child_id, by_holder=viewer.account_id)


def proposed(by: Actor, viewer: Viewer) -> list[Statement]:
    """The sentences the form proposes: what the viewer said, what the child lets the viewer read and somebody has
    decided on, what the other has released, and what staff have chosen to show."""
    rows = visible(by, Statement).filter(child_id=viewer.child_id).order_by("said_at", "pk")
    kept = trials(by, viewer)
    return [row for row in rows if row.pk not in kept and _may_read(row, viewer)]


def trials(by: Actor, viewer: Viewer) -> set[UUID]:
    """Sentences somebody has decided that this viewer is not told (OSL 12:3) or that the child alone decides (R12)."""
    if viewer.guardian is None:
        return set()
    rows = visible(by, AudienceTrial).filter(child_id=viewer.child_id)
    return {t.statement_id for t in rows if t.outcome == "child_decides" or t.kept_from == viewer.guardian_id}


def _may_read(row: Statement, viewer: Viewer) -> bool:
    if viewer.guardian is None:
        return row.voice == VoiceOf.CHILD
    if row.guardian_id == viewer.guardian_id:
        return True
    return str(viewer.guardian_id) in _told(row) and not _about(row, viewer)


def _told(row: Statement) -> set[str]:
    """Guardians a sentence is for: those it has been decided or released to, whatever was wished. What staff saw first
    is released by nobody unless the named person does (R33)."""
    return set((row.audience or {}).get("shown") or [])


def _about(row: Statement, viewer: Viewer) -> bool:
    """Words about the viewer are never shown to the viewer (R52)."""
    return str((row.about or {}).get("guardian_id") or "") == str(viewer.guardian_id)


def check_lines(by: Actor, viewer: Viewer) -> list[tuple[str, str]]:
    """The rest of what will be shown, in words, for the check page. Read from the same rows that the deed shows."""
    shown = {rows.model: list(rows) for rows in always(by, viewer)}
    case = next((c for c in shown[Case] if c.closed_at is None), None) or next(iter(shown[Case]), None)
    goals, measures = shown.get(Goal, []), shown.get(Measure, [])
    lines = [("Barnet", f"{case.card['called']}, {case.card.get('group', '')}".strip(", ") if case else "")]
    lines += [("Målen, med barnets ord", "\n".join(f"”{g.words}”" for g in goals))]
    lines += [("Vem gör vad", "\n".join(f"{m.owner_words}: {m.what}" for m in measures))]
    lines += [("Möten och uppföljning", _days(shown))]
    lines += [
        ("Samordningsperson", "Vem det är, tider och hur man når personen" if shown[Coordinator] else "")
    ]
    lines += [("Samtycke", "Vad skolan får berätta för vem, och bara de egna svaren" if shown[Ask] else "")]
    lines += [("Vem som har läst", "Enhet, dag och ändamål. Inga namn")]
    return [(label, text) for label, text in lines if text]


def _days(shown: dict) -> str:
    from tillsammans.ui.filters import weekday

    moments = [m.starts_at for m in shown.get(Meeting, []) if not m.cancelled_at]
    moments += [p.follow_up_at for p in shown.get(Plan, []) if p.follow_up_at]
    return "\n".join(weekday(m) for m in sorted(moments))

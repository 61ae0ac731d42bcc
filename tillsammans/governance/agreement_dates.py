"""What is due about the agreement, for the calendar and its reminders (governance.dates asks this)."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from uuid import UUID

from django.urls import reverse

from tillsammans.directory.models import Function
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.calendar import Dated
from tillsammans.governance.models import Agreement, Edition, Revision, Signature
from tillsammans.lib import clock

PREPARES = (Function.PROCESS_LEAD, Function.SECRETARY)
_due = partial(Dated, kind="deadline")


def agreement_dates(first: date, last: date) -> Iterable[Dated]:
    """The revisions' days, revisions nobody has opened, signatures that are missing, and days when something begins or
    ends. What is done is not due."""
    preparing = tuple(ask.seats_of(*PREPARES))
    found = [*_revisions(preparing), *_not_opened(preparing), *_signatures(preparing), *_turns(preparing)]
    return [one for one in found if first <= one.on <= last]


def _revisions(preparing: tuple[UUID, ...]) -> Iterator[Dated]:
    """Proposals while they may be left, preparing from then on, and the decision when it is prepared."""
    rows = Revision.objects.filter(decided_at__isnull=True, agreement__terminated_on__isnull=True)
    deciding = tuple(dict.fromkeys((*preparing, *ask.seats_that_decide())))
    everybody = tuple(dict.fromkeys((*deciding, *ask.seats_of(Function.LOCAL_LEAD))))
    for row in rows.select_related("agreement"):
        of = partial(_due, href=reverse("governance:revision", args=[row.pk]))
        key = f"governance.revision.{row.pk}"
        if row.prepared_at:
            title, verb = f"Revideringen {row.year} ska vara beslutad", "Se revideringen"
            yield of(key=f"{key}.decide", on=row.decide_by, title=title, posts=deciding, verb=verb)
            continue
        if clock.today() <= row.proposals_until:
            title = f"Sista dag för förslag till revideringen {row.year}"
            on = row.proposals_until
            yield of(key=f"{key}.proposals", on=on, title=title, posts=everybody, verb="Se förslagen")
        title = f"Förslagen till revideringen {row.year} ska vara beredda och beslutade"
        yield of(key=f"{key}.prepare", on=row.decide_by, title=title, posts=preparing, verb="Bered")


def _not_opened(preparing: tuple[UUID, ...]) -> Iterator[Dated]:
    for row in Agreement.objects.filter(terminated_on__isnull=True):
        due = ask.revision_due(row)
        if due and ask.open_revision(row) is None:
            yield _due(
                key=f"governance.agreement.{row.pk}.revise.{due}",
                on=due,
                title=f"Nästa revidering ska vara beslutad: {row.title}",
                href=reverse("governance:agreement", args=[row.slug]),
                posts=preparing,
            )


def _signatures(preparing: tuple[UUID, ...]) -> Iterator[Dated]:
    """Of each agreement's newest edition: one line for those who prepare, and each seat's own for whoever sits there.
    An older edition is no longer waited for."""
    for agreement in Agreement.objects.filter(terminated_on__isnull=True):
        edition = ask.latest(agreement)
        if edition is None or edition.sign_by is None:
            continue
        missing = list(ask.standing_seats(edition).filter(signed_on__isnull=True).select_related("principal"))
        if missing:
            counted = "En underskrift" if len(missing) == 1 else f"{len(missing)} underskrifter"
            yield _due(
                key=f"governance.edition.{edition.pk}.signatures",
                on=edition.sign_by,
                title=f"{counted} av upplaga {edition.number} saknas",
                href=reverse("governance:signatures", args=[agreement.slug, edition.number]),
                posts=preparing,
                verb="Se vilka",
            )
        yield from (_unsigned(edition, row, edition.sign_by, row.post_id) for row in missing if row.post_id)


def _unsigned(edition: Edition, row: Signature, on: date, post: UUID) -> Dated:
    return _due(
        key=f"governance.signature.{row.pk}",
        on=on,
        title=f"Underskrift av upplaga {edition.number}: {row.function_title}, {row.principal}",
        href=reverse("governance:note_signature", args=[row.pk]),
        posts=(post,),
        verb="Notera underskriften",
        quiet=True,
    )


def _turns(preparing: tuple[UUID, ...]) -> Iterator[Dated]:
    """Days when an edition begins or the agreement ends, until they come: they are nobody's to do."""
    today = clock.today()
    rows = Edition.objects.filter(in_force_from__gte=today, agreement__terminated_on__isnull=True)
    for row in rows.select_related("agreement"):
        yield _due(
            key=f"governance.edition.{row.pk}.in_force",
            on=row.in_force_from or today,
            title=f"Upplaga {row.number} börjar gälla: {row.agreement.title}",
            href=reverse("governance:edition", args=[row.agreement.slug, row.number]),
        )
    for agreement in Agreement.objects.all():
        last = ask.last_day(agreement)
        if last is not None and last >= today:
            yield _due(
                key=f"governance.agreement.{agreement.pk}.ends.{last}",
                on=last,
                title=f"Sista dag som överenskommelsen gäller: {agreement.title}",
                href=reverse("governance:agreement", args=[agreement.slug]),
                posts=preparing,
            )

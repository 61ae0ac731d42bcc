"""Opening and closing a page for a guardian or the child, and showing one more row on it.

Here and not in `children`: opening and closing write `shown_to` on many capabilities' rows, so this stands last in
the order of apps. The family's own deeds live with what they change (followups, consent)."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import F, Func, Model, QuerySet, UUIDField, Value

from tillsammans.access import grants
from tillsammans.access.models import Relation
from tillsammans.access.policy import find, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.commands import hold_screen, release_screen
from tillsammans.accounts.models import FamilyAccount, Person
from tillsammans.audit.record import record
from tillsammans.cases import tasks
from tillsammans.cases.models import Case, CaseKind
from tillsammans.children.models import Child, Guardian, PageOpening
from tillsammans.family.showing import Viewer, always, proposed
from tillsammans.lib import clock
from tillsammans.lib.dates import age_on
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.models import Statement
from tillsammans.outbox.commands import tell_account
from tillsammans.sealing.fields import matching

YOUNGEST = 13  # under 13: samtalsläge and paper (R88)


def open_page(
    *,
    by: Actor,
    child_id: UUID,
    guardian: Guardian | None,
    account: FamilyAccount,
    ground: str,
    statements: Iterable[UUID] | None = None,
) -> PageOpening:
    """Open the page for one guardian, or with `guardian` None for the child. Closed until this is done (R87).

    `statements`: the sentences chosen on the check page; None takes what it proposes. Nothing else than what is
    proposed can be chosen. NotPossible without a ground, for a child under 13, after custody has ended."""
    child = find(by, Child, child_id)
    require(by, "family.open_page", child)
    _refuse_opening(child, guardian, account, ground)
    viewer = Viewer(child_id, account.pk, guardian)
    relation = Relation.GUARDIAN if guardian else Relation.SELF
    until = guardian.until if guardian else None
    grants.ensure(
        by, child_id=child_id, holder=account.pk, relation=relation, basis="family.page_opened", until=until
    )
    _bind_account(guardian, account)
    _fill(by, viewer, _chosen(by, viewer, statements))
    opening = _decision(by, viewer, ground, opened=True)
    record(by, "family.page_opened", opening, code=str(relation.value))
    tell_account(by, account.pk, account.language)
    return opening


def close_page(
    *,
    by: Actor,
    child_id: UUID,
    guardian: Guardian | None,
    account: FamilyAccount,
    ground: str,
    review_on: date | None,
) -> PageOpening:
    """Close at once: from the next request the account sees what somebody sees who never had a page (P5).

    Needs a ground and a day on which it is looked at again. Nobody is told: a message would tell who decided."""
    child = find(by, Child, child_id)
    require(by, "family.close_page", child)
    if not ground.strip():
        raise NotPossible("no_ground", "Skriv varför sidan stängs.", "ground")
    if review_on is None or review_on <= clock.today():
        raise NotPossible("no_review", "Skriv en dag framåt då stängningen prövas igen.", "review_on")
    viewer = Viewer(child_id, account.pk, guardian)
    with connection.cursor() as cursor:
        cursor.execute("SELECT app_hide_all(%s, %s)", [child_id, account.pk])
    grants.end(by, child_id=child_id, holder=account.pk)
    closing = _decision(by, viewer, ground, opened=False, review_on=review_on)
    record(by, "family.page_closed", closing)
    _review_later(by, child, review_on)
    return closing


def show(by: Actor, row: Model, accounts: Iterable[UUID]) -> None:
    """Show one more row to accounts whose pages are open. For what the family is told row by row."""
    require(by, "family.show", row)
    row.shown_to = list(dict.fromkeys([*row.shown_to, *accounts]))  # type: ignore[attr-defined]  # as its wall says
    row.save(update_fields=["shown_to"])
    record(by, "family.row_shown", row)


def show_what_was_told(*, by: Actor, case: Case, address: str) -> None:
    """Samtalsläge: turn the screen to the child's own words and hold it there (R88)."""
    require(by, "family.told", case)
    hold_screen(by=by, address=address)
    record(by, "family.told_shown", case)


def take_screen_back(*, by: Actor, case: Case, typed: str) -> bool:
    """Whether the one who shows has proved who they are; then the browser is free again. A wrong answer is recorded."""
    right = Person.objects.filter(pk=by.person_id, username__iexact=typed.strip()).exists()
    if right:
        release_screen(by=by)
    record(by, "family.screen_taken_back" if right else "family.screen_kept", case)
    return right


def _refuse_opening(child: Child, guardian: Guardian | None, account: FamilyAccount, ground: str) -> None:
    if not ground.strip():
        raise NotPossible(
            "no_ground",
            "Skriv varför sidan öppnas, till exempel att ni gått igenom den tillsammans.",
            "ground",
        )
    if guardian is None:
        _old_enough(child)
        return
    if guardian.child_id != child.pk or guardian.account_id not in (None, account.pk):
        raise NotPossible("other_account", "Inloggningen hör inte till den här vårdnadshavaren.")
    if guardian.until and guardian.until <= clock.now():
        raise NotPossible("custody_over", "Vårdnaden har upphört. Sidan kan inte öppnas.")


def _bind_account(guardian: Guardian | None, account: FamilyAccount) -> None:
    if guardian and guardian.account_id is None:
        guardian.account = account
        guardian.save(update_fields=["account"])


def _old_enough(child: Child) -> None:
    with matching():
        born = child.birth_date
    if not born or age_on(date.fromisoformat(born), clock.today()) < YOUNGEST:
        raise NotPossible(
            "too_young", "Under 13 år finns ingen egen inloggning. Använd samtalsläge och papper."
        )


def _chosen(by: Actor, viewer: Viewer, statements: Iterable[UUID] | None) -> list[UUID]:
    """Chosen among the proposed only: a page is never opened wider than the child and the decisions allow."""
    allowed = {row.pk for row in proposed(by, viewer)}
    return list(allowed if statements is None else allowed & set(statements))


def _fill(by: Actor, viewer: Viewer, statements: list[UUID]) -> None:
    for rows in always(by, viewer):
        _add(rows, viewer.account_id)
    sentences = visible(by, Statement).filter(child_id=viewer.child_id)
    _add(sentences.filter(pk__in=statements), viewer.account_id)
    taken_away = sentences.filter(shown_to__contains=[viewer.account_id]).exclude(pk__in=statements)
    taken_away.update(shown_to=_array("array_remove", viewer.account_id))


def _add(rows: QuerySet, account_id: UUID) -> None:
    rows.exclude(shown_to__contains=[account_id]).update(shown_to=_array("array_append", account_id))


def _array(function: str, account_id: UUID) -> Func:
    return Func(F("shown_to"), Value(account_id, output_field=UUIDField()), function=function)


def _decision(
    by: Actor, viewer: Viewer, ground: str, *, opened: bool, review_on: date | None = None
) -> PageOpening:
    row = PageOpening(
        authority_id=by.authority_id,
        child_id=viewer.child_id,
        guardian_id=viewer.guardian_id,
        account_id=viewer.account_id,
        opened=opened,
        decided_by=by.seat,
        review_on=review_on,
        decided_at=clock.now(),
    )
    row.ground = ground.strip()
    row.save(force_insert=True)
    return row


def _review_later(by: Actor, child: Child, review_on: date) -> None:
    case = visible(by, Case).filter(child_id=child.pk, kind=CaseKind.LEADING).order_by("-opened_at").first()
    if case:
        words = {"child": (case.card or {}).get("called", "")}
        tasks.make(
            by, "review_page", to=case.named_post, words=words, case=case, thing_id=case.pk, due=review_on
        )

"""Children, families and signed-in browsers for tests that need less than the whole story."""

from uuid import UUID

from django.db import transaction
from django.test import Client

from tillsammans.access import grants
from tillsammans.access.models import Relation
from tillsammans.accounts import commands, sessions
from tillsammans.accounts.models import FamilyAccount
from tillsammans.children.commands import NewChild, enter
from tillsammans.children.models import Child
from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.lib import clock


def a_child(world: World, who: str = "birgitta", called: str = "Alma") -> Child:
    """A child whom one member of staff answers for as named person."""
    with world.as_(who) as by:
        new = NewChild(name=f"{called} Lindh Ekman", called=called, group="6B")
        return enter(by, new, relation=Relation.NAMED_PERSON, basis="concern.took_in")


def let_see(
    world: World, child: Child, who: str, relation: Relation, *, by: str = "birgitta", until=None
) -> None:
    """Somebody more sees the child."""
    with world.as_(by) as actor:
        grants.give(
            actor,
            child_id=child.pk,
            holder=seed.seat(who).pk,
            relation=relation,
            basis="case.asked_for_help",
            until=until,
        )


def an_account(name: str) -> FamilyAccount:
    return FamilyAccount.objects.create(subject_digest=name.encode().ljust(32, b"-"), created_at=clock.now())


def signed_in(who: str) -> Client:
    """A browser in which one of the cast's staff has signed in."""
    holding = seed.holding(who)
    with transaction.atomic():
        return _with_cookie(commands.sign_in_staff(holding.person, holding)[1])


def signed_in_family(account: FamilyAccount, authority_id: UUID | None) -> Client:
    from tillsammans.directory.models import Authority

    place = Authority.objects.filter(pk=authority_id).first() if authority_id else None
    with transaction.atomic():
        return _with_cookie(commands.sign_in_family(account, place)[1])


def _with_cookie(token: str) -> Client:
    client = Client(raise_request_exception=False)
    client.cookies[sessions.COOKIE] = token
    return client

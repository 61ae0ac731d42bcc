"""Sessions: made at sign-in, read once a request, ended at once. The cookie is a random token, nothing else."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from tillsammans.accounts.actor import Actor, nobody
from tillsammans.accounts.models import FamilyAccount, Person, Session
from tillsammans.directory.models import Holding
from tillsammans.directory.queries import inboxes_of
from tillsammans.lib import clock

COOKIE = "tillsammans"


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def start(*, person: Person | None = None, account: FamilyAccount | None = None, holding: Holding | None = None,
          place=None, language: str = "sv") -> tuple[Session, str]:
    """A new session and the token for its cookie."""
    token = secrets.token_urlsafe(32)
    now = clock.now()
    session = Session.objects.create(
        token_digest=_digest(token), person=person, family_account=account, holding=holding, place=place,
        language=language, created_at=now, touched_at=now,
    )  # fmt: skip
    return session, token


def put_cookie(response: HttpResponse, token: str) -> None:
    response.set_cookie(COOKIE, token, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE, path="/")


def live(request: HttpRequest) -> Session | None:
    """The request's session with person, seat, unit and authority in one SELECT; None when it is over."""
    token = request.COOKIES.get(COOKIE)
    if not token:
        return None
    now = clock.now()
    rows: QuerySet[Session] = Session.objects.select_related(
        "person", "holding__post__unit__authority", "holding__post__unit__inbox", "family_account", "place"
    )
    return rows.filter(
        token_digest=_digest(token), ended_at=None, created_at__gt=now - timedelta(hours=settings.SESSION_MAX_HOURS),
        touched_at__gt=now - timedelta(minutes=settings.SESSION_IDLE_MINUTES),
    ).first()  # fmt: skip


def touch(session: Session) -> None:
    """At most once a minute, so that reading a page seldom writes."""
    if clock.now() - session.touched_at > timedelta(minutes=1):
        Session.objects.filter(pk=session.pk).update(touched_at=clock.now())


def actor_of(session: Session | None, request_id: UUID) -> Actor:
    """Who the session acts as now. A holding that has ended is no actor (T21)."""
    if session is None:
        return nobody()
    if session.family_account_id:
        return _family(session, request_id)
    return staff_actor(session.person, session.holding, session=session, request_id=request_id)


def _family(session: Session, request_id: UUID) -> Actor:
    account = session.family_account_id
    return Actor(
        kind="family", authority_id=session.place_id, holders=(account,), person_id=account,
        authority_name=session.place.name if session.place else "", language=session.language,
        session_id=session.pk, request_id=request_id,
    )  # fmt: skip


def staff_actor(person: Person, holding: Holding | None, *, session: Session | None = None, request_id: UUID | None = None) -> Actor:
    """A person in one seat. Inactive person or ended holding: nobody."""
    if holding is None or not person.is_active or not _holds(holding):
        return nobody()
    post, unit = holding.post, holding.post.unit
    extra = {"request_id": request_id} if request_id else {}
    return Actor(
        kind="staff", authority_id=unit.authority_id, holders=(post.pk, *inboxes_of(post, clock.now())), person_id=person.pk,
        name=person.name, post_id=post.pk, seat_title=post.title, function=post.function, secrecy=post.secrecy,
        unit_id=unit.pk, unit_name=unit.name, municipality=unit.municipality, authority_name=unit.authority.name,
        standing_in=holding.substitute, session_id=session.pk if session else None, **extra,
    )  # fmt: skip


def _holds(holding: Holding) -> bool:
    now = clock.now()
    return holding.starts <= now and (holding.until is None or holding.until > now)


def places_of(actor: Actor) -> list[UUID]:
    """Authorities where something is opened for the family account. Asked across islands, so it answers with ids only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT app_family_places()")
        return [row[0] for row in cursor.fetchall()]

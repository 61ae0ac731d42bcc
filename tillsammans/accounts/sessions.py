"""Sessions: made at sign-in, read once a request, ended at once. The cookie is a random token, nothing else."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.http import HttpResponse

from tillsammans.access.http import Request
from tillsammans.accounts.actor import Actor, nobody
from tillsammans.accounts.models import FamilyAccount, Person, Session
from tillsammans.directory.models import Holding
from tillsammans.directory.queries import OPENS, inboxes_of
from tillsammans.lib import clock

COOKIE = "tillsammans"


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def start(
    *,
    person: Person | None = None,
    account: FamilyAccount | None = None,
    holding: Holding | None = None,
    place=None,
    language: str = "sv",
) -> tuple[Session, str]:
    """A new session and the token for its cookie."""
    token = secrets.token_urlsafe(32)
    now = clock.now()
    session = Session.objects.create(
        token_digest=_digest(token),
        person=person,
        family_account=account,
        holding=holding,
        place=place,
        language=language,
        created_at=now,
        touched_at=now,
    )
    return session, token


def put_cookie(response: HttpResponse, token: str) -> None:
    response.set_cookie(
        COOKIE, token, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE, path="/"
    )


@dataclass(frozen=True)
class Live:
    """What one statement tells of the request's session."""

    pk: UUID
    held_to: str
    touched_at: datetime
    actor: Actor


_LIVE = f"""
SELECT s.id, s.held_to, s.touched_at, s.language, s.family_account_id, s.place_id, place.name,
       person.id, person.name, post.id, post.title, post.function, post.secrecy,
       unit.id, unit.name, unit.municipality, unit.authority_id, authority.name, sits.substitute, ARRAY({OPENS})
FROM accounts_session s
LEFT JOIN directory_authority place ON place.id = s.place_id
LEFT JOIN accounts_person person ON person.id = s.person_id AND person.is_active
LEFT JOIN directory_holding sits ON sits.id = s.holding_id AND sits.person_id = person.id
     AND sits.starts <= %(now)s AND (sits.until IS NULL OR sits.until > %(now)s)
LEFT JOIN directory_post post ON post.id = sits.post_id
LEFT JOIN directory_unit unit ON unit.id = post.unit_id
LEFT JOIN directory_authority authority ON authority.id = unit.authority_id
WHERE s.token_digest = %(digest)s AND s.ended_at IS NULL AND s.created_at > %(oldest)s AND s.touched_at > %(idle)s
"""  # noqa: S608 - OPENS is our own SQL


def live(request: Request) -> Live | None:
    """The request's session and who it acts as now, with seat, unit, authority and the inboxes it opens, in one SELECT
    (performance.md, goal 4). None when the session is over; nobody as the actor when the holding has ended (T21)."""
    token = request.COOKIES.get(COOKIE)
    if not token:
        return None
    now = clock.now()
    values: dict[str, Any] = {
        "digest": _digest(token),
        "now": now,
        "day": clock.local(now).date(),
        "oldest": now - timedelta(hours=settings.SESSION_MAX_HOURS),
        "idle": now - timedelta(minutes=settings.SESSION_IDLE_MINUTES),
    }
    with connection.cursor() as cursor:
        cursor.execute(_LIVE, values)
        row = cursor.fetchone()
    return _live(row, request.request_id) if row else None


def _live(row: tuple, request_id: UUID) -> Live:
    pk, held_to, touched_at, language, account, place, place_name, *seat = row
    shared = {"session_id": pk, "request_id": request_id}
    if account:
        actor = Actor(
            kind="family",
            authority_id=place,
            holders=(account,),
            person_id=account,
            authority_name=place_name or "",
            language=language,
            **shared,
        )
    else:
        actor = _in_seat(*seat, **shared)
    return Live(pk, held_to, touched_at, actor)


def _in_seat(
    person,
    name,
    post,
    title,
    function,
    secrecy,
    unit,
    unit_name,
    municipality,
    authority,
    authority_name,
    standing_in,
    inboxes,
    **shared,
) -> Actor:
    if post is None:
        return nobody()
    return Actor(
        kind="staff",
        authority_id=authority,
        holders=(post, *inboxes),
        person_id=person,
        name=name,
        post_id=post,
        seat_title=title,
        function=function,
        secrecy=secrecy,
        unit_id=unit,
        unit_name=unit_name,
        municipality=municipality,
        authority_name=authority_name,
        standing_in=standing_in,
        **shared,
    )


def touch(session: Live) -> None:
    """At most once a minute, so that reading a page seldom writes."""
    if clock.now() - session.touched_at > timedelta(minutes=1):
        Session.objects.filter(pk=session.pk).update(touched_at=clock.now())


def actor_of(session: Session | None, request_id: UUID) -> Actor:
    """Who the session acts as now. A holding that has ended is no actor (T21)."""
    if session is None:
        return nobody()
    if session.family_account_id:
        return _family(session, session.family_account_id, request_id)
    if session.person is None:
        return nobody()
    return staff_actor(session.person, session.holding, session=session, request_id=request_id)


def _family(session: Session, account: UUID, request_id: UUID) -> Actor:
    return Actor(
        kind="family",
        authority_id=session.place_id,
        holders=(account,),
        person_id=account,
        authority_name=session.place.name if session.place else "",
        language=session.language,
        session_id=session.pk,
        request_id=request_id,
    )


def staff_actor(
    person: Person, holding: Holding | None, *, session: Session | None = None, request_id: UUID | None = None
) -> Actor:
    """A person in one seat. Inactive person or ended holding: nobody."""
    if holding is None or not person.is_active or not _holds(holding):
        return nobody()
    post, unit = holding.post, holding.post.unit
    extra: dict[str, Any] = {"request_id": request_id} if request_id else {}
    return Actor(
        kind="staff",
        authority_id=unit.authority_id,
        holders=(post.pk, *inboxes_of(post, clock.now())),
        person_id=person.pk,
        name=person.name,
        post_id=post.pk,
        seat_title=post.title,
        function=post.function,
        secrecy=post.secrecy,
        unit_id=unit.pk,
        unit_name=unit.name,
        municipality=unit.municipality,
        authority_name=unit.authority.name,
        standing_in=holding.substitute,
        session_id=session.pk if session else None,
        **extra,
    )


def _holds(holding: Holding) -> bool:
    now = clock.now()
    return holding.starts <= now and (holding.until is None or holding.until > now)


def places_of(actor: Actor) -> list[UUID]:
    """Authorities where something is opened for the family account. Asked across islands: it answers with ids only."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT app_family_places()")
        return [row[0] for row in cursor.fetchall()]

"""Bodies, meetings, minutes, decisions and walls: who sees which rows, once as queries, and who does which deed.

Whoever sits in a seat of the steering room reads every body, what is called, what is approved and what is decided.
Drafts and walls are for the body's own members and for those who prepare. A member whose seat is anything else (a
rektor in a working group) sees the bodies they sit in and nothing more.
"""

from django.db.models import Q, QuerySet

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, rule
from tillsammans.access.rules.governance import IN_THE_ROOM, PREPARES, prepares
from tillsammans.governance.models.bodies import Body, MemberRole, Membership, Note, in_force
from tillsammans.governance.models.decisions import Decision
from tillsammans.governance.models.meetings import Meeting, Minutes
from tillsammans.lib import clock

LEADS = (MemberRole.CONVENOR.value, MemberRole.SECRETARY.value)
ADJUSTS = (*LEADS, MemberRole.MEMBER.value)  # who is adjungerad answers for no minutes


# --- Which rows
def sees_the_room(actor) -> bool:
    return actor.kind == "staff" and actor.function in IN_THE_ROOM


def is_preparing(actor) -> bool:
    return actor.kind == "staff" and actor.function in PREPARES


def own_bodies(actor, *roles: str) -> QuerySet:
    """Ids of the bodies the actor's seat is in today, in one of the roles (any, when none are given)."""
    rows = Membership.objects.filter(in_force(clock.today()), post=actor.post_id)
    if actor.kind != "staff" or actor.post_id is None:
        rows = rows.none()
    return (rows.filter(role__in=roles) if roles else rows).values("body_id")


def seen_bodies(actor) -> QuerySet[Body]:
    rows = Body.objects.all()
    return rows if sees_the_room(actor) else rows.filter(pk__in=own_bodies(actor))


def _held_by(actor, to: str = "") -> Q:
    """Rows whose meeting is one of the actor's own bodies', or held together with one. `to`: the way to the meeting."""
    own = own_bodies(actor)
    joint = Meeting.joint_with.through.objects.filter(body_id__in=own).values("meeting_id")
    return Q(**{f"{to}body__in": own}) | Q(**{f"{to}pk__in": joint})


def seen_meetings(actor) -> QuerySet[Meeting]:
    """Own bodies' meetings from the day they are planned; the others' from when they are called."""
    if is_preparing(actor):
        return Meeting.objects.all()
    ways = _held_by(actor)
    return Meeting.objects.filter(ways | Q(called_at__isnull=False) if sees_the_room(actor) else ways)


def seen_minutes(actor) -> QuerySet[Minutes]:
    """Drafts for the body's own; approved minutes for the whole room."""
    if is_preparing(actor):
        return Minutes.objects.all()
    ways = _held_by(actor, "meeting__")
    return Minutes.objects.filter(ways | Q(approved_at__isnull=False) if sees_the_room(actor) else ways)


def seen_decisions(actor) -> QuerySet[Decision]:
    rows = Decision.objects.all()
    if sees_the_room(actor):
        return rows
    joint = Meeting.joint_with.through.objects.filter(body_id__in=own_bodies(actor)).values("meeting_id")
    return rows.filter(Q(body__in=own_bodies(actor)) | Q(meeting__in=joint))


def seen_notes(actor) -> QuerySet[Note]:
    """A wall is its own members', and theirs who prepare."""
    return Note.objects.all() if is_preparing(actor) else Note.objects.filter(body__in=own_bodies(actor))


# --- Which deeds
def bodies_of(thing) -> list:
    """Ids of the bodies a thing belongs to: a body, a meeting (with those it is held together with), or what stands in
    a meeting or a body."""
    if isinstance(thing, Body):
        return [thing.pk]
    meeting = thing if isinstance(thing, Meeting) else getattr(thing, "meeting", None)
    if meeting is not None:
        return [meeting.body_id, *meeting.joint_with.values_list("pk", flat=True)]
    return [thing.body_id]


def has_role(actor, thing, *roles: str) -> bool:
    return own_bodies(actor, *roles).filter(body__in=bodies_of(thing)).exists()


def writes_on_wall(actor, thing) -> bool:
    """For files too: whoever may write on the wall of the body, or of one of the meeting's bodies."""
    return is_preparing(actor) or has_role(actor, thing)


@rule("governance.see_groups", "Se grupper, möten och kalender", logged=False)
def see_groups(actor, thing):
    if sees_the_room(actor) or own_bodies(actor).exists():
        return None
    return no("not_in_the_room", "Sidan är till för dem som leder modellen och dem som är med i en grupp.")


rule("governance.change_calendar_address", "Byta adress till sin egen kalender")(see_groups)
rule("governance.make_body", "Lägga till en grupp i styrrummet")(prepares)
rule("governance.change_body", "Ändra vad en grupp heter och är till för")(prepares)
rule("governance.end_body", "Avsluta en grupp i styrrummet")(prepares)


@rule("governance.change_seats", "Lägga till, byta och avsluta platser i en grupp")
def change_seats(actor, body):
    if is_preparing(actor) or has_role(actor, body, MemberRole.CONVENOR):
        return None
    return no("not_convenor", "Det här gör gruppens sammankallande, processledaren eller sekreteraren.")


def leads(actor, thing):
    if is_preparing(actor) or has_role(actor, thing, *LEADS):
        return None
    return no("not_leading", "Det här gör gruppens sammankallande eller sekreterare, eller processledaren.")


rule("governance.plan_meeting", "Planera ett möte i en grupp")(leads)
rule("governance.prepare_meeting", "Ändra, kalla till, ställa in och hålla ett möte")(leads)
rule("governance.decide", "Skriva in ett beslut")(leads)
rule("governance.follow_up_decision", "Skriva vad det blev av ett beslut")(leads)


def writes(actor, thing):
    if writes_on_wall(actor, thing):
        return None
    return no("not_member", "Det här gör gruppens ledamöter, processledaren och sekreteraren.")


rule("governance.write_minutes", "Skriva i ett mötes anteckningar")(writes)
rule("governance.write_note", "Skriva på en grupps vägg")(writes)


@rule("governance.adjust_minutes", "Justera ett mötes anteckningar")
def adjust_minutes(actor, minutes):
    if not has_role(actor, minutes, *ADJUSTS):
        return no("not_member", "Anteckningar justeras av någon som är ledamot i gruppen.")
    if actor.post_id == minutes.written_by_id:
        return no("own", "Du har skrivit anteckningarna. Någon annan i gruppen justerar dem.")
    return None


@rule("governance.unadjust_minutes", "Ta tillbaka en justering")
def unadjust_minutes(actor, minutes):
    return None if actor.post_id == minutes.adjusted_by_id else leads(actor, minutes)


@rule("governance.approve_minutes", "Godkänna ett mötes anteckningar")
def approve_minutes(actor, minutes):
    if not has_role(actor, minutes, MemberRole.CONVENOR):
        return no("not_convenor", "Anteckningar godkänns av gruppens sammankallande.")
    if actor.post_id == minutes.adjusted_by_id:
        return no("own", "Du har justerat anteckningarna. En annan sammankallande godkänner dem.")
    return None


rule("governance.feed", "Hämta kalendern till sitt eget kalenderprogram", logged=False)(anybody)

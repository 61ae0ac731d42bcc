"""Approved minutes and decisions as documents: what the public will read, by function and organisation, no names."""

from django.utils import translation

from tillsammans.governance.documents import Block, Document, facts, heading, points, text
from tillsammans.governance.models import Decision, Meeting, Minutes, Presence, Publication
from tillsammans.lib import clock
from tillsammans.lib.text import list_and, sort_key
from tillsammans.ui import filters


def document_of(thing: Minutes | Decision) -> Document:
    """In Swedish whoever asks: it is kept as it is made."""
    with translation.override("sv"):
        return _minutes(thing) if isinstance(thing, Minutes) else _decision(thing)


def number_of(thing: Minutes | Decision) -> str:
    """The word in the permanent address: "2026-12" for a decision, "lansstyrgruppen-2026-03-12" for minutes, with the
    hour where the body met twice that day."""
    if isinstance(thing, Decision):
        return thing.number.replace(":", "-")
    starts = clock.local(thing.meeting.starts_at)
    day = f"{thing.meeting.body.slug[:40]}-{starts:%Y-%m-%d}"
    others = Publication.objects.filter(number=day).exclude(about_id=thing.pk)
    return f"{day}-{starts:%H%M}" if others.exists() else day


def taken_by(decision: Decision) -> str:
    """At a joint meeting all who met have decided."""
    others = decision.meeting.joint_with.all() if decision.meeting else ()
    names = {decision.body.name, *(body.name for body in others)}
    if decision.meeting:
        names.add(decision.meeting.body.name)
    return list_and(sorted(names, key=sort_key))


def _decision(decision: Decision) -> Document:
    day = filters.day(decision.decided_on)
    rows = [("Nummer", decision.number), ("Beslutat av", taken_by(decision)), ("Dag", day)]
    if decision.replaces:
        rows.append(("Ersätter", f"beslut {decision.replaces.number}"))
    blocks = [heading("Vad som beslutades"), text(decision.what), heading("Varför"), text(decision.why)]
    later = [("Ansvarig", decision.responsible)] if decision.responsible else []
    if decision.follow_up_on:
        later.append(("Följs upp", filters.day(decision.follow_up_on)))
    if later:
        blocks += [heading("Vad som händer sedan"), facts(later)]
    if decision.outcome:
        blocks += [heading("Vad det blev av det"), facts([("Uppföljt", filters.day(decision.outcome_on))])]
        blocks.append(text(decision.outcome))
    return Document(
        title=decision.title,
        group=decision.body.name,
        dated=decision.decided_on,
        facts=tuple(rows),
        blocks=tuple(blocks),
        next_review=None if decision.outcome else decision.follow_up_on,
    )


def _minutes(minutes: Minutes) -> Document:
    meeting = minutes.meeting
    bodies = [meeting.body, *meeting.joint_with.order_by("name")]
    rows = [
        ("Möte", list_and(body.name for body in bodies)),
        ("Dag", filters.weekday(meeting.starts_at)),
        ("Tid", f"{filters.clock(meeting.starts_at)}–{filters.clock(meeting.ends_at)}"),
    ]
    if meeting.place:
        rows.append(("Plats", meeting.place))
    seats = present(meeting)
    blocks: list[Block] = [heading("Närvarande"), points(seats)] if seats else []
    for number, item in enumerate(meeting.items.prefetch_related("decisions"), start=1):
        blocks.append(heading(f"{number}. {item.title}"))
        blocks += [text(item.noted)] if item.noted else []
        for decision in item.decisions.all():
            blocks.append(facts([(f"Beslut {decision.number}", decision.title)]))
            blocks.append(text(decision.what))
    return Document(
        title=f"Minnesanteckningar, {meeting.title}",
        group=meeting.body.name,
        dated=clock.local(meeting.starts_at).date(),
        intro=minutes.summary,
        facts=tuple(rows),
        blocks=tuple(blocks),
        files=(str(minutes.file_id),) if minutes.file_id else (),
    )


def present(meeting: Meeting) -> list[str]:
    """Who was there, by function and organisation; whoever was not there is not pointed out."""
    rows = meeting.attendances.exclude(presence=Presence.ABSENT).select_related("membership")
    return sorted({_seat(row) for row in rows}, key=sort_key)


def _seat(row) -> str:
    part = {Presence.PART: " (del av mötet)", Presence.REPLACED: " (ersättare)"}.get(row.presence, "")
    return f"{row.membership.function_title}, {row.membership.organisation}{part}"

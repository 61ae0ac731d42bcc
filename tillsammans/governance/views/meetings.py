"""A body's meeting: planned, called, changed, cancelled, held."""

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.governance_room import has_role, is_preparing, seen_bodies, seen_meetings
from tillsammans.governance import files, queries
from tillsammans.governance.commands import meetings
from tillsammans.governance.forms.room import BETWEEN, AttendanceForm, CancelForm, MeetingForm
from tillsammans.governance.models import AgendaItem, Attendance, Body, Meeting, Presence
from tillsammans.governance.pages import form_page, found, press_page, sent, sent_or_clash
from tillsammans.governance.publishing import published_of
from tillsammans.lib import clock


@staff("governance.plan_meeting")
def new_meeting(request: Request, slug: str) -> HttpResponse:
    body = found(request.actor, seen_bodies(request.actor), slug=slug)
    require(request.actor, "governance.plan_meeting", body)
    form = MeetingForm.opened(request, about=body.pk, bodies=_others(body))
    if form.sent():
        response = form.once(
            lambda: redirect(
                "governance:meeting", meetings.plan(by=request.actor, body=body, new=_new(form)).pk
            )
        )
        if response:
            return response
    return form_page(
        request,
        form,
        title=f"Planera ett möte i {body.name}",
        intro="Mötet ses bara av gruppen tills du skickar kallelsen. Dagordningen skriver du efteråt.",
        back=reverse("governance:body", args=[slug]),
        button="Planera mötet",
    )


@staff("governance.see_groups")
@require_safe
def meeting(request: Request, pk: UUID) -> HttpResponse:
    """The call, the agenda with its papers, who was there, and what was decided."""
    actor, one = request.actor, meeting_or_404(request, pk)
    items = queries.items_of(one)
    papers: dict[UUID, list] = {}
    for file in files.files_among(AgendaItem._meta.label, [item.pk for item in items]):
        papers.setdefault(file.about_id, []).append(file)  # type: ignore[attr-defined]  # annotated
    minutes = getattr(one, "minutes", None)
    own, settled = is_preparing(actor) or has_role(actor, one), bool(minutes and minutes.approved_at)
    context = {
        "nav": "room",
        "meeting": one,
        "bodies": [one.body, *one.joint_with.all()],
        "items": queries.clock_times(one, items),
        "papers": papers,
        "attendances": _attendances(one) if one.held_at and (own or settled) else (),
        "minutes": minutes if own or settled else None,
        "published": published_of(minutes) if minutes else None,
        "own": own,
        "locked": bool(minutes and minutes.adjusted_at),
        "leads": bool(may(actor, "governance.prepare_meeting", one)),
        "open": not one.held_at and not one.cancelled_at,
        "begun": bool(one.called_at and one.starts_at <= clock.now()),
        "settled": settled,
    }
    return render(request, "governance/meeting.html", context)


def _attendances(one: Meeting) -> list[Attendance]:
    rows = one.attendances.select_related("membership")
    return sorted(rows, key=lambda row: (row.presence == Presence.ABSENT, str(row.membership)))


@staff("governance.prepare_meeting")
def change_meeting(request: Request, pk: UUID) -> HttpResponse:
    """Title, time, place, with whom. Everybody called is told."""
    one = _prepared(request, pk)
    now = _now(one)
    form = MeetingForm.opened(
        request, initial=now, about=one.pk, version=one.version, bodies=_others(one.body, one)
    )
    back, version = reverse("governance:meeting", args=[pk]), one.version

    def deed() -> None:
        meetings.reschedule(by=request.actor, meeting=one, new=_new(form), version=version)

    told = "Alla som är kallade får veta att mötet är ändrat." if one.called_at else ""
    return sent_or_clash(request, form, now, version, deed, back) or form_page(
        request, form, title="Ändra mötet", intro=told, back=back, button="Spara ändringen"
    )


def _now(one: Meeting) -> dict[str, str]:
    starts, ends = clock.local(one.starts_at), clock.local(one.ends_at)
    return {
        "title": one.title,
        "day": starts.date().isoformat(),
        "starts": f"{starts:%H.%M}",
        "ends": f"{ends:%H.%M}",
        "place": one.place,
        "join_url": one.join_url,
        "joint_with": BETWEEN.join(sorted(one.joint_with.values_list("name", flat=True))),
    }


def _new(form: MeetingForm) -> meetings.NewMeeting:
    typed, (starts, ends) = form.cleaned_data, form.moments()
    names = [name for name in typed["joint_with"].split(BETWEEN) if name]
    return meetings.NewMeeting(
        title=typed["title"],
        starts_at=starts,
        ends_at=ends,
        place=typed["place"],
        join_url=typed["join_url"],
        joint_with=tuple(Body.objects.filter(name__in=names)),
    )


def _others(body: Body, meeting: Meeting | None = None) -> list[str]:
    """Bodies that are there, and those that the meeting is held with already."""
    there = Q(ended_on__isnull=True) | Q(ended_on__gt=clock.today())
    with_it = Q(pk__in=meeting.joint_with.values("pk")) if meeting else Q()
    rows = Body.objects.filter(there | with_it).exclude(pk=body.pk)
    return list(rows.order_by("name").values_list("name", flat=True))


@staff("governance.prepare_meeting")
def call(request: Request, pk: UUID) -> HttpResponse:
    """Shows who is called before the call leaves."""
    one = _prepared(request, pk)
    seats = list(meetings.seats_of(one))
    return press_page(
        request,
        about=one.pk,
        title=f"Kalla till {one.title}",
        intro="De här platserna får ett meddelande om att det finns något att läsa. Sedan syns mötet för alla i "
        "styrrummet.",
        button="Skicka kallelsen",
        back=reverse("governance:meeting", args=[pk]),
        deed=lambda: meetings.call(by=request.actor, meeting=one),
        before="governance/_called.html",
        called=list(
            {seat.post_id: seat for seat in seats if seat.post_id}.values()
        ),  # in both bodies: told once
        not_called=[seat for seat in seats if not seat.post_id],
        meeting=one,
    )


@staff("governance.prepare_meeting")
def cancel(request: Request, pk: UUID) -> HttpResponse:
    one = _prepared(request, pk)
    form, back = CancelForm.opened(request, about=one.pk), reverse("governance:meeting", args=[pk])

    def deed() -> None:
        meetings.cancel(by=request.actor, meeting=one, reason=form.cleaned_data["reason"])

    return sent(form, deed, back) or form_page(
        request,
        form,
        title=f"Ställ in {one.title}",
        intro="Alla som är kallade får veta det." if one.called_at else "Ingen är kallad än.",
        back=back,
        button="Ställ in mötet",
        warning=True,
    )


@staff("governance.prepare_meeting")
def attendance(request: Request, pk: UUID) -> HttpResponse:
    """Which seats were taken. The first time it also says that the meeting is held."""
    one = _prepared(request, pk)
    seats, now = list(meetings.seats_of(one)), _present(one)
    now = {str(seat.pk): now.get(str(seat.pk), "") for seat in seats}
    start = {key: word or Presence.PRESENT.value for key, word in now.items()}
    form = AttendanceForm.opened(
        request,
        initial=start,
        about=one.pk,
        version=one.version,
        seats=[
            (str(seat.pk), f"{seat}, {seat.body.name}" if one.joint_with.all() else str(seat))
            for seat in seats
        ],
    )
    back, version = reverse("governance:meeting", args=[pk]), one.version

    def deed() -> None:
        write = meetings.attend if one.held_at else meetings.hold
        presences = {UUID(key): value for key, value in form.presences().items()}
        write(by=request.actor, meeting=one, presences=presences, version=version)

    return sent_or_clash(request, form, now, version, deed, back) or form_page(
        request,
        form,
        title="Vilka var med?" if not one.held_at else "Ändra vilka som var med",
        intro="Alla platser står som närvarande. Ändra dem som inte var det. När du sparar är mötet hållet."
        if not one.held_at
        else "",
        back=back,
        button="Spara",
        rows=tuple(now),
    )


def _present(one: Meeting) -> dict[str, str]:
    rows: Any = one.attendances.values_list("membership_id", "presence")
    return {str(seat): presence for seat, presence in rows}


def meeting_or_404(request: Request, pk: UUID) -> Meeting:
    rows = seen_meetings(request.actor).select_related("body", "minutes").prefetch_related("joint_with")
    return found(request.actor, rows, pk=pk)


def _prepared(request: Request, pk: UUID) -> Meeting:
    one = meeting_or_404(request, pk)
    require(request.actor, "governance.prepare_meeting", one)
    return one

"""Bodies: who sits in them, what they meet about and decide, and their wall."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.governance_room import seen_bodies, seen_notes, writes_on_wall
from tillsammans.directory.models import Post
from tillsammans.governance import files, queries, terms
from tillsammans.governance.commands import bodies
from tillsammans.governance.forms.room import NOBODY, BodyForm, BodyWordsForm, EndForm, FileForm, SeatForm
from tillsammans.governance.models import Body, BodyKind, File, MemberRole, Membership
from tillsammans.governance.pages import form_page, found, press_page, sent, sent_or_clash
from tillsammans.lib import clock
from tillsammans.lib.text import sort_key


@staff("governance.see_groups")
@require_safe
def groups(request: Request) -> HttpResponse:
    """Every body one sees, those that are over last; and what the agreement asks of those who hold the model."""
    actor = request.actor
    require(actor, "governance.see_groups")
    rows = list(seen_bodies(actor).prefetch_related("memberships"))
    order = list(BodyKind)
    rows.sort(key=lambda body: (bool(body.ended_on), order.index(BodyKind(body.kind)), sort_key(body.name)))
    mine = {row.body_id for row in queries.own_groups(actor)}
    context = {
        "nav": "room",
        "rows": [{"body": body, "seats": _open_seats(body), "mine": body.pk in mine} for body in rows],
        "checks": terms.check() if any(body.holds_model for body in rows) else [],
        "makes": bool(may(actor, "governance.make_body")),
    }
    return render(request, "governance/bodies.html", context)


def _open_seats(body: Body) -> int:
    today = clock.today()
    return sum(
        row.starts_on <= today and (row.ends_on is None or row.ends_on > today)
        for row in body.memberships.all()
    )


@staff("governance.see_groups")
@require_safe
def body(request: Request, slug: str) -> HttpResponse:
    """A body: its task, its seats, its meetings and decisions, and to its own its wall."""
    actor, now = request.actor, clock.now()
    one = found(actor, seen_bodies(actor), slug=slug)
    wall = writes_on_wall(actor, one)
    seats, later, earlier = queries.seats_of(one, clock.today())
    meetings = queries.meetings_of(actor, one)
    context = {
        "nav": "room",
        "body": one,
        "seats": seats,
        "later": later,
        "earlier": earlier,
        "coming": meetings.filter(ends_at__gte=now).order_by("starts_at"),
        "past": meetings.filter(ends_at__lt=now).order_by("-starts_at")[:12],
        "decisions": queries.decisions_of(actor, one)[:5],
        "checks": terms.check()[:4] if one.holds_model else [],
        "wall": wall,
        "notes": seen_notes(actor).filter(body=one).select_related("author_post__unit") if wall else (),
        "files": files.files_of(one) if wall else (),
        "leads": bool(may(actor, "governance.plan_meeting", one)),
        "changes_seats": bool(may(actor, "governance.change_seats", one)),
        "changes": bool(may(actor, "governance.change_body", one)) and one.ended_on is None,
        "ends": bool(may(actor, "governance.end_body", one)) and one.ended_on is None,
        "today": clock.today(),
    }
    return render(request, "governance/body.html", context)


@staff("governance.make_body")
def new_body(request: Request) -> HttpResponse:
    require(request.actor, "governance.make_body")
    form = BodyForm.opened(request, initial={"started_on": clock.today()})
    if form.sent():
        response = form.once(lambda: _made(request, form))
        if response:
            return response
    return form_page(
        request,
        form,
        title="Lägg till en grupp",
        intro="Ett organ som beslutar eller förbereder. Platserna lägger du till efteråt.",
        back=reverse("governance:bodies"),
        button="Lägg till gruppen",
    )


def _made(request: Request, form: BodyForm) -> HttpResponse:
    typed = form.cleaned_data
    new = bodies.NewBody(
        typed["called"], BodyKind(typed["kind"]), typed["task"], typed["started_on"], typed["holds_model"]
    )
    return redirect("governance:body", bodies.make_body(by=request.actor, new=new).slug)


@staff("governance.change_body")
def change_body(request: Request, slug: str) -> HttpResponse:
    """Two who write at once choose what stands."""
    one = found(request.actor, seen_bodies(request.actor), slug=slug)
    require(request.actor, "governance.change_body", one)
    now, version, back = (
        {"called": one.name, "task": one.task},
        one.version,
        reverse("governance:body", args=[slug]),
    )
    form = BodyWordsForm.opened(request, initial=now, about=one.pk, version=version)

    def deed() -> None:
        typed = form.cleaned_data
        bodies.change_body(
            by=request.actor, body=one, name=typed["called"], task=typed["task"], version=version
        )

    return sent_or_clash(request, form, now, version, deed, back) or form_page(
        request,
        form,
        title=f"Ändra {one.name}",
        intro="Det som redan är publicerat behåller det namn gruppen hade då.",
        back=back,
        button="Spara",
    )


@staff("governance.end_body")
def end_body(request: Request, slug: str) -> HttpResponse:
    one = found(request.actor, seen_bodies(request.actor), slug=slug)
    require(request.actor, "governance.end_body", one)
    form, back = EndForm.opened(request, about=one.pk), reverse("governance:body", args=[slug])
    return sent(
        form, lambda: bodies.end_body(by=request.actor, body=one, on=form.cleaned_data["on"]), back
    ) or form_page(
        request,
        form,
        title=f"Avsluta {one.name}",
        intro="Gruppens platser avslutas samma dag. Möten och beslut finns kvar att läsa.",
        back=back,
        button="Avsluta gruppen",
        warning=True,
    )


@staff("governance.change_seats")
def new_seat(request: Request, slug: str) -> HttpResponse:
    one = found(request.actor, seen_bodies(request.actor), slug=slug)
    require(request.actor, "governance.change_seats", one)
    form = _seat_form(request, one.pk)
    back = reverse("governance:body", args=[slug])
    deed = lambda: bodies.add_seat(by=request.actor, body=one, seat=_seat(form))  # noqa: E731 - run by `sent`
    return sent(form, deed, back) or _seat_page(
        request, form, f"Ny plats i {one.name}", "Lägg till platsen", back
    )


@staff("governance.change_seats")
def succeed(request: Request, pk: UUID) -> HttpResponse:
    """Another takes the seat over: the earlier one ends the same day."""
    seat = _membership(request, pk)
    form = _seat_form(request, seat.pk, role=seat.role, organisation=seat.organisation)
    back = reverse("governance:body", args=[seat.body.slug])
    deed = lambda: bodies.succeed(by=request.actor, membership=seat, seat=_seat(form))  # noqa: E731
    title = f"Efterträdare till {seat.function_title}, {seat.organisation}"
    return sent(form, deed, back) or _seat_page(request, form, title, "Skriv in efterträdaren", back)


@staff("governance.change_seats")
def end_seat(request: Request, pk: UUID) -> HttpResponse:
    seat = _membership(request, pk)
    form, back = EndForm.opened(request, about=seat.pk), reverse("governance:body", args=[seat.body.slug])
    return sent(
        form, lambda: bodies.end_seat(by=request.actor, membership=seat, on=form.cleaned_data["on"]), back
    ) or form_page(
        request,
        form,
        title=f"Avsluta platsen {seat.function_title}, {seat.organisation}",
        intro="Ingen tar över. Ska någon annan ta över, skriv in en efterträdare i stället.",
        back=back,
        button="Avsluta platsen",
        warning=True,
    )


def _membership(request: Request, pk: UUID) -> Membership:
    rows = Membership.objects.filter(body__in=seen_bodies(request.actor)).select_related("body")
    seat = found(request.actor, rows, pk=pk)
    require(request.actor, "governance.change_seats", seat.body)
    return seat


def _seat_form(request: Request, about: UUID, **initial: str) -> SeatForm:
    """The seats to choose among follow the search; what has been chosen is valid whatever the search now says."""
    posts = queries.seats_to_choose(request.GET.get("sok", ""))
    chosen = request.POST.get("post", "")
    if chosen and chosen != NOBODY and chosen not in dict(posts):
        posts += [(str(p.pk), str(p)) for p in _posts(chosen)]
    return SeatForm.opened(request, about=about, initial={"starts_on": clock.today(), **initial}, posts=posts)


def _posts(pk: str) -> list[Post]:
    try:
        return list(Post.objects.filter(pk=UUID(pk)).select_related("unit"))
    except ValueError:
        return []


def _seat(form: SeatForm) -> bodies.NewSeat:
    typed = form.cleaned_data
    rows = Post.objects.select_related("unit__authority__principal")
    return bodies.NewSeat(
        role=MemberRole(typed["role"]),
        starts_on=typed["starts_on"],
        post=rows.get(pk=typed["post"]) if typed["post"] != NOBODY else None,
        organisation=typed["organisation"],
        function_title=typed["function_title"],
    )


def _seat_page(request: Request, form: SeatForm, title: str, button: str, back: str) -> HttpResponse:
    return form_page(
        request,
        form,
        title=title,
        intro="En plats är en funktion i en organisation. Den som har uppdraget just då har platsen.",
        back=back,
        button=button,
        before="governance/_seat_search.html",
        sok=request.GET.get("sok", ""),
    )


@staff("governance.write_note")
def add_file(request: Request, slug: str) -> HttpResponse:
    one = found(request.actor, seen_bodies(request.actor), slug=slug)
    require(request.actor, "governance.write_note", one)
    form, back = FileForm.opened(request, about=one.pk), reverse("governance:body", args=[slug])

    def deed() -> File:
        typed = form.cleaned_data
        return files.keep(by=request.actor, upload=typed["file"], title=typed["title"], about=one)

    return sent(form, deed, back) or form_page(
        request,
        form,
        title="Lägg in en fil",
        intro=f"Den läses av ledamöterna i {one.name}, processledaren och sekreteraren.",
        back=back,
        button="Lägg in filen",
        multipart=True,
    )


@staff("governance.write_note")
def remove_file(request: Request, slug: str, pk: UUID) -> HttpResponse:
    one = found(request.actor, seen_bodies(request.actor), slug=slug)
    require(request.actor, "governance.write_note", one)
    file = found(request.actor, files.files_of(one), pk=pk)
    return press_page(
        request,
        about=file.pk,
        title=f"Ta bort {file.title} från gruppens filer",
        button="Ta bort filen",
        back=reverse("governance:body", args=[slug]),
        deed=lambda: files.take_away(by=request.actor, file=file, about=one),
        warning=True,
    )

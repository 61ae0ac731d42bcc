"""Minnesanteckningar: written point by point, adjusted, approved, published."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.governance_room import seen_meetings, seen_minutes
from tillsammans.governance import queries, room_documents
from tillsammans.governance.commands import minutes as commands
from tillsammans.governance.forms.room import MinutesFileForm, NotedForm, SummaryForm
from tillsammans.governance.models import AgendaItem, Meeting, Minutes, PublicationKind
from tillsammans.governance.pages import form_page, found, press_page, sent, sent_or_clash
from tillsammans.governance.publishing import published_of
from tillsammans.governance.publishing_pages import publish_view


@staff("governance.see_groups")
@require_safe
def minutes(request: Request, pk: UUID) -> HttpResponse:
    """What has been written. A draft is out of sight for everybody but the body's own and those who prepare."""
    actor, meeting = request.actor, _meeting(request, pk)
    written = seen_minutes(actor).filter(meeting=meeting).select_related("file").first()
    writes = bool(may(actor, "governance.write_minutes", meeting))
    if written is None and not writes:
        raise Http404
    items = queries.items_of(meeting)
    open_to_write = writes and not (written and (written.adjusted_at or written.approved_at))
    context = {
        "nav": "room",
        "meeting": meeting,
        "minutes": written,
        "items": items,
        "next_item": next((one for one in items if not one.noted), None) if open_to_write else None,
        "present": room_documents.present(meeting),
        "writes": open_to_write,
        "leads": bool(may(actor, "governance.prepare_meeting", meeting)),
        "deeds": _deeds(actor, written) if written else {},
        "published": published_of(written) if written else None,
    }
    return render(request, "governance/minutes.html", context)


def _deeds(actor, written: Minutes) -> dict[str, bool]:
    """What the actor may do with them as they are now."""
    approved, adjusted = written.approved_at is not None, written.adjusted_at is not None
    return {
        "adjust": not adjusted
        and written.meeting.held_at is not None
        and bool(may(actor, "governance.adjust_minutes", written)),
        "unadjust": adjusted and not approved and bool(may(actor, "governance.unadjust_minutes", written)),
        "approve": adjusted and not approved and bool(may(actor, "governance.approve_minutes", written)),
        "publish": approved and bool(may(actor, "governance.publish", written)),
    }


@staff("governance.write_minutes")
def note_item(request: Request, pk: UUID) -> HttpResponse:
    """One point: what was said. Then the next one, or back."""
    rows = AgendaItem.objects.filter(meeting__in=seen_meetings(request.actor)).select_related("meeting__body")
    one = found(request.actor, rows, pk=pk)
    require(request.actor, "governance.write_minutes", one.meeting)
    now, version = {"noted": one.noted}, one.version
    form = NotedForm.opened(request, initial=now, about=one.pk, version=version)
    after = next(iter(one.meeting.items.filter(order__gt=one.order).order_by("order")), None)
    back = reverse("governance:minutes", args=[one.meeting_id])
    goes_on = after is not None and request.POST.get("go", "next") == "next"
    to = reverse("governance:note_item", args=[after.pk]) if goes_on and after else back

    def deed() -> None:
        noted = commands.Noted(form.cleaned_data["noted"])
        commands.write_item(by=request.actor, item=one, noted=noted, version=version)

    return sent_or_clash(request, form, now, version, deed, to) or form_page(
        request,
        form,
        title=f"{one.order}. {one.title}",
        back=back,
        button="Spara och gå till nästa punkt" if after else "Spara",
        second="Spara och gå tillbaka" if after else "",
        before="governance/_item_before.html",
        item=one,
    )


@staff("governance.write_minutes")
def summary(request: Request, pk: UUID) -> HttpResponse:
    meeting = _written(request, pk)
    written = getattr(meeting, "minutes", None)
    now, version = {"summary": written.summary if written else ""}, written.version if written else 0
    form = SummaryForm.opened(request, initial=now, about=meeting.pk, version=version)
    back = reverse("governance:minutes", args=[pk])

    def deed() -> None:
        text = form.cleaned_data["summary"]
        commands.write_summary(by=request.actor, meeting=meeting, text=text, version=version)

    return sent_or_clash(request, form, now, version, deed, back) or form_page(
        request, form, title="Mötet i korthet", back=back, button="Spara"
    )


@staff("governance.write_minutes")
def upload_minutes(request: Request, pk: UUID) -> HttpResponse:
    """Minutes written elsewhere. They are adjusted and approved here like others."""
    meeting = _written(request, pk)
    form, back = MinutesFileForm.opened(request, about=meeting.pk), reverse("governance:minutes", args=[pk])
    deed = lambda: commands.upload(by=request.actor, meeting=meeting, file=form.cleaned_data["file"])  # noqa: E731
    return sent(form, deed, back) or form_page(
        request,
        form,
        title="Lägg in anteckningar som fil",
        intro="Filen justeras och godkänns som det som är skrivet här. Publiceras den läser alla den som den är.",
        back=back,
        button="Lägg in filen",
        multipart=True,
    )


@staff("governance.adjust_minutes")
def adjust(request: Request, pk: UUID) -> HttpResponse:
    written = _seen(request, pk)
    require(request.actor, "governance.adjust_minutes", written)
    asked = request.GET.get("last", "")  # the version that was on the page with the link here
    read = int(asked) if asked.isdecimal() and len(asked) < 9 else None
    return _press(
        request,
        written,
        title="Justera anteckningarna",
        intro="Du har läst dem och säger att de stämmer. Sedan går det inte att skriva i dem, om inte någon tar "
        "tillbaka justeringen. Sammankallande godkänner dem efter dig.",
        button="De stämmer: justera",
        deed=lambda: commands.adjust(by=request.actor, minutes=written, read=read),
    )


@staff("governance.unadjust_minutes")
def unadjust(request: Request, pk: UUID) -> HttpResponse:
    written = _seen(request, pk)
    require(request.actor, "governance.unadjust_minutes", written)
    return _press(
        request,
        written,
        title="Ta tillbaka justeringen",
        intro="Sedan går det att skriva i anteckningarna igen. De justeras på nytt efteråt.",
        button="Ta tillbaka justeringen",
        deed=lambda: commands.unadjust(by=request.actor, minutes=written),
        warning=True,
    )


@staff("governance.approve_minutes")
def approve(request: Request, pk: UUID) -> HttpResponse:
    written = _seen(request, pk)
    require(request.actor, "governance.approve_minutes", written)
    return _press(
        request,
        written,
        title="Godkänn anteckningarna",
        intro="Efter det ändras ingenting i dem, av någon. Alla i styrrummet kan läsa dem.",
        button="Godkänn",
        deed=lambda: commands.approve(by=request.actor, minutes=written),
    )


@staff("governance.publish")
def publish_minutes(request: Request, pk: UUID) -> HttpResponse:
    """Only what is approved: a draft is nobody else's."""
    written = _seen(request, pk)
    back = reverse("governance:minutes", args=[pk])
    if not written.approved_at:
        return redirect(back)
    return publish_view(
        request,
        thing=written,
        kind=PublicationKind.MINUTES,
        number=room_documents.number_of(written),
        document=room_documents.document_of(written),
        back=back,
        title="Kontrollera och publicera",
    )


def _press(request: Request, written: Minutes, **page) -> HttpResponse:
    back = reverse("governance:minutes", args=[written.meeting_id])
    return press_page(request, about=written.pk, back=back, **page)


def _seen(request: Request, pk: UUID) -> Minutes:
    return found(request.actor, seen_minutes(request.actor).select_related("meeting__body"), meeting_id=pk)


def _meeting(request: Request, pk: UUID) -> Meeting:
    rows = seen_meetings(request.actor).select_related("body", "minutes").prefetch_related("joint_with")
    return found(request.actor, rows, pk=pk)


def _written(request: Request, pk: UUID) -> Meeting:
    meeting = _meeting(request, pk)
    require(request.actor, "governance.write_minutes", meeting)
    return meeting

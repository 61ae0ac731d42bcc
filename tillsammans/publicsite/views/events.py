"""Events in one's own calendar, and the podcast as players read it."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.publicsite import calendar, feeds
from tillsammans.publicsite.models import EventIndexPage, EventPage, PodcastPage
from tillsammans.publicsite.views.news import in_language

ICS = "text/calendar; charset=utf-8"
A_DAY = "public, max-age=86400"


@public("publicsite.read")
@require_safe
def event_ics(request: Request, page_id: int) -> HttpResponse:
    """One event for one's calendar."""
    page = EventPage.objects.live().filter(pk=page_id).first()
    if page is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="{page.slug}.ics"'}
    return HttpResponse(calendar.ics([page]), content_type=ICS, headers=headers)


@public("publicsite.read")
@require_safe
def calendar_feed(request: Request) -> HttpResponse:
    """Every event, to subscribe to. 404 in a language that has no calendar."""
    index = in_language(request, EventIndexPage)
    events = EventPage.objects.child_of(index).live().order_by("starts_at", "pk")
    return HttpResponse(calendar.ics(events, gettext("Tillsammans: kalender")), content_type=ICS)


@public("publicsite.read")
@require_safe
def podcast_feed(request: Request) -> HttpResponse:
    """RSS. 404 in a language that has no podcast."""
    content = feeds.podcast(in_language(request, PodcastPage), request.path)
    return HttpResponse(content, content_type="application/rss+xml; charset=utf-8")


@public("publicsite.read")
@require_safe
def podcast_cover(request: Request) -> HttpResponse:
    """The podcast's picture. 404 in a language that has no podcast."""
    in_language(request, PodcastPage)
    return HttpResponse(
        feeds.cover(request.language), content_type="image/png", headers={"Cache-Control": A_DAY}
    )

"""The pages editors make, in each language's tree. The language stands in the address: /sv/..., /ar/..."""

from django.urls import path, re_path

from tillsammans.publicsite import views
from tillsammans.publicsite.views import events, news

urlpatterns = [
    path("sok/", views.search, name="search"),
    path("synpunkter/", views.feedback, name="feedback"),
    path("synpunkter/tack/", views.feedback_given, name="feedback_given"),
    path("flode/processen.atom", views.process_feed, name="process_feed"),
    path("finns-inte/<int:page_id>/", views.not_translated, name="not_translated"),
    path("flode/nyheter.atom", news.news_feed, name="news_feed"),
    path("flode/nyhetsbrev.atom", news.newsletter_feed, name="newsletter_feed"),
    path("flode/podd.xml", events.podcast_feed, name="podcast_feed"),
    path("flode/podd.png", events.podcast_cover, name="podcast_cover"),
    path("flode/kalender.ics", events.calendar_feed, name="calendar_feed"),
    path("handelse/<int:page_id>.ics", events.event_ics, name="event_ics"),
    path("nyhetsbrev/<slug:number>.pdf", news.newsletter_pdf, name="newsletter_pdf"),
    re_path(r"^(?P<path>(?:[\w\-]+/)*)$", views.page, name="wagtail_serve"),
]

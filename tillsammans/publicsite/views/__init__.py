"""The open site's views, one module per kind. All are answered to nobody in particular (see middleware.OpenSite)."""

from tillsammans.publicsite.views.following import process_feed
from tillsammans.publicsite.views.giving_feedback import feedback, feedback_given
from tillsammans.publicsite.views.pages import media, not_translated, page
from tillsammans.publicsite.views.robots import robots, sitemap
from tillsammans.publicsite.views.searching import search
from tillsammans.publicsite.views.sharing import qr, short

__all__ = [
    "feedback",
    "feedback_given",
    "media",
    "not_translated",
    "page",
    "process_feed",
    "qr",
    "robots",
    "search",
    "short",
    "sitemap",
]

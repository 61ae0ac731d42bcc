"""What the open site is made of: pages that editors write, and the data its components are drawn from."""

from tillsammans.publicsite.models.events import EpisodePage, EventIndexPage, EventPage, PodcastPage
from tillsammans.publicsite.models.feedback import Feedback
from tillsammans.publicsite.models.files import SiteDocument, SiteImage, SiteRendition
from tillsammans.publicsite.models.library import (
    DownloadCount,
    EarlierFile,
    LibraryPage,
    MaterialFile,
    MaterialPage,
)
from tillsammans.publicsite.models.links import LinkTrial
from tillsammans.publicsite.models.news import NewsIndexPage, NewsletterIndexPage, NewsletterPage, NewsPage
from tillsammans.publicsite.models.pages import (
    AccessibilityPage,
    ArticlePage,
    ContactPage,
    ExamplePage,
    HomePage,
    SitePage,
)
from tillsammans.publicsite.models.process import ProcessDocumentPage, ProcessIndexPage
from tillsammans.publicsite.models.searching import SearchEntry
from tillsammans.publicsite.models.services import ForumPage, InitiativePage, ServiceIndexPage, ServicePage
from tillsammans.publicsite.models.snippets import (
    ContactBox,
    LawReference,
    LegalQuestion,
    Phase,
    PreventionLevel,
    Term,
)

__all__ = [
    "AccessibilityPage",
    "ArticlePage",
    "ContactBox",
    "ContactPage",
    "DownloadCount",
    "EarlierFile",
    "EpisodePage",
    "EventIndexPage",
    "EventPage",
    "ExamplePage",
    "Feedback",
    "ForumPage",
    "HomePage",
    "InitiativePage",
    "LawReference",
    "LegalQuestion",
    "LibraryPage",
    "LinkTrial",
    "MaterialFile",
    "MaterialPage",
    "NewsIndexPage",
    "NewsPage",
    "NewsletterIndexPage",
    "NewsletterPage",
    "Phase",
    "PodcastPage",
    "PreventionLevel",
    "ProcessDocumentPage",
    "ProcessIndexPage",
    "SearchEntry",
    "ServiceIndexPage",
    "ServicePage",
    "SiteDocument",
    "SiteImage",
    "SitePage",
    "SiteRendition",
    "Term",
]

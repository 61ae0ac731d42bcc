"""What a publisher sees: issues, how many subscribe, how far a mailing has come. Never an address."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q

from tillsammans.newsletters import sending
from tillsammans.newsletters.letters import LANGUAGES
from tillsammans.newsletters.models import Mailing, Subscriber
from tillsammans.publicsite.models import NewsletterPage


@dataclass(frozen=True)
class Progress:
    """How far a mailing has come. `trying`: waits after at least one attempt that failed."""

    mailing: Mailing
    total: int
    sent: int
    waiting: int
    trying: int
    failed: int


@dataclass(frozen=True)
class Issue:
    """One issue in the list."""

    page: NewsletterPage
    mailing: Mailing | None


def subscribers() -> int:
    return Subscriber.objects.exclude(confirmed_at=None).count()


def by_language() -> dict[str, int]:
    """How many confirmed there are in each language."""
    rows = (
        Subscriber.objects.exclude(confirmed_at=None)
        .values_list("language")
        .annotate(n=Count("pk"))
        .order_by()
    )
    found = dict(rows)
    return {code: found.get(code, 0) for code in LANGUAGES}


def issues() -> list[Issue]:
    """Each issue once, newest first: the Swedish version where there is one."""
    pages: dict[UUID, NewsletterPage] = {}
    for page in NewsletterPage.objects.select_related("locale").order_by("-issued_on", "-pk"):
        if page.translation_key not in pages or page.locale.language_code == "sv":
            pages[page.translation_key] = page
    mailings = {one.issue_key: one for one in Mailing.objects.all()}
    return [Issue(page, mailings.get(key)) for key, page in pages.items()]


def mailing_of(page: NewsletterPage) -> Mailing | None:
    return Mailing.objects.filter(issue_key=page.translation_key).first()


def progress(mailing: Mailing) -> Progress:
    if mailing.finished_at:
        total = mailing.sent + mailing.failed
        return Progress(mailing, total, mailing.sent, 0, 0, mailing.failed)
    rows, gone = mailing.deliveries, Q(failures__gte=sending.MOST_TRIES)
    found = rows.aggregate(
        sent=Count("pk", filter=~Q(sent_at=None)),
        waiting=Count("pk", filter=Q(sent_at=None) & ~Q(subscriber=None) & ~gone),
        trying=Count("pk", filter=Q(sent_at=None, failures__gt=0) & ~Q(subscriber=None) & ~gone),
        failed=Count("pk", filter=Q(sent_at=None) & gone),
    )
    return Progress(mailing, found["sent"] + found["waiting"] + found["failed"], **found)

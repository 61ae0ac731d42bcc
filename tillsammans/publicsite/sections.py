"""The start page of an editor's seat: no children, but the open site and what to do there."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from wagtail.models import Page, TaskState

from tillsammans.accounts.actor import Actor
from tillsammans.cases.page import Section
from tillsammans.directory.models import Function
from tillsammans.publicsite.commands import EDITING
from tillsammans.publicsite.models import NewsletterIndexPage

DOES = {
    Function.EDITOR.value: "Du skriver utkast till sidor, nyheter och nyhetsbrev. En publicerare läser och publicerar.",
    Function.PUBLISHER.value: "Du läser det som redaktörer och översättare skickar, och publicerar.",
    Function.TRANSLATOR.value: "Du översätter sidor till engelska, somaliska och arabiska. En publicerare publicerar.",
}


def sections(actor: Actor, case: Any, relations: frozenset[str]) -> Iterator[Section]:
    """Nothing about the open site stands on a child's page."""
    return iter(())


def coming(actor: Actor) -> QuerySet[Page]:
    return Page.objects.none()  # nothing is asked of the database for those who are no editors


def home(actor: Actor, mine: list, rows: list) -> Iterator[Section]:
    if actor.function in EDITING:
        translates = actor.function != Function.EDITOR
        context = {"does": DOES[actor.function], "translates": translates, "newsletters": "", "waits": 0}
        if actor.function != Function.TRANSLATOR:
            context["newsletters"] = _newsletters()
        if actor.function == Function.PUBLISHER:
            context["waits"] = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).count()
        yield Section("main", 1, "publicsite/_home.html", context)


def _newsletters() -> str:
    """Where issues are written; empty until there is such a page."""
    index = NewsletterIndexPage.objects.filter(locale__language_code="sv").first()
    return reverse("wagtailadmin_explore", args=[index.pk]) if index else ""

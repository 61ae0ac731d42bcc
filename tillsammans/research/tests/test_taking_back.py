"""A published feedback can be taken back: it stays, says why, and its findings are shown no more."""

import pytest
from django.db import IntegrityError, transaction

from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import commands
from tillsammans.research.demo import FINDING
from tillsammans.research.models import Feedback, Retraction

WHY = "Ett tal lästes ur fel kolumn."


@pytest.fixture
def published(story):
    story.whole()
    return Feedback.objects.get()


def test_page_says_that_it_is_taken_back_and_why_and_there_is_no_paper(story, published, client):
    page, paper = f"/karta/aterkoppling/{published.pk}/", f"/karta/aterkoppling/{published.pk}/rapport.pdf"
    assert FINDING in text_of(client.get(page)) and client.get(paper).status_code == 200
    with story.as_("forskare") as by:
        commands.retract(by=by, feedback=published, reason=WHY)
    shown = text_of(client.get(page))
    assert "Tillbakatagen" in shown and WHY in shown and published.title in shown
    assert FINDING not in shown and "Hämta som PDF" not in shown and '<svg class="chart' not in shown
    assert client.get(paper).status_code == 404
    assert "Withdrawn" in text_of(client.get(page + "?lang=en"))
    for listing in ("/karta/", "/karta/aterkoppling/"):
        assert "Tillbakatagen" in text_of(client.get(listing))
    assert client.get("/karta/tabeller/1/").status_code == 200


def test_it_is_done_once_with_a_reason_and_by_a_researcher(story, published, client):
    with pytest.raises(NotPossible, match="Alla kan läsa det"), story.as_("forskare") as by:
        commands.retract(by=by, feedback=published, reason=" ")
    sign_in(client, "dataansvarig")
    address = f"/karta/aterkoppling/{published.pk}/ta-tillbaka/"
    assert client.get(address).status_code == 403
    sign_in(client, "forskare")
    assert "Skriv varför" in text_of(client.post(address, hidden(client, address)))
    assert not Retraction.objects.exists()
    assert client.post(address, hidden(client, address) | {"reason": WHY}).status_code == 302
    assert "redan tillbakatagen" in text_of(
        client.post(address, hidden(client, address) | {"reason": "Igen."})
    )
    assert Retraction.objects.get().reason == WHY


def test_the_database_takes_no_retraction_without_a_reason(published):
    with pytest.raises(IntegrityError, match="retraction_has_a_reason"), transaction.atomic():
        Retraction.objects.create(
            feedback=published, reason="", retracted_by=published.published_by, retracted_at=clock.now()
        )

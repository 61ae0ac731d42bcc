"""The demo keeps the mails that would have left and shows them to whoever tries it. Outside it there is no page."""

import pytest
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.test import Client

from tests.people import an_account
from tillsammans.accounts.actor import nobody
from tillsammans.demo import mail
from tillsammans.demo.models import DemoMail
from tillsammans.demo.web import text_of
from tillsammans.demo.world import new_world
from tillsammans.outbox.commands import tell_account, tell_seat

pytestmark = pytest.mark.django_db
POST = "/demo/post/"


@pytest.fixture
def demo(db, settings):
    settings.DEMO = True
    settings.EMAIL_BACKEND = "tillsammans.demo.mail.Backend"
    with new_world("2026-11-17 09.00") as world:
        yield world


def test_a_mail_is_kept_and_shown_and_says_that_nothing_leaves(demo):
    letter = EmailMultiAlternatives(
        "Hej <b>", "Se https://exempel.example/x?a=1&b=2 & <i>så</i>", to=["a@example.org"]
    )
    letter.attach_alternative("<html><head></head><body><script>x()</script>Hej</body></html>", "text/html")
    assert letter.send() == 1
    page = Client().get(POST).content.decode()
    assert "Inget lämnar den här datorn" in page and "Hej &lt;b&gt;" in page and "a@example.org" in page
    here = f"{POST}{DemoMail.objects.get().pk}/"
    shown = Client().get(here).content.decode()
    assert 'href="https://exempel.example/x?a=1&amp;b=2"' in shown and "<i>så" not in shown
    looks = Client().get(f"{here}utseende/")
    assert (
        "script-src 'none'" in looks["Content-Security-Policy"]
        and "sandbox" in looks["Content-Security-Policy"]
    )
    assert looks["X-Frame-Options"] == "SAMEORIGIN" and "<script>" in looks.content.decode()


def test_a_link_to_this_machine_can_be_pressed(demo):
    EmailMessage(
        "Hej",
        "Öppna:\n\nhttp://localhost:8000/nyhetsbrev/bekrafta/ab.sv.1:x_y-z/?lang=sv\n",
        to=["a@example.org"],
    ).send()
    shown = Client().get(f"{POST}{DemoMail.objects.get().pk}/").content.decode()
    assert 'href="http://localhost:8000/nyhetsbrev/bekrafta/ab.sv.1:x_y-z/?lang=sv"' in shown


def test_notices_are_there_too(demo):
    tell_seat(nobody(), demo.actor("birgitta").post_id)
    tell_account(nobody(), an_account("sofia").pk, "ar")
    demo.deliver()
    kept = DemoMail.objects.get()
    assert kept.text.startswith("Du har ett nytt meddelande")
    assert "Nytt meddelande" in text_of(Client().get(POST))


def test_outside_the_demo_there_is_no_such_page(demo, settings):
    EmailMessage("Hej", "Hej", to=["a@example.org"]).send()
    addresses = [POST, f"{POST}{DemoMail.objects.get().pk}/"]
    assert [Client().get(one).status_code for one in addresses] == [200, 200]
    settings.DEMO = False
    assert [Client().get(one).status_code for one in addresses] == [404, 404]


def test_only_the_newest_are_kept(demo, monkeypatch):
    monkeypatch.setattr(mail, "MOST", 2)
    for n in range(4):
        EmailMessage(f"Nummer {n}", "Hej", to=["a@example.org"]).send()
    assert sorted(DemoMail.objects.values_list("subject", flat=True)) == ["Nummer 2", "Nummer 3"]


def test_the_banner_leads_there(demo):
    assert 'href="/demo/post/"' in Client().get("/hitta/").content.decode()

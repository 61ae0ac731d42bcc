"""A newsletter's whole life in the browser, by keyboard and without scripts: somebody subscribes and confirms by mail,
a publisher sends issue 26:1, one mail comes, one click ends it, and the next issue does not come."""

import pytest
from django.db import transaction
from playwright.sync_api import expect

from tests.browser import at_rest, findings
from tests.journeys.conftest import no_findings
from tillsammans.demo.models import DemoMail
from tillsammans.newsletters import letters
from tillsammans.newsletters.jobs import ask_to_confirm
from tillsammans.newsletters.models import Subscriber
from tillsammans.newsletters.tests.site import a_site, a_subscriber
from tillsammans.publicsite.models import NewsletterPage

ANNA = "anna@example.org"
# A mail stands inside a mail program's own page, which has the landmarks.
INSIDE_ANOTHER_PAGE = {"rules": {"landmark-one-main": {"enabled": False}, "region": {"enabled": False}}}
PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture
def demo(settings, served, world):
    """The demo's own mailboxes, and a small site with two issues."""
    settings.DEMO, settings.PUBLIC_ADDRESS = True, served
    settings.EMAIL_BACKEND = "tillsammans.demo.mail.Backend"
    world.at("2026-11-17 09.00")
    with transaction.atomic():
        a_site()
    return world


def by_keyboard(page, *names):
    """Tab to the control with each name in turn and press Enter there."""
    for name in names:
        to(page, name)
        page.keyboard.press("Enter")
        at_rest(page)


def to(page, name):
    wanted = page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name))
    wanted = wanted.or_(page.get_by_label(name)).first
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator("*:focus").count() and wanted.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"Tab never came to {name}")


def send(page, number):
    page.goto("/nyhetsbrev/ut/")
    by_keyboard(page, NewsletterPage.objects.get(number=number).title)
    to(page, "Skicka till")
    page.keyboard.press("Enter")
    by_keyboard(page, "Skicka nu")
    expect(page.get_by_text("1 väntar")).to_be_visible()


def test_one_mail_comes_and_after_one_click_none(demo, as_, new_page):
    visitor = new_page(java_script_enabled=False, **PHONE)
    visitor.goto("/nyhetsbrev/prenumerera/")
    to(visitor, "E-postadress")
    visitor.keyboard.type(ANNA)
    by_keyboard(visitor, "Prenumerera")
    expect(visitor.locator("h1")).to_have_text("Titta i din inkorg")
    demo.deliver()
    visitor.goto("/demo/post/")
    by_keyboard(visitor, "Bekräfta att du vill ha nyhetsbrevet", "/nyhetsbrev/bekrafta/", "Bekräfta")
    expect(visitor.locator("h1")).to_have_text("Nu får du nyhetsbrevet")
    assert not visitor.context.cookies()

    publisher = as_("publicerare", java_script_enabled=False)
    send(publisher, "26:1")
    demo.deliver()
    publisher.reload()
    expect(publisher.get_by_text("1 av 1 mejl har gått iväg")).to_be_visible()

    visitor.goto("/demo/post/")
    assert visitor.get_by_role("link", name="Nyhetsbrev 26:1").count() == 1
    by_keyboard(
        visitor, "Nyhetsbrev 26:1: Hösten är här", "Öppna mejlet på en egen sida", "Sluta prenumerera"
    )
    by_keyboard(visitor, "Sluta prenumerera")
    expect(visitor.locator("h1")).to_have_text("Du får inga fler nyhetsbrev")

    with transaction.atomic():
        a_subscriber("bo@example.org")
    send(publisher, "26:2")
    demo.deliver()
    receivers = list(DemoMail.objects.filter(subject__contains="Nyhetsbrev 26").values_list("subject", "to"))
    assert sorted(receivers) == [
        ("Nyhetsbrev 26:1: Hösten är här", ANNA),
        ("Nyhetsbrev 26:2: Våren kommer", "bo@example.org"),
    ]
    assert not Subscriber.objects.filter(email=ANNA).exists()


def test_its_pages_have_no_findings(demo, as_, new_page):
    with transaction.atomic():
        a_subscriber(ANNA)
    publisher = as_("publicerare")
    page = NewsletterPage.objects.get(number="26:1")
    for path in ("", f"{page.pk}/skicka/", f"{page.pk}/"):
        publisher.goto(f"/nyhetsbrev/ut/{path}")
        no_findings(publisher)
    for letter in letters.letters(page):  # set here: its own sandbox would let no script look at it
        publisher.set_content(letter.html)
        assert not findings(publisher, options=INSIDE_ANOTHER_PAGE)
    visitor = new_page(bypass_csp=True, **PHONE)
    with transaction.atomic():
        for lang in ("sv", "ar"):
            ask_to_confirm(str(Subscriber.objects.get().pk), lang)
    for mail in DemoMail.objects.all():
        visitor.goto("/demo/post/")
        no_findings(visitor)
        visitor.goto(f"/demo/post/{mail.pk}/")
        no_findings(visitor)
        visitor.locator(".tb-mailtext a").click()
        no_findings(visitor)
    for lang in ("sv", "ar"):
        for path in ("prenumerera/", "prenumerera/tack/", "avsluta/x/"):
            visitor.goto(f"/nyhetsbrev/{path}?lang={lang}")
            no_findings(visitor)

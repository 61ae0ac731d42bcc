"""A publisher looks at an issue as the mail it becomes, tries it on themselves, and sends it. Others do not."""

import pytest
from django.test import Client

from tests.people import signed_in
from tillsammans.accounts.models import Person
from tillsammans.demo.web import hidden, text_of
from tillsammans.directory import seed
from tillsammans.lib.deeds import NotPossible
from tillsammans.newsletters import commands
from tillsammans.newsletters.models import Mailing, Subscriber
from tillsammans.newsletters.tests.site import a_subscriber

pytestmark = pytest.mark.django_db
LIST = "/nyhetsbrev/ut/"


@pytest.fixture
def publisher(world):
    return signed_in("publicerare")


def test_a_publisher_sees_the_mail_how_many_and_sends_it_after_a_check(mail_server, publisher, world, issue):
    a_subscriber("anna@example.org")
    a_subscriber("bo@example.org", "so")
    here = f"{LIST}{issue.pk}/"
    page = text_of(publisher.get(here))
    assert "Skicka till 2 prenumeranter" in page and "Nyhetsbrev 26:1: Hösten är här" in page
    assert (
        "1 på somaliska" in page.replace('<span class="tb-num">1</span>', "1")
        and "Ängsskolan provar hjulet" in page
    )
    check = text_of(publisher.get(f"{here}skicka/"))
    assert "Stämmer det här?" in check and not Mailing.objects.exists()
    assert publisher.post(f"{here}skicka/", hidden(publisher, f"{here}skicka/"))["Location"] == here
    assert "väntar" in text_of(publisher.get(here))
    world.deliver()
    page = text_of(publisher.get(here))
    assert "Skickat" in page and "Skicka till" not in page
    assert publisher.get(f"{here}skicka/")["Location"] == here
    assert len(mail_server.taken) == 2


def test_a_second_press_sends_nothing_more(mail_server, publisher, world, issue):
    a_subscriber("anna@example.org")
    fields = hidden(publisher, f"{LIST}{issue.pk}/skicka/")
    for _ in range(2):
        assert publisher.post(f"{LIST}{issue.pk}/skicka/", fields).status_code == 302
    world.deliver()
    assert len(mail_server.taken) == 1


@pytest.mark.parametrize("who", ["redaktor", "oversattare", "birgitta", "registrator"])
def test_nobody_else_sees_or_sends(mail_server, world, issue, who):
    a_subscriber("anna@example.org")
    other = signed_in(who)
    for path in ("", f"{issue.pk}/", f"{issue.pk}/mejl/", f"{issue.pk}/skicka/"):
        assert other.get(LIST + path).status_code in (403, 404), path
    assert other.post(f"{LIST}{issue.pk}/skicka/", {}).status_code == 403
    assert other.post(f"{LIST}{issue.pk}/prov/", {}).status_code == 404
    assert other.post(f"{LIST}ta-bort/", {"email": "anna@example.org"}).status_code == 403
    assert Subscriber.objects.exists() and not Mailing.objects.exists()
    assert Client().get(LIST)["Location"].startswith("/logga-in/")


def test_no_page_shows_an_address(mail_server, publisher, world, issue):
    a_subscriber("anna.hemlig@example.org")
    for path in ("", f"{issue.pk}/", f"{issue.pk}/mejl/", f"{issue.pk}/skicka/"):
        answer = publisher.get(LIST + path)
        assert answer.status_code == 200 and "anna.hemlig" not in text_of(answer)


def test_the_mail_is_shown_in_a_sandbox_without_scripts(mail_server, publisher, issue):
    answer = publisher.get(f"{LIST}{issue.pk}/mejl/?sprak=ar")
    policy = answer["Content-Security-Policy"]
    assert "sandbox" in policy and "script-src 'none'" in policy and "default-src 'none'" in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert '<html lang="ar" dir="rtl">' in text_of(answer)
    assert "frame-src 'self'" in publisher.get(f"{LIST}{issue.pk}/")["Content-Security-Policy"]


def test_a_draft_can_be_looked_at_and_tried_but_not_sent(mail_server, publisher, world, issue):
    a_subscriber("anna@example.org")
    Person.objects.filter(pk=seed.person("publicerare").pk).update(email="hedda@example.org")
    issue.unpublish()
    issue.title = "Hösten är sen"
    issue.save_revision()
    here = f"{LIST}{issue.pk}/"
    page = text_of(publisher.get(here))
    assert "inte publicerat än" in page and "Hösten är sen" in page and "Skicka till" not in page
    answer = publisher.post(f"{here}prov/", hidden(publisher, here))
    assert "Provet är på väg till dig" in text_of(publisher.get(answer["Location"]))
    world.deliver()
    assert [(m["To"], m["Subject"]) for m in mail_server.taken] == [
        ("hedda@example.org", "Prov: Nyhetsbrev 26:1: Hösten är sen")
    ]


def test_a_publisher_without_an_address_is_told_so(mail_server, publisher, issue):
    Person.objects.filter(pk=seed.person("publicerare").pk).update(email="")
    here = f"{LIST}{issue.pk}/"
    assert "ingen e-postadress i katalogen" in text_of(
        publisher.post(f"{here}prov/", hidden(publisher, here))
    )


def test_without_a_mail_server_the_page_says_so_and_nothing_is_called_sent(publisher, world, issue, settings):
    settings.EMAIL_HOST = ""
    a_subscriber("anna@example.org")
    page = text_of(publisher.get(f"{LIST}{issue.pk}/"))
    assert (
        "Ingen e-postserver är ansluten" in page
        and "Skicka ett prov" not in page
        and "Skicka till" not in page
    )
    fields = hidden(publisher, f"{LIST}{issue.pk}/skicka/")
    assert "Ingen e-postserver är ansluten" in text_of(publisher.post(f"{LIST}{issue.pk}/skicka/", fields))
    assert not Mailing.objects.exists()


def test_a_publisher_takes_an_address_away_by_writing_it_and_learns_nothing(mail_server, publisher, world):
    a_subscriber("anna@example.org")
    answers = []
    for email in ("Anna@example.org", "ingen@example.org"):
        answer = publisher.post(f"{LIST}ta-bort/", hidden(publisher, LIST) | {"email": email})
        answers.append(
            (
                answer["Location"],
                text_of(publisher.get(answer["Location"])).split("<main")[1].split("</main")[0],
            )
        )
    assert len(set(answers)) == 1 and not Subscriber.objects.exists()
    faulty = text_of(publisher.post(f"{LIST}ta-bort/", hidden(publisher, LIST) | {"email": "anna"}))
    assert "ser inte hel ut" in faulty and 'value="anna"' in faulty


def test_the_way_there_stands_in_the_editor_and_on_the_start_page_for_publishers_alone(world, issue):
    for who, there in (("publicerare", True), ("redaktor", False)):
        client = signed_in(who)
        for page in ("/redaktion/", "/"):
            assert ("/nyhetsbrev/ut/" in text_of(client.get(page))) is there, (who, page)


def test_an_issue_that_never_was_is_404(publisher):
    assert publisher.get(f"{LIST}987654/").status_code == 404


def test_the_command_refuses_whoever_is_no_publisher(mail_server, world, issue):
    from tillsammans.access.decision import Refused

    a_subscriber("anna@example.org")
    with world.as_("redaktor") as by, pytest.raises(Refused):
        commands.send(by=by, page=issue)
    with world.as_("publicerare") as by:
        commands.send(by=by, page=issue)
    with world.as_("publicerare") as by, pytest.raises(NotPossible):
        commands.send(by=by, page=issue)

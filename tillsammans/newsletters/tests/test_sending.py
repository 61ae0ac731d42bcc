"""An issue leaves once to each subscriber, through a real mail server, also one that refuses and hangs up.

Seen failing with the defence removed: with somebody else's id in the link to leave, the first test.
"""

from datetime import timedelta
from html.parser import HTMLParser

import pytest

from tests.database import as_role
from tillsammans.audit.models import Event
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.newsletters import commands, jobs, queries, sending
from tillsammans.newsletters.commands import LATE
from tillsammans.newsletters.models import Delivery, Edition, Mailing, Subscriber
from tillsammans.newsletters.tests.site import a_site, a_subscriber
from tillsammans.publicsite.models import NewsletterPage

pytestmark = pytest.mark.django_db


def send(world, page) -> Mailing:
    with world.as_("publicerare") as by:
        return commands.send(by=by, page=page)


@pytest.fixture
def three(world):
    return [a_subscriber(f"{name}@example.org") for name in ("anna", "björk".replace("ö", "o"), "cecilia")]


def test_each_subscriber_gets_one_mail_with_both_parts_and_what_a_list_says(mail_server, world, issue, three):
    send(world, issue)
    world.deliver()
    assert sorted(mail_server.receivers) == sorted(row.email for row in three)
    mail = mail_server.taken[0]
    assert mail["Subject"] == "Nyhetsbrev 26:1: Hösten är här"
    assert mail["From"] == "nyhetsbrev@barnensbasta.example" and mail["To"] == "anna@example.org"
    assert mail["List-Id"] == "Nyhetsbrev <nyhetsbrev.barnensbasta.example>" and mail["Precedence"] == "list"
    assert mail["List-Unsubscribe"].strip().startswith("<https://barnensbasta.example/nyhetsbrev/avsluta/")
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["Message-ID"].endswith("@barnensbasta.example>") and mail["Auto-Submitted"] is None
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    leave = mail["List-Unsubscribe"].strip(" <>")
    for part in mail.iter_parts():
        text = part.get_content()
        assert "Ängsskolan provar hjulet" in text and leave in text and "avsluta.invalid" not in text
    assert len({one["List-Unsubscribe"] for one in mail_server.taken}) == 3


def test_no_mail_names_another_subscriber_or_calls_on_any_other_host(mail_server, world, issue, three):
    send(world, issue)
    world.deliver()
    for mail in mail_server.taken:
        whole = mail.as_string()
        assert sum(row.email in whole for row in three) == 1
        html = mail.get_body(("html",)).get_content()
        assert "<img" not in html and "<script" not in html and "url(" not in html
        assert all(href.startswith("https://barnensbasta.example/") for href in _Links.of(html))
        assert len(_Links.of(html)) >= 6


class _Links(HTMLParser):
    @classmethod
    def of(cls, html):
        reader = cls()
        reader.found = []
        reader.feed(html)
        return reader.found

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in ("href", "src")]


def test_unconfirmed_and_departed_subscribers_get_nothing(mail_server, world, issue, three):
    a_subscriber("obekraftad@example.org", confirmed=False)
    send(world, issue)
    with world.as_("publicerare") as by:
        commands.unsubscribe(by=by, subscriber_id=three[0].pk)
    world.deliver()
    assert sorted(mail_server.receivers) == ["bjork@example.org", "cecilia@example.org"]
    assert Mailing.objects.get().sent == 2


def test_it_is_frozen_when_it_is_sent(mail_server, world, issue, three):
    send(world, issue)
    NewsletterPage.objects.filter(pk=issue.pk).update(title="Ändrad efteråt")
    world.deliver()
    assert mail_server.taken[0]["Subject"] == "Nyhetsbrev 26:1: Hösten är här"


def test_an_issue_is_sent_once_whoever_asks_and_in_whichever_language(mail_server, world, three):
    issue = a_site(arabic=True)
    send(world, issue)
    arabic = NewsletterPage.objects.get(translation_key=issue.translation_key, locale__language_code="ar")
    for page in (issue, arabic):
        with pytest.raises(NotPossible, match="redan skickat"):
            send(world, page)
    world.deliver()
    assert len(mail_server.taken) == 3
    with as_role("owner"):
        assert Event.objects.filter(verb="newsletter.sent").count() == 1


def test_each_reader_gets_their_own_language_where_there_is_one(mail_server, world):
    issue = a_site(arabic=True)
    a_subscriber("ar@example.org", "ar")
    a_subscriber("so@example.org", "so")
    send(world, issue)
    world.deliver()
    by_receiver = {mail["To"]: mail for mail in mail_server.taken}
    arabic = by_receiver["ar@example.org"]
    assert "الخريف هنا" in arabic["Subject"]
    assert '<html lang="ar" dir="rtl">' in arabic.get_body(("html",)).get_content()
    somali = by_receiver["so@example.org"].get_body(("html",)).get_content()
    assert '<html lang="so" dir="ltr">' in somali and 'lang="sv" dir="ltr"' in somali
    assert Edition.objects.count() == 4


def test_a_draft_an_empty_list_and_a_missing_server_are_refused_with_a_sentence(
    mail_server, world, issue, settings
):
    with pytest.raises(NotPossible, match="Ingen prenumererar än"):
        send(world, issue)
    a_subscriber("anna@example.org")
    issue.unpublish()
    with pytest.raises(NotPossible, match="inte publicerat"):
        send(world, issue)
    issue.get_latest_revision().publish()
    issue.refresh_from_db()
    settings.EMAIL_HOST = ""
    with pytest.raises(NotPossible, match="Ingen e-postserver"):
        send(world, issue)
    assert not Mailing.objects.exists()
    settings.EMAIL_HOST = "127.0.0.1"
    send(world, issue)  # the control


def test_an_issue_of_the_archive_is_not_mailed_by_mistake(mail_server, world, issue):
    a_subscriber("anna@example.org")
    issue.issued_on = clock.today() - LATE - timedelta(days=1)
    with pytest.raises(NotPossible, match="för gammalt"):
        send(world, issue)
    issue.issued_on = clock.today() - LATE
    send(world, issue)  # the control: the last day


def test_a_server_that_hangs_up_or_is_busy_gets_it_again_and_nobody_gets_two(
    mail_server, world, issue, three
):
    mail_server.mood, mail_server.patience = mail_server.HANGS_UP, 1
    mailing = send(world, issue)
    world.deliver()
    found = queries.progress(mailing)
    assert (found.sent, found.trying, found.total) == (2, 1, 3)
    mail_server.mood, mail_server.patience = mail_server.BUSY, 1
    jobs.send_again()
    assert len(mail_server.taken) == 2 and queries.progress(mailing).trying == 1
    jobs.send_again()
    jobs.send_again()
    assert sorted(mail_server.receivers) == sorted(row.email for row in three)
    mailing.refresh_from_db()
    assert (mailing.sent, mailing.failed) == (3, 0) and mailing.finished_at
    assert len({mail["Message-ID"] for mail in mail_server.taken}) == 3


def test_a_server_that_hangs_up_after_it_has_said_yes_is_believed(mail_server, world, issue, three):
    mail_server.mood = mail_server.HANGS_UP_AFTER
    send(world, issue)
    world.deliver()
    jobs.send_again()
    assert len(mail_server.taken) == 3 and Mailing.objects.get().finished_at


def test_a_mail_keeps_its_message_id_through_every_attempt(mail_server, world, issue, three):
    mailing = send(world, issue)
    row = mailing.deliveries.first()
    assert sending.message(row, None).extra_headers == sending.message(row, None).extra_headers


def test_a_server_that_does_not_answer_takes_nothing_away(mail_server, world, issue, three, settings):
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    mailing = send(world, issue)
    world.deliver()
    found = queries.progress(mailing)
    assert (found.waiting, found.trying, found.sent) == (3, 0, 0)
    settings.EMAIL_PORT = port
    jobs.send_again()
    assert len(mail_server.taken) == 3


def test_a_mailbox_that_does_not_exist_is_asked_once_and_stops_nobody(mail_server, world, issue, three):
    mail_server.refuses = {"anna@example.org"}
    send(world, issue)
    world.deliver()
    mailing = Mailing.objects.get()
    assert (mailing.sent, mailing.failed) == (2, 1) and mailing.finished_at
    mail_server.refuses = set()
    jobs.send_again()
    assert len(mail_server.taken) == 2


def test_an_address_that_no_mail_can_carry_stops_nobody(mail_server, world, issue, three):
    Subscriber.objects.filter(pk=three[0].pk).update(email="anna@example.org\nBcc: alla@example.org")
    send(world, issue)
    world.deliver()
    assert (Mailing.objects.get().sent, Mailing.objects.get().failed) == (2, 1)


def test_other_jobs_get_their_turn_between_batches(mail_server, world, issue, three, monkeypatch):
    monkeypatch.setattr(sending, "BATCH", 2)
    send(world, issue)
    world.deliver()
    assert len(mail_server.taken) == 3 and Mailing.objects.get().finished_at


def test_when_everything_has_left_nobody_can_see_who_got_it(mail_server, world, issue, three):
    mailing = send(world, issue)
    assert Delivery.objects.count() == 3
    world.deliver()
    assert not Delivery.objects.exists()
    assert queries.progress(Mailing.objects.get(pk=mailing.pk)).sent == 3
    assert Subscriber.objects.count() == 3


def test_a_trial_goes_to_the_publisher_alone_and_says_that_it_is_one(mail_server, world, issue, three):
    address = world.actor("publicerare")
    with world.as_("publicerare") as by:
        commands.send_trial(by=by, page=issue)
    world.deliver()
    (mail,) = mail_server.taken
    assert mail["Subject"] == "Prov: Nyhetsbrev 26:1: Hösten är här" and not Mailing.objects.exists()
    assert mail["To"] not in {row.email for row in three} and address.person_id


def test_a_clock_that_moves_is_followed(mail_server, world, issue, three):
    mailing = send(world, issue)
    world.time.forward(timedelta(hours=1))
    world.deliver()
    mailing.refresh_from_db()
    assert mailing.finished_at - mailing.started_at == timedelta(hours=1)

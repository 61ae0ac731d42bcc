"""Feedback: what a visitor writes is kept, reaches somebody once, and nobody can flood or forge it."""

import pytest
from django.test import Client
from wagtail.models import Locale

from tests.database import as_role
from tests.smtp import listening
from tillsammans.accounts.actor import nobody
from tillsammans.audit.models import Event
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.publicsite import feedback as limits
from tillsammans.publicsite import feedback_mail, jobs
from tillsammans.publicsite.commands import NewFeedback, give_feedback
from tillsammans.publicsite.models import ContactBox, Feedback

FORM, THANKS = "/sv/synpunkter/", "/sv/synpunkter/tack/"
WORDS = {"message": "Knappen syns inte i högkontrast.", "page": "/sv/samtycke/", "reply_to": ""}


@pytest.fixture(autouse=True)
def still(db):
    with clock.frozen("2026-11-20 10.00") as time:
        yield time


def post(data, **headers):
    return Client(headers={"Host": "localhost", **headers}).post(FORM, data)


def test_it_is_kept_with_its_page_and_the_receipt_says_what_happens():
    answer = post(WORDS | {"reply_to": "nora@exempel.example"})
    assert answer.status_code == 302 and answer["Location"] == THANKS and not answer.cookies
    kept = Feedback.objects.get()
    assert (kept.message, kept.page, kept.reply_to) == (
        WORDS["message"],
        "/sv/samtycke/",
        "nora@exempel.example",
    )
    assert kept.sent_at is None and kept.created_at == clock.now()
    assert "redaktion, som läser det" in Client().get(THANKS).content.decode()


def test_the_log_says_that_it_happened_and_never_what_was_said():
    post(WORDS)
    with as_role("owner"):
        event = Event.objects.get(verb="publicsite.feedback_given")
    assert event.person_id is None and not event.code and not event.child_id


def test_the_form_knows_which_page_it_came_from_and_no_other_site():
    assert 'value="/sv/samtycke/"' in Client().get(FORM + "?sida=/sv/samtycke/").content.decode()
    for elsewhere in ("//annan.example/", "https://annan.example/", "javascript:alert(1)"):
        assert "annan.example" not in Client().get(FORM, {"sida": elsewhere}).content.decode()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"message": ""}, "Skriv vad som inte fungerar"),
        ({"message": "x" * 4001}, "Skriv högst 4 000 tecken"),
        ({"reply_to": "nora"}, "Skriv en adress som namn@exempel.se"),
        ({"page": "/" + "x" * 300}, "Skriv högst 300 tecken"),
        ({"message": "a\x00b"}, "Null"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_typed_is_lost(wrong, sentence):
    answer = post(WORDS | {"reply_to": "nora@exempel.example"} | wrong)
    shown = answer.content.decode()
    assert answer.status_code == 200 and sentence in shown and not Feedback.objects.exists()
    for name, value in (WORDS | {"reply_to": "nora@exempel.example"} | wrong).items():
        assert name in wrong or value in shown


def test_pressing_twice_is_one_feedback():
    assert [post(WORDS).status_code for _ in range(3)] == [302, 302, 302]
    assert Feedback.objects.count() == 1


def test_a_robot_is_thanked_and_forgotten():
    assert post(WORDS | {"webbplats": "https://kop.example"})["Location"] == THANKS
    assert not Feedback.objects.exists()


def test_the_same_words_about_many_pages_stop_after_a_while_and_come_back_after_an_hour(still):
    for n in range(limits.SAME_TEXT_AN_HOUR):
        assert post(WORDS | {"page": f"/{n}/"}).status_code == 302
    refused = post(WORDS | {"page": "/x/"})
    assert refused.status_code == 429 and "Texten är kvar" in refused.content.decode()
    assert WORDS["message"] in refused.content.decode() and 'value="/x/"' in refused.content.decode()
    assert post(WORDS | {"message": "Andra ord."}).status_code == 302
    still.forward(clock.HOUR)
    assert post(WORDS | {"page": "/x/"}).status_code == 302


def test_the_form_as_a_whole_has_its_limit(monkeypatch):
    monkeypatch.setattr(limits, "ALL_AN_HOUR", 2)
    for n in range(2):
        give_feedback(by=nobody(), feedback=NewFeedback(f"Nummer {n}"))
    with pytest.raises(NotPossible):
        give_feedback(by=nobody(), feedback=NewFeedback("Nummer 3"))


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://annan.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost"}, 302),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, 302),
        ({}, 302),
    ],
)
def test_a_form_from_another_site_is_refused(headers, status):
    assert post(WORDS, **headers).status_code == status
    assert Feedback.objects.exists() is (status == 302)


# --- mailing
@pytest.fixture
def mail(settings):
    """A real mail server, and a role that takes feedback."""
    swedish, _ = Locale.objects.get_or_create(language_code="sv")
    box = {"role": "Webbredaktionen", "email": "webb@tillsammans.example", "takes_feedback": True}
    ContactBox.objects.create(locale=swedish, **box)
    with listening(settings) as server:
        yield server


def given() -> Feedback:
    return give_feedback(
        by=nobody(), feedback=NewFeedback(WORDS["message"], "/sv/samtycke/", "nora@exempel.example")
    )


@pytest.mark.parametrize("mood", ["takes", "hangs up after"])
def test_it_is_mailed_once_to_the_role_that_takes_feedback(mail, mood):
    mail.mood = mood
    row = given()
    assert jobs.send_feedback() == 1 and jobs.send_feedback() == 0
    assert (
        mail.receivers == ["webb@tillsammans.example"] and mail.taken[0]["Reply-To"] == "nora@exempel.example"
    )
    assert f"synpunkt-{row.pk}@" in mail.taken[0]["Message-ID"] and row.message in mail.taken[0].get_content()
    row.refresh_from_db()
    assert row.sent_at == clock.now()


@pytest.mark.parametrize("mood", ["busy", "hangs up"])
def test_what_the_mail_server_refuses_waits_and_goes_the_next_time(mail, mood):
    mail.mood = mood
    row = given()
    assert jobs.send_feedback() == 0
    row.refresh_from_db()
    assert row.sent_at is None and row.failures == 1
    mail.mood = mail.TAKES
    assert jobs.send_feedback_again() == 1 and len(mail.taken) == 1


def test_without_a_mail_server_or_a_role_it_stays_for_the_editors(settings):
    row = given()
    assert jobs.send_feedback() == 0 and not settings.EMAIL_HOST
    settings.EMAIL_HOST = "127.0.0.1"  # a server, but nobody to mail to
    assert jobs.send_feedback() == 0
    row.refresh_from_db()
    assert row.sent_at is None and row.failures == 0


def test_a_job_is_queued_with_it_and_what_has_been_handled_for_a_year_is_taken_away(still):
    from procrastinate.contrib.django.models import ProcrastinateJob

    row = given()
    assert ProcrastinateJob.objects.filter(task_name="publicsite.send_feedback").exists()
    Feedback.objects.filter(pk=row.pk).update(handled_at=clock.now())
    still.forward(feedback_mail.HANDLED_KEPT)
    jobs.by_night()
    assert Feedback.objects.exists()
    still.forward(clock.DAY)
    jobs.by_night()
    assert not Feedback.objects.exists()

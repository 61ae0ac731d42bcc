"""A notice is called sent only when it has left."""

import pytest

from tillsammans.accounts.models import Person
from tillsammans.lib import clock
from tillsammans.outbox.jobs import send_notices
from tillsammans.outbox.models import Notice


@pytest.mark.django_db
def test_without_a_mail_server_a_notice_waits_and_leaves_when_there_is_one(settings, mailoutbox):
    person = Person.objects.create_user("karin", "Karin Alm", email="karin@example.se")
    notice = Notice.objects.create(person=person, queued_at=clock.now())
    settings.MAIL_LEAVES = False
    assert send_notices() == 0 and not mailoutbox
    notice.refresh_from_db()
    assert notice.sent_at is None and notice.failures == 0
    settings.MAIL_LEAVES = True
    assert send_notices() == 1 and len(mailoutbox) == 1

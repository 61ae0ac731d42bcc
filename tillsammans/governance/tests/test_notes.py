"""A body's wall is its own: notes with versions, and files."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.governance.commands import notes
from tillsammans.governance.models import File, Note
from tillsammans.governance.tests.room import hidden, words
from tillsammans.lib.deeds import NotPossible

NEW = notes.NewNote("Till nästa gång", "Ta med ett exempel.")


def test_members_and_those_who_prepare_write_on_the_wall_and_others_do_not(told):
    for who in ("disa", "sanna", "processledare", "sekreterare"):
        with told.as_(who) as by:
            assert notes.write(by=by, body=told.sipgruppen, new=NEW).pk
    for who in ("styrgrupp", "politiker_flen", "birgitta"):
        with told.as_(who) as by, pytest.raises(Refused):
            notes.write(by=by, body=told.sipgruppen, new=NEW)


def test_a_note_saved_on_an_older_version_is_refused_by_the_command(told):
    with told.as_("disa") as by:
        note = notes.write(by=by, body=told.sipgruppen, new=NEW)
        notes.rewrite(by=by, note=note, new=notes.NewNote("Nytt", "Nytt."), version=1)
        with pytest.raises(NotPossible) as refusal:
            notes.rewrite(by=by, note=note, new=NEW, version=1)
    assert refusal.value.code == "changed"


def test_what_only_one_of_two_changed_is_merged_and_what_both_changed_is_chosen(told):
    with told.as_("disa"):
        note = Note.objects.get()
    address = reverse("governance:change_note", args=[note.pk])
    one, other = signed_in("disa"), signed_in("processledare")
    mine, theirs = hidden(one.get(address)), hidden(other.get(address))
    assert other.post(address, {**theirs, "title": "Ny rubrik", "text": note.text}).status_code == 302
    assert one.post(address, {**mine, "title": note.title, "text": "Ny text."}).status_code == 302
    with told.as_("disa"):
        note.refresh_from_db()
    assert (note.title, note.text) == ("Ny rubrik", "Ny text.")


def test_an_identity_number_is_refused_in_a_note_also_past_the_form(told):
    with told.as_("disa") as by, pytest.raises(NotPossible) as refusal:
        notes.write(by=by, body=told.sipgruppen, new=notes.NewNote("Om någon", "Gäller 20120315-2389."))
    assert refusal.value.field == "text"


def test_a_file_on_the_wall_is_its_members_and_may_be_taken_away(told):
    browser, address = signed_in("disa"), "/styrrummet/grupper/arbetsgruppen-barnets-sip/ny-fil/"
    upload = SimpleUploadedFile("exempel.txt", b"Ett exempel.", content_type="text/plain")
    typed = {**hidden(browser.get(address)), "title": "Exempel", "file": upload}
    assert browser.post(address, typed).status_code == 302
    with told.as_("disa"):
        file = File.objects.get(title="Exempel")
    way = reverse("governance:file", args=[file.pk])
    assert (
        signed_in("sanna").get(way).status_code == 200 and signed_in("styrgrupp").get(way).status_code == 403
    )
    gone = reverse("governance:remove_file", args=["arbetsgruppen-barnets-sip", file.pk])
    assert browser.post(gone, hidden(browser.get(gone))).status_code == 302
    assert "Exempel" not in words(browser.get("/styrrummet/grupper/arbetsgruppen-barnets-sip/"))


def test_a_program_that_calls_itself_a_text_is_refused_with_a_sentence(told):
    browser, address = signed_in("disa"), "/styrrummet/grupper/arbetsgruppen-barnets-sip/ny-fil/"
    upload = SimpleUploadedFile("exempel.pdf", b"MZ\x90\x00", content_type="application/pdf")
    answer = browser.post(address, {**hidden(browser.get(address)), "title": "Exempel", "file": upload})
    assert answer.status_code == 200 and "govuk-error-summary" in answer.content.decode()

"""Minnesanteckningar: written by several, adjusted by another seat, approved by the convenor; then they stand."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.database import refused_by_database, sql
from tests.people import signed_in
from tillsammans.access.decision import Refused
from tillsammans.demo.world import World
from tillsammans.governance import files, room_documents
from tillsammans.governance.commands import agenda, decisions, meetings, minutes
from tillsammans.governance.models import Attendance, Meeting, Minutes, Presence
from tillsammans.governance.tests.room import a_meeting, hidden, post, words
from tillsammans.lib.deeds import NotPossible


@pytest.fixture
def draft(told: World) -> Meeting:
    """Held a week ago; the secretary has begun, nobody has adjusted."""
    with told.as_("sekreterare"):
        return a_meeting("Beredningsgruppens möte, september 2026")


@pytest.fixture
def approved(told: World) -> Meeting:
    with told.as_("sekreterare"):
        return a_meeting("Gemensamt möte, höstterminen 2025")


def noted(by, meeting: Meeting, text: str) -> None:
    item = meeting.items.order_by("order").first()
    minutes.write_item(by=by, item=item, noted=minutes.Noted(text), version=item.version)


def test_another_seat_adjusts_and_the_convenor_approves(told, draft):
    with told.as_("sekreterare") as by:
        with pytest.raises(Refused) as refusal:
            minutes.adjust(by=by, minutes=draft.minutes)
        assert "Någon annan" in str(refusal.value)
    with told.as_("processledare") as by, pytest.raises(NotPossible):  # the convenor, but nobody has adjusted
        minutes.approve(by=by, minutes=draft.minutes)
    with told.as_("kontakt_flen") as by:
        minutes.adjust(by=by, minutes=draft.minutes)
        with pytest.raises(Refused):
            minutes.approve(by=by, minutes=draft.minutes)
    with told.as_("processledare") as by:
        minutes.approve(by=by, minutes=draft.minutes)
        assert Minutes.objects.get(meeting=draft).approved_at


def test_the_convenor_who_adjusted_does_not_also_approve(told, draft):
    with told.as_("processledare") as by:
        minutes.adjust(by=by, minutes=draft.minutes)
        with pytest.raises(Refused) as refusal:
            minutes.approve(by=by, minutes=draft.minutes)
    assert "Du har justerat" in str(refusal.value)


def test_nobody_of_another_body_or_only_coopted_adjusts(told, draft):
    for who in ("styrgrupp", "politiker_flen", "sammankallande"):
        with told.as_(who) as by, pytest.raises(Refused):
            minutes.adjust(by=by, minutes=draft.minutes)


def test_empty_minutes_are_not_adjusted(told, draft):
    with told.as_("sekreterare") as by:
        noted(by, draft, "")
    with told.as_("kontakt_flen") as by, pytest.raises(NotPossible):
        minutes.adjust(by=by, minutes=Minutes.objects.get(meeting=draft))


def test_minutes_are_not_adjusted_before_it_is_written_who_was_there(told, draft):
    with told.as_("sekreterare"):
        assert Meeting.objects.filter(pk=draft.pk).update(held_at=None)
    page = words(signed_in("kontakt_flen").get(reverse("governance:minutes", args=[draft.pk])))
    assert "skriver gruppens sammankallande eller sekreterare in vilka som var med" in page
    with told.as_("kontakt_flen") as by, pytest.raises(NotPossible, match="vilka som var med"):
        minutes.adjust(by=by, minutes=Minutes.objects.select_related("meeting").get(meeting=draft))


def test_nobody_adjusts_what_somebody_has_written_since_they_read_it(told, draft):
    reader, at = signed_in("kontakt_flen"), reverse("governance:minutes", args=[draft.pk])

    def link() -> str:
        return re.search(r'href="(/[^"]*justera/\?last=\d+)"', reader.get(at).content.decode())[1]

    before = link()
    with told.as_("sekreterare") as by:
        noted(by, draft, "Något som ingen har läst.")
    late = post(reader, before)
    assert "Någon har skrivit i anteckningarna sedan du läste dem" in words(late)
    assert post(reader, link()).status_code == 302


def test_what_is_read_in_adjusted_minutes_stands_as_it_was_read(told, draft):
    with told.as_("kontakt_flen") as by:
        minutes.adjust(by=by, minutes=draft.minutes)
    with told.as_("processledare") as by:
        meeting = Meeting.objects.get(pk=draft.pk)
        item = meeting.items.first()
        new = agenda.NewItem("Annat")
        for deed in (
            lambda: agenda.add(by=by, meeting=meeting, new=new),
            lambda: agenda.rewrite(by=by, item=item, new=new, version=item.version),
            lambda: meetings.attend(by=by, meeting=meeting, presences={}, version=meeting.version),
            lambda: decisions.take(
                by=by, body=meeting.body, new=decisions.NewDecision("A", "B", "C", item=item)
            ),
        ):
            with pytest.raises(NotPossible, match="Ta tillbaka justeringen"):
                deed()
    page = words(signed_in("processledare").get(reverse("governance:meeting", args=[draft.pk])))
    assert "Lägg till en punkt" not in page


def test_what_is_adjusted_is_only_read_until_somebody_takes_it_back(told, draft):
    with told.as_("kontakt_flen") as by:
        minutes.adjust(by=by, minutes=draft.minutes)
    with told.as_("sekreterare") as by:
        with pytest.raises(NotPossible):
            noted(by, draft, "Något annat.")
        minutes.unadjust(by=by, minutes=Minutes.objects.get(meeting=draft))
        draft.refresh_from_db()
        noted(by, draft, "Något annat.")


def test_members_write_and_others_do_not_even_see(told, draft):
    with told.as_("kontakt_flen") as by:
        noted(by, draft, "Skrivet av en ledamot.")
    with told.as_("skolchef_flen") as by, pytest.raises(Refused):
        noted(by, draft, "Skrivet av någon annan.")


def test_nothing_is_written_before_the_meeting_has_begun(told):
    with told.as_("sekreterare") as by, pytest.raises(NotPossible):
        noted(by, told.joint_meeting_2026, "Framtiden.")


def test_after_approval_every_command_refuses(told, approved):
    with told.as_("sekreterare") as by:
        item, seat = approved.items.first(), approved.attendances.first().membership_id
        for deed in (
            lambda: noted(by, approved, "Ändrat."),
            lambda: minutes.write_summary(
                by=by, meeting=approved, text="Ändrat.", version=approved.minutes.version
            ),
            lambda: minutes.unadjust(by=by, minutes=approved.minutes),
            lambda: agenda.add(by=by, meeting=approved, new=agenda.NewItem("Ny")),
            lambda: agenda.rewrite(by=by, item=item, new=agenda.NewItem("Ny"), version=item.version),
            lambda: agenda.move(by=by, item=item, earlier=False),
            lambda: agenda.remove(by=by, item=item),
            lambda: meetings.attend(
                by=by, meeting=approved, presences={seat: Presence.ABSENT}, version=approved.version
            ),
        ):
            with pytest.raises(NotPossible):
                deed()


def test_after_approval_the_database_refuses_too(told, approved, draft):
    """As the web's own role, by SQL: no command stands in the way."""
    with told.as_("sekreterare"):
        one, other = approved.pk, draft.pk
        by_meeting = (
            "UPDATE governance_minutes SET summary = 'x' WHERE meeting_id = %s",
            "UPDATE governance_minutes SET approved_at = NULL WHERE meeting_id = %s",
            "DELETE FROM governance_minutes WHERE meeting_id = %s",
            "UPDATE governance_agendaitem SET noted = 'x' WHERE meeting_id = %s",
            "UPDATE governance_attendance SET presence = 'absent' WHERE meeting_id = %s",
            "DELETE FROM governance_attendance WHERE meeting_id = %s",
            "UPDATE governance_meeting SET title = 'x' WHERE id = %s",
        )
        for statement in by_meeting:
            assert "approved" in refused_by_database(statement, [one]), statement
        assert "approved" in refused_by_database(
            "DELETE FROM governance_meeting_joint_with WHERE meeting_id = %s", [one]
        )
        assert "approved" in refused_by_database(
            "UPDATE governance_agendaitem SET meeting_id = %s WHERE meeting_id = %s", [one, other]
        )
        for statement in by_meeting[3:5]:  # the control: the same on a draft is possible
            sql(statement, [other])
        assert set(Attendance.objects.filter(meeting=other).values_list("presence", flat=True)) == {"absent"}


def test_two_who_write_at_the_same_point_choose_and_lose_nothing(told, draft):
    with told.as_("sekreterare"):
        item = draft.items.order_by("order").first()
    address = reverse("governance:note_item", args=[item.pk])
    one, other = signed_in("sekreterare"), signed_in("kontakt_flen")
    mine, theirs = hidden(one.get(address)), hidden(other.get(address))
    assert other.post(address, {**theirs, "noted": "Ledamotens ord."}).status_code == 302
    answer = one.post(address, {**mine, "noted": "Sekreterarens ord."})
    page = words(answer)
    assert answer.status_code == 409
    for text in ("Så stod det", "Tre förslag har kommit in.", "Ledamotens ord.", "Sekreterarens ord."):
        assert text in page
    source = answer.content.decode()
    at = source.split('name="_chosen_at" value="')[1].split('"')[0]
    chosen = {**hidden(answer), "noted": "Sekreterarens ord.", "_chosen_at": at, "keep_noted": "mine"}
    assert one.post(address, {**chosen, "keep_noted_asked": "1"}).status_code == 302
    with told.as_("sekreterare"):
        item.refresh_from_db()
    assert item.noted == "Sekreterarens ord."


def test_two_who_write_at_two_points_never_meet(told, draft):
    with told.as_("sekreterare"):
        first, second = draft.items.order_by("order")
    one, other = signed_in("sekreterare"), signed_in("kontakt_flen")
    ways = [reverse("governance:note_item", args=[item.pk]) for item in (first, second)]
    mine, theirs = hidden(one.get(ways[0])), hidden(other.get(ways[1]))
    assert one.post(ways[0], {**mine, "noted": "Ett.", "go": "next"})["Location"] == ways[1]
    assert other.post(ways[1], {**theirs, "noted": "Två."}).status_code == 302
    with told.as_("sekreterare"):
        assert [item.noted for item in draft.items.order_by("order")] == ["Ett.", "Två."]


def test_an_identity_number_is_refused_and_everything_typed_is_still_there(told, draft):
    with told.as_("sekreterare"):
        item = draft.items.order_by("order").first()
    answer = post(
        signed_in("sekreterare"),
        reverse("governance:note_item", args=[item.pk]),
        noted="Om 20120315-2389 sades.",
    )
    assert answer.status_code == 200
    assert "Här står ett personnummer" in words(answer) and "20120315-2389" in answer.content.decode()


def test_uploaded_minutes_are_the_bodys_own_until_they_are_approved(told, draft):
    with told.as_("sekreterare") as by:
        upload = SimpleUploadedFile("anteckningar.txt", b"Vi pratade.", content_type="text/plain")
        written = minutes.upload(by=by, meeting=draft, file=upload)
    address = reverse("governance:file", args=[written.file_id])
    assert signed_in("kontakt_flen").get(address).status_code == 200
    assert signed_in("politiker_flen").get(address).status_code == 403
    with told.as_("kontakt_flen") as by:
        minutes.adjust(by=by, minutes=written)
    with told.as_("processledare") as by:
        minutes.approve(by=by, minutes=written)
        assert room_documents.document_of(written).files == (str(written.file_id),)
        assert not files.files_of(draft)
    assert signed_in("politiker_flen").get(address).status_code == 200


def test_the_document_names_functions_and_points_out_nobody_who_was_away(told, approved):
    with told.as_("sekreterare"):
        document = room_documents.document_of(approved.minutes)
        away = {str(row.membership) for row in approved.attendances.filter(presence=Presence.ABSENT)}
    text = " ".join(words for _, words in document.texts())
    assert "Närvarande" in text and "Beslut 2025:3" in text
    assert away and not any(seat in text for seat in away)


def test_only_approved_minutes_are_published(told, draft, client):
    browser, address = signed_in("sekreterare"), reverse("governance:publish_minutes", args=[draft.pk])
    assert browser.get(address).status_code == 302  # back to the draft
    assert client.get("/oppet/protokoll/beredningsgruppen-barn-och-unga-2026-09-22/").status_code == 404
    with told.as_("sekreterare"):
        done = a_meeting("Styrgruppens möte, maj 2026")
    address = reverse("governance:publish_minutes", args=[done.pk])
    opened = browser.get(address)
    digest = opened.content.decode().split('name="digest" value="')[1].split('"')[0]
    typed = dict.fromkeys(_asked(opened), "Funktion, ingen person.")
    assert browser.post(address, {**hidden(opened), "digest": digest, **typed}).status_code == 302
    assert "Minnesanteckningar, Styrgruppens möte, maj 2026" in words(
        client.get("/oppet/protokoll/styrgruppen-2026-05-20/")
    )


def _asked(answer) -> list[str]:
    return re.findall(r'<textarea[^>]*name="([^"]+)"', answer.content.decode())


def test_whoever_sits_in_two_bodies_is_shown_once_among_those_present(told, approved):
    with told.as_("sekreterare"):
        present = room_documents.present(approved)
    assert len(present) == len(set(present))


def test_what_waits_for_the_convenor_is_approval_and_for_a_member_adjustment(told, draft):
    assert "Godkänn anteckningarna" in words(signed_in("sammankallande").get("/styrrummet/"))
    assert "Läs och justera: Beredningsgruppens möte" in words(signed_in("kontakt_flen").get("/styrrummet/"))
    assert "Läs och justera" not in words(signed_in("sekreterare").get("/styrrummet/"))  # has written them

"""Signatures and adoptions: nothing is called signed without a day, a way and a record, and what is noted stands."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction

from tests.lived import lived
from tillsammans.access.decision import Refused
from tillsammans.directory.models import Holding
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.commands import adopting, editions, signing
from tillsammans.governance.models import Adoption, Signature
from tillsammans.governance.tests import agreement_world as small
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.models import Notice

DAY = date(2025, 2, 28)
GOOD = signing.Signed(DAY, "paper", "Pärm 1")


world = lived(small.built_and_decided, small.BEGINS)


def refused(code: str, deed, **given) -> NotPossible:
    with pytest.raises(NotPossible) as refusal, transaction.atomic():
        deed(**given)
    assert refusal.value.code == code
    return refusal.value


@pytest.mark.parametrize(
    ("signed", "code"),
    [
        (signing.Signed(DAY, "paper", "  "), "record"),
        (signing.Signed(DAY, "", "Pärm 1"), "how"),
        (signing.Signed(DAY, "handslag", "Pärm 1"), "how"),
        (signing.Signed(date(2025, 3, 2), "paper", "Pärm 1"), "future"),
        (signing.Signed(date(2025, 2, 9), "paper", "Pärm 1"), "before"),
        (signing.Signed(DAY, "paper", "Pärm 1, 201203042385"), "identity"),
        (signing.Signed(DAY, "paper", "x" * 201), "record"),
    ],
)
def test_without_day_way_and_record_it_is_not_signed(world, signed, code):
    row = world.seats[0]
    with world.as_("sekreterare") as by:
        refused(code, signing.note, by=by, signature=row, signed=signed)
        assert ask.signed_sentence(world.edition) == "0 av 3 har undertecknat."
        signing.note(by=by, signature=row, signed=GOOD)
        assert ask.signed_sentence(world.edition) == "1 av 3 har undertecknat."


@pytest.mark.parametrize(
    "half",
    [
        {"signed_on": DAY},
        {"signed_on": DAY, "how": "paper"},
        {"how": "paper", "record": "Pärm 1"},
        {"record": "Pärm 1"},
    ],
)
def test_the_database_calls_nothing_signed_that_is_half_noted(world, half):
    with world.as_("sekreterare"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Signature.objects.filter(pk=world.seats[0].pk).update(**half)
        whole = {"signed_on": DAY, "how": "paper", "record": "Pärm 1", "noted_at": clock.now()}
        assert Signature.objects.filter(pk=world.seats[0].pk).update(**whole) == 1


NOTED_ANEW = (
    "signed_on = '2025-02-27'",
    "record = 'annat'",
    "how = 'decision'",
    "signed_on = NULL, how = '', record = '', noted_at = NULL",
)


@pytest.mark.parametrize("change", NOTED_ANEW)
def test_what_is_noted_never_changes_by_any_way(world, change):
    row = world.seats[0]
    with world.as_("sekreterare") as by:
        signing.note(by=by, signature=row, signed=GOOD)
        refused("signed", signing.note, by=by, signature=row, signed=GOOD)
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE governance_signature SET {change} WHERE id = %s", [row.pk])
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM governance_signature WHERE id = %s", [row.pk])


def test_a_draft_is_signed_by_nobody(world):
    with world.as_("sekreterare") as by:
        other = small.agreements.register(by=by, facts=small.FACTS)
        draft = editions.start(by=by, agreement=other)
        new = signing.Signatory(small.principal("0482"), "Skolchef")
        refused("draft", signing.add, by=by, edition=draft, new=new)
        with pytest.raises(IntegrityError), transaction.atomic():
            Signature(edition=draft, principal=new.principal, function_title="Skolchef").save(
                force_insert=True
            )


def test_a_seat_is_there_once_and_belongs_to_its_own_huvudman(world):
    with world.as_("sekreterare") as by:
        again = signing.Signatory(small.principal("0482"), "skolchef")
        refused("twice", signing.add, by=by, edition=world.edition, new=again)
        wrong = signing.Signatory(small.principal("0488"), "Skolchef", world.seats[0].post)
        assert refused("other", signing.add, by=by, edition=world.edition, new=wrong).field == "post"


def test_a_chief_who_leaves_is_followed_by_an_unsigned_row_of_the_seats_own(world):
    row = world.seats[0]
    with world.as_("sekreterare") as by:
        signing.note(by=by, signature=row, signed=GOOD)
    world.at("2025-08-20 09.00")
    with world.as_("sekreterare") as by:
        refused("before", signing.succeed, by=by, signature=row, left_on=date(2025, 2, 27))
        refused("future", signing.succeed, by=by, signature=row, left_on=date(2025, 8, 21))
        after = signing.succeed(by=by, signature=row, left_on=date(2025, 8, 10))
        assert after.succeeds_id == row.pk and after.signed_on is None and after.post_id == row.post_id
        assert ask.signed_sentence(world.edition) == "0 av 3 har undertecknat."
        refused("closed", signing.succeed, by=by, signature=row, left_on=date(2025, 8, 10))
        own = signing.Signed(date(2025, 8, 19), "e_signature", "Kuvert 12")
        signing.note(by=by, signature=after, signed=own)
        earlier = [seat.sentence for seat in ask.seats(world.edition) if not seat.standing]
        assert earlier == ["Undertecknad 28 februari 2025, på papper"]


def test_the_successor_has_a_message_waiting(world):
    with world.as_("sekreterare") as by:
        before = Notice.objects.count()
        signing.succeed(by=by, signature=world.seats[0], left_on=date(2025, 2, 20))
        assert Notice.objects.count() == before + 1


def test_a_new_chief_in_the_directory_is_told_without_anything_being_called_signed(world):
    row = world.seats[0]
    with world.as_("sekreterare") as by:
        signing.note(by=by, signature=row, signed=GOOD)
        seat = next(one for one in ask.seats(world.edition) if one.row.pk == row.pk)
        assert not seat.changed and seat.now == seat.then
        holding = Holding.objects.get(post=row.post)
        holding.until = clock.at("2025-03-01 08.00")
        holding.save()
        other = Holding.objects.exclude(post=row.post).first()
        Holding.objects.create(post=row.post, person=other.person, starts=clock.at("2025-03-01 08.00"))
        seat = next(one for one in ask.seats(world.edition) if one.row.pk == row.pk)
        assert seat.changed and seat.now == other.person.name and seat.then == holding.person.name


def test_a_wrong_note_is_struck_with_a_reason_and_the_seat_goes_on_unsigned(world):
    row = world.seats[0]
    with world.as_("sekreterare") as by:
        signing.note(by=by, signature=row, signed=GOOD)
        refused("empty", signing.strike, by=by, signature=row, reason=" ")
        after = signing.strike(by=by, signature=row, reason="Fel person hade skrivit på")
        assert after.signed_on is None and ask.signed_sentence(world.edition) == "0 av 3 har undertecknat."
        assert any("Fel person" in seat.sentence for seat in ask.seats(world.edition))
        assert signing.strike(by=by, signature=world.seats[2], reason="Ska inte vara med") is None
        assert ask.signed_sentence(world.edition) == "0 av 2 har undertecknat."


def test_who_may_note_a_signature(world):
    mine, others = world.seats[0], world.seats[2]  # Flen's school chief, the region's director
    for who, row in (
        ("skolchef_flen", others),
        ("kontakt_flen", others),
        ("politiker_flen", mine),
        ("styrgrupp", mine),
    ):
        with world.as_(who) as by, pytest.raises(Refused):
            signing.note(by=by, signature=row, signed=GOOD)
    with world.as_("skolchef_flen") as by:
        signing.note(by=by, signature=mine, signed=GOOD)
    with world.as_("kontakt_flen") as by:
        signing.note(by=by, signature=world.seats[1], signed=GOOD)
    with world.as_("kontakt_flen") as by, pytest.raises(Refused):
        signing.strike(by=by, signature=world.seats[1], reason="Fel")


def test_evidence_is_looked_at_and_kept_with_the_signature(world):
    with world.as_("sekreterare") as by:
        bad = SimpleUploadedFile("kvitto.pdf", b"MZ not a pdf", content_type="application/pdf")
        refused(
            "file",
            signing.note,
            by=by,
            signature=world.seats[0],
            signed=signing.Signed(DAY, "paper", "P", bad),
        )
        good = SimpleUploadedFile("kvitto.txt", b"Kuvert 12", content_type="text/plain")
        signing.note(by=by, signature=world.seats[0], signed=signing.Signed(DAY, "paper", "P", good))
        assert Signature.objects.get(pk=world.seats[0].pk).file.size == 9


# --- The shared goal
TAKEN = adopting.Adopting("Kommunstyrelsen", date(2024, 10, 7), "§ 133, KS 2024/221")


def adopt(world, by, code: str, **change) -> Adoption:
    from dataclasses import replace

    new = replace(TAKEN, **change)
    return adopting.adopt(by=by, agreement=world.agreement, principal=small.principal(code), new=new)


def test_those_who_have_not_decided_stand_first(world):
    with world.as_("sekreterare") as by:
        adopt(world, by, "0482")
        adopt(world, by, "0428")
        rows = ask.adoptions(world.agreement)
        assert [one.principal.code for one in rows][-2:] == ["0482", "0428"]
        assert ask.adopted_sentence(rows) == "2 av 10 huvudmän har beslutat om målbilden."


def test_a_contact_notes_the_own_huvudmans_decision_and_no_other(world):
    with world.as_("kontakt_flen") as by:
        with pytest.raises(Refused):
            adopt(world, by, "0488")
        assert adopt(world, by, "0482").pk


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"decided_by": " "}, "decided_by"),
        ({"record": ""}, "record"),
        ({"decided_on": date(2025, 3, 2)}, "decided_on"),
    ],
)
def test_a_decision_says_who_when_and_where(world, change, field):
    with world.as_("sekreterare") as by:
        with pytest.raises(NotPossible) as refusal:
            adopt(world, by, "0482", **change)
        assert refusal.value.field == field


def test_one_stands_at_a_time_and_what_is_withdrawn_stays_to_be_read(world):
    with world.as_("sekreterare") as by:
        row = adopt(world, by, "0482")
        with pytest.raises(NotPossible), transaction.atomic():
            adopt(world, by, "0482")
        with pytest.raises(NotPossible), transaction.atomic():
            adopting.withdraw(by=by, adoption=row, on=date(2025, 2, 1), by_which=" ")
        adopting.withdraw(by=by, adoption=row, on=date(2025, 2, 1), by_which="Fullmäktige § 4")
        with pytest.raises(IntegrityError), transaction.atomic():
            Adoption.objects.filter(pk=row.pk).update(record="annat")
        found = next(one for one in ask.adoptions(world.agreement) if one.principal.code == "0482")
        assert found.row is None and found.earlier[0].withdrawn_record == "Fullmäktige § 4"
        assert adopt(world, by, "0482", decided_on=date(2025, 2, 20)).pk

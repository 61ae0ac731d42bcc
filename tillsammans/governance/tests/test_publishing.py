"""Publishing: checked, answered, frozen, in editions, taken back; and that the database lets nobody change a copy."""

from dataclasses import replace

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from tillsammans.access.decision import Refused
from tillsammans.access.identity import bind
from tillsammans.accounts.actor import nobody
from tillsammans.audit.models import Event
from tillsammans.demo.world import new_world
from tillsammans.governance import documents as d
from tillsammans.governance import published, publishing
from tillsammans.governance.models import Publication
from tillsammans.governance.tests.papers import CLEAN, body
from tillsammans.lib.deeds import NotPossible

pytestmark = pytest.mark.django_db

NAMED = replace(
    CLEAN,
    blocks=(
        d.heading("Punkt 1"),
        d.text("Vi hörde Zbigniew Kowalczyk."),
        d.heading("Punkt 2"),
        d.text("Zbigniew Kowalczyk hade mer att säga. Ring 070-123 45 67."),
    ),
)


@pytest.fixture
def world():
    with new_world("2026-09-28 07.30") as world:
        with world.as_("sekreterare"):
            world.thing = body()
        yield world


def put_out(
    world, document=CLEAN, *, who="sekreterare", number="2026-7", answers=None, kind="beslut"
) -> Publication:
    with world.as_(who) as by:
        return publishing.publish(
            by=by, kind=kind, number=number, thing=world.thing, document=document, answers=answers or {}
        )


def answered(document) -> dict[str, str]:
    return {one.key: "Talade som sakkunnig inför gruppen." for one in publishing.check(document)}


def test_what_is_published_is_a_copy_with_number_edition_checksum_and_seat(world):
    one = put_out(world)
    assert (one.edition, one.title, one.group) == (1, "Så gick våren", "Styrgruppen")
    assert one.digest == d.digest(one.document) and one.about == "governance.Body"
    assert str(one.published_by).startswith("Sekreterare")
    with world.as_("sekreterare"):
        assert Event.objects.get(verb="governance.published").code == "beslut"


def test_each_warning_needs_an_answer_and_the_answers_are_kept(world):
    keys = {one.key for one in publishing.check(NAMED)}
    assert {key.partition("|")[0] for key in keys} == {"name", "phone"} and len(keys) == 3
    for missing in keys:
        partly = dict.fromkeys(keys - {missing}, "Ja")
        with pytest.raises(NotPossible) as refusal:
            put_out(world, NAMED, answers=partly | {missing: "  "})
        assert refusal.value.code == "unanswered" and refusal.value.field
    assert put_out(world, NAMED, answers=answered(NAMED)).answered.keys() == keys


def test_no_answer_lets_an_identity_number_through_and_none_hides_in_an_answer(world):
    number = "20120304-2385"
    bad = replace(CLEAN, blocks=(d.text(f"Det gäller {number}."),))
    (found,) = publishing.check(bad)
    with pytest.raises(NotPossible) as refusal:
        put_out(world, bad, answers={found.key: "Det får stå."})
    assert refusal.value.code == "identity" and number not in refusal.value.sentence
    with pytest.raises(NotPossible) as refusal:
        put_out(world, NAMED, answers=dict.fromkeys(answered(NAMED), f"Se {number}"))
    assert refusal.value.code == "identity"
    in_a_table = replace(CLEAN, blocks=(d.table("Elever", ["Född", "Fyra sista"], [["20120304", "2385"]]),))
    with pytest.raises(NotPossible):
        put_out(world, in_a_table)
    assert not Publication.objects.exists()


def test_names_in_public_office_and_of_units_may_stand(world):
    named = replace(CLEAN, blocks=(d.text("Vid mötet var Gunvor Asp och Bruksskolan i Flen."),))
    stranger = replace(CLEAN, blocks=(d.text("Vid mötet var Gunvor Karlsson."),))
    assert not publishing.check(named) and publishing.check(stranger)


def test_the_same_thing_again_is_the_next_edition_and_the_same_words_are_refused(world):
    put_out(world)
    with pytest.raises(NotPossible) as refusal:
        put_out(world)
    assert refusal.value.code == "same"
    again = put_out(world, replace(CLEAN, intro="Alla enheter har en ansvarig."))
    assert again.edition == 2 and published.edition("beslut", "2026-7").pk == again.pk
    assert [one.pk for one in published.latest()] == [again.pk]
    assert put_out(world, number="2026-8").edition == 1  # another address has its own editions


@pytest.mark.parametrize("who", ["styrgrupp", "politiker_flen", "kontakt_flen", "birgitta"])
def test_others_than_those_who_prepare_and_edit_publish_nothing(world, who):
    with pytest.raises(Refused):
        put_out(world, who=who)
    assert put_out(world, who="processledare")


def test_taking_back_hides_earlier_editions_too_and_says_why(world):
    first, second = put_out(world), put_out(world, replace(CLEAN, intro="Nytt."))
    with world.as_("sekreterare") as by:
        with pytest.raises(NotPossible) as refusal:
            publishing.withdraw(by=by, publication=second, reason=" ")
        assert refusal.value.field == "reason"
        with pytest.raises(NotPossible):
            publishing.withdraw(by=by, publication=second, reason="Gällde 20120304-2385")
        publishing.withdraw(by=by, publication=second, reason="Fel siffror.")
        assert not published.standing().exists()
        first.refresh_from_db()
        assert first.withdrawn_reason == "Fel siffror."
        with pytest.raises(NotPossible):
            publishing.withdraw(by=by, publication=first, reason="En gång till.")
    assert put_out(world, replace(CLEAN, intro="Nytt.")).edition == 3  # the same words may come back
    assert published.standing().count() == 1


def test_taking_back_an_earlier_edition_leaves_the_one_in_force(world):
    first, second = put_out(world), put_out(world, replace(CLEAN, intro="Nytt."))
    with world.as_("sekreterare") as by:
        publishing.withdraw(by=by, publication=first, reason="Fel siffror.")
    assert [one.pk for one in published.standing()] == [second.pk]


def test_whoever_may_not_publish_takes_nothing_back(world):
    one = put_out(world)
    with world.as_("styrgrupp") as by, pytest.raises(Refused):
        publishing.withdraw(by=by, publication=one, reason="Nej.")


CHANGES = {
    "words": "UPDATE governance_publication SET title = 'Annat'",
    "the document": "UPDATE governance_publication SET document = '{}'::jsonb",
    "the checksum": "UPDATE governance_publication SET digest = ''",
    "the day": "UPDATE governance_publication SET published_at = now()",
    "all of it": "DELETE FROM governance_publication",
}


@pytest.mark.parametrize("what", CHANGES)
def test_the_database_lets_nobody_change_a_copy(world, what):
    put_out(world)
    with (
        world.as_("processledare"),
        pytest.raises(DatabaseError, match="never changes"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(CHANGES[what])


def test_what_is_taken_back_cannot_be_put_out_again_behind_the_log(world):
    one = put_out(world)
    with world.as_("processledare") as by:
        publishing.withdraw(by=by, publication=one, reason="Fel.")
        with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
            Publication.objects.filter(pk=one.pk).update(withdrawn_at=None, withdrawn_reason="")


def test_a_visitor_reads_copies_and_neither_writes_nor_takes_one_back(world):
    one = put_out(world)
    with world.as_("sekreterare"):
        bind(nobody())
        assert Publication.objects.filter(pk=one.pk).exists()
        with pytest.raises(DatabaseError), transaction.atomic():
            Publication.objects.filter(pk=one.pk).update(
                withdrawn_at="2026-09-28T08:00Z", withdrawn_reason="x"
            )
        one.pk, one.edition = None, 9
        with pytest.raises(DatabaseError), transaction.atomic():
            one.save(force_insert=True)

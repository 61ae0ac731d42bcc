"""A provider leaves: nothing new comes, nobody outside learns what is there, its documents are whole, history stays.

Seen failing with the defence removed: without the policy own_seat the process leader reads the registrator's count;
without left_on in queries.in_model the school can be chosen after its last day; without it in why_closed letters go on
being taken.
"""

import csv
import hashlib
import io
import json
import zipfile
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from tests.database import as_role
from tillsammans.access.decision import Refused
from tillsammans.audit.models import Event
from tillsammans.concerns.commands import NewConcern, raise_concern
from tillsammans.directory import seed
from tillsammans.directory.models import Inbox
from tillsammans.directory.queries import inbox_choices, named_person_of
from tillsammans.joining import commands
from tillsammans.joining.models import Joining, Remaining
from tillsammans.joining.standing import standing
from tillsammans.joining.tests import hands
from tillsammans.joining.tests.hands import As
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

TODAY, LAST = date(2026, 9, 29), date(2026, 12, 18)


def code_of(deed, **kwargs) -> str:
    with pytest.raises(NotPossible) as refusal:
        deed(**kwargs)
    return refusal.value.code


@pytest.fixture
def leaving(world):
    """Månskäran in the model, with a registrator, and notice given."""
    joining = world.joining_manskaran
    own, head, _ = hands.live(world, joining)
    world.own, world.head = own, head
    world.registrator = hands.registrator(world, joining, own)
    with world.as_("sekreterare") as by:
        return commands.note_notice(
            by=by, joining=joining, on=TODAY, function="Styrelsen", written="Dnr 12", last_day=LAST
        )


def tell(world):
    """The head at Månskäran writes to the own inbox."""
    with As(world, world.head) as by:
        return raise_concern(
            by=by,
            to=Inbox.objects.get(unit=seed.unit(hands.SCHOOL)),
            concern=NewConcern(
                who="Ett barn, 4B",
                sectors=("learning",),
                seen="Ord.",
                child_knows="yes",
                guardians_know="not_yet",
            ),
        )


def count(world, leaving):
    with As(world, world.registrator) as by:
        commands.ask_for_count(by=by, leaving=leaving)
    world.deliver()
    with As(world, world.registrator) as by:
        return commands.leaving.latest_count(leaving, by)


def test_the_whole_way_out(world, leaving):
    joining = world.joining_manskaran
    assert count(world, leaving).letters == 0
    with As(world, world.registrator) as by:
        commands.say_handed_over(by=by, leaving=leaving)
    with As(world, world.own) as by:
        commands.ask_for_export(by=by, joining=joining)
    world.deliver()
    with world.as_("processledare") as by:
        assert code_of(commands.close, by=by, leaving=leaving) == "last_day"
    world.at("2026-12-19 08.00")
    with world.as_("processledare") as by:
        commands.close(by=by, leaving=leaving)
        now = standing(Joining.objects.get(pk=joining.pk))
        assert (now.word, now.count) == ("Har lämnat", 11)
        school = seed.authority("manskaran")
        assert (school.joined_on, school.left_on) == (TODAY, date(2026, 12, 19))  # history stays
        assert named_person_of(seed.unit(hands.SCHOOL), clock.now()) is None


def test_letters_are_refused_before_taken_while_it_is_with_and_refused_after(world):
    joining = world.joining_manskaran
    hands.island(world, joining)
    own = hands.contact(world, joining)
    world.head, _ = hands.people(world, joining, own)
    said = "Friskolan Månskäran %s modellen och kan inte få brev här. Ring 0157-000 00."
    assert refusal_of(world) == said % "har inte gått med i"
    with world.as_("processledare") as by:
        commands.try_keys(by=by, joining=joining)
    with As(world, own) as by:
        commands.check(by=by, joining=joining, right=True)
    with world.as_("processledare") as by:
        commands.go_live(by=by, joining=joining)
        commands.note_notice(by=by, joining=joining, on=TODAY, function="Rektor", written="D", last_day=LAST)
    for moment in ("2026-09-29 10.00", "2026-12-18 23.59"):
        world.at(moment)
        assert tell(world).pk
    world.at("2026-12-19 00.00")
    assert refusal_of(world) == said % "har lämnat"
    assert "Friskolan Månskäran" not in str(inbox_choices(clock.now()))
    assert "Friskolan Kornblixten" in str(inbox_choices(clock.now()))  # the control


def refusal_of(world) -> str:
    with pytest.raises(NotPossible) as refusal:
        tell(world)
    return refusal.value.sentence


def test_only_the_own_registrator_sees_how_much_is_left(world, leaving):
    tell(world)
    found = count(world, leaving)
    assert (found.letters, found.matters) == (1, 0)
    with As(world, world.registrator) as by:
        assert code_of(commands.say_handed_over, by=by, leaving=leaving) == "remains"
        assert Remaining.objects.count() == 1  # the control
    for who in ("processledare", "sekreterare", "registrator", "styrgrupp"):
        with world.as_(who) as by:
            assert not Remaining.objects.exists()
            for deed in (commands.ask_for_count, commands.say_handed_over):
                with pytest.raises(Refused):
                    deed(by=by, leaving=leaving)
    for holding in (world.own, world.head):
        with As(world, holding):
            assert not Remaining.objects.exists()


def test_nobody_but_the_job_writes_a_count(world, leaving):
    row = count(world, leaving)
    with As(world, world.registrator) as by:
        forged = Remaining(
            leaving=leaving,
            authority_id=by.authority_id,
            for_post_id=by.post_id,
            letters=0,
            matters=0,
            counted_at=clock.now(),
        )
        with pytest.raises(DatabaseError), transaction.atomic():
            forged.save(force_insert=True)
        assert Remaining.objects.filter(pk=row.pk).update(letters=9) == 0
        assert Remaining.objects.filter(pk=row.pk).delete()[0] == 0
        assert Remaining.objects.get().letters == 0


def test_nothing_shows_outside_whether_a_child_is_there(world, leaving):
    """The same page for the process leader whether nothing or something is under way."""
    with world.as_("processledare"):
        before = standing(leaving.joining).blockers
    tell(world)
    count(world, leaving)
    with As(world, world.registrator) as by:
        assert code_of(commands.say_handed_over, by=by, leaving=leaving) == "remains"
    with world.as_("processledare"):
        assert standing(leaving.joining).blockers == before


def test_an_old_count_is_no_ground(world, leaving):
    count(world, leaving)
    world.at("2026-09-29 11.30")
    with As(world, world.registrator) as by:
        assert code_of(commands.say_handed_over, by=by, leaving=leaving) == "count"
    count(world, leaving)
    with As(world, world.registrator) as by:
        commands.say_handed_over(by=by, leaving=leaving)


def test_closing_waits_for_everything_and_a_notice_can_be_taken_back(world, leaving):
    world.at("2026-12-19 08.00")
    with world.as_("processledare") as by:
        with pytest.raises(NotPossible) as refusal:
            commands.close(by=by, leaving=leaving)
        assert "allt på gång är avslutat eller överlämnat" in refusal.value.sentence
        assert code_of(commands.take_back_notice, by=by, leaving=leaving) == "past"
    world.at("2026-12-18 08.00")
    with world.as_("processledare") as by:
        commands.take_back_notice(by=by, leaving=leaving)
        assert seed.authority("manskaran").left_on is None
        assert standing(leaving.joining).word == "Med i modellen"


def test_the_export_is_whole_and_every_checksum_holds(world, leaving):
    joining = world.joining_manskaran
    with As(world, world.own) as by:
        export = commands.ask_for_export(by=by, joining=joining)
    world.deliver()
    with As(world, world.own) as by:
        export.refresh_from_db()
        commands.note_downloaded(by=by, export=export)
    content = bytes(export.content)
    assert hashlib.sha256(content).hexdigest() == export.sha256
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert archive.testzip() is None
    files = {name: archive.read(name) for name in archive.namelist()}
    for line in files["KONTROLLSUMMOR.txt"].decode().splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(files[name]).hexdigest() == digest
    assert set(files) >= {"LASMIG.txt", "anordnaren.json", "steg.csv", "uppdrag.csv", "handelser.csv"}
    assert "Det här är inte med" in files["LASMIG.txt"].decode()
    whole = json.loads(files["anordnaren.json"])
    assert [row["steg"] for row in whole["steg"]][:4] == [
        "Erbjudandet",
        "Informationsmötet",
        "Beslutet",
        "Överenskommelsen",
    ]
    rows = list(csv.DictReader(io.StringIO(files["uppdrag.csv"].decode("utf-8-sig")), delimiter=";"))
    assert "Vera Tornseglare" in {row["namn"] for row in rows}
    said = files["handelser.csv"].decode()
    assert "Processledare, Processledningen" in said and "tog med en fristående anordnare i modellen" in said


def test_the_export_holds_nothing_of_anybody_elses_and_nothing_about_a_child(world, leaving):
    tell(world)
    with world.as_("processledare") as by:
        export = commands.ask_for_export(by=by, joining=world.joining_manskaran)
    world.deliver()
    with world.as_("processledare"):
        export.refresh_from_db()
    archive = zipfile.ZipFile(io.BytesIO(bytes(export.content)))
    text = "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    for not_there in ("Kornblixten", "Ett barn, 4B", "concern.", "Ängsskolan", "joining.counted"):
        assert not_there not in text
    assert "Månskäran" in text  # the control


def test_what_is_decided_is_in_the_log(world, leaving):
    with as_role("worker"):
        verbs = set(Event.objects.values_list("verb", flat=True))
    assert {"joining.offered", "joining.accepted", "joining.went_live", "joining.noted_notice"} <= verbs


@pytest.mark.parametrize("who", ["styrgrupp", "kontakt_flen", "politiker_flen", "birgitta"])
def test_others_ask_for_no_documents(world, who):
    with world.as_(who) as by, pytest.raises(Refused):
        commands.ask_for_export(by=by, joining=world.joining_kornblixten)

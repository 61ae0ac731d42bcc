"""What the seeded directory promises the demo and the tests."""

import re
from datetime import date

import pytest

from tillsammans.accounts.models import Person
from tillsammans.directory import data, seed
from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.directory.models import (
    Authority,
    Holding,
    Inbox,
    NamedPerson,
    NamedPersonRule,
    Post,
    Principal,
    Secrecy,
    Unit,
    UnitKind,
)
from tillsammans.directory.queries import gaps
from tillsammans.lib.clock import at

DAY, NOW = date(2026, 9, 28), at("2026-09-28 08.00")
TABLES = (Principal, Authority, Unit, Inbox, Person, Post, Holding, NamedPerson, NamedPersonRule)


def test_slugs_and_seats_are_named_once():
    places = [f"{unit.slug}/{seat.key}" for unit in data.units() for seat in unit.seats]
    assert len(places) == len(set(places))


def test_every_unit_has_an_authority_and_every_authority_a_principal():
    owners = {row.slug for row in data.authorities()}
    assert {unit.authority for unit in data.units()} <= owners
    assert {row.principal for row in data.authorities()} == {row.code for row in data.principals()}


@pytest.mark.parametrize("code", MUNICIPALITIES)
def test_every_municipality_can_answer_for_every_row_of_the_table(code):
    kinds = {unit.kind for unit in data.units() if unit.municipality == code}
    assert {"preschool", "school", "adapted_school", "child_health", "follow_up", "kaa"} <= kinds
    assert {"school_health", "social_open", "social_intake", "primary_care"} <= kinds


def test_every_phone_number_is_of_the_form_that_is_never_given_out():
    assert {unit.phone for unit in data.units()} <= {"0157-000 00", "070-000 00 00"}


def test_secrecy_follows_the_function():
    assert data.secrecy_of("school_nurse", "flen-utbildning") == Secrecy.PUPIL_HEALTH
    assert data.secrecy_of("medical", "flen-emi") == Secrecy.HEALTH
    assert data.secrecy_of("teacher", "flen-utbildning") == Secrecy.SCHOOL
    assert data.secrecy_of("head", "kornblixten") == Secrecy.PRIVATE_SCHOOL


def test_invented_names_are_all_different():
    names = {data.invented_name(n) for n in range(1575)}
    assert len(names) == 1575
    assert all(re.fullmatch(r"\w+ \w+", name) for name in names)


@pytest.fixture
def county(db):
    seed.seed_directory(DAY)


def test_seeding_twice_changes_nothing(county):
    before = [sorted(model.objects.values_list("pk", flat=True)) for model in TABLES]
    seed.seed_directory(date(2027, 1, 1))
    assert before == [sorted(model.objects.values_list("pk", flat=True)) for model in TABLES]


def test_seeding_again_keeps_what_people_have_changed(county):
    Unit.objects.filter(slug="angsskolan").update(hours="vardagar 9–15")
    seed.seed_directory(DAY)
    assert seed.unit("angsskolan").hours == "vardagar 9–15"


def test_the_cast_sits_where_the_story_says(county):
    assert seed.holding("birgitta").person.name == "Birgitta Sand"
    for key, (slug, title) in seed.CAST.items():
        assert (seed.seat(key).unit.slug, seed.seat(key).title) == (slug, title)


def test_petra_has_two_seats_on_two_islands(county):
    school, medical = seed.holding("petra"), seed.holding("petra_emi")
    assert school.person == medical.person
    assert school.post.unit.authority != medical.post.unit.authority
    assert (school.post.secrecy, medical.post.secrecy) == (Secrecy.PUPIL_HEALTH, Secrecy.HEALTH)


def test_offices_and_schools_outside_the_model_cannot_be_written_to(county):
    without = set(Unit.objects.filter(inbox=None).values_list("slug", flat=True))
    assert without == {
        "kansliet-flen",
        "processledningen",
        "fou",
        "friskolan-manskaran",
        "specialskolan-silverstigen",
        *(f"skolforvaltningen-{place}" for place in data.PLACES.values()),
        *(f"socialforvaltningen-{place}" for place in data.PLACES.values()),
    }


def test_one_unit_lacks_a_named_person_and_one_a_mandate(county):
    found = {(gap.unit.slug, gap.code) for gap in gaps(NOW)}
    assert found == {("harsyreskolan", "unnamed"), ("kattfotens-forskola", "no_mandate")}


def test_nobody_can_sign_in_with_a_password(county):
    assert not any(person.has_usable_password() for person in Person.objects.all())


def test_any_seat_can_be_had_by_its_place(county):
    assert seed.seat("bvc-flen/bvc").unit.kind == UnitKind.CHILD_HEALTH

"""Seats, named persons and manned inboxes."""

from datetime import date, timedelta

import pytest

from tillsammans.directory import queries, seed
from tillsammans.directory.models import Holding, Inbox, NamedPerson
from tillsammans.directory.resolver import Form, Situation, resolve
from tillsammans.lib.clock import at

NOW = at("2026-09-29 10.05")
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def county(db):
    seed.seed_directory(date(2026, 9, 28))


def end(key, moment=NOW):
    Holding.objects.filter(pk=seed.holding(key).pk).update(until=moment)


def let_stand_in(key, place, until=None):
    post, person = seed.seat(place), seed.person(key)
    return Holding.objects.create(post=post, person=person, starts=NOW - HOUR, until=until, substitute=True)


def test_the_end_of_a_holding_is_exclusive():
    end("birgitta")
    assert queries.sitting_in(seed.seat("birgitta"), NOW) == []
    assert queries.sitting_in(seed.seat("birgitta"), NOW - HOUR) == [seed.person("birgitta")]


def test_one_who_is_no_longer_active_sits_nowhere():
    person = seed.person("birgitta")
    person.is_active = False
    person.save()
    assert queries.holdings_of(person, NOW) == []


def test_petra_chooses_between_her_two_seats():
    titles = [h.post.title for h in queries.holdings_of(seed.person("petra"), NOW)]
    assert titles == ["Skolsköterska", "Skolsköterska i elevhälsoteamet"]


def test_the_named_person_of_angsskolan_is_birgitta_with_jonas_as_substitute():
    named = queries.named_person_of(seed.unit("angsskolan"), NOW)
    assert (named.people, named.substitutes) == ((seed.person("birgitta"),), (seed.person("jonas"),))
    assert named.mandate


def test_a_named_person_ends_on_a_day_and_the_next_begins_there():
    unit = seed.unit("angsskolan")
    NamedPerson.objects.filter(unit=unit).update(ends_on=date(2026, 10, 1))
    NamedPerson.objects.create(unit=unit, post=seed.seat("jonas"), starts_on=date(2026, 10, 1))
    on = [queries.named_person_of(unit, at(f"2026-{day} 00.00")).post for day in ("09-30", "10-01")]
    assert on == [seed.seat("birgitta"), seed.seat("jonas")]


def test_birgitta_reads_and_jonas_if_she_is_away():
    readers = queries.readers_of_inbox(seed.inbox("angsskolan"), NOW)
    assert readers.sentence == "Birgitta läser. Jonas om Birgitta är borta. Ingen annan."


def test_one_who_stands_in_reads_first():
    let_stand_in("jonas", "birgitta")
    readers = queries.readers_of_inbox(seed.inbox("angsskolan"), NOW)
    assert (readers.first, readers.if_away) == (seed.person("jonas"), seed.person("birgitta"))


def test_a_unit_outside_the_table_is_read_by_whoever_sits_there():
    readers = queries.readers_of_inbox(seed.inbox("oppna-insatser-flen"), NOW)
    assert (readers.first, readers.if_away) == (seed.person("sanna"), None)


def test_an_inbox_is_manned_while_the_substitute_sits_and_not_after():
    inbox = seed.inbox("angsskolan")
    end("birgitta")
    assert queries.inbox_is_manned(inbox, NOW)
    end("jonas")
    assert not queries.inbox_is_manned(inbox, NOW)
    assert queries.readers_of_inbox(inbox, NOW) is None


def test_others_at_the_school_do_not_man_its_inbox():
    inbox = seed.inbox("harsyreskolan")  # nobody named; a rektor sits there
    assert not queries.inbox_is_manned(inbox, NOW)
    assert (
        queries.why_closed(inbox, NOW)
        == "Ingen läser det som kommer till Harsyreskolan just nu. Ring 0157-000 00."
    )


def test_a_closed_inbox_says_whom_to_call_and_an_open_one_nothing():
    inbox = seed.inbox("bup-flen")
    assert queries.why_closed(inbox, NOW) == ""
    inbox.open_for_letters = False
    assert "Ring 0157-000 00" in queries.why_closed(inbox, NOW)


def test_a_unit_that_has_not_joined_cannot_be_written_to_even_with_an_inbox():
    inbox = Inbox.objects.create(unit=seed.unit("friskolan-manskaran"))
    assert "inte gått med" in queries.why_closed(inbox, NOW)


def test_only_the_named_persons_seat_opens_the_inbox():
    inbox = seed.inbox("angsskolan")
    assert queries.inboxes_of(seed.seat("birgitta"), NOW) == [inbox.pk]
    for key in ("jonas", "liam", "karin", "petra"):
        assert queries.inboxes_of(seed.seat(key), NOW) == []


def test_the_substitutes_seat_opens_the_inbox_once_the_named_seat_is_empty():
    end("birgitta")
    assert queries.inboxes_of(seed.seat("jonas"), NOW) == [seed.inbox("angsskolan").pk]


def test_a_seat_without_an_inbox_opens_none():
    assert queries.inboxes_of(seed.seat("forskare"), NOW) == []


def test_choices_put_home_first_and_leave_out_who_has_not_joined():
    groups = queries.unit_choices(["school"], NOW, first="0482")
    assert groups[0] == ("Flen", [("bruksskolan", "Bruksskolan 7–9"), ("angsskolan", "Ängsskolan F–6")])
    slugs = {slug for _, units in groups for slug, _ in units}
    assert "friskolan-kornblixten" in slugs
    assert "friskolan-manskaran" not in slugs


def test_inbox_choices_hold_every_unit_that_can_be_written_to():
    names = [name for _, inboxes in queries.inbox_choices(NOW) for _, name in inboxes]
    assert "BUP Flen" in names
    assert "Friskolan Månskäran" not in names


# Who is the named person for a child in this situation, with the seats filled in
def answer(age, form, municipality="0482", unit=None):
    return resolve(Situation(age, form, municipality, unit=unit and seed.unit(unit)), date(2026, 9, 29))


def test_alma_has_birgitta():
    found = answer(12, Form.SCHOOL, unit="angsskolan")
    assert found.lead.named.people == (seed.person("birgitta"),)
    assert found.warnings == ()


def test_a_child_in_preschool_has_the_preschool_and_the_bvc_beside():
    found = answer(4, Form.PRESCHOOL, unit="hasselmusens-forskola")
    assert (found.lead.unit.slug, [b.unit.slug for b in found.beside]) == (
        "hasselmusens-forskola",
        ["bvc-flen"],
    )


@pytest.mark.parametrize(
    ("form", "slug"),
    [(Form.LEFT, "kaa-flen"), (Form.HOME_STUDY, "uppfoljning-flen"), (Form.NONE, "kaa-flen")],
)
def test_the_home_municipalitys_unit_is_found(form, slug):
    assert answer(16, form).lead.unit.slug == slug


@pytest.mark.parametrize(
    ("age", "form", "unit", "code"),
    [
        (4, Form.PRESCHOOL, "kattfotens-forskola", "no_mandate"),
        (14, Form.SCHOOL, "harsyreskolan", "unnamed"),
        (12, Form.SCHOOL, None, "unit_unknown"),
        (2, Form.SCHOOL, "angsskolan", "unusual_age"),
    ],
)
def test_what_is_missing_is_warned_about(age, form, unit, code):
    assert [warning.code for warning in answer(age, form, unit=unit).warnings] == [code]


def test_an_empty_seat_is_warned_about():
    end("birgitta", at("2026-09-29 08.00"))
    end("jonas", at("2026-09-29 08.00"))
    assert [w.code for w in answer(12, Form.SCHOOL, unit="angsskolan").warnings] == ["vacant"]

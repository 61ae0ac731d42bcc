"""Vem gör vad: the right services for the municipality asked for, in words that say what holds where."""

import pytest
from django.test import Client

from tillsammans.publicsite.services import invented

ADDRESS = "/sv/vem-gor-vad/"


@pytest.fixture
def visitor(places):
    return Client()


def page(visitor, address):
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def test_a_municipality_with_a_page_of_its_own_gets_it_and_the_county_answers_for_the_rest(visitor):
    shown = page(visitor, f"{ADDRESS}?kommun=0482")
    assert "Socialtjansten-flen" in shown and ">Socialtjansten<" not in shown
    assert "Gäller hela länet" in shown and "egen sida för Flen" in shown  # the school's


def test_a_municipality_without_one_is_told_so(visitor):
    shown = page(visitor, f"{ADDRESS}?kommun=0488&verksamhet=social")
    assert ">Socialtjansten<" in shown and "Socialtjansten-flen" not in shown
    assert "egen sida för Trosa" in shown


def test_a_kind_can_be_asked_for_alone_and_then_every_place_is_there(visitor):
    shown = page(visitor, f"{ADDRESS}?verksamhet=social")
    assert "Socialtjansten-flen" in shown and ">Skolan<" not in shown


def test_what_is_not_known_is_as_if_it_had_not_been_asked(visitor):
    for asked in ("kommun=9999", "kommun=%00", "verksamhet=<x>", "kommun=0482&kommun=x"):
        assert ">Skolan<" in page(visitor, f"{ADDRESS}?{asked}"), asked


def test_forums_and_initiatives_are_there_with_when_how_where_and_how_it_goes(visitor):
    shown = page(visitor, ADDRESS)
    for words in (
        "En gång i månaden",
        "Anmäl frågan till mötesledaren.",
        "Tre klasser i Strängnäs kommun",
        "Avslutad",
    ):
        assert words in shown


def test_a_service_says_its_task_how_to_reach_it_and_leads_to_the_named_person(visitor):
    shown = page(visitor, "/sv/vem-gor-vad/skolan/")
    for words in (
        "Uppdraget för skolan.",
        "Ring växeln.",
        "Fast tid varje vecka",
        "Många byten",
        "påhittat nummer",
    ):
        assert words in shown
    assert "/hitta/?gar=skola" in shown and "tel:" not in shown
    flen = page(visitor, "/sv/vem-gor-vad/socialtjansten/socialtjansten-flen/")
    assert "/hitta/?kommun=0482" in flen and 'href="tel:0157431000"' in flen
    assert "Flen" in page(
        visitor, "/sv/vem-gor-vad/socialtjansten/"
    )  # the way down to the municipality's own


def test_a_number_of_zeros_is_nobodys():
    assert invented("0157-000 00") and invented("016-00 00 00")
    assert not invented("0157-43 10 00") and not invented("") and not invented("112")

"""The register can say something else when the ethics board has; what it said before stays, with who and why (R79)."""

from datetime import date

import pytest

from tests.database import as_role
from tillsammans.audit.models import Event
from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import collection, commands, history, made_up
from tillsammans.research.demo import APPROVED, CARD
from tillsammans.research.models import Change, Delivery

WHY = "Ändringsbeslut 2026-01234-02."


@pytest.fixture
def registered(story):
    story.registered()
    return story


def changed(story, reason: str = WHY, **other) -> Change:
    with story.as_("forskare") as by:
        new = commands.NewStudy(**CARD | other)
        return commands.change_study(by=by, study=story.study, new=new, reason=reason)


def events(verb: str) -> int:
    with as_role("owner"):
        return Event.objects.filter(verb=verb).count()


def test_a_longer_approval_and_more_variables_hold_from_now_and_the_old_card_stays(registered):
    row = changed(registered, approved_until=date(2035, 12, 31), kept_until=date(2046, 1, 1))
    study = registered.study
    assert (study.approved_until, study.kept_until) == (date(2035, 12, 31), date(2046, 1, 1))
    assert row.before["approved_until"] == "2031-12-31" and row.after["approved_until"] == "2035-12-31"
    with pytest.raises(NotPossible, match="height_cm"):
        registered.computed(None, {"what": "levels", "measure": "height_cm", "by": ["year"]})
    changed(registered, variables=(*APPROVED, "height_cm"))
    assert "height_cm" in registered.study.variables and Change.objects.count() == 2
    assert row.changed_by == registered.actor("forskare").person_id and row.reason == WHY
    assert events("research.study_changed") == 2


def test_what_is_taken_out_of_the_approval_can_no_longer_be_computed(registered):
    definition = {"what": "levels", "measure": "sleep_hours", "by": ["year"]}
    assert registered.computed(None, definition).pk
    changed(registered, variables=tuple(code for code in APPROVED if code != "sleep_hours"))
    with pytest.raises(NotPossible, match="sleep_hours"):
        registered.computed(None, definition)


@pytest.mark.parametrize(
    ("other", "reason", "sentence"),
    [
        ({"title": "Nytt namn"}, " ", "Skriv varför, och vem som har beslutat det"),
        ({}, WHY, "Inget är ändrat"),
        ({"approved_until": date(2025, 1, 1)}, WHY, "slutar innan det börjar"),
        ({"kept_until": date(2030, 1, 1)}, WHY, "innan godkännandet har gått ut"),
        ({"last_year": 2018}, WHY, "före det första"),
        ({"variables": ()}, WHY, "Välj vilka variabler"),
    ],
)
def test_a_change_that_makes_no_sense_changes_nothing(registered, other, reason, sentence):
    with pytest.raises(NotPossible, match=sentence):
        changed(registered, reason, **other)
    assert not Change.objects.exists() and registered.study.title == CARD["title"]


def test_a_provider_can_get_other_children_and_registers(registered):
    provider = registered.study.providers.get(code="flen-skola")
    new = commands.ChangedProvider("04", ("survey",), False)
    with registered.as_("forskare") as by:
        row = commands.change_provider(by=by, provider=provider, new=new, reason=WHY)
    provider.refresh_from_db()
    assert (provider.municipality, provider.sources, provider.helped) == ("04", ["survey"], False)
    assert row.before == {"municipality": "0482", "sources": [], "helped": True}
    (told,) = history.of(registered.study)
    assert told["about"] == provider.name and told["reason"] == WHY
    assert "Vilka barn: 04. Förut: 0482" in told["what"] and any(
        "nej. Förut: ja" in one for one in told["what"]
    )
    with pytest.raises(NotPossible, match="Inget är ändrat"), registered.as_("forskare") as by:
        commands.change_provider(by=by, provider=provider, new=new, reason=WHY)


def test_the_page_opens_with_the_card_as_it_is_and_keeps_what_was_typed(registered, client):
    sign_in(client, "forskare")
    address = f"/karta/studier/{CARD['code']}/andra/"
    page = text_of(client.get(address))
    assert CARD["purpose"][:40] in page and "Varför, och vem har beslutat det?" in page
    typed = hidden(client, address) | {
        **{name: CARD[name] for name in ("title", "purpose", "organisation", "approval_number")},
        **{name: CARD[name] for name in ("first_year", "last_year", "opt_out", "retention")},
        "variables": [*APPROVED, "height_cm"],
        **a_day("approved_from", CARD["approved_from"]),
        **a_day("approved_until", date(2035, 12, 31)),
        **a_day("kept_until", CARD["kept_until"]),
    }
    page = text_of(client.post(address, typed | {"approved_until_day": "45"}))
    assert "Skriv dagen med siffror" in page and "Skriv varför, och vem som har beslutat det." in page
    assert 'value="45"' in page and not Change.objects.exists()
    answer = client.post(address, typed | {"reason": WHY})
    assert answer.status_code == 302
    shown = text_of(client.get(answer["Location"]))
    assert "Ändringar i registret" in shown and WHY in shown and "med height_cm" in shown
    assert "31 december 2035. Förut: 31 december 2031" in shown


def a_day(name: str, day: date) -> dict[str, int]:
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def test_a_change_while_a_round_is_open_says_that_the_specification_becomes_another(registered, client):
    sign_in(client, "forskare")
    address = f"/karta/studier/{CARD['code']}/andra/"
    assert "ny specifikation" not in text_of(client.get(address))
    registered.opened((2025,))
    assert "Omgång 2025 får en ny specifikation" in text_of(client.get(address))


def ordered(story):
    around = story.study.rounds.get(year=2025)
    return collection.ordered(around, around.study.providers.get(code="flen-skola"))


def test_a_variable_approved_while_a_round_is_open_leaves_the_rounds_order_as_it_was(registered, tmp_path):
    registered.opened((2025,))
    around = registered.study.rounds.get()
    provider, before = registered.study.providers.get(code="flen-skola"), ordered(registered)
    packed = made_up.package(before, registered.rows(around, provider), tmp_path / "a.zip")
    changed(registered, variables=(*APPROVED, "height_cm"))
    assert ordered(registered).sha256 == before.sha256
    with registered.as_("dataansvarig") as by:
        around = registered.study.rounds.get()
        row = commands.receive(by=by, around=around, provider=provider, package=packed)
    assert row.rows > 200 and "height_cm" not in row.report["expected"]


def test_a_variable_that_is_no_longer_approved_leaves_the_open_rounds_order(registered, tmp_path):
    registered.opened((2025,))
    around = registered.study.rounds.get()
    provider = registered.study.providers.get(code="flen-skola")
    packed = made_up.package(ordered(registered), registered.rows(around, provider), tmp_path / "a.zip")
    changed(registered, variables=(*(code for code in APPROVED if code != "sleep_hours"), "height_cm"))
    asked = {variable.code for variable in ordered(registered).variables}
    assert asked == {*APPROVED} - {"sleep_hours"}
    around = registered.study.rounds.get()
    with pytest.raises(NotPossible, match="Hämta den senaste"), registered.as_("dataansvarig") as by:
        commands.receive(by=by, around=around, provider=provider, package=packed)
    assert "sleep_hours" not in registered.delivered(around, provider).report["expected"]


def test_a_year_that_is_no_longer_approved_is_neither_received_nor_let_in(registered, tmp_path):
    registered.opened((2025,))
    around, provider = registered.study.rounds.get(), registered.study.providers.get(code="flen-skola")
    waiting = registered.delivered(around, provider)
    changed(registered, last_year=2024)
    around = registered.study.rounds.get()
    packed = made_up.package(ordered(registered), registered.rows(around, provider)[:50], tmp_path / "b.zip")
    with registered.as_("dataansvarig") as by:
        with pytest.raises(NotPossible, match="inte från 2025"):
            commands.receive(by=by, around=around, provider=provider, package=packed)
        waiting = Delivery.objects.get(pk=waiting.pk)
        with pytest.raises(NotPossible, match="inte från 2025"):
            commands.decide_delivery(by=by, delivery=waiting, accepted=True, reason="Ja.")
        assert not commands.decide_delivery(by=by, delivery=waiting, accepted=False, reason="Året.").accepted


def test_a_delivery_with_what_is_no_longer_approved_is_not_let_out_of_quarantine(registered):
    registered.opened((2025,))
    around, provider = registered.study.rounds.get(), registered.study.providers.get(code="flen-skola")
    waiting = registered.delivered(around, provider)
    changed(registered, variables=tuple(code for code in APPROVED if code != "sleep_hours"))
    with registered.as_("dataansvarig") as by, pytest.raises(NotPossible, match="sleep_hours"):
        commands.decide_delivery(
            by=by, delivery=Delivery.objects.get(pk=waiting.pk), accepted=True, reason="Ja."
        )

"""The demo's own story is lived through commands alone, and ends where it is told to."""

from datetime import date

import pytest

from tillsammans.governance import publishing
from tillsammans.initiatives import dates, papers, queries
from tillsammans.initiatives.models import Collaboration, Level, Need, ResearchReport, Site, StepCode
from tillsammans.lib import clock

pytestmark = pytest.mark.django_db


def test_the_story(lived):
    """One long test, since the story takes its time to live."""
    with lived.as_("processledare"):
        _each_initiative_is_where_it_should_be(lived)
        _what_waits_comes_first(lived)
        _what_is_published_follows_the_actions(lived)
        _days_to_keep(lived)
        _small_numbers_are_not_told(lived)


def _each_initiative_is_where_it_should_be(world):
    stands = {one.initiative.pk: one.last.step for one in queries.with_steps(clock.today())}
    assert stands == {
        world.wheel_pilot.pk: StepCode.IN_MODEL,
        world.npf.pk: StepCode.IN_MODEL,
        world.npf_individual.pk: StepCode.RUNNING,
        world.family_centre_like.pk: StepCode.RUNNING,
        world.self_care.pk: StepCode.RUNNING,
        world.walk_and_talk.pk: StepCode.IDEA,
        world.absence_app.pk: StepCode.ENDED,
    }
    assert (Need.objects.count(), Collaboration.objects.count(), ResearchReport.objects.count()) == (12, 6, 3)
    levels = set(Site.objects.filter(initiative=world.npf).values_list("level", flat=True))
    assert levels == {Level.INDIVIDUAL, Level.GROUP, Level.SCHOOL}


def _what_waits_comes_first(world):
    found = queries.with_steps(clock.today())
    assert [one.initiative for one in found[:3]] == [
        world.self_care,
        world.family_centre_like,
        world.walk_and_talk,
    ]
    assert found[0].late and found[0].waits == "Utvärderingen skulle vara klar 15 september 2026."
    assert not any(one.waits for one in found[3:])
    assert "Den blev inte utvärderad." in next(
        one.note for one in found if one.initiative == world.absence_app
    )


def _what_is_published_follows_the_actions(world):
    latest = publishing.published_of(world.research_report_1)
    assert latest.edition == 2  # published, and again by itself when an action did not happen
    assert "Blev inte av. Huvudmännen vill själva bestämma tiden." in str(latest.document)
    second = publishing.published_of(world.research_report_2)
    assert second.edition == 1
    assert "Försenad. Skulle vara klar 15 september 2026. Påbörjad." in str(second.document)
    assert not queries.says_otherwise(second, papers.report_document(world.research_report_2).as_json())


def _days_to_keep(world):
    found = {one.title: one for one in dates.dates(date(2026, 9, 1), date(2026, 12, 31))}
    assert found["Egenvård för barn: utvärderingen ska vara klar"].on == date(2026, 9, 15)
    centre = "Familjecentralsliknande arbetssätt 0–18 år"
    assert found[f"{centre}: utvärderingen ska vara klar"].posts == (
        world.family_centre_like.responsible_post_id,
    )
    assert found[f"{centre}: perioden slutar"].on == date(2026, 12, 18)
    assert found[f"{centre}, Familjens hus, Oxelösund: följ upp"].on == date(2026, 9, 15)
    late = found["Delrapport 2: barnens röster: Prövar ett kort för återkoppling i fyra skolor"]
    assert late.on == date(2026, 9, 15)
    assert not any("frånvaro" in title for title in found)  # ended
    assert len({one.key for one in found.values()}) == len(found)
    assert all(len(one.key) <= 80 for one in found.values())


def _small_numbers_are_not_told(world):
    words = str(papers.initiative_document(world.npf).as_json())
    assert "7 eller färre" in words and "'70'" in words and "'230'" in words
    assert "68" not in words and "232" not in words

"""Every page of this app in a real browser, on a phone and on a wide screen: axe finds nothing, nothing scrolls
sideways, and nothing fails. With SHOTS=<folder> the pages are pictured too."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import reverse

from tests.browser import findings, sideways
from tillsammans.demo.world import World, new_world
from tillsammans.governance import demo_room
from tillsammans.initiatives import demo
from tillsammans.initiatives.models import Action, Collaboration, Finding, Method, Need, Recommendation, Site

pytestmark = pytest.mark.deep

SIZES = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}
SHOTS = os.environ.get("SHOTS", "")


@pytest.fixture
def world(served: str) -> Iterator[World]:
    with new_world("2024-11-05 07.30", everywhere=True) as world:
        demo_room.tell(world)
        demo.tell(world)
        world.at("2026-09-29 10.05")
        yield world


def addresses(world: World) -> dict[str, str]:
    with world.as_("processledare"):
        about = {
            "initiative": world.npf.pk,
            "change": world.npf.pk,
            "decide": world.walk_and_talk.pk,
            "evaluate": world.family_centre_like.pk,
            "into_model": world.family_centre_like.pk,
            "end": world.family_centre_like.pk,
            "publish": world.self_care.pk,
            "new_site": world.family_centre_like.pk,
            "site": Site.objects.get(place="Familjens hus, Nyköping").pk,
            "change_site": Site.objects.filter(initiative=world.npf).first().pk,
            "follow_up": Site.objects.get(place="Familjens hus, Nyköping").pk,
            "change_method": Method.objects.first().pk,
            "report": world.research_report_2.pk,
            "change_report": world.research_report_2.pk,
            "report_file": world.research_report_2.pk,
            "new_finding": world.research_report_2.pk,
            "publish_report": world.research_report_2.pk,
            "new_recommendation": Finding.objects.first().pk,
            "new_action": Recommendation.objects.first().pk,
            "action": Action.objects.get(owner="Beredningsgruppen").pk,
            "change_need": Need.objects.first().pk,
            "answer_need": Need.objects.first().pk,
            "collaboration": Collaboration.objects.first().pk,
            "change_collaboration": Collaboration.objects.first().pk,
        }
    plain = ("list", "new", "methods", "new_method", "research", "new_report", "needs", "new_need")
    plain += ("collaborations", "new_collaboration")
    found = {name: reverse(f"initiatives:{name}") for name in plain}
    return found | {name: reverse(f"initiatives:{name}", args=[pk]) for name, pk in about.items()}


def faults(page, name: str) -> list[str]:
    found = [f"{name}: {remark}" for remark in findings(page)]
    return found + ([f"{name}: scrolls sideways"] if sideways(page) else [])


def test_every_page_is_whole_on_a_phone_and_on_a_wide_screen(world, new_page):
    page, found = new_page(), []
    page.goto("/logga-in/")
    page.locator("button[name=who][value=processledare]").click()
    for name, address in addresses(world).items():
        answer = page.goto(address)
        assert answer.status == 200, (name, answer.status)
        for size, viewport in SIZES.items():
            page.set_viewport_size(viewport)
            found += faults(page, f"{name} {size}")
            if SHOTS:
                page.screenshot(path=Path(SHOTS) / f"{name}-{size}.png", full_page=True)
    assert not found


def test_a_page_with_faults_says_them_and_is_whole(world, new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/logga-in/")
    page.locator("button[name=who][value=processledare]").click()
    page.goto(reverse("initiatives:new"))
    page.get_by_role("button", name="Spara idén").click()
    assert page.get_by_role("alert").get_by_role("link").count() == 7
    if SHOTS:
        page.screenshot(path=Path(SHOTS) / "new-faults.png", full_page=True)

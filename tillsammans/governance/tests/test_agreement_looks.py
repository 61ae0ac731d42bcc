"""The agreement's pages in a real browser, on a phone and on a wide screen: axe finds nothing, nothing scrolls aside,
forms work without JavaScript. With SHOTS=<folder> the pages are pictured too."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import reverse

from tests.browser import at_rest, findings, sideways
from tillsammans.demo.world import World, new_world
from tillsammans.governance import agreement_paper, demo_agreement, demo_room
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.models import Proposal, Section

pytestmark = pytest.mark.deep

SIZES = {"390": {"width": 390, "height": 844}, "1280": {"width": 1280, "height": 900}}
SHOTS = os.environ.get("SHOTS", "")


@pytest.fixture
def world(served: str) -> Iterator[World]:
    with new_world("2024-11-05 07.30", everywhere=True) as world:
        demo_room.tell(world)
        demo_agreement.tell(world)
        world.at("2026-09-29 10.05")
        yield world


def addresses(world: World) -> dict[str, list]:
    """name -> arguments, for the process leader."""
    slug, two = world.agreement.slug, world.edition_2
    with world.as_("processledare"):
        row = ask.standing_seats(two).filter(signed_on__isnull=True).first()
        signed = ask.standing_seats(two).filter(signed_on__isnull=False).first()
        found = {one.principal.code: one for one in ask.adoptions(world.agreement)}
        return {
            "agreements": [],
            "new_agreement": [],
            "agreement": [slug],
            "amend_agreement": [slug],
            "terminate_agreement": [slug],
            "edition": [slug, 2],
            "compare": [slug, 2, 1],
            "signatures": [slug, 2],
            "add_signatory": [slug, 2],
            "note_signature": [row.pk],
            "succeed_signature": [signed.pk],
            "strike_signature": [signed.pk],
            "adoptions": [slug],
            "adopt": [slug, found["0481"].principal.pk],
            "withdraw_adoption": [found["0482"].row.pk],
            "revision": [world.revision_2026.pk],
            "choose_section": [world.revision_2026.pk],
            "propose_new": [world.revision_2026.pk],
            "propose": [world.revision_2026.pk, "tillsammans"],
            "publish_edition": [slug, 2],
        }


def draft(world: World) -> dict[str, list]:
    """The same day two weeks later: proposals are in, one is prepared, and there is a draft of a third edition."""
    from datetime import date

    from tillsammans.governance.commands import decisions, revising

    world.at("2026-10-02 09.00")
    with world.as_("processledare") as by:
        rows = list(Proposal.objects.filter(revision=world.revision_2026))
        change = revising.Preparing(
            "change", "Kortare.", "Varje barn har en ansvarig med mandat att fatta beslut."
        )
        revising.prepare(by=by, proposal=rows[1], new=change, version=1)
    yield {"prepare_proposal": [rows[0].pk], "revision": [world.revision_2026.pk]}
    with world.as_("processledare") as by:
        for row in (rows[0], rows[2]):
            revising.prepare(by=by, proposal=row, new=revising.Preparing("take", "Ja."), version=1)
    yield {"finish_preparing": [world.revision_2026.pk]}
    with world.as_("processledare") as by:
        revising.finish(by=by, revision=world.revision_2026)
    yield {"decide_revision": [world.revision_2026.pk]}
    world.at("2026-10-15 09.00")
    with world.as_("sekreterare") as by:
        new = decisions.NewDecision(
            title="Revidering 2026", what="Tas.", why="Bra.", decided_on=date(2026, 10, 14)
        )
        decision = decisions.take(by=by, body=world.lansstyrgruppen, new=new)
        world.revision_2026.refresh_from_db()
        edition = revising.decide(by=by, revision=world.revision_2026, decision=decision)
        section = Section.objects.get(edition=edition, anchor="kartlagga")
    slug = world.agreement.slug
    yield {
        "agreement": [slug],
        "edition": [slug, 3],
        "compare": [slug, 3, 2],
        "decide_edition": [slug, 3],
        "new_section": [slug, 3],
        "section": [section.pk],
        "link_section": [section.pk],
        "move_section": [section.pk],
        "remove_section": [section.pk],
    }


def sign_in(new_page, who: str, **options):
    page = new_page(**options)
    page.goto("/logga-in/")
    page.locator(f"button[name=who][value={who}]").click()
    return at_rest(page)


def look(page, name: str, part: str) -> None:
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        if SHOTS:
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=f"{SHOTS}/{part}-{name}-{size}.png", full_page=True)
        assert not sideways(page), (name, size)
    found = findings(page)
    assert not found, (name, found)


def open_all(page, names: dict[str, list], part: str) -> list[str]:
    failed = []
    for name, args in names.items():
        answer = page.goto(reverse(f"governance:{name}", args=args))
        try:
            assert answer.status == 200 and "logga-in" not in page.url, (name, answer.status, page.url)
            look(page, name, part)
        except AssertionError as wrong:
            failed.append(str(wrong)[:600])
    return failed


def test_every_page_is_looked_at(world, new_page):
    page = sign_in(new_page, "processledare")
    failed = open_all(page, addresses(world), "a")
    for part, names in enumerate(draft(world)):
        page = sign_in(new_page, "processledare")  # hours have passed
        failed += open_all(page, names, f"b{part}")
    if SHOTS:
        with world.as_("processledare"):
            Path(f"{SHOTS}/edition.pdf").write_bytes(agreement_paper.edition(world.edition_2))
            Path(f"{SHOTS}/compare.pdf").write_bytes(
                agreement_paper.comparison(world.edition_1, world.edition_2)
            )
    assert not failed, "\n".join(failed)


def test_a_proposal_is_left_without_javascript_and_bad_input_loses_nothing(world, new_page):
    page = sign_in(new_page, "politiker_flen", java_script_enabled=False, viewport=SIZES["390"])
    page.goto(reverse("governance:agreement", args=[world.agreement.slug]))
    page.get_by_role("link", name="Revideringen 2026", exact=True).click()
    page.get_by_role("link", name="Föreslå en ändring").click()
    page.get_by_role("link", name="Samordningsfunktion", exact=True).click()
    page.get_by_label("Så här skulle det stå").fill(
        "Samordningspersonen håller ihop insatserna och är lätt att nå."
    )
    page.get_by_role("button", name="Lämna förslaget").click()
    assert page.get_by_role("link", name="Skriv varför du föreslår det.").is_visible()
    assert "lätt att nå" in page.get_by_label("Så här skulle det stå").input_value()
    page.get_by_label("Varför?").fill("Familjer får vänta på svar.")
    page.get_by_role("button", name="Lämna förslaget").click()
    assert page.get_by_text("Familjer får vänta på svar.").is_visible()
    page.get_by_role("link", name="Ta tillbaka förslaget").click()
    page.get_by_role("button", name="Ta tillbaka förslaget").click()
    assert page.get_by_text("Tillbakataget").is_visible()

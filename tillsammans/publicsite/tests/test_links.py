"""The link checker: a link of ours that leads nowhere is named with its page; others' are listed and left alone."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from tillsammans.lib import clock
from tillsammans.publicsite import links
from tillsammans.publicsite.models import LawReference, LinkTrial

pytestmark = pytest.mark.usefixtures("places")


def with_body(slug, *body):
    page = Page.objects.get(slug=slug).specific
    page.body = list(body)
    page.save_revision().publish()
    return page


def said(capsys, **options):
    call_command("check_links", **options)
    return capsys.readouterr().out


def test_a_whole_site_passes(capsys):
    assert "0 svarar inte" in said(capsys)


def test_a_link_of_ours_that_leads_nowhere_fails_and_says_where_it_stands(capsys):
    with_body("samtycke", ("text", '<p><a href="/sv/borta/">bort</a> <a href="/hitta/">finns</a></p>'))
    with pytest.raises(CommandError):
        call_command("check_links")
    out = capsys.readouterr().out
    assert "404 /sv/borta/, länkad från Samtycke (/sv/samtycke/)" in out and "/hitta/," not in out


def test_a_link_to_a_page_that_is_gone_is_found(capsys):
    with_body("samtycke", ("text", '<p><a linktype="page" id="99999">bort</a></p>'))
    with pytest.raises(CommandError):
        call_command("check_links")
    assert "En länk till en sida som är borta, på Samtycke" in capsys.readouterr().out


def test_tiles_boxes_folded_text_and_law_are_looked_through():
    inside = '<p><a href="https://{}.example/">x</a></p>'
    with_body(
        "samtycke",
        ("tiles", [{"title": "T", "text": "", "page": None, "address": "https://ruta.example/", "icon": ""}]),
        ("fact", {"title": "F", "text": inside.format("fakta")}),
        ("details", {"summary": "D", "text": inside.format("vik")}),
    )
    LawReference.objects.create(
        code="sol", law="Socialtjänstlagen", says="x", valid_from=clock.today(), url="https://lag.example/"
    )
    assert {
        "https://ruta.example/",
        "https://fakta.example/",
        "https://vik.example/",
        "https://lag.example/",
    } <= set(links.collect().external)


def test_others_addresses_are_listed_with_when_they_were_tried_and_not_asked(capsys, monkeypatch):
    with_body(
        "samtycke",
        ("text", '<p><a href="https://annan.example/a">x</a> <a href="mailto:a@b.example">m</a></p>'),
    )
    monkeypatch.setattr(links, "_status", lambda address: pytest.fail("the network was asked"))
    assert "https://annan.example/a (inte prövad)" in said(capsys)
    with clock.frozen("2026-11-20 10.00"):
        LinkTrial.objects.create(url="https://annan.example/a", tried_at=clock.now(), status=200)
        assert "https://annan.example/a (20 november 2026, 200)" in said(capsys)


def test_asked_for_they_are_tried_and_what_they_answered_is_kept(capsys):
    """Against addresses on this machine where nobody listens, and one that does not exist at all."""
    with_body(
        "samtycke",
        ("text", '<p><a href="http://127.0.0.1:9/">x</a> <a href="http://finns-inte.invalid/">y</a></p>'),
    )
    assert "http://127.0.0.1:9/ (" in said(capsys, external=True)
    assert {one.status for one in LinkTrial.objects.all()} == {0} and LinkTrial.objects.count() == 2

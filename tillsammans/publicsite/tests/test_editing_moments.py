"""What is published when: by the product's own clock, by the worker, while nobody looks; and what a preview shows."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, models
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, get_page_models

from tillsammans.access.walls import WALLS
from tillsammans.demo.world import new_world
from tillsammans.lib import clock
from tillsammans.publicsite.jobs import publish_scheduled
from tillsammans.publicsite.models import HomePage, NewsPage, SitePage
from tillsammans.publicsite.tests.newsroom import at_work, fields_of, home, page_of, small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with new_world() as world:
        small_site()
        yield world


def save(client, page, **changes):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(
        address, fields_of(client.get(address).content.decode()) | {"body-count": "0"} | changes
    )
    assert answer.status_code == 302, answer.context_data["form"].errors
    page.refresh_from_db()


def work() -> int:
    """The job, as the worker role."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE tillsammans_worker")
        try:
            return publish_scheduled()
        finally:
            cursor.execute("SET LOCAL ROLE tillsammans_app")


def test_wagtail_reads_our_clock(world):
    assert timezone.now() == clock.now()


def test_what_is_scheduled_is_published_by_the_worker_when_its_time_comes(world, client):
    page = page_of(NewsPage)
    at = (clock.local(clock.now()) + timedelta(hours=2)).strftime("%Y-%m-%d %H:%M")
    save(
        at_work("publicerare"),
        page,
        **{"title": "Senare", "go_live_at": at, "action-publish": "action-publish"},
    )
    assert page.title == "Vi har börjat" and page.live and work() == 0
    world.time.forward(timedelta(hours=2, minutes=1))
    assert work() == 1
    page.refresh_from_db()
    assert page.title == "Senare" and "Senare" in client.get(page.url).content.decode()
    assert work() == 0  # once is enough


def test_what_has_had_its_time_is_taken_down(world, client):
    page = page_of(NewsPage)
    at = (clock.local(clock.now()) + timedelta(hours=2)).strftime("%Y-%m-%d %H:%M")
    save(at_work("publicerare"), page, **{"expire_at": at, "action-publish": "action-publish"})
    assert work() == 0 and client.get(page.url).status_code == 200
    world.time.forward(timedelta(hours=3))
    assert work() == 1
    page.refresh_from_db()
    assert page.expired and client.get(page.url).status_code == 404


def test_an_editors_schedule_waits_for_a_publisher(world):
    page = page_of(NewsPage)
    at = (clock.local(clock.now()) + timedelta(hours=2)).strftime("%Y-%m-%d %H:%M")
    save(at_work("redaktor"), page, **{"title": "Själv", "go_live_at": at})
    world.time.forward(timedelta(hours=3))
    assert work() == 0
    page.refresh_from_db()
    assert page.title == "Vi har börjat"


# --- previews -----------------------------------------------------------------------------------------------------


def test_a_preview_shows_the_draft_to_nobody_but_the_editor(world, client):
    page, rut = page_of(NewsPage), at_work("redaktor")
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    fields = fields_of(rut.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode())
    told = rut.post(address, fields | {"body-count": "0", "title": "Bara ett utkast"}).json()
    assert told == {"is_valid": True, "is_available": True}
    seen = rut.get(address + "?in_preview_panel=true")
    assert "Bara ett utkast" in seen.content.decode() and "wagtail-userbar" in seen.content.decode()
    assert seen["X-Frame-Options"] == "SAMEORIGIN" and seen["Cache-Control"] == "no-store"
    assert "frame-ancestors 'self'" in seen["Content-Security-Policy"]
    assert "unsafe-inline" not in seen["Content-Security-Policy"].partition("script-src")[2].partition(";")[0]
    assert "Bara ett utkast" not in client.get(page.url).content.decode()
    assert "wagtail-userbar" not in client.get(page.url).content.decode()


def test_the_editor_runs_no_inline_script(world):
    client = at_work("publicerare")
    for address in ("/redaktion/", reverse("wagtailadmin_pages:edit", args=[page_of(NewsPage).pk])):
        answer = client.get(address)
        policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
        assert policy["script-src"] == "'self'" and policy["default-src"] == "'none'"
        assert "<script>" not in answer.content.decode() and 'onclick="' not in answer.content.decode()


KINDS = [kind for kind in get_page_models() if issubclass(kind, SitePage)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_page_can_be_looked_at_before_it_is_saved(world, kind):
    """As Wagtail's preview of a new page does: with a place in the tree, and no id."""
    parent = Page.get_first_root_node() if kind is HomePage else home()
    page = kind(title="Ny sida", slug="ny-sida", locale=home().locale, **_required(kind))
    page.path, page.depth = Page._get_children_path_interval(parent.path)[1], parent.depth + 1
    page.set_url_path(parent)
    request = RequestFactory().get("/redaktion/")
    request.user = AnonymousUser()
    answer = page.make_preview_request(request, page.default_preview_mode)
    assert answer.status_code == 200 and "Ny sida" in answer.content.decode()


def _required(kind: type[SitePage]) -> dict[str, Any]:
    mine = [
        field for field in kind._meta.local_fields if not (field.blank or field.has_default() or field.null)
    ]
    return {field.name: _value(field) for field in mine if not field.is_relation}


def _value(field: models.Field) -> Any:
    if isinstance(field, models.DateTimeField):
        return clock.now()
    if isinstance(field, models.DateField):
        return date(2026, 10, 1)
    if isinstance(field, models.IntegerField):
        return 1
    return field.choices[0][0] if field.choices else "x"


def test_a_preview_is_rendered_as_nobody_and_the_rest_of_the_request_is_the_editors_again(world):
    client = at_work("redaktor")
    answer = client.get(reverse("wagtailadmin_pages:view_draft", args=[page_of(NewsPage).pk]))
    assert answer.status_code == 200 and WALLS
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.kind', true)")
        assert cursor.fetchone()[0] == "staff"

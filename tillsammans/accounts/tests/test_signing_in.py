"""Signing in as one of the cast, switching seat, signing out."""

import pytest

from tillsammans.demo.world import new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with new_world("2026-09-29 08.00") as world:
        yield world


def sign_in(client, who):
    return client.post("/logga-in/som/", {"who": who})


def test_the_page_lists_the_cast(world, client):
    html = client.get("/logga-in/").content.decode()
    assert "Liam Berg" in html and "Sofia Lindh" in html


def test_liam_meets_his_own_empty_page(world, client):
    sign_in(client, "liam")
    html = client.get("/").content.decode()
    assert "Liam" in html and "Du följer inget barn just nu" in html


def test_a_stranger_is_sent_to_sign_in_and_back(world, client):
    response = client.get("/uppmarksamma/")
    assert response.status_code == 302 and response["Location"] == "/logga-in/?next=%2Fuppmarksamma%2F"

import pytest

from tests.smtp import listening
from tillsammans.demo.world import new_world
from tillsammans.newsletters.tests.site import a_site


@pytest.fixture
def mail_server(settings):
    settings.PUBLIC_ADDRESS = "https://barnensbasta.example"
    settings.NEWSLETTER_FROM = "nyhetsbrev@barnensbasta.example"
    with listening(settings) as server:
        yield server


@pytest.fixture
def world(db):
    with new_world("2026-11-17 09.00") as world:
        yield world


@pytest.fixture
def issue(world):
    return a_site()

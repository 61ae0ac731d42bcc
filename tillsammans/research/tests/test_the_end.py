"""When a study's time is over its rows go, and the catalogue says what there was and since when it is gone."""

import os
import time
from io import StringIO

import pytest
from django.core.management import call_command

from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import commands, keeping, queries
from tillsammans.research.models import Discarding, Release

OVER, NOT_YET, WHY = "2042-01-01 09.00", "2041-12-31 09.00", "Beslut om gallring 2041-55."


@pytest.fixture
def ended(story):
    story.whole()
    return story


def discard(story, reason: str = WHY):
    with story.as_("dataansvarig") as by:
        return commands.discard(by=by, study=story.study, reason=reason)


def files(*parts: str) -> list:
    return [path for path in keeping.folder(*parts).rglob("*") if path.is_file() and path.suffix != ".json"]


def test_nothing_is_discarded_before_the_day_or_without_one(ended):
    before = files("panel") + files("deliveries")
    with clock.frozen(NOT_YET), pytest.raises(NotPossible, match="sparas till och med 31 december 2041"):
        discard(ended)
    with clock.frozen(OVER), pytest.raises(NotPossible, match="enligt vilket beslut"):
        discard(ended, " ")
    type(ended.study).objects.update(kept_until=None)
    with clock.frozen(OVER), pytest.raises(NotPossible, match="En forskare skriver in det först"):
        discard(ended)
    assert files("panel") + files("deliveries") == before != [] and not Discarding.objects.exists()


def test_rows_and_packages_go_and_the_catalogue_keeps_checksum_and_day(ended):
    data = ended.study.data_releases.get()
    half = keeping.half(ended.study.providers.first(), "a" * 64)
    half.write_bytes(b"halv")
    with clock.frozen(OVER):
        rows = discard(ended)
        assert files("panel") == files("deliveries") == [] and not half.exists()
        gone = Discarding.objects.get(data_release=data)
        assert (gone.sha256, gone.rows > 300, gone.reason) == (data.sha256, True, WHY)
        assert clock.local(gone.discarded_at).date().isoformat() == "2042-01-01"
        assert len(rows) == 1 + 6 and data.catalogue["files"][0]["sha256"]
        with pytest.raises(NotPossible, match="inget kvar att förstöra"):
            discard(ended)
        assert Release.objects.get().table["rows"]
        assert not queries.not_frozen(ended.study) and list(queries.releases_of_data(ended.study)) == []


def test_what_is_discarded_is_not_computed_on(ended):
    data = ended.study.data_releases.get()
    run = data.study.analyses.get().runs.get(data_release=data)
    with clock.frozen(OVER):
        discard(ended)
        with pytest.raises(NotPossible, match="datautgåva 1 är förstörda 1 januari 2042"):
            from tillsammans.research import computing

            computing.panel_of(run.data_release)


def test_the_page_waits_for_the_day_and_for_two_answers(ended, client):
    sign_in(client, "dataansvarig")
    address = f"/karta/studier/{ended.study.code}/forstor/"
    assert "Tiden är inte slut" in text_of(client.get(address))
    with clock.frozen(OVER, everywhere=True):
        sign_in(client, "dataansvarig")
        assert "Uppgifterna ska förstöras" in text_of(client.get("/karta/arbete/"))
        page = text_of(client.post(address, hidden(client, address)))
        assert "Skriv enligt vilket beslut" in page and "det inte går att ångra" in page
        assert not Discarding.objects.exists()
        sent = hidden(client, address) | {"reason": WHY, "sure": "on"}
        answer = client.post(address, sent)
        assert answer.status_code == 302 and "Förstörd 1 januari 2042" in text_of(
            client.get(answer["Location"])
        )
        data = ended.study.data_releases.get()
        page = text_of(client.get(f"/karta/datautgava/{data.pk}/"))
        assert WHY in page and data.sha256 in page
        assert "Inget finns kvar" in text_of(client.get(address))


def test_halves_that_nobody_goes_on_with_are_removed_and_fresh_ones_stay(ended):
    provider = ended.study.providers.first()
    old, new = keeping.half(provider, "a" * 64), keeping.half(provider, "b" * 64)
    for path in (old, new):
        path.write_bytes(b"halv")
    os.utime(old, (time.time() - 8 * 86400,) * 2)
    said = StringIO()
    call_command("remove_halves", stdout=said)
    assert not old.exists() and new.exists() and "1 halva" in said.getvalue()
    call_command("remove_halves", stdout=said)
    assert new.exists() and "0 halva" in said.getvalue()


def test_a_half_that_is_being_written_to_stays(ended):
    import fcntl

    path = keeping.half(ended.study.providers.first(), "c" * 64)
    with path.open("ab") as out:
        fcntl.flock(out, fcntl.LOCK_EX)
        assert keeping.drop_halves(ended.study) == 0 and path.exists()
    assert keeping.drop_halves(ended.study) == 1 and not path.exists()

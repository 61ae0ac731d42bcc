"""When a study's time is over its rows go, and the catalogue says what there was and since when it is gone."""

import os
import time
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from tests.database import as_role, refused_by_database, sql
from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import commands, keeping, queries
from tillsammans.research.demo import CARD
from tillsammans.research.models import Discarding, OptOut, Release, Study

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
    orphan = keeping.panel(ended.study) / "releases" / "9" / "rows.parquet"  # of a freeze that was cut off
    orphan.parent.mkdir()
    orphan.write_bytes(b"rows")
    assert queries.quarantine().exists()
    with clock.frozen(OVER):
        rows = discard(ended)
        assert not queries.quarantine().exists()  # nobody is asked to judge a package that is gone
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


# --- those who said no late --------------------------------------------------------------------------------------

STAYS = "a late no stays"
LET_GO = "DELETE FROM research.opt_out WHERE study_id = %s"


def said_no(story, study, *pseudonyms: str) -> int:
    with story.as_("dataansvarig") as by:
        return commands.opt_out(by=by, study=study, pseudonyms=pseudonyms, reason="Ringde.")


@pytest.fixture
def with_opt_outs(ended):
    """Three who said no, and one of them in another study too."""
    with ended.as_("forskare") as by:
        card = CARD | {"code": "annan", "title": "Annan"}
        ended.other = commands.register(by=by, new=commands.NewStudy(**card))
    said_no(ended, ended.study, "a1b2" * 8, "b1c2" * 8, "c1d2" * 8)
    said_no(ended, ended.other, "a1b2" * 8)
    return ended


def test_the_late_noes_go_with_the_rows_and_their_number_stays(with_opt_outs):
    with clock.frozen(OVER):
        rows = discard(with_opt_outs)
        assert list(OptOut.objects.values_list("study__code", flat=True)) == ["annan"]
        (gone,) = with_opt_outs.study.discardings.exclude(opt_outs=None)
        assert (gone.opt_outs, gone.rows, gone.reason, len(rows)) == (3, 0, WHY, 1 + 6 + 1)
        with pytest.raises(NotPossible, match="inget kvar att förstöra"):
            discard(with_opt_outs)


def test_the_database_lets_a_late_no_go_only_with_a_study_whose_rows_are_discarded(with_opt_outs):
    study = with_opt_outs.study
    assert "permission denied" in refused_by_database("UPDATE research.opt_out SET reason = 'annat'")
    assert STAYS in refused_by_database(LET_GO, [study.pk])
    with as_role("owner"):
        assert STAYS in refused_by_database(LET_GO, [study.pk])
    noted = {"study": study, "rows": 0, "reason": WHY, "discarded_by": study.created_by}
    Discarding.objects.create(opt_outs=3, discarded_at=clock.at("2042-01-01 09.00"), **noted)
    assert STAYS in refused_by_database(LET_GO, [study.pk]), "the rows are still there"
    with clock.frozen(OVER):
        discard(with_opt_outs)
    assert not study.opt_outs.exists()
    assert STAYS in refused_by_database(LET_GO, [with_opt_outs.other.pk])


def test_the_database_keeps_a_late_no_until_the_last_day_even_where_nothing_has_come(with_opt_outs):
    other = with_opt_outs.other
    noted = {"study": other, "rows": 0, "opt_outs": 1, "reason": WHY, "discarded_by": other.created_by}
    Discarding.objects.create(discarded_at=clock.at("2041-12-31 23.00"), **noted)
    assert STAYS in refused_by_database(LET_GO, [other.pk])
    Discarding.objects.create(discarded_at=clock.at("2042-01-01 00.30"), **noted)
    sql(LET_GO, [other.pk])
    assert not other.opt_outs.exists()


def test_a_study_to_which_nothing_came_lets_its_late_noes_go_too(with_opt_outs):
    with clock.frozen(OVER), with_opt_outs.as_("dataansvarig") as by:
        assert queries.to_discard(with_opt_outs.other)["opt_outs"] == 1
        (row,) = commands.discard(by=by, study=with_opt_outs.other, reason=WHY)
        assert row.opt_outs == 1 and not any(queries.to_discard(with_opt_outs.other).values())


def test_after_discarding_nobody_is_remembered_and_nothing_more_comes(with_opt_outs):
    """Who had said no is known no longer, so their rows must not come again: not even by a longer approval."""
    around, provider = with_opt_outs.study.rounds.get(year=2025), with_opt_outs.study.providers.first()
    rows = with_opt_outs.rows(around, provider)
    with clock.frozen(OVER):
        discard(with_opt_outs)
        with pytest.raises(NotPossible, match="förstördes 1 januari 2042"):
            said_no(with_opt_outs, with_opt_outs.study, "d1e2" * 8)
        later = {"approved_until": date(2050, 1, 1), "kept_until": date(2060, 1, 1)}
        Study.objects.filter(pk=around.study_id).update(**later)
        around.study.rounds.update(closes_on=date(2049, 1, 1))
        around.refresh_from_db()
        with pytest.raises(NotPossible, match="förstördes 1 januari 2042"):
            with_opt_outs.delivered(around, provider, rows[:-3])


def test_the_pages_say_that_the_late_noes_go_and_are_gone(with_opt_outs, client):
    address = f"/karta/studier/{with_opt_outs.study.code}/"
    with clock.frozen(OVER, everywhere=True):
        sign_in(client, "dataansvarig")
        assert "3 har sagt nej i efterhand" in text_of(client.get(address))
        form = f"{address}forstor/"
        assert "pseudonymerna för 3 som har sagt nej" in text_of(client.get(form))
        client.post(form, hidden(client, form) | {"reason": WHY, "sure": "on"})
        page = text_of(client.get(address))
        assert "3 hade sagt nej i efterhand. Deras pseudonymer är förstörda." in page
        assert f"{address}nej/" not in page and "Inget finns kvar" in text_of(client.get(form))

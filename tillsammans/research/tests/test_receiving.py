"""A delivery: read by suspicious eyes, in quarantine until somebody decides, never changed afterwards."""

import hashlib
import json
import re
import stat
from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from tillsammans.audit.models import Event
from tillsammans.demo.web import sign_in, text_of
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.identity_numbers import make_test_number
from tillsammans.research import collection, commands, keeping, made_up
from tillsammans.research.models import Acceptance, Delivery


@pytest.fixture
def ready(story):
    """One round open, and the rows of the first provider."""
    story.registered()
    story.opened()
    story.around = story.study.rounds.get(year=2025)
    story.provider = story.study.providers.order_by("code")[0]
    story.order = collection.ordered(story.around, story.provider)
    return story


def taken(story, path: Path) -> Delivery:
    with story.as_("dataansvarig") as by:
        return commands.receive(by=by, around=story.around, provider=story.provider, package=path)


def test_a_delivery_waits_in_quarantine_and_is_in_no_data_release_before_it_is_let_out(ready):
    row = ready.delivered(ready.around, ready.provider)
    assert row.faults == 0 and row.rows == row.report["children"] > 200
    with pytest.raises(NotPossible, match="ingen leverans som är ur karantän"):
        ready.frozen()
    ready.accepted(row)
    assert ready.frozen().catalogue["deliveries"][0]["rows"] == row.rows


def test_the_same_package_twice_is_one_delivery(ready, tmp_path):
    rows = ready.rows(ready.around, ready.provider)
    path = made_up.package(ready.order, rows, tmp_path / "a.zip")
    assert taken(ready, path) == taken(ready, path)
    assert Delivery.objects.count() == 1
    other = made_up.package(ready.order, rows[1:], tmp_path / "b.zip")
    assert taken(ready, other).version == 2


def test_faults_are_counted_and_told_without_values_that_name_anybody(ready):
    rows = made_up.with_faults(ready.order, ready.rows(ready.around, ready.provider))
    row = ready.delivered(ready.around, ready.provider, rows)
    assert row.report["out_of_range"] == {"sleep_hours": 5}
    assert row.report["duplicates"] == 1 and row.report["counts"]["municipality"] == 1
    assert row.faults == row.report["faults_in_all"] >= 7


def test_a_newer_delivery_supersedes_and_the_older_stays(ready):
    rows = ready.rows(ready.around, ready.provider)
    first = ready.delivered(ready.around, ready.provider, rows)
    second = ready.delivered(ready.around, ready.provider, rows[:-10])
    ready.accepted(first)
    ready.accepted(second)
    assert [one["version"] for one in ready.frozen().catalogue["deliveries"]] == [2]
    assert keeping.package(first).exists() and keeping.package(second).exists()


def marks(ready, client) -> dict[str, str]:
    """What the round's page says of each delivery."""
    page = text_of(client.get(f"/karta/omgang/{ready.around.pk}/"))
    told = r"Leverans (\d)</a>.*?(I karantän|Avvisad|Gäller|Ersatt)"
    return dict(re.findall(told, page, re.DOTALL))


def test_only_a_newer_accepted_delivery_marks_an_older_one_as_superseded(ready, client):
    sign_in(client, "dataansvarig")
    rows = ready.rows(ready.around, ready.provider)
    ready.accepted(ready.delivered(ready.around, ready.provider, rows))
    second = ready.delivered(ready.around, ready.provider, rows[:-1])
    assert marks(ready, client) == {"1": "Gäller", "2": "I karantän"}
    ready.accepted(second, False, "För få rader.")
    assert marks(ready, client) == {"1": "Gäller", "2": "Avvisad"}
    ready.accepted(ready.delivered(ready.around, ready.provider, rows[:-2]))
    assert marks(ready, client) == {"1": "Ersatt", "2": "Avvisad", "3": "Gäller"}


def test_a_refused_delivery_needs_a_reason_and_so_does_a_faulty_one_that_is_taken(ready):
    row = ready.delivered(
        ready.around,
        ready.provider,
        made_up.with_faults(ready.order, ready.rows(ready.around, ready.provider)),
    )
    with pytest.raises(NotPossible, match="Skriv varför, så att leverantören vet"):
        ready.accepted(row, False)
    with pytest.raises(NotPossible, match="Skriv varför den tas emot ändå"):
        ready.accepted(row)
    ready.accepted(row, False, "Sömn på 27 timmar.")
    assert not Acceptance.objects.get().accepted
    with pytest.raises(NotPossible, match="redan bedömd"):
        ready.accepted(row, True, "Ändrade mig.")


def test_fewer_rows_than_last_time_are_told(ready):
    before = ready.study.rounds.get(year=2024)
    ready.accepted(ready.delivered(before, ready.provider))
    rows = ready.rows(ready.around, ready.provider)
    told = ready.delivered(ready.around, ready.provider, rows[: len(rows) // 2]).report["before"]
    assert told["year"] == 2024 and told["large"] and told["drop"] > 0.3


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({"key_check": "0" * 16}, "gjorda med en annan nyckel"),
        ({"study": "annan-studie"}, "en annan studie"),
        ({"round_year": 2024}, "annat år"),
        ({"provider": "katrineholm-skola"}, "en annan leverantör"),
        ({"data_sha256": "a" * 64}, "kontrollsumma stämmer inte"),
        ({"rows": 3}, "annat antal rader"),
    ],
)
def test_a_package_that_is_not_the_one_asked_for_is_refused_and_remembered(ready, tmp_path, other, sentence):
    path = made_up.package(
        ready.order, ready.rows(ready.around, ready.provider)[:20], tmp_path / "a.zip", **other
    )
    with pytest.raises(NotPossible, match=sentence) as refusal:
        taken(ready, path)
    assert not Delivery.objects.exists() and refusal.value.remember is not None
    assert taken(
        ready, made_up.package(ready.order, ready.rows(ready.around, ready.provider), tmp_path / "b.zip")
    )


def test_a_package_with_an_identity_number_in_it_is_refused(ready, tmp_path):
    rows = ready.rows(ready.around, ready.provider)[:20]
    rows[3] = [*rows[3]]
    rows[3][ready.order.delivered_columns.index("grade")] = make_test_number(date(2014, 5, 17), 238).written()
    path = made_up.package(ready.order, rows, tmp_path / "a.zip")
    with pytest.raises(NotPossible, match="ett personnummer i rad"):
        taken(ready, path)


def test_the_files_are_for_the_studys_account_alone(ready):
    row = ready.delivered(ready.around, ready.provider)
    ready.accepted(row)
    path = keeping.package(row)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o700 for one in list(path.parents)[:4])
    assert list(keeping.folder("incoming").iterdir()) == []


# --- the provider's tool -----------------------------------------------------------------------------------------


@pytest.fixture
def tool(ready, tmp_path):
    """A package on its way, with its code; `send(piece, first)` puts one piece."""
    with ready.as_("dataansvarig") as by:
        token = commands.give_token(by=by, around=ready.around, provider=ready.provider)
    path = made_up.package(ready.order, ready.rows(ready.around, ready.provider), tmp_path / "a.zip")
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    client = Client()

    def send(piece: bytes, first: int, code: str = token, size: int = len(content)):
        where = f"bytes {first}-{first + len(piece) - 1}/{size}" if piece else f"bytes */{size}"
        address = f"/karta/leverans/{code}/{digest}?fran={first}"
        answer = client.put(
            address, piece, content_type="application/octet-stream", headers={"content-range": where}
        )
        return answer.status_code, json.loads(answer.content)

    return send, content


def test_the_tool_goes_on_where_it_was_cut_off(ready, tool):
    send, content = tool
    half = len(content) // 2
    assert send(b"", 0) == (200, {"mottaget": 0, "klart": False})
    assert send(content[:half], 0) == (200, {"mottaget": half, "klart": False})
    assert send(content[:half], 0) == (409, {"mottaget": half})
    assert send(b"", 0) == (200, {"mottaget": half, "klart": False})
    assert send(content[half:], half) == (200, {"mottaget": len(content), "klart": True})
    row = Delivery.objects.get()
    assert row.received_by == ready.provider.pk and row.faults == 0
    assert send(b"", 0) == (200, {"mottaget": len(content), "klart": True})
    assert Delivery.objects.count() == 1


def test_a_code_that_is_not_the_rounds_own_opens_nothing(ready, tool):
    send, content = tool
    assert send(content, 0, code="x" * 43)[0] == 404
    with ready.as_("dataansvarig") as by:
        new = commands.give_token(by=by, around=ready.around, provider=ready.provider)
    assert send(content, 0)[0] == 404, "the old code stops at once"
    assert send(content, 0, code=new)[1]["klart"]


def test_a_package_by_tool_is_refused_with_the_same_sentence_and_the_half_is_removed(ready, tool):
    send, content = tool
    ready.study.rounds.update(closes_on="2026-09-30", opens_on="2026-09-01")
    status, answer = send(content, 0)
    assert status == 422 and "stängde 30 september 2026" in answer["fel"]
    assert not Delivery.objects.exists()
    assert [path for path in keeping.folder("incoming").rglob("*") if path.is_file()] == []
    assert send(content, 0, size=1 << 41)[0] == 413


def test_what_came_by_tool_stands_in_the_log(ready, tool):
    from tests.database import as_role

    send, content = tool
    send(content, 0)
    with as_role("owner"):
        assert Event.objects.filter(verb="research.delivery_received", kind="job").count() == 1

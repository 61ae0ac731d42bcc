"""The library: made from data, found by what one looks for, fetched with its version, counted without knowing who."""

import hashlib
import re
from dataclasses import replace

import pytest
from django.core.files.base import ContentFile

from tests.database import as_role
from tillsammans.access.decision import Refused
from tillsammans.accounts.actor import Actor
from tillsammans.audit.models import Event
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.materials import recipes
from tillsammans.materials.recipes import Age, Kind, Recipe
from tillsammans.publicsite import commands, making
from tillsammans.publicsite.models import DownloadCount, EarlierFile, MaterialFile, MaterialPage, SiteDocument
from tillsammans.publicsite.tests.shop import make, open_shop, page, rolled_back
from tillsammans.wheel.sectors import Sector

DAY, LATER = "2026-11-20 09.00", "2026-11-27 09.00"

WORDS = {"card": "first words"}


def cards(**changes: object) -> Recipe:
    """A recipe of our own, quick to make, that tells when it was made as a PDF does."""
    made = Recipe(
        code="kort",
        kind=Kind.CONVERSATION,
        title={"sv": "Kort", "ar": "بطاقات"},
        summary={"sv": "Sju kort.", "ar": "سبع بطاقات."},
        formats=("pdf", "svg"),
        languages=("sv", "ar"),
        make=lambda lang, kind: f"{lang} {kind} {WORDS['card']} {clock.now():%Y-%m-%d}".encode(),
        sectors=(Sector.HEALTH,),
        ages=(Age.PRESCHOOL,),
        steps=("kartlagga",),
        preview=lambda lang: "<svg></svg>",
    )
    return replace(made, **changes)


def bingo() -> Recipe:
    return cards(
        code="bingo",
        kind=Kind.TRAINING,
        title={"sv": "Bingo"},
        languages=("sv",),
        formats=("pdf",),
        sectors=(),
        ages=(),
        steps=(),
    )


@pytest.fixture(scope="module")
def shop_once(django_db_setup, django_db_blocker):
    with pytest.MonkeyPatch.context() as patch, rolled_back(django_db_blocker):
        for module in (making, recipes):
            patch.setattr(module, "every", lambda: (cards(), bingo()))
        with clock.frozen(DAY):
            open_shop()
            make(sample=False)
        yield


@pytest.fixture
def shop(shop_once, django_db_blocker):
    with rolled_back(django_db_blocker), clock.frozen(DAY):
        yield


def recorded() -> int:
    with as_role("owner"):
        return Event.objects.filter(verb="site.material_made").count()


def body(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


# --- making ---------------------------------------------------------------------------------------------------------
def test_a_material_has_a_page_in_each_language_it_has_words_in_and_a_file_of_each_kind(shop):
    assert {(one.code, one.locale.language_code) for one in MaterialPage.objects.live()} == {
        ("kort", "sv"),
        ("kort", "ar"),
        ("bingo", "sv"),
    }
    row = MaterialFile.objects.get(page=page("material.kort"), language="ar", format="pdf")
    with row.document.open_file() as file:
        content = file.read()
    assert row.sha256 == hashlib.sha256(content).hexdigest() and row.size == len(content)
    assert recorded() == 2


def test_what_has_not_changed_is_left_also_another_day(shop):
    before = set(SiteDocument.objects.values_list("pk", flat=True))
    with clock.frozen(LATER):
        assert make(sample=False) == 0
    assert set(SiteDocument.objects.values_list("pk", flat=True)) == before
    assert recorded() == 2


def test_a_changed_word_is_a_new_file_and_the_old_one_stays_at_its_own_address(shop, client, monkeypatch):
    old = MaterialFile.objects.get(page=page("material.kort"), language="sv", format="pdf").document
    monkeypatch.setitem(WORDS, "card", "other words")
    with clock.frozen(LATER):
        assert make("kort", sample=False) == 4
        answer = client.get("/m/kort/sv.pdf")
        assert b"other words" in body(answer)
        assert b"first words" in body(client.get(old.url))
        shown = client.get(page("material.kort").url).content.decode()
    assert EarlierFile.objects.filter(code="kort").count() == 4
    assert "Tidigare versioner" in shown and old.url in shown and "27 november 2026" in shown


def test_an_editors_unfinished_words_stay_a_draft_with_the_new_files(shop, monkeypatch):
    draft = page("material.kort")
    draft.title = "Bättre namn"
    draft.save_revision(log_action=False)
    monkeypatch.setitem(WORDS, "card", "other words")
    make("kort", sample=False)
    now = page("material.kort")
    assert now.title == "Kort" and now.has_unpublished_changes
    later = now.get_latest_revision_as_object()
    assert later.title == "Bättre namn"
    assert {f.document_id for f in later.files.all()} == {f.document_id for f in now.files.all()}


def test_only_who_may_makes_material_and_an_unknown_code_is_said(shop):
    editor = Actor(kind="staff", function="editor")
    with pytest.raises(Refused):
        commands.make_materials(by=editor)
    with pytest.raises(NotPossible, match="nope"):
        make("nope")


# --- the shelf ------------------------------------------------------------------------------------------------------
def titles(client, query="", address=None) -> list[str]:
    shown = client.get((address or page("library").url) + query)
    assert shown.status_code == 200
    return re.findall(r'class="tb-tile".*?<b>(.*?)</b>', shown.content.decode(), re.DOTALL)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Kort", "Bingo"]),
        ("?hylla=training", ["Bingo"]),
        ("?omrade=halsa", ["Kort", "Bingo"]),  # bingo is about the whole wheel
        ("?omrade=trygghet", ["Bingo"]),
        ("?alder=13-17", ["Bingo"]),
        ("?sprak=ar", ["Kort"]),
        ("?format=svg&steg=kartlagga", ["Kort"]),
        ("?sprak=ar&hylla=training", []),
        ("?hylla=%00&alder=200&page=-1&sprak=sv&sprak=ar", ["Kort"]),
    ],
)
def test_one_finds_material_by_what_one_looks_for(shop, client, query, found):
    assert titles(client, query) == found


def test_when_nothing_fits_it_says_what_to_let_go_of_and_how_much_there_would_be(shop, client):
    shown = client.get(page("library").url + "?sprak=ar&hylla=training").content.decode()
    assert "Inget passar" in shown
    assert "Utan språk: 1 material" in shown and "Utan hylla: 1 material" in shown


def test_what_is_asked_in_words_we_do_not_know_is_said_and_set_aside(shop, client):
    shown = client.get(page("library").url + "?alder=<b>200").content.decode()
    assert "Vi känner inte igen: &lt;b&gt;200" in shown and titles(client, "?alder=200") == ["Kort", "Bingo"]


def test_the_arabic_shelf_shows_swedish_material_as_swedish(shop, client):
    shown = client.get(page("library", "ar").url).content.decode()
    assert titles(client, address=page("library", "ar").url) == ["بطاقات", "Bingo"]
    assert 'lang="sv" dir="ltr"><b>Bingo' in shown


# --- the material's page and files -------------------------------------------------------------------------------
def test_the_page_tells_version_size_licence_checksum_and_short_address(shop, client):
    shown = client.get(page("material.kort").url).content.decode()
    row = MaterialFile.objects.get(page=page("material.kort"), language="sv", format="pdf")
    for words in (
        row.sha256,
        "Version 1.0",
        "creativecommons.org/licenses/by/4.0/deed.sv",
        "/m/kort/",
        "1 kB",
    ):
        assert words in shown, words
    assert 'href="/m/kort/ar.svg"' in shown and "tb-qr" in shown


@pytest.mark.parametrize(
    ("asked", "language"), [("ar,sv;q=0.5", "ar"), ("so", "sv"), ("", "sv"), ("*;q=x,,", "sv")]
)
def test_the_short_address_leads_to_the_page_in_the_visitors_language(shop, client, asked, language):
    answer = client.get("/m/kort/", headers={"Accept-Language": asked})
    assert answer["Location"] == page("material.kort", language).url and "Accept-Language" in answer["Vary"]


@pytest.mark.parametrize(
    "address",
    [
        "/m/nope/",
        "/m/kort/so.pdf",
        "/m/kort/sv.exe",
        "/m/nope/sv.pdf",
        "/m/nope/qr.svg",
        "/dokument/999999/x.pdf",
    ],
)
def test_what_is_not_there_is_not_found(shop, client, address):
    assert client.get(address).status_code == 404


def test_a_file_comes_with_its_kind_name_and_length_and_may_be_kept(shop, client):
    answer = client.get("/m/kort/sv.pdf", headers={"Accept-Encoding": "gzip"})
    content = body(answer)
    assert answer["Content-Type"] == "application/pdf" and int(answer["Content-Length"]) == len(content)
    assert answer["Content-Disposition"] == 'inline; filename="kort-sv.pdf"'
    assert "public" in answer["Cache-Control"] and not answer.cookies
    assert client.get("/m/kort/sv.svg")["Content-Disposition"].startswith("attachment")


def test_fetches_are_counted_by_month_and_looking_is_not(shop, client):
    tag = client.get("/m/kort/sv.pdf")["ETag"]
    client.get("/m/kort/sv.pdf")
    assert client.get("/m/kort/sv.pdf", headers={"If-None-Match": tag}).status_code == 304
    client.head("/m/kort/sv.pdf")
    client.get("/m/kort/sv.pdf", headers={"Range": "bytes=0-3"})
    with clock.frozen("2026-12-01 00.30"):
        client.get("/m/kort/sv.pdf")
    rows = DownloadCount.objects.order_by("month").values_list("code", "language", "format", "month", "times")
    assert [(*row[:3], str(row[3]), row[4]) for row in rows] == [
        ("kort", "sv", "pdf", "2026-11-01", 2),
        ("kort", "sv", "pdf", "2026-12-01", 1),
    ]
    assert {f.name for f in DownloadCount._meta.fields} == {
        "id",
        "code",
        "language",
        "format",
        "month",
        "times",
    }


@pytest.mark.parametrize(
    ("asked", "status", "part"),
    [
        ("bytes=0-3", 206, slice(0, 4)),
        ("bytes=4-", 206, slice(4, None)),
        ("bytes=-5", 206, slice(-5, None)),
        ("bytes=2-9999", 206, slice(2, None)),
        ("bytes=9999-", 416, None),
        ("bytes=-0", 416, None),
        ("bytes=5-2", 200, slice(0, None)),
        ("bytes=0-1,4-5", 200, slice(0, None)),
        ("lines=1", 200, slice(0, None)),
    ],
)
def test_a_part_of_a_file_can_be_asked_for(shop, client, asked, status, part):
    whole = body(client.get("/m/kort/sv.pdf"))
    answer = client.get("/m/kort/sv.pdf", headers={"Range": asked})
    assert answer.status_code == status
    if part:
        assert body(answer) == whole[part]
    if status == 206:
        assert int(answer["Content-Length"]) == len(whole[part])
        assert answer["Content-Range"].endswith(f"/{len(whole)}")


def test_a_part_of_a_file_that_has_changed_since_comes_whole(shop, client):
    answer = client.get("/m/kort/sv.pdf", headers={"Range": "bytes=0-3", "If-Range": '"old"'})
    assert answer.status_code == 200
    tag = answer["ETag"]
    assert client.get("/m/kort/sv.pdf", headers={"Range": "bytes=0-3", "If-Range": tag}).status_code == 206


def test_a_document_is_fetched_only_by_its_right_name_and_not_from_a_closed_collection(shop, client):
    from wagtail.models import Collection, CollectionViewRestriction

    document = SiteDocument.objects.create(title="Blad", file=ContentFile(b"hej", name="blad.txt"))
    assert body(client.get(document.url)) == b"hej"
    assert client.get(f"/dokument/{document.pk}/annat.txt").status_code == 404
    closed = Collection.get_first_root_node().add_child(name="Stängd")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    document.collection = closed
    document.save()
    assert client.get(document.url).status_code == 404


def test_an_uploaded_material_gets_format_size_and_checksum_from_the_file_itself(shop, client):
    document = SiteDocument.objects.create(title="Blad", file=ContentFile(b"ljud", name="Samtal.MP3"))
    library = page("library")
    upload = MaterialPage(
        title="Ljud",
        slug="ljud",
        code="ljud",
        kind="training",
        version_date="2026-11-20",
        locale=library.locale,
    )
    library.add_child(instance=upload)
    row = MaterialFile(language="sv", document=document)
    row.clean()  # as the editor's form does
    upload.files.add(row)
    upload.save_revision(log_action=False).publish(log_action=False)
    assert (row.format, row.size, row.sha256) == ("mp3", 4, hashlib.sha256(b"ljud").hexdigest())
    answer = client.get("/m/ljud/sv.mp3")
    assert answer["Content-Type"] == "audio/mpeg" and body(answer) == b"ljud"
    assert "Ljud (MP3)" in client.get(upload.url).content.decode()


def test_two_materials_cannot_share_a_short_address(shop):
    from django.core.exceptions import ValidationError

    twin = MaterialPage(title="T", slug="t", code="kort", kind="training", version_date="2026-11-20")
    with pytest.raises(ValidationError, match="Kortadressen"):
        twin.clean()
    page("material.kort", "ar").clean()  # its own translation may


def test_the_qr_code_says_in_words_where_it_leads(shop, client):
    answer = client.get("/m/kort/qr.svg")
    assert answer["Content-Type"] == "image/svg+xml" and "/m/kort/" in answer.content.decode()


def test_the_pages_of_the_library_leave_no_cookie_and_ask_nobody_else(shop, client):
    for address in (page("library").url, page("material.kort").url):
        answer = client.get(address)
        assert (
            not answer.cookies
            and answer["Cache-Control"].startswith("max-age")
            or "public" in answer["Cache-Control"]
        )
        assert not re.findall(r'(?:src|srcset)="https?:', answer.content.decode())

"""The library in Wagtail's editor: an uploaded material works like a made one, and its use is seen, never by whom."""

import io

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from openpyxl import load_workbook

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import nobody
from tillsammans.demo.world import new_world
from tillsammans.lib import clock
from tillsammans.publicsite.commands import count_download
from tillsammans.publicsite.models import EarlierFile, MaterialFile, MaterialPage, SiteDocument
from tillsammans.publicsite.tests.newsroom import at_work, fields_of
from tillsammans.publicsite.tests.shop import open_shop, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploaded():
    with new_world(), clock.frozen("2026-11-20 09.00"):
        open_shop()
        library = page("library")
        made = MaterialPage(
            title="Ljud",
            slug="ljud",
            code="ljud",
            kind="training",
            version_date="2026-11-01",
            locale=library.locale,
        )
        library.add_child(instance=made)
        row = MaterialFile(language="sv", document=document("ett.txt", b"ett"))
        row.clean()
        made.files.add(row)
        made.save_revision(log_action=False).publish(log_action=False)
        yield made


def document(name: str, content: bytes) -> SiteDocument:
    return SiteDocument.objects.create(title=name, file=ContentFile(content, name=name))


def publish(client, made, **changes) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[made.pk])
    fields = fields_of(client.get(address).content.decode())
    fields |= {"body-count": "0", "sectors": "", "ages": "", "steps": "", "action-publish": "action-publish"}
    assert client.post(address, fields | changes).status_code == 302


def test_a_file_replaced_in_the_editor_stays_at_its_own_address_and_the_page_tells(uploaded, client):
    old = uploaded.files.get().document
    new = document("tva.txt", b"tva!")
    publish(at_work("publicerare"), uploaded, **{"files-0-document": str(new.pk), "version": "1.1"})
    row = MaterialFile.objects.get(page=uploaded)
    assert (row.document_id, row.size, row.format) == (new.pk, 4, "txt")
    earlier = EarlierFile.objects.get()
    assert (earlier.document_id, earlier.version) == (old.pk, "1.0")
    assert b"".join(client.get(old.url).streaming_content) == b"ett"
    shown = client.get(uploaded.url).content.decode()
    assert old.url in shown and row.sha256 in shown


def test_publishing_words_alone_replaces_nothing(uploaded):
    publish(at_work("publicerare"), uploaded, title="Bättre namn")
    uploaded.refresh_from_db()
    assert uploaded.title == "Bättre namn" and not EarlierFile.objects.exists()


def test_editors_see_how_much_has_been_fetched(uploaded):
    with acting(nobody()):
        for _ in range(3):
            count_download(by=nobody(), code="ljud", language="sv", file_format="txt")
    client = at_work("redaktor")
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[uploaded.pk])).content.decode()
    assert "2026-11" in edit and "aldrig vem" in edit
    report = client.get(reverse("site_downloads"))
    assert "Hämtat material" in report.content.decode() and "ljud" in report.content.decode()
    sheet = load_workbook(io.BytesIO(b"".join(client.get(reverse("site_downloads") + "?export=xlsx"))))
    assert [cell.value for cell in sheet.active[2]][1:] == ["ljud", "sv", "txt", 3]

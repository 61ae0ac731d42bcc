"""Files of the room: kept as they came, read by those they are for, public when a publication names them."""

from dataclasses import replace

import pytest
import typst
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.people import signed_in
from tillsammans.access.identity import bind
from tillsammans.access.policy import may
from tillsammans.accounts.actor import nobody
from tillsammans.demo.world import new_world
from tillsammans.directory import seed
from tillsammans.governance import files, publishing
from tillsammans.governance.models import File, MemberRole, Membership
from tillsammans.governance.tests.papers import CLEAN, body
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.tests.test_files import PDF, packed

pytestmark = pytest.mark.django_db
TEXT = b"Dagordning\n1. Hur har det g\xc3\xa5tt?\n"


@pytest.fixture
def world():
    with new_world("2026-09-28 07.30") as world:
        with world.as_("sekreterare") as by:
            world.body = body()
            world.file = keep(by, world.body)
        yield world


def keep(by, about, name="Dagordning.txt", content=TEXT, title="Dagordning") -> File:
    return files.keep(by=by, upload=SimpleUploadedFile(name, content), title=title, about=about)


def joins(world, who: str, ends=None) -> None:
    with world.as_("sekreterare"):
        Membership(
            body=world.body,
            post=seed.seat(who),
            organisation="Flens kommun",
            function_title="Rektor",
            role=MemberRole.MEMBER,
            starts_on=clock.today().replace(year=2025),
            ends_on=ends,
        ).save(force_insert=True)


def test_a_file_is_kept_as_it_came_with_its_checksum_and_place(world):
    assert (
        bytes(world.file.content) == TEXT
        and world.file.name == "dagordning.txt"
        and world.file.size == len(TEXT)
    )
    with world.as_("sekreterare") as by:
        assert [one.pk for one in files.files_of(world.body)] == [world.file.pk]
        files.take_away(by=by, file=world.file, about=world.body)
        assert not files.files_of(world.body) and File.objects.filter(pk=world.file.pk).exists()
        with pytest.raises(NotPossible):
            files.take_away(by=by, file=world.file, about=world.body)


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("a.pdf", b"<script>", "Bilaga"),
        ("a.svg", b"<svg/>", "Bilaga"),
        ("a.docx", packed("word/document.xml", **{"word__vbaProject.bin": b"x"}), "Bilaga"),
        ("20120304-2385.pdf", PDF, "Bilaga"),
        ("a.pdf", PDF, "Elev 20120304-2385"),
        ("c.csv", b"fodd;sista\n201203042385;x\n", "Bilaga"),
        ("d.pdf", typst.compile("Det gäller 20120304-2385.".encode()), "Bilaga"),
    ],
)
def test_what_is_not_what_it_says_or_holds_a_number_is_refused_by_the_command(world, name, content, title):
    with world.as_("sekreterare") as by, pytest.raises(NotPossible) as refusal:
        keep(by, world.body, name, content, title)
    assert refusal.value.sentence and refusal.value.field in ("file", "title")


def test_it_is_sent_to_be_saved_and_can_do_nothing_from_here(world):
    answer = signed_in("sekreterare").get(reverse("governance:file", args=[world.file.pk]))
    assert answer.status_code == 200 and answer.content == TEXT
    assert answer["Content-Disposition"] == 'attachment; filename="dagordning.txt"'
    assert (
        "sandbox" in answer["Content-Security-Policy"]
        and "default-src 'none'" in answer["Content-Security-Policy"]
    )
    assert answer["X-Content-Type-Options"] == "nosniff" and "no-store" in answer["Cache-Control"]


def test_a_bodys_wall_is_its_members_and_theirs_who_prepare(world):
    address = reverse("governance:file", args=[world.file.pk])
    for who in ("politiker_flen", "kontakt_flen", "styrgrupp", "birgitta"):
        assert signed_in(who).get(address).status_code == 403, who
    joins(world, "birgitta")
    for who in ("birgitta", "processledare", "sekreterare"):
        assert signed_in(who).get(address).status_code == 200, who


def test_whoever_has_left_the_body_reads_its_wall_no_more(world):
    joins(world, "birgitta", ends=clock.today())
    assert signed_in("birgitta").get(reverse("governance:file", args=[world.file.pk])).status_code == 403


def test_a_visitor_is_sent_to_sign_in_and_the_database_shows_nothing(world):
    assert Client().get(reverse("governance:file", args=[world.file.pk])).status_code == 302
    with world.as_("sekreterare"):
        bind(nobody())
        assert not File.objects.filter(pk=world.file.pk).exists()


def test_nobody_outside_keeps_files_here_and_a_member_does(world):
    with world.as_("birgitta") as by:
        assert not may(by, "governance.keep_file", world.body)
    joins(world, "birgitta")
    with world.as_("birgitta") as by:
        assert may(by, "governance.keep_file", world.body)


def test_a_file_is_public_while_a_publication_names_it(world):
    address = reverse("governance:open_file", args=[world.file.pk, world.file.name])
    assert Client().get(address).status_code == 404
    document = replace(CLEAN, files=(str(world.file.pk),))
    with world.as_("sekreterare") as by:
        other = keep(by, world.body, "Annat.txt", title="Annat")
        one = publishing.publish(
            by=by, kind="protokoll", number="2026-1", thing=world.body, document=document, answers={}
        )
    answer = Client().get(address)
    assert (
        answer.status_code == 200
        and answer.content == TEXT
        and "sandbox" in answer["Content-Security-Policy"]
    )
    assert answer["ETag"] == f'"{world.file.sha256}"' and answer["Cache-Control"] == "public, no-cache"
    assert Client().get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert "Dagordning" in Client().get("/oppet/protokoll/2026-1/").content.decode()
    assert Client().get(reverse("governance:open_file", args=[other.pk, other.name])).status_code == 404
    assert Client().get(reverse("governance:open_file", args=[world.file.pk, "annat.txt"])).status_code == 404
    assert (
        signed_in("politiker_flen").get(reverse("governance:file", args=[world.file.pk])).status_code == 200
    )
    with world.as_("sekreterare") as by:
        publishing.withdraw(by=by, publication=one, reason="Fel fil.")
    assert Client().get(address).status_code == 404


def test_a_file_that_is_published_is_read_first_and_what_cannot_be_read_is_answered_for(world):
    word = '<d xmlns:w="w"><w:p><w:r><w:t>Anna Sve</w:t></w:r><w:r><w:t>nsson kom.</w:t></w:r></w:p></d>'
    with world.as_("sekreterare") as by:
        named = keep(by, world.body, "a.docx", docx(word), "Bilaga A")
        scanned = keep(by, world.body, "b.pdf", PDF, "Bilaga B")
        titled = keep(by, world.body, "e.txt", b"Hej", "Samtal med Anna Svensson")
        (found,) = publishing.check(replace(CLEAN, files=(str(titled.pk),)))
        assert (found.code, found.what) == ("name", "Anna Svensson")
        printed = keep(by, world.body, "c.pdf", typst.compile(b"Anna Svensson kom."), "Bilaga C")
        found = publishing.check(replace(CLEAN, files=(str(named.pk), str(scanned.pk), str(printed.pk))))
        assert [(one.code, one.where, one.what) for one in found] == [
            ("name", "Bilagan Bilaga A", "Anna Svensson"),
            ("unread", "Bilagan Bilaga B", "b.pdf"),
            ("name", "Bilagan Bilaga C", "Anna Svensson"),
        ]
        assert publishing.places(replace(CLEAN, files=(str(named.pk),)))[publishing.FILES] == found[:1]
        # A number is refused when the file is put in. Should one have come by another way, nothing is published.
        File.objects.filter(pk=named.pk).update(content=b"201203042385", media_type="text/plain")
        (stop,) = publishing.check(replace(CLEAN, files=(str(named.pk),)))
        assert stop.stops


def docx(word: str) -> bytes:
    from io import BytesIO
    from zipfile import ZipFile

    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", word)
    return out.getvalue()

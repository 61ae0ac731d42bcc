"""What may be put on the site through its editor.

Seen failing with the defence removed: with `clean` answering nothing every disguised file lies on the site afterwards,
and the picture still tells where it was taken.
"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tillsammans.demo.world import new_world
from tillsammans.lib import files
from tillsammans.lib.tests.test_files import BAD, PDF, bomb, camera_picture, picture, svg
from tillsammans.publicsite import uploads
from tillsammans.publicsite.models import SiteDocument, SiteImage
from tillsammans.publicsite.tests.newsroom import at_work, small_site

WORDS = "En vuxen och ett barn vid ett köksbord."


@pytest.fixture
def editor(db):
    with new_world():
        small_site()
        yield at_work("redaktor")


def _add(client, address: str, name: str, content: bytes, **more):
    return client.post(
        reverse(address), {"title": "Bild", "file": SimpleUploadedFile(name, content), "tags": "", **more}
    )


def test_an_editor_adds_a_picture_and_it_is_clean_on_the_site(editor):
    answer = _add(editor, "wagtailimages:add", "Köksbordet hemma.jpg", camera_picture(), description=WORDS)
    assert answer.status_code == 302
    image = SiteImage.objects.get()
    with image.file.open() as stored:
        assert b"Kameran" not in stored.read()
    assert (image.width, image.height) == (40, 60) and image.default_alt_text == WORDS
    assert image.file.name.startswith("original_images/koksbordet-hemma")


def test_a_picture_without_a_description_is_refused_at_the_field(editor):
    answer = _add(editor, "wagtailimages:add", "a.jpg", camera_picture(), description="")
    assert answer.context_data["form"].errors == {"description": [uploads.DESCRIBE]}
    assert not SiteImage.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.png", b"<!doctype html><script>alert(1)</script>", files.WRONG_KIND % "png"),
        ("a.png", picture("JPEG"), files.WRONG_KIND % "png"),
        ("a.png", bomb(), files.TOO_MANY_PIXELS),
        ("a.gif", picture("GIF"), uploads.PICTURE_KINDS),
        ("a.svg", svg(), uploads.PICTURE_KINDS),
        ("a.png", picture()[:60], files.BROKEN_PICTURE),
        ("a.png", b"", files.EMPTY),
    ],
)
def test_bad_pictures_are_refused_at_the_field(editor, name, content, sentence):
    answer = _add(editor, "wagtailimages:add", name, content, description=WORDS)
    assert answer.context_data["form"].errors == {"file": [sentence]}
    assert not SiteImage.objects.exists()


def test_a_picture_that_is_too_heavy_is_refused(editor, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    errors = (
        _add(editor, "wagtailimages:add", "a.png", picture(), description=WORDS).context_data["form"].errors
    )
    assert "Bilden är för stor. Den får vara högst 100" in errors["file"][0]


def test_many_pictures_at_once_are_cleaned_before_they_wait_for_a_description(editor):
    """Wagtail keeps such a file until somebody has described it, and asks the form nothing more about it."""
    address = reverse("wagtailimages:add_multiple")
    upload = {"title": "Bild", "files[]": SimpleUploadedFile("a.jpg", camera_picture())}
    told = editor.post(address, upload, headers={"x-requested-with": "XMLHttpRequest"}).json()
    assert told["success"] and not SiteImage.objects.exists()
    pk = told["uploaded_file_id"]
    fields = {f"uploaded-image-{pk}-title": "Bild", f"uploaded-image-{pk}-tags": ""}
    add = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[pk])
    refused = editor.post(add, fields, headers={"x-requested-with": "XMLHttpRequest"}).json()
    assert not refused["success"] and uploads.DESCRIBE in refused["form"]
    fields |= {f"uploaded-image-{pk}-description": WORDS}
    assert editor.post(add, fields, headers={"x-requested-with": "XMLHttpRequest"}).json()["success"]
    with SiteImage.objects.get().file.open() as stored:
        assert b"Kameran" not in stored.read()


def test_a_disguised_picture_among_many_is_refused(editor):
    upload = {"title": "Bild", "files[]": SimpleUploadedFile("a.png", b"<html>")}
    told = editor.post(
        reverse("wagtailimages:add_multiple"), upload, headers={"x-requested-with": "XMLHttpRequest"}
    ).json()
    assert told == {"success": False, "error_message": files.WRONG_KIND % "png"}


def test_the_focal_point_can_be_set_and_the_old_file_goes(editor):
    _add(editor, "wagtailimages:add", "a.jpg", camera_picture(), description=WORDS)
    image = SiteImage.objects.get()
    focus = {f"focal_point_{name}": "9" for name in ("x", "y", "width", "height")}
    editor.post(
        reverse("wagtailimages:edit", args=[image.pk]),
        {"title": "Bild", "description": WORDS, "tags": "", **focus},
    )
    image.refresh_from_db()
    assert image.has_focal_point() and image.focal_point_x == 9


@pytest.mark.parametrize("what", ["a program as pdf", "svg with script", "macros", "not allowed"])
def test_bad_documents_are_refused_at_the_field(editor, what):
    name, content, sentence = BAD[what]
    answer = _add(editor, "wagtaildocs:add", name, content)
    assert sentence in answer.context_data["form"].errors["file"] and not SiteDocument.objects.exists()


def test_a_document_is_taken_and_one_that_is_too_large_is_not(editor, settings):
    assert _add(editor, "wagtaildocs:add", "Dagordning.pdf", PDF).status_code == 302
    assert SiteDocument.objects.get().file.name == "documents/dagordning.pdf"
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    errors = _add(editor, "wagtaildocs:add", "b.pdf", PDF).context_data["form"].errors
    assert "Filen är för stor. Den får vara högst 10" in errors["file"][0]

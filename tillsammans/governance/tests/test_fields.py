"""Texts and files that come into the room. Seen failing with the guard taken out of RoomText.clean."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from tillsammans.governance import fields
from tillsammans.governance.fields import RoomFile, RoomLine, RoomText, refuse
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.tests.test_files import PDF, picture

NUMBER = "20120304-2385"  # invented, with a right check digit
DISGUISES = (
    NUMBER,
    "201203042385",
    "2012 03 04 2385",
    "120304‑2385",
    "１２０３０４-２３８５",
    "١٢٠٣٠٤-٢٣٨٥",
    "12\u200b0304-2385",
    "120304&#45;2385",
    "20120304%2D2385",
)


@pytest.mark.parametrize("written", DISGUISES)
@pytest.mark.parametrize("field", [RoomText, RoomLine])
def test_an_identity_number_never_comes_in_however_it_is_written(field, written):
    with pytest.raises(ValidationError) as refusal:
        field().clean(f"Det gäller {written} i skolan")
    assert "personnummer" in refusal.value.messages[0]


@pytest.mark.parametrize(
    "written", ["2026-09-29", "Dnr 2026:1234", "0155-24 80 00", "120 000 kr", "Artikel 3, 6 och 12"]
)
def test_days_numbers_and_money_come_in(written):
    assert RoomText().clean(written) == written


def test_what_nobody_sees_is_taken_away_and_lines_are_kept():
    assert RoomText().clean("a\x00b\u202ec\r\nd\te\x1b") == "abc\nd\te"
    assert RoomLine().clean("a\r\nb\t c") == "a b c"


def test_what_is_missing_or_too_long_says_so_in_swedish():
    with pytest.raises(ValidationError, match="Fyll i det här"):
        RoomText().clean("  ")
    with pytest.raises(ValidationError, match="Korta texten till 150 tecken"):
        RoomLine().clean("a" * 151)
    assert RoomText(required=False).clean("") == ""


def test_a_command_is_no_side_door():
    with pytest.raises(NotPossible) as refusal:
        refuse(title="Lika stöd", text=f"Se {NUMBER}")
    assert (refusal.value.code, refusal.value.field) == ("identity", "text")
    refuse(title="Lika stöd", text=None)


def test_a_file_is_looked_at_by_the_field():
    kept = RoomFile().clean(SimpleUploadedFile("Årsplan (slutlig).PDF", PDF))
    assert kept.name == "arsplan-slutlig.pdf"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.pdf", b"<html>", "inte det som filändelsen .pdf säger"),
        ("a.svg", b"<svg/>", "ska sluta på"),
        ("a.mp3", b"ID3", "ska sluta på"),
        ("a.exe", b"MZ", "ska sluta på"),
        ("a", b"MZ", "ska sluta på"),
        ("a.png", picture()[:50], "går inte att läsa"),
        ("a.pdf", b"", "tom"),
    ],
)
def test_another_kind_of_file_is_refused_with_a_sentence(name, content, says):
    with pytest.raises(ValidationError, match=says):
        RoomFile().clean(SimpleUploadedFile(name, content))


def test_a_file_too_large_is_refused_and_one_just_small_enough_is_not(monkeypatch):
    monkeypatch.setattr(fields, "MOST_BYTES", len(PDF))
    assert RoomFile().clean(SimpleUploadedFile("a.pdf", PDF))
    with pytest.raises(ValidationError, match="20 MB"):
        RoomFile().clean(SimpleUploadedFile("a.pdf", PDF.replace(b"%%EOF", b" %%EOF")))


def test_no_file_at_all_is_asked_for():
    with pytest.raises(ValidationError, match="Välj en fil"):
        RoomFile().clean(None)

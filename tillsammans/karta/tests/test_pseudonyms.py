"""A pseudonym is the same for every spelling, another in every study, and the key lies where it should."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tillsammans.karta import pseudonyms
from tillsammans.karta.pseudonyms import KeyFault, OptOutFault, pseudonym
from tillsammans.karta.tests.conftest import CHILD, OTHER
from tillsammans.lib.identity_numbers import InvalidIdentityNumber

KEY = b"k" * 32


def test_every_spelling_has_one_pseudonym_and_every_child_their_own():
    spelled = {pseudonym(text, KEY, "a") for text in (CHILD.normal, CHILD.written(), CHILD.written_short())}
    assert len(spelled) == 1
    assert spelled != {pseudonym(OTHER.normal, KEY, "a")}
    assert all(len(one) == 32 and set(one) <= set("0123456789abcdef") for one in spelled)


def test_another_study_or_another_key_gives_another_pseudonym():
    made = {pseudonym(CHILD.normal, key, study) for key in (KEY, b"n" * 32) for study in ("a", "b")}
    assert len(made) == 4


@pytest.mark.parametrize("text", ["T:140517T238", "R:140517R238", "RES:140517KB12", "LMA:50123456"])
def test_numbers_without_check_digit_are_taken_by_their_kind(text):
    assert len(pseudonym(text, KEY, "a")) == 32


def test_the_same_signs_of_another_kind_are_another_child():
    assert pseudonym("LMA:50123456", KEY, "a") != pseudonym("RES:50123456", KEY, "a")


@pytest.mark.parametrize("text", ["", "20140517-2387", "50123456", "Z:123", "T:"])
def test_what_is_no_number_has_no_pseudonym(text):
    with pytest.raises(InvalidIdentityNumber):
        pseudonym(text, KEY, "a")


@settings(deadline=None)
@given(st.binary(min_size=32, max_size=32))
def test_the_check_value_does_not_hold_the_key(key):
    check = pseudonyms.key_check(key, "a")
    assert len(check) == 16 and check not in key.hex()
    assert check != pseudonyms.key_check(key, "b")


def test_a_new_key_is_narrow_new_and_never_written_over(desk):
    first = desk.key
    assert len(first) == 32
    assert desk.key_file.stat().st_mode & 0o777 == 0o600
    with pytest.raises(KeyFault, match="aldrig över"):
        pseudonyms.make_key(desk.key_file)
    assert desk.key == first
    pseudonyms.make_key(desk.folder / "nyckel" / "annan")
    assert pseudonyms.read_key(desk.folder / "nyckel" / "annan") != first


def test_a_key_that_others_can_read_is_refused(desk):
    os.chmod(desk.key_file, 0o640)
    with pytest.raises(KeyFault, match="chmod 600"):
        _ = desk.key


def test_a_key_beside_the_data_is_refused_also_through_a_link(desk):
    data = desk.file("a")
    assert pseudonyms.read_key(desk.key_file, data)
    beside = desk.folder / "data" / "nyckel"
    pseudonyms.make_key(beside)
    link = desk.folder / "data2"
    link.symlink_to(desk.folder / "data")
    for key_file in (beside, link / "nyckel"):
        with pytest.raises(KeyFault, match="samma mapp"):
            pseudonyms.read_key(key_file, data)


def test_a_key_inside_the_tool_is_refused():
    with pytest.raises(KeyFault, match="verktygets"):
        pseudonyms.make_key(pseudonyms._package() / "tests" / "nyckel")


@pytest.mark.parametrize("content", [b"", b"hej", b"aGVq", b"\xff"])
def test_what_is_no_key_is_refused(desk, content):
    desk.key_file.write_bytes(content)
    with pytest.raises(KeyFault, match="ingen nyckel"):
        _ = desk.key


def test_the_list_of_those_who_said_no_is_read_in_any_spelling(desk):
    path = desk.file(f"# nej\n{CHILD.written()}\n\n{OTHER.written_short()};\nT:140517T238\n", "nej.txt")
    assert pseudonyms.read_opt_outs(path) == {CHILD.normal, OTHER.normal, "t_number:140517T238"}


def test_a_no_that_cannot_be_read_stops_everything_and_is_told_by_its_line(desk):
    path = desk.file(f"{CHILD.written()}\n20140517-2387\n", "nej.txt")
    with pytest.raises(OptOutFault, match="Rad 2") as caught:
        pseudonyms.read_opt_outs(path)
    assert "2387" not in str(caught.value)

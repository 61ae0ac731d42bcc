"""Identity numbers are read as people write them. Only official test numbers here."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tillsammans.lib.identity_numbers import (
    IdentityKind,
    InvalidIdentityNumber,
    luhn_digit,
    make_test_number,
    parse,
    parse_typed,
)

TODAY = date(2026, 9, 29)
births = st.dates(date(1850, 1, 1), TODAY)


def individuals(birth: date) -> list[int]:
    return [238, 239] if birth.year >= 1950 else list(range(980, 1000))


def completed(nine: str) -> str:
    return nine + str(luhn_digit(nine))


def code_of(text: str, today: date = TODAY) -> str:
    with pytest.raises(InvalidIdentityNumber) as caught:
        parse(text, today=today)
    return caught.value.code


@given(births, st.data(), st.booleans())
def test_a_number_read_back_from_twelve_or_ten_digits_is_the_same(birth, data, coordination):
    number = make_test_number(
        birth, data.draw(st.sampled_from(individuals(birth))), coordination=coordination
    )
    assert parse(number.written(), today=TODAY) == number
    assert parse(number.normal, today=TODAY) == number
    # Ten digits reach two hundred years back.
    assert parse(number.written_short(TODAY), today=TODAY) == number


@given(births, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_among_the_last_ten_is_always_found(birth, place, step):
    number = make_test_number(birth, individuals(birth)[0]).normal
    place = max(place, 2)
    wrong = number[:place] + str((int(number[place]) + step) % 10) + number[place + 1 :]
    with pytest.raises(InvalidIdentityNumber):
        parse(wrong, today=date(2100, 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "201405172386",
        "20140517-2386",
        "140517-2386",
        "1405172386",
        " 14 05 17 - 2386 ",
        "140517\u20132386",
        "140517\u22122386",
        "20140517\u00a02386",
        "١٤٠٥١٧-٢٣٨٦",
    ],
)
def test_the_same_child_in_every_way_of_writing(text):
    number = parse(text, today=TODAY)
    assert (number.normal, number.birth_date) == ("201405172386", date(2014, 5, 17))
    assert number.kind is IdentityKind.PERSONAL


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("vet inte", "characters"),
        ("140517-238", "length"),
        ("140517238412345", "length"),
        ("1405-172386", "sign"),
        ("140517--2386", "sign"),
        ("140517-2387", "checksum"),
        (completed("141317238"), "date"),
        (completed("140532238"), "date"),
        (completed("140500238"), "date"),
        (completed("150229238"), "date"),
        (completed("149998238"), "date"),
        ("20" + completed("260930238"), "future"),
        ("20" + completed("270101238"), "future"),
        ("20" + completed("270061238"), "future"),
        ("17" + completed("990101980"), "date"),
        ("20140517+2386", "plus"),
    ],
)
def test_what_is_wrong_is_said_with_a_code_and_a_swedish_sentence(text, code):
    assert code_of(text) == code
    with pytest.raises(InvalidIdentityNumber) as caught:
        parse(text, today=TODAY)
    assert caught.value.sentence.endswith(".")
    assert not any(sign.isdigit() for sign in str(caught.value) + caught.value.sentence)


@pytest.mark.parametrize("year", [1952, 2000, 2016, 2024])
def test_leap_days_exist_in_leap_years_only(year):
    number = make_test_number(date(year, 2, 29))
    assert parse(number.normal, today=TODAY).birth_date == date(year, 2, 29)


def test_nineteen_hundred_was_no_leap_year():
    assert code_of("19" + completed("000229980")) == "date"


def test_the_sign_becomes_plus_in_the_year_of_turning_a_hundred():
    nearly = make_test_number(date(1927, 12, 31), 980)
    turning = make_test_number(date(1926, 12, 31), 980)
    assert nearly.written_short(TODAY)[6] == "-"
    assert turning.written_short(TODAY)[6] == "+"
    assert parse(turning.written_short(TODAY), today=TODAY).birth_date == date(1926, 12, 31)
    # In the year before it was still a hyphen, and the same digits said the same person.
    assert parse(turning.written_short(date(2025, 1, 1)), today=date(2025, 1, 1)) == turning


def test_a_hyphen_for_a_day_later_this_year_is_refused_and_never_guessed_a_century_back():
    assert code_of(completed("261231980")) == "future"


@pytest.mark.parametrize(
    ("nine", "birth"),
    [
        ("140577238", date(2014, 5, 17)),
        ("140560238", None),
        ("140077238", None),
        ("140060238", None),
        ("140491238", None),
        ("150289238", None),
        ("160289238", date(2016, 2, 29)),
    ],
)
def test_coordination_numbers_may_lack_month_and_day_or_name_a_day_that_is_not(nine, birth):
    number = parse(completed(nine), today=TODAY)
    assert (number.kind, number.birth_date) == (IdentityKind.COORDINATION, birth)
    assert number.is_official_test_number()


@pytest.mark.parametrize("nine", ["140592238", "141361238"])
def test_coordination_numbers_are_still_refused_beyond_day_31_and_month_12(nine):
    assert code_of(completed(nine)) == "date"


def test_the_check_digit_agrees_with_a_number_published_by_skatteverket():
    assert parse("18900101-9802", today=TODAY).is_official_test_number()


def test_only_numbers_set_aside_for_tests_are_called_test_numbers():
    assert parse(completed("140517238"), today=TODAY).is_official_test_number()
    assert not parse("19" + completed("490101238"), today=TODAY).is_official_test_number()
    assert make_test_number(date(1949, 12, 31), 980).is_official_test_number()
    assert not parse_typed("lma", "12345678").is_official_test_number()


@pytest.mark.parametrize(
    ("birth", "individual"), [(date(2014, 5, 17), 1), (date(1950, 1, 1), 985), (date(1949, 1, 1), 238)]
)
def test_demo_data_cannot_make_a_number_that_may_be_somebodys(birth, individual):
    with pytest.raises(ValueError, match="official test numbers"):
        make_test_number(birth, individual)


@pytest.mark.parametrize(
    ("kind", "text", "normal"),
    [
        ("t_number", "20140517-T238", "20140517T238"),
        ("t_number", "140517 tf12", "140517TF12"),
        ("r_number", "20140517-R12a", "20140517R12A"),
        ("reserve", "92 14-0517 KB12", "92140517KB12"),
        ("lma", "50-123 456 78", "5012345678"),
    ],
)
def test_typed_numbers_need_the_right_shape_and_no_check_digit(kind, text, normal):
    number = parse_typed(kind, text)
    assert (number.normal, number.birth_date, number.kind.value) == (normal, None, kind)
    assert number.written() == number.written_short(TODAY) == normal


@pytest.mark.parametrize(
    ("kind", "text"), [("t_number", "R1234"), ("r_number", "RRRR"), ("lma", "AB123456"), ("reserve", "12")]
)
def test_typed_numbers_of_another_shape_are_refused_in_words(kind, text):
    with pytest.raises(InvalidIdentityNumber) as caught:
        parse_typed(kind, text)
    assert caught.value.code == "form"
    assert caught.value.sentence.endswith(".")


def test_a_personnummer_is_not_a_typed_number():
    with pytest.raises(ValueError, match="parse"):
        parse_typed(IdentityKind.PERSONAL, "201405172386")


def test_masking_hides_what_identifies():
    assert make_test_number(date(2014, 5, 17), 238).masked() == "20140517-••••"
    assert parse_typed("lma", "12345678").masked() == "••••••78"


def test_a_number_never_slips_out_through_repr_or_an_error():
    number = make_test_number(date(2014, 5, 17), 238)
    assert "2014" not in repr(number)
    with pytest.raises(InvalidIdentityNumber) as caught:
        parse("140517-2387", today=TODAY)
    assert "140517" not in repr(caught.value)


def test_every_kind_has_a_swedish_name():
    assert [kind.label for kind in IdentityKind][:2] == ["Personnummer", "Samordningsnummer"]
    assert all(kind.label for kind in IdentityKind)

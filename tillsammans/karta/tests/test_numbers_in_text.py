"""Any number in any spelling is found; what only looks like digits is left alone."""

from datetime import date
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tillsammans.karta.numbers_in_text import EMAIL, IDENTITY, PHONE, kinds_in
from tillsammans.karta.tests.conftest import CHILD
from tillsammans.lib import clock
from tillsammans.lib.identity_numbers import make_test_number

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WIDE = str.maketrans("0123456789", "0123456789")


def spelled(digits: str, draw) -> str:
    """Twelve or ten digits, as a person or a program may have written them."""
    if draw(st.booleans()):
        digits = digits[2:]
    day, end = digits[:-4], digits[-4:]
    year, month, date_ = day[:-4], day[-4:-2], day[-2:]
    ways = [
        *(digits, f"{day}-{end}", f"{day}+{end}", f"{day} {end}", f"{day}\u2013{end}", f"{day}\u2212{end}"),
        *(
            f"{year}-{month}-{date_}-{end}",
            f"{year} {month} {date_} - {end}",
            f"{year}.{month}.{date_}.{end}",
        ),
        *(
            f"{year}/{month}/{date_} {end}",
            f"{day}_{end}",
            " ".join(digits),
            "-".join(digits),
            f"{day}\u00a0{end}",
        ),
        *("\u200b".join(digits), f"{day}\u00ad-{end}", digits.translate(ARABIC), digits.translate(WIDE)),
        *(
            str(int(digits)),
            f" {int(digits)} ",
            f"{digits}.0",
            f"{digits},00",
            f"{digits[0]}.{digits[1:]}E+{len(digits) - 1}",
            f"{float(digits):.1f}",
        ),
        *(f"{digits[0]},{digits[1:]}e{len(digits) - 1}", f"{day}.{end}"),
        *(
            "".join(f"%{ord(d):02X}" for d in digits),
            quote(quote(f"{day} {end}")),
            f"{day}%2D{end}",
            f"{day}%20{end}",
        ),
        *("".join(f"&#{ord(d)};" for d in digits), f"{day}&#45;{end}", f"{day}&nbsp;{end}"),
    ]
    return draw(st.sampled_from(ways))


def surrounded(text: str, draw) -> str:
    before = draw(st.sampled_from(["", "Elev ", "pnr:", "id=", "(", "x", "åk 5, ", "/barn/", "nr. "]))
    after = draw(st.sampled_from(["", ".", ")", " åk 5", "x", ", se journal", "&b=1", "/"]))
    return before + text + after


@settings(deadline=None)
@given(st.dates(date(1870, 1, 1), date(2026, 9, 29)), st.booleans(), st.data())
def test_every_official_test_number_is_found_in_every_spelling(birth, coordination, data):
    with clock.frozen("2026-09-29 10.00"):
        number = make_test_number(birth, 238 if birth.year >= 1950 else 980, coordination=coordination)
        assert IDENTITY in kinds_in(spelled(number.normal, data.draw))
        kinds_in.cache_clear()


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2026, 9, 29)), st.data())
def test_a_number_is_found_inside_other_text(birth, data):
    with clock.frozen("2026-09-29 10.00"):
        normal = make_test_number(birth, 239).normal
        day, end = normal[:-4], normal[-4:]
        for text in (normal, normal[2:], f"{day}-{end}", f"{day[2:]}-{end}", f"{day} {end}"):
            assert IDENTITY in kinds_in(surrounded(text, data.draw)), text


MEASURES = st.one_of(
    st.decimals(0, 340, places=1).map(str),
    st.floats(-1e6, 1e6, allow_nan=False).map(repr),
    st.integers(0, 999_999).map(str),
    st.integers(10_000, 99_999).map(lambda n: f"{n // 100:03} {n % 100:02}"),
    st.integers(1900, 2100).map(str),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str),
    st.sampled_from(
        ["0482", "G1", "2014-2026", "2014–2026", "12:30", "2025-09-01 08:30:00", "v. 35", "1 000 000"]
    ),
)


@settings(deadline=None)
@given(MEASURES)
def test_measures_years_dates_and_postal_codes_are_left_alone(text):
    with clock.frozen("2026-09-29 10.00"):
        assert kinds_in(text.replace(".", ",")) == kinds_in(text) == frozenset()


@pytest.mark.parametrize(
    "text",
    ["20140517" + "-2387", "elev 20140517" + "-0000", "20140517-T238", "140517TF12", "19" + "140517-2387"],
)
def test_a_mistyped_or_temporary_number_still_tells_a_birthday_and_is_found(text):
    assert IDENTITY in kinds_in(text)


@pytest.mark.parametrize(
    "text", ["201413172386", "20149917-2386", CHILD.normal[:-1] + "7", "2099" + "1231-2380"]
)
def test_twelve_digits_without_a_real_date_or_check_digit_are_no_number(text):
    assert IDENTITY not in kinds_in(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mamma@example.se", EMAIL),
        ("skriv till mamma@example.se.", EMAIL),
        ("mamma%40example.se", EMAIL),
        ("070-174 06 05", PHONE),
        ("0701740605", PHONE),
        ("+46 70 174 06 05", PHONE),
        ("0046701740605", PHONE),
        ("08-465 004 00", PHONE),
        ("ring 0157-43 00 00", PHONE),
    ],
)
def test_addresses_and_phone_numbers_are_found(text, kind):
    assert kind in kinds_in(text)

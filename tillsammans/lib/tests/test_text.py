"""Swedish text as Swedish readers expect it."""

import pytest

from tillsammans.lib.text import folded, for_xml, genitive, initials, list_and, sort_key


def test_names_sort_as_in_a_swedish_list():
    names = ["Örjan", "Åsa", "Zara", "Ängla", "anna", "Édith", "Eva", "Müller", "Mård", "Muller", "أمل"]
    assert sorted(names, key=sort_key) == [
        "anna",
        "Édith",
        "Eva",
        "Muller",
        "Müller",
        "Mård",
        "Zara",
        "Åsa",
        "Ängla",
        "Örjan",
        "أمل",
    ]


def test_decomposed_letters_sort_as_composed():
    assert sort_key("A\u030asa")[0] == sort_key("Åsa")[0]


@pytest.mark.parametrize(
    ("name", "short"),
    [("Petra Lund", "PL"), ("Alma Lindh Ekman", "AE"), ("alma", "A"), ("  ", ""), ("åsa öst", "ÅÖ")],
)
def test_initials_are_at_most_two(name, short):
    assert initials(name) == short


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("Alma", "Almas"),
        ("Elis", "Elis"),
        ("Max", "Max"),
        ("Moritz", "Moritz"),
        ("BUP", "BUP:s"),
        ("6B", "6B:s"),
        ("BUP Flen", "BUP Flens"),
        ("Noor", "Noors"),
        ("", ""),
    ],
)
def test_the_owners_form_follows_swedish_spelling(name, owner):
    assert genitive(name) == owner


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_lists_are_said_with_and_before_the_last(items, said):
    assert list_and(items) == list_and(iter(items)) == said


def test_words_are_folded_into_lines_and_a_long_word_keeps_its_own():
    assert folded("barnets bästa-ansvarig i skolan", 9) == ["barnets", "bästa-ansvarig", "i skolan"]
    assert folded("", 9) == [""]


def test_what_xml_cannot_hold_becomes_a_space_and_the_rest_stays():
    assert for_xml("en\x0brad \x01till\ufffe") == "en rad  till "
    assert for_xml("rad\tett\nrad två, åäö, أمل 🙂") == "rad\tett\nrad två, åäö, أمل 🙂"

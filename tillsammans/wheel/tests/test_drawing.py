"""The wheel says the same to the eye, to a screen reader and on paper."""

import re

import pytest
from lxml import etree

from tillsammans.wheel import drawing, shapes
from tillsammans.wheel.sectors import LANGUAGES, Kind, Sector, Voice, Weather, said

SVG = "{http://www.w3.org/2000/svg}"
THEN = {"health": 2, "learning": 5, "home": 2, "safety": None}
NOW = {Sector.HEALTH: Weather.CLOUDY, Sector.LEARNING: Weather.SUN, "home": 3}
VOICES = {
    "child": {"learning": ["strength"], "home": ["concern", "concern"]},
    "guardian_a": {"home": ["concern"], "care": ["strength"]},
    "guardian_b": {"home": ["strength"]},
    "school": {"development": ["wish"]},
}


def every_drawing(lang: str = "sv") -> dict:
    return {
        "poster": drawing.poster(lang),
        "blank": drawing.blank(lang),
        "levels": drawing.levels(THEN, lang),
        "compare": drawing.compare(THEN, NOW, lang),
        "statements": drawing.statements(VOICES, lang, staff=True),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_drawing_has_title_and_description_that_name_the_seven_sectors_in_order(lang):
    for name, markup in every_drawing(lang).items():
        root = etree.fromstring(markup)
        words = {node.get("id"): node.text for node in root if node.tag in (f"{SVG}title", f"{SVG}desc")}
        assert root.get("aria-labelledby").split() == list(words), name
        told = " ".join(words.values())
        places = [told.find(sector.label(lang)) for sector in Sector]
        assert places == sorted(places), name
        assert min(places) >= 0, name


def test_nothing_in_a_drawing_needs_inline_style():
    for markup in every_drawing().values():
        assert "style" not in markup
        assert "<script" not in markup


def test_ids_are_unique_on_a_page_with_every_drawing():
    ids = re.findall(r'\bid="([^"]+)"', "".join(every_drawing().values()))
    assert len(ids) == len(set(ids))


def test_every_pattern_a_drawing_uses_is_in_it():
    for markup in every_drawing().values():
        assert set(re.findall(r"url\(#([^)]+)\)", markup)) <= set(re.findall(r'id="([^"]+)"', markup))


def test_a_uid_that_cannot_be_an_id_is_refused():
    with pytest.raises(ValueError):
        drawing.poster(uid='"><script>')


def test_a_decorative_drawing_is_silent():
    markup = drawing.levels(THEN, decorative=True)
    assert 'aria-hidden="true"' in markup
    assert "<title" not in markup
    assert "<desc" not in markup


def test_names_and_titles_are_escaped():
    markup = drawing.statements(VOICES, names={"child": "<b>Alma</b>"}, title="A & B")
    assert "&lt;b&gt;Alma" in markup
    assert "A &amp; B" in markup


@pytest.mark.parametrize(
    ("answer", "lit"),
    [(1, {"c1", "c2", "c3"}), (2, {"c2", "c3"}), (3, {"s3"}), (4, {"s3", "s4"}), (5, {"s3", "s4", "s5"})],
)
def test_rain_is_drawn_towards_the_child_and_sun_outwards(answer, lit):
    root = etree.fromstring(drawing.levels({"home": answer}))
    bands = root.findall(f".//{SVG}path[@class]")
    shown = {
        b.get("class").split()[1] for b in bands if b.get("class").startswith("on") and not b.get("display")
    }
    assert shown == lit


def test_weather_is_told_in_words_and_never_in_numbers():
    markup = drawing.compare(THEN, NOW)
    desc = etree.fromstring(markup).find(f"{SVG}desc").text
    assert "Hälsa: Då Regn, Nu Molnigt" in desc
    assert "Omsorg: Då Inte pratat om, Nu Inte pratat om" in desc
    assert not re.search(r"\d", desc)


def test_several_statements_of_one_kind_from_one_voice_give_one_mark():
    once = drawing.statements({"child": {"home": ["concern"]}})
    assert drawing.statements({"child": {"home": ["concern", "concern"]}}) == once
    assert "2" not in etree.fromstring(once).find(f"{SVG}desc").text


def test_where_voices_differ_is_drawn_for_staff_only():
    assert drawing.differs(VOICES, "home")
    assert not drawing.differs(VOICES, "learning")
    assert drawing.statements(VOICES, staff=True) != drawing.statements(VOICES)


@pytest.mark.parametrize("bad", [{"school": 3}, {"home": 0}, {"home": 6}])
def test_unknown_sectors_and_weathers_are_refused(bad):
    with pytest.raises(ValueError):
        drawing.levels(bad)


def test_swedish_slugs_are_understood_too():
    assert drawing.levels({"hemmet": 2}) == drawing.levels({Sector.HOME: 2})
    assert drawing.mark("vardnadshavare_a") == drawing.mark(Voice.GUARDIAN_A)
    assert drawing.icon("halsa", 0, 0, 32, "red") == drawing.icon("health", 0, 0, 32, "red")


def test_the_order_of_sectors_is_the_agreements():
    names = "halsa, utveckling, larande, omsorg, hemmet, relationer, trygghet"
    assert ", ".join(k.slug for k in Sector) == names


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_exists_in_every_language(lang):
    for member in (*Sector, *Kind, *Voice, *Weather):
        assert member.label(lang)
    assert all(k.prompt(lang) for k in Sector)
    assert said(None, lang) and said(1, lang) == Weather.STORMY.label(lang)


def test_a_weather_cannot_be_added_or_compared():
    with pytest.raises(TypeError):
        Weather.SUN + Weather.RAIN
    with pytest.raises(TypeError):
        sorted(Weather)


def test_sector_colours_stand_out_from_white():
    def light(colour):
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    for sector, colour in shapes.COLOR.items():
        assert 1.05 / (light(colour) + 0.05) >= 3.5, sector

"""Tables carry all that the drawing shows."""

import re

from lxml import html

from tillsammans.wheel import mirror, tables
from tillsammans.wheel.sectors import Sector

VOICES = {"child": {"home": ["concern"]}, "guardian_a": {"home": ["strength"], "care": ["wish"]}}


def rows(markup):
    return [
        [cell.text_content() for cell in row] for row in html.fromstring(str(markup)).xpath(".//tbody/tr")
    ]


def test_weather_has_one_row_per_sector_in_words():
    told = rows(tables.levels_table({"health": 2}, "Väder"))
    assert told[0] == ["Hälsa", "Regn"]
    assert [row[1] for row in told[1:]] == ["Inte pratat om"] * 6


def test_then_and_now_stand_beside_each_other_without_sum_or_difference():
    markup = tables.compare_table({"home": 2}, {"home": 4}, "Då och nu")
    assert ["Hemmet", "Regn", "Lite sol"] in rows(markup)
    assert not re.search(r"\d", html.fromstring(str(markup)).text_content())


def test_only_voices_that_are_given_have_a_column():
    markup = tables.statements_table(VOICES, "Utsagor", names={"guardian_a": "Sofia"})
    heads = [th.text_content() for th in html.fromstring(str(markup)).xpath(".//thead//th")]
    assert heads == ["Område", "Barnet", "Sofia"]
    assert ["Hemmet", "Oro", "Styrka"] in rows(markup)


def test_that_voices_differ_is_noted_for_staff_only():
    assert "Ni ser olika" in tables.statements_table(VOICES, "Utsagor", staff=True)
    assert "Ni ser olika" not in tables.statements_table(VOICES, "Utsagor")


def test_words_from_people_are_escaped():
    markup = tables.statements_table(VOICES, "<i>", names={"child": "<b>"})
    assert "<i>" not in markup
    assert "<b>" not in markup


def test_tables_need_no_inline_style():
    assert "style=" not in tables.statements_table(VOICES, "Utsagor") + tables.levels_table({}, "Väder")


def test_the_committed_style_sheet_is_the_one_the_code_makes():
    assert mirror.TARGET.read_text(encoding="utf-8") == mirror.mirror_css(), (
        "python -m tillsammans.wheel.mirror"
    )


def test_the_style_sheet_mirrors_every_answer_of_every_sector():
    css = mirror.mirror_css()
    for sector in Sector:
        for value in range(1, 6):
            assert f'[name="{sector.slug}"][value="{value}"]:checked' in css

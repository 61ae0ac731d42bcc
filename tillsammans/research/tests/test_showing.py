"""A withheld number is words with a reason, in both languages; the chart has the same numbers as its table."""

from datetime import date
from functools import cache

from django.core.management import call_command

from tillsammans.karta.example import BOOK
from tillsammans.research import computing, disclosure, showing, tables
from tillsammans.research.models import Release, Study


def made(*rows: tuple) -> dict:
    cells = [dict(zip(("municipality", "year", "n"), row, strict=True)) for row in rows]
    raw = tables.of_rows("Antal", ("municipality", "year"), ("n",), cells, {"what": "levels", "measure": "x"})
    return disclosure.protect(raw).as_json()


@cache
def small() -> dict:
    return made(("0482", 2025, 6), ("0483", 2025, 212), ("0484", 2025, 90), ("all", 2025, 308))


def test_few_is_said_as_few_and_what_protects_it_as_withheld():
    shown = showing.shown(small())
    cells = {row[0]: row[2] for row in shown.rows}
    assert cells["Flen"] == "≤ 7" and cells["Katrineholm"] == "210"
    assert cells["Eskilstuna"] == "döljs, skydd" and cells["Alla"] == "310"
    assert shown.legend[0] == "≤ 7: Sju eller färre barn." and len(shown.legend) == 3
    assert "summor också" in shown.legend[-1]


def test_the_same_in_english():
    shown = showing.shown(small(), lang="en")
    assert shown.head[:3] == ("Municipality", "Year", "Children")
    assert ("Eskilstuna", "2025", "withheld, protection") in shown.rows


def test_a_table_says_something_about_a_place_only_where_a_number_is_shown():
    assert showing.about(small(), "0483")
    assert not showing.about(small(), "0482") and not showing.about(small(), "0488")


def test_the_chart_has_the_tables_numbers_and_no_others():
    chart = showing.chart(small())
    assert dict(chart.rows) == {"Flen": "..", "Katrineholm": "210", "Eskilstuna": "..", "Alla": "310"}
    place = showing.chart(small(), municipality="0483")
    assert [row[0] for row in place.rows] == ["Katrineholm", "Alla"]


def test_names_of_variables_and_captions_are_in_the_pages_language():
    data = small() | {"name": "Sömn", "definition": {"what": "levels", "measure": "sleep_hours"}}
    swedish, english = (showing.chart(data, BOOK, lang) for lang in ("sv", "en"))
    assert swedish.caption == f"{BOOK.variable('sleep_hours').sv}: antal barn"
    assert english.caption == f"{BOOK.variable('sleep_hours').en}: children"
    assert english.head == ("Municipality", "Children") and english.rows[-1][0] == "All"
    assert (
        showing.name_of({"name": "", "definition": {"what": "missingness"}}, BOOK, "en") == "What is missing"
    )
    both = {"name": "", "definition": {"what": "together", "measure": "sleep_hours", "other": "headache"}}
    assert " and " in showing.name_of(both, BOOK, "en") and " och " in showing.name_of(both, BOOK)


def test_the_question_is_in_the_pages_language():
    definition = {"what": "levels", "measure": "sleep_hours", "where": {"year": [2024, 2025]}}
    english = computing.in_words(definition, BOOK, "en")
    assert english == f"Levels for groups: “{BOOK.variable('sleep_hours').en}”, 2024–2025"
    assert set(computing.QUESTIONS_EN) == set(computing.QUESTIONS)


def test_a_part_of_the_rows_is_shown_with_the_legend_of_all():
    part = showing.shown(small(), part=slice(1, 2))
    assert [row[0] for row in part.rows] == ["Katrineholm"] and part.count == 4
    assert part.legend == showing.shown(small()).legend


def test_the_demos_study_is_made_once(story):
    call_command("demo_study", children=700)
    call_command("demo_study", children=700)
    assert Study.objects.get().approved_until == date(2031, 12, 31)
    assert Release.objects.count() == 1

"""A chart is a table with bars; what is withheld is not drawn as nought."""

import xml.etree.ElementTree as ET

import pytest

from tillsammans.research import charts
from tillsammans.research.disclosure import protect
from tillsammans.research.tables import ALL, Table, Unprotected, of_rows

SVG = "{http://www.w3.org/2000/svg}"


def counts(**n: int) -> Table:
    rows = [{"grade": grade, "n": number} for grade, number in n.items()]
    rows.append({"grade": ALL, "n": sum(n.values())})
    return of_rows("Prov", ("grade",), ("n",), rows)


def test_bars_say_every_value_as_text_and_withhold_in_words():
    chart = charts.bars(protect(counts(F=4, G1=40, G2=20)), "n", "grade", "Hur många <svarade>")
    assert chart.rows == (("F", ".."), ("G1", "40"), ("G2", ".."), ("Alla", "65"))
    svg = ET.fromstring(chart.svg)
    assert svg.attrib["role"] == "img" and svg[0].text == "Hur många <svarade>"
    assert "F: .." in svg[1].text and "style" not in chart.svg
    widths = [element.attrib["width"] for element in svg.iter("{http://www.w3.org/2000/svg}rect")]
    assert [w == "0" for w in widths] == [True, False, True, False]


def test_lines_break_where_a_value_is_withheld():
    rows = [{"sex": s, "year": y, "n": n} for s, y, n in (("1", 2019, 30), ("1", 2020, 3), ("1", 2021, 30))]
    chart = charts.lines(protect(of_rows("Prov", ("sex", "year"), ("n",), rows)), "n", "year", "sex", "Antal")
    assert chart.head == ("Kön", "2019", "2020", "2021") and chart.rows == (("1", "30", "..", "30"),)
    assert chart.svg.count("<circle") == 2
    assert chart.svg.count("<polyline") == 1  # the sample before the line's name


def drawn(chart: charts.Chart) -> ET.Element:
    return ET.fromstring(chart.svg)


def texts(chart: charts.Chart, kind: str) -> list[ET.Element]:
    return [one for one in drawn(chart).iter(f"{SVG}text") if one.attrib["class"] == kind]


@pytest.mark.parametrize("places", [1, 2, 10, 15])
def test_names_of_lines_never_lie_on_one_another_and_all_is_inside_the_picture(places):
    """Every place has nearly the same numbers, so that all lines end at the same height."""
    rows = [
        {"municipality": str(p), "year": y, "n": 1000 + p} for p in range(places) for y in range(2017, 2027)
    ]
    table = protect(of_rows("Prov", ("municipality", "year"), ("n",), rows))
    chart = charts.lines(table, "n", "year", "municipality", "Antal")
    *_, width, height = map(float, drawn(chart).attrib["viewBox"].split())
    at = sorted(float(one.attrib["y"]) for one in texts(chart, "chart-label"))
    assert len(at) == places and all(b - a >= 20 for a, b in zip(at, at[1:], strict=False))
    assert at[0] >= 12 and at[-1] <= height
    dots = [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in drawn(chart).iter(f"{SVG}circle")]
    assert all(3 <= x <= width - 3 and 3 <= y <= height - 3 for x, y in dots)
    assert all(20 <= float(one.attrib["x"]) <= width - 20 for one in texts(chart, "chart-step"))


def test_every_year_is_named_where_they_are_few():
    rows = [{"sex": "1", "year": y, "n": 30} for y in (2024, 2025)]
    chart = charts.lines(protect(of_rows("Prov", ("sex", "year"), ("n",), rows)), "n", "year", "sex", "Antal")
    assert [one.text for one in texts(chart, "chart-value")] == ["2024", "2025"]
    assert texts(chart, "chart-step") == []  # which the style sheet thins out on a small screen


def test_a_chart_is_read_from_left_to_right_in_every_language():
    chart = charts.bars(protect(counts(G1=40)), "n", "grade", "Antal")
    assert drawn(chart).attrib["direction"] == "ltr"


def test_a_raw_table_is_not_drawn():
    for draw in (
        lambda t: charts.bars(t, "n", "grade", ""),
        lambda t: charts.lines(t, "n", "grade", "grade", ""),
        lambda t: charts.vega(t, "n", "grade", "grade"),
    ):
        with pytest.raises(Unprotected):
            draw(counts(F=40))


def test_shares_and_decimals_are_read_as_in_swedish():
    assert [charts.shown(0.35, "share"), charts.shown(7.5, "mean"), charts.shown(12345, "n")] == [
        "35 %",
        "7,5",
        "12 345",
    ]
    assert charts.shown(7.5, "mean", "en") == "7.5"


@pytest.mark.deep
def test_researchers_can_have_a_figure_for_an_article():
    rows = [{"sex": s, "year": y, "n": 30 + y % 7} for s in "12" for y in (2019, 2020)]
    svg = charts.vega(protect(of_rows("Prov", ("sex", "year"), ("n",), rows)), "n", "year", "sex")
    assert ET.fromstring(svg).tag.endswith("svg")

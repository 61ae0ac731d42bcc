"""The field helpers and the filters, one promise each."""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.utils import translation

from tillsammans.ui import controls, filters
from tillsammans.ui.to_logical import convert_line
from tillsammans.ui.widgets import DayWidget, day_field


class Meeting(forms.Form):
    day = forms.DateField(widget=DayWidget)
    room = forms.ChoiceField(choices=[("a", "Petras rum")], widget=forms.RadioSelect)
    note = forms.CharField(required=False)


def meeting(**data) -> Meeting:
    return Meeting(data)


def test_three_boxes_become_one_day():
    form = meeting(day_day="2", day_month="11", day_year="2026", room="a")
    assert form.is_valid()
    assert form.cleaned_data["day"] == date(2026, 11, 2)


def test_half_a_day_comes_back_as_typed():
    form = meeting(day_day="2", day_month="", day_year="2026", room="a")
    assert not form.is_valid()
    assert [box.value for box in controls.boxes(form["day"])] == ["2", "", "2026"]


def test_errors_lead_to_the_first_thing_that_takes_focus():
    assert [row["href"] for row in controls.error_rows(meeting())] == ["#id_day_0", "#id_room_0"]


def test_the_browser_is_not_asked_to_complain():
    assert "required" not in controls.control(Meeting()["day"], "govuk-input")


def test_a_form_carries_its_key_and_version():
    form = Meeting()
    form._key, form._version = "k", 3
    assert controls.hidden_values(form) == [("_key", "k"), ("_version", "3")]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "torsdag 12 november 2026"),
        ("en", "Thursday 12 November 2026"),
        ("so", "Khamiis 12 Noofeembar 2026"),
        ("ar", "الخميس 12 نوفمبر 2026"),
    ],
)
def test_days_are_said_in_the_readers_language(language, said):
    with translation.override(language):
        assert filters.weekday(date(2026, 11, 12)) == said


def test_times_are_swedish_time():
    assert filters.stamp(datetime(2026, 11, 12, 23, 30, tzinfo=UTC)) == "13 nov 00.30"


def test_a_time_without_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        filters.clock(datetime(2026, 11, 12, 14, 0))  # noqa: DTZ001


def test_words_and_nothing_pass_through():
    assert (filters.day_short("Lördagar"), filters.day_short(None)) == ("Lördagar", "")


@pytest.mark.parametrize(
    ("physical", "logical"),
    [
        ("  margin-left: 4px;", "  margin-inline-start: 4px;"),
        ("  right: 0;", "  inset-inline-end: 0;"),
        ("  text-align: left;", "  text-align: start;"),
        ("  float: right !important;", "  float: inline-end !important;"),
        ("  padding: 1px 2px 3px 4px;", "  padding-block: 1px 3px;\n  padding-inline: 4px 2px;"),
        ("  margin: 0 2px 0 2px;", "  margin: 0 2px 0 2px;"),
    ],
)
def test_css_is_turned_logical(physical, logical):
    assert convert_line(physical) == logical


@pytest.mark.parametrize(("year", "said"), [("2026", ""), ("0206", "Ingen dag."), ("9999", "Ingen dag.")])
def test_a_year_that_nobody_can_mean_is_no_day(year, said):
    field = day_field("När?", "Skriv när.", wrong="Ingen dag.")
    try:
        field.clean(f"{year}-11-20")
        assert not said
    except forms.ValidationError as fault:
        assert fault.messages == [said]

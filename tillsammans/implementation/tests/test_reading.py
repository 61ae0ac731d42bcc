"""Reading: the county then and now, on paper and in a spreadsheet, what is due, and the same number of questions to the
database for one row as for fifty."""

import csv
import io
from datetime import date
from uuid import uuid4

import pytest

from tests.people import signed_in
from tillsammans.directory import seed
from tillsammans.implementation import dates
from tillsammans.implementation.commands import events
from tillsammans.implementation.tests.making import (
    FLEN,
    a_plan,
    a_routine,
    a_step,
    an_event,
    counting,
    principal,
    report_of,
)

HERE = "/styrrummet/"
TODAY = date(2026, 9, 29)
LIST = 6  # performance.md, goal 4


def flen() -> str:
    return f"{HERE}huvudman/{principal(FLEN).pk}/"


def test_an_address_that_names_nothing_is_not_found(told):
    browser = signed_in("processledare")
    office = seed.unit("processledningen").pk
    outside = principal("F-0002").pk
    for address in (
        f"huvudman/{uuid4()}/",
        f"enhet/{office}/",
        f"huvudman/{outside}/",
        f"rapport/{uuid4()}/",
    ):
        assert browser.get(HERE + address).status_code == 404, address
    assert browser.get(f"{HERE}nagot/{principal(FLEN).pk}/traff/").status_code == 404
    assert browser.get(f"{HERE}lanet/?per=2031-h9").status_code == 200  # as today
    assert browser.get(f"{flen()}?page=999").status_code == 200


def test_the_county_as_a_report_once_said_it(told):
    browser = signed_in("styrgrupp")
    then = browser.get(f"{HERE}lanet/?per=2025-h1").content.decode()
    now = browser.get(f"{HERE}lanet/").content.decode()
    assert "Siffrorna gäller 18 juni 2025." in then and "14 av 68 har gått utbildningen." in then
    assert "Siffrorna gäller 29 september 2026." in now and "54 av 68 har gått utbildningen." in now
    assert "inte anslutna än" in now and "dagar" not in now  # no invented lead times


def test_the_tables_open_in_a_spreadsheet_and_say_the_same(told):
    answer = signed_in("politiker_flen").get(f"{HERE}lanet/tabeller.csv")
    table = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    found = [row for row in table if row["Huvudman"] == "Länet" and row["Mått"] == "Utbildade ansvariga"]
    assert [(row["Antal"], row["Av"], row["Procent"]) for row in found] == [("54", "68", "79")]
    assert answer["Content-Disposition"] == 'attachment; filename="lanet-2026-09-29.csv"'


def test_the_countys_picture_on_paper(told):
    answer = signed_in("styrgrupp").get(f"{HERE}lanet/lagesbild.pdf")
    assert answer.status_code == 200 and answer.content.startswith(b"%PDF-")


def test_events_are_listed_by_kind_and_huvudman(told):
    browser = signed_in("styrgrupp")
    page = browser.get(f"{HERE}traffar/?slag=workshop").content.decode()
    assert "2 träffar" in page and "Besök hos ledningen" not in page
    page = browser.get(f"{HERE}traffar/?huvudman={FLEN}").content.decode()
    assert "Flens kommun" in page and "Gnesta kommun" not in page


def test_what_is_due_is_told_to_those_it_is_for(told):
    with told.as_("processledare"):
        found = list(dates.dates(date(2026, 1, 1), date(2026, 12, 31)))
    keys = [one.key for one in found]
    assert len(keys) == len(set(keys))
    by_title = {one.title: one for one in found}
    flen_report = by_title["Flens kommun: statusrapporten ska vara inne"]
    assert flen_report.posts == (seed.seat("kontakt_flen").pk,) and flen_report.on == date(2026, 12, 11)
    assert "Oxelösunds kommun: statusrapporten ska vara inne" not in by_title  # handed in
    late = [one for one in found if one.on < TODAY and one.key.startswith("implementation.step")]
    assert len(late) == 6 and all(one.posts for one in late)
    assert any(
        one.title == "Gnesta kommun: se över rutinen Så bjuder vi in till samverkansmöte" for one in found
    )


# --- The same number of questions for one as for fifty
@pytest.mark.parametrize("page", ["lanet/", "huvudman/", "traffar/", "berattelser/", "rapporter/", "{flen}"])
def test_a_list_costs_the_same_for_one_as_for_fifty(world, page):
    address = flen() if page == "{flen}" else HERE + page
    with world.as_("processledare") as by:
        plan = a_plan(by)
        _one_of_each(by, plan, 0)
    browser = signed_in("processledare")
    browser.get(address)  # what is looked up once in a process
    few = _count(browser, address)
    with world.as_("processledare") as by:
        for n in range(1, 50):
            _one_of_each(by, plan, n)
    assert _count(browser, address) == few <= LIST + 2 * (page in ("traffar/", "berattelser/", "rapporter/"))


def _one_of_each(by, plan, n: int) -> None:
    a_step(by, plan, what=f"Steg {n}")
    an_event(by, attended={"heads": n + 1})
    a_routine(by)
    events.tell(by=by, place=principal(FLEN), new=events.NewStory("Flen", f"Rubrik {n}", "Text."))


def _count(browser, address: str) -> int:
    with counting() as said:
        assert browser.get(address).status_code == 200
    return len(said)


def test_a_report_that_is_not_open_is_not_written(told):
    browser = signed_in("skolforvaltningen-oxelosund/kontakt")
    address = f"{HERE}rapport/{report_of('0481').pk}/"
    assert browser.get(f"{address}skriv/")["Location"] == address
    assert "Lämna tillbaka" not in browser.get(address).content.decode()
    assert "Lämna tillbaka" in signed_in("processledare").get(address).content.decode()

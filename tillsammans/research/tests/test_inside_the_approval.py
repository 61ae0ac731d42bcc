"""Nothing is received, computed or released outside the approval, and the refusal names what is missing (R79)."""

from datetime import date

import pytest

from tillsammans.karta import example
from tillsammans.karta.codebook import Codebook
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.ids import uuid7
from tillsammans.research import commands
from tillsammans.research.demo import APPROVED, CARD, CODE
from tillsammans.research.models import CodebookVersion, DataRelease, Delivery, Release, Run


@pytest.fixture
def open_study(story):
    story.registered()
    story.opened((2025,))
    return story


def test_a_study_without_an_approval_in_order_is_not_registered(story):
    wrong = {
        "Godkännandet slutar innan det börjar.": {"approved_until": date(2025, 1, 1)},
        "Det sista året är före det första.": {"last_year": 2018},
        "Välj vilka variabler godkännandet omfattar.": {"variables": ()},
    }
    for sentence, other in wrong.items():
        with pytest.raises(NotPossible, match=sentence), story.as_("forskare") as by:
            commands.register(by=by, new=commands.NewStudy(**CARD | other))
    story.registered()
    with pytest.raises(NotPossible, match="redan en studie med den koden"):
        story.registered()


def test_a_codebook_holds_nothing_that_is_not_approved(story):
    study = story.registered()
    wider = Codebook(CODE, 2, "Kodbok", example.BOOK.only([*APPROVED, "height_cm"]).variables)
    with pytest.raises(NotPossible, match="omfattar inte height_cm"), story.as_("forskare") as by:
        commands.publish_codebook(by=by, study=study, book=wider)
    skipped = Codebook(CODE, 3, "Kodbok", example.BOOK.only(APPROVED).variables)
    with pytest.raises(NotPossible, match="Nästa version är 2"), story.as_("forskare") as by:
        commands.publish_codebook(by=by, study=study, book=skipped)
    narrower = Codebook(CODE, 2, "Kodbok", example.BOOK.only(APPROVED[:3]).variables)
    with story.as_("forskare") as by:
        commands.publish_codebook(by=by, study=study, book=narrower)
    assert sorted(CodebookVersion.objects.values_list("version", flat=True)) == [1, 2]


def test_a_round_is_about_approved_years_and_ends_before_the_approval_does(story):
    study = story.registered()

    def opened(year: int, closes: date) -> None:
        with story.as_("dataansvarig") as by:
            commands.open_round(by=by, study=study, year=year, opens_on=date(2026, 10, 1), closes_on=closes)

    with pytest.raises(NotPossible, match="2019–2026"):
        opened(2018, date(2026, 12, 1))
    with pytest.raises(NotPossible, match="efter att godkännandet har gått ut"):
        opened(2025, date(2032, 1, 1))
    opened(2025, date(2026, 12, 1))
    with pytest.raises(NotPossible, match="redan en omgång"):
        opened(2025, date(2026, 12, 1))


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        ("2025-05-31 12.00", "gäller från 1 juni 2025. Innan dess får inget tas emot"),
        ("2032-01-01 12.00", "gick ut 31 december 2031. Efter det får inget tas emot"),
        ("2026-12-16 12.00", "Omgången 2025 stängde 15 december 2026"),
    ],
)
def test_nothing_is_received_before_or_after(open_study, moment, sentence):
    around, provider = open_study.study.rounds.get(), open_study.study.providers.first()
    with clock.frozen(moment), pytest.raises(NotPossible, match=sentence):
        open_study.delivered(around, provider)
    assert not Delivery.objects.exists()
    assert open_study.delivered(around, provider).rows > 200


def test_another_studys_provider_delivers_nothing_here(open_study):
    around = open_study.study.rounds.get()
    with open_study.as_("forskare") as by:
        other = commands.register(by=by, new=commands.NewStudy(**CARD | {"code": "annan", "title": "Annan"}))
        new = commands.NewProvider(
            open_study.study.providers.first().authority_id, "flen-skola", "Flen", "0482"
        )
        stranger = commands.add_provider(by=by, study=other, new=new)
    with pytest.raises(NotPossible, match="är inte leverantör i studien karta-kompass"):
        open_study.delivered(around, stranger, rows=[])


def test_no_question_goes_outside_the_approval(open_study):
    for definition, sentence in (
        ({"what": "levels", "measure": "height_cm"}, "height_cm"),
        ({"what": "levels", "measure": "sleep_hours", "where": {"year": [2017]}}, "År 2017 ligger utanför"),
        ({"what": "levels", "measure": "sleep_hours", "by": ["school"]}, "Skolor redovisas inte"),
        (
            {"what": "levels", "measure": "sleep_hours", "by": ["pseudonym"]},
            "Inget redovisas om enskilda barn",
        ),
    ):
        with pytest.raises(NotPossible, match=sentence):
            open_study.computed(None, definition)
    assert not Run.objects.exists()


def test_nothing_is_computed_or_released_after_the_approval(open_study):
    around = open_study.study.rounds.get()
    open_study.accepted(open_study.delivered(around, open_study.study.providers.first()))
    data = open_study.frozen()
    run = open_study.computed(data, {"what": "levels", "measure": "absence_share", "by": ["sex", "year"]})
    with clock.frozen("2032-01-01 12.00"):
        with (
            pytest.raises(NotPossible, match="Efter det får inget beräknas"),
            open_study.as_("forskare") as by,
        ):
            commands.run(by=by, analysis=run.analysis, data=data)
        with (
            pytest.raises(NotPossible, match="Efter det får inget släppas"),
            open_study.as_("forskare") as by,
        ):
            commands.ask(by=by, run=run, why="För sent.")
    with open_study.as_("forskare") as by:
        assert commands.ask(by=by, run=run, why="I tid.").pk


# --- an approval that has become smaller since a table was computed ----------------------------------------------

ABSENCE = {"what": "levels", "measure": "absence_share", "by": ["sex", "year"]}
EARLY = ABSENCE | {"where": {"year": [2024]}}
LACKING = {"what": "missingness", "by": ["year"]}
MOVES = {"what": "transitions", "measure": "bullied", "from_age": 10, "to_age": 11, "where": {"year": [2024]}}
NO_ABSENCE = {"variables": tuple(code for code in APPROVED if code != "absence_share")}
NO_2025 = {"last_year": 2024}


@pytest.fixture
def frozen(story):
    """Two years from one provider, in a data release."""
    story.registered()
    for around in story.opened():
        story.accepted(story.delivered(around, story.study.providers.first()))
    story.frozen()
    return story


def computed(story, definition) -> Run:
    return story.computed(DataRelease.objects.get(), definition)


def shrunk(story, **other) -> None:
    with story.as_("forskare") as by:
        new = commands.NewStudy(**CARD | other)
        commands.change_study(by=by, study=story.study, new=new, reason="Ändringsbeslut.")


def asked(story, run: Run):
    with story.as_("forskare") as by:
        return commands.ask(by=by, run=Run.objects.get(pk=run.pk), why="Till kommunerna.")


def checked(story, who: str, request) -> None:
    with story.as_(who) as by:
        commands.check(by=by, request=request, approves=True)


@pytest.mark.parametrize(
    ("definition", "other", "sentence"),
    [
        (ABSENCE, NO_ABSENCE, "omfattar inte absence_share"),
        (ABSENCE, NO_2025, "från 2019–2024, inte från 2025"),
        (LACKING, NO_ABSENCE, "omfattar inte absence_share"),
        (MOVES, NO_2025, "från 2019–2024, inte från 2025"),
    ],
)
def test_a_table_from_before_the_approval_shrank_is_not_asked_for(frozen, definition, other, sentence):
    run = computed(frozen, definition)
    shrunk(frozen, **other)
    with pytest.raises(NotPossible, match=sentence):
        asked(frozen, run)
    shrunk(frozen)
    assert asked(frozen, run).pk


@pytest.mark.parametrize("other", [NO_ABSENCE, NO_2025])
def test_the_second_yes_releases_nothing_that_the_approval_no_longer_covers(frozen, other):
    request = asked(frozen, computed(frozen, ABSENCE))
    checked(frozen, "granskare", request)
    shrunk(frozen, **other)
    with pytest.raises(NotPossible, match=r"inte absence_share|inte från 2025"):
        checked(frozen, "granskare_2", request)
    assert not Release.objects.exists() and request.checks.count() == 1
    shrunk(frozen)
    checked(frozen, "granskare_2", request)
    assert Release.objects.get().request == request


def test_what_a_smaller_approval_still_covers_can_be_released(frozen):
    early = asked(frozen, computed(frozen, EARLY))
    shrunk(frozen, **NO_2025)
    again = asked(frozen, computed(frozen, {"what": "levels", "measure": "sleep_hours", "by": ["year"]}))
    for request in (early, again):
        checked(frozen, "granskare", request)
        checked(frozen, "granskare_2", request)
    assert Release.objects.count() == 2


def test_a_run_that_does_not_say_what_it_read_is_taken_to_have_read_all_it_could(frozen):
    run, early = computed(frozen, LACKING), computed(frozen, EARLY)
    for one in (run, early):
        one.pk, one.read = uuid7(), None
        one.save(force_insert=True)
    shrunk(frozen, **NO_2025)
    with pytest.raises(NotPossible, match="inte från 2025"):
        asked(frozen, run)
    assert asked(frozen, early).pk
    shrunk(frozen, **NO_ABSENCE)
    for one in (run, early):
        with pytest.raises(NotPossible, match="omfattar inte absence_share"):
            asked(frozen, one)

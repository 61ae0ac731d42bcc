"""The life of an initiative: nothing gets into the model without an evaluation of its own, by commands or by SQL; every
step is a dated fact.

Seen failing with the defence removed: with in_the_model_with_evaluation_and_decision dropped and step_follows
off the first insert below goes through; with step_by_its_own_evaluation dropped another's evaluation does; with
step_follows off a decision older than the evaluation does; with initiative_ended_with_a_reason dropped an end without
one does; with the trigger stays off what has happened can be rewritten.
"""

from datetime import date

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from tillsammans.access.decision import Refused
from tillsammans.initiatives import steps
from tillsammans.initiatives.commands import life
from tillsammans.initiatives.models import Evaluation, Initiative, Step, StepCode
from tillsammans.initiatives.tests.conftest import ABOUT, EVALUATION, PERIOD
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.lib.ids import uuid7

pytestmark = pytest.mark.django_db


def into_model_by_sql(
    by, initiative, *, decision=None, evaluation=None, order=4, step="in_model", on="2026-09-29"
):
    """What somebody might write past the commands, as the role the web runs in."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            'INSERT INTO initiatives_step (id, initiative_id, "order", step, "on", by_id, at, decision_id, '
            "evaluation_id, reason) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, '')",
            [
                uuid7(),
                initiative.pk,
                order,
                step,
                on,
                by.post_id,
                clock.now(),
                decision.pk if decision else None,
                evaluation.pk if evaluation else None,
            ],
        )


def standing(initiative) -> str:
    return steps.last_of(initiative).step


def test_a_whole_life_leads_to_the_model(world, running, evaluated, decided):
    decision = decided(date(2026, 9, 22))
    with world.as_("sekreterare") as by:
        step = life.take_into_model(by=by, initiative=running, decision=decision)
        assert standing(running) == StepCode.IN_MODEL
        assert (step.evaluation, step.decision, step.on) == (evaluated, decision, date(2026, 9, 22))
        assert step.by_id == by.post_id


def test_without_an_evaluation_it_cannot_enter_the_model_and_is_told_what_is_missing(world, running, decided):
    decision = decided(date(2026, 9, 22))
    with world.as_("processledare") as by, pytest.raises(NotPossible) as refusal:
        life.take_into_model(by=by, initiative=running, decision=decision)
    assert "Det som saknas är en utvärdering" in refusal.value.sentence
    with world.as_("processledare"):
        assert standing(running) == StepCode.RUNNING


def test_no_sql_of_the_web_puts_it_there_either(world, running, decided):
    decision = decided(date(2026, 9, 22))
    with world.as_("processledare") as by:
        for given in (
            {"decision": decision},
            {"decision": decision, "step": "evaluated"},
            {"step": "in_model"},
        ):
            with pytest.raises(DatabaseError):
                into_model_by_sql(by, running, **given)
        with pytest.raises(DatabaseError), transaction.atomic():
            Step.objects.filter(initiative=running, order=3).update(step="in_model")
        evaluation = life.evaluate(by=by, initiative=running, evaluation=EVALUATION)
        with pytest.raises(DatabaseError):  # without a decision
            into_model_by_sql(by, running, evaluation=evaluation, order=5)
        into_model_by_sql(by, running, decision=decision, evaluation=evaluation, order=5)  # the control
        assert standing(running) == StepCode.IN_MODEL


def test_anothers_evaluation_will_not_do(world, running, evaluated, decided):
    first, decision = decided(date(2025, 12, 3)), decided(date(2026, 9, 22))
    with world.as_("processledare") as by:
        other = life.suggest(by=by, new=ABOUT, since=date(2025, 11, 3))
        life.decide(by=by, initiative=other, decision=first, period=PERIOD)
        life.start(by=by, initiative=other, period=PERIOD)
        with pytest.raises(DatabaseError):
            into_model_by_sql(by, other, evaluation=evaluated, step="evaluated")
        own = life.evaluate(by=by, initiative=other, evaluation=EVALUATION)
        with pytest.raises(DatabaseError):
            into_model_by_sql(by, other, decision=decision, evaluation=evaluated, order=5)
        into_model_by_sql(by, other, decision=decision, evaluation=own, order=5)


def test_a_decision_older_than_the_evaluation_will_not_do(world, running, evaluated, decided):
    early, late = decided(date(2026, 9, 1)), decided(date(2026, 9, 22))
    with world.as_("processledare") as by:
        with pytest.raises(NotPossible) as refusal:
            life.take_into_model(by=by, initiative=running, decision=early)
        assert refusal.value.field == "decision" and "8 september 2026" in refusal.value.sentence
        with pytest.raises(DatabaseError):
            into_model_by_sql(by, running, decision=early, evaluation=evaluated, order=5)
        life.take_into_model(by=by, initiative=running, decision=late)


def test_the_database_keeps_the_same_table_of_steps(world, running):
    """Every pair of steps: the trigger lets through what steps.MOVES has, and nothing else."""
    from importlib import import_module

    gate = import_module("tillsammans.initiatives.migrations.0003_the_gate")
    assert set(gate.FOLLOWS) == {(str(m.start.value), str(m.to.value)) for m in steps.MOVES}
    with world.as_("processledare") as by:
        with pytest.raises(DatabaseError):
            into_model_by_sql(by, running, step="idea", order=4)
        with pytest.raises(DatabaseError):
            into_model_by_sql(by, running, step="idea", order=9)


@pytest.mark.parametrize("what", ["update", "delete"])
def test_what_has_happened_is_never_changed(world, running, evaluated, what):
    with world.as_("processledare"):
        for rows in (Step.objects.filter(initiative=running), Evaluation.objects.filter(pk=evaluated.pk)):
            with pytest.raises(DatabaseError), transaction.atomic():
                rows.update(
                    **{"at" if rows.model is Step else "written_at": clock.now()}
                ) if what == "update" else (rows._raw_delete(rows.db))
        assert Step.objects.filter(initiative=running).count() == 4


def test_an_extension_needs_a_new_period_and_then_a_new_evaluation(world, running, evaluated, decided):
    decision = decided(date(2026, 9, 22))
    same = life.Period(date(2026, 6, 1), date(2026, 8, 31), date(2026, 8, 1))
    new = life.Period(date(2026, 9, 28), date(2027, 6, 11), date(2027, 6, 1))
    with world.as_("processledare") as by:
        with pytest.raises(NotPossible) as refusal:
            life.extend(by=by, initiative=running, decision=decision, period=same)
        assert refusal.value.field == "ends_on"
        life.extend(by=by, initiative=running, decision=decision, period=new)
        with pytest.raises(NotPossible) as refusal:
            life.take_into_model(by=by, initiative=running, decision=decision)
        assert "utvärdering av den nya perioden" in refusal.value.sentence
        assert standing(running) == StepCode.EXTENDED


def test_ending_needs_a_reason(world, running, decided):
    decision = decided(date(2026, 9, 22))
    with world.as_("processledare") as by:
        with pytest.raises(NotPossible) as refusal:
            life.end(by=by, initiative=running, decision=decision, reason="  ")
        assert refusal.value.field == "reason"
        with pytest.raises(DatabaseError):
            into_model_by_sql(by, running, decision=decision, step="ended")
        life.end(by=by, initiative=running, decision=decision, reason="Ingen skola ville vara med.")
        assert standing(running) == StepCode.ENDED


def test_an_idea_says_how_it_serves_the_goal(world):
    with world.as_("processledare") as by:
        with pytest.raises(NotPossible) as refusal:
            life.suggest(by=by, new=life.About(**vars(ABOUT) | {"goal_link": " "}))
        assert refusal.value.field == "goal_link"
        with pytest.raises(DatabaseError), transaction.atomic():
            Initiative(**_columns(by), goal_link="").save(force_insert=True)
        Initiative(**_columns(by), goal_link="En trygg uppväxt.").save(force_insert=True)


def _columns(by):
    return {
        "slug": "prov",
        "kind": "initiative",
        "title": "Prov",
        "written_at": clock.now(),
        "written_by_id": by.post_id,
    }


def test_a_step_is_taken_in_order_and_never_in_the_future(world, running, decided):
    decision = decided(date(2026, 9, 22))
    with world.as_("processledare") as by:
        with pytest.raises(NotPossible):
            life.decide(by=by, initiative=running, decision=decision, period=PERIOD)
        ahead = life.NewEvaluation(**vars(EVALUATION) | {"evaluated_on": date(2026, 10, 1)})
        with pytest.raises(NotPossible) as refusal:
            life.evaluate(by=by, initiative=running, evaluation=ahead)
        assert refusal.value.code == "to_come"
        before = life.NewEvaluation(**vars(EVALUATION) | {"evaluated_on": date(2026, 1, 2)})
        with pytest.raises(NotPossible) as refusal:
            life.evaluate(by=by, initiative=running, evaluation=before)
        assert refusal.value.code == "too_early"


def test_an_evaluation_is_whole_and_points_at_nobody(world, running):
    with world.as_("processledare") as by:
        for name in ("asked", "how", "result", "childrens_views", "recommendation"):
            with pytest.raises(NotPossible) as refusal:
                _evaluate(by, running, **{name: " "})
            assert refusal.value.field == name
        with pytest.raises(NotPossible) as refusal:
            _evaluate(by, running, childrens_views="En elev i 2B sa att hon inte vågar.")
        assert refusal.value.field == "vouched"
        with pytest.raises(NotPossible) as refusal:
            _evaluate(by, running, result="Se 20120304-2385.", vouched="Det behövs.")
        assert refusal.value.code == "identity"
        assert not Evaluation.objects.exists()
        _evaluate(
            by,
            running,
            childrens_views="Tre elever fick svara först.",
            vouched="Så gick det till. Ingen pekas ut.",
        )
        assert Evaluation.objects.get().vouched


def _evaluate(by, initiative, **other):
    with transaction.atomic():
        new = life.NewEvaluation(**vars(EVALUATION) | other)
        return life.evaluate(by=by, initiative=initiative, evaluation=new)


@pytest.mark.parametrize(
    "who", ["politiker_flen", "styrgrupp", "kontakt_flen", "ombud_flen", "birgitta", "redaktor"]
)
def test_only_those_who_prepare_write(world, running, decided, who):
    decision = decided(date(2026, 9, 22))
    with world.as_(who) as by:
        with pytest.raises(Refused):
            life.suggest(by=by, new=ABOUT)
        with pytest.raises(Refused):
            life.end(by=by, initiative=running, decision=decision, reason="Nej.")
    with world.as_("sekreterare") as by:
        life.suggest(by=by, new=ABOUT)


def test_two_who_change_at_once_lose_nothing(world, running):
    with world.as_("processledare") as by:
        life.change_about(by=by, initiative=running, to=_with("Ett"), version=1)
        with pytest.raises(NotPossible) as refusal:
            life.change_about(by=by, initiative=running, to=_with("Två"), version=1)
        assert refusal.value.code == "changed"
        running.refresh_from_db()
        assert (running.title, running.version) == ("Ett", 2)


def _with(title: str) -> life.About:
    return life.About(**vars(ABOUT) | {"title": title})


def test_an_identity_number_is_refused_everywhere_in_what_it_is(world):
    with world.as_("processledare") as by:
        for name in ("title", "about", "goal_link", "origin", "responsible"):
            with pytest.raises(NotPossible) as refusal:
                life.suggest(by=by, new=life.About(**vars(ABOUT) | {name: "Barnet 20120304-2385"}))
            assert (refusal.value.code, refusal.value.field) == ("identity", name)


def test_addresses_are_made_once_and_never_twice_the_same(world):
    with world.as_("processledare") as by:
        first, second = (life.suggest(by=by, new=ABOUT) for _ in range(2))
        assert (first.slug, second.slug) == ("lugn-start-pa-dagen", "lugn-start-pa-dagen-2")
        life.change_about(by=by, initiative=first, to=_with("Något annat"), version=1)
        first.refresh_from_db()
        assert first.slug == "lugn-start-pa-dagen"

"""The life of an initiative, from idea to model or end ("Nya satsningar"; R80)."""

from dataclasses import asdict, dataclass
from datetime import date

from django.core.files.uploadedfile import UploadedFile

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.directory.models import Post
from tillsammans.governance import files
from tillsammans.governance.commands.versions import change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Decision
from tillsammans.initiatives import steps
from tillsammans.initiatives.looking import looked_at
from tillsammans.initiatives.models import Evaluation, Initiative, Step, StepCode
from tillsammans.initiatives.slugs import slug_for
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.ui.filters import day


@dataclass(frozen=True)
class About:
    """What an initiative is. `responsible` is a function and organisation; `responsible_post` who is reminded."""

    kind: str
    title: str
    about: str
    goal_link: str
    origin: str
    responsible: str
    responsible_post: Post | None = None


@dataclass(frozen=True)
class Period:
    """First and last day, and when it is to be evaluated."""

    starts_on: date
    ends_on: date
    evaluate_by: date


@dataclass(frozen=True)
class NewEvaluation:
    evaluated_on: date
    asked: str
    how: str
    result: str
    childrens_views: str
    recommends: str
    recommendation: str
    by_function: str
    vouched: str = ""


def suggest(*, by: Actor, new: About, since: date | None = None) -> Initiative:
    """Write an idea down. Refuses one that does not say how it serves the goal: målbilden ska ligga till grund för nya
    satsningar."""
    require(by, "initiatives.write")
    _make_sense(new)
    since = since or clock.today()
    if since > clock.today():
        raise NotPossible("to_come", "Dagen har inte varit än.", "since")
    row = Initiative(
        slug=slug_for(Initiative, new.title),
        written_at=clock.now(),
        written_by_id=by.post_id,
        **_columns(new),
    )
    row.save(force_insert=True)
    steps.begin(by, row, since)
    record(by, "initiatives.suggested", row, code=new.kind)
    return row


def change_about(*, by: Actor, initiative: Initiative, to: About, version: int) -> None:
    """Say otherwise what it is. What has happened stays as it is."""
    require(by, "initiatives.write", initiative)
    _make_sense(to)
    change(initiative, version, **_columns(to))
    record(by, "initiatives.changed", initiative)


def _columns(about: About) -> dict:
    return dict(vars(about))


def _make_sense(about: About) -> None:
    words = {name: getattr(about, name) for name in ("title", "about", "goal_link", "origin", "responsible")}
    refuse(**words)
    if not about.goal_link.strip():
        raise NotPossible("no_goal", "Skriv hur satsningen hör till målbilden.", "goal_link")


def decide(*, by: Actor, initiative: Initiative, decision: Decision, period: Period) -> Step:
    """It is decided that it shall be tried, by a decision of the register, until a day and with one to evaluate."""
    require(by, "initiatives.step", initiative)
    _periods(period)
    facts = steps.Facts(on=decision.decided_on, decision=decision, **asdict(period))
    return steps.move(by, initiative, StepCode.DECIDED, facts)


def start(*, by: Actor, initiative: Initiative, period: Period) -> Step:
    """It has begun, on the period's first day."""
    require(by, "initiatives.step", initiative)
    _periods(period)
    if period.starts_on > clock.today():
        raise NotPossible("to_come", "Satsningen kan inte ha börjat en dag som inte har varit.", "starts_on")
    return steps.move(by, initiative, StepCode.RUNNING, steps.Facts(on=period.starts_on, **asdict(period)))


def _periods(period: Period) -> None:
    if period.ends_on <= period.starts_on:
        raise NotPossible("ends_first", "Sista dagen ska vara efter den första.", "ends_on")
    if period.evaluate_by <= period.starts_on:
        raise NotPossible(
            "evaluated_first", "Utvärderingen ska vara klar efter den första dagen.", "evaluate_by"
        )


def evaluate(
    *, by: Actor, initiative: Initiative, evaluation: NewEvaluation, upload: UploadedFile | None = None
) -> Evaluation:
    """Write the evaluation, whole: what was asked, how, what came out, what children say, what is recommended. It is
    never changed. Refuses what points at somebody without an answer to why it may stand."""
    require(by, "initiatives.step", initiative)
    words = _words_of(evaluation)
    refuse(**{name: getattr(evaluation, name) for name in words})
    missing = next((name for name in words if not getattr(evaluation, name).strip()), None)
    if missing:
        raise NotPossible("not_whole", f"Skriv det här också: {words[missing]}.", missing)
    vouched = looked_at({words[name]: getattr(evaluation, name) for name in words}, evaluation.vouched)
    row = Evaluation(
        initiative=initiative,
        written_at=clock.now(),
        written_by_id=by.post_id,
        **asdict(evaluation) | {"vouched": vouched},
    )
    if upload:
        row.file = files.keep(by=by, upload=upload, title=f"Utvärdering: {initiative.title}"[:150], about=row)
    row.save(force_insert=True)
    steps.move(by, initiative, StepCode.EVALUATED, steps.Facts(on=evaluation.evaluated_on, evaluation=row))
    return row


def _words_of(evaluation: NewEvaluation) -> dict[str, str]:
    return {
        "asked": "vad ni har frågat",
        "how": "hur ni har gått till väga",
        "result": "vad som kom fram",
        "childrens_views": "vad barnen säger",
        "recommendation": "vad ni rekommenderar",
        "by_function": "vem som har utvärderat",
    }


def take_into_model(*, by: Actor, initiative: Initiative, decision: Decision) -> Step:
    """It becomes part of the model. Refuses without an evaluation of its own, and with a decision older than it; the
    database refuses the same (migration 0003)."""
    require(by, "initiatives.step", initiative)
    last = steps.last_of(initiative)
    evaluation = last.evaluation if last.step == StepCode.EVALUATED else None
    if evaluation and decision.decided_on < evaluation.evaluated_on:
        raise NotPossible("older", _older(decision, evaluation), "decision")
    facts = steps.Facts(on=decision.decided_on, decision=decision, evaluation=evaluation)
    return steps.move(by, initiative, StepCode.IN_MODEL, facts)


def _older(decision: Decision, evaluation: Evaluation) -> str:
    return (
        f"Beslutet {decision.number} är från {day(decision.decided_on)}, men utvärderingen är från "
        f"{day(evaluation.evaluated_on)}. Välj ett beslut som är fattat när utvärderingen fanns."
    )


def extend(*, by: Actor, initiative: Initiative, decision: Decision, period: Period) -> Step:
    """It is tried for a new period, and is to be evaluated again. Refuses a period that is not new."""
    require(by, "initiatives.step", initiative)
    _periods(period)
    before = Step.objects.filter(initiative=initiative, ends_on__isnull=False).order_by("-order").first()
    if before and before.ends_on and period.ends_on <= before.ends_on:
        sentence = f"Den nya perioden ska sluta senare än den förra, som slutade {day(before.ends_on)}."
        raise NotPossible("not_new", sentence, "ends_on")
    facts = steps.Facts(on=decision.decided_on, decision=decision, **asdict(period))
    return steps.move(by, initiative, StepCode.EXTENDED, facts)


def end(*, by: Actor, initiative: Initiative, decision: Decision, reason: str) -> Step:
    """It goes no further. Refuses without a reason; one that has not been evaluated says so for ever."""
    require(by, "initiatives.step", initiative)
    if not reason.strip():
        raise NotPossible("no_reason", "Skriv varför satsningen avslutas.", "reason")
    refuse(reason=reason)
    facts = steps.Facts(on=decision.decided_on, decision=decision, reason=reason.strip())
    return steps.move(by, initiative, StepCode.ENDED, facts)

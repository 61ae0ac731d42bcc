"""The steering room's initiatives, research, needs and collaborations in the demo: invented throughout, lived by the
process leader through commands on their own days, on decisions that governance.demo_room has taken.

World attributes: `npf`, `npf_individual`, `family_centre_like`, `wheel_pilot`, `self_care`, `absence_app`,
`walk_and_talk` (Initiative); `research_report_1`, `_2`, `_3` (ResearchReport); `initiative_decision_app` (Decision).
"""

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.governance import publishing
from tillsammans.governance.commands import decisions
from tillsammans.governance.models import PublicationKind
from tillsammans.initiatives import demo_words as words
from tillsammans.initiatives import demo_words_known as known
from tillsammans.initiatives import papers
from tillsammans.initiatives.commands import knowledge, life, research, sites
from tillsammans.initiatives.models import Initiative, ResearchReport, Site

OF_WHICH = "Funktion, grupp eller verksamhet. Ingen person kan kännas igen."


def tell(world: World) -> None:
    """Live it from the autumn of the agreement to the end of September 2026."""
    _methods(world)
    _wheel(world)
    _npf(world)
    _family_centre(world)
    _others(world)
    _research(world)
    _needs(world)
    _collaborations(world)
    _published(world)
    world.at("2026-09-29 07.30")


def _suggest(world: World, key: str, seat: str, since: date) -> Initiative:
    said = words.INITIATIVES[key]
    new = life.About(**said, responsible_post=seed.seat(seat))
    with world.as_("processledare") as by:
        made = life.suggest(by=by, new=new, since=since)
    setattr(world, key, made)
    return made


def _period(starts: date, ends: date, evaluate: date) -> life.Period:
    return life.Period(starts, ends, evaluate)


def _site(world: World, initiative: Initiative, said: dict[str, Any]) -> Site:
    given = dict(said)
    unit = given.pop("unit", None)
    named = given.pop("methods", ())
    with world.as_("processledare") as by:
        place = sites.Place(
            unit=seed.unit(unit) if unit else None,
            methods=tuple(world.methods[name] for name in named),
            **given,
        )
        return sites.add_site(by=by, initiative=initiative, site=place)


def _followed(world: World, who: str, site: Site, on: date, text: str, **more: Any) -> None:
    world.at(f"{on} 15.00")
    with world.as_(who) as by:
        sites.follow_up(by=by, site=site, new=sites.NewFollowUp(on=on, text=text, **more))


def _evaluated(world: World, initiative: Initiative, key: str) -> None:
    said = words.EVALUATIONS[key]
    world.at(f"{said['evaluated_on']} 14.00")
    upload = SimpleUploadedFile("utvardering.txt", said["result"].encode(), content_type="text/plain")
    with world.as_("processledare") as by:
        evaluation = life.NewEvaluation(**said, vouched=OF_WHICH)
        life.evaluate(by=by, initiative=initiative, evaluation=evaluation, upload=upload)


# --- Initiatives
def _methods(world: World) -> None:
    world.at("2024-11-12 10.00")
    world.methods = {}
    with world.as_("processledare") as by:
        for said in words.METHODS:
            made = sites.write_method(by=by, new=sites.AboutMethod(*said))
            world.methods[made.title] = made


def _wheel(world: World) -> None:
    world.at("2024-11-12 11.00")
    one = _suggest(world, "wheel_pilot", "processledare", date(2024, 10, 24))
    world.at("2024-12-10 09.00")
    period = _period(date(2025, 1, 13), date(2025, 6, 13), date(2025, 9, 30))
    with world.as_("sekreterare") as by:
        life.decide(by=by, initiative=one, decision=world.decision_initiative_wheel, period=period)
    world.at("2025-01-13 09.00")
    with world.as_("processledare") as by:
        life.start(by=by, initiative=one, period=period)
    places = [_site(world, one, said) for said in words.WHEEL_SITES]
    _followed(world, "kontakt_flen", places[0], date(2025, 4, 9), words.FOLLOWED["wheel"])
    _evaluated(world, one, "wheel_pilot")
    world.at("2025-10-14 09.00")
    with world.as_("sekreterare") as by:
        life.take_into_model(by=by, initiative=one, decision=world.decision_wheel_in_model)


def _npf(world: World) -> None:
    world.at("2024-11-12 11.30")
    one = _suggest(world, "npf", "processledare", date(2024, 11, 4))
    world.at("2024-12-10 09.30")
    period = _period(date(2025, 1, 20), date(2025, 12, 12), date(2026, 2, 27))
    with world.as_("sekreterare") as by:
        life.decide(by=by, initiative=one, decision=world.decision_initiative_npf, period=period)
    world.at("2025-01-20 09.00")
    with world.as_("processledare") as by:
        life.start(by=by, initiative=one, period=period)
    places = [_site(world, one, said) for said in words.NPF_SITES]
    for site, on, text in zip(
        places, (date(2025, 5, 20), date(2025, 5, 27), date(2025, 6, 3)), words.FOLLOWED["npf"], strict=True
    ):
        _followed(world, "processledare", site, on, text)
    _evaluated(world, one, "npf")
    world.at("2026-03-24 09.00")
    with world.as_("sekreterare") as by:
        life.take_into_model(by=by, initiative=one, decision=world.decision_npf_in_model)
    _npf_goes_on(world)


def _npf_goes_on(world: World) -> None:
    """What the decision says of the support to each child: tried for another year, on its own."""
    one = _suggest(world, "npf_individual", "processledare", date(2026, 2, 27))
    period = _period(date(2026, 4, 7), date(2027, 3, 31), date(2027, 3, 1))
    with world.as_("sekreterare") as by:
        life.decide(by=by, initiative=one, decision=world.decision_npf_in_model, period=period)
    world.at("2026-04-07 09.00")
    with world.as_("processledare") as by:
        life.start(by=by, initiative=one, period=period)
    site = _site(world, one, words.NPF_GOES_ON)
    _followed(
        world,
        "processledare",
        site,
        date(2026, 6, 9),
        words.FOLLOWED["npf_individual"],
        next_on=date(2026, 10, 13),
    )


def _family_centre(world: World) -> None:
    world.at("2025-09-03 10.00")
    one = _suggest(world, "family_centre_like", "processledare", date(2025, 8, 27))
    world.at("2025-10-14 10.00")
    period = _period(date(2026, 1, 12), date(2026, 12, 18), date(2026, 11, 20))
    with world.as_("sekreterare") as by:
        life.decide(by=by, initiative=one, decision=world.decision_family_centre, period=period)
    world.at("2026-01-12 09.00")
    with world.as_("processledare") as by:
        life.start(by=by, initiative=one, period=period)
    first, second = (_site(world, one, said) for said in words.CENTRE_SITES)
    _followed(
        world, "skolforvaltningen-nykoping/kontakt", first, date(2026, 5, 26), words.FOLLOWED["centre"][0]
    )
    _followed(
        world,
        "skolforvaltningen-oxelosund/kontakt",
        second,
        date(2026, 6, 2),
        words.FOLLOWED["centre"][1],
        next_on=date(2026, 9, 15),
    )


def _others(world: World) -> None:
    """An idea that waits, a related project that runs, and one that goes no further."""
    world.at("2026-06-10 10.00")
    _suggest(world, "walk_and_talk", "processledare", date(2026, 6, 3))
    world.at("2025-11-05 09.00")
    one = _suggest(world, "self_care", "regionchef", date(2025, 10, 1))
    period = _period(date(2025, 11, 10), date(2026, 8, 31), date(2026, 9, 15))
    with world.as_("sekreterare") as by:
        new = decisions.NewDecision(*words.CARE_DECISION, decided_on=date(2025, 11, 5))
        decision = decisions.take(by=by, body=world.styrgruppen, new=new)
        life.decide(by=by, initiative=one, decision=decision, period=period)
    world.at("2025-11-10 09.00")
    with world.as_("processledare") as by:
        life.start(by=by, initiative=one, period=period)
    world.at("2026-03-25 09.00")
    app = _suggest(world, "absence_app", "processledare", date(2026, 3, 18))
    world.at("2026-09-24 10.00")
    with world.as_("sekreterare") as by:
        new = decisions.NewDecision(*words.APP_DECISION, decided_on=date(2026, 9, 24))
        world.initiative_decision_app = decisions.take(by=by, body=world.styrgruppen, new=new)
        life.end(by=by, initiative=app, decision=world.initiative_decision_app, reason=words.APP_DECISION[2])


# --- Research
def _research(world: World) -> None:
    for number, said in enumerate(known.REPORTS, 1):
        world.at(said["entered"])
        setattr(world, f"research_report_{number}", _report(world, said))
    for key, when, how in known.HOW_IT_GOES:
        world.at(when)
        with world.as_("processledare") as by:
            research.say_how_it_goes(by=by, action=world.research_actions[key], how=research.HowItGoes(*how))


def _report(world: World, said: dict[str, Any]) -> ResearchReport:
    world.research_actions = getattr(world, "research_actions", {})
    with world.as_("processledare") as by:
        report = research.enter_report(by=by, new=research.AboutReport(**said["about"]))
        for form in ("short", "long"):
            upload = SimpleUploadedFile(
                f"{form}.txt", said["about"][form].encode(), content_type="text/plain"
            )
            research.attach_form(by=by, report=report, form=form, upload=upload)
        if said["instrument"]:
            name, questions = said["instrument"]
            upload = SimpleUploadedFile("fragor.txt", questions.encode(), content_type="text/plain")
            research.add_instrument(by=by, report=report, title=name, upload=upload)
        for found in said["findings"]:
            _finding(world, by, report, found)
    return report


def _finding(world: World, by: Any, report: ResearchReport, found: known.Found) -> None:
    finding = research.add_finding(by=by, report=report, text=found.text)
    for asked in found.asks:
        recommendation = research.add_recommendation(
            by=by, finding=finding, text=asked.text, to_whom=asked.to_whom
        )
        for action in asked.actions:
            new = research.NewAction(
                action.what, action.owner, action.due_on, seed.seat(action.seat) if action.seat else None
            )
            world.research_actions[action.key] = research.plan_action(
                by=by, recommendation=recommendation, new=new
            )


# --- Needs and collaborations
def _needs(world: World) -> None:
    """Written down when the service design was done; what answers them as it came to be."""
    world.at("2025-02-20 09.00")
    with world.as_("processledare") as by:
        needs = [
            (knowledge.write_need(by=by, new=knowledge.AboutNeed(*said.about)), said) for said in known.NEEDS
        ]
    world.at("2026-06-15 09.00")
    with world.as_("processledare") as by:
        for need, said in needs:
            if said.feature or said.initiative:
                initiative = getattr(world, said.initiative) if said.initiative else None
                answer = knowledge.Answer(initiative, said.feature, said.address)
                knowledge.answer_need(by=by, need=need, answer=answer)


def _collaborations(world: World) -> None:
    world.at("2026-03-04 09.00")
    with world.as_("processledare") as by:
        for said in known.COLLABORATIONS:
            knowledge.write_collaboration(by=by, new=knowledge.AboutCollaboration(**said))


# --- What everybody may read
def _published(world: World) -> None:
    world.at("2026-09-25 10.00")
    with world.as_("processledare") as by:
        for one in (world.wheel_pilot, world.npf, world.family_centre_like):
            _publish(by, PublicationKind.INITIATIVE, one, papers.initiative_document(one))
        for report in (world.research_report_1, world.research_report_2, world.research_report_3):
            _publish(by, PublicationKind.RESEARCH, report, papers.report_document(report))
    world.at("2026-09-28 09.00")
    key, when, how = known.LAST
    world.at(when)
    with world.as_("processledare") as by:
        research.say_how_it_goes(by=by, action=world.research_actions[key], how=research.HowItGoes(*how))


def _publish(by: Any, kind: PublicationKind, thing: Any, document: Any) -> None:
    answers = {one.key: OF_WHICH for one in publishing.check(document)}
    publishing.publish(by=by, kind=kind, number=thing.slug, thing=thing, document=document, answers=answers)

"""What Kartlägga adds to the child's page: each voice, the absence inquiry, the five questions, what to do."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse

from tillsammans.access.policy import visible
from tillsammans.access.walls import CORE
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case, StepCode
from tillsammans.cases.page import Section
from tillsammans.children.queries import guardians_of
from tillsammans.directory.models import Post
from tillsammans.directory.queries import first_in
from tillsammans.lib import clock
from tillsammans.lib.text import genitive, list_and, lower_first
from tillsammans.mapping import picture
from tillsammans.mapping.commands.absence import missing_in
from tillsammans.mapping.commands.questions import QUESTIONS
from tillsammans.mapping.models import AbsenceInquiry, Decision, Mapping, TeamMeeting
from tillsammans.mapping.queries import card_of, decision_of, five_of, mapping_of, readers_of
from tillsammans.mapping.todo import todo
from tillsammans.ui.filters import day, day_short
from tillsammans.wheel import drawing

CORE_CODES = {str(relation.value) for relation in CORE}


def sections(actor: Actor, case: Case, relations: frozenset[str]) -> Iterator[Section]:
    """The mapper and the named person get everything; others what they are readers of, with no trace of the rest."""
    if actor.kind != "staff":
        return
    is_core = bool(CORE_CODES & set(relations))
    mapping = mapping_of(actor, case)
    if is_core and case.step in (StepCode.MAP, StepCode.COLLABORATE):
        yield Section(
            "actions", 30, "mapping/_actions.html", {"talk": reverse("mapping:new_talk", args=[case.pk])}
        )
    if is_core and mapping and mapping.established_at is None:
        yield Section("main", 20, "mapping/_todo.html", {"items": todo(actor, case, mapping)})
    inquiry = visible(actor, AbsenceInquiry).filter(case_id=case.pk).order_by("-opened_at").first()
    if inquiry:
        yield Section("main", 30, "mapping/_absence.html", absence_card(case, inquiry, is_core))
    found = picture.sentences(actor, case)
    if is_core and mapping:
        yield Section("wide", 10, "mapping/_picture.html", picture_card(actor, case, mapping, found))
    elif found:
        yield Section(
            "wide", 10, "mapping/_heard.html", {"called": card_of(case)["called"], "rows": _heard(found)}
        )
    questions = questions_card(actor, case, mapping, is_core)
    if questions:
        yield Section("main2", 10, "mapping/_questions.html", questions)


def _heard(found: list[picture.Sentence]) -> dict:
    """For those who help: the child's words first, then what adults have let them know."""
    adults = [one for one in found if one.voice != "child"]
    return {"child": picture.child_says(found), "adults": adults}


def picture_card(actor: Actor, case: Case, mapping: Mapping, found: list[picture.Sentence]) -> dict:
    called = card_of(case)["called"]
    columns = picture.voices_of(guardians_of(actor, case.child_id))
    voices = picture.wheel_voices(found, columns)
    names = {"child": called, **{column["mark"]: column["called"] for column in columns}}
    mine = picture.child_says(found)
    trials = picture.trials_of(actor, mine)
    title = f"Kartläggningen av hur {called} har det"
    return {
        "called": called,
        "case": case,
        "mapping": mapping,
        "columns": columns,
        "names": names,
        "said": mine,
        "wheel": drawing.statements(voices, title=title, uid="hjul", names=names, staff=True),
        "rows": picture.rows_of(found, voices, called),
        "read_by": list_and(_names(readers_of(case))),
        "untried": [one for one in mine if one.left_out and one.pk not in trials],
        "reviews": sorted({t.review_on for rows in trials.values() for t in rows if t.review_on}),
        "tried": bool(trials),
        "others": [one for one in found if not one.sector and one.voice != "child"],
        "guardians": [column["called"] for column in columns[:-1]],
    }


def _names(posts: list[UUID]) -> list[str]:
    """Given names of who sits in the seats now, mapper first."""
    rows = Post.objects.in_bulk(posts)
    people = [first_in(rows[pk], clock.now()) for pk in reversed(posts) if pk in rows]
    return list(dict.fromkeys(one.given_name for one in people if one))


def absence_card(case: Case, inquiry: AbsenceInquiry, is_core: bool) -> dict:
    heard = inquiry.guardians_heard or []
    parts = [
        f"elev {day_short(inquiry.pupil_heard_on)}" if inquiry.pupil_heard_on else "",
        f"vårdnadshavare {_days([row['on'] for row in heard])}" if heard else "",
        f"elevhälsa {day_short(inquiry.team_heard_on)}" if inquiry.team_heard_on else "",
    ]
    words = ", ".join(filter(None, parts))
    rows = [
        ("Anmäld till huvudmannen", day_short(inquiry.reported_at)),
        ("Samråd", words[:1].upper() + words[1:] or "Inte än"),
    ]
    if inquiry.special_support:
        rows.append(("Särskilt stöd", inquiry.special_support))
    if inquiry.closed_at:
        rows.append((f"Avslutad {day_short(inquiry.closed_at)}", inquiry.closed_reason))
    return {
        "rows": rows,
        "missing": [] if inquiry.closed_at else missing_in(inquiry),
        "inquiry": inquiry,
        "is_core": is_core,
    }


def _days(days: list[str]) -> str:
    """ "5 och 6 okt": the month once when it is the same."""
    dates = sorted({date.fromisoformat(one) for one in days})
    if len({(d.year, d.month) for d in dates}) == 1:
        return f"{list_and(str(d.day) for d in dates)} {day_short(dates[-1]).split(' ')[1]}"
    return list_and(day_short(d) for d in dates)


def questions_card(actor: Actor, case: Case, mapping: Mapping | None, is_core: bool) -> dict | None:
    """The five questions, and the decision for those who read it. Nothing at all for those who read neither."""
    five = five_of(actor, mapping) if mapping else None
    decision = decision_of(actor, case)
    if not (five or decision or (is_core and mapping)):
        return None
    reads_answers = bool(five) or is_core
    answers = [
        {"question": q, "answer": getattr(five, f"answer_{n}") if five else ""}
        for n, q in enumerate(QUESTIONS, 1)
    ]
    return {
        "called": card_of(case)["called"],
        "items": answers if reads_answers else [],
        "mapping": mapping,
        "change": is_core and mapping is not None and mapping.established_at is None,
        "decision": decision_words(decision) if decision else None,
    }


def decision_words(decision: Decision) -> dict:
    """ "Birgittas beslut 14 oktober: egen insats från 15 oktober, och samverkan. ..." """
    parts = []
    if decision.own_support:
        assert decision.own_support_from, "decide() refuses own support without a day"
        parts.append(f"egen insats från {_no_year(decision.own_support_from)}")
    if decision.collaboration:
        parts.append("samverkan")
    if decision.close:
        parts.append("avsluta")
    people = _names([decision.decided_by])
    who = f"{genitive(people[0])} beslut" if people else "Beslut"
    support = decision.special_support
    return {
        "who": f"{who} {_no_year(clock.local(decision.decided_at).date())}",
        "what": ", och ".join(parts),
        "support": lower_first(support),
        "reason": decision.reason,
    }


def _no_year(on: date) -> str:
    return day(on).rpartition(" ")[0]


def coming(actor: Actor) -> QuerySet[TeamMeeting]:
    """The next EHT, for the morning page of whoever mans the unit's inbox."""
    ahead = visible(actor, TeamMeeting).filter(ended_at=None, ends_at__gt=clock.now())
    return ahead.order_by("starts_at")[:1]


def home(actor: Actor, mine: list[Case], rows: list[TeamMeeting]) -> Iterator[Section]:
    for meeting in rows:
        yield Section("aside", 10, "mapping/_home.html", {"meeting": meeting})

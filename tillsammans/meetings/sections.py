"""What the meeting adds to the child's page: the next meeting, the coordinator, and the way to prepare one."""

from tillsammans.cases.models import CaseKind, StepCode
from tillsammans.cases.page import Section
from tillsammans.directory.models import Post
from tillsammans.lib import clock
from tillsammans.meetings import queries


def sections(actor, case, relations):
    if case.kind != CaseKind.LEADING or case.step != StepCode.COLLABORATE:
        return
    leads = queries.leads(actor, case)
    meeting = queries.next_meeting(actor, case)
    if leads and (meeting is None or meeting.closed_at):
        yield Section("actions", 20, "meetings/_prepare.html", {"case": case})
    if meeting:
        yield Section("aside", 10, "meetings/_meeting.html", {"meeting": meeting, "leads": leads})
    yield from _coordinator(actor, case, leads)


def _coordinator(actor, case, leads):
    row = queries.coordinator_of(actor, case)
    asked = queries.latest_ask(actor, case)
    wish = queries.wish_of(actor, case)
    if row is None and not leads:
        return
    shown = row or asked
    name, title = queries.seat_words(Post.objects.get(pk=shown.post_id)) if shown else ("", "")
    context = {
        "case": case,
        "called": case.card["called"],
        "row": row,
        "asked": asked,
        "name": name,
        "title": title,
        "leads": leads,
        "chosen": bool(shown and wish and wish.post_id == shown.post_id),
    }
    yield Section("aside", 20, "meetings/_coordinator.html", context)


def coming(actor):
    """Meetings ahead, for the morning page."""
    return queries.meetings_since(actor, clock.now()).filter(starts_at__gte=clock.now())


def home(actor, mine, rows):
    """The next few meetings on the morning page: when and around whom, never why."""
    cases = {case.pk: case for case in mine}
    near = [(row, cases[row.case_id]) for row in rows if row.case_id in cases][:3]
    if near:
        yield Section(
            "aside",
            40,
            "meetings/_home.html",
            {"rows": [{"when": m.starts_at, "name": c.card["name"], "pk": m.pk} for m, c in near]},
        )

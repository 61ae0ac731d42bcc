"""The plan as a page and as paper, one version per receiver, and sending them."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, may, require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.children.queries import guardians_of
from tillsammans.consent import words
from tillsammans.plans import commands, forms, paper, queries
from tillsammans.plans.content import cut, for_family, version_label
from tillsammans.plans.models import Plan


@staff("plans.read")
def plan(request: Request, pk: UUID) -> HttpResponse:
    """Goals with rows, the coordinator, when we meet again, and which versions there are."""
    actor, row = request.actor, find(request.actor, Plan, pk)
    case = find(actor, Case, row.case_id)
    goals = queries.goals_of(actor, row)
    shown = queries.shown(
        actor, case, goals, confirm_url=_confirm_url, key=str(forms.Tick.opened(request)["_key"].value())
    )
    writes = bool(may(actor, "plans.write", row))
    notes = [m for one in goals for m in one.rows] if writes else []
    context = {
        "nav": "home",
        "plan": row,
        "case": case,
        "called": case.card["called"],
        "goals": shown,
        "writes": writes,
        "measures": notes,
        "versions": queries.versions_of(actor, row) if writes else [],
        "label": version_label(row.version),
        "version_label": version_label,
    }
    return render(request, "plans/plan.html", context)


def _confirm_url(row) -> str:
    return reverse("plans:confirm", args=[row.pk])


# --- Paper
@staff("plans.print")
def sheet(request: Request, pk: UUID, unit_id: UUID | None = None, to: str = "") -> HttpResponse:
    """One A4 on screen and on paper, as the receiver would get it."""
    actor, row = request.actor, find(request.actor, Plan, pk)
    case = find(actor, Case, row.case_id)
    content, about = _version(actor, row, case, unit_id, to)
    context = paper.view(content, about) | {
        "nav": "home",
        "plan": row,
        "case": case,
        "receivers": _receivers(actor, row, case),
    }
    return render(
        request, "plans/sheet.html", context | {"here": request.path, "pdf": request.path + "plan.pdf"}
    )


@staff("plans.print")
def pdf(request: Request, pk: UUID, unit_id: UUID | None = None, to: str = "") -> HttpResponse:
    """The same as a tagged PDF."""
    actor, row = request.actor, find(request.actor, Plan, pk)
    case = find(actor, Case, row.case_id)
    content, about = _version(actor, row, case, unit_id, to)
    record(actor, "plan.printed", row, code=to or ("unit" if unit_id else "own"))
    return _file(paper.plan_pdf(content, about), "plan.pdf")


@staff("plans.print")
def child_pdf(request: Request, pk: UUID) -> HttpResponse:
    """Min plan: half a page, in the child's words (R49)."""
    actor, row = request.actor, find(request.actor, Plan, pk)
    case = find(actor, Case, row.case_id)
    record(actor, "plan.printed", row, code="child")
    return _file(paper.child_pdf(queries.content_of(actor, row, case)), "min-plan.pdf")


def _version(actor: Actor, row: Plan, case: Case, unit_id: UUID | None, to: str) -> tuple[dict, paper.About]:
    content = queries.content_of(actor, row, case)
    if unit_id:
        require(actor, "plans.send", row)
        return _to_unit(actor, row, case, content, unit_id)
    if to == "familj":
        return for_family(content), paper.About("Plan, version " + content["version"])
    return content, paper.About(
        f"Plan, version {content['version']}. {words.large(case.unit.authority.short_name)}s exemplar"
    )


def _to_unit(actor: Actor, row: Plan, case: Case, content: dict, unit_id: UUID) -> tuple[dict, paper.About]:
    """What was sent, frozen; before that, what would be sent today. Nothing at all without a complete yes."""
    receiver = next((r for r in queries.receivers(actor, row, case) if r.unit.pk == unit_id), None)
    if receiver is None or not (receiver.latest or receiver.covered.complete):
        raise Http404
    theirs = receiver.latest.content if receiver.latest else cut(content, receiver.covered.sectors)
    return theirs, paper.letter_about(theirs, receiver, case)


def _receivers(actor: Actor, row: Plan, case: Case) -> list[dict]:
    """The school, the child, each guardian, and each unit that may be told."""
    own, family = reverse("plans:sheet", args=[row.pk]), reverse("plans:family_sheet", args=[row.pk])
    out = [{"text": words.large(case.unit.authority.short_name), "href": own}]
    out.append({"text": case.card["called"], "href": reverse("plans:child_pdf", args=[row.pk])})
    out += [{"text": g.called, "href": family} for g in guardians_of(actor, case.child_id)]
    if may(actor, "plans.send", row):
        told = [r for r in queries.receivers(actor, row, case) if r.latest or r.covered.complete]
        out += [
            {
                "text": words.large(words.full(r.unit)),
                "href": reverse("plans:unit_sheet", args=[row.pk, r.unit.pk]),
            }
            for r in told
        ]
    return out


def _file(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Content-Language": "sv"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


# --- Sending
@staff("plans.send")
def send(request: Request, pk: UUID) -> HttpResponse:
    """Who gets which version, to read before it leaves; refused ones say what is missing."""
    actor, row = request.actor, find(request.actor, Plan, pk)
    require(actor, "plans.send", row)
    case = find(actor, Case, row.case_id)
    form = forms.Tick.opened(request, about=row.pk)
    if form.sent():
        refused: list[str] = []
        response = form.once(lambda: _sent(actor, row, refused))
        if response and not refused:
            return response
        for sentence in refused:
            form.add_error(None, sentence)
    context = {"nav": "home", "plan": row, "case": case, "called": case.card["called"], "form": form}
    return render(request, "plans/send.html", context | {"rows": _to_send(actor, row, case)})


def _sent(actor: Actor, row: Plan, refused: list[str]) -> HttpResponse:
    """Those that may go are queued; what stopped the others is said on the page. A missing yes stands there already."""
    results = commands.send_versions(by=actor, plan=row)
    known = {one["says"] for one in _to_send(actor, row, find(actor, Case, row.case_id))}
    refused += [one.sentence for one in results if one.version is None and one.sentence not in known]
    return redirect("plans:send", pk=row.pk)


def _to_send(actor: Actor, row: Plan, case: Case) -> list[dict]:
    content = queries.content_of(actor, row, case)
    out = []
    for to in queries.receivers(actor, row, case):
        theirs = cut(content, to.covered.sectors if to.covered.complete else ())
        latest = to.latest if to.latest and to.latest.number == row.version else None
        out.append(
            {
                "unit": to.unit,
                "name": words.large(words.full(to.unit)),
                "goals": theirs["goals"],
                "says": to.covered.sentence,
                "sent": latest.made_at if latest else None,
            }
        )
    return out

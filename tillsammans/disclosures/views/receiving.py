"""At the receiver: the list, the letter with its answer, taking in, putting it with a child one follows."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, may, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.commands import NewChild
from tillsammans.children.models import Child
from tillsammans.disclosures import commands, queries
from tillsammans.disclosures.commands.receiving import OPENS
from tillsammans.disclosures.forms import NEW, AnswerForm, LinkForm, RowForm, TakeInForm
from tillsammans.disclosures.models import LetterKind, ReceivedCopy
from tillsammans.drafts.forms import DeedForm
from tillsammans.sealing.fields import matching


@staff("disclosures.list")
@require_safe
def received(request: Request) -> HttpResponse:
    """ "Det här har vi fått": number, day, from whom and what kind. Never what it says."""
    actor: Actor = request.actor
    rows = queries.received(actor)[:200]
    return render(request, "disclosures/received.html", {"rows": rows, "nav": "messages"})


@staff("disclosures.read")
def read(request: Request, pk: UUID) -> HttpResponse:
    """The letter, and what one can answer: one minute."""
    actor: Actor = request.actor
    copy = find(actor, ReceivedCopy, pk)
    commands.read(by=actor, copy=copy)
    form = AnswerForm.opened(request) if copy.kind == LetterKind.INVITATION else None
    if form and form.sent():
        response = form.once(lambda: _answered(actor, copy, form))
        if response:
            return response
    return render(request, "disclosures/read.html", _letter(request, actor, copy, form, None))


def _letter(
    request: Request, actor: Actor, copy: ReceivedCopy, form: DeedForm | None, row_form: RowForm | None
) -> dict:
    content = copy.content
    plan = copy.kind == LetterKind.PLAN
    return {
        "copy": copy,
        "content": content,
        "form": form,
        "from_unit": copy.from_unit,
        "nav": "messages",
        "row_form": row_form or _fresh(request),
        "own_rows": _own_rows(actor, content) if plan else [],
        "no_more": queries.no_more_since(copy.no_more_from) if copy.no_more_from else "",
        "answers": list(queries.our_answers(actor, copy)),
        "case": _case_of(actor, copy),
        "can_take_in": copy.taken_in_at is None and copy.kind in OPENS,
        "concern": copy.kind == LetterKind.CONCERN and bool(may(actor, "concern.take_in", copy)),
        "sentence": copy.kind == LetterKind.SENTENCE and copy.taken_in_at is None,
    }


def _fresh(request: Request) -> RowForm:
    return RowForm.opened(request) if request.method == "GET" else RowForm(request=request)


def _own_rows(actor: Actor, content: dict) -> list[dict]:
    """The rows of the plan that are this unit's own to confirm."""
    return [
        line
        for line in content["lines"]
        if line.get("row") and line.get("unit") in (str(actor.unit_id), actor.unit_name)
    ]


def _case_of(actor: Actor, copy: ReceivedCopy) -> Case | None:
    return visible(actor, Case).filter(pk=copy.case_id).first() if copy.case_id else None


def _answered(actor: Actor, copy: ReceivedCopy, form: AnswerForm) -> HttpResponse:
    c = form.cleaned_data
    commands.answer_invitation(by=actor, copy=copy, answer=c["answer"], words=c["words"])
    return redirect("disclosures:read", pk=copy.pk)


@staff("disclosures.answer")
@require_POST
def row(request: Request, pk: UUID) -> HttpResponse:
    """One tap about one's own row in a plan."""
    actor: Actor = request.actor
    copy = find(actor, ReceivedCopy, pk)
    form = RowForm.opened(request)
    if form.sent():
        response = form.once(lambda: _said(actor, copy, form))
        if response:
            return response
    return render(request, "disclosures/read.html", _letter(request, actor, copy, None, form))


def _said(actor: Actor, copy: ReceivedCopy, form: RowForm) -> HttpResponse:
    c, row_id = form.cleaned_data, str(form.cleaned_data["row"])
    mine = next((line for line in _own_rows(actor, copy.content) if line["row"] == row_id), {})
    told = {"by": actor, "copy": copy, "row": row_id, "what": mine.get("what", "")}
    if c["deed"] == "confirm":
        commands.confirm_row(**told)
    else:
        commands.send_progress(**told, happens=c["deed"] == "happens")
    return redirect("disclosures:read", pk=copy.pk)


@staff("disclosures.take_in")
def take_in(request: Request, pk: UUID) -> HttpResponse:
    """ "Är det samma barn?", then a matter of one's own around the child."""
    actor: Actor = request.actor
    copy = find(actor, ReceivedCopy, pk)
    require(actor, "disclosures.take_in", copy)
    name = copy.content.get("name") or copy.content.get("who", "")
    known = _same_name(actor, name)
    initial = {
        "full_name": name,
        "called": name.split(" ")[0] if name else "",
        "child": None if known else NEW,
    }
    form = TakeInForm.opened(request, initial=initial, about=copy.pk, known=known)
    if form.sent():
        response = form.once(lambda: _taken_in(actor, copy, form))
        if response:
            return response
    return render(
        request,
        "disclosures/take_in.html",
        {"form": form, "copy": copy, "who": copy.content.get("who", name), "known": known},
    )


def _same_name(actor: Actor, name: str) -> list[tuple[str, str]]:
    """Children one follows already with that name; compared in memory, shown only when alike."""
    with matching():
        alike = [child for child in visible(actor, Child) if (child.name or "").casefold() == name.casefold()]
    return [(str(child.pk), f"{child.name}, {child.group or 'samma namn'}") for child in alike]


def _taken_in(actor: Actor, copy: ReceivedCopy, form: TakeInForm) -> HttpResponse:
    c = form.cleaned_data
    if c["child"] == NEW:
        new = NewChild(name=c["full_name"], called=c["called"])
        case = commands.take_in_copy(by=actor, copy=copy, new=new)
    else:
        case = commands.take_in_copy(by=actor, copy=copy, child_id=UUID(c["child"]))
    return redirect("cases:child", pk=case.pk)


@staff("disclosures.take_in")
def link(request: Request, pk: UUID) -> HttpResponse:
    """Put a letter with one of the children one follows."""
    actor: Actor = request.actor
    copy = find(actor, ReceivedCopy, pk)
    require(actor, "disclosures.take_in", copy)
    cases = list(visible(actor, Case).filter(closed_at=None).order_by("opened_at"))
    form = LinkForm.opened(
        request, cases=[(str(c.pk), f"{c.card['name']}, {c.card['group']}".strip(", ")) for c in cases]
    )
    if form.sent():
        response = form.once(
            lambda: _linked(actor, copy, next(c for c in cases if str(c.pk) == form.cleaned_data["case"]))
        )
        if response:
            return response
    return render(
        request,
        "disclosures/link.html",
        {"form": form, "copy": copy, "who": copy.content.get("who", ""), "any": bool(cases)},
    )


def _linked(actor: Actor, copy: ReceivedCopy, case: Case) -> HttpResponse:
    commands.link_copy(by=actor, copy=copy, case=case)
    return redirect(reverse("disclosures:read", args=[copy.pk]))

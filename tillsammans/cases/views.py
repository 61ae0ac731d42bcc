"""The morning page, the child's page, one's messages, and "finns det något här?"."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, relations_to
from tillsammans.accounts.actor import Actor
from tillsammans.cases import queries
from tillsammans.cases.models import Case, StepCode, Task
from tillsammans.cases.page import coming_on_home, home_cards, sections_of
from tillsammans.cases.tasks import KINDS, said
from tillsammans.children import commands as children
from tillsammans.children.models import Child
from tillsammans.directory.models import STEERING_ROOM
from tillsammans.directory.queries import away, named_by_seat
from tillsammans.drafts.forms import DeedForm
from tillsammans.lib import clock
from tillsammans.lib.dates import age_on
from tillsammans.lib.identity_numbers import InvalidIdentityNumber, parse
from tillsammans.lib.together import together

CHOICES = [("alla", "Alla"), ("mig", "Kräver mig"), ("andra", "Hos andra"), ("ja", "Ja saknas")]


@staff("cases.home")
def home(request: Request) -> HttpResponse:
    """Three things: what needs me, my children, what is coming. A search posts: no name stands in an address."""
    actor: Actor = request.actor
    if actor.function in STEERING_ROOM:  # no child is theirs: they begin in the steering room
        return redirect("governance:room")
    which, text = request.GET.get("visa", "alla"), request.POST.get("q", "")
    if which not in dict(CHOICES):
        which = "alla"
    coming = coming_on_home(actor)
    mine, tasks, sitting, named, *found = together(
        queries.my_cases(actor),
        queries.my_tasks(actor),
        queries.who_is_next(actor),
        named_by_seat(actor, clock.now()),
        *coming.values(),
    )
    names = {holding.post_id: holding.name for holding in sitting}
    shown = queries.matching_name(mine, text) if text else queries.chosen(mine, actor, which)
    asked = request.GET.get("sida", "")
    page = max(1, int(asked)) if asked.isdecimal() and len(asked) < 6 else 1
    start = (page - 1) * queries.PAGE
    first = queries.not_linked(tasks) if which in ("alla", "mig") and not text and page == 1 else []
    context = {
        "nav": "home",
        "greeting": _greeting(),
        "now": clock.now(),
        "needs": queries.needs(actor, tasks),
        "rows": first + queries.rows(shown[start : start + queries.PAGE], actor, names),
        "which": which,
        "choices": CHOICES,
        "q": text,
        "page": page,
        "pages": -(-len(shown) // queries.PAGE),
        "named": bool(named and actor.inboxes),
        "away": away(actor, clock.now(), named),
        "cards": home_cards(actor, mine, dict(zip(coming, found, strict=True))),
    }
    return render(request, "cases/home.html", context)


def _greeting() -> str:
    hour = clock.local(clock.now()).hour
    return "God morgon" if 4 <= hour < 10 else "God kväll" if hour >= 18 else "Hej"


@staff("cases.child")
def child(request: Request, pk: UUID) -> HttpResponse:
    """Everything around one child that the actor gets, and nothing that betrays the rest."""
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    known = find(actor, Child, case.child_id)
    relations = relations_to(actor, case.child_id)
    context = {
        "nav": "home",
        "case": case,
        "child": known,
        "age": _age(known),
        "stages": stages_of(actor, case),
        "columns": sections_of(actor, case, relations),
    }
    return render(request, "cases/child.html", context)


def _age(known: Child) -> int | None:
    from datetime import date

    return age_on(date.fromisoformat(known.birth_date), clock.today()) if known.birth_date else None


def stages_of(actor: Actor, case: Case) -> list[dict]:
    """The three steps with the day each was entered."""
    from tillsammans.access.policy import visible
    from tillsammans.cases.models import Step
    from tillsammans.ui.filters import day_short

    entered = {
        s.step: s.entered_at for s in visible(actor, Step).filter(case_id=case.pk).order_by("entered_at")
    }
    number = queries.STEP_NO[StepCode(case.step)] or 4
    out = []
    for at, code in enumerate((StepCode.NOTICE, StepCode.MAP, StepCode.COLLABORATE), start=1):
        state = "done" if at < number else "now" if at == number else ""
        out.append(
            {"name": code.label, "text": day_short(entered[code]) if code in entered else "", "state": state}
        )
    return out


@staff("cases.messages")
def messages(request: Request) -> HttpResponse:
    """Everything that waits for me: letters and tasks, soonest first. No counts that others do not see the same."""
    actor: Actor = request.actor
    tasks = list(queries.my_tasks(actor))
    rows = [queries._need(t) for t in tasks[:100]]
    return render(request, "cases/messages.html", {"nav": "messages", "rows": rows})


@staff("cases.task")
def task(request: Request, pk: UUID) -> HttpResponse:
    """One's own task in words ("Grupparbete ..."), with nothing of the answers it came from."""
    actor: Actor = request.actor
    row = find(actor, Task, pk)
    return render(
        request, "cases/task.html", {"task": row, "title": said(KINDS[row.code].title, row.title or {})}
    )


@staff("cases.task_done")
def task_done(request: Request, pk: UUID) -> HttpResponse:
    from tillsammans.cases.commands import finish_task

    if request.method == "POST":
        finish_task(by=request.actor, task=find(request.actor, Task, pk))
    return redirect("cases:home")


class AskNumber(DeedForm):
    """An exact number and why one asks. Nothing is browsed."""

    number = forms.CharField(
        label="Personnummer eller samordningsnummer",
        max_length=20,
        error_messages={"required": "Skriv numret."},
    )
    purpose = forms.CharField(
        label="Varför frågar du?",
        max_length=300,
        error_messages={"required": "Skriv varför du frågar. Det loggas att du har frågat."},
    )

    def clean_number(self):
        try:
            return parse(self.cleaned_data["number"])
        except InvalidIdentityNumber as error:
            raise forms.ValidationError(error.sentence) from error


@staff("children.ask_number")
def ask_number(request: Request) -> HttpResponse:
    """ "Finns det något här?": the same answer for nobody and for somebody one may not see (T05). It is logged."""
    actor: Actor = request.actor
    form = AskNumber.opened(request)
    answered, found = False, []
    if form.sent():
        from tillsammans.lib.deeds import NotPossible

        try:
            found = children.ask_number(
                by=actor, number=form.cleaned_data["number"], purpose=form.cleaned_data["purpose"]
            )
            answered = True
        except NotPossible as refusal:
            form.add_error("number", refusal.sentence)
    mine = [c for c in queries.my_cases(actor) if c.child_id in {f.pk for f in found}] if found else []
    return render(request, "cases/ask_number.html", {"form": form, "answered": answered, "cases": mine})

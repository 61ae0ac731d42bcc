"""Writing down what each adult says: one guardian at a time, the school, and the nurse's one sentence."""

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import find, require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case, CaseKind
from tillsammans.children.commands import NewGuardian, add_guardian
from tillsammans.children.models import Child, Guardian
from tillsammans.children.queries import guardians_of
from tillsammans.directory.models import Function, Post
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.lib import clock
from tillsammans.mapping import picture
from tillsammans.mapping.commands import guardians, sentence
from tillsammans.mapping.commands.absence import open_inquiry
from tillsammans.mapping.commands.statements import Said, add_statement, tag_about
from tillsammans.mapping.forms import (
    OTHER,
    SELF,
    AboutForm,
    AskSentenceForm,
    CallForm,
    GuardianForm,
    StatementForm,
    TakeSentenceForm,
    moment_of,
)
from tillsammans.mapping.models import GuardianTalk, Statement, VoiceOf
from tillsammans.mapping.queries import card_of, case_of, open_cases


@staff("mapping.add_statement")
def guardian_says(request: Request, pk: UUID) -> HttpResponse:
    """One guardian's own page: what they have said, and the next sentence. Nothing the other guardian has said."""
    actor: Actor = request.actor
    guardian = find(actor, Guardian, pk)
    case = case_of(actor, guardian.child_id)
    require(actor, "mapping.add_statement", case)
    others = [g for g in guardians_of(actor, guardian.child_id) if g.pk != guardian.pk]
    about = [(f"guardian:{g.pk}", f"Om {g.called}") for g in others]
    form = StatementForm.opened(
        request,
        about=guardian.pk,
        initial={"said_on": clock.today(), "about_whom": ""},
        label=f"Vad säger {guardian.called}?",
        about_choices=about,
        own=True,
    )
    if form.sent():
        response = form.once(lambda: _guardian_said(actor, case, guardian, others, form.cleaned_data))
        if response:
            return response
    said = [one for one in picture.sentences(actor, case) if one.guardian_id == guardian.pk]
    talks = visible(actor, GuardianTalk).filter(guardian_id=guardian.pk).order_by("-talked_on", "-pk")
    context = {
        "form": form,
        "guardian": guardian,
        "case": case,
        "said": said,
        "talk": talks.first(),
        "others": others,
        "channels": guardians.CHANNELS,
    }
    return render(request, "mapping/guardian_says.html", context)


def _guardian_said(
    actor: Actor, case: Case, guardian: Guardian, others: list[Guardian], typed: dict
) -> HttpResponse:
    said = Said(
        VoiceOf.GUARDIAN,
        typed["text"],
        typed["sector"],
        typed["kind"],
        guardian_id=guardian.pk,
        about=_about(typed, guardian, others),
        said_at=moment_of(typed["said_on"]),
    )
    add_statement(by=actor, case=case, said=said)
    return redirect("mapping:guardian_says", guardian.pk)


def _about(typed: dict, speaker: Guardian | None, others: list[Guardian]) -> dict | None:
    """Whom a sentence is about, when it is not the child (R22, R52)."""
    chosen = typed["about_whom"]
    if chosen == SELF and speaker:
        return {"who": "sig själv", "guardian_id": str(speaker.pk)}
    if chosen == OTHER:
        return {"who": typed["about_name"].strip()}
    other = next((g for g in others if chosen == f"guardian:{g.pk}"), None)
    return {"who": other.called, "guardian_id": str(other.pk)} if other else None


@staff("mapping.call_guardian")
def call(request: Request, pk: UUID) -> HttpResponse:
    """The call itself: told, and asked for channel and time."""
    actor: Actor = request.actor
    guardian = find(actor, Guardian, pk)
    require(actor, request.action, guardian)
    case = case_of(actor, guardian.child_id)
    inquiry = open_inquiry(actor, case)
    initial = {"talked_on": clock.today(), "channel": guardian.channel}
    form = CallForm.opened(request, about=guardian.pk, initial=initial)
    if form.sent():
        response = form.once(lambda: _called(actor, case, guardian, form.cleaned_data))
        if response:
            return response
    return render(
        request, "mapping/call.html", {"form": form, "guardian": guardian, "case": case, "inquiry": inquiry}
    )


def _called(actor: Actor, case: Case, guardian: Guardian, typed: dict) -> HttpResponse:
    called = guardians.Called(
        typed["channel"], typed["reach_when"], typed["talked_on"], typed["told_about_absence"]
    )
    guardians.note_call(by=actor, case=case, guardian=guardian, called=called)
    return redirect("mapping:guardian_says", guardian.pk)


@staff("children.add_guardian")
def new_guardian(request: Request, pk: UUID) -> HttpResponse:
    """Write in a legal custodian. There is no field for where anybody lives."""
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    require(actor, "children.add_guardian", case)
    form = GuardianForm.opened(request, about=case.pk, initial={"language": "sv"}, accounts=_demo_accounts())
    if form.sent():
        response = form.once(lambda: _added(actor, case, form.cleaned_data))
        if response:
            return response
    return render(
        request, "mapping/new_guardian.html", {"form": form, "case": case, "called": card_of(case)["called"]}
    )


def _demo_accounts() -> list[tuple[str, str]]:
    """Only the demo can link somebody's sign-in by choosing it; elsewhere an invitation will (planned)."""
    if not settings.DEMO:
        return []
    from tillsammans.demo.cast import account_choices

    return account_choices()


def _added(actor: Actor, case: Case, typed: dict) -> HttpResponse:
    new = NewGuardian(
        name=typed["full_name"].strip(),
        called=(typed["called"] or typed["full_name"].split(" ")[0]).strip(),
        relation_word=typed["relation_word"].strip(),
        phone=typed["phone"],
        language=typed["language"],
        interpreter=typed["interpreter"],
        account_id=UUID(typed["account"]) if typed.get("account") else None,
    )
    guardian = add_guardian(by=actor, child=find(actor, Child, case.child_id), new=new)
    if case.kind != CaseKind.LEADING:  # who takes part keeps no mapping of their own to write in
        return redirect("cases:child", case.pk)
    return redirect("mapping:guardian_says", guardian.pk)


@staff("mapping.add_statement")
def school_says(request: Request, pk: UUID) -> HttpResponse:
    """What the school sees: a professional's voice."""
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    require(actor, "mapping.add_statement", case)
    others = guardians_of(actor, case.child_id)
    about = [(f"guardian:{g.pk}", f"Om {g.called}") for g in others]
    form = StatementForm.opened(
        request,
        about=case.pk,
        initial={"said_on": clock.today(), "about_whom": ""},
        label="Vad har ni sett?",
        about_choices=about,
    )
    if form.sent():
        response = form.once(lambda: _school_said(actor, case, others, form.cleaned_data))
        if response:
            return response
    said = [one for one in picture.sentences(actor, case) if one.voice == VoiceOf.PROFESSIONAL]
    return render(
        request, "mapping/school_says.html", {"form": form, "case": case, "said": said, "guardians": others}
    )


def _school_said(actor: Actor, case: Case, others: list[Guardian], typed: dict) -> HttpResponse:
    said = Said(
        VoiceOf.PROFESSIONAL,
        typed["text"],
        typed["sector"],
        typed["kind"],
        about=_about(typed, None, others),
        said_at=moment_of(typed["said_on"]),
    )
    add_statement(by=actor, case=case, said=said)
    return redirect("mapping:school_says", case.pk)


@staff("mapping.tag")
def about(request: Request, pk: UUID) -> HttpResponse:
    """Mark whom a sentence is about: a brother, a parent's illness. Also what the child has said."""
    actor: Actor = request.actor
    statement = find(actor, Statement, pk)
    require(actor, "mapping.tag", statement)
    others = [g for g in guardians_of(actor, statement.child_id) if g.pk != statement.guardian_id]
    choices = [
        ("", "Nej"),
        *((f"guardian:{g.pk}", f"Om {g.called}") for g in others),
        (OTHER, "Om någon annan"),
    ]
    now = statement.about or {}
    chosen = f"guardian:{now['guardian_id']}" if now.get("guardian_id") else OTHER if now else ""
    initial = {"about_whom": chosen, "about_name": now.get("who", "") if chosen == OTHER else ""}
    form = AboutForm.opened(request, about=statement.pk, initial=initial, choices={"about_whom": choices})
    if form.sent():
        response = form.once(lambda: _tagged(actor, statement, others, form.cleaned_data))
        if response:
            return response
    return render(request, "mapping/about.html", {"form": form, "statement": statement})


def _tagged(actor: Actor, statement: Statement, others: list[Guardian], typed: dict) -> HttpResponse:
    tag_about(by=actor, statement=statement, about=_about(typed, None, others))
    return redirect("cases:child", statement.case_id)


@staff("mapping.ask_sentence")
def ask_sentence(request: Request, pk: UUID) -> HttpResponse:
    actor: Actor = request.actor
    case = find(actor, Case, pk)
    require(actor, "mapping.ask_sentence", case)
    nurses = Post.objects.filter(unit_id=case.unit_id, function=Function.SCHOOL_NURSE).order_by("title", "pk")
    choices = [(str(post.pk), post.title) for post in nurses]
    initial = {"to": choices[0][0] if choices else ""}
    form = AskSentenceForm.opened(request, about=case.pk, initial=initial, choices={"to": choices})
    if form.sent():
        response = form.once(lambda: _asked(actor, case, form.cleaned_data))
        if response:
            return response
    return render(request, "mapping/ask_sentence.html", {"form": form, "case": case})


def _asked(actor: Actor, case: Case, typed: dict) -> HttpResponse:
    sentence.ask_sentence(by=actor, case=case, asked=sentence.Asked(UUID(typed["to"]), typed["question"]))
    return redirect("cases:child", case.pk)


@staff("mapping.take_in_sentence")
def take_in_sentence(request: Request, pk: UUID) -> HttpResponse:
    """The letter stays as it came; its sentence becomes one voice in the mapping."""
    actor: Actor = request.actor
    copy = find(actor, ReceivedCopy, pk)
    require(actor, "mapping.take_in_sentence", copy)
    cases = {str(case.pk): case for case in open_cases(actor)}
    choices = [(key, f"{case.card['name']}, {case.card['group']}") for key, case in cases.items()]
    initial = {"case": choices[0][0] if len(choices) == 1 else "", "sector": "health"}
    form = TakeSentenceForm.opened(request, about=copy.pk, initial=initial, choices={"case": choices})
    if form.sent():
        response = form.once(
            lambda: _taken_in(actor, copy, cases[form.cleaned_data["case"]], form.cleaned_data)
        )
        if response:
            return response
    context = {"form": form, "copy": copy, "words": sentence.words_of(copy)}
    return render(request, "mapping/take_in_sentence.html", context)


def _taken_in(actor: Actor, copy: ReceivedCopy, case: Case, typed: dict) -> HttpResponse:
    sentence.take_in_sentence(by=actor, copy=copy, case=case, sector=typed["sector"], kind=typed["kind"])
    return redirect("cases:child", case.pk)

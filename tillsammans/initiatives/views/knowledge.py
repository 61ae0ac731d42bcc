"""Needs with what answers them; collaborations, as a list and by municipality."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.initiatives import queries
from tillsammans.initiatives.commands import knowledge
from tillsammans.initiatives.forms.knowledge import AnswerForm, CollaborationForm, NeedForm
from tillsammans.initiatives.forms.parts import lines_of
from tillsammans.initiatives.models import (
    Collaboration,
    CollaborationKind,
    Initiative,
    Need,
    NeedAnswer,
    NeedGroup,
    NeedSource,
)
from tillsammans.initiatives.views.common import as_text, changed, chosen, done, form_page, page, row
from tillsammans.initiatives.views.tables import as_csv
from tillsammans.lib.text import list_and

NEEDS_A_PAGE = 50


@staff("initiatives.see")
@require_safe
def needs(request: Request) -> HttpResponse:
    """Those that nothing answers first."""
    require(request.actor, "initiatives.see")
    group = request.GET.get("vilka", "")
    group = group if group in NeedGroup.values else ""
    rows, every = queries.needs(group), queries.needs()
    choices = [{"text": "Alla", "href": "?", "current": not group}]
    choices += [
        {"text": label, "href": f"?vilka={value}", "current": value == group}
        for value, label in NeedGroup.choices
    ]
    unanswered = sum(not one.answers for one in every)
    pages = Paginator(rows, NEEDS_A_PAGE)
    here = pages.get_page(request.GET.get("page"))
    return page(
        request,
        "needs",
        "needs",
        rows=here.object_list,
        number=here.number,
        pages=pages.num_pages,
        query=f"vilka={group}&" if group else "",
        choices=choices,
        unanswered=unanswered,
        total=len(every),
        labels=_labels(),
    )


def _labels() -> dict:
    return {"group": dict(NeedGroup.choices), "source": dict(NeedSource.choices)}


@staff("initiatives.see")
@require_safe
def needs_csv(request: Request) -> HttpResponse:
    require(request.actor, "initiatives.see")
    head, labels = ["Behov", "Vilka", "Källa", "År", "Citat", "Svar"], _labels()
    rows = [
        [
            one.need.text,
            labels["group"][one.need.group],
            labels["source"][one.need.source],
            one.need.year,
            one.need.quote,
            "; ".join(a.initiative.title if a.initiative else a.feature for a in one.answers)
            or "Inget svar än",
        ]
        for one in queries.needs()
    ]
    return as_csv("behov", head, rows)


@staff("initiatives.write")
def new_need(request: Request) -> HttpResponse:
    require(request.actor, "initiatives.write")
    form, back = NeedForm.opened(request), reverse("initiatives:needs")
    response = done(
        request, form, lambda: knowledge.write_need(by=request.actor, new=_need(form.cleaned_data)), back
    )
    return response or form_page(
        request,
        "needs",
        form,
        back,
        "Skriv in ett behov",
        "Spara behovet",
        "En mening från en grupp, aldrig från en person.",
    )


def _need(data: dict) -> knowledge.AboutNeed:
    return knowledge.AboutNeed(**{name: data[name] for name in knowledge.AboutNeed.__dataclass_fields__})


@staff("initiatives.write")
def change_need(request: Request, pk: UUID) -> HttpResponse:
    found = row(Need, pk)
    require(request.actor, "initiatives.write", found)
    now = {name: as_text(getattr(found, name)) for name in knowledge.AboutNeed.__dataclass_fields__}
    back, version = reverse("initiatives:needs"), found.version
    form = NeedForm.opened(request, initial=now, about=pk, version=version)
    response = changed(
        request,
        form,
        now,
        version,
        lambda: knowledge.change_need(
            by=request.actor, need=found, to=_need(form.cleaned_data), version=version
        ),
        back,
    )
    return response or form_page(
        request,
        "needs",
        form,
        back,
        "Ändra behovet",
        "Spara behovet",
        "En mening från en grupp, aldrig från en person.",
    )


@staff("initiatives.write")
def answer_need(request: Request, pk: UUID) -> HttpResponse:
    """What answers it, and what turned out not to."""
    found = row(Need, pk)
    require(request.actor, "initiatives.write", found)
    form, back = AnswerForm.opened(request, about=pk), reverse("initiatives:needs")
    response = done(
        request,
        form,
        lambda: knowledge.answer_need(by=request.actor, need=found, answer=_answer(form.cleaned_data)),
        back,
    )
    live = found.answers.filter(taken_back_on__isnull=True).select_related("initiative")
    return response or page(request, "need_answer", "needs", form=form, need=found, answers=live, back=back)


def _answer(data: dict) -> knowledge.Answer:
    return knowledge.Answer(chosen(Initiative, data["initiative"]), data["feature"], data["address"])


@staff("initiatives.write")
@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    found = row(NeedAnswer, pk, "need")
    require(request.actor, "initiatives.write", found.need)
    if not found.taken_back_on:
        knowledge.take_back_answer(by=request.actor, answer=found)
    return redirect("initiatives:answer_need", found.need_id)


# --- Collaborations
LEAD = "Samverkan som redan finns: vad som gör att den fungerar, och vad som är svårt."


@staff("initiatives.see")
@require_safe
def collaborations(request: Request) -> HttpResponse:
    require(request.actor, "initiatives.see")
    kind = request.GET.get("slag", "")
    kind = kind if kind in CollaborationKind.values else ""
    every = list(Collaboration.objects.all())
    rows = [one for one in every if not kind or one.kind == kind]
    choices = [{"text": "Alla", "href": "?", "current": not kind}]
    choices += [
        {"text": label, "href": f"?slag={value}", "current": value == kind}
        for value, label in CollaborationKind.choices
    ]
    places = queries.by_municipality(every)
    return page(
        request,
        "collaborations",
        "collaborations",
        rows=[(one, queries.place_name(one.municipality)) for one in rows],
        choices=choices,
        places=places,
        without=list_and(one.name for one in places if not one.found),
    )


@staff("initiatives.see")
@require_safe
def collaborations_csv(request: Request) -> HttpResponse:
    require(request.actor, "initiatives.see")
    head = ["Namn", "Slag", "Kommun", "Plats", "Samma tak", "Parter", "Fungerar", "Svårt", "Sedan", "Till"]
    rows = [
        [
            one.name,
            one.get_kind_display(),
            queries.place_name(one.municipality),
            one.place,
            "Ja" if one.under_one_roof else "Nej",
            "; ".join(one.parties),
            "; ".join(one.success_factors),
            "; ".join(one.challenges),
            one.since,
            one.until,
        ]
        for one in Collaboration.objects.all()
    ]
    return as_csv("samverkan", head, rows)


@staff("initiatives.see")
@require_safe
def collaboration(request: Request, pk: UUID) -> HttpResponse:
    require(request.actor, "initiatives.see")
    found = row(Collaboration, pk)
    place = queries.place_name(found.municipality)
    return page(request, "collaboration", "collaborations", one=found, municipality=place)


@staff("initiatives.write")
def new_collaboration(request: Request) -> HttpResponse:
    require(request.actor, "initiatives.write")
    form, back = CollaborationForm.opened(request), reverse("initiatives:collaborations")
    response = done(
        request,
        form,
        lambda: knowledge.write_collaboration(by=request.actor, new=_collaboration(form.cleaned_data)),
        back,
    )
    return response or form_page(
        request, "collaborations", form, back, "Skriv in en samverkan", "Spara samverkan", LEAD
    )


def _collaboration(data: dict) -> knowledge.AboutCollaboration:
    names = ("kind", "municipality", "place", "under_one_roof", "since", "until")
    return knowledge.AboutCollaboration(
        name=data["called"],
        **{name: data[name] for name in names},
        parties=lines_of(data["parties"]),
        success_factors=lines_of(data["success_factors"]),
        challenges=lines_of(data["challenges"]),
    )


@staff("initiatives.write")
def change_collaboration(request: Request, pk: UUID) -> HttpResponse:
    found = row(Collaboration, pk)
    require(request.actor, "initiatives.write", found)
    names = ("kind", "municipality", "place", "under_one_roof", "since", "until")
    now = {name: as_text(getattr(found, name)) for name in names}
    now |= {name: "\n".join(getattr(found, name)) for name in ("parties", "success_factors", "challenges")}
    now["called"] = found.name
    back, version = reverse("initiatives:collaboration", args=[pk]), found.version
    form = CollaborationForm.opened(request, initial=now, about=pk, version=version)
    response = changed(
        request,
        form,
        now,
        version,
        lambda: knowledge.change_collaboration(
            by=request.actor, collaboration=found, to=_collaboration(form.cleaned_data), version=version
        ),
        back,
    )
    return response or form_page(
        request, "collaborations", form, back, f"Ändra {found.name}", "Spara samverkan", LEAD
    )

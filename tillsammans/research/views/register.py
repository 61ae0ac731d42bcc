"""The study register."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect, render

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.directory.models import Authority
from tillsammans.directory.queries import in_model
from tillsammans.karta import codebook, example
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import commands, computing, history, queries
from tillsammans.research.forms import AddProvider, Press, PublishCodebook, RegisterStudy
from tillsammans.research.models import Study
from tillsammans.research.views.around import filled_in


@staff("research.see")
def studies(request: Request) -> HttpResponse:
    return render(request, "research/studies.html", {"studies": queries.studies(request.actor)})


@staff("research.register")
def register(request: Request) -> HttpResponse:
    require(request.actor, "research.register")
    form = RegisterStudy.opened(request, book=example.BOOK)
    return filled_in(request, form, partial(_registered, request, form), "research/register.html")


def _registered(request: Request, form: RegisterStudy) -> HttpResponse:
    card = {name: form.cleaned_data[name] for name in commands.NewStudy.__dataclass_fields__}
    new = commands.NewStudy(**card | {"variables": tuple(card["variables"])})
    return redirect("research:study", commands.register(by=request.actor, new=new).code)


@staff("research.see")
def study(request: Request, code: str) -> HttpResponse:
    """The study's card, its codebooks, providers, rounds and data releases; what one may do from here."""
    found = queries.one(request.actor, Study, code=code)
    page = {
        "study": found,
        "codebooks": found.codebooks.order_by("-version"),
        "providers": found.providers.order_by("name"),
        "rounds": found.rounds.order_by("-year"),
        "releases": found.data_releases.order_by("-number"),
        "analyses": found.analyses.order_by("-created_at"),
        "opt_outs": found.opt_outs.count(),
        "opt_outs_gone": queries.opt_outs_gone(found),
        "discarded": found.discardings.exists(),
        "not_frozen": queries.not_frozen(found),
        "press": Press.opened(request),
        "changes": history.of(found),
        "left": queries.to_discard(found),
        "today": clock.today(),
    }
    return render(request, "research/study.html", page)


@staff("research.publish_codebook")
def publish_codebook(request: Request, code: str) -> HttpResponse:
    found = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.publish_codebook", found)
    form = PublishCodebook.opened(request)
    deed = partial(_published, request, found, form)
    return filled_in(request, form, deed, "research/publish_codebook.html", study=found)


def _published(request: Request, study: Study, form: PublishCodebook) -> HttpResponse:
    sent = form.cleaned_data["file"]
    try:
        book = codebook.from_json(sent) if sent else _first(study)
    except codebook.CodebookError as fault:
        raise NotPossible("codebook", str(fault), "file") from None
    commands.publish_codebook(by=request.actor, study=study, book=book, note=form.cleaned_data["note"])
    return redirect("research:study", study.code)


def _first(study: Study) -> codebook.Codebook:
    """The example's variables that the approval covers, as the study's first version."""
    if study.codebooks.exists():
        raise NotPossible("no_file", "Välj filen med kodbokens nya version.", "file")
    chosen = example.BOOK.only(study.variables)
    return codebook.Codebook(study.code, 1, study.title, chosen.variables, chosen.example)


@staff("research.add_provider")
def add_provider(request: Request, code: str) -> HttpResponse:
    found = queries.one(request.actor, Study, code=code)
    require(request.actor, "research.add_provider", found)
    authorities = Authority.objects.filter(in_model(clock.today())).order_by("name")
    sources = sorted({v.source for v in computing.codebook(found).variables})
    named = [(str(one.pk), one.name) for one in authorities]
    form = AddProvider.opened(request, authorities=named, sources=sources)
    deed = partial(_added, request, found, form, dict(named))
    return filled_in(request, form, deed, "research/add_provider.html", study=found)


def _added(request: Request, study: Study, form: AddProvider, named: dict[str, str]) -> HttpResponse:
    data = form.cleaned_data
    new = commands.NewProvider(
        authority_id=data["authority"],
        code=data["code"],
        name=named[data["authority"]],
        municipality=data["municipality"],
        sources=tuple(data["sources"]),
        helped=data["helped"],
    )
    commands.add_provider(by=request.actor, study=study, new=new)
    return redirect("research:study", study.code)

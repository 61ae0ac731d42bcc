"""What the study's pages show: rows for whoever is in the study, and what is public for everybody."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet, Sum
from django.http import Http404
from django.urls import reverse

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.lib import clock
from tillsammans.research import guarding
from tillsammans.research.collection import last_accepted, newest
from tillsammans.research.models import (
    Analysis,
    CodebookVersion,
    DataRelease,
    Delivery,
    Feedback,
    Release,
    ReleaseRequest,
    Round,
    Run,
    Study,
)


def studies(actor: Actor) -> QuerySet[Study]:
    require(actor, "research.see")
    return Study.objects.order_by("title")


def one(actor: Actor, model: type[Model], *without: str, **named: Any) -> Any:
    """A row of the study's, or 404. `without`: large fields to leave until somebody asks for them."""
    require(actor, "research.see")
    row = model._default_manager.defer(*without).filter(**named).first()
    if row is None:
        raise Http404
    return row


def names(ids: Iterable[UUID]) -> dict[UUID, str]:
    """Who did what, for the study's own pages."""
    return dict(Person.objects.filter(pk__in=set(ids)).values_list("pk", "name"))


# --- what waits --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Need:
    """One thing that waits for whoever looks."""

    title: str
    text: str
    href: str
    action: str


def waiting(actor: Actor) -> list[Need]:
    """What the seat's function has to do, oldest first. Nobody is mailed: the page is where one looks."""
    require(actor, "research.see")
    found = {"researcher": _for_researcher, "data_manager": _for_data_manager, "checker": _for_checker}
    return list(found[actor.function](actor))


def _for_researcher(actor: Actor) -> Iterable[Need]:
    for study in Study.objects.order_by("created_at"):
        href = reverse("research:study", args=[study.code])
        if not study.codebooks.exists():
            yield Need(study.title, "Studien har ingen kodbok.", href, "Publicera")
        elif not study.providers.exists():
            yield Need(study.title, "Studien har ingen leverantör.", href, "Lägg till")
    for request in _requests().filter(asked_by=actor.person_id):
        if request.checks.filter(approves=False).exists() and not request.withdrawn_at:
            href = reverse("research:run", args=[request.run_id])
            yield Need(request.run.analysis.title, "En granskare har sagt nej. Läs varför.", href, "Läs")
    for release in Release.objects.order_by("number"):
        told = Feedback.objects.filter(findings__contains=[{"release": release.number}])
        if not told.exists():
            study = release.request.run.analysis.study
            href = reverse("research:feed_back", args=[study.code])
            yield Need(
                f"Tabell {release.number}: {release.title}",
                "Är släppt. Ingen kommun har fått höra.",
                href,
                "Skriv",
            )


def _for_data_manager(actor: Actor) -> Iterable[Need]:
    for one in quarantine():
        faults = f"{one.faults} fel." if one.faults else "Inga fel."
        text = f"{one.rows} rader för {one.round.year}. {faults}"
        yield Need(one.provider.name, text, reverse("research:delivery", args=[one.pk]), "Bedöm")
    for study in Study.objects.order_by("created_at"):
        yield from _of_study(study)


def _of_study(study: Study) -> Iterable[Need]:
    href = reverse("research:study", args=[study.code])
    today = clock.today()
    if study.codebooks.exists() and not study.key_check:
        yield Need(
            study.title,
            "Nyckelns kontrollvärde saknas.",
            reverse("research:key", args=[study.code]),
            "Anteckna",
        )
    for around in study.rounds.filter(opens_on__lte=today, closes_on__gte=today):
        lacking = study.providers.exclude(deliveries__round=around).count()
        if lacking:
            text = (
                f"{lacking} leverantörer har inte lämnat än."
                if lacking > 1
                else "En leverantör har inte lämnat än."
            )
            yield Need(f"Omgång {around.year}", text, reverse("research:round", args=[around.pk]), "Se vilka")
    if study.kept_until and today > study.kept_until and any(to_discard(study).values()):
        told = "Studiens tid är slut. Uppgifterna ska förstöras."
        yield Need(study.title, told, reverse("research:discard", args=[study.code]), "Förstör")
    elif not_frozen(study):
        yield Need(study.title, "Det har kommit något sedan den senaste datautgåvan.", href, "Frys")


def not_frozen(study: Study) -> bool:
    """Whether a new data release would hold something else than the last one."""
    last = study.data_releases.order_by("-number").first()
    if last is None:
        return bool(newest(study))
    frozen = {(one["provider"], one["year"], one["sha256"]) for one in last.catalogue["deliveries"]}
    now = {(one.provider, one.year, one.sha256) for one in newest(study)}
    return bool(now) and (now != frozen or study.opt_outs.filter(added_at__gt=last.frozen_at).exists())


def _for_checker(actor: Actor) -> Iterable[Need]:
    for request in to_check(actor):
        href = reverse("research:check", args=[request.pk])
        yield Need(request.run.analysis.title, "Någon vill släppa den här tabellen.", href, "Granska")


# --- requests ----------------------------------------------------------------------------------------------------


def _requests() -> QuerySet[ReleaseRequest]:
    rows = ReleaseRequest.objects.select_related("run__analysis__study", "run__data_release")
    return rows.defer("run__table").order_by("asked_at")


def to_check(actor: Actor) -> list[ReleaseRequest]:
    """Requests that wait, that the actor has not answered and has no part in."""
    rows = _requests().exclude(checks__checker=actor.person_id).exclude(asked_by=actor.person_id)
    return [one for one in rows if not guarding.ending(one) and one.run.analysis.author != actor.person_id]


def checked(actor: Actor) -> list[ReleaseRequest]:
    """Those the actor has answered, newest first."""
    return list(_requests().filter(checks__checker=actor.person_id).order_by("-asked_at"))


def answers(actor: Actor, request: ReleaseRequest) -> list[dict[str, Any]]:
    """What the checkers have said, when it is over. Before that nobody sees anybody's answer but one's own."""
    rows = list(request.checks.order_by("checked_at"))
    if not guarding.ending(request):
        rows = [row for row in rows if row.checker == actor.person_id]
    who = names(row.checker for row in rows)
    return [
        {
            "who": who.get(row.checker, ""),
            "approves": row.approves,
            "reason": row.reason,
            "at": row.checked_at,
        }
        for row in rows
    ]


def runs(analysis: Analysis) -> QuerySet[Run]:
    return analysis.runs.select_related("data_release", "request").defer("table").order_by("-run_at")


def releases_of_data(study: Study) -> QuerySet[DataRelease]:
    """Those that can be computed on, newest first."""
    return study.data_releases.filter(discarding=None).order_by("-number")


def to_discard(study: Study) -> dict[str, int]:
    """How many data releases and deliveries still have their rows, and how many late noes are kept for their sake."""
    return {
        "releases": study.data_releases.filter(discarding=None).count(),
        "deliveries": Delivery.objects.filter(round__study=study, discarding=None).count(),
        "opt_outs": study.opt_outs.count(),
    }


def opt_outs_gone(study: Study) -> int:
    """How many late noes were discarded with the study's rows."""
    return study.discardings.aggregate(all=Sum("opt_outs"))["all"] or 0


def quarantine() -> QuerySet[Delivery]:
    """Deliveries that wait for a data manager, and whose package is still there."""
    rows = Delivery.objects.filter(acceptance=None, discarding=None).select_related(
        "provider", "round__study"
    )
    return rows.order_by("received_at")


def decision(delivery: Delivery) -> dict[str, Any] | None:
    """What the data manager has decided, and who; None in quarantine."""
    row = getattr(delivery, "acceptance", None)
    if row is None:
        return None
    who = names([row.decided_by]).get(row.decided_by, "")
    return {"accepted": row.accepted, "reason": row.reason, "who": who, "at": row.decided_at}


def gaps(delivery: Delivery) -> list[dict[str, Any]]:
    """Variable by variable: how many could have a value, and how many lack one."""
    report = delivery.report
    return [
        {
            "code": code,
            "expected": expected,
            "missing": report["missing"].get(code, 0),
            "out_of_range": report["out_of_range"].get(code, 0),
        }
        for code, expected in report["expected"].items()
    ]


def deliveries(around: Round) -> list[dict[str, Any]]:
    """Each provider of the round with its deliveries, newest first, and which of them counts."""
    rows = list(around.deliveries.select_related("acceptance").order_by("-version"))
    codes = {code.provider_id: code.given_at for code in around.codes.all()}
    return [
        {
            "provider": provider,
            "deliveries": [row for row in rows if row.provider_id == provider.pk],
            "counts": last_accepted(provider, within=around),
            "code_at": codes.get(provider.pk),
        }
        for provider in around.study.providers.order_by("name")
    ]


# --- public ------------------------------------------------------------------------------------------------------


def released() -> QuerySet[Release]:
    rows = Release.objects.select_related("request__run__analysis__study")
    return rows.defer("request__run__table").order_by("-number")


def published() -> QuerySet[Feedback]:
    """Those that were taken back too: they say so."""
    return Feedback.objects.select_related("study", "retraction").order_by("-published_at")


def newest_codebooks() -> list[CodebookVersion]:
    """The newest version of each study's codebook."""
    rows = CodebookVersion.objects.select_related("study").order_by("study__title", "-version")
    return list({row.study_id: row for row in reversed(rows)}.values())

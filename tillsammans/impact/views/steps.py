"""One page a step, and one for each sector of the wheel."""

import zlib
from typing import Any
from uuid import UUID, uuid5

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import require
from tillsammans.impact import hints, queries, steps
from tillsammans.impact.commands import Written, judge, write
from tillsammans.impact.document import ombud_sentence
from tillsammans.impact.forms.sectors import Wheel, now
from tillsammans.impact.forms.steps import NONE, form_of
from tillsammans.impact.forms.watched import Watched
from tillsammans.impact.models import ImpactAssessment
from tillsammans.impact.views.editing import as_text, page, saved
from tillsammans.wheel.sectors import Sector


@staff("impact.write")
def step(request: Request, pk: UUID, step: str) -> HttpResponse:
    """Read what is there, write more, save half done. After the decision steps 1-6 are only read."""
    row = queries.find(request.actor, pk)
    require(request.actor, "impact.write", row)
    asked = steps.BY_SLUG.get(step)
    if asked is None or asked not in steps.steps_of(row):
        raise Http404
    if row.locked and not asked.after:
        return render(request, "impact/locked.html", _step_page(row, asked))
    current = _now(row, asked)
    form = form_of(row, asked.code).opened(
        request, initial=current, about=row.pk, version=row.version, assessment=row
    )
    back = reverse("impact:assessment", args=[row.pk])
    response = saved(request, form, current, row.version, back, lambda: _write(request, row, asked, form))
    return response or render(request, f"impact/steps/{asked.code}.html", _step_page(row, asked, form=form))


def _step_page(row: ImpactAssessment, asked: steps.Step, **more: Any) -> dict:
    of_this = next(one for one in steps.progress(row) if one.step == asked)
    number = steps.steps_of(row).index(asked) + 1
    return page(
        row,
        step=asked,
        number=number,
        of=len(steps.steps_of(row)),
        status=of_this.status,
        missing=of_this.missing,
        hints=hints.HINTS[row.template],
        sectors=steps.answered(row),
        ombud=ombud_sentence(row),
        ready=not row.locked and not steps.missing_before_decision(row),
        left=steps.missing_before_decision(row),
        **more,
    )


def _now(row: ImpactAssessment, asked: steps.Step) -> dict[str, str]:
    now = {name: as_text(getattr(row, "best_id" if name == "best" else name)) for name in asked.fields}
    if row.short and asked.code == "matter":
        now["not_small"] = as_text(row.not_small) or (NONE if row.small_asked else "")
    return now


def _write(request: Request, row: ImpactAssessment, asked: steps.Step, form: Watched) -> None:
    values = {name: form.cleaned_data.get(name) for name in asked.fields}
    if "not_small" in form.fields:
        ticked = form.cleaned_data["not_small"] or ""
        codes = [code for code in (ticked.split(",") if isinstance(ticked, str) else ticked) if code]
        values |= {"not_small": [code for code in codes if code != NONE], "small_asked": bool(codes)}
    written = Written(asked.code, values, row.version, form.answers)
    write(by=request.actor, assessment=row, written=written)


@staff("impact.write")
def sector(request: Request, pk: UUID, sector: str) -> HttpResponse:
    """One part of the children's lives, for every alternative; then on to the next that is not written."""
    row = queries.find(request.actor, pk)
    require(request.actor, "impact.write", row)
    chosen = next((one for one in Sector if one.slug == sector), None)
    if chosen is None or row.short:
        raise Http404
    return _wheel(request, row, (chosen,), "impact/sector.html")


@staff("impact.write")
def wheel(request: Request, pk: UUID) -> HttpResponse:
    """The short form: all seven on one page, one question each."""
    row = queries.find(request.actor, pk)
    require(request.actor, "impact.write", row)
    if not row.short:
        raise Http404
    return _wheel(request, row, tuple(Sector), "impact/wheel.html")


def _wheel(
    request: Request, row: ImpactAssessment, sectors: tuple[Sector, ...], template: str
) -> HttpResponse:
    if row.locked:
        return render(request, "impact/locked.html", _step_page(row, steps.BY_CODE["alternatives"]))
    current = now(row, sectors)
    about = uuid5(row.pk, ".".join(sectors))
    form = Wheel.opened(
        request, initial=current, about=about, version=_stamp(current), assessment=row, sectors=sectors
    )
    back = reverse("impact:step", args=[row.pk, steps.BY_CODE["alternatives"].slug])
    response = saved(
        request, form, current, _stamp(current), back, lambda: _judge(request, row, form, current)
    )
    context = _step_page(row, steps.BY_CODE["alternatives"], form=form, about=about, back=back)
    said = {one: _said(row, one) for one in sectors}
    return response or render(request, template, context | {"shown": sectors, "said": said})


def _stamp(current: dict[str, str]) -> int:
    """The consequences have no version of their own: what they say stands for it."""
    return zlib.crc32(repr(sorted(current.items())).encode()) & 0x7FFFFFFF


def _judge(request: Request, row: ImpactAssessment, form: Wheel, current: dict[str, str]) -> str | None:
    """On to the next sector that is not written; back to the step when all are."""
    judge(by=request.actor, assessment=row, judged=form.judged(), answers=form.answers)
    if row.short:
        return None
    at = list(Sector).index(form.sectors[0])
    after = steps.answered(queries.again(row))
    order = [*list(Sector)[at + 1 :], *list(Sector)[:at]]
    following = next((one for one in order if after[one] != steps.DONE), None)
    return reverse("impact:sector", args=[row.pk, following.slug]) if following else None


def _said(row: ImpactAssessment, sector: Sector) -> list[tuple[str, str]]:
    """The children's own words about a sector: (words, group)."""
    return [
        (one.words, group.who)
        for group in row.groups.all()
        for one in group.quotes.all()
        if one.sector == sector.value
    ]

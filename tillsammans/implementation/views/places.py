"""All huvudmän, one huvudman, one unit."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.access.rules.implementation import principal_of
from tillsammans.directory.models import Principal, Unit, UnitKind
from tillsammans.directory.queries import sitting_in_each
from tillsammans.implementation import figures, queries, telling
from tillsammans.implementation.models import Light
from tillsammans.lib import clock

LIGHTS = {light.value: light.label for light in Light}
UNITS_ON_A_PAGE = 25


@staff("implementation.see")
@require_safe
def principals(request: Request) -> HttpResponse:
    """The ten and those who have joined: how far, those with the largest gaps first."""
    require(request.actor, "implementation.see")
    county = figures.county()
    mine = principal_of(request.actor)
    context = {
        "nav": "principals",
        "county": county,
        "own": county.of(mine) if mine and request.actor.function in ("local_lead", "unit_contact") else None,
        "on_standing": telling.on_standing(county),
        "telling": telling,
        "lights": LIGHTS,
    }
    return render(request, "implementation/principals.html", context)


@staff("implementation.see")
@require_safe
def principal(request: Request, pk: UUID) -> HttpResponse:
    """One huvudman: what is missing, the decision, the plan, the units, what has been held, routines, reports."""
    require(request.actor, "implementation.see")
    owner = get_object_or_404(Principal, pk=pk)
    whole = queries.whole(owner)
    if whole is None:
        raise Http404
    count = len(whole.units)
    pages = max(1, -(-count // UNITS_ON_A_PAGE))
    number = min(max(1, _number(request.GET.get("page", "1"))), pages)
    context = {
        "nav": "principals",
        "owner": owner,
        "where": "huvudman",
        "standing": whole.standing,
        "gaps": telling.gaps(whole.standing),
        "units": whole.units[(number - 1) * UNITS_ON_A_PAGE : number * UNITS_ON_A_PAGE],
        "unit_names": {unit.id: unit.name for unit in whole.units},
        "number": number,
        "pages": pages,
        "told": whole.told,
        "today": clock.today(),
        "writes": bool(may(request.actor, "implementation.write", owner)),
        "reports": bool(may(request.actor, "implementation.report", owner)),
        "publishes": bool(may(request.actor, "governance.publish", owner)),
        "telling": telling,
        "kinds": dict(UnitKind.choices),
        "lights": LIGHTS,
    }
    return render(request, "implementation/principal.html", context)


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() and len(typed) < 6 else 1


@staff("implementation.see")
@require_safe
def unit(request: Request, pk: UUID) -> HttpResponse:
    """One unit: its named person, the wheel, its routines and what has been held there."""
    require(request.actor, "implementation.see")
    unit = get_object_or_404(Unit.objects.select_related("authority__principal"), pk=pk)
    owner = unit.authority.principal
    _standing, units = figures.units_of(owner.pk)
    row = next((one for one in units if one.id == unit.pk), None)
    if row is None:
        raise Http404
    sits = sitting_in_each([row.named_post], clock.now()).get(row.named_post, []) if row.named_post else []
    context = {
        "nav": "principals",
        "unit": unit,
        "where": "enhet",
        "owner": owner,
        "row": row,
        "wheel": queries.wheel_of(unit),
        "trainings": queries.trainings_of(row.named_post, {person.pk for person in sits}),
        "told": queries.told_of(principal_id=owner.pk, unit_id=unit.pk),
        "today": clock.today(),
        "writes": bool(may(request.actor, "implementation.write", unit)),
        "publishes": bool(may(request.actor, "governance.publish", unit)),
        "telling": telling,
        "kind": UnitKind(unit.kind).label,
    }
    return render(request, "implementation/unit.html", context)

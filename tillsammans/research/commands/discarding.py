"""When a study's time is over its rows are discarded. The catalogue keeps its lines, with checksums and the day."""

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import keeping, store
from tillsammans.research.models import DataRelease, Delivery, Discarding, Study
from tillsammans.ui.filters import day


def discard(*, by: Actor, study: Study, reason: str) -> list[Discarding]:
    """Every data release's rows, every delivered file and package, and halves; and those who said no late, of whom only
    the number stays. Released tables hold no child and stay.

    Files go before the transaction ends: if it fails, the register lacks a line until the deed is done again, and no
    row outlives its time.
    """
    require(by, "research.discard", study)
    study = Study.objects.select_for_update().get(pk=study.pk)
    _time_must_be_over(study)
    if not reason.strip():
        raise NotPossible("no_reason", "Skriv enligt vilket beslut uppgifterna förstörs.", "reason")
    releases = list(study.data_releases.filter(discarding=None).order_by("number"))
    deliveries = list(Delivery.objects.filter(round__study=study, discarding=None).order_by("received_at"))
    opt_outs = study.opt_outs.count()
    if not releases and not deliveries and not opt_outs:
        raise NotPossible("nothing", "Det finns inget kvar att förstöra.")
    rows = [_release_gone(study, one) for one in releases] + [
        _delivery_gone(study, one) for one in deliveries
    ]
    rows += [Discarding(study=study, opt_outs=opt_outs, rows=0)] if opt_outs else []
    for row in rows:
        row.reason, row.discarded_by, row.discarded_at = reason.strip(), by.person_id, clock.now()
    Discarding.objects.bulk_create(rows)
    study.opt_outs.all().delete()  # the database looks for the lines just written
    keeping.drop_rows(study)
    keeping.drop_halves(study)
    record(by, "research.discarded", study, code=f"{len(releases)}, {len(deliveries)}, {opt_outs}")
    return rows


def _time_must_be_over(study: Study) -> None:
    if study.kept_until is None:
        told = "Registret säger inte till vilken dag uppgifterna sparas. En forskare skriver in det först."
        raise NotPossible("no_day", told)
    if clock.today() <= study.kept_until:
        until = day(study.kept_until)
        raise NotPossible("too_early", f"Uppgifterna sparas till och med {until}. Därefter kan de förstöras.")


def _release_gone(study: Study, data: DataRelease) -> Discarding:
    catalogue = store.catalogue_from(data.catalogue)
    store.discard(keeping.panel(study), catalogue)
    return Discarding(study=study, data_release=data, sha256=data.sha256, rows=catalogue.rows)


def _delivery_gone(study: Study, delivery: Delivery) -> Discarding:
    """The package as it came, and its rows in the store when it was accepted."""
    keeping.package(delivery).unlink(missing_ok=True)
    acceptance = getattr(delivery, "acceptance", None)
    if acceptance and acceptance.stored:
        store.discard_delivery(keeping.panel(study), store.Delivered(**acceptance.stored))
    return Discarding(study=study, delivery=delivery, sha256=delivery.sha256, rows=delivery.rows)

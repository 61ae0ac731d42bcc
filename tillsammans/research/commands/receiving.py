"""A package comes in, is read by the same eyes as at the provider, and waits in quarantine until somebody decides."""

import csv
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.karta.codebook import CodebookError
from tillsammans.karta.delivery import Package, PackageError, read_package
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import approval, computing, keeping, store
from tillsammans.research.collection import last_accepted, ordered
from tillsammans.research.models import Acceptance, Delivery, Provider, Round

DROP = 0.1  # share of rows fewer than last time that is told


def receive(*, by: Actor, around: Round, provider: Provider, package: Path, name: str = "") -> Delivery:
    """The delivery, or the one that came before with the same bytes. NotPossible, with the reason, for what is outside
    the approval, another study's key, or no package at all; that too is remembered in the log."""
    require(by, "research.receive", provider)
    _inside_approval(around, provider)
    sha256 = store.file_sha256(package)
    earlier = Delivery.objects.filter(round=around, provider=provider, sha256=sha256).first()
    if earlier:
        return earlier
    read = _read(by, around, provider, package, name)
    row = _write(by, around, provider, sha256, read)
    keeping.keep(package, row)
    record(by, "research.delivery_received", row, code=f"v{row.version}, {row.faults}")
    return row


def _inside_approval(around: Round, provider: Provider) -> None:
    approval.must_be_in(around.study, provider)
    approval.must_stand(around.study, approval.RECEIVED)
    approval.must_have_rows(around.study)
    approval.must_be_open(around)
    approval.must_cover_years(around.study, [around.year])
    if not around.study.key_check:
        raise NotPossible("no_key", "Nyckelns kontrollvärde är inte antecknat. Dataansvarig gör det först.")


def _read(by: Actor, around: Round, provider: Provider, package: Path, name: str) -> Package:
    try:
        return read_package(
            package, ordered(around, provider), key_check=around.study.key_check, name=name or "paket.zip"
        )
    except (PackageError, CodebookError) as fault:
        remember = lambda: record(by, "research.delivery_refused_unread", provider, code=str(around.year))  # noqa: E731
        raise NotPossible("package", str(fault), "package", remember=remember) from None


def _write(by: Actor, around: Round, provider: Provider, sha256: str, package: Package) -> Delivery:
    assert package.report is not None  # there was a specification
    earlier = Delivery.objects.filter(round=around, provider=provider).order_by("-version").first()
    return Delivery.objects.create(
        round=around,
        provider=provider,
        version=earlier.version + 1 if earlier else 1,
        sha256=sha256,
        rows=package.manifest.rows,
        report=_report(around, provider, package),
        faults=package.report.faults_in_all,
        received_by=by.person_id or provider.pk,
        received_at=clock.now(),
    )


def _report(around: Round, provider: Provider, package: Package) -> dict[str, Any]:
    """The tool's own report, and what has become fewer since last time."""
    assert package.report is not None
    told = package.report.as_dict()
    before = last_accepted(provider, before=around)
    told["opt_outs_removed"] = package.manifest.opt_outs_removed
    told["before"] = None
    if before and before.rows:
        share = 1 - package.manifest.rows / before.rows
        told["before"] = {"year": before.round.year, "rows": before.rows, "drop": round(share, 3)}
        told["before"]["large"] = share > DROP
        told["before"]["lost"] = _lost(before.report, told)
    return told


def _lost(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """Variables that had values last time and have none at all now."""
    return sorted(code for code in now["missing"] if _empty(now, code) and not _empty(before, code))


def _empty(report: dict[str, Any], code: str) -> bool:
    expected = report["expected"].get(code, 0)
    return not expected or report["missing"].get(code, 0) >= expected


def decide_delivery(*, by: Actor, delivery: Delivery, accepted: bool, reason: str = "") -> Acceptance:
    """Out of quarantine into the store, or refused with a reason to send back. Once; the package stays either way."""
    require(by, "research.decide_delivery", delivery)
    reason = reason.strip()
    if Acceptance.objects.filter(delivery=delivery).exists():
        raise NotPossible("decided", "Leveransen är redan bedömd.")
    if not accepted and not reason:
        raise NotPossible("no_reason", "Skriv varför, så att leverantören vet vad som ska rättas.", "reason")
    if accepted:
        _must_still_be_approved(delivery)
    if accepted and delivery.faults and not reason:
        raise NotPossible("faulty", "Leveransen har fel. Skriv varför den tas emot ändå.", "reason")
    row = Acceptance.objects.create(
        delivery=delivery,
        accepted=accepted,
        stored=asdict(_stored(delivery)) if accepted else None,
        reason=reason,
        decided_by=by.person_id,
        decided_at=clock.now(),
    )
    record(by, "research.delivery_accepted" if accepted else "research.delivery_refused", delivery)
    return row


def _must_still_be_approved(delivery: Delivery) -> None:
    """The approval may have become smaller while the delivery lay in quarantine."""
    study = delivery.round.study
    approval.must_stand(study, approval.RECEIVED)
    approval.must_cover_years(study, [delivery.round.year])
    approval.must_cover(study, delivery.report["expected"])


def _stored(delivery: Delivery) -> store.Delivered:
    """Its rows, typed, in the study's store."""
    around, provider = delivery.round, delivery.provider
    book = computing.codebook(around.study, around.codebook)
    with TemporaryDirectory(dir=keeping.folder("incoming")) as workshop:
        source = Path(workshop) / "rows.csv"
        _unpack(keeping.package(delivery), source)
        try:
            return store.receive(
                keeping.panel(around.study), book, provider.code, around.year, delivery.version, source
            )
        except ValueError as fault:  # StoreError, and values that no type can hold
            raise NotPossible("store", str(fault)) from None


def _unpack(package: Path, target: Path) -> None:
    try:
        with read_package(package).opened() as table, target.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(table.columns)
            writer.writerows(cells for _, cells in table.lines)
    except PackageError as fault:
        raise NotPossible("package", str(fault)) from None

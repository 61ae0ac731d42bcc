"""The study register: the study under its approval, its codebook version by version, and who delivers to it."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.karta.codebook import Codebook
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import approval
from tillsammans.research.models import CodebookVersion, Provider, Study


@dataclass(frozen=True)
class NewStudy:
    """What the ethics application said, word for word where it is words."""

    code: str
    title: str
    purpose: str
    organisation: str
    approval_number: str
    approved_from: date
    approved_until: date
    first_year: int
    last_year: int
    variables: tuple[str, ...]
    opt_out: str
    retention: str
    kept_until: date


@dataclass(frozen=True)
class NewProvider:
    authority_id: UUID
    code: str
    name: str
    municipality: str
    sources: tuple[str, ...] = ()
    helped: bool = False


def register(*, by: Actor, new: NewStudy) -> Study:
    """A study stands in the register before anything is collected for it."""
    require(by, "research.register")
    must_make_sense(new)
    if Study.objects.filter(code=new.code).exists():
        raise NotPossible("code_taken", "Det finns redan en studie med den koden.", "code")
    row: dict[str, Any] = asdict(new) | {"variables": sorted(set(new.variables))}
    study = Study.objects.create(**row, created_by=by.person_id, created_at=clock.now())
    record(by, "research.study_registered", study, code=study.approval_number)
    return study


def must_make_sense(new: NewStudy) -> None:
    """Raise NotPossible for a card that contradicts itself."""
    if new.approved_until < new.approved_from:
        raise NotPossible("dates", "Godkännandet slutar innan det börjar.", "approved_until")
    if new.kept_until < new.approved_until:
        told = "Uppgifterna kan inte förstöras innan godkännandet har gått ut."
        raise NotPossible("kept", told, "kept_until")
    if new.last_year < new.first_year:
        raise NotPossible("years", "Det sista året är före det första.", "last_year")
    if not new.variables:
        raise NotPossible("no_variables", "Välj vilka variabler godkännandet omfattar.", "variables")


def publish_codebook(*, by: Actor, study: Study, book: Codebook, note: str = "") -> CodebookVersion:
    """The next version, whole. Earlier ones stay: what was collected by them is read by them."""
    require(by, "research.publish_codebook", study)
    if book.study != study.code:
        raise NotPossible("other_study", f"Kodboken är till studien {book.study}, inte {study.code}.", "file")
    last = study.codebooks.order_by("-version").first()
    if book.version != (last.version if last else 0) + 1:
        wanted = (last.version if last else 0) + 1
        raise NotPossible("version", f"Nästa version är {wanted}, och filen säger {book.version}.", "file")
    approval.must_cover(study, book.codes, "file")
    row = CodebookVersion.objects.create(
        study=study,
        version=book.version,
        content=asdict(book),
        note=note.strip(),
        published_by=by.person_id,
        published_at=clock.now(),
    )
    record(by, "research.codebook_published", row, code=str(row.version))
    return row


def add_provider(*, by: Actor, study: Study, new: NewProvider) -> Provider:
    """An authority that the approval lets deliver."""
    require(by, "research.add_provider", study)
    if study.providers.filter(code=new.code).exists():
        raise NotPossible("code_taken", "Det finns redan en leverantör med den koden.", "code")
    provider = Provider.objects.create(study=study, **asdict(new) | {"sources": sorted(new.sources)})
    record(by, "research.provider_added", provider, code=provider.code)
    return provider

"""A definition carried out for a study: on which files, inside which approval, by which engine and code."""

import hashlib
import hmac
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from tillsammans.karta.codebook import Codebook
from tillsammans.karta.codebook import from_json as codebook_from
from tillsammans.lib.deeds import NotPossible
from tillsammans.research import analysis, definitions, engines, keeping, store, synthetic
from tillsammans.research.definitions import Approval
from tillsammans.research.models import CodebookVersion, DataRelease, Discarding, Run, Study
from tillsammans.research.tables import Table
from tillsammans.ui.filters import day

QUESTIONS = {
    "levels": "Nivåer för grupper",
    "trends": "Utveckling år för år",
    "compared": "En kommun bredvid resten av länet",
    "cohorts": "Samma barn när de blir äldre",
    "transitions": "Från en ålder till en annan",
    "together": "Hur två saker följs åt",
    "missingness": "Vad som saknas i uppgifterna",
}


QUESTIONS_EN = {
    "levels": "Levels for groups",
    "trends": "Change year by year",
    "compared": "One municipality beside the rest of the county",
    "cohorts": "The same children as they grow older",
    "transitions": "From one age to another",
    "together": "How two things go together",
    "missingness": "What is missing in the data",
}


def codebook(study: Study, version: CodebookVersion | None = None) -> Codebook:
    """A published version, or the newest. NotPossible when none is."""
    row = version or study.codebooks.order_by("-version").first()
    if row is None:
        raise NotPossible("no_codebook", "Studien har ingen kodbok än. En forskare publicerar den först.")
    return codebook_from(row.content)


def codebook_of(run: Run) -> Codebook:
    """The codebook that a run was made by."""
    return codebook(run.analysis.study, _version_of(run.data_release))


def approval_of(study: Study) -> Approval:
    """What the analysis library is told that it may read."""
    return Approval(study.approval_number, frozenset(study.variables), study.first_year, study.last_year)


def faults(study: Study, definition: Mapping[str, Any]) -> list[str]:
    """Everything that is wrong with a question, outside the approval or senseless, in Swedish."""
    return definitions.faults(definition, codebook(study), approval_of(study))


def compute(study: Study, definition: Mapping[str, Any], data: DataRelease | None) -> Table:
    """The raw table, on a data release or on made-up data. Only `disclosure.protect` may look at it."""
    book = codebook(study, _version_of(data))
    try:
        files = panel_of(data) if data else made_up(study, book)
        return definitions.run(definition, analysis.open_panel(files, book), approval_of(study))
    except definitions.Refused as refusal:
        raise NotPossible("outside", str(refusal)) from None
    except (engines.EngineMissing, store.StoreError) as fault:
        raise NotPossible("cannot", str(fault)) from None


def reads(study: Study, definition: Mapping[str, Any], data: DataRelease | None) -> dict[str, list[Any]]:
    """What a run of this reads, by the approval as it is now: codes of variables, and years."""
    codes, years = definitions.reads(definition, codebook(study, _version_of(data)), approval_of(study))
    if data is not None:
        years &= {one["year"] for one in data.catalogue["files"]}
    return {"variables": sorted(codes), "years": sorted(years)}


def _version_of(data: DataRelease | None) -> CodebookVersion | None:
    if data is None:
        return None
    return data.study.codebooks.get(version=data.catalogue["codebook"])


def panel_of(data: DataRelease) -> list[Path]:
    """The frozen files, each compared with the checksum it was frozen with. NotPossible when they are discarded."""
    if gone := Discarding.objects.filter(data_release=data).first():
        when = day(gone.discarded_at)
        raise NotPossible("discarded", f"Uppgifterna i datautgåva {data.number} är förstörda {when}.")
    return store.open_release(keeping.panel(data.study), store.catalogue_from(data.catalogue))


def opened(data: DataRelease) -> analysis.Panel:
    """The panel of a data release, by the codebook it was frozen with."""
    return analysis.open_panel(panel_of(data), codebook(data.study, _version_of(data)))


def made_up(study: Study, book: Codebook) -> Sequence[Path]:
    """A panel of nobody, by the study's own codebook, made the first time somebody asks."""
    plan = synthetic.Plan(
        children=settings.RESEARCH_SYNTHETIC_CHILDREN,
        years=study.last_year - study.first_year + 1,
        first_year=study.first_year,
        variables=tuple(code for code in book.codes if code in study.variables),
        book=book,
    )
    folder = keeping.folder("synthetic", hashlib.sha256(repr(plan).encode()).hexdigest()[:16])
    done = folder / "done"
    if not done.exists():
        synthetic.write(plan, folder)
        done.touch()
    return sorted(folder.glob("year=*/panel.parquet"))


def engine() -> str:
    return engines.name_of(engines.chosen())


def secret(study: Study) -> bytes:
    """For the checksum of a raw table, so that nobody can try out what is hidden in the protected one."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"research|{study.pk}".encode(), "sha256")


@cache
def code_version() -> str:
    """Which code computed: CODE_VERSION where the product was built, else the tree's own commit."""
    if settings.CODE_VERSION:
        return settings.CODE_VERSION[:40]
    git = ["git", "-C", str(settings.BASE_DIR), "rev-parse", "--short=12", "HEAD"]
    try:
        return subprocess.run(git, capture_output=True, text=True, check=True, timeout=5).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return "okänd"


def in_words(definition: Mapping[str, Any], book: Codebook, lang: str = "sv") -> str:
    """The definition in one line, for people."""
    questions, both, answers = (
        (QUESTIONS_EN, " and ", "answers") if lang == "en" else (QUESTIONS, " och ", "svar")
    )
    codes = [definition.get("measure", ""), definition.get("other", ""), *definition.get("variables", ())]
    names = [_named(book, code, lang) for code in codes if code]
    told = questions.get(definition["what"], definition["what"])
    years = definition.get("where", {}).get("year", ())
    return ", ".join(
        [
            f"{told}: {both.join(names)}" if names else told,
            *([f"{answers} {', '.join(definition['answers'])}"] if definition.get("answers") else []),
            *([f"{min(years)}–{max(years)}"] if years else []),
        ]
    )


def _named(book: Codebook, code: str, lang: str) -> str:
    try:
        name = book.variable(code).label(lang)
    except KeyError:
        return code
    return f"“{name}”" if lang == "en" else f"”{name}”"

"""Released tables for machines: JSON of one, and a DCAT-AP catalogue of them all. Free for anything (CC0)."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from tillsammans.research.models import Release

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"


def table(row: Release) -> dict[str, Any]:
    """The table with its number, licence and how it was made."""
    return {
        "number": row.number,
        "title": row.title,
        "released": row.released_at.date().isoformat(),
        "licence": LICENCE,
        "made_by": row.provenance,
        **row.table,
    }


def catalogue(rows: Iterable[Release], base: str) -> dict[str, Any]:
    """DCAT as JSON-LD."""
    return {
        "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
        "@type": "dcat:Catalog",
        "dct:title": {"@language": "sv", "@value": "Karta & kompass: släppta tabeller"},
        "dct:license": {"@id": LICENCE},
        "dcat:dataset": [_dataset(row, base.rstrip("/")) for row in rows],
    }


def _dataset(row: Release, base: str) -> dict[str, Any]:
    page = base + reverse("research:release", args=[row.number])
    return {
        "@id": page,
        "@type": "dcat:Dataset",
        "dct:identifier": str(row.number),
        "dct:title": {"@language": "sv", "@value": row.title},
        "dct:description": {"@language": "sv", "@value": row.provenance["question"]},
        "dct:issued": row.released_at.date().isoformat(),
        "dct:license": {"@id": LICENCE},
        "dct:accessRights": {"@id": "http://publications.europa.eu/resource/authority/access-right/PUBLIC"},
        "dcat:landingPage": {"@id": page},
        "dcat:distribution": [_file(row, base, form, kind) for form, kind in FORMS],
    }


FORMS = (("csv", "text/csv"), ("json", "application/json"))


def _file(row: Release, base: str, form: str, kind: str) -> dict[str, Any]:
    address = base + reverse("research:release_file", args=[row.number, form])
    return {
        "@type": "dcat:Distribution",
        "dcat:accessURL": {"@id": address},
        "dcat:mediaType": kind,
        "dct:license": {"@id": LICENCE},
    }

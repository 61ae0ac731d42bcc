"""A feedback report's parts, for the page and for the paper: each finding with its chart and the table beside."""

from dataclasses import dataclass
from typing import Any

from tillsammans.directory.county import name_of
from tillsammans.lib import pdf as paper
from tillsammans.research import charts, computing, showing
from tillsammans.research.forms import SERVICES
from tillsammans.research.models import Feedback, Release
from tillsammans.ui.filters import day

# On paper there is no style sheet: the chart's classes become attributes.
INKS = ("#1c5c4f", "#8a5a00", "#35588f", "#7a3b69", "#4a5957", "#a0452e")


@dataclass(frozen=True)
class Finding:
    sentence: str
    release: Release
    chart: charts.Chart | None


def service_of(row: Feedback) -> str:
    return SERVICES.get(row.service, row.service)


def findings(row: Feedback, lang: str = "sv") -> list[Finding]:
    """Out of released tables only: the municipality beside the county."""
    numbers = {one["release"] for one in row.findings}
    rows = Release.objects.filter(number__in=numbers).select_related("request__run__analysis__study")
    by_number = {one.number: one for one in rows}
    return [_finding(row, one, by_number[one["release"]], lang) for one in row.findings]


def _finding(row: Feedback, one: dict[str, Any], release: Release, lang: str) -> Finding:
    study = release.request.run.analysis.study
    book = computing.codebook(study, study.codebooks.get(version=release.provenance["codebook"]))
    return Finding(one["sentence"], release, showing.chart(release.table, book, lang, row.municipality))


def pdf(row: Feedback) -> bytes:
    """Tagged, with the same words as the page."""
    data = {
        "title": row.title,
        "place": name_of(row.municipality),
        "service": service_of(row),
        "day": day(row.published_at),
        "study": row.study.title,
        "findings": [_on_paper(one) for one in findings(row)],
        "questions": row.questions,
        "quality": row.quality,
    }
    return paper.render("research/report.typ", data)


def _on_paper(one: Finding) -> dict[str, Any]:
    chart = one.chart
    return {
        "sentence": one.sentence,
        "source": f"Tabell {one.release.number}, {one.release.title}",
        "chart": _inked(chart) if chart else "",
        "caption": chart.caption if chart else "",
        "head": chart.head if chart else [],
        "rows": chart.rows if chart else [],
    }


def _inked(chart: charts.Chart) -> str:
    svg = str(chart.svg)
    font = 'font-family="Atkinson Hyperlegible Next" font-size="14" fill="#1c2b2a"'
    for name in ("chart-label", "chart-value", "chart-step"):
        svg = svg.replace(f'class="{name}"', font)
    svg = svg.replace('class="chart-bar"', f'fill="{INKS[0]}"')
    for number, ink in enumerate(INKS):
        svg = svg.replace(f'class="chart-dot chart-{number}"', f'fill="{ink}"')
        line = f'fill="none" stroke="{ink}" stroke-width="2.5"'
        svg = svg.replace(f'class="chart-line chart-{number}"', line)
    return svg

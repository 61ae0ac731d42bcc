"""Documents made of what stands here: the county's status report, the county's picture on paper, a story."""

from datetime import date

from tillsammans.governance import documents as d
from tillsammans.governance.documents import Block, Document
from tillsammans.implementation import measures, queries, telling
from tillsammans.implementation.models import Light, Report, Round, Story
from tillsammans.implementation.queries import Picture
from tillsammans.implementation.shapes import County
from tillsammans.ui.filters import day

COUNTY = "Hela länet"
HEAD = ("Huvudman", "Ansvarig", "Utbildad", "Hjulet", "Steg klara", "Sena", "Rapport")
SHORT = {"handed_in": "Ja", "waiting": "Inte än", "late": "Sen", "": "–"}


def standing_block(county: County) -> Block:
    rows = [
        (
            telling.short(row.name),
            *(telling.of(share) for share in (row.named, row.trained, row.wheel, row.steps)),
            str(row.late),
            SHORT[row.report],
        )
        for row in (*county.rows, county.total)
    ]
    rows[-1] = (*rows[-1][:-1], "")
    return d.table(
        "Hur långt har vi kommit?",
        HEAD,
        rows,
        sentence=telling.on_standing(county),
        note="De som har störst luckor står först. Siffrorna räknar enheter, uppdrag och steg. Inga barn räknas.",
    )


def named_block(county: County) -> Block:
    rows = [(name, *(share.percent for share in cells)) for name, cells in county.heat]
    return d.heat(
        "Finns det en ansvarig för varje barn?",
        ("Huvudman", *(name for name, _kinds in queries.figures.KINDS)),
        rows,
        sentence=telling.on_named(county),
        note="Andel enheter med utsedd Barnets bästa-ansvarig, procent. Barnhälsovården (BHV) drivs av Region "
        "Sörmland och visas per kommun.",
    )


def trend_block(picture: Picture) -> Block:
    points = queries.trained(picture.trend)
    rows = [(name, telling.percent(share), float(share.percent or 0)) for name, share in points]
    return d.bars(
        "Går det åt rätt håll?",
        rows,
        sentence=telling.on_trend(points),
        unit="procent utbildade ansvariga",
        note="Hela länet.",
    )


def measure_blocks() -> list[Block]:
    rows = [(one.name, f"{one.counts} {one.base and 'Av: ' + one.base}".strip()) for one in measures.MEASURES]
    notes = f"{measures.ROUNDING} {measures.NO_CHILDREN}"
    return [d.heading("Så räknas varje mått"), d.facts(rows), d.text(notes)]


def picture_document(picture: Picture, on: date) -> Document:
    """The county's page as a document, for paper."""
    county = picture.county
    stats = [(one.name, f"{one.value}. {one.text}") for one in telling.key_figures(county, picture.before)]
    return Document(
        title="Lika stöd i hela länet?",
        group=COUNTY,
        dated=on,
        facts=(("Siffrorna gäller", day(county.on)),),
        blocks=(
            d.facts(stats),
            d.heading("Att prata om"),
            d.points(telling.to_talk_about(county)),
            named_block(county),
            standing_block(county),
            trend_block(picture),
            d.heading("Ledtider och delaktighet"),
            d.text(measures.LATER),
            *measure_blocks(),
        ),
    )


def document_of(round: Round) -> Document:
    """The county's status report. The figures are those that were frozen when it was made."""
    picture = queries.picture(round.number)
    county, reports = picture.county, queries.reports_of(round)
    handed_in = [report for report in reports if report.handed_in_at]
    return Document(
        title=f"Statusrapport {round.name.lower()}",
        group=COUNTY,
        dated=county.on,
        intro=round.summary,
        facts=(
            ("Siffrorna gäller", day(county.on)),
            ("Inlämnade", f"{len(handed_in)} av {len(reports)}"),
            ("Sammanställd av", "Processledningen"),
        ),
        blocks=(
            *_not_handed_in(reports),
            d.heading("Att prata om"),
            d.points(telling.to_talk_about(county)),
            named_block(county),
            standing_block(county),
            trend_block(picture),
            d.heading("Huvudman för huvudman"),
            *[block for report in handed_in for block in _report(report)],
            *measure_blocks(),
        ),
    )


def _not_handed_in(reports: list[Report]) -> list[Block]:
    left = [report.principal.name for report in reports if not report.handed_in_at]
    if not left:
        return []
    return [d.notice(f"Har inte lämnat in sin rapport: {', '.join(left)}.", "care")]


def _report(report: Report) -> list[Block]:
    told = (
        ("Läge", Light(report.light).label),
        ("Varför", report.reason),
        ("Det går bra", report.goes_well),
        ("Det hindrar", report.hinders),
        ("Vi behöver", report.needs),
    )
    return [
        d.heading(report.principal.name, level=3),
        d.facts([(word, words) for word, words in told if words]),
    ]


def story_document(story: Story) -> Document:
    """A story, as everybody reads it."""
    return Document(
        title=story.title,
        group=story.principal.name,
        dated=story.told_on,
        facts=(("Plats", story.place), ("Huvudman", story.principal.name)),
        blocks=(d.text(story.text),),
    )

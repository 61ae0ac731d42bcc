"""The report in words: the same lines on screen, on paper and when nothing could be saved."""

from dataclasses import asdict
from typing import Any

from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.lib import pdf
from tillsammans.lib.clock import local
from tillsammans.reports.commands import AboutChild, NewReport
from tillsammans.reports.law import duty
from tillsammans.reports.models import Report, SentHow
from tillsammans.reports.numbers import ELSEWHERE, EMERGENCY, Numbers
from tillsammans.ui.filters import clock, day

ACUTE = (("yes", "Ja"), ("no", "Nej"), ("unknown", "Vet inte"))
INFORMED = (("no", "Nej"), ("yes", "Ja"))
# What is not answered is said, so that the one who receives it knows what to ask.
NOT_ANSWERED = "Inte ifyllt"

Line = tuple[str, str]


def written(report: Report) -> NewReport:
    """What the row holds, unsealed: a reading, and logged as one."""
    who = report.reporter or {}
    return NewReport(
        children=tuple(AboutChild(**child) for child in report.children or []),
        observed=report.observed or "",
        acute=report.acute or "",
        danger=report.danger or "",
        siblings=report.siblings or "",
        guardians=report.guardians or "",
        guardians_informed=report.guardians_informed or "",
        interpreter=report.interpreter or "",
        protected_identity=report.protected_identity or "",
        reporter_name=who.get("name", ""),
        reporter_function=who.get("function", ""),
        reporter_contact=who.get("contact", ""),
    )


def places(new: NewReport) -> list[dict[str, str]]:
    """What `numbers.for_children` asks about the children."""
    return [asdict(child) for child in new.children]


def parts(new: NewReport, made: str) -> list[tuple[str, list[Line]]]:
    """Headings with their lines, in the order socialtjänsten asks (R3)."""
    return [
        *[(heading, _child(child)) for heading, child in _numbered(new.children)],
        ("Det här har hänt", _what_happened(new)),
        ("Familjen", _family(new)),
        ("Den som anmäler", _reporter(new, made)),
    ]


def _numbered(children: tuple[AboutChild, ...]) -> list[tuple[str, AboutChild]]:
    if len(children) < 2:
        return [("Barnet", children[0] if children else AboutChild())]
    return [(f"Barn {n} av {len(children)}", child) for n, child in enumerate(children, 1)]


def _child(child: AboutChild) -> list[Line]:
    return [
        ("Namn", child.name or NOT_ANSWERED),
        ("Personnummer eller ålder", child.number or NOT_ANSWERED),
        ("Bor i", _place(child.home)),
        ("Är nu", child.where_now or NOT_ANSWERED),
        ("Kommun där barnet är nu", _place(child.here)),
    ]


def _place(code: str) -> str:
    return "En kommun utanför Sörmland" if code == ELSEWHERE else MUNICIPALITIES.get(code, NOT_ANSWERED)


def _what_happened(new: NewReport) -> list[Line]:
    return [
        ("Sett eller hört", new.observed or NOT_ANSWERED),
        ("Akut fara", dict(ACUTE).get(new.acute, NOT_ANSWERED)),
        ("Vilken fara", new.danger or NOT_ANSWERED),
    ]


def _family(new: NewReport) -> list[Line]:
    return [
        ("Syskon", new.siblings or NOT_ANSWERED),
        ("Vårdnadshavare", new.guardians or NOT_ANSWERED),
        ("Vårdnadshavare informerade", dict(INFORMED).get(new.guardians_informed, NOT_ANSWERED)),
        ("Tolk", new.interpreter or NOT_ANSWERED),
        ("Skyddade personuppgifter", "Ja" if new.protected_identity else "Inte känt"),
    ]


def _reporter(new: NewReport, made: str) -> list[Line]:
    return [
        ("Namn", new.reporter_name or NOT_ANSWERED),
        ("Uppdrag", new.reporter_function or NOT_ANSWERED),
        ("Nås på", new.reporter_contact or NOT_ANSWERED),
        ("Skriven", made),
    ]


def notes(report: Report) -> list[Line]:
    """What the reporter has noted about calling and sending."""
    sent = SentHow(report.sent_how).label if report.sent_how else ""
    return [
        *([("Ringde", said_at(report.called_at))] if report.called_at else []),
        *([(sent, said_at(report.sent_at))] if report.sent_at else []),
    ]


def said_at(moment: Any) -> str:
    """2 december 2026 klockan 10.05"""
    return f"{day(moment)} klockan {clock(moment)}"


def report_pdf(report: Report, new: NewReport, numbers: list[Numbers]) -> bytes:
    """PDF/A-2a and PDF/UA-1, to hand over or send by a safe way. Neither name nor number in what the file is called."""
    return pdf.render(
        "reports/report.typ",
        {
            "lang": "sv",
            "title": "Orosanmälan till socialtjänsten",
            "duty": f"Anmälan enligt {duty(local(report.made_at).date()).section} socialtjänstlagen.",
            "parts": [
                {"heading": heading, "lines": lines} for heading, lines in parts(new, said_at(report.made_at))
            ],
            "notes": notes(report),
            "emergency": EMERGENCY,
            "numbers": [[row.where, row.daytime, row.other_times] for row in numbers],
        },
        standards=("a-2a", "ua-1"),
    )

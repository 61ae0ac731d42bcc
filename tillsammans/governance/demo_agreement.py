"""Överenskommelsen in the demo: registered and signed, revised in 2025, and open for proposals in 2026. Invented seats;
every row comes from a command run by whoever does it, on its day. Needs demo_room's bodies and decisions.

World attributes: `agreement` (Agreement), `edition_1`, `edition_2` (Edition), `revision_2025`, `revision_2026`
(Revision), `decision_agreement` (Decision).
"""

from datetime import date
from typing import Any, cast

from django.core.files.uploadedfile import SimpleUploadedFile

from tillsammans.demo.world import World
from tillsammans.directory import seed
from tillsammans.directory.models import Principal
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance import demo_agreement_words as words
from tillsammans.governance import publishing
from tillsammans.governance.agreement_text import document_of
from tillsammans.governance.commands import adopting, agreements, decisions, editions, revising, signing
from tillsammans.governance.models import Edition, PublicationKind, Revision, Section, Signature, SignatureHow

FROM, SECOND = date(2024, 10, 18), date(2026, 1, 1)
SOCIAL, SCHOOL, CARE = "Socialchef", "Skolchef", "Vård- och omsorgschef"
REGION = ("04", "Regiondirektör", "")
# (huvudman, function, seat in the directory or "" where there is none): twenty-one, as many as the agreement has.
SIGNATORIES = (
    REGION,
    ("0484", CARE, ""),
    ("0484", SOCIAL, "socialforvaltningen-eskilstuna/socialchef"),
    ("0484", SCHOOL, "skolforvaltningen-eskilstuna/skolchef"),
    ("0483", SOCIAL, "socialforvaltningen-katrineholm/socialchef"),
    ("0483", SCHOOL, "skolforvaltningen-katrineholm/skolchef"),
    ("0481", CARE, "socialforvaltningen-oxelosund/socialchef"),
    ("0481", SCHOOL, "skolforvaltningen-oxelosund/skolchef"),
    ("0480", SOCIAL, "socialforvaltningen-nykoping/socialchef"),
    ("0480", SCHOOL, "skolforvaltningen-nykoping/skolchef"),
    ("0428", SOCIAL, "socialforvaltningen-vingaker/socialchef"),
    ("0428", SCHOOL, "skolforvaltningen-vingaker/skolchef"),
    ("0486", SOCIAL, "socialforvaltningen-strangnas/socialchef"),
    ("0486", SCHOOL, ""),  # followed in 2025 by somebody who has a seat here
    ("0461", SOCIAL, "socialforvaltningen-gnesta/socialchef"),
    ("0461", SCHOOL, "skolforvaltningen-gnesta/skolchef"),
    ("0482", SOCIAL, "socialchef_flen"),
    ("0482", SCHOOL, "skolchef_flen"),
    ("0488", SOCIAL, "socialforvaltningen-trosa/socialchef"),
    ("0488", SCHOOL, "skolforvaltningen-trosa/skolchef"),
    ("0488", CARE, ""),
)
UNSIGNED = (("0428", SOCIAL), ("0488", CARE))
GNESTA, STRANGNAS = ("0461", SCHOOL), ("0486", SCHOOL)
BOARD = "Kommunstyrelsen"
# (huvudman, who decided, day, paragraph and diary number); Oxelösund and Strängnäs have not.
ADOPTED = (
    ("04", "Regionstyrelsen", date(2024, 9, 24), "§ 142, RS 2024-00311"),
    ("0428", BOARD, date(2024, 10, 7), "§ 118, KS 2024/208"),
    ("0461", BOARD, date(2024, 9, 30), "§ 97, KS 2024:176"),
    ("0480", BOARD, date(2024, 10, 14), "§ 203, KK24/412"),
    ("0483", BOARD, date(2024, 9, 25), "§ 151, KS/2024:390"),
    ("0484", BOARD, date(2024, 10, 1), "§ 188, KSKF/2024:356"),
    ("0488", BOARD, date(2025, 2, 12), "§ 12, KS 2025/24"),
)
FLEN = ("0482", BOARD, date(2024, 10, 7), "§ 133, KS 2024/221")
RECEIPT = "Kvitto från e-underskriftstjänsten (exempel)\n\nKuvert 2025-1108. Undertecknat av skolchefen.\n"


def tell(world: World) -> None:
    """Live it from the agreement's own autumn to the last days of September 2026."""
    _registered(world)
    _first_signatures(world)
    _adoptions(world)
    _revised(world)
    _second_edition(world)
    _under_way(world)
    world.at("2026-09-29 07.30")


# --- The first edition
def _registered(world: World) -> None:
    world.at("2024-12-10 10.00")
    with world.as_("sekreterare") as by:
        world.agreement = agreements.register(by=by, facts=_facts())
        world.decision_agreement = decisions.take(by=by, body=world.lansstyrgruppen, new=_first_decision())
        edition = editions.start(by=by, agreement=world.agreement)
        _write(by, edition)
        new = editions.Deciding(world.decision_agreement, FROM, date(2025, 1, 31))
        world.edition_1 = editions.decide(by=by, edition=edition, new=new)
        _publish(by, world.edition_1)


def _facts() -> agreements.Facts:
    return agreements.Facts(
        title=words.TITLE,
        category="Överenskommelse",
        responsible="Länsstyrgruppen för samverkansstrukturen i Sörmland",
        decided_by=words.BOTH,
        valid_from=FROM,
        termination=words.ENDING,
    )


def _first_decision() -> decisions.NewDecision:
    return decisions.NewDecision(
        title="Överenskommelsens första upplaga",
        what="Överenskommelsen Tillsammans för barnens bästa i Sörmland gäller från 18 oktober 2024, tills vidare.",
        why="Barn ska få samma stöd var de än bor i länet. Beslutet är infört i registret i efterhand.",
        decided_on=FROM,
    )


def _write(by: Any, edition: Edition) -> None:
    last = None
    for part in words.PARTS:
        text = editions.Words(part.title, part.text)
        place = editions.Place(last, part.level)
        last = editions.add_section(by=by, edition=edition, words=text, place=place, version=edition.version)
        if part.steps or part.materials or part.rules:
            links = editions.Links(part.steps, part.materials, part.rules)
            editions.link_section(by=by, section=last, links=links, version=last.version)


def _first_signatures(world: World) -> None:
    world.at("2024-12-16 13.00")
    with world.as_("sekreterare") as by:
        for code, title, seat in SIGNATORIES:
            new = signing.Signatory(_principal(code), title, seed.seat(seat) if seat else None)
            row = signing.add(by=by, edition=world.edition_1, new=new)
            if (code, title) not in UNSIGNED:
                _sign(by, row, FROM, SignatureHow.PAPER, "Originalet finns hos sekreteraren, pärm 1")
    _strangnas(world)


def _strangnas(world: World) -> None:
    """A chief leaves; the successor signs on a row of their own."""
    world.at("2025-08-18 09.10")
    with world.as_("sekreterare") as by:
        seat = seed.seat("skolforvaltningen-strangnas/skolchef")
        row = _row(world.edition_1, *STRANGNAS)
        after = signing.succeed(by=by, signature=row, left_on=date(2025, 8, 10), post=seat)
    world.at("2025-09-03 15.20")
    with world.as_("skolforvaltningen-strangnas/skolchef") as by:
        _sign(
            by, after, date(2025, 9, 2), SignatureHow.E_SIGNATURE, "Kuvert 2025-0902, e-underskriftstjänsten"
        )


def _adoptions(world: World) -> None:
    world.at("2025-03-03 14.00")
    with world.as_("sekreterare") as by:
        wrong = _adopt(world, by, "0483", BOARD, date(2024, 9, 25), "§ 115, KS/2024:390")
        adopting.withdraw(by=by, adoption=wrong, on=date(2025, 3, 3), by_which="Fel paragraf noterad")
        for row in ADOPTED:
            _adopt(world, by, *row)
    with world.as_("kontakt_flen") as by:
        _adopt(world, by, *FLEN)


# --- The revision of 2025 and what came of it
def _revised(world: World) -> None:
    world.at("2025-06-02 09.00")
    with world.as_("processledare") as by:
        days = revising.Opening(2025, date(2025, 8, 31), date(2025, 10, 18))
        world.revision_2025 = revising.open_(by=by, agreement=world.agreement, new=days)
    world.at("2025-08-20 13.30")
    made = [_propose(world, world.revision_2025, row[:6]) for row in words.REVISED_2025]
    world.at("2025-09-16 10.00")
    with world.as_("processledare") as by:
        for proposal, row in zip(made, words.REVISED_2025, strict=True):
            new = revising.Preparing(row[6], row[8], row[7])
            revising.prepare(by=by, proposal=proposal, new=new, version=proposal.version)
        revising.finish(by=by, revision=world.revision_2025)


def _second_edition(world: World) -> None:
    world.at("2025-10-10 11.00")
    with world.as_("sekreterare") as by:
        decision = world.decision_revision_2025
        edition = cast(Edition, revising.decide(by=by, revision=world.revision_2025, decision=decision))
        new = editions.Deciding(decision, SECOND, date(2026, 1, 31))
        world.edition_2 = editions.decide(by=by, edition=edition, new=new)
    world.at("2025-11-20 10.00")
    with world.as_("sekreterare") as by:
        for row in ask.standing_seats(world.edition_2).select_related("principal"):
            if (row.principal.code, row.function_title) not in UNSIGNED:
                _sign(
                    by,
                    row,
                    date(2025, 11, 8),
                    SignatureHow.E_SIGNATURE,
                    "Kuvert 2025-1108, e-underskriftstjänsten",
                )
    world.at("2026-01-02 08.30")
    with world.as_("sekreterare") as by:
        _publish(by, world.edition_2)
    world.at("2026-07-01 09.00")
    with world.as_("sekreterare") as by:
        signing.succeed(by=by, signature=_row(world.edition_2, *GNESTA), left_on=date(2026, 6, 30))


def _under_way(world: World) -> None:
    world.at("2026-06-01 09.00")
    with world.as_("processledare") as by:
        days = revising.Opening(2026, date(2026, 9, 30), date(2026, 10, 14))
        world.revision_2026 = revising.open_(by=by, agreement=world.agreement, new=days)
    world.at("2026-09-14 15.00")
    for row in words.PROPOSED_2026:
        _propose(world, world.revision_2026, row)
    with world.as_("processledare"):
        for name in ("revision_2025", "revision_2026", "agreement"):
            getattr(world, name).refresh_from_db()


# --- Small deeds
def _propose(world: World, revision: Revision, row: tuple) -> Any:
    who, kind, heading, title, text, why = row
    with world.as_(who) as by:
        anchor = Section.objects.get(edition=revision.base, title=heading).anchor
        new = revising.NewProposal(kind, anchor, why, text, title)
        return revising.propose(by=by, revision=revision, new=new)


def _principal(code: str) -> Principal:
    return Principal.objects.get(code=code)


def _row(edition: Edition, code: str, title: str) -> Signature:
    return ask.standing_seats(edition).get(principal__code=code, function_title=title)


def _sign(by: Any, row: Signature, on: date, how: str, where: str) -> None:
    upload = None
    if how == SignatureHow.E_SIGNATURE and row.principal.code == "0482" and row.function_title == SCHOOL:
        upload = SimpleUploadedFile("kvitto-2025-1108.txt", RECEIPT.encode(), content_type="text/plain")
    signing.note(by=by, signature=row, signed=signing.Signed(on, how, where, upload))


def _adopt(world: World, by: Any, code: str, who: str, on: date, where: str) -> Any:
    new = adopting.Adopting(who, on, where)
    return adopting.adopt(by=by, agreement=world.agreement, principal=_principal(code), new=new)


def _publish(by: Any, edition: Edition) -> None:
    document = document_of(edition)
    answers = {
        one.key: "Funktion, organisation eller begrepp, ingen person." for one in publishing.check(document)
    }
    publishing.publish(
        by=by,
        kind=PublicationKind.AGREEMENT,
        number=edition.agreement.slug,
        thing=edition,
        document=document,
        answers=answers,
    )

"""Sheets and answers as one screen needs them: for whoever asks, and for one guardian, who sees only their own."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tillsammans.access.policy import visible
from tillsammans.accounts.actor import Actor
from tillsammans.children.models import Guardian
from tillsammans.consent import sheet_words, words
from tillsammans.consent.coverage import Book, Coverage, Giver
from tillsammans.consent.models import Answer, Ask, Capacity, Consent, Form, Sheet, Standing, Withdrawal
from tillsammans.directory.models import Unit
from tillsammans.lib import clock
from tillsammans.lib.text import genitive, list_and
from tillsammans.ui.filters import day_short
from tillsammans.wheel.sectors import Sector

HOW = {Form.ESIGN: "på sin egen sida", Form.WRITTEN: "på papper", Form.ORAL: "muntligt"}


@dataclass(frozen=True)
class Given:
    """One person's answer on the staff's page. code: yes, no, not_yet, withdrawn, ended or ""."""

    who: str
    code: str
    text: str
    consent: Consent | None
    can_withdraw: bool


@dataclass(frozen=True)
class Row:
    """One receiver with everybody's answers and what follows from them."""

    ask: Ask
    name: str
    sectors: str
    extra: list[str]
    given: list[Given]
    coverage: Coverage
    line: str


def sheets_of(actor: Actor, case) -> list[Sheet]:
    """Newest first."""
    return list(visible(actor, Sheet).filter(case_id=case.pk).order_by("-made_at", "-pk"))


def asks_of(actor: Actor, sheet: Sheet) -> list[Ask]:
    asks = visible(actor, Ask).filter(sheet_id=sheet.pk)
    return list(asks.select_related("to_unit__authority__principal").order_by("order", "pk"))


def said_by(sheet: Sheet, asks: list[Ask], us: str) -> sheet_words.Said:
    """The sheet in the terms of its three sentences."""
    receivers = [
        sheet_words.Receiver(a.to_unit, a.sectors or [], [one["says"] for one in a.extra or []]) for a in asks
    ]
    return sheet_words.Said(us, receivers, sheet.purpose, sheet.until_on, sheet.not_about or [])


def rows_of(actor: Actor, case, sheet: Sheet) -> list[Row]:
    """Each receiver of the sheet as staff who ask see it today."""
    book = Book(actor, case, clock.today())
    return [_row(book, ask) for ask in asks_of(actor, sheet)]


def _row(book: Book, ask: Ask) -> Row:
    covered = book.lacking(ask) if book.missing(ask) else book.covered(ask)
    given = [_given(book, ask, giver) for giver in book.required]
    told = covered.sectors if covered.complete else covered.asked
    names = [Sector(code).label().lower() for code in ask.sectors or [] if code in told]
    extra = [one["says"] for one in ask.extra or []]
    return Row(
        ask,
        words.full(ask.to_unit),
        list_and(names),
        extra,
        given,
        covered,
        _line(given, names, extra, covered),
    )


def _given(book: Book, ask: Ask, giver: Giver) -> Given:
    latest = book.latest(ask, giver)
    if latest is None:
        return Given(giver.called, "", "Inte svarat än", None, False)
    taken_back = book.withdrawal(latest)
    if taken_back:
        return Given(
            giver.called, "withdrawn", f"Nej från {day_short(taken_back.withdrawn_at)}", latest, False
        )
    live = latest.answer == Answer.YES and latest.until_on >= book.on
    code = latest.answer if live or latest.answer != Answer.YES else "ended"
    return Given(giver.called, code, _said(latest, code), latest, live)


def _said(consent: Consent, code: str) -> str:
    """ "Ja 21 okt, muntligt, inte om trygghet": never that it was signed with e-ID, which nothing here can do."""
    known = {"yes": "Ja", "no": "Nej", "not_yet": "Vill veta mer först", "ended": "Gick ut"}[code]
    when = day_short(consent.until_on if code == "ended" else consent.answered_at)
    kept = f", inte om {sheet_words.sector_names(consent.except_sectors)}" if consent.except_sectors else ""
    return f"{known} {when}, {HOW[Form(consent.form)]}{kept}"


def _line(given: list[Given], names: list[str], extra: list[str], covered: Coverage) -> str:
    """As mock 03 says it: "Ja från Sofia 19 okt, Alma 20 okt och Johan 21 okt. Trygghet, hemmet och relationer." """
    if not covered.complete:
        return covered.sentence
    said = sorted((one.consent.answered_at, one.who) for one in given if one.consent)
    yes = list_and(f"{who} {day_short(at)}" for at, who in said)
    about = words.large(list_and([*names, *extra]))
    return f"Ja från {yes}. {about}."


def headline(rows: list[Row]) -> str:
    """ "Du kan bjuda in BUP. Socialtjänsten: ja saknas från Johan."""
    ready = [words.short(r.ask.to_unit) for r in rows if r.coverage.complete]
    parts = [f"Du kan bjuda in {list_and(ready)}."] if ready else []
    for row in rows:
        if not row.coverage.complete:
            parts.append(
                f"{words.large(words.short(row.ask.to_unit))}: ja saknas från {list_and(row.coverage.missing)}."
            )
    return " ".join(parts)


# --- One guardian's own page: own answers, and never another's
@dataclass(frozen=True)
class Own:
    """One receiver as one guardian sees it. answer: yes, no, not_yet, withdrawn, ended or "". standing: what may be
    known about everybody, said without names, and only to somebody whose own yes holds."""

    ask: Ask
    name: str
    huvudman: str
    what_for: str
    kept: str
    answer: str
    when: str
    excepted: str
    standing: str
    consent: Consent | None
    until_on: date


@dataclass(frozen=True)
class OwnSheet:
    sheet: Sheet
    rows: list[Own]

    @property
    def can_answer(self) -> bool:
        """Something on it is not a yes that holds, so there is something to answer."""
        return any(row.consent is None for row in self.rows)

    @property
    def waits(self) -> bool:
        """Something on it is not answered."""
        return self.sheet.until_on >= clock.today() and any(row.answer == "" for row in self.rows)


def for_family(actor: Actor) -> list[OwnSheet]:
    """The account's own sheets at the place it is at, newest first, with its own answers."""
    return [own_sheet(actor, sheet) for sheet in visible(actor, Sheet).order_by("-made_at", "-pk")]


def own_sheet(actor: Actor, sheet: Sheet) -> OwnSheet:
    us = us_of(sheet)
    return OwnSheet(sheet, [_own(actor, sheet, ask, us) for ask in asks_of(actor, sheet)])


def us_of(sheet: Sheet) -> str:
    """Who would tell, as a family says it."""
    unit = Unit.objects.filter(posts=sheet.made_by).first()
    return words.short(unit) if unit else "vi"


def _own(actor: Actor, sheet: Sheet, ask: Ask, us: str) -> Own:
    mine = (
        visible(actor, Consent)
        .filter(ask_id=ask.pk, capacity=Capacity.GUARDIAN)
        .order_by("-answered_at", "-pk")
        .first()
    )
    back = visible(actor, Withdrawal).filter(consent_id=mine.pk).first() if mine else None
    code = _own_code(mine, back)
    live = mine if code == Answer.YES else None
    return Own(
        ask=ask,
        name=words.full(ask.to_unit),
        huvudman=_huvudman(ask),
        what_for=ask.what_for or "",
        kept=words.kept(ask.to_unit, genitive(sheet.child_called)),
        answer=code,
        when=_when(code, mine, back),
        excepted=sheet_words.sector_names(live.except_sectors or []) if live else "",
        standing=_standing(ask, us) if live else "",
        consent=live,
        until_on=live.until_on if live else sheet.until_on,
    )


def _own_code(mine: Consent | None, back: Withdrawal | None) -> str:
    if mine is None:
        return ""
    if back:
        return "withdrawn"
    return "ended" if mine.answer == Answer.YES and mine.until_on < clock.today() else mine.answer


def _when(code: str, mine: Consent | None, back: Withdrawal | None) -> str:
    """The day of the answer, of the no, or of the end."""
    if mine is None:
        return ""
    return day_short(back.withdrawn_at if back else mine.until_on if code == "ended" else mine.answered_at)


def _standing(ask: Ask, us: str) -> str:
    them = words.short(ask.to_unit)
    if ask.standing == Standing.COMPLETE and (ask.holds_until is None or ask.holds_until >= clock.today()):
        return ""
    if ask.standing == Standing.WAITING:
        return f"Alla har inte svarat om {them} än."
    return f"{words.large(us)} berättar inget mer för {them}."


def _huvudman(ask: Ask) -> str:
    principal, own = ask.to_unit.authority.principal.name, words.short(ask.to_unit)
    return principal if words.large(own) in ask.to_unit.name else f"{principal}, {own}"


def own_guardian_name(actor: Actor, child_id: UUID) -> str:
    mine = visible(actor, Guardian).filter(child_id=child_id, account_id=actor.person_id).first()
    return mine.name if mine else ""

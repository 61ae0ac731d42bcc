"""Replies: coming or not, a row confirmed, later whether it comes about. Never whether the family is known (R39)."""

from typing import Any

from tillsammans.access.policy import require, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.directory.models import Unit
from tillsammans.disclosures.commands.sending import NewLetter, send
from tillsammans.disclosures.gate import Needs
from tillsammans.disclosures.models import Disclosure, LetterKind, ReceivedCopy
from tillsammans.disclosures.models import DisclosureBasis as Basis
from tillsammans.lib.deeds import NotPossible

ANSWERS = {"coming": "Kommer", "not_coming": "Kommer inte", "call_me": "Ring mig"}


def answer_invitation(*, by: Actor, copy: ReceivedCopy, answer: str, words: str = "") -> Disclosure:
    """One minute, three answers. Says only whether we come: no consent is needed, and nothing about the child is said.
    A new answer replaces the one before at the one who asked."""
    require(by, "disclosures.answer", copy)
    if copy.kind != LetterKind.INVITATION:
        raise NotPossible("wrong_kind", "Det brevet är ingen inbjudan.")
    if answer not in ANSWERS:
        raise NotPossible("no_answer", "Välj om ni kommer, inte kommer eller vill bli uppringda.", "answer")
    lines = [{"label": "Svar", "text": ANSWERS[answer], "sector": None}]
    lines += [{"label": "Hälsning", "text": words.strip(), "sector": None}] if words.strip() else []
    if answer == "call_me":
        lines.append({"label": "Telefon", "text": _phone(by), "sector": None})
    content = {"heading": "Svar på inbjudan", "answer": answer, "words": words.strip(), "lines": lines}
    motivation = "Svaret säger bara om vi kommer. Det säger inget om barnet."
    return _reply(by, copy, LetterKind.ANSWER, Basis.MENPROVNING, motivation, content)


def confirm_row(*, by: Actor, copy: ReceivedCopy, row: str, what: str = "") -> Disclosure:
    """Yes to our own row in the plan we were sent. Adds nothing to what stands there."""
    require(by, "disclosures.answer", copy)
    _must_be_plan(copy)
    lines = [{"label": what or "Vår rad i planen", "text": "Bekräftad", "sector": None}]
    content = {"heading": "Vi bekräftar vår rad", "row": row, "confirmed": True, "lines": lines}
    motivation = "Bekräftelsen säger bara att raden stämmer. Den står redan i planen."
    return _reply(by, copy, LetterKind.CONFIRMATION, Basis.MENPROVNING, motivation, content)


def send_progress(*, by: Actor, copy: ReceivedCopy, row: str, happens: bool, what: str = "") -> Disclosure:
    """ "Blir av" or "blir inte av", and nothing of what is said there. Rests on our own authority's consent to tell the
    unit that wrote; without it, refused with what is missing."""
    require(by, "disclosures.answer", copy)
    _must_be_plan(copy)
    if copy.case_id is None:
        raise NotPossible("not_taken_in", "Ta in brevet först, så att ni kan fråga om ert eget samtycke.")
    text = "Blir av" if happens else "Blir inte av"
    lines = [{"label": what or "Vår rad i planen", "text": text, "sector": None}]
    content = {"heading": "Så går det", "row": row, "happens": happens, "lines": lines}
    needs = Needs(codes=frozenset({"progress"}))
    return _reply(by, copy, LetterKind.PROGRESS, Basis.SAMTYCKE, "", content, needs)


def _must_be_plan(copy: ReceivedCopy) -> None:
    if copy.kind != LetterKind.PLAN:
        raise NotPossible("wrong_kind", "Det brevet är ingen plan.")


def _reply(
    by: Actor,
    copy: ReceivedCopy,
    kind: str,
    basis: str,
    motivation: str,
    content: dict[str, Any],
    needs: Needs | None = None,
) -> Disclosure:
    unit = Unit.objects.select_related("authority__principal").get(pk=copy.from_unit_id)
    case = visible(by, Case).select_related("unit").filter(pk=copy.case_id).first() if copy.case_id else None
    letter = NewLetter(
        kind, unit, basis, motivation, content, needs=needs or Needs(), case=case, in_reply_to=copy.pk
    )
    return send(by=by, letter=letter)


def _phone(by: Actor) -> str:
    unit = Unit.objects.get(pk=by.unit_id)
    return f"{by.name}, {unit.phone}" + (f", {unit.hours}" if unit.hours else "")

"""What is left to do in a mapping: one list, in the order it is usually done."""

from django.urls import reverse

from tillsammans.access.policy import relations_to, visible
from tillsammans.accounts.actor import Actor
from tillsammans.cases.models import Case
from tillsammans.children.queries import guardians_of
from tillsammans.disclosures.models import LetterKind, ReceivedCopy
from tillsammans.mapping.commands.questions import FIELDS
from tillsammans.mapping.models import (
    Conversation,
    GuardianTalk,
    Mapping,
    Statement,
    TeamItem,
    TeamMeeting,
    VoiceOf,
)
from tillsammans.mapping.queries import card_of, five_of
from tillsammans.ui.filters import day_short

DECIDES = {"named_person", "substitute"}


def todo(actor: Actor, case: Case, mapping: Mapping) -> list[dict]:
    """Rows for kit.task_list: text, href, done, status."""
    called = card_of(case)["called"]
    talked = visible(actor, Conversation).filter(case_id=case.pk, ended_at__isnull=False).exists()
    rows = [_row(f"Prata med {called}", "new_talk", case.pk, talked)]
    rows += _guardian_rows(actor, case)
    rows += [
        _row("Skriv vad skolan ser", "school_says", case.pk, _school_said(actor, case)),
        *_sentence_rows(actor, case),
    ]
    rows += [_team_row(actor, case), _questions_row(actor, mapping, called)]
    if DECIDES & relations_to(actor, case.child_id):
        rows.append(_row(f"Bestäm om {called}", "decide", mapping.pk, False))
    return rows


def _row(text: str, name: str, pk, done: bool, status: str = "") -> dict:
    return {"text": text, "href": reverse(f"mapping:{name}", args=[pk]), "done": done, "status": status}


def _guardian_rows(actor: Actor, case: Case) -> list[dict]:
    """Each guardian for themselves, one page each."""
    called_up = set(
        visible(actor, GuardianTalk).filter(case_id=case.pk).values_list("guardian_id", flat=True)
    )
    guardians = guardians_of(actor, case.child_id)
    rows = [_row(f"Ring {g.called}", "guardian_says", g.pk, g.pk in called_up) for g in guardians]
    if len(guardians) < 2:
        rows.append(
            _row(
                "Skriv in en vårdnadshavare", "new_guardian", case.pk, False, "Vid behov" if guardians else ""
            )
        )
    return rows


def _school_said(actor: Actor, case: Case) -> bool:
    return visible(actor, Statement).filter(case_id=case.pk, voice=VoiceOf.PROFESSIONAL).exists()


def _sentence_rows(actor: Actor, case: Case) -> list[dict]:
    """The nurse's sentence: ask for it, then take it in. Letters that wait may be about any child one maps."""
    waiting = (
        visible(actor, ReceivedCopy).filter(kind=LetterKind.SENTENCE, child_id=None).order_by("received_at")
    )
    rows = [
        _row(f"Ta in en mening som kom {day_short(c.received_at)}", "take_in_sentence", c.pk, False)
        for c in waiting
    ]
    asked = visible(actor, Statement).filter(case_id=case.pk, received_copy_id__isnull=False).exists()
    return [_row("Be skolsköterskan om en mening", "ask_sentence", case.pk, asked, "Vid behov"), *rows]


def _team_row(actor: Actor, case: Case) -> dict:
    item = visible(actor, TeamItem).filter(case_id=case.pk).order_by("-pk").first()
    meeting = visible(actor, TeamMeeting).filter(pk=item.meeting_id).first() if item else None
    if item is None or meeting is None:
        return _row("Ta upp på EHT", "take_up", case.pk, False)
    status = f"EHT {day_short(meeting.starts_at)}"
    return _row(
        f"Ta upp på EHT {day_short(meeting.starts_at)}",
        "team_meeting",
        meeting.pk,
        bool(item.present),
        status,
    )


def _questions_row(actor: Actor, mapping: Mapping, called: str) -> dict:
    five = five_of(actor, mapping)
    answered = [bool(getattr(five, name)) for name in FIELDS] if five else []
    status = "Börjat" if any(answered) else ""
    return _row(
        f"Svara på de fem frågorna om {called}",
        "questions",
        mapping.pk,
        bool(answered) and all(answered),
        status,
    )

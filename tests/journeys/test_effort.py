"""What the work costs (R81): the whole story in one go through pages, every deed counted, and docs/effort.md written.

Each deed's budget stands beside it in the chapters and is kept by every run of the journeys; this test adds the sums.
"""

from pathlib import Path

import pytest

from tests.journeys.chapters import after, consent, mapping, meeting, notice
from tests.journeys.hands import Deed
from tillsammans.outbox.jobs import SUBJECT, TEXT

pytestmark = pytest.mark.deep

WRITTEN = Path(__file__).resolve().parents[2] / "docs" / "effort.md"
NAMES = {
    "liam": "Liam, mentor",
    "birgitta": "Birgitta, rektor och barnets bästa-ansvarig",
    "karin": "Karin, kurator",
    "petra": "Petra, skolsköterska och samordningsperson",
    "petra_emi": "Petra, elevhälsans medicinska insats",
    "tomas": "Tomas, BUP",
    "sanna": "Sanna, öppna insatser",
    "sofia": "Sofia, vårdnadshavare",
    "johan": "Johan, vårdnadshavare",
}
# The most a whole year around Alma may cost each of these, in clicks and words; for BUP and öppna insatser outside the
# meeting, and without BUP's own consent.
MOST = {
    "liam": (24, 50),
    "birgitta": (26, 55),
    "tomas": (14, 0),
    "sanna": (14, 4),
    "sofia": (6, 0),
    "johan": (6, 0),
}
OWN = "BUP frågar själva"
INTRODUCTION = """# Vad arbetet kostar

Klick och skrivna ord för varje sak någon gör kring Alma, räknade när hela berättelsen levs i en riktig webbläsare
(`tests/journeys`). Skrivs av `make test-deep`; ändra inte för hand. Ett klick är en knapp, en länk, en bock eller ett
fält man går till. Det som redan står ifyllt räknas inte. Varje sak har en gräns som hålls av varje körning av
`make test`.
"""


def test_the_whole_story_is_lived_through_pages_and_counted(people, settings, mailoutbox):
    settings.DEMO = True  # somebody chooses who signs in as whom; elsewhere an invitation will
    notice.liam_tells(people)
    notice.birgitta_reads(people)
    mapping.alma_talks(people)
    mapping.adults_talk(people)
    mapping.team_meets(people)
    _consent(people)
    _meeting(people)
    after.pages_are_opened(people)
    after.guardians_read(people)
    after.bup_asks_and_tells(people)
    after.petra_sees_that_it_came_about(people)
    after.petra_invites_both(people)
    after.johan_says_no(people)
    after.only_one_letter_left(people)
    after.johan_says_yes_again(people)
    after.follow_up(people)
    after.closing(people)
    after.liam_is_thanked(people)
    after.a_line_goes_on(people)
    _mail_says_nothing(mailoutbox)
    _keep_within(people.ledger.deeds)
    WRITTEN.write_text(_page(people.ledger.deeds))


def _consent(people) -> None:
    consent.sheet_is_made(people)
    consent.sofia_answers(people)
    consent.alma_answers(people)
    consent.johan_answers(people)
    consent.karin_tries_too_early(people)
    consent.letter_to_bup(people)
    consent.tomas_answers(people)
    consent.johan_says_yes(people)
    consent.letter_to_social(people)
    consent.sanna_answers(people)


def _meeting(people) -> None:
    meeting.coordinator_is_asked(people)
    meeting.meeting_is_prepared(people)
    meeting.petra_says_yes(people)
    wall = meeting.room_fills(people)
    meeting.goals_and_rows(people)
    meeting.alma_and_bup_go(people, wall)
    meeting.sannas_row_and_everybodys_yes(people)
    meeting.meeting_ends(people)


def _mail_says_nothing(sent: list) -> None:
    """T30: of everything that was mailed in the whole story, not a word but the one sentence."""
    assert sent
    assert {(mail.subject, mail.body) for mail in sent} == {(SUBJECT["sv"], TEXT["sv"])}
    assert not [mail for mail in sent if mail.attachments or mail.cc or len(mail.to) != 1]


def _keep_within(deeds: list[Deed]) -> None:
    for who, (clicks, words) in MOST.items():
        mine = [one for one in deeds if one.who == who and OWN not in one.what]
        spent = sum(one.clicks for one in mine), sum(one.words for one in mine)
        assert spent[0] <= clicks and spent[1] <= words, (who, spent)


def _page(deeds: list[Deed]) -> str:
    sums = [_row(NAMES[who], [one for one in deeds if one.who == who]) for who in NAMES]
    head = "| {} | Klick | Ord | Sidor |\n|---|---:|---:|---:|\n"
    each = [_row(f"{NAMES[one.who].split(',')[0]}: {one.what}", [one]) for one in deeds]
    return (
        f"{INTRODUCTION}\n## Var och en, från september till augusti\n\n{head.format('Vem')}{''.join(sums)}\n"
        f"## Sak för sak, i den ordning det hände\n\n{head.format('Vad')}{''.join(each)}"
    )


def _row(title: str, deeds: list[Deed]) -> str:
    clicks, words, pages = (sum(getattr(one, name) for one in deeds) for name in ("clicks", "words", "pages"))
    return f"| {title} | {clicks} | {words} | {pages} |\n"

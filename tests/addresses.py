"""What each address is about. A new address without a line here fails tests/test_every_url.py; so does a line whose
address is gone."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern

from tillsammans.access.checks import every_view

CASE, CHILD, GUARDIAN = "cases.Case", "children.Child", "children.Guardian"
COPY, LETTER = "disclosures.ReceivedCopy", "disclosures.Disclosure"
STATEMENT, TALK = "mapping.Statement", "mapping.Conversation"
MEETING, INVITED = "meetings.Meeting", "meetings.Invitation"
PLAN, GOAL, MEASURE = "plans.Plan", "plans.Goal", "plans.Measure"
SHEET, REPORT = "consent.Sheet", "reports.Report"


@dataclass(frozen=True)
class Things:
    """things: parameter -> model of the row it names (the first is the one the rest belong to); words: parameters that
    are no ids. `either` replaces `words` by several readings, each with its own model."""

    things: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()


def about(model: str, parameter: str = "pk", *more: tuple[str, str], **words: str) -> Things:
    return Things(((parameter, model), *more), tuple(words.items()))


def plain(**words: str) -> Things:
    return Things((), tuple(words.items()))


# Addresses that name nobody: the kind of actor decides alone.
PLAIN: dict[str, Things] = {
    name: plain()
    for name in (
        "accounts:sign_in",
        "accounts:sign_in_as",
        "accounts:sign_out",
        "accounts:switch_seat",
        "accounts:help",
        "accounts:accessibility",
        "accounts:privacy",
        "directory:find",
        "directory:stand_in",
        "directory:take_back",
        "wheel:wheel",
        "cases:home",
        "cases:messages",
        "cases:ask_number",
        "concerns:raise",
        "concerns:mine",
        "concerns:letter_sent",
        "mapping:team",
        "mapping:new_team_meeting",
        "disclosures:received",
        "meetings:list",
        "reports:start",
        "reports:new",
        "reports:mine",
        "family:home",
        "family:choose_place",
        "ui:gallery",
        "demo:move_clock",
        "disclosures:new_sentence",
    )
}
PLAIN |= {
    "drafts:save": plain(form="beratta"),
    "drafts:throw_away": plain(key="00000000-0000-4000-8000-000000000000"),
    "wheel:blank_pdf": plain(lang="sv"),
    "wheel:blank_svg": plain(lang="sv"),
    "materials:deck": plain(age="6-9"),
    "materials:card": plain(age="6-9", slug="halsa", number="1"),
    "ui:frame": plain(name="child"),
    "publicsite:short": plain(page_id="1"),
    "publicsite:qr": plain(page_id="1"),
    "publicsite:material": plain(code="hjulet-tomt"),
    "publicsite:material_qr": plain(code="hjulet-tomt"),
    "publicsite:download": plain(code="hjulet-tomt", language="sv", file_format="pdf"),
    "wagtaildocs_serve": plain(document_id="1", name="blad.pdf"),
    "wagtaildocs_authenticate_with_password": plain(restriction_id="1"),
    "news_feed": plain(),
    "newsletter_feed": plain(),
    "newsletter_pdf": plain(number="26-1"),
    "podcast_feed": plain(),
    "podcast_cover": plain(),
    "calendar_feed": plain(),
    "event_ics": plain(page_id="1"),
    "publicsite:robots": plain(),
    "publicsite:media": plain(name="images/a.png"),
    "wagtail_serve": plain(path="x/"),
    "not_translated": plain(page_id="1"),
    "materials:bingo": plain(),
    "publicsite:sitemap": plain(),
    "search": plain(),
    "feedback": plain(),
    "feedback_given": plain(),
    "process_feed": plain(),
    "newsletters:subscribe": plain(),
    "newsletters:asked": plain(),
    "newsletters:confirm": plain(token="x"),
    "newsletters:unsubscribe": plain(token="x"),
    "newsletters:issues": plain(),
    "newsletters:remove": plain(),
    "newsletters:removed": plain(),
    "newsletters:issue": plain(page_id="1"),
    "newsletters:mail": plain(page_id="1"),
    "newsletters:try_out": plain(page_id="1"),
    "newsletters:send": plain(page_id="1"),
    "demo:mails": plain(),
    "demo:mail": plain(pk="00000000-0000-4000-8000-000000000000"),
    "demo:mail_html": plain(pk="00000000-0000-4000-8000-000000000000"),
}

ABOUT: dict[str, Things] = {
    "accounts:why": about(CHILD, "child_id"),
    "cases:child": about(CASE),
    "cases:task": about("cases.Task"),
    "cases:task_done": about("cases.Task"),
    "concerns:receipt": about("concerns.Concern"),
    "concerns:from_letter": about(COPY, "copy"),
    "mapping:take_in": about("concerns.Concern"),
    "mapping:guardian_says": about(GUARDIAN),
    "mapping:call": about(GUARDIAN),
    "mapping:new_guardian": about(CASE),
    "mapping:school_says": about(CASE),
    "mapping:ask_sentence": about(CASE),
    "mapping:take_in_sentence": about(COPY),
    "mapping:trial": about(STATEMENT),
    "mapping:about": about(STATEMENT),
    "mapping:release": about(STATEMENT),
    "mapping:show": about(STATEMENT),
    "mapping:reasons": about(CASE),
    "mapping:after_talk": about(TALK),
    "mapping:new_talk": about(CASE),
    "mapping:talk": about(TALK),
    "mapping:talk_wish": about(TALK),
    "mapping:talk_before": about(TALK, "pk", ("statement_id", STATEMENT)),
    "mapping:talk_review": about(TALK),
    "mapping:talk_leave": about(TALK),
    "mapping:talk_sector": about(TALK, slug="larande"),
    "mapping:team_meeting": about("mapping.TeamMeeting"),
    "mapping:end_team_meeting": about("mapping.TeamMeeting"),
    "mapping:team_item": about("mapping.TeamItem"),
    "mapping:take_up": about(CASE),
    "mapping:questions": about("mapping.Mapping"),
    "mapping:decide": about("mapping.Mapping"),
    "mapping:absence_report": about("mapping.AbsenceInquiry"),
    "mapping:close_absence": about("mapping.AbsenceInquiry"),
    "consent:new_sheet": about(CASE),
    "consent:assess": about(CASE),
    "consent:exempt": about(CASE),
    "consent:sheet": about(SHEET),
    "consent:show": about(SHEET),
    "consent:answer": about("consent.Ask"),
    "consent:withdraw": about("consent.Consent"),
    "consent:own_sheet": about(SHEET),
    "consent:own_answered": about(SHEET),
    "consent:own_no": about("consent.Consent"),
    "disclosures:read": about(COPY),
    "disclosures:row": about(COPY),
    "disclosures:take_in": about(COPY),
    "disclosures:link": about(COPY),
    "disclosures:letter": about(LETTER),
    "disclosures:invite": about(CASE, unit="bup-flen"),
    "disclosures:invite_asked": about("consent.Ask"),
    "disclosures:pdf": about(COPY, which="brev"),
    "disclosures:journal": about(COPY, which="brev"),
    "disclosures:journal_text": about(COPY, which="brev"),
    "meetings:prepare": about(CASE),
    "meetings:meeting": about(MEETING),
    "meetings:change": about(MEETING),
    "meetings:invite": about(MEETING),
    "meetings:guest": about(INVITED),
    "meetings:answer": about(INVITED, "pk", ("copy_id", COPY)),
    "meetings:arrive": about(INVITED),
    "meetings:leave": about(INVITED),
    "meetings:coordinator": about(CASE),
    "meetings:ask": about(CASE),
    "meetings:coordinator_answer": about("meetings.Coordinator"),
    "plans:screen": about(MEETING),
    "plans:lead": about(MEETING),
    "plans:end": about(MEETING),
    "plans:new_goal": about(MEETING),
    "plans:goal": about(GOAL),
    "plans:remove_goal": about(GOAL),
    "plans:new_measure": about(GOAL),
    "plans:measure": about(MEASURE),
    "plans:remove_measure": about(MEASURE),
    "plans:feedback": about(MEASURE),
    "plans:confirm": about(MEASURE),
    "plans:note": about(MEASURE),
    "plans:own_confirm": about(MEASURE),
    "plans:plan": about(PLAN),
    "plans:send": about(PLAN),
    "plans:sheet": about(PLAN),
    "plans:pdf": about(PLAN),
    "plans:family_sheet": about(PLAN),
    "plans:family_pdf": about(PLAN),
    "plans:child_pdf": about(PLAN),
    "plans:unit_sheet": about(PLAN, "pk", ("unit_id", "directory.Unit")),
    "plans:unit_pdf": about(PLAN, "pk", ("unit_id", "directory.Unit")),
    "followups:hold": about(CASE),
    "followups:close": about(CASE),
    "followups:thank": about(CASE),
    "followups:reopen": about(CASE),
    "followups:answer_not_done": about("followups.NotDone"),
    "followups:handover": about("followups.Handover"),
    "reports:report": about(REPORT),
    "reports:pdf": about(REPORT),
    "reports:called": about(REPORT),
    "reports:sent": about(REPORT),
    "family:page": about(CHILD, "child_id"),
    "family:ask_to_call": about(CHILD, "child_id"),
    "family:say_not_done": about(CHILD, "child_id", ("measure_id", MEASURE)),
    "family:change_mind": about(CHILD, "child_id", ("statement_id", STATEMENT)),
    "family:open_page": about(CASE, "case_id", ("guardian_id", GUARDIAN)),
    "family:close_page": about(CASE, "case_id", ("guardian_id", GUARDIAN)),
    "family:open_own_page": about(CASE, "case_id"),
    "family:close_own_page": about(CASE, "case_id"),
    "family:told": about(CASE, "case_id"),
    "family:show_told": about(CASE, "case_id"),
    "family:end_told": about(CASE, "case_id"),
}

EXPECTED = PLAIN | ABOUT

# Addresses that answer nobody with a page at any time of the story, and why. Each is shown in its own app's tests.
NOT_NOW: dict[str, str] = {
    "followups:answer_not_done": "nobody says that something did not happen in the chapters",
    "wagtail_serve": "the story's world has no page on the open site",
    "publicsite:media": "the story's world has no picture on the open site",
    "not_translated": "the story's world has no page on the open site",
    "publicsite:short": "the story's world has no page on the open site",
    "publicsite:qr": "the story's world has no page on the open site",
    "publicsite:material": "the story's world has no page on the open site",
    "publicsite:material_qr": "the story's world has no page on the open site",
    "publicsite:download": "the story's world has no page on the open site",
    "wagtaildocs_serve": "the story's world has no page on the open site",
    "news_feed": "the story's world has no page on the open site",
    "newsletter_feed": "the story's world has no page on the open site",
    "newsletter_pdf": "the story's world has no page on the open site",
    "podcast_feed": "the story's world has no page on the open site",
    "podcast_cover": "the story's world has no page on the open site",
    "calendar_feed": "the story's world has no page on the open site",
    "event_ics": "the story's world has no page on the open site",
    "wagtaildocs_authenticate_with_password": "no document of the open site is behind a password",
    "process_feed": "the story's world has no page on the open site",
    "newsletters:confirm": "only a link from a mail opens it",
    "newsletters:unsubscribe": "only a link from a mail opens it",
    "newsletters:issues": "nobody who asks here sits in the publisher's seat",
    "newsletters:removed": "nobody who asks here sits in the publisher's seat",
    "newsletters:issue": "the story's world has no page on the open site",
    "newsletters:mail": "the story's world has no page on the open site",
    "newsletters:send": "the story's world has no page on the open site",
    "demo:mails": "outside the demo there is no such page",
    "demo:mail": "outside the demo there is no such page",
    "demo:mail_html": "outside the demo there is no such page",
    "followups:handover": "the line to the next named person is shown from the new school year",
}

# Addresses that are planned and not built yet. Remove the line when the address comes: then it must be in EXPECTED.
PLANNED: dict[str, str] = {}


def addresses() -> Iterator[tuple[str, URLPattern]]:
    """Every (namespace:name, pattern) of the product, one of each name (two routes may share one)."""
    seen = set()
    for namespace, pattern in every_view():
        name = f"{namespace}:{pattern.name}" if namespace else pattern.name
        if name not in seen:
            seen.add(name)
            yield name, pattern

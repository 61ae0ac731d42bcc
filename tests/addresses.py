"""What each address is about. A new address without a line here fails tests/test_every_url.py; so does a line whose
address is gone."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern

from tillsammans.access.checks import every_view
from tillsammans.directory.seed import stable_id

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
    "governance:open": plain(),
    "governance:open_feed": plain(),
    "governance:open_kind": plain(kind="beslut"),
    "governance:open_file": plain(pk="00000000-0000-4000-8000-000000000000", name="a.pdf"),
    "governance:published": plain(kind="beslut", number="2026-1"),
    "governance:published_pdf": plain(kind="beslut", number="2026-1"),
    "governance:published_csv": plain(kind="beslut", number="2026-1", n="1"),
    "governance:publications": plain(),
    "governance:file": plain(pk="00000000-0000-4000-8000-000000000000"),
    "governance:withdraw": plain(pk="00000000-0000-4000-8000-000000000000"),
    "demo:mails": plain(),
    "demo:mail": plain(pk="00000000-0000-4000-8000-000000000000"),
    "demo:mail_html": plain(pk="00000000-0000-4000-8000-000000000000"),
}

# The steering room: how far each huvudman has come. Flen and one of its schools have the same ids in every world.
_FLEN, _BRUKS = str(stable_id("principal", "0482")), str(stable_id("unit", "bruksskolan"))
_NONE = "00000000-0000-4000-8000-000000000000"
IMPLEMENTATION_ROWS = (
    *("withdraw_commitment", "close_plan", "new_step", "step", "finish_step", "leave_out_step", "end_wheel"),
    *("routine", "end_routine", "event", "change_event", "story", "change_story", "publish_story"),
    *("round", "compile_round", "publish_round", "report", "write_report", "give_back"),
)
PLAIN |= {
    **{
        f"implementation:{name}": plain()
        for name in (
            *("county", "county_csv", "county_pdf", "how", "principals", "events", "stories"),
            *("reports", "open_round"),
        )
    },
    **{f"implementation:{name}": plain(pk=_FLEN) for name in ("principal", "plan")},
    **{f"implementation:{name}": plain(pk=_BRUKS) for name in ("unit", "wheel")},
    **{
        f"implementation:{name}": plain(where="huvudman", pk=_FLEN)
        for name in ("commit", "new_event", "new_story", "new_routine", "train")
    },
    **{f"implementation:{name}": plain(pk=_NONE) for name in IMPLEMENTATION_ROWS},
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

# The steering room's agreement. The story's world has none: its own tests ask each of these about rows that are there.
_ID = "00000000-0000-4000-8000-000000000000"
_ROW = (
    "section link_section move_section remove_section note_signature succeed_signature strike_signature "
    "withdraw_adoption revision choose_section propose_new finish_preparing decide_revision withdraw_proposal "
    "prepare_proposal"
)
_ONE = "agreement amend_agreement terminate_agreement start_edition open_revision adoptions"
_EDITION = "edition edition_pdf new_section decide_edition publish_edition signatures add_signatory"
AGREEMENT: dict[str, Things] = {
    **{f"governance:{name}": plain() for name in ("agreements", "new_agreement")},
    **{f"governance:{name}": plain(pk=_ID) for name in _ROW.split()},
    **{f"governance:{name}": plain(slug="x") for name in _ONE.split()},
    **{f"governance:{name}": plain(slug="x", number="1") for name in _EDITION.split()},
    **{f"governance:{name}": plain(slug="x", number="2", other="1") for name in ("compare", "compare_pdf")},
    "governance:adopt": plain(slug="x", principal=_ID),
    "governance:propose": plain(pk=_ID, anchor="x"),
}
_ANSWERING = ("governance:agreements", "governance:new_agreement", "governance:start_edition")
PLAIN |= AGREEMENT

# Child impact assessments. The story's world has none: their own tests ask each of these about rows that are there.
_NO_ASSESSMENT = "the story's world has no child impact assessment"
_OF_ONE = (
    "assessment wheel ask widen send decide reopen keep_unpublished publish read pdf versions new_quote answer "
    "version version_pdf"
)
IMPACT: dict[str, Things] = {
    **{f"impact:{name}": plain(pk="00000000-0000-4000-8000-000000000000") for name in _OF_ONE.split()},
    "impact:step": plain(pk="00000000-0000-4000-8000-000000000000", step="fragan"),
    "impact:sector": plain(pk="00000000-0000-4000-8000-000000000000", sector="halsa"),
    **{
        f"impact:{name}": plain(pk="00000000-0000-4000-8000-000000000000", word="grupp")
        for name in ("new_row", "row", "remove_row")
    },
}
PLAIN |= IMPACT | {"impact:list": plain(), "impact:new": plain()}

# Fristående providers on their way in. The story's world has asked nobody: their own tests ask each about real rows.
_JOINING_ONE = (
    "provider meeting decision acceptance correct island keys contact units new_unit check live notice export download "
    "close handed_over"
)
_JOINING_PRESSED = "take_back count"
JOINING: dict[str, Things] = {
    **{f"joining:{name}": plain(pk=_ID) for name in (*_JOINING_ONE.split(), *_JOINING_PRESSED.split())},
    **{
        f"joining:{name}": plain(pk=_ID, unit_id=_ID)
        for name in ("unit", "new_seat", "name_person", "letters")
    },
    "joining:fill_seat": plain(pk=_ID, post_id=_ID),
    "joining:end_holding": plain(pk=_ID, holding_id=_ID),
}
PLAIN |= JOINING | {f"joining:{name}": plain() for name in ("list", "csv", "offer")}
_JOINING_SILENT = (*_JOINING_ONE.split(), "unit", "new_seat", "name_person", "fill_seat")

# Initiatives, research, needs and collaborations. The story's world has none: their own tests ask about real rows.
_INITIATIVES_LISTS = (
    *("list", "new", "methods", "new_method", "research", "actions_csv", "new_report"),
    *("needs", "needs_csv", "new_need", "collaborations", "collaborations_csv", "new_collaboration"),
)
_INITIATIVES_ROWS = (
    *("initiative", "change", "decide", "start", "evaluate", "into_model", "extend", "end", "publish"),
    *("new_site", "site", "change_site", "follow_up", "change_method"),
    *("report", "change_report", "report_file", "new_finding", "publish_report", "new_recommendation"),
    *("new_action", "action", "change_need", "answer_need", "collaboration", "change_collaboration"),
)
PLAIN |= {f"initiatives:{name}": plain() for name in _INITIATIVES_LISTS}
PLAIN |= {f"initiatives:{name}": plain(pk=_ID) for name in (*_INITIATIVES_ROWS, "take_back")}

# Bodies, meetings, minutes, decisions and the calendar. The story's world has none: their own tests ask each of these
# about rows that are there.
_ROOM_PLAIN = (
    "room bodies new_body calendar calendar_ics change_calendar_address open_calendar decisions decisions_csv"
)
_ROOM_BODY = "body change_body end_body new_seat add_file new_note new_meeting new_decision"
_ROOM_ROW = (
    "succeed end_seat note change_note remove_note meeting change_meeting call cancel attendance meeting_ics new_item "
    "item remove_item add_paper minutes summary upload_minutes adjust unadjust approve publish_minutes note_item "
    "decision follow_up publish_decision decide_at"
)
_NOWHERE = "00000000-0000-4000-8000-000000000000"
ROOM: dict[str, Things] = {
    **{f"governance:{name}": plain(slug="styrgruppen") for name in _ROOM_BODY.split()},
    **{f"governance:{name}": plain(pk=_NOWHERE) for name in _ROOM_ROW.split()},
    "governance:remove_file": plain(slug="styrgruppen", pk=_NOWHERE),
    "governance:remove_paper": plain(pk=_NOWHERE, file=_NOWHERE),
    "governance:move_item": plain(pk=_NOWHERE, way="upp"),
    "governance:feed": plain(token="x"),
}
PLAIN |= ROOM | {f"governance:{name}": plain() for name in _ROOM_PLAIN.split()}

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
    "governance:open_file": "the story's world has published nothing",
    "governance:published": "the story's world has published nothing",
    "governance:published_pdf": "the story's world has published nothing",
    "governance:published_csv": "the story's world has published nothing",
    "governance:file": "the story's world has no file of the steering room",
    "governance:withdraw": "the story's world has published nothing",
    "demo:mails": "outside the demo there is no such page",
    "demo:mail": "outside the demo there is no such page",
    "demo:mail_html": "outside the demo there is no such page",
    "followups:handover": "the line to the next named person is shown from the new school year",
    **{f"joining:{name}": "the story's world has asked no provider to join" for name in _JOINING_SILENT},
}

NOT_NOW |= dict.fromkeys(set(AGREEMENT) - set(_ANSWERING), "the story's world has no agreement")

NOT_NOW |= dict.fromkeys(IMPACT, _NO_ASSESSMENT)

NOT_NOW |= {
    f"implementation:{name}": "nothing is told of the implementation in the chapters"
    for name in IMPLEMENTATION_ROWS
    if name
    not in ("withdraw_commitment", "close_plan", "end_wheel", "end_routine", "give_back")  # by POST only
}

NOT_NOW |= {
    f"initiatives:{name}": "the story's world has no initiative, report, need or collaboration"
    for name in _INITIATIVES_ROWS
}

NOT_NOW |= dict.fromkeys(ROOM, "the story's world has no body of the steering room")

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

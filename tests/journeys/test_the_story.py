"""The story in a real browser, through pages only: nobody here does anything that a person at a screen cannot do.

Each test begins where the chapter before it ended. What each deed may cost in clicks and words (R81) stands in the
chapters, beside the deed; `make test-deep` lives it all in one go and writes docs/effort.md.

Chapters 6, 13 b, 16 and 18 have tests of their own.
"""

from tests.journeys.chapters import after, consent, mapping, meeting, notice


def test_chapters_1_and_2_liam_tells_and_birgitta_hands_over(people):
    notice.liam_tells(people)
    notice.birgitta_reads(people)


def test_chapters_3_to_5_alma_and_the_adults_each_say_theirs_and_birgitta_decides(people, lived):
    lived(2)
    mapping.alma_talks(people)
    mapping.adults_talk(people)
    mapping.team_meets(people)


def test_chapters_7_to_9_each_answers_for_themselves_and_only_what_has_a_yes_leaves(people, lived):
    lived(5)
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


def test_chapters_10_and_11_the_screen_changes_as_people_come_and_go(people, lived):
    lived(9)
    meeting.coordinator_is_asked(people)
    meeting.meeting_is_prepared(people)
    meeting.petra_says_yes(people)
    wall = meeting.room_fills(people)
    meeting.goals_and_rows(people)
    meeting.alma_and_bup_go(people, wall)
    meeting.sannas_row_and_everybodys_yes(people)
    meeting.meeting_ends(people)


def test_chapter_12_each_guardian_reads_their_own_and_nothing_of_the_others(people, lived):
    lived(11)
    after.pages_are_opened(people)
    after.guardians_read(people)


def test_chapters_13_and_14_a_no_stops_what_had_not_left(people, lived):
    lived(12)
    after.bup_asks_and_tells(people)
    after.petra_sees_that_it_came_about(people)
    after.petra_invites_both(people)
    after.johan_says_no(people)
    after.only_one_letter_left(people)
    after.johan_says_yes_again(people)


def test_chapters_15_and_17_then_and_now_the_end_and_the_thanks(people, lived):
    lived(14)
    after.follow_up(people)
    after.closing(people)
    after.liam_is_thanked(people)
    after.a_line_goes_on(people)

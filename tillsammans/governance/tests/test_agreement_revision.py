"""The yearly revision: no state is skipped, the taken proposals become the next edition, and all sign again."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.lived import lived
from tillsammans.access.decision import Refused
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.agreement_dates import agreement_dates
from tillsammans.governance.agreement_reading import proposals, steps_of
from tillsammans.governance.agreement_text import comparison
from tillsammans.governance.commands import agreements, editions, revising, signing
from tillsammans.governance.models import Edition, Proposal, Revision, Section
from tillsammans.governance.tests import agreement_world as small
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.models import Notice

NEW = "Varje barn har en ansvarig, och en ersättare.\n\n- känd\n- lätt att nå"


world = lived(small.built_and_decided, small.BEGINS)


def refused(code: str, deed, **given) -> NotPossible:
    with pytest.raises(NotPossible) as refusal, transaction.atomic():
        deed(**given)
    assert refusal.value.code == code, refusal.value.sentence
    return refusal.value


def decided(world, taken: Proposal, *left: Proposal) -> Edition | None:
    small.prepared(world, taken, *left)
    world.at("2025-09-10 15.00")
    with world.as_("sekreterare") as by:
        world.decision = small.decision(by, world.board)
        return revising.decide(by=by, revision=world.revision, decision=world.decision)


# --- Opened
def test_there_is_nothing_to_revise_before_an_edition_is_decided(world):
    with world.as_("processledare") as by:
        other = agreements.register(by=by, facts=small.FACTS)
        days = revising.Opening(2025, date(2025, 5, 31), date(2025, 9, 30))
        refused("no_edition", revising.open_, by=by, agreement=other, new=days)


@pytest.mark.parametrize(
    ("year", "until", "decide", "field"),
    [
        (2025, date(2025, 2, 1), date(2025, 9, 30), "proposals_until"),
        (2025, date(2025, 5, 31), date(2025, 5, 30), "decide_by"),
        (2031, date(2025, 5, 31), date(2025, 9, 30), "year"),
    ],
)
def test_the_days_have_to_make_sense(world, year, until, decide, field):
    with world.as_("processledare") as by:
        with pytest.raises(NotPossible) as refusal:
            revising.open_(by=by, agreement=world.agreement, new=revising.Opening(year, until, decide))
        assert refusal.value.field == field


def test_one_is_open_at_a_time_and_one_a_year(world):
    small.opened(world)
    with world.as_("processledare") as by:
        days = revising.Opening(2026, date(2025, 5, 31), date(2025, 9, 30))
        refused("open", revising.open_, by=by, agreement=world.agreement, new=days)
        with pytest.raises(IntegrityError), transaction.atomic():
            Revision.objects.create(
                agreement=world.agreement,
                year=2026,
                base=world.edition,
                opened_at=world.revision.opened_at,
                opened_by_id=by.post_id,
                proposals_until=date(2025, 5, 31),
                decide_by=date(2025, 9, 30),
            )


def test_those_who_steer_and_lead_are_told(world):
    with world.as_("processledare"):
        before = Notice.objects.count()
    small.opened(world)
    with world.as_("processledare"):
        assert Notice.objects.count() - before >= 10  # the contacts of ten huvudmän


# --- Proposals
@pytest.mark.parametrize(
    "who", ["politiker_flen", "kontakt_flen", "ombud_flen", "enhetskontakt", "styrgrupp", "sekreterare"]
)
def test_every_seat_in_the_room_may_propose_and_nobody_else(world, who):
    small.opened(world)
    made = small.propose(world, who, "roller", "Det finns två roller.")
    with world.as_(who) as by:
        assert made.proposer == f"{by.seat_title}, {by.unit_name}"
        assert made.proposer and by.name not in made.proposer
    with pytest.raises(Refused):
        small.propose(world, "birgitta", "roller", "Det finns tre roller.")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"text": "Det finns  roller."}, "same"),
        ({"text": " "}, "empty"),
        ({"reason": ""}, "empty"),
        ({"anchor": "finns-inte"}, "section"),
        ({"kind": "add", "title": ""}, "empty"),
        ({"kind": "remove"}, "parts"),
        ({"kind": "annat"}, "kind"),
        ({"text": "Kontakta 20120304-2385."}, "identity"),
    ],
)
def test_a_proposal_says_what_and_why(world, change, code):
    small.opened(world)
    whole = {"kind": "change", "anchor": "roller", "reason": "Därför.", "text": "Två roller.", "title": ""}
    with world.as_("ombud_flen") as by:
        new = revising.NewProposal(**whole | change)
        refused(code, revising.propose, by=by, revision=world.revision, new=new)
        assert revising.propose(by=by, revision=world.revision, new=revising.NewProposal(**whole)).pk


def test_it_is_open_to_its_last_day_and_not_longer(world):
    small.opened(world)
    world.at("2025-05-31 23.30")
    made = small.propose(world, "ombud_flen", "roller", "Två roller.")
    world.at("2025-06-01 00.10")
    with pytest.raises(NotPossible) as refusal:
        small.propose(world, "ombud_flen", "ansvarig", "Annat.")
    assert refusal.value.sentence == "Förslag kunde lämnas till och med 31 maj 2025."
    with world.as_("ombud_flen") as by:
        refused("closed", revising.withdraw, by=by, proposal=made)


def test_one_takes_back_ones_own_and_nobody_elses(world):
    small.opened(world)
    made = small.propose(world, "ombud_flen", "roller", "Två roller.")
    with world.as_("processledare") as by, pytest.raises(Refused):
        revising.withdraw(by=by, proposal=made)
    with world.as_("ombud_flen") as by:
        revising.withdraw(by=by, proposal=made)
        assert proposals(world.revision)[0].state == ("Tillbakataget", "")
        made.refresh_from_db()
        refused("withdrawn", revising.withdraw, by=by, proposal=made)


# --- No state is skipped
def test_preparing_waits_for_the_last_day_and_deciding_for_the_preparation(world):
    small.opened(world)
    made = small.propose(world, "ombud_flen", "roller", "Två roller.")
    take = revising.Preparing("take", "Därför.")
    with world.as_("processledare") as by:
        refused("early", revising.prepare, by=by, proposal=made, new=take, version=1)
        refused("early", revising.finish, by=by, revision=world.revision)
    world.at("2025-06-01 09.00")
    with world.as_("processledare") as by:
        found = refused("unprepared", revising.finish, by=by, revision=world.revision)
        assert found.sentence == "Beredningen är inte klar: ett förslag har inget ställningstagande."
        board = small.decision(by, world.board)
        found = refused("unprepared", revising.decide, by=by, revision=world.revision, decision=board)
        assert found.sentence == "Beredningen är inte avslutad. 1 förslag har inget ställningstagande."
        revising.prepare(by=by, proposal=made, new=take, version=1)
        refused("changed", revising.prepare, by=by, proposal=made, new=take, version=1)
        revising.finish(by=by, revision=world.revision)
        refused("prepared", revising.prepare, by=by, proposal=made, new=take, version=2)
        other = small.decision(by, world.working)
        refused("body", revising.decide, by=by, revision=world.revision, decision=other)
    world.at("2025-06-02 09.00")
    with world.as_("processledare") as by:
        early = small.decision(by, world.board, date(2025, 5, 1))
        refused("before", revising.decide, by=by, revision=world.revision, decision=early)
        assert revising.decide(by=by, revision=world.revision, decision=board).number == 2
        refused("decided", revising.decide, by=by, revision=world.revision, decision=board)


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (revising.Preparing("take", " "), "reason"),
        (revising.Preparing("change", "Därför.", ""), "text"),
        (revising.Preparing("kanske", "Därför."), "prepared"),
    ],
)
def test_the_preparation_says_what_and_why(world, new, field):
    small.opened(world)
    made = small.propose(world, "ombud_flen", "roller", "Två roller.")
    world.at("2025-06-01 09.00")
    with world.as_("sekreterare") as by:
        with pytest.raises(NotPossible) as refusal:
            revising.prepare(by=by, proposal=made, new=new, version=1)
        assert refusal.value.field == field
    with world.as_("styrgrupp") as by, pytest.raises(Refused):
        revising.prepare(by=by, proposal=made, new=revising.Preparing("take", "Ja."), version=1)


def test_a_section_is_not_changed_in_two_ways(world):
    small.opened(world)
    one = small.propose(world, "ombud_flen", "roller", "Två roller.")
    two = small.propose(world, "kontakt_flen", "roller", "Tre roller.")
    world.at("2025-06-02 09.00")
    with world.as_("processledare") as by:
        for row in (one, two):
            revising.prepare(by=by, proposal=row, new=revising.Preparing("take", "Ja."), version=1)
        found = refused("twice", revising.finish, by=by, revision=world.revision)
        assert "Roller" in found.sentence
        revising.prepare(by=by, proposal=two, new=revising.Preparing("leave", "Nej."), version=2)
        revising.finish(by=by, revision=world.revision)


# --- What comes of it
def test_the_taken_proposals_are_the_next_edition_and_the_left_are_not_in_it(world):
    small.opened(world)
    with world.as_("processledare") as by:
        inledning = Section.objects.get(edition=world.edition, anchor="inledning")
        assert inledning.rules == []
    changed = small.propose(world, "ombud_flen", "ansvarig", NEW)
    added = small.propose(world, "styrgrupp", "inledning", "Vi följer upp.", "add", "Uppföljning")
    gone = small.propose(world, "kontakt_flen", "ansvarig", "", "remove")
    world.at("2025-06-02 09.00")
    with world.as_("processledare") as by:
        other = revising.Preparing("change", "Kortare.", "Vi följer upp varje år.")
        revising.prepare(by=by, proposal=added, new=other, version=1)
        added.refresh_from_db()
    edition = decided(world, changed, gone)
    with world.as_("processledare"):
        rows = list(edition.sections.all())
        assert [row.title for row in rows] == ["Inledning", "Uppföljning", "Roller", "Ansvarig"]
        assert rows[1].text == "Vi följer upp varje år." and rows[3].text == NEW
        states = [(one.anchor, one.state) for one in comparison(world.edition, edition)]
        assert states == [
            ("inledning", "unchanged"),
            ("uppfoljning", "new"),
            ("roller", "unchanged"),
            ("ansvarig", "changed"),
        ]
        world.revision.refresh_from_db()
        assert [step["state"] for step in steps_of(world.revision)] == ["done", "done", "done", "done", "now"]


def test_when_nothing_is_taken_the_edition_goes_on(world):
    small.opened(world)
    world.at("2025-06-02 09.00")
    with world.as_("processledare") as by:
        revising.finish(by=by, revision=world.revision)
        board = small.decision(by, world.board)
        assert revising.decide(by=by, revision=world.revision, decision=board) is None
        assert ask.draft_of(world.agreement) is None and ask.latest(world.agreement).number == 1


def test_what_was_not_decided_does_not_slip_in_with_the_revisions_decision(world):
    small.opened(world)
    edition = decided(world, small.propose(world, "ombud_flen", "ansvarig", NEW))
    with world.as_("sekreterare") as by:
        one = Section.objects.select_related("edition__agreement").get(edition=edition, anchor="roller")
        editions.write_section(by=by, section=one, words=editions.Words("Roller", "Smugit in."), version=1)
        new = editions.Deciding(world.decision, date(2026, 1, 1))
        found = refused("changed_after", editions.decide, by=by, edition=edition, new=new)
        assert "Roller" in found.sentence
        own = small.decision(by, world.network)
        with transaction.atomic():
            editions.decide(by=by, edition=edition, new=editions.Deciding(own, date(2026, 1, 1)))


def test_everybody_signs_the_new_edition_by_those_who_sit_there_now(world):
    with world.as_("sekreterare") as by:
        signed = signing.Signed(date(2025, 2, 28), "paper", "Pärm 1")
        signing.note(by=by, signature=world.seats[0], signed=signed)
        after = signing.succeed(by=by, signature=world.seats[0], left_on=date(2025, 2, 28))
    small.opened(world)
    edition = decided(world, small.propose(world, "ombud_flen", "ansvarig", NEW))
    with world.as_("sekreterare") as by:
        early = editions.Deciding(world.decision, date(2025, 9, 10))
        edition = editions.decide(by=by, edition=edition, new=early)
        rows = edition.signatures.all()
        assert rows.count() == 3 and not rows.filter(signed_on__isnull=False).exists()
        assert rows.filter(post=after.post).exists()
        assert ask.signed_sentence(world.edition) == "0 av 3 har undertecknat."
        assert ask.in_force_on(world.agreement, date(2025, 9, 9)).number == 1
        assert ask.in_force_on(world.agreement, date(2025, 9, 10)).number == 2


def test_an_undecided_draft_stops_the_next_revision(world):
    small.opened(world)
    decided(world, small.propose(world, "ombud_flen", "ansvarig", NEW))
    world.at("2026-01-10 09.00")
    with world.as_("processledare") as by:
        days = revising.Opening(2026, date(2026, 5, 31), date(2026, 9, 30))
        refused("draft", revising.open_, by=by, agreement=world.agreement, new=days)


@pytest.mark.parametrize("change", [{"text": "annat"}, {"prepared": "leave"}, {"reason": "annat"}])
def test_what_was_decided_upon_is_refused_every_change_by_the_database(world, change):
    small.opened(world)
    made = small.propose(world, "ombud_flen", "ansvarig", NEW)
    with world.as_("processledare"):
        assert Proposal.objects.filter(pk=made.pk).update(reason="Det blir bättre.") == 1  # while it is open
    decided(world, made)
    with world.as_("processledare"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Proposal.objects.filter(pk=made.pk).update(**change)
        with pytest.raises(IntegrityError), transaction.atomic():
            Revision.objects.filter(pk=world.revision.pk).update(decide_by=date(2030, 1, 1))


# --- When it is late, and what is due
def test_a_late_revision_is_said_plainly(world):
    with world.as_("processledare"):
        assert (
            ask.revision_sentence(world.agreement) == "Nästa revidering ska vara beslutad senast 1 mars 2026."
        )
        world.at("2026-03-01 09.00")
        assert (
            ask.revision_sentence(world.agreement) == "Nästa revidering ska vara beslutad senast 1 mars 2026."
        )
        world.at("2026-03-02 09.00")
        says = "Revideringen skulle ha varit beslutad senast 1 mars 2026. Den är en dag sen."
        assert ask.revision_sentence(world.agreement) == says


@pytest.mark.parametrize(
    ("start", "months", "then"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
        (date(2025, 8, 31), 18, date(2027, 2, 28)),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_months_last(start, months, then):
    assert ask.add_months(start, months) == then


FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)


def due(first: date = FIRST, last: date = LAST) -> dict[str, tuple[date, str]]:
    return {one.key.rpartition(".")[2]: (one.on, one.title) for one in agreement_dates(first, last)}


def test_each_step_of_the_revision_is_due_while_it_is_to_do(world):
    small.opened(world)
    made = small.propose(world, "ombud_flen", "roller", "Två roller.")
    with world.as_("sekreterare"):
        assert due()["proposals"][0] == date(2025, 5, 31) and due()["prepare"][0] == date(2025, 9, 30)
        assert not due(date(2025, 10, 1), LAST)
    world.at("2025-06-01 09.00")
    with world.as_("sekreterare"):
        assert "proposals" not in due() and "prepare" in due()
    small.prepared(world, made)
    with world.as_("sekreterare"):
        assert "prepare" not in due() and due()["decide"] == (
            date(2025, 9, 30),
            "Revideringen 2025 ska vara beslutad",
        )


def test_missing_signatures_are_due_for_the_seat_and_in_one_line_for_those_who_prepare(world):
    with world.as_("sekreterare") as by:
        assert due()["signatures"] == (date(2025, 4, 30), "3 underskrifter av upplaga 1 saknas")
        own = [one for one in agreement_dates(FIRST, LAST) if world.seats[0].post_id in one.posts]
        assert [one.title for one in own] == ["Underskrift av upplaga 1: Skolchef, Flens kommun"]
        for row in world.seats:
            signing.note(by=by, signature=row, signed=signing.Signed(date(2025, 2, 28), "paper", "Pärm 1"))
        assert "signatures" not in due()


def test_an_editions_first_day_is_told_until_it_comes_and_never_as_late(world):
    with world.as_("sekreterare"):
        assert due()["in_force"][0] == date(2025, 3, 1)
    world.at("2025-03-02 09.00")
    with world.as_("sekreterare"):
        assert "in_force" not in due()
        nobody = [one for one in agreement_dates(FIRST, LAST) if ".revise." in one.key]
        assert [one.on for one in nobody] == [date(2026, 3, 1)]

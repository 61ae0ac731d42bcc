"""The gate is asked when a letter is queued and again when it leaves; what is refused leaves nothing (R7, R10)."""

from dataclasses import replace

import pytest

from tillsammans.access.policy import visible
from tillsammans.audit.models import Event
from tillsammans.cases.models import Case, Task
from tillsammans.consent import commands as consent
from tillsammans.consent.commands import Answered
from tillsammans.consent.models import Consent
from tillsammans.directory import seed
from tillsammans.directory.models import Holding, Inbox
from tillsammans.disclosures.commands import Needs, NewLetter, send, send_sentence
from tillsammans.disclosures.models import Disclosure, LetterKind, ReceivedCopy
from tillsammans.disclosures.models import DisclosureBasis as Basis
from tillsammans.disclosures.tests.conftest import as_worker
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

BUP, SOCIAL = "bup-flen", "oppna-insatser-flen"


def letter(world, slug=SOCIAL, sectors=("home",), **other):
    content = {"heading": "Planen", "lines": [{"label": "Mål", "text": "KANARIE", "sector": "home"}]}
    new = NewLetter(
        LetterKind.PLAN,
        seed.unit(slug),
        Basis.SAMTYCKE,
        "",
        content,
        needs=Needs(frozenset(sectors)),
        case=Case.objects.select_related("unit").get(pk=world.case.pk),
    )
    return replace(new, **other)


def queued(world, **other):
    with world.as_("karin") as karin:
        return send(by=karin, letter=letter(world, **other))


def johan_says_no(world):
    with world.as_("johan") as johan:
        consent.withdraw(by=johan, consent=Consent.objects.get(ask_id=world.ask_social.pk, answer="yes"))


def arrived(world, who="sanna"):
    with world.as_(who) as actor:
        return [c.kind for c in visible(actor, ReceivedCopy).order_by("received_at", "pk")]


def verbs(*wanted):
    with as_worker():
        return [(e.verb, e.code) for e in Event.objects.filter(verb__in=wanted).order_by("id")]


def test_a_letter_the_consents_cover_goes(after):
    world = after(9)
    queued(world)
    world.deliver()
    assert arrived(world) == ["invitation", "plan"]


def test_a_yes_taken_back_between_queue_and_delivery_stops_the_letter_and_tells_its_author(after):
    world = after(9)
    world.at("2027-01-18 21.30")
    waiting, to_bup = queued(world), queued(world, slug=BUP)
    world.at("2027-01-18 21.40")
    johan_says_no(world)
    world.deliver()
    with world.as_("karin") as karin:
        stopped = Disclosure.objects.get(pk=waiting.pk)
        assert (stopped.sent_at, bool(stopped.stopped_at), stopped.stop_code) == (
            None,
            True,
            "consent_missing",
        )
        assert Disclosure.objects.get(pk=to_bup.pk).sent_at, "BUP's goes"
        assert visible(karin, Task).filter(code="letter_stopped", thing_id=waiting.pk).count() == 1
    assert arrived(world) == ["invitation", "no_more"] and arrived(world, "tomas") == ["invitation", "plan"]


def test_the_receivers_copy_stays_open_with_a_notice_that_no_more_comes(after):
    world = after(9)
    world.at("2027-01-18 21.40")
    johan_says_no(world)
    world.deliver()
    world.at("2027-01-19 08.00")
    with world.as_("sanna") as sanna:
        b2, notice = visible(sanna, ReceivedCopy).order_by("received_at")
        assert b2.no_more_from.isoformat() == "2027-01-18" and len(b2.content["lines"]) == 4
        said = notice.content["lines"][0]["text"]
        assert said.startswith(
            "Samtycket gäller inte längre från 18 januari 2027. Inget mer kommer härifrån."
        )
        assert "Johan" not in str(notice.content) and "Alma" not in str(notice.content)
        assert notice.case_id == world.social_case.pk
    with world.as_("tomas") as tomas:
        assert visible(tomas, ReceivedCopy).get().no_more_from is None


def test_the_notice_is_sent_once(after):
    world = after(9)
    world.at("2027-01-18 21.40")
    johan_says_no(world)
    world.deliver()
    from tillsammans.disclosures.jobs import no_more

    with as_worker():
        no_more(authority_id=str(world.case.authority_id), ask_id=str(world.ask_social.pk))
    world.deliver()
    assert arrived(world) == ["invitation", "no_more"]


def test_nothing_is_said_to_a_unit_that_never_got_a_letter(after):
    world = after(7)
    with world.as_("sofia") as sofia:
        consent.withdraw(by=sofia, consent=Consent.objects.get(ask_id=world.ask_social.pk))
    world.deliver()
    assert arrived(world) == []


def test_a_yes_that_ended_between_queue_and_delivery_stops_the_letter(after):
    world = after(9)
    world.at("2027-04-19 23.59")
    first = queued(world)
    world.deliver()
    second = queued(world)
    world.at("2027-04-20 00.00")
    world.deliver()
    with world.as_("karin"):
        assert Disclosure.objects.get(pk=first.pk).sent_at
        assert Disclosure.objects.get(pk=second.pk).stop_code == "consent_missing"
    with world.as_("karin") as karin, pytest.raises(NotPossible) as refusal:
        send(by=karin, letter=letter(world))
    assert refusal.value.sentence == (
        "Skolan får inte berätta något för socialtjänsten än. Ja saknas från Sofia, Johan och Alma."
    )


REFUSED = [
    (
        {"sectors": ("home", "safety")},
        "sector_not_covered",
        "Skolan får inte berätta om trygghet för socialtjänsten.",
    ),
    ({"slug": "vardcentralen-flen"}, "consent_missing", "Ingen har frågats om samtycke än."),
    ({"basis": Basis.VARD_SOCIAL_UNDER_18, "motivation": "x"}, "basis_not_offered", "kan inte användas"),
    ({"basis": Basis.BROTT, "motivation": "x"}, "basis_not_offered", "kan inte användas"),
    ({"basis": Basis.MENPROVNING}, "no_motivation", "Skriv varför"),
    ({"slug": "bruksskolan"}, "own_house", "Brev går bara till andra myndigheter."),
    ({"content": {"heading": "x", "lines": []}}, "empty", "Brevet är tomt."),
]
REMEMBERED = {"sector_not_covered", "consent_missing", "basis_not_offered"}


def test_a_refused_letter_says_what_is_missing_and_leaves_nothing(after, subtests):
    world = after(9)
    before, written = len(arrived(world)), len(verbs("disclosure.queued"))
    for change, code, sentence in REFUSED:
        with subtests.test(code), world.as_("karin") as karin:
            with pytest.raises(NotPossible) as refusal:
                send(by=karin, letter=letter(world, **change))
            assert refusal.value.code == code and sentence in refusal.value.sentence
    world.deliver()
    assert (len(arrived(world)), len(verbs("disclosure.queued"))) == (before, written)
    said = [code for _verb, code in verbs("disclosure.refused")]
    assert {f"plan {code}" for code in REMEMBERED} <= set(said) and "plan empty" not in said


def test_the_nurses_sentence_goes_to_others_only_where_the_sheet_names_it(after):
    world = after(9)
    needs = Needs(frozenset({"home"}), frozenset({world.P1.pk}))
    with world.as_("karin") as karin:
        send(by=karin, letter=letter(world, slug=BUP, needs=needs))
        with pytest.raises(NotPossible, match="En av meningarna"):
            send(by=karin, letter=letter(world, needs=needs))


def test_an_inbox_nobody_mans_is_refused_with_whom_to_call(after):
    world = after(9)
    Holding.objects.filter(post=seed.seat("tomas")).update(until=clock.now())
    with world.as_("karin") as karin, pytest.raises(NotPossible) as refusal:
        send(by=karin, letter=letter(world, slug=BUP))
    assert "Ring 0157-000 00." in refusal.value.sentence


def test_an_authority_that_has_not_joined_is_refused_before_anything_is_written(after):
    world = after(9)
    assert not Inbox.objects.filter(unit=seed.unit("friskolan-manskaran")).exists()
    with world.as_("karin") as karin, pytest.raises(NotPossible, match="kan inte få brev här"):
        send(
            by=karin,
            letter=letter(world, slug="friskolan-manskaran", basis=Basis.MENPROVNING, motivation="x"),
        )


def test_the_nurses_sentence_goes_to_pupil_health_only(after):
    world = after(9)
    for who in ("liam", "birgitta"):
        with world.as_("petra_emi") as petra, pytest.raises(NotPossible) as refusal:
            send_sentence(by=petra, to_post=seed.seat(who), who="Alma, 6B", sentence="x", motivation="y")
        assert refusal.value.code == "basis_not_offered"


def test_the_nurses_sentence_is_for_one_seat_alone(after):
    world = after(9)
    with world.as_("petra_emi") as petra:
        sent = send_sentence(
            by=petra,
            to_post=seed.seat("karin"),
            who="Alma, 6B",
            sentence="En mening till.",
            motivation="Stöd.",
        )
    world.deliver()
    for who, sees in {
        "karin": True,
        "birgitta": False,
        "liam": False,
        "petra": False,
        "jonas": False,
    }.items():
        with world.as_(who) as actor:
            assert visible(actor, ReceivedCopy).filter(disclosure_id=sent.pk).exists() is sees, who
            assert ReceivedCopy.objects.filter(disclosure_id=sent.pk).exists() is sees, who


def test_progress_needs_bups_own_consent_and_then_says_blir_av_and_nothing_more(after):
    """Story 13: the receiver registers its own consent before it tells anything back."""
    from datetime import date

    from tillsammans.children.commands import NewGuardian, add_guardian
    from tillsammans.children.models import Child
    from tillsammans.consent.models import Ask
    from tillsammans.disclosures.commands import send_progress

    world = after(9)
    plan = queued(world, slug=BUP)
    world.deliver()
    world.at("2026-11-26 15.00")
    with world.as_("tomas") as tomas:
        copy = visible(tomas, ReceivedCopy).get(disclosure_id=plan.pk)
        assert copy.case_id == world.bup_case.pk, (
            "a later letter in the same matter lies with the child at once"
        )
        with pytest.raises(NotPossible, match="BUP får inte berätta något för skolan än."):
            send_progress(by=tomas, copy=copy, row="rad-1", happens=True)
        child, case = Child.objects.get(), Case.objects.select_related("unit").get(pk=world.bup_case.pk)
        both = [
            add_guardian(by=tomas, child=child, new=NewGuardian(name=n, called=n)) for n in ("Sofia", "Johan")
        ]
        ask = consent.NewAsk(
            seed.unit("angsskolan").pk,
            (),
            "veta om samtalen blir av",
            ({"code": "progress", "says": "om samtalen blir av"},),
        )
        consent.make_sheet(
            by=tomas, case=case, sheet=consent.NewSheet("alla ska veta", date(2027, 5, 26), (ask,))
        )
        row = Ask.objects.get()
        for who in ({"guardian": both[0]}, {"guardian": both[1]}, {"child": True}):
            consent.answer(by=tomas, ask=row, given=Answered("yes", note="På mottagningen.", **who))
        send_progress(by=tomas, copy=copy, row="rad-1", happens=True, what="Två rådgivande samtal")
    world.deliver()
    with world.as_("karin") as karin:
        came = visible(karin, ReceivedCopy).get(kind="progress")
        assert [line["text"] for line in came.content["lines"]] == ["Blir av"]
        assert (came.case_id, came.in_reply_to) == (world.case.pk, plan.pk)


def test_nobody_attaches_an_answer_to_a_letter_that_was_not_theirs(after):
    """Tomas's own copy is the only thing that can point at the school's letter, so his reply lies with B1."""
    world = after(9)
    with world.as_("karin") as karin:
        for came in visible(karin, ReceivedCopy).filter(kind="answer"):
            ours = Disclosure.objects.get(pk=came.in_reply_to)
            assert ours.to_unit_id == came.from_unit_id

"""Chapters 8 and 9: B1 and B2 hold exactly what the consents allow, and nobody else learns that they exist."""

import json

import pytest
from django.db import connection

from tests.lived import chapters, lived
from tillsammans.access.policy import visible
from tillsammans.audit.models import Event
from tillsammans.cases.models import Case
from tillsammans.demo.story.consent import A2_MASKED, TIME
from tillsammans.disclosures.models import Disclosure, ReceivedCopy
from tillsammans.mapping.models import Statement
from tillsammans.sealing.fields import SealBroken, Sealed, unseal

ANSWER_2 = "Oro på morgonen för att något ska hända hemma. Har tappat två vänner. Tar stort ansvar."


world = lived(chapters("9"))


def copy_of(world, who, letter):
    with world.as_(who) as actor:
        return visible(actor, ReceivedCopy).get(disclosure_id=letter.pk)


def texts(world, who, letter):
    with world.as_(who):
        return {line["label"]: line["text"] for line in copy_of(world, who, letter).content["lines"]}


def test_b1_holds_exactly_this(world):
    with world.as_("karin"):
        p1 = Statement.objects.get(pk=world.P1.pk).text
    assert texts(world, "tomas", world.B1) == {
        "Fråga": "Kan ni komma till ett möte kring Alma?",
        "Tid": TIME,
        "Det här vill vi ha hjälp med": "Råd om oro",
        "Alma säger": A2_MASKED,
        "En mening från Petra om magen": p1,
        "Det här står i vägen": ANSWER_2,
    }


def test_b2_holds_exactly_this(world):
    assert texts(world, "sanna", world.B2) == {
        "Fråga": "Kan ni komma till ett möte kring Alma?",
        "Tid": TIME,
        "Det här vill vi ha hjälp med": "Stöd till föräldrarna",
        "Alma säger": A2_MASKED,
    }


def test_nothing_else_is_in_either_letter(world):
    """Every other sentence anybody has said is a canary; the answers that go are the positive control above."""
    with world.as_("karin"):
        kept = [
            s.text for s in Statement.objects.filter(case_id=world.case.pk) if s.text and s.pk != world.P1.pk
        ]
    assert len(kept) >= 10
    for who, letter in (("tomas", world.B1), ("sanna", world.B2)):
        with world.as_(who):
            whole = json.dumps(copy_of(world, who, letter).content, ensure_ascii=False)
        for canary in [*kept, "Tilde", "Noor", "Slöjden", "ambulans", "Johan", "Sofia", "Elis", "Samtycke"]:
            assert canary not in whole, canary
    with world.as_("sanna"):
        whole = json.dumps(copy_of(world, "sanna", world.B2).content, ensure_ascii=False)
    for canary in ["BUP", "oro", "magen", "trygg", "safety", "Petra om", ANSWER_2]:
        assert canary not in whole.replace("Petras rum", ""), canary


def test_sender_and_receiver_hold_the_same_letter_under_different_keys(world):
    copy = copy_of(world, "tomas", world.B1)
    with world.as_("karin"):
        ours = Disclosure.objects.get(pk=world.B1.pk)
        assert copy.content == ours.content and bytes(copy.digest) == bytes(ours.digest)
    raw = copy.__dict__["content"]
    assert isinstance(raw, Sealed) and json.loads(unseal(copy, "content", raw.raw))
    copy.authority_id = world.case.authority_id
    with pytest.raises(SealBroken):
        unseal(copy, "content", raw.raw)


def test_a_later_change_at_the_senders_does_not_change_the_copy(world):
    before = texts(world, "tomas", world.B1)
    with world.as_("karin"):
        row = Disclosure.objects.get(pk=world.B1.pk)
        row.content = {"heading": "Annat", "lines": []}
        row.save(update_fields=["content"])
    assert texts(world, "tomas", world.B1) == before


def test_sanna_knows_nothing_of_b1_and_tomas_nothing_of_b2(world):
    for who, own, other in (("tomas", world.B1, world.B2), ("sanna", world.B2, world.B1)):
        with world.as_(who) as actor:
            assert [c.disclosure_id for c in visible(actor, ReceivedCopy)] == [own.pk]
            assert not ReceivedCopy.objects.filter(disclosure_id=other.pk).exists()
            assert not Disclosure.objects.filter(pk__in=[own.pk, other.pk]).exists()
            assert Case.objects.filter(pk=world.case.pk).count() == 0


def test_the_receiver_registers_under_a_number_of_its_own(world):
    for who, letter in (("tomas", world.B1), ("sanna", world.B2)):
        assert copy_of(world, who, letter).registered_no == "2026/000001"


def test_the_school_gets_the_answers_on_its_own_letters(world):
    with world.as_("karin") as karin:
        came = visible(karin, ReceivedCopy).filter(kind="answer").order_by("received_at")
        said = [(c.in_reply_to, c.case_id, c.content["answer"], c.content["words"]) for c in came]
    assert said == [
        (world.B1.pk, world.case.pk, "coming", ""),
        (world.B2.pk, world.case.pk, "coming", "Kommer 14.25"),
    ]


def test_the_refusal_on_21_october_is_said_and_remembered_and_nothing_left(world):
    assert world.refused == "Skolan får inte berätta något för socialtjänsten än. Ja saknas från Johan."
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE tillsammans_worker")
    refused = Event.objects.filter(verb="disclosure.refused")
    assert [(e.code, e.child_id) for e in refused] == [("invitation consent_missing", world.child_id)]


def test_delivering_twice_gives_one_copy(world):
    from tillsammans.disclosures.jobs import deliver

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE tillsammans_worker")
    deliver(disclosure_id=str(world.B1.pk), sender_authority_id=str(world.B1.authority_id))
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    with world.as_("tomas") as tomas:
        assert visible(tomas, ReceivedCopy).count() == 1


def test_nobody_but_those_it_concerns_sees_a_letter(world):
    for who in ("eva", "mats", "liam", "processledare", "forskare", "mottagningen"):
        with world.as_(who) as actor:
            assert not visible(actor, Disclosure).exists() and not visible(actor, ReceivedCopy).exists(), who
            assert not Disclosure.objects.filter(pk__in=[world.B1.pk, world.B2.pk]).exists(), who
    with world.as_("karin") as karin:
        assert visible(karin, Disclosure).filter(pk__in=[world.B1.pk, world.B2.pk]).count() == 2

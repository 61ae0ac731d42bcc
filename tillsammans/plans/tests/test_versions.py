"""B3 and B4: each version holds what its receiver may be told, and not a trace of the rest."""

import json

from tests.people import signed_in
from tillsammans.consent.commands import withdraw
from tillsammans.consent.models import Consent
from tillsammans.demo.story import mapping as said
from tillsammans.demo.story import meeting as chapter
from tillsammans.directory import seed
from tillsammans.disclosures.models import Disclosure, LetterKind, ReceivedCopy
from tillsammans.plans.commands import renew, send_versions
from tillsammans.plans.models import Plan, PlanVersion

SENTENCES = (
    said.A1,
    said.A2,
    said.A3,
    said.A4,
    said.A5,
    said.S1,
    said.S2,
    said.S3,
    said.J1,
    said.J2,
    said.J3,
    said.P1,
)
# Nothing of the first goal: not its words, rows, owners, sector, or that anything is numbered.
NOT_IN_B4 = (
    chapter.G1,
    "trygghet",
    "safety",
    "Möter Alma",
    "rådgivande",
    "Tomas",
    "BUP",
    "27 nov",
    "18 dec",
    chapter.NOT_SIP,
    "erbjudanden",
    "återkopplar",
    *SENTENCES,
)
NOT_IN_B3 = (chapter.NOT_SIP, "återkopplar", *SENTENCES)


def received(world, who):
    with world.as_(who):
        copy = ReceivedCopy.objects.filter(kind=LetterKind.PLAN).order_by("-received_at").first()
        return json.dumps(copy.content, ensure_ascii=False) if copy else ""


def sent(world, letter):
    with world.as_("petra"):
        return json.dumps(Disclosure.objects.get(pk=letter.pk).content, ensure_ascii=False)


def test_bup_gets_its_three_goals(with_plan):
    for text in (sent(with_plan, with_plan.B3), received(with_plan, "tomas")):
        for shown in (chapter.G1, chapter.G2, chapter.G3, "rådgivande samtal"):
            assert shown in text
        for hidden in NOT_IN_B3:
            assert hidden not in text, hidden


def test_oppna_insatser_get_two_goals_and_no_trace_that_there_is_a_third(with_plan):
    for text in (sent(with_plan, with_plan.B4), received(with_plan, "sanna")):
        for shown in (
            chapter.G2,
            chapter.G3,
            "Erbjuder Sofia och Johan var sitt samtal",
            "Ordnar hjälp med Elis",
        ):
            assert shown in text
        for hidden in NOT_IN_B4:
            assert hidden.casefold() not in text.casefold(), hidden
        for row in (with_plan.G1, with_plan.M1, with_plan.M2):
            assert str(row.pk) not in text


def test_their_own_screens_show_the_same(with_plan):
    with with_plan.as_("sanna"):
        copy = ReceivedCopy.objects.get(kind=LetterKind.PLAN)
    page = signed_in("sanna").get(f"/brev/{copy.pk}/").content.decode()
    assert chapter.G3 in page
    for hidden in NOT_IN_B4:
        assert hidden not in page, hidden


def test_the_schools_own_copy_is_frozen_whole(with_plan):
    with with_plan.as_("petra"):
        own = PlanVersion.objects.get(plan_id=with_plan.plan.pk, to_unit=None)
        assert [g["words"] for g in own.content["goals"]] == [chapter.G1, chapter.G2, chapter.G3]
        assert (own.number, own.content["sip"]) == (1, chapter.NOT_SIP)


def test_a_taken_back_yes_refuses_a_new_version_and_stops_nobody_elses(with_plan):
    withdraw_johan(with_plan)
    with with_plan.as_("petra") as petra:
        plan = Plan.objects.get(pk=with_plan.plan.pk)
        renew(by=petra, plan=plan)
        results = {row.unit.slug: row for row in send_versions(by=petra, plan=plan)}
    assert results["bup-flen"].version is not None
    assert results["oppna-insatser-flen"].version is None
    assert "Ja saknas från Johan" in results["oppna-insatser-flen"].sentence


def withdraw_johan(world):
    with world.as_("johan") as johan:
        rows = Consent.objects.filter(
            ask_id=world.ask_social.pk, answer="yes", guardian_id=world.johan_guardian.pk
        )
        withdraw(by=johan, consent=rows.order_by("-answered_at").first())


def test_a_queued_version_is_stopped_when_the_yes_is_taken_back_before_it_leaves(with_plan):
    """Story 14: v1.1 to öppna insatser is stopped, to BUP it goes; what they have stays theirs."""
    before = received(with_plan, "sanna")
    with with_plan.as_("petra") as petra:
        plan = Plan.objects.get(pk=with_plan.plan.pk)
        renew(by=petra, plan=plan)
        queued = {row.unit.slug: row.version.disclosure_id for row in send_versions(by=petra, plan=plan)}
    withdraw_johan(with_plan)
    with_plan.deliver()
    with with_plan.as_("petra"):
        assert Disclosure.objects.get(pk=queued["oppna-insatser-flen"]).stopped_at
        assert Disclosure.objects.get(pk=queued["bup-flen"]).sent_at
    assert received(with_plan, "sanna") == before
    assert '"version": "1.1"' in received(with_plan, "tomas")


def test_each_print_view_shows_its_receiver_only_what_it_may_know(with_plan):
    petra, plan = signed_in("petra"), with_plan.plan.pk
    own = petra.get(f"/plan/{plan}/utskrift/").content.decode()
    assert all(text in own for text in (chapter.G1, chapter.NOT_SIP, "Samordningsperson: Petra Lund"))
    sheet = petra.get(f"/plan/{plan}/utskrift/{seed.unit('oppna-insatser-flen').pk}/").content.decode()
    article = sheet.split("<article")[1].split("</article>")[0]
    assert "Grund: samtycke" in article and chapter.G3 in article
    for hidden in NOT_IN_B4:
        assert hidden not in article, hidden


def test_a_unit_that_was_not_there_has_no_version(with_plan):
    petra, plan = signed_in("petra"), with_plan.plan.pk
    assert petra.get(f"/plan/{plan}/utskrift/{seed.unit('mottagningen-flen').pk}/").status_code == 404
    bup = seed.unit("bup-flen").pk
    assert petra.get(f"/plan/{plan}/utskrift/{bup}/").status_code == 200
    assert signed_in("liam").get(f"/plan/{plan}/utskrift/{bup}/").status_code == 403


def test_who_may_open_the_plan(with_plan):
    address = f"/plan/{with_plan.plan.pk}/"
    for who in ("petra", "karin", "birgitta", "liam"):
        assert chapter.G1 in signed_in(who).get(address).content.decode(), who
    for who in ("eva", "mats", "tomas", "sanna", "processledare", "forskare", "jonas", "maja", "petra_emi"):
        assert signed_in(who).get(address).status_code == 404, who
    assert "återkopplar" not in signed_in("liam").get(address).content.decode()

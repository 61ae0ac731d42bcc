"""The pages: a guardian's (mock 06b), the card (mock 03), writing a sheet, an answer by phone; exact words each."""

import re
from datetime import date

from django.urls import reverse

from tests.people import signed_in, signed_in_family
from tillsammans.consent import commands
from tillsammans.consent.models import Ask, Consent, Sheet, Withdrawal
from tillsammans.consent.tests.conftest import case_of
from tillsammans.directory import seed

CARD = "Du kan bjuda in BUP. Socialtjänsten: ja saknas från Johan."
NOT_ALL = "Alla har inte svarat om socialtjänsten än."


def page(client, name, *args):
    return client.get(reverse(name, args=args)).content.decode()


def posted(client, address, **typed):
    """Fetch the form, send it with what is typed."""
    got = client.get(address)
    assert got.status_code == 200, got.status_code
    return client.post(address, _hidden(got.content.decode()) | typed)


def _hidden(html):
    return dict(re.findall(r'name="(_key|_seat|_version)" value="([^"]*)"', html))


def test_each_reads_their_own_exact_words(after):
    world = after(7)
    world.at("2026-10-25 12.00")
    sheet = world.sheet.pk
    karin = page(signed_in("karin"), "cases:child", world.case.pk)
    sofia = page(signed_in_family(world.sofia_account, world.place), "consent:own_sheet", sheet)
    johan = page(signed_in_family(world.johan_account, world.place), "consent:own_sheet", sheet)
    assert CARD in karin and "Ja från Sofia 19 okt, Alma 20 okt och Johan 21 okt." in karin
    assert NOT_ALL in sofia and "Du har sagt ja 19 okt." in sofia
    assert "Du har sagt ja 21 okt." in johan and "Du vill veta mer först." in johan
    for canary in ("Johan", "Per telefon", "21 okt", "20 okt", "hälsa", "bett oss", "ambulans"):
        assert canary not in sofia, canary
    for canary in ("Sofia", "19 okt", "20 okt", NOT_ALL, "hälsa", "bett oss", "Per telefon"):
        assert canary not in johan, canary


def test_the_page_chooses_nothing_beforehand_and_never_says_e_id(after):
    world = after(5)
    with world.as_("karin") as karin:
        asks = (commands.NewAsk(seed.unit("bup-flen").pk, ("safety",), "råd om oro"),)
        sheet = commands.make_sheet(
            by=karin, case=case_of(world), sheet=commands.NewSheet("ha ett möte", date(2027, 4, 14), asks)
        )
        commands.show_sheet(by=karin, sheet=sheet, guardians=[world.sofia_guardian])
    html = page(signed_in_family(world.sofia_account, world.place), "consent:own_sheet", sheet.pk)
    assert html.count('type="radio"') == 3 and "checked" not in html
    assert "Svara med e-underskrift" not in html and "Här finns ingen e-underskrift ännu." in html
    assert "sparas också hos dem" in html and "i Almas journal" in html


def test_a_guardian_answers_and_says_no_as_easily(after):
    world = after(7)
    world.at("2026-10-22 18.00")
    johan = signed_in_family(world.johan_account, world.place)
    address = reverse("consent:own_sheet", args=[world.sheet.pk])
    nothing = posted(johan, address)
    assert nothing.status_code == 200 and "Svara på minst en av frågorna." in nothing.content.decode()
    social = world.ask_social.pk
    done = posted(johan, address, **{f"svar_{social}": "yes", f"utom_{social}": ["safety"]})
    assert done.status_code == 302
    with world.as_("johan"):
        mine = Consent.objects.get(ask_id=social, answer="yes")
        assert (mine.except_sectors, mine.form, mine.taken_by) == (["safety"], "esign", None)
    world.deliver()
    no = reverse("consent:own_no", args=[mine.pk])
    assert posted(johan, no).status_code == 302
    with world.as_("johan"):
        assert Withdrawal.objects.get().consent_id == mine.pk
    assert "Du har sagt nej från 22 okt." in page(johan, "consent:own_answered", world.sheet.pk)


def test_after_johans_no_sofia_reads_that_the_school_tells_no_more(after):
    world = after(9)
    world.at("2027-01-18 21.40")
    with world.as_("johan") as johan:
        commands.withdraw(by=johan, consent=Consent.objects.get(ask_id=world.ask_social.pk, answer="yes"))
    world.deliver()
    sofia = page(signed_in_family(world.sofia_account, world.place), "consent:own_sheet", world.sheet.pk)
    assert "Skolan berättar inget mer för socialtjänsten." in sofia and "Johan" not in sofia
    assert "Skolan får inte berätta något för socialtjänsten än. Ja saknas från Johan." in page(
        signed_in("karin"), "consent:sheet", world.sheet.pk
    )


def test_the_other_guardians_answer_and_strangers_are_the_same_404(after):
    world = after(9)
    with world.as_("johan"):
        johans = Consent.objects.filter(ask_id=world.ask_bup.pk).get()
    sofia = signed_in_family(world.sofia_account, world.place)
    assert sofia.get(reverse("consent:own_no", args=[johans.pk])).status_code == 404
    assert (
        signed_in_family(world.johan_account, world.place)
        .get(reverse("consent:own_no", args=[johans.pk]))
        .status_code
        == 200
    )
    for who in ("eva", "mats", "tomas", "sanna", "processledare", "forskare", "liam"):
        for name, pk in (
            ("sheet", world.sheet.pk),
            ("answer", world.ask_bup.pk),
            ("withdraw", johans.pk),
            ("show", world.sheet.pk),
        ):
            assert signed_in(who).get(reverse(f"consent:{name}", args=[pk])).status_code == 404, (who, name)
    assert signed_in("karin").get(reverse("consent:sheet", args=[world.sheet.pk])).status_code == 200


def test_karin_writes_a_sheet_reads_it_and_saves_it(after):
    world = after(5)
    world.at("2026-10-19 13.00")
    karin = signed_in("karin")
    address = reverse("consent:new_sheet", args=[world.case.pk])
    html = karin.get(address).content.decode()
    bup, social = seed.unit("bup-flen").pk, seed.unit("oppna-insatser-flen").pk
    for filled in (
        "råd om oro",
        "stöd till föräldrarna",
        'value="2027"',
        f'value="{bup}" id',
        "ha ett möte och göra en plan",
    ):
        assert filled in html, filled
    typed = {
        "purpose": "ha ett möte och göra en plan",
        "units": [bup, social],
        f"for_{bup}": "råd om oro",
        f"for_{social}": "stöd till föräldrarna",
        f"also_{bup}": [str(world.P1.pk)],
        f"says_{bup}": "en mening från Petra om magen",
        "sectors": ["home", "relationships", "safety"],
        "until_on_day": "19",
        "until_on_month": "4",
        "until_on_year": "2027",
        "not_about": "Johans hälsa\n",
    }
    check = posted(karin, address, step="check", **typed).content.decode()
    assert "Läs bladet innan det sparas" in check and "Inte om Johans hälsa." in check
    with world.as_("karin"):
        assert not Sheet.objects.exists(), "nothing is saved until it is checked"
    assert posted(karin, address, step="save", **typed).status_code == 302
    with world.as_("karin"):
        sheet = Sheet.objects.get()
        asks = Ask.objects.filter(sheet_id=sheet.pk).order_by("order")
        assert [a.sectors for a in asks] == [["home", "relationships", "safety"]] * 2
        named = {"statement_id": str(world.P1.pk), "says": "en mening från Petra om magen"}
        assert asks[0].extra == [named] and not asks[1].extra, (
            "the sheet names the sentence and does not hold it"
        )
        assert sheet.shown_to == []


NOT_ENOUGH = [
    ({}, "Välj vem som har svarat."),
    ({}, "Välj ett svar."),
    ({}, "Välj om svaret gavs muntligt eller på papper."),
    ({"who": "johan", "answer": "yes", "form": "oral"}, "Skriv en anteckning om det muntliga svaret"),
    ({"who": "johan", "answer": "yes", "form": "oral", "note": "x", "except_sectors": ["health"]}, "health"),
]


def test_an_answer_by_phone_says_what_is_missing_and_loses_nothing(after, subtests):
    world = after(7)
    karin = signed_in("karin")
    day = {"until_on_day": "19", "until_on_month": "4", "until_on_year": "2027"}
    for given, sentence in NOT_ENOUGH:
        typed = {"language": "so", **day, **given}
        if "who" in typed:
            typed["who"] = str(world.johan_guardian.pk)
        with subtests.test(sentence):
            answer = posted(karin, reverse("consent:answer", args=[world.ask_social.pk]), **typed)
            html = answer.content.decode()
            assert answer.status_code == 200 and sentence in html
            assert 'value="so" selected' in html

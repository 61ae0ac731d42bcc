"""The pages as they are used: bad input keeps everything typed, a warning is answered beside its words, two who write
at once lose nothing, and a double click does one thing."""

import re

import pytest
from django.urls import reverse

from tests.people import signed_in
from tillsammans.governance.models import Publication
from tillsammans.impact import demo, queries
from tillsammans.impact.models import ChildGroup, Consequence, ImpactAssessment, Quote, Vouched

FLEN, TROSA = "kontakt_flen", "skolforvaltningen-trosa/kontakt"
TEST_NUMBER = "201701012393"  # an official test number


def hidden(page: str) -> dict[str, str]:
    """What the page's form carries along unseen."""
    form = page[page.index("<main") :]
    return dict(re.findall(r'<input type="hidden" name="(_\w+|digest|svar_\w+)" value="([^"]*)"', form))


def opened(browser, address: str) -> dict[str, str]:
    answer = browser.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return hidden(answer.content.decode())


def day(name: str, value: str) -> dict[str, str]:
    year, month, date = value.split("-")
    return {f"{name}_day": date, f"{name}_month": month, f"{name}_year": year}


def step(row, slug: str) -> str:
    return reverse("impact:step", args=[row.pk, slug])


NEW = {"title": "Skolgården", "body": "annan", "body_name": "Nämnden", "template": "empty", "form": "whole"}


def test_an_assessment_is_begun_once_however_often_it_is_sent(world):
    browser, address = signed_in(FLEN), reverse("impact:new")
    sent = opened(browser, address) | NEW
    first, second = browser.post(address, sent), browser.post(address, sent)
    assert first.status_code == second.status_code == 302 and first["Location"] == second["Location"]
    with world.as_(FLEN):
        assert ImpactAssessment.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", "", "Skriv vad frågan handlar om."),
        ("title", f"Om {TEST_NUMBER}", "Här står ett personnummer."),
        ("title", "x" * 151, "Korta texten"),
        ("body", "", "Välj vem som beslutar."),
        ("body", "hittepå", "Välj vem som beslutar."),
        ("body_name", "", "Skriv vilken nämnd eller ledning som beslutar."),
        ("template", "fel", "Välj i listan."),
        ("form", "", "Välj hela analysen eller kort form."),
    ],
)
def test_each_field_says_in_words_what_is_wrong_and_keeps_the_rest(world, field, value, sentence):
    browser, address = signed_in(FLEN), reverse("impact:new")
    answer = browser.post(address, opened(browser, address) | NEW | {field: value})
    page = answer.content.decode()
    assert answer.status_code == 200 and sentence in page and "Fel:" in page
    kept = "Skolgården" if field != "title" else "Nämnden"
    assert kept in page
    with world.as_(FLEN):
        assert not ImpactAssessment.objects.exists()


def test_a_warning_is_answered_beside_its_words_and_kept_with_them(told):
    browser, address = signed_in(TROSA), step(told.impact_premises, "fragan")
    typed = {"title": "Ny entré", "affected": "Det gäller tre elever från Bäckby.", "matter": "Allt kvar."}
    answer = browser.post(address, opened(browser, address) | typed)
    page = answer.content.decode()
    asked = re.search(r'name="(svar_\w+)"', page)
    assert (
        answer.status_code == 200
        and asked
        and "Varför får ”tre elever” stå?" in page
        and "Allt kvar." in page
    )
    empty = browser.post(address, hidden(page) | typed | {asked[1]: " "})
    assert empty.status_code == 200 and "svara varför det får stå" in empty.content.decode()
    told_number = browser.post(address, hidden(page) | typed | {asked[1]: TEST_NUMBER})
    assert "Här står ett personnummer" in told_number.content.decode()
    done = browser.post(address, hidden(page) | typed | {asked[1]: "Gruppen är större."})
    assert done.status_code == 302
    with told.as_(TROSA):
        assert Vouched.objects.filter(answer="Gruppen är större.").exists()
    again = browser.post(address, opened(browser, address) | typed)
    assert again.status_code == 302  # the same words are not asked about again


@pytest.mark.parametrize(
    ("slug", "typed", "sentence"),
    [
        ("fragan", day("decide_by", "2026-13-40"), "Den dagen finns inte."),
        ("fragan", {"matter": "x" * 10_001}, "Korta texten"),
        ("kunskap", {"articles": ["999"]}, "Välj bland artiklarna."),
        ("beslut", {"best": "00000000-0000-4000-8000-000000000000"}, "Välj ett av alternativen."),
        ("aterkoppling", day("told_on", "2026-09-01"), "Skriv först in beslutet."),
        ("utvardering", {"evaluate_on_day": "1"}, "Den dagen finns inte."),
    ],
)
def test_bad_input_of_a_step_has_a_sentence(told, slug, typed, sentence):
    browser, address = signed_in(TROSA), step(told.impact_premises, slug)
    title = {"title": "Ny entré"} if slug == "fragan" else {}
    answer = browser.post(address, opened(browser, address) | title | typed)
    assert answer.status_code == 200 and sentence in answer.content.decode()


@pytest.mark.parametrize(
    ("word", "typed", "sentence"),
    [
        ("grupp", {"who": ""}, "Skriv vilken grupp ni frågade."),
        ("grupp", {"how_many": "12"}, "Välj ungefär hur många de var."),
        ("grupp", day("asked_on", "2027-01-01"), "Dagen har inte varit än."),
        ("kunskap", {"source": ""}, "Skriv varifrån ni vet det."),
        ("alternativ", {"label": ""}, "Ge alternativet ett kort namn."),
    ],
)
def test_bad_input_of_a_row_has_a_sentence(told, word, typed, sentence):
    address = reverse("impact:new_row", args=[told.impact_premises.pk, word])
    good = {"who": "Elevrådet", "how": "Samtal", "how_many": "some"} | day("asked_on", "2026-09-01")
    good |= {"what": "Lek är bra.", "source": "Rapport", "label": "Ett till", "text": ""}
    browser = signed_in(TROSA)
    answer = browser.post(address, opened(browser, address) | good | typed)
    assert answer.status_code == 200 and sentence in answer.content.decode()
    assert browser.post(address, opened(browser, address) | good).status_code == 302  # the control


def test_a_group_leads_to_its_words_and_goes_with_them(told):
    browser, row = signed_in(TROSA), told.impact_premises
    address = reverse("impact:new_row", args=[row.pk, "grupp"])
    group = {"who": "Elevrådet", "how": "Samtal", "how_many": "few"} | day("asked_on", "2026-09-01")
    quote = browser.post(address, opened(browser, address) | group)["Location"]
    assert "Gruppen är liten" in browser.get(quote).content.decode()
    said = {"words": "Vi vill ha gräs.", "sector": "health"}
    assert browser.post(quote, opened(browser, quote) | said)["Location"] == step(row, "barnen")
    with told.as_(TROSA):
        new = ChildGroup.objects.get(who="Elevrådet")
        assert new.quotes.get().sector == "health"
    away = reverse("impact:remove_row", args=["grupp", new.pk])
    assert browser.post(away, opened(browser, away)).status_code == 302
    with told.as_(TROSA):
        assert not Quote.objects.filter(group=new.pk).exists()


def test_two_who_write_in_different_fields_are_merged_and_in_the_same_choose(told):
    address = step(told.impact_premises, "fragan")
    one, two = signed_in(TROSA), signed_in("skolforvaltningen-trosa/skolchef")
    mine, theirs = opened(one, address), opened(two, address)
    now = {"title": told.impact_premises.title} | {
        name: demo.words.PREMISES[name] for name in ("matter", "affected", "adults_view")
    }
    now |= day("decide_by", "2026-10-21")
    assert two.post(address, theirs | now | {"matter": "Skolchefens ord."}).status_code == 302
    merged = one.post(address, mine | now | {"affected": "Kontaktpersonens ord."})
    assert merged.status_code == 302
    with told.as_(TROSA):
        row = queries.again(told.impact_premises)
    assert (row.matter, row.affected) == ("Skolchefens ord.", "Kontaktpersonens ord.")
    assert str(row.decide_by) == "2026-10-21"
    now |= {"matter": row.matter, "affected": row.affected}
    mine, theirs = opened(one, address), opened(two, address)
    assert two.post(address, theirs | now | {"matter": "Skolchefen igen."}).status_code == 302
    clash = one.post(address, mine | now | {"matter": "Mitt."})
    page = clash.content.decode()
    assert clash.status_code == 409 and "Skolchefen igen." in page and "Mitt." in page
    carried = dict(
        re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page[page.index("<main") :])
    )
    chosen = one.post(address, carried | {"keep_matter": "mine"})
    assert chosen.status_code == 302
    with told.as_(TROSA):
        row = queries.again(told.impact_premises)
    assert row.matter == "Mitt." and str(row.decide_by) == "2026-10-21"


def test_two_who_judge_the_same_sector_choose(told):
    address = reverse("impact:sector", args=[told.impact_premises.pk, "hemmet"])
    one, two = signed_in(TROSA), signed_in("skolforvaltningen-trosa/skolchef")
    mine, theirs = opened(one, address), opened(two, address)
    said = {
        "hemmet_1": "ja",
        "hemmet_1_text": "Längre väg.",
        "hemmet_2": "nej",
        "hemmet_2_text": "Som förut.",
    }
    assert two.post(address, theirs | said).status_code == 302
    clash = one.post(address, mine | said | {"hemmet_1_text": "Kortare väg."})
    assert clash.status_code == 409 and "Längre väg." in clash.content.decode()
    with told.as_(TROSA):
        assert Consequence.objects.filter(sector="home", adults_view="Längre väg.").exists()
        assert not Consequence.objects.filter(adults_view="Kortare väg.").exists()


def test_a_sector_leads_on_to_the_next_that_is_not_written(told):
    row, browser = told.impact_premises, signed_in(TROSA)
    address = reverse("impact:sector", args=[row.pk, "larande"])
    silent = browser.post(address, opened(browser, address) | {"larande_1": "nej", "larande_1_text": ""})
    assert silent.status_code == 200 and "Skriv varför området inte berörs." in silent.content.decode()
    said = {
        "larande_1": "nej",
        "larande_1_text": "Ingen skola där.",
        "larande_2": "nej",
        "larande_2_text": "Samma.",
    }
    done = browser.post(address, opened(browser, address) | said)
    assert done["Location"] == reverse("impact:sector", args=[row.pk, "omsorg"])


def test_what_is_typed_is_kept_as_a_draft_with_its_days(told):
    row, browser = told.impact_premises, signed_in(TROSA)
    address = step(row, "barnen")
    sent = opened(browser, address) | {"will_ask": "Vi går en runda."} | day("will_ask_on", "2026-10-05")
    saved = browser.post(f"{reverse('drafts:save', args=['impact-listen'])}?about={row.pk}", sent)
    assert saved.status_code == 200
    page = browser.get(address).content.decode()
    assert "Vi går en runda." in page and 'name="will_ask_on_month"' in page
    assert re.search(r'name="will_ask_on_month"[^>]*value="10"', page)


def test_the_list_has_what_waits_first_and_shows_others_only_when_published(told):
    page = signed_in(TROSA).get(f"{reverse('impact:list')}?visa=alla").content.decode()
    assert "Ny entré och väntrum" in page and "Bäckskolan och Ängsskolan" in page
    assert "Ny kallelse" not in page  # decided by another, and not published
    told.at("2026-11-02 09.00")  # the day of the decision has passed
    assert "1 försenad" in signed_in(TROSA).get(reverse("impact:list")).content.decode()
    for odd in ("?page=0", "?page=99999", "?page=x", "?visa=hej", "?page=²"):
        assert signed_in(TROSA).get(f"{reverse('impact:list')}{odd}").status_code == 200


def test_the_overview_says_that_the_ombud_has_not_answered(told):
    page = signed_in(TROSA).get(reverse("impact:assessment", args=[told.impact_premises.pk])).content.decode()
    assert "Barnrättsombudet har inte svarat" in page and "Jämför alternativen" in page
    assert {"Inte börjad", "Påbörjad", "Klar"} == set(re.findall(r"Inte börjad|Påbörjad|Klar\b", page))


def test_the_elected_read_the_document_and_nothing_to_write(told):
    page = signed_in("politiker_flen").get(reverse("impact:assessment", args=[told.impact_school.pk]))
    words = page.content.decode()
    assert "Kan inte de små flytta först" in words and "/steg/" not in words


def test_published_with_answers_and_again_only_when_something_has_changed(told):
    row, browser = told.impact_small, signed_in("sekreterare")
    address = reverse("impact:publish", args=[row.pk])
    page = browser.get(address).content.decode()
    asked = set(re.findall(r'name="(svar_\w+)"', page))
    sent = hidden(page) | dict.fromkeys(asked, "Ingen pekas ut.")
    assert browser.post(address, sent).status_code == browser.post(address, sent).status_code == 302
    assert Publication.objects.filter(about_id=row.pk).count() == 1
    public = Publication.objects.get(about_id=row.pk)
    from django.test import Client

    shown = Client().get(reverse("governance:published", args=[public.kind, public.number]))
    assert shown.status_code == 200 and "Måste man prata?" in shown.content.decode()


def test_the_paper_is_a_tagged_pdf_of_the_draft_and_of_each_version(told):
    draft = signed_in(TROSA).get(reverse("impact:pdf", args=[told.impact_premises.pk]))
    with told.as_(FLEN):
        version = queries.again(told.impact_school).versions.last()
    frozen = signed_in(FLEN).get(reverse("impact:version_pdf", args=[version.pk]))
    for paper in (draft, frozen):
        assert paper["Content-Type"] == "application/pdf" and b"/StructTreeRoot" in paper.content
        assert paper["Cache-Control"] == "no-store"

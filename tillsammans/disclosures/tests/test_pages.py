"""Reading and answering in a minute, taking in, inviting line by line, and taking a letter to one's own journal."""

import io
import re

import pikepdf
import pytest
from django.urls import reverse

from tests.people import signed_in
from tillsammans.access.policy import visible
from tillsammans.audit.models import Event
from tillsammans.cases.models import Case
from tillsammans.demo.story.consent import A2_MASKED, TIME
from tillsammans.directory import seed
from tillsammans.disclosures.models import Disclosure, ReceivedCopy
from tillsammans.disclosures.tests.conftest import as_worker


def address(name, *args):
    return reverse(f"disclosures:{name}", args=args)


def fields(html):
    found = re.findall(
        r'name="(_key|_seat|_version|rad_[^"]+)"[^>]*?(?:value="([^"]*)"|>([^<]*)</textarea>)', html
    )
    return {name: (value or text).strip() for name, value, text in found}


def posted(client, url, **typed):
    got = client.get(url)
    assert got.status_code == 200, got.status_code
    return client.post(url, fields(got.content.decode()) | typed)


def copy_of(world, who, letter):
    with world.as_(who) as actor:
        return visible(actor, ReceivedCopy).get(disclosure_id=letter.pk).pk


STRANGERS = ("eva", "mats", "liam", "processledare", "forskare", "mottagningen", "petra_emi")


def test_a_letters_pages_are_404_for_everybody_else(after):
    world = after(9)
    b1, b2 = copy_of(world, "tomas", world.B1), copy_of(world, "sanna", world.B2)
    pages = [
        address("read", b1),
        address("take_in", b1),
        address("link", b1),
        address("pdf", "brev", b1),
        address("journal", "brev", b1),
    ]
    pages += [address("journal_text", "brev", b1)]
    sent = [
        address("letter", world.B1.pk),
        address("pdf", "skickat", world.B1.pk),
        address("journal", "skickat", world.B1.pk),
    ]
    for who in (*STRANGERS, "sanna", "karin"):
        assert {signed_in(who).get(page).status_code for page in pages} == {404}, who
    for who in (*STRANGERS, "sanna", "tomas"):
        assert {signed_in(who).get(page).status_code for page in sent} == {404}, who
    assert {signed_in("tomas").get(page).status_code for page in pages} == {200}
    assert {signed_in("karin").get(page).status_code for page in sent} == {200}
    tomas = signed_in("tomas")
    others = [
        address("read", b2),
        reverse("cases:child", args=[world.case.pk]),
        reverse("consent:sheet", args=[world.sheet.pk]),
    ]
    assert {tomas.get(page).status_code for page in others} == {404}


def test_the_same_404_as_for_an_id_that_never_existed(after):
    world = after(9)
    sanna = signed_in("sanna")
    b1 = sanna.get(address("read", copy_of(world, "tomas", world.B1))).content
    never = sanna.get(address("read", "01999999-0000-7000-8000-000000000000")).content
    assert re.sub(rb'csrf[^"]*" value="[^"]*"', b"", b1) == re.sub(rb'csrf[^"]*" value="[^"]*"', b"", never)


def test_tomas_reads_and_answers_in_two_clicks(after):
    world = after(8)
    tomas = signed_in("tomas")
    url = address("read", copy_of(world, "tomas", world.B1))
    html = tomas.get(url).content.decode()
    assert TIME in html and A2_MASKED in html and "nummer 2026/000001" in html
    assert "känner ni" not in html.lower() and "Skriv inget om ni känner familjen" in html
    nothing = posted(tomas, url)
    assert (
        nothing.status_code == 200
        and "Välj om ni kommer, inte kommer eller vill bli uppringda." in nothing.content.decode()
    )
    assert posted(tomas, url, answer="call_me").status_code == 302
    world.deliver()
    page = signed_in("karin").get(address("letter", world.B1.pk)).content.decode()
    assert "Ring mig" in page and "0157-000 00" in page and "Mottagen" in page


def test_the_sender_sees_only_that_it_has_come(after):
    world = after(8)
    with world.as_("tomas") as tomas:
        from tillsammans.disclosures.commands import read

        read(by=tomas, copy=ReceivedCopy.objects.get(disclosure_id=world.B1.pk))
    page = signed_in("karin").get(address("letter", world.B1.pk)).content.decode()
    assert "Mottagen" in page and "läst" not in page.lower().replace("läste", "")
    assert "2026/000001" not in page, "the receiver's own number is the receiver's"


def test_karin_sends_what_she_has_read_and_names_are_her_own_wording(after):
    world = after(7)
    world.at("2026-10-22 09.00")
    karin = signed_in("karin")
    url = address("invite", world.case.pk, seed.unit("bup-flen").pk)
    html = karin.get(url).content.decode()
    assert "Tilde och Noor" in html, "she sees what Alma said"
    a2 = f"rad_ord-{world.A2.pk}"
    ticks = dict.fromkeys(re.findall(r'name="(med_[^"]+)"', html), "on")
    empty = posted(karin, url, step="check", **ticks)
    assert (
        "Skriv när och var mötet är." in empty.content.decode() and "Tilde och Noor" in empty.content.decode()
    )
    check = posted(karin, url, step="check", rad_tid=TIME, **{a2: A2_MASKED}, **ticks).content.decode()
    assert "Vem ser vad" in check and "Tomas läser. Ingen annan." in check and "Tilde" not in check
    del ticks["med_svar-2"]
    sent = posted(karin, url, step="send", rad_tid=TIME, **{a2: A2_MASKED}, **ticks)
    assert sent.status_code == 302
    world.deliver()
    with world.as_("tomas") as tomas:
        labels = [line["label"] for line in visible(tomas, ReceivedCopy).get().content["lines"]]
    assert labels == [
        "Fråga",
        "Tid",
        "Det här vill vi ha hjälp med",
        "Alma säger",
        "En mening från Petra om magen",
    ]


def test_a_double_submit_is_one_letter(after):
    world = after(7)
    world.at("2026-10-22 09.00")
    karin = signed_in("karin")
    url = address("invite", world.case.pk, "bup-flen")
    typed = fields(karin.get(url).content.decode()) | {"step": "send", "rad_tid": TIME}
    assert [karin.post(url, typed).status_code for _ in range(2)] == [302, 302]
    with world.as_("karin"):
        assert Disclosure.objects.filter(case_id=world.case.pk).count() == 1


def test_a_refusal_on_the_page_stands_there_and_in_the_log(after):
    world = after(7)
    karin = signed_in("karin")
    url = address("invite", world.case.pk, seed.unit("oppna-insatser-flen").pk)
    sentence = "Skolan får inte berätta något för socialtjänsten än. Ja saknas från Johan."
    got = karin.get(url).content.decode()
    assert sentence in got and A2_MASKED not in got and "Tilde" not in got
    with as_worker():
        before = Event.objects.filter(verb="disclosure.refused").count()
    answer = posted(karin, url, step="send", rad_tid=TIME)
    assert (
        answer.status_code == 200 and sentence in answer.content.decode() and TIME in answer.content.decode()
    )
    with as_worker():
        assert Event.objects.filter(verb="disclosure.refused").count() == before + 1
    with world.as_("karin"):
        assert not Disclosure.objects.filter(case_id=world.case.pk).exists()


def test_the_paper_is_tagged_and_says_what_the_screen_says(after):
    world = after(8)
    tomas = signed_in("tomas")
    answer = tomas.get(address("pdf", "brev", copy_of(world, "tomas", world.B1)))
    assert answer["Content-Disposition"] == 'inline; filename="brev.pdf"'
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked and "/StructTreeRoot" in pdf.Root and str(pdf.Root.Lang) == "sv"
    text = tomas.get(address("journal_text", "brev", copy_of(world, "tomas", world.B1))).content.decode()
    for wanted in (A2_MASKED, TIME, "Nummer: 2026/000001", "Grund: Samtycke"):
        assert wanted in text
    box = tomas.get(address("journal", "brev", copy_of(world, "tomas", world.B1))).content.decode()
    assert "readonly" in box and A2_MASKED in box


def test_taking_in_asks_is_it_the_same_child(after):
    world = after(7)
    world.at("2026-10-22 09.00")
    from tillsammans.demo.story.consent import _invite

    with world.as_("karin") as karin:
        sent = _invite(world, karin, "bup-flen")
    world.deliver()
    tomas, url = signed_in("tomas"), address("take_in", copy_of(world, "tomas", sent))
    html = tomas.get(url).content.decode()
    assert "Är det samma barn?" in html and "Alma Lindh Ekman" in html
    missing = posted(tomas, url, child="new", full_name="", called="")
    assert (
        "Skriv barnets namn." in missing.content.decode()
        and "Skriv vad barnet vill bli kallat." in missing.content.decode()
    )
    assert posted(tomas, url, child="new", full_name="Alma Lindh Ekman", called="Alma").status_code == 302
    again = posted(tomas, url, child="new", full_name="Alma", called="Alma")
    assert "Brevet är redan taget in." in again.content.decode()
    with world.as_("tomas") as actor:
        case = visible(actor, Case).get()
        assert (case.kind, case.card["name"]) == ("participating", "Alma Lindh Ekman")


@pytest.mark.parametrize(
    ("left_out", "sentence"),
    [
        ("who", "Skriv vem det gäller, till exempel förnamn och klass."),
        ("sentence", "Skriv meningen."),
        ("motivation", "Skriv varför meningen behövs för att ge eleven stöd."),
        ("to", "Välj vem i elevhälsan som ska läsa."),
    ],
)
def test_petras_sentence_says_what_is_missing_and_loses_nothing(after, left_out, sentence):
    after(0)
    petra = signed_in("petra_emi")
    typed = {
        "to": str(seed.seat("karin").pk),
        "who": "Alma, 6B",
        "sentence": "Sex besök.",
        "motivation": "För stöd.",
    }
    answer = posted(petra, address("new_sentence"), **{**typed, left_out: ""})
    html = answer.content.decode()
    assert answer.status_code == 200 and sentence in html
    assert all(text in html for name, text in typed.items() if name not in (left_out, "to"))


def test_in_her_other_seat_petra_is_told_how_to_switch(after):
    after(0)
    html = signed_in("petra").get(address("new_sentence")).content.decode()
    assert "Byt uppdrag" in html and "<textarea" not in html
    assert "Byt uppdrag" not in signed_in("liam").get(address("new_sentence")).content.decode()

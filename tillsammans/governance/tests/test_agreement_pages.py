"""The agreement's pages as they are asked for: who gets which, what is typed is kept, two who write lose nothing."""

import re
from datetime import date

import pytest
from django.urls import reverse

from tests.lived import lived
from tests.people import signed_in
from tillsammans.governance import agreement_paper, outside
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.agreement_text import document_of, parts
from tillsammans.governance.commands import editions, signing
from tillsammans.governance.models import Agreement, Proposal, Publication, Section, Signature
from tillsammans.governance.tests import agreement_world as small
from tillsammans.ui.terms import Explained

SLUG = "tillsammans-i-lanet"


world = lived(small.build, small.BEGINS)


def at(name: str, *args) -> str:
    return reverse(f"governance:{name}", args=args)


def read(response) -> str:
    return response.content.decode()


def filled(response, **typed: str) -> dict[str, str]:
    """What a browser would send: the form's hidden fields with what is typed."""
    hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', read(response))
    return {**dict(hidden), **typed}


def post(client, address: str, **typed: str):
    return client.post(address, filled(client.get(address), **typed))


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


# --- Who gets which page
@pytest.mark.parametrize(
    ("who", "register", "draft", "new"),
    [
        ("processledare", 200, 200, 200),
        ("skolchef_flen", 200, 200, 403),
        ("politiker_flen", 200, 403, 403),
        ("enhetskontakt", 200, 403, 403),
        ("birgitta", 403, 403, 403),
        ("forskare", 403, 403, 403),
    ],
)
def test_who_reads_the_register_who_reads_a_draft_and_who_writes(world, who, register, draft, new):
    client = signed_in(who)
    asked = (at("agreements"), at("edition", SLUG, 1), at("new_agreement"))
    assert [client.get(one).status_code for one in asked] == [register, draft, new]


def test_a_visitor_is_sent_to_sign_in(world, client):
    for address in (at("agreements"), at("edition", SLUG, 1), at("edition_pdf", SLUG, 1)):
        assert client.get(address)["Location"].startswith("/logga-in/")


def test_what_is_not_there_is_not_found(world):
    client = signed_in("processledare")
    small.decided(world)
    client = signed_in("processledare")
    for address in (
        at("agreement", "finns-inte"),
        at("edition", SLUG, 2),
        at("compare", SLUG, 1, 1),
        at("section", "00000000-0000-4000-8000-000000000000"),
    ):
        assert client.get(address).status_code == 404, address
    assert client.get(at("edition", SLUG, 1)).status_code == 200


# --- Forms
def test_bad_input_gets_its_own_sentences_and_loses_nothing(world):
    client = signed_in("sekreterare")
    answer = post(
        client,
        at("new_agreement"),
        title="Ny",
        category="",
        responsible="Ring 201203042385",
        revised_each="0",
    )
    shown = read(answer)
    assert answer.status_code == 200 and 'value="Ny"' in shown
    for sentence in (
        "Skriv vilken sorts dokument det är",
        "Här står ett personnummer",
        "Skriv ett antal månader mellan 1 och 60.",
        "Skriv från vilken dag den gäller.",
        "Skriv hur överenskommelsen kan sägas upp.",
    ):
        assert sentence in shown, sentence
    with world.as_("sekreterare"):
        assert Agreement.objects.count() == 1


def test_a_double_click_does_it_once(world):
    client = signed_in("sekreterare")
    address = at("new_agreement")
    typed = filled(
        client.get(address),
        title="Ny",
        category="Överenskommelse",
        responsible="Gruppen",
        decided_by="Gruppen",
        revised_each="12",
        termination="Genom beslut.",
        **day("valid_from", date(2025, 1, 1)),
    )
    first, again = client.post(address, typed), client.post(address, typed)
    assert first["Location"] == again["Location"] == at("agreement", "ny")


def test_two_who_write_in_the_same_section_are_shown_both(world):
    with world.as_("processledare"):
        pk = Section.objects.get(anchor="roller").pk
    address = at("section", pk)
    one, two = signed_in("processledare"), signed_in("sekreterare")
    mine, theirs = filled(one.get(address)), filled(two.get(address))
    assert one.post(address, mine | {"title": "Roller", "text": "Ettan skrev."}).status_code == 302
    clash = two.post(address, theirs | {"title": "Roller", "text": "Tvåan skrev."})
    shown = read(clash)
    assert clash.status_code == 409
    assert all(words in shown for words in ("Det finns roller.", "Ettan skrev.", "Tvåan skrev."))
    kept = filled(clash, keep_text="mine")
    assert two.post(address, kept).status_code == 302
    with world.as_("processledare"):
        assert Section.objects.get(pk=pk).text == "Tvåan skrev."


def test_a_signature_is_noted_by_the_chief_with_all_three(world):
    small.decided(world)
    client = signed_in("skolchef_flen")
    address = at("note_signature", world.seats[0].pk)
    answer = post(client, address, how="paper", record="", **day("on", date(2025, 2, 28)))
    assert "Utan det kan den inte kallas undertecknad" in read(answer)
    answer = post(client, address, how="paper", record="Pärm 1", **day("on", date(2025, 2, 28)))
    assert answer["Location"] == at("signatures", SLUG, 1)
    assert "1 av 3 har undertecknat." in read(client.get(answer["Location"]))
    assert client.get(at("note_signature", world.seats[2].pk)).status_code == 403


def test_a_whole_year_by_pages(world):
    """Opened, proposed, prepared, decided, a new edition in force: every deed through its own page."""
    small.decided(world)
    world.at("2025-04-01 09.00")
    lead = signed_in("processledare")
    answer = post(
        lead,
        at("open_revision", SLUG),
        year="2025",
        **day("proposals_until", date(2025, 4, 2)),
        **day("decide_by", date(2025, 9, 30)),
    )
    page = answer["Location"]
    with world.as_("processledare"):
        revision = ask.open_revision(world.agreement)
    elected = signed_in("politiker_flen")
    answer = post(
        elected, at("propose", revision.pk, "roller"), kind="change", text="Två roller.", reason="Tydligare."
    )
    assert answer["Location"].startswith(page)
    assert "Tydligare." in read(elected.get(page))
    assert elected.get(at("prepare_proposal", _only(world).pk)).status_code == 403
    world.at("2025-04-03 09.00")
    lead = signed_in("processledare")
    assert "Förslagen bereds" in read(lead.get(page))
    answer = post(lead, at("finish_preparing", revision.pk))
    assert "ett förslag har inget ställningstagande" in read(answer)
    post(lead, at("prepare_proposal", _only(world).pk), prepared="take", reason="Bra.", text="")
    assert post(lead, at("finish_preparing", revision.pk))["Location"] == page
    with world.as_("processledare") as by:
        decision = small.decision(by, world.board)
    answer = post(lead, at("decide_revision", revision.pk), decision=str(decision.pk))
    assert answer["Location"] == at("edition", SLUG, 2)
    assert "Det här är ett utkast" in read(lead.get(answer["Location"]))
    answer = post(
        lead,
        at("decide_edition", SLUG, 2),
        decision=str(decision.pk),
        **day("in_force_from", date(2025, 5, 1)),
        **day("sign_by", date(2025, 6, 1)),
    )
    assert answer["Location"] == at("signatures", SLUG, 2)
    shown = read(lead.get(at("compare", SLUG, 2, 1)))
    assert '<ins class="tb-ins">' in shown and "[tillagt: " in shown and "Ett avsnitt är ändrat." in shown
    assert lead.get(at("section", _section(world, 2).pk)).status_code == 302  # decided: nothing to write in


def _only(world) -> Proposal:
    with world.as_("processledare"):
        return Proposal.objects.get()


def _section(world, number: int) -> Section:
    with world.as_("processledare"):
        return Section.objects.get(edition__number=number, anchor="roller")


def test_it_is_terminated_by_a_page_that_asks_twice_and_says_so_everywhere(world):
    small.decided(world)
    world.at("2025-06-01 09.00")
    with world.as_("processledare") as by:
        board, network = small.decision(by, world.board), small.decision(by, world.network)
    client = signed_in("sekreterare")
    address, on = at("terminate_agreement", SLUG), day("on", date(2026, 1, 1))
    shown = read(client.get(address))
    assert str(board.pk) in shown and str(network.pk) not in shown
    assert "Välj ett beslut ur listan." in read(
        post(client, address, decision=str(network.pk), sure="on", **on)
    )
    assert "Bocka i" in read(post(client, address, decision=str(board.pk), **on))
    assert post(client, address, decision=str(board.pk), sure="on", **on).status_code == 302
    for page in (at("agreement", SLUG), at("edition", SLUG, 1)):
        assert "är uppsagd" in read(client.get(page)) and "31 december 2025" in read(client.get(page))
    assert client.get(address).status_code == 404
    assert client.get(at("signatures", SLUG, 1)).status_code == 200


# --- Reading, paper, and what everybody sees
def test_words_are_explained_once_and_sections_lead_on(world, monkeypatch):
    said = Explained("ord-ansvarig", "ansvarig", "Den man vänder sig till.", "/sv/ordlista/#ord-ansvarig")
    told = outside.Outside(
        materials=lambda: {"hjulet-tomt": "Hjulet, tomt"},
        terms=lambda: [said],
        step=lambda code: f"/sv/#{code}",
    )
    monkeypatch.setattr(outside, "_told", told)
    with world.as_("processledare") as by:
        one = Section.objects.select_related("edition__agreement").get(anchor="ansvarig")
        links = editions.Links(("map",), ("hjulet-tomt",), ("R29",))
        editions.link_section(by=by, section=one, links=links, version=1)
    shown = read(signed_in("processledare").get(at("edition", SLUG, 1)))
    assert shown.count('popovertarget="om-ord-ansvarig"') == 1 and "Den man vänder sig till." in shown
    assert 'href="/m/hjulet-tomt/">Hjulet, tomt' in shown and 'href="/sv/#map">Kartlägga' in shown
    assert "R29: " in shown and 'href="#ansvarig"' in shown and 'id="ansvarig"' in shown


def test_what_is_typed_is_text_and_nothing_else(world):
    with world.as_("processledare") as by:
        one = Section.objects.select_related("edition__agreement").get(anchor="roller")
        words = editions.Words("<b>Roller</b>", "<script>alert(1)</script>\n\n- <img src=x>")
        editions.write_section(by=by, section=one, words=words, version=1)
    shown = read(signed_in("processledare").get(at("edition", SLUG, 1)))
    assert "<script>alert" not in shown and "<img src=x" not in shown and "&lt;script&gt;" in shown


@pytest.mark.parametrize(
    ("text", "is_"),
    [
        ("", []),
        ("En rad\nsom fortsätter", [("p", ("En rad som fortsätter",))]),
        ("Ett.\n\n- a\n- b\n\nTvå.", [("p", ("Ett.",)), ("ul", ("a", "b")), ("p", ("Två.",))]),
        ("Inledning:\n- a\n- b", [("p", ("Inledning:",)), ("ul", ("a", "b"))]),
        ("Ett.\r\n\r\nTvå.", [("p", ("Ett.",)), ("p", ("Två.",))]),
    ],
)
def test_a_text_is_paragraphs_and_lists(text, is_):
    assert parts(text) == is_


def test_it_is_printed_tagged_and_published_under_one_address_for_ever(world):
    small.decided(world)
    with world.as_("sekreterare") as by:
        signing.note(
            by=by, signature=world.seats[0], signed=signing.Signed(date(2025, 2, 28), "paper", "Pärm 1")
        )
        printed = agreement_paper.edition(world.edition)
        assert printed.startswith(b"%PDF") and b"/StructTreeRoot" in printed
        document = document_of(world.edition)
        table = next(block for block in document.blocks if block.kind == "table")
        assert table.sentence == "1 av 3 har undertecknat."
        assert "Pärm 1" not in str(document.as_json())  # where the paper lies is the room's own
    client = signed_in("sekreterare")
    address = at("publish_edition", SLUG, 1)
    page = client.get(address)
    asked = dict.fromkeys(re.findall(r'name="(svar_[0-9a-f]+)"', read(page)), "Organisation eller begrepp.")
    digest = re.search(r'name="digest" value="([^"]+)"', read(page))[1]
    assert client.post(address, filled(page, digest=digest, **asked)).status_code == 302
    assert Publication.objects.get().number == SLUG
    assert signed_in("politiker_flen").get(address).status_code == 403
    public = reverse("governance:published", args=["overenskommelse", SLUG])
    assert "Varje barn har en ansvarig." in read(client.get(public))
    assert "Mer har hänt sedan dess" not in read(client.get(at("edition", SLUG, 1)))
    with world.as_("sekreterare") as by:
        signing.note(
            by=by, signature=world.seats[1], signed=signing.Signed(date(2025, 2, 28), "paper", "Pärm 1")
        )
    assert "Mer har hänt sedan dess" in read(client.get(at("edition", SLUG, 1)))


def test_a_draft_is_published_by_nobody(world):
    assert signed_in("sekreterare").get(at("publish_edition", SLUG, 1)).status_code == 404


def test_evidence_is_read_in_the_room_and_nowhere_else(world):
    from django.core.files.uploadedfile import SimpleUploadedFile

    small.decided(world)
    with world.as_("sekreterare") as by:
        upload = SimpleUploadedFile("kvitto.txt", b"Kuvert 12", content_type="text/plain")
        signed = signing.Signed(date(2025, 2, 28), "e_signature", "Kuvert 12", upload)
        signing.note(by=by, signature=world.seats[0], signed=signed)
        kept = Signature.objects.get(pk=world.seats[0].pk).file_id
    address = reverse("governance:file", args=[kept])
    assert signed_in("politiker_flen").get(address).status_code == 200
    assert signed_in("birgitta").get(address).status_code == 403

"""The study's pages in its own process: each for those it is for, without JavaScript, and public ones for everybody."""

import csv
import json
import re

import pytest
from django.urls import reverse

from tillsammans.demo.web import hidden, sign_in, text_of
from tillsammans.research.models import (
    Analysis,
    DataRelease,
    Delivery,
    DeliveryCode,
    Feedback,
    Release,
    ReleaseRequest,
    Round,
    Run,
    Study,
)

STUDY = ("forskare", "dataansvarig", "granskare", "granskare_2")
OTHERS = ("processledare", "birgitta")
PUBLIC = ("about", "releases", "feedbacks")


@pytest.fixture
def whole(story):
    story.whole()
    return story


def staff_pages() -> dict[str, list]:
    study, around = Study.objects.get(), Round.objects.get(year=2025)
    return {
        "work": [],
        "studies": [],
        "study": [study.code],
        "deliveries": [],
        "round": [around.pk],
        "data_release": [DataRelease.objects.get().pk],
        "analyses": [],
        "analysis": [Analysis.objects.get().pk],
        "run": [Run.objects.exclude(data_release=None).get().pk],
    }


def own_pages() -> dict[str, dict[str, list]]:
    code, around = Study.objects.get().code, Round.objects.get(year=2025).pk
    provider = "flen-skola"
    return {
        "forskare": {
            "register": [],
            **{
                name: [code]
                for name in ("publish_codebook", "add_provider", "define", "feed_back", "change_study")
            },
            "change_provider": [code, provider],
            "retract": [Feedback.objects.get().pk],
        },
        "dataansvarig": {
            **{name: [code] for name in ("key", "open_round", "opt_outs", "discard")},
            **{name: [around, provider] for name in ("give_token", "upload")},
            "delivery": [Delivery.objects.filter(acceptance=None).get().pk],
        },
        "granskare": {"checks": [], "check": [ReleaseRequest.objects.get().pk]},
    }


def test_everybody_in_the_study_sees_its_pages_and_nobody_else(whole, client):
    addresses = [reverse(f"research:{name}", args=args) for name, args in staff_pages().items()]
    for who in STUDY:
        sign_in(client, who)
        assert {client.get(one).status_code for one in addresses} == {200}, who
    for who in OTHERS:
        sign_in(client, who)
        for one in addresses:
            answer = client.get(one)
            assert answer.status_code == 403 and "Sidan är till för dem som arbetar i studien" in text_of(
                answer
            ), one


def test_each_page_of_a_deed_is_its_functions_own(whole, client):
    for owner, pages in own_pages().items():
        for name, args in pages.items():
            address = reverse(f"research:{name}", args=args)
            for who in STUDY:
                allowed = who == owner or (owner == "granskare" and who == "granskare_2")
                sign_in(client, who)
                answer = client.get(address)
                assert answer.status_code == (200 if allowed else 403), (name, who)
                assert allowed or "Det här gör studiens" in text_of(answer)


def test_a_button_that_is_not_shown_is_refused_too(whole, client):
    sign_in(client, "granskare")
    delivery, run = own_pages()["dataansvarig"]["delivery"][0], staff_pages()["run"][0]
    for address in (
        reverse("research:delivery", args=[delivery]),
        reverse("research:run", args=[run]),
        reverse("research:freeze", args=["karta-kompass"]),
        reverse("research:recompute", args=[run]),
        reverse("research:withdraw", args=[run]),
        reverse("research:analysis", args=staff_pages()["analysis"]),
    ):
        key = {"_key": "00000000-0000-4000-8000-000000000001"}
        seat = hidden(client, reverse("research:checks")) or {"_seat": str(whole.actor("granskare").post_id)}
        assert client.post(address, seat | key).status_code == 403, address
    assert Delivery.objects.get(pk=delivery)
    assert Run.objects.count() == 2 and DataRelease.objects.count() == 1


def test_the_public_pages_are_for_everybody_in_two_languages(whole, client):
    addresses = [reverse(f"research:{name}") for name in PUBLIC]
    addresses += [
        reverse("research:codebook", args=["karta-kompass"]),
        reverse("research:release", args=[1]),
        reverse("research:feedback", args=[Feedback.objects.get().pk]),
    ]
    for address in addresses:
        swedish, english = client.get(address), client.get(address + "?lang=en")
        assert (swedish.status_code, english.status_code) == (200, 200), address
        assert 'lang="en"' in text_of(english).split("<head>")[0] and english["Content-Language"] == "en"
        assert client.get(address + "?lang=ar")["Content-Language"] == "sv"
        assert not swedish.cookies, address


def test_what_is_withheld_is_said_in_words_and_never_shown(whole, client):
    sign_in(client, "forskare")
    run = Run.objects.exclude(data_release=None).get()
    page = text_of(client.get(reverse("research:run", args=[run.pk])))
    hidden_cells = [row for row in run.table["rows"] if row["n"] is None]
    assert hidden_cells == [] or "Sju eller färre barn." in page
    assert all(row["n"] is None or row["n"] % 5 == 0 for row in run.table["rows"])
    assert "Talen är avrundade" in run.table["notes"][0]


def test_files_of_the_codebook_and_of_a_table(whole, client):
    codebook = ["csv", "json", "schema.json"]
    sent = {
        form: client.get(reverse("research:codebook_file", args=["karta-kompass", form])) for form in codebook
    }
    assert {one.status_code for one in sent.values()} == {200}
    assert json.loads(sent["schema.json"].content)["additionalProperties"] is False
    assert client.get("/karta/kodbok/finns-inte/kodbok.csv").status_code == 404
    table = client.get(reverse("research:release_file", args=[1, "csv"])).content.decode()
    lines = list(csv.reader(table.splitlines()))
    assert lines[0] == ["municipality", "sex", "year", "n", "share", "ci_low", "ci_high"]
    made = json.loads(client.get(reverse("research:release_file", args=[1, "json"])).content)
    assert made["licence"].startswith("https://creativecommons.org/publicdomain/zero/")
    assert len(made["rows"]) == len(lines) - 1
    assert client.get(reverse("research:release_file", args=[2, "json"])).status_code == 404


def test_the_catalogue_leads_to_files_that_are_there(whole, client):
    listing = json.loads(client.get(reverse("research:catalogue")).content)
    (dataset,) = listing["dcat:dataset"]
    for one in dataset["dcat:distribution"]:
        path = one["dcat:accessURL"]["@id"].removeprefix("http://testserver")
        assert client.get(path).status_code == 200


def test_the_report_is_a_tagged_paper(whole, client):
    paper = client.get(reverse("research:report", args=[Feedback.objects.get().pk]))
    assert paper["Content-Type"] == "application/pdf" and paper.content.startswith(b"%PDF")
    assert b"pdfuaid" in paper.content


def test_the_provider_gets_specification_template_and_sample(whole, client):
    sign_in(client, "dataansvarig")
    around = Round.objects.get(year=2025)
    for name in ("specifikation.json", "specifikation.html", "mall.csv", "mall.xlsx", "exempel.csv"):
        sent = client.get(reverse("research:download", args=[around.pk, "flen-skola", name]))
        assert sent.status_code == 200 and "attachment" in sent["Content-Disposition"], name
    assert (
        client.get(reverse("research:download", args=[around.pk, "flen-skola", "nyckel"])).status_code == 404
    )


def test_the_code_is_shown_once(whole, client):
    sign_in(client, "dataansvarig")
    address = reverse("research:give_token", args=[Round.objects.get(year=2025).pk, "flen-skola"])
    shown = text_of(client.post(address, hidden(client, address)))
    (token,) = re.findall(r'<code class="tb-lines">([-\w]{43})</code>', shown)
    assert token not in text_of(client.get(address))
    assert token not in str(DeliveryCode.objects.values().get())


def test_what_waits_is_each_functions_own(whole, client):
    texts = {}
    for who in STUDY:
        sign_in(client, who)
        texts[who] = text_of(client.get(reverse("research:work")))
    assert "Bedöm" in texts["dataansvarig"] and "Bedöm" not in texts["forskare"]
    assert "Inget väntar på dig" in texts["granskare"]


def test_a_refusal_stands_at_its_field_with_everything_typed_still_there(whole, client):
    sign_in(client, "forskare")
    address = reverse("research:define", args=["karta-kompass"])
    typed = {"title": "Sömn", "question": "Hur länge sover de?", "what": "levels", "measure": "sleep_hours"}
    wrong = client.post(
        address, hidden(client, address) | typed | {"first_year": "2010", "last_year": "2011"}
    )
    assert "År 2010 ligger utanför godkännandet" in text_of(wrong) and "Hur länge sover de?" in text_of(wrong)
    made = client.post(address, hidden(client, address) | typed | {"by": ["sex"], "first_year": "2024"})
    assert made.status_code == 302
    assert Analysis.objects.get(title="Sömn").definition == {
        "what": "levels",
        "measure": "sleep_hours",
        "by": ["sex", "year"],
        "where": {"year": [2024]},
    }


def test_feedback_is_only_about_what_a_released_table_says_of_the_place(whole, client):
    sign_in(client, "forskare")
    address = reverse("research:feed_back", args=["karta-kompass"])
    typed = {
        "municipality": "0488",
        "service": "skola",
        "title": "Trosa",
        "sentence_1": "De flesta mår bra.",
        "release_1": "1",
        "questions": "Stämmer det?",
        "quality": "Påhittat.",
    }
    assert "Tabell 1 säger inget om Trosa" in text_of(client.post(address, hidden(client, address) | typed))
    assert Feedback.objects.count() == 1 and Release.objects.count() == 1
    right = client.post(address, hidden(client, address) | typed | {"municipality": "0483"})
    assert right.status_code == 302 and Feedback.objects.count() == 2


def test_signing_in_leads_to_ones_work_and_out_again(whole, client):
    sign_in(client, "forskare")
    assert client.get("/").headers["Location"] == reverse("research:work")
    client.post("/logga-ut/")
    assert client.get("/").headers["Location"] == reverse("research:about")
    assert "/logga-in/" in client.get(reverse("research:work")).headers["Location"]

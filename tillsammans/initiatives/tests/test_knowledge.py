"""Places, methods, research, needs and collaborations: nobody is pointed at, small numbers are never kept, and what was
done about each recommendation is public."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.utils import DatabaseError

from tillsammans.access.decision import Refused
from tillsammans.directory import seed
from tillsammans.governance import files, publishing, small_numbers
from tillsammans.governance.models import PublicationKind
from tillsammans.initiatives import numbers, papers, queries
from tillsammans.initiatives.commands import knowledge, research, sites
from tillsammans.initiatives.models import (
    ActionStep,
    FollowUp,
    Level,
    MethodCategory,
    NeedGroup,
    NeedSource,
    Site,
)
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible

pytestmark = pytest.mark.django_db

REPORT = research.AboutReport(
    title="Delrapport 1",
    organisation="FoU-enheten, Region Sörmland",
    period_from=date(2025, 1, 1),
    period_to=date(2025, 12, 31),
    reported_on=date(2026, 2, 2),
    methods="Enkät.",
    short="I korthet.",
    long="Allt.",
)


@pytest.fixture
def number() -> str:
    """One of those set aside for tests: it belongs to nobody."""
    return "20120304-2385"


def place(**other) -> sites.Place:
    usual = {
        "level": Level.GROUP,
        "method": "Handledning.",
        "target_group": "Årskurs 5",
        "starts_on": date(2026, 1, 12),
        "unit": seed.unit("bruksskolan"),
    }
    return sites.Place(**usual | other)


def follow(text: str, **other) -> sites.NewFollowUp:
    return sites.NewFollowUp(on=date(2026, 9, 1), text=text, **other)


def refused(deed, **given) -> NotPossible:
    with pytest.raises(NotPossible) as refusal, transaction.atomic():
        deed(**given)
    return refusal.value


# --- Places
@pytest.mark.parametrize(
    ("count", "kept"), [(None, None), (0, None), (1, 7), (7, 7), (8, 10), (12, 10), (13, 15), (232, 230)]
)
def test_how_many_children_is_never_kept_exactly(count, kept):
    assert numbers.kept(count) == kept
    if count:
        assert numbers.shown(kept) == small_numbers.shown(count)


def test_the_database_keeps_no_exact_small_number(world, running):
    with world.as_("processledare") as by:
        site = sites.add_site(by=by, initiative=running, site=place(children=4))
        assert site.children == 7
        for exact in (1, 4, 8, 11, 233):
            with pytest.raises(DatabaseError), transaction.atomic():
                Site.objects.filter(pk=site.pk).update(children=exact)
        Site.objects.filter(pk=site.pk).update(children=235)


def test_a_place_is_a_unit_or_a_place_with_its_municipality(world, running):
    with world.as_("processledare") as by:
        add = {"deed": sites.add_site, "by": by, "initiative": running}
        assert refused(**add, site=place(place="Biblioteket")).field == "place"
        assert refused(**add, site=place(unit=None)).field == "place"
        assert refused(**add, site=place(unit=None, place="Biblioteket")).field == "municipality"
        one = sites.add_site(
            by=by, initiative=running, site=place(unit=None, place="Biblioteket", municipality="0482")
        )
        assert one.name == "Biblioteket"
        assert (
            sites.add_site(by=by, initiative=running, site=place(municipality="0428")).municipality == "0482"
        )


def test_the_same_function_stands_once(world, running):
    with world.as_("processledare") as by:
        twice = place(people=(("lärare", 2), ("Lärare", 1)))
        assert refused(sites.add_site, by=by, initiative=running, site=twice).field == "people"
        made = sites.add_site(by=by, initiative=running, site=place(people=(("lärare", 2), ("kurator", 1))))
        assert queries.people_at(made) == "1 kurator och 2 lärare"


@pytest.mark.parametrize(
    ("who", "where", "may"),
    [
        ("processledare", "bruksskolan", True),
        ("sekreterare", "lindskolan", True),
        ("kontakt_flen", "bruksskolan", True),
        ("kontakt_flen", "lindskolan", False),
        ("kontakt_regionen", "bruksskolan", False),
        ("enhetskontakt", "bruksskolan", True),
        ("enhetskontakt", "angsskolan", False),
        ("politiker_flen", "bruksskolan", False),
        ("styrgrupp", "bruksskolan", False),
        ("disa", "bruksskolan", False),
    ],
)
def test_how_it_goes_is_told_from_there(world, running, who, where, may):
    with world.as_("processledare") as by:
        site = sites.add_site(by=by, initiative=running, site=place(unit=seed.unit(where)))
    with world.as_(who) as by:
        if may:
            sites.follow_up(by=by, site=site, new=follow("Det går bra."))
            assert FollowUp.objects.get().written_by_id == by.post_id
        else:
            with pytest.raises(Refused):
                sites.follow_up(by=by, site=site, new=follow("Det går bra."))


def test_a_huvudman_tells_of_a_free_place_in_its_own_municipality_alone(world, running):
    with world.as_("processledare") as by:
        free = place(unit=None, place="Biblioteket", municipality="0480")
        site = sites.add_site(by=by, initiative=running, site=free)
    for who in ("kontakt_flen", "kontakt_regionen"):  # the region's office stands in Nyköping
        with world.as_(who) as by, pytest.raises(Refused):
            sites.follow_up(by=by, site=site, new=follow("Det går bra."))
    with world.as_("skolforvaltningen-nykoping/kontakt") as by:
        sites.follow_up(by=by, site=site, new=follow("Det går bra."))


def test_what_is_told_points_at_no_child(world, running, number):
    with world.as_("processledare") as by:
        site = sites.add_site(by=by, initiative=running, site=place())
    with world.as_("enhetskontakt") as by:
        told = {"deed": sites.follow_up, "by": by, "site": site}
        assert (
            refused(**told, new=follow(f"Barnet {number} mår bättre.", vouched="Behövs.")).code == "identity"
        )
        assert refused(**told, new=follow("Två elever i 8B mår bättre.")).field == "vouched"
        assert refused(**told, new=follow("Ring 070-123 45 67.")).field == "vouched"
        again = follow("Två elever i 8B mår bättre.", vouched="Ring 070-123 45 67.")
        assert refused(**told, new=again).field == "vouched"
        assert not FollowUp.objects.exists()
        sites.follow_up(by=by, site=site, new=follow("Ring växeln 0157-000 00.", vouched="Det är växeln."))
        assert FollowUp.objects.get().vouched == "Det är växeln."
        with pytest.raises(DatabaseError), transaction.atomic():
            FollowUp.objects.update(text="Något annat.")


def test_a_follow_up_is_of_a_day_that_has_been(world, running):
    with world.as_("processledare") as by:
        site = sites.add_site(by=by, initiative=running, site=place())
        told = {"deed": sites.follow_up, "by": by, "site": site}
        assert refused(**told, new=sites.NewFollowUp(on=date(2026, 10, 1), text="Bra.")).field == "on"
        assert refused(**told, new=sites.NewFollowUp(on=date(2026, 1, 2), text="Bra.")).field == "on"
        assert refused(**told, new=follow("Bra.", next_on=date(2026, 9, 1))).field == "next_on"
        assert refused(**told, new=follow("  ")).field == "text"
        sites.follow_up(by=by, site=site, new=follow("Bra."))


def test_a_method_has_a_name_of_its_own(world):
    new = sites.AboutMethod("BarnSäkert", Level.UNIVERSAL, MethodCategory.EARLY, "Frågor.", "Prövat.")
    with world.as_("processledare") as by:
        sites.write_method(by=by, new=new)
        same = sites.AboutMethod(**vars(new) | {"title": "barnsäkert"})
        assert refused(sites.write_method, by=by, new=same).field == "title"
        sites.write_method(by=by, new=sites.AboutMethod(**vars(new) | {"title": "Hembesök"}))


# --- Research
@pytest.fixture
def action(world):
    """A report with one finding, one recommendation and one action that is due in June."""
    with world.as_("processledare") as by:
        report = research.enter_report(by=by, new=REPORT)
        finding = research.add_finding(by=by, report=report, text="Få vet vem som ansvarar.")
        asked = research.add_recommendation(
            by=by, finding=finding, text="Gör det lätt att hitta.", to_whom="Processledaren"
        )
        new = research.NewAction("Öppnar en sökning", "Processledaren, Region Sörmland", date(2026, 6, 1))
        return research.plan_action(by=by, recommendation=asked, new=new)


def how(step, on=date(2026, 9, 29), note="", due_on=None) -> research.HowItGoes:
    return research.HowItGoes(step, on, note, due_on)


def publish(by, report):
    document = papers.report_document(report)
    answers = {one.key: "Funktion." for one in publishing.check(document)}
    return publishing.publish(
        by=by,
        kind=PublicationKind.RESEARCH,
        number=report.slug,
        thing=report,
        document=document,
        answers=answers,
    )


def test_what_happened_to_each_recommendation_is_public_and_stays_true(world, action):
    report = action.recommendation.finding.report
    with world.as_("processledare") as by:
        first = publish(by, report)
        assert "Försenad. Skulle vara klar 1 juni 2026. Inte påbörjad." in str(first.document)
        research.say_how_it_goes(by=by, action=action, how=how("done", note="Sökningen finns."))
        latest = publishing.published_of(report)
        assert (latest.edition, latest.number) == (2, first.number)
        assert "Klar 29 september 2026. Sökningen finns." in str(latest.document)


def test_words_nobody_has_answered_for_wait_for_somebody_to_read_them(world, action):
    report = action.recommendation.finding.report
    with world.as_("processledare") as by:
        publish(by, report)
        research.say_how_it_goes(by=by, action=action, how=how("done", note="Ring 070-123 45 67."))
        latest = publishing.published_of(report)
        assert latest.edition == 1
        assert queries.says_otherwise(latest, papers.report_document(report).as_json())


@pytest.mark.parametrize("change", [{"short": "Andra ord."}, {"organisation": "Ett annat universitet"}])
def test_other_changes_than_what_became_of_the_recommendations_wait_for_somebody_to_publish_them(
    world, action, change
):
    report = action.recommendation.finding.report
    with world.as_("processledare") as by:
        publish(by, report)
        type(report).objects.filter(pk=report.pk).update(**change)
        research.say_how_it_goes(by=by, action=action, how=how("done", note="Sökningen finns."))
        assert publishing.published_of(report).edition == 1


def test_another_file_waits_for_somebody_to_vouch_for_it(world, action):
    report = action.recommendation.finding.report
    with world.as_("processledare") as by:
        research.attach_form(by=by, report=report, form="short", upload=paper("kort.txt"))
        publish(by, report)
        research.attach_form(by=by, report=report, form="short", upload=paper("kort.txt"))
        research.say_how_it_goes(by=by, action=action, how=how("done", note="Sökningen finns."))
        assert publishing.published_of(report).edition == 1


def test_what_is_not_published_or_taken_back_is_not_published_by_itself(world, action):
    report = action.recommendation.finding.report
    with world.as_("processledare") as by:
        research.say_how_it_goes(by=by, action=action, how=how("begun"))
        assert publishing.published_of(report) is None
        first = publish(by, report)
        publishing.withdraw(by=by, publication=first, reason="Fel rapport.")
        research.say_how_it_goes(by=by, action=action, how=how("done", note="Klart."))
        assert publishing.published_of(report).edition == 1


def test_how_it_goes_is_told_in_order_and_never_rewritten(world, action):
    with world.as_("processledare") as by:
        told = {"deed": research.say_how_it_goes, "by": by, "action": action}
        assert refused(**told, how=how("moved", note="Hann inte.")).field == "due_on"
        assert refused(**told, how=how("moved", due_on=date(2026, 12, 1))).field == "note"
        assert refused(**told, how=how("done")).field == "note"
        assert refused(**told, how=how("dropped")).field == "note"
        assert refused(**told, how=how("begun", on=date(2026, 9, 30))).field == "on"
        research.say_how_it_goes(
            by=by, action=action, how=how("moved", note="Hann inte.", due_on=date(2026, 12, 1))
        )
        went = queries.HowItWent(action, tuple(action.steps.all()), clock.today())
        assert not went.late
        assert went.sentence == (
            "Inte påbörjad. Ska vara klar 1 december 2026. Flyttad från 1 juni 2026: Hann inte."
        )
        research.say_how_it_goes(by=by, action=action, how=how("dropped", note="Behövs inte."))
        assert refused(**told, how=how("begun")).code == "ended"
        with pytest.raises(DatabaseError), transaction.atomic():
            ActionStep.objects.update(note="Något annat.")


def test_the_report_comes_in_two_forms_with_its_questions(world):
    with world.as_("processledare") as by:
        report = research.enter_report(by=by, new=REPORT)
        short = research.attach_form(by=by, report=report, form="short", upload=paper("kort.txt"))
        research.add_instrument(by=by, report=report, title="Enkät", upload=paper("enkat.txt"))
        assert report.short_file == short
        assert [one.title for one in files.files_of(report)] == ["Delrapport 1. Kortversion", "Enkät"]
        assert papers.report_document(report).files == (str(short.pk),)
        assert (
            refused(research.attach_form, by=by, report=report, form="long", upload=paper("kort.exe")).field
            == "file"
        )


def paper(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"Text.", content_type="text/plain")


def test_a_report_makes_sense_in_time(world):
    with world.as_("processledare") as by:
        late = research.AboutReport(**vars(REPORT) | {"period_to": date(2024, 1, 1)})
        assert refused(research.enter_report, by=by, new=late).field == "period_to"
        early = research.AboutReport(**vars(REPORT) | {"reported_on": date(2024, 1, 1)})
        assert refused(research.enter_report, by=by, new=early).field == "reported_on"
        research.enter_report(by=by, new=REPORT)


# --- Needs
def need(**other) -> knowledge.AboutNeed:
    usual = {
        "source": NeedSource.INTERVIEWS,
        "year": 2022,
        "group": NeedGroup.YOUTH,
        "text": "Ungdomar vill bli lyssnade på.",
        "quote": "Ingen frågade mig.",
    }
    return knowledge.AboutNeed(**usual | other)


def test_a_quote_points_at_nobody_and_nothing_lets_it_through(world, number):
    with world.as_("processledare") as by:
        write = {"deed": knowledge.write_need, "by": by}
        for quote in (
            f"Jag är {number}",
            "Mejla till mig@example.org",
            "Ring 070-123 45 67",
            "Vi var tre elever",
        ):
            assert refused(**write, new=need(quote=quote)).field == "quote", quote
        assert refused(**write, new=need(text="Tre elever i 2B vill gå hem.")).field == "text"
        assert refused(**write, new=need(year=2027)).field == "year"
        knowledge.write_need(by=by, new=need())


def test_needs_without_an_answer_come_first(world, running):
    with world.as_("processledare") as by:
        one, two = (knowledge.write_need(by=by, new=need(text=text)) for text in ("A behövs.", "B behövs."))
        answer = knowledge.answer_need(by=by, need=one, answer=knowledge.Answer(initiative=running))
        assert [row.need for row in queries.needs()] == [two, one]
        knowledge.take_back_answer(by=by, answer=answer)
        assert [row.need for row in queries.needs()] == [one, two]
        assert refused(knowledge.take_back_answer, by=by, answer=answer).code == "gone"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "//evil.example", "http://x.se", "ftp://x.se", "/a\\b"]
)
def test_an_answers_address_leads_somewhere_safe(world, address):
    with world.as_("processledare") as by:
        one = knowledge.write_need(by=by, new=need())
        wrong = knowledge.Answer(feature="Sökningen", address=address)
        assert refused(knowledge.answer_need, by=by, need=one, answer=wrong).field == "address"
        assert refused(knowledge.answer_need, by=by, need=one, answer=knowledge.Answer()).field == "feature"
        for good in ("/hitta/", "https://example.org/a"):
            knowledge.answer_need(by=by, need=one, answer=knowledge.Answer(feature="Sökningen", address=good))


# --- Collaborations
def test_where_there_is_no_collaboration_is_seen(world):
    with world.as_("processledare") as by:
        new = {
            "kind": "family_centre",
            "name": "Näckrosen",
            "municipality": "0482",
            "parties": ("BVC", "Socialtjänsten"),
            "success_factors": (),
            "challenges": (),
            "since": 2014,
        }
        knowledge.write_collaboration(by=by, new=knowledge.AboutCollaboration(**new))
        ended = knowledge.AboutCollaboration(**new | {"municipality": "0428", "until": 2020})
        knowledge.write_collaboration(by=by, new=ended)
        rows = queries.by_municipality(queries.Collaboration.objects.all())
        assert [row.name for row in rows if row.found] == ["Flen"]
        assert len(rows) == 9
        for other, field in (
            ({}, "called"),
            ({"name": "Annan", "parties": ()}, "parties"),
            ({"name": "Annan", "since": 2030}, "since"),
            ({"name": "Annan", "until": 2000}, "until"),
        ):
            wrong = knowledge.AboutCollaboration(**new | other)
            assert refused(knowledge.write_collaboration, by=by, new=wrong).field == field

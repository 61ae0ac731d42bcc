"""What is written, in any order and half done; what is refused, and with which sentence. Each has its control."""

from datetime import date

import pytest

from tillsammans.access.decision import Refused
from tillsammans.audit.models import Event
from tillsammans.directory import seed
from tillsammans.governance.models import Publication
from tillsammans.impact import commands, demo, queries, steps, watch
from tillsammans.impact import demo_words as words
from tillsammans.impact.commands.sectors import Judged
from tillsammans.impact.document import document_of
from tillsammans.impact.models import Consequence, Template, Vouched
from tillsammans.lib.deeds import NotPossible
from tillsammans.wheel.sectors import Sector

TEST_NUMBER = "201701012393"  # an official test number
TROSA = "skolforvaltningen-trosa/kontakt"


@pytest.fixture
def begun(world):
    """One just begun in Flen."""
    with world.as_("kontakt_flen") as by:
        new = commands.NewAssessment("Skolgården byggs om", Template.SCHOOL, body_name=words.FLEN)
        world.row = commands.start(by=by, new=new)
    return world


def write(world, step, version=None, answers=None, who="kontakt_flen", **values):
    with world.as_(who) as by:
        row = queries.again(world.row)
        said = commands.Written(step, values, version or row.version, answers or {})
        commands.write(by=by, assessment=row, written=said)


def refused(deed, *args, **kwargs) -> NotPossible:
    with pytest.raises(NotPossible) as caught:
        deed(*args, **kwargs)
    return caught.value


# --- beginning
def test_numbers_follow_each_other_by_huvudman_and_year(begun):
    assert begun.row.number == "flens-kommun-2026-1"
    with begun.as_("kontakt_flen") as by:
        second = commands.start(
            by=by, new=commands.NewAssessment("Biblioteket flyttar", body_name=words.FLEN)
        )
    with begun.as_(TROSA) as by:
        other = commands.start(by=by, new=commands.NewAssessment("Badet stängs", body_name=words.TROSA))
    assert (second.number, other.number) == ("flens-kommun-2026-2", "trosa-kommun-2026-1")


def test_somebody_decides_either_a_body_or_one_in_words(world):
    with world.as_("kontakt_flen") as by:
        said = refused(commands.start, by=by, new=commands.NewAssessment("Skolgården"))
        assert (said.code, said.field) == ("decider", "body_name")
        assert refused(commands.start, by=by, new=commands.NewAssessment(" ", body_name="X")).field == "title"
        assert commands.start(by=by, new=commands.NewAssessment("Skolgården", body_name="Nämnden")).pk


def test_the_template_proposes_alternatives_and_articles_and_writes_no_text(begun):
    with begun.as_("kontakt_flen"):
        row = queries.again(begun.row)
        assert [one.label for one in row.alternatives.all()] == ["Förslaget", "Som nu", "I två steg"]
        assert row.articles[:4] == [2, 3, 6, 12]
        assert {one.status for one in steps.progress(row)} == {steps.NOT_BEGUN}


# --- steps in any order, half done
def test_steps_are_written_in_any_order_and_left_half_done(begun):
    write(begun, "interests", interests="Ekonomi mot lek.")
    write(begun, "listen", childs_view="De vill ha gräs.")
    with begun.as_("kontakt_flen"):
        status = {one.step.code: one.status for one in steps.progress(queries.again(begun.row))}
    assert status["interests"] == status["listen"] == steps.BEGUN
    assert status["matter"] == steps.NOT_BEGUN


def test_an_old_version_is_refused_and_the_new_one_is_kept(begun):
    write(begun, "matter", matter="Först.")
    said = refused(write, begun, "matter", version=1, matter="Sedan.")
    assert said.code == "changed"
    with begun.as_("kontakt_flen"):
        assert queries.again(begun.row).matter == "Först."
    write(begun, "matter", version=2, matter="Sedan.")


@pytest.mark.parametrize("field", [f for step in steps.STEPS for f in step.fields if f in steps.LABELS])
def test_no_text_of_any_step_takes_an_identity_number(begun, field):
    step = next(one.code for one in steps.STEPS if field in one.fields)
    said = refused(write, begun, step, **{field: f"Barnet {TEST_NUMBER} berörs."})
    assert (said.code, said.field) == ("identity", field)
    write(begun, step, **{field: "Barnen berörs."})  # the control


@pytest.mark.parametrize(
    ("kind", "field"),
    [("group", "who"), ("group", "how"), ("source", "what"), ("source", "source"), ("alternative", "label")],
)
def test_no_row_takes_an_identity_number(begun, kind, field):
    given = {
        "group": {"who": "Elevrådet", "how": "Samtal", "how_many": "some", "asked_on": "2026-09-01"},
        "source": {"what": "Lek är bra", "source": "Rapport"},
        "alternative": {"label": "En annan väg"},
    }[kind]
    with begun.as_("kontakt_flen") as by:
        hidden = "20170101 - 2393"
        bad = given | {field: f"Om {hidden}"}
        said = refused(commands.add, by=by, assessment=begun.row, kind=kind, values=bad)
        assert (said.code, said.field) == ("identity", field)
        assert commands.add(by=by, assessment=begun.row, kind=kind, values=given).pk


# --- warnings are answered in writing, once
def test_a_warning_must_be_answered_and_is_not_asked_again_until_the_words_change(begun):
    text = "Det gäller tre elever från Bäckby."
    said = refused(write, begun, "matter", affected=text)
    assert (said.code, said.field) == ("unanswered", "affected")
    asked = watch.questions([watch.Text("affected", "affected", "Vilka barn?", text)])
    write(begun, "matter", affected=text, answers={asked[0].key: "Gruppen är större i verkligheten."})
    with begun.as_("kontakt_flen"):
        assert Vouched.objects.get().answer == "Gruppen är större i verkligheten."
    write(begun, "matter", affected=text, matter="Samma ord igen.")
    assert refused(write, begun, "matter", affected="Det gäller två elever från Bäckby.").code == "unanswered"
    write(begun, "matter", affected="Det gäller alla på skolan.")


def test_a_phone_number_that_changes_is_asked_about_again(begun):
    first, second = "Ring växeln 0157-43 00 00.", "Ring växeln 0157-43 00 01."
    asked = watch.questions([watch.Text("matter", "matter", "Frågan", first)])
    assert asked and asked[0].code == "phone"
    write(begun, "matter", matter=first, answers={one.key: "En växel." for one in asked})
    write(begun, "matter", matter=first)
    assert refused(write, begun, "matter", matter=second).code == "unanswered"


def test_an_answer_to_a_warning_takes_no_identity_number(begun):
    text = "Det gäller tre elever från Bäckby."
    key = watch.questions([watch.Text("affected", "affected", "Vilka barn?", text)])[0].key
    said = refused(write, begun, "matter", affected=text, answers={key: f"Det är {TEST_NUMBER}."})
    assert said.code == "identity"


# --- the wheel
def test_a_sector_is_answered_or_not_affected_with_a_reason(begun):
    with begun.as_("kontakt_flen") as by:
        row = queries.again(begun.row)
        way = row.alternatives.all()[0]
        no_reason = Judged(way, Sector.HEALTH, False, "")
        assert refused(commands.judge, by=by, assessment=row, judged=[no_reason]).code == "words"
        no_answer = Judged(way, Sector.HEALTH, None, "Större gård.")
        assert refused(commands.judge, by=by, assessment=row, judged=[no_answer]).code == "affected"
        commands.judge(
            by=by, assessment=row, judged=[Judged(way, Sector.HEALTH, False, "Gården är lika stor.")]
        )
        assert steps.answered(queries.again(row))[Sector.HEALTH] == steps.BEGUN  # one of three
        commands.judge(by=by, assessment=row, judged=[Judged(way, Sector.HEALTH, None, "")])
        assert not Consequence.objects.exists()


def test_no_decision_while_a_part_of_the_childrens_lives_is_forgotten(told):
    with told.as_(TROSA) as by:
        row = queries.again(told.impact_premises)
        missing = steps.missing_before_decision(row)
        assert any(words.startswith("Lärande") for words in missing)
        new = commands.NewDecision(
            row.alternatives.all()[0], "Ja.", date(2026, 9, 28), date(2027, 9, 28), row.version
        )
        assert refused(commands.decide, by=by, assessment=row, new=new).code == "missing"


# --- the decision and after
def test_what_is_decided_is_locked_until_it_is_opened_with_a_reason_and_makes_the_next_version(told):
    told.row = told.impact_school
    assert refused(write, told, "matter", matter="Något annat.").code == "locked"
    with told.as_("kontakt_flen") as by:
        row = queries.again(told.row)
        group = row.groups.all()[0]
        add = {"words": "Sent kommet.", "sector": ""}
        said = refused(commands.add, by=by, assessment=row, kind="quote", group=group, values=add)
        assert said.code == "locked"
        assert refused(commands.reopen, by=by, assessment=row, because=" ").field == "because"
        commands.reopen(by=by, assessment=row, because="En siffra om bussen var fel.")
    write(told, "matter", matter="Något annat.")
    with told.as_("kontakt_flen") as by:
        row = queries.again(told.row)
        assert not row.locked and row.versions.count() == 3
        demo.decided(by, row, "I två steg", "Samma beslut.", date(2026, 9, 28), date(2027, 9, 28))
        latest = queries.again(row).versions.first()
        assert (latest.number, latest.because) == (4, "En siffra om bussen var fel.")


def test_another_choice_than_the_best_for_the_children_says_why(told):
    with told.as_("kontakt_flen") as by:
        row = queries.again(told.impact_school)
        commands.reopen(by=by, assessment=row, because="Nämnden beslutade om.")
        row = queries.again(row)
        other = next(one for one in row.alternatives.all() if one.label == "Som nu")
        day = (date(2026, 9, 28), date(2027, 9, 28))
        new = commands.NewDecision(other, "Skolorna är kvar.", *day, row.version)
        assert refused(commands.decide, by=by, assessment=row, new=new).field == "why_not_best"
        why = commands.NewDecision(
            other, "Skolorna är kvar.", *day, row.version, why_not_best="Pengarna räcker inte till två steg."
        )
        commands.decide(by=by, assessment=row, new=why)
        assert "inte det alternativ som bedömdes vara bäst" in document_of(queries.again(row)).intro


def test_the_short_form_says_when_it_is_not_enough_and_becomes_the_whole(world):
    with world.as_("sekreterare") as by:
        new = commands.NewAssessment("Öppettider", short=True, body_name="Ledningen")
        row = commands.start(by=by, new=new)
        demo.written(by, row, "matter", words.SMALL | {"not_small": ["barnen-emot"], "small_asked": True})
        demo.listened(by, row, ("Ungdomar", "2026-09-01", "some", "Samtal.", (("Nej tack.", ""),)))
        demo.judged(by, row, {sector: (said,) for sector, said in words.SMALL_WAYS.items()})
        demo.written(by, row, "assess", words.SMALL | demo._best(row, "Förslaget"))
        row = queries.again(row)
        assert steps.missing_before_decision(row) == []
        new = commands.NewDecision(
            row.alternatives.all()[0], "Ja.", date(2026, 9, 28), date(2027, 1, 1), row.version
        )
        assert refused(commands.decide, by=by, assessment=row, new=new).code == "not_small"
        commands.widen(by=by, assessment=row)
        row = queries.again(row)
        assert len(steps.steps_of(row)) == 8 and row.matter == words.SMALL["matter"]


def test_nothing_is_told_or_evaluated_before_it_is_decided_or_on_a_day_to_come(begun, world):
    assert refused(write, begun, "tell", told_how="I klassen.", told_on="2026-09-01").code == "undecided"
    write(begun, "tell", told_how="Så ska vi berätta.")  # planned, without a day
    demo.tell(world)
    world.at("2026-09-29 10.00")
    begun.row = world.impact_small
    late = {"outcome": "Bra.", "outcome_children": "Bra.", "evaluated_on": "2026-10-30"}
    assert refused(write, begun, "evaluate", who="sekreterare", **late).code == "future"
    early = late | {"evaluated_on": "2026-04-01"}
    assert refused(write, begun, "evaluate", who="sekreterare", **early).code == "before"
    silent = late | {"evaluated_on": "2026-09-28", "outcome_children": ""}
    assert refused(write, begun, "evaluate", who="sekreterare", **silent).field == "outcome_children"
    write(begun, "evaluate", who="sekreterare", **(late | {"evaluated_on": "2026-09-28"}))


# --- the ombud
def test_the_ombuds_answer_is_the_ombuds_alone_and_stands(told):
    with told.as_(TROSA) as by:
        ask = queries.again(told.impact_premises).asks.all()[0]
        again = commands.NewAsk(ask.post)
        assert refused(commands.ask_ombud, by=by, assessment=told.impact_premises, new=again).code == "asked"
        with pytest.raises(Refused):
            commands.answer_ask(by=by, ask=ask, answer="Jag svarar själv.")
    with told.as_("skolforvaltningen-trosa/ombud") as by:
        commands.answer_ask(by=by, ask=ask, answer="Disken är för hög.")
        assert refused(commands.answer_ask, by=by, ask=ask, answer="Eller inte.").code == "answered"
        document = document_of(queries.again(told.impact_premises))
        assert any(block.kind == "text" and block.text == "Disken är för hög." for block in document.blocks)


def test_only_a_barnrattsombud_can_be_asked(told):
    with told.as_(TROSA) as by:
        new = commands.NewAsk(seed.seat("skolchef_flen"))
        assert refused(commands.ask_ombud, by=by, assessment=told.impact_premises, new=new).code == "ombud"


# --- published or not
def test_it_is_published_or_not_with_a_reason_before_it_is_finished(told):
    with told.as_("sekreterare") as by:
        row = queries.again(told.impact_small)
        assert refused(commands.keep_unpublished, by=by, assessment=row, because="").field == "because"
        commands.keep_unpublished(by=by, assessment=row, because="den bara gäller en kallelse.")
        row = queries.again(row)
        assert queries.settled(row, None)
        demo.published(by, row)
        row = queries.again(row)
        assert row.unpublished_because == "" and Publication.objects.filter(about_id=row.pk).count() == 1
        said = refused(commands.keep_unpublished, by=by, assessment=row, because="nej.")
        assert said.code == "public"


def test_a_draft_is_not_published(told):
    with told.as_(TROSA) as by:
        said = refused(commands.publish, by=by, assessment=told.impact_premises, answers={})
        assert said.code == "undecided"


# --- the document
def test_the_three_perspectives_stand_under_headings_of_their_own(told):
    with told.as_("kontakt_flen"):
        row = queries.again(told.impact_school)
        blocks = document_of(row).blocks
    text_under = {
        block.text: blocks[n + 1].text
        for n, block in enumerate(blocks)
        if block.kind == "heading" and block.level == 3
    }
    assert text_under["Barnperspektiv: så ser vuxna på det"] == row.adults_view
    assert text_under["Barnets perspektiv: så säger barnen"] == row.childs_view
    assert text_under["Barnrättsperspektiv: vad rättigheterna kräver"] == row.rights_view


def test_all_seven_sectors_are_in_the_document_in_order_with_their_signs(told):
    with told.as_("kontakt_flen"):
        blocks = document_of(queries.again(told.impact_school)).blocks
    assert [block.sector for block in blocks if block.sector] == [sector.value for sector in Sector]


def test_every_deed_is_an_event(told):
    with told.as_("kontakt_flen"):
        verbs = set(Event.objects.filter(verb__startswith="impact.").values_list("verb", flat=True))
    assert {"impact.started", "impact.wrote", "impact.asked_ombud", "impact.sent", "impact.decided"} <= verbs
    assert {"impact.told", "impact.evaluated"} <= verbs

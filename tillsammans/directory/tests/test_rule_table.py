"""The agreement's table and its edge cases, over the rule rows alone: no database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.directory.models import Authority, NamedPersonRule, Unit, UnitKind
from tillsammans.directory.resolver import Form, OutsideTheModel, RuleGap, Situation, Where, decide
from tillsammans.directory.rules import ROWS, VALID_FROM

DAY = date(2026, 9, 29)
RULES = [NamedPersonRule(valid_from=VALID_FROM, **row._asdict()) for row in ROWS]
FLEN, KATRINEHOLM, ABROAD_CODE = "0482", "0483", "annan"


def a_unit(kind=UnitKind.SCHOOL, municipality=FLEN, joined=True):
    owner = Authority(slug="x", name="X", joined_on=VALID_FROM if joined else None)
    return Unit(authority=owner, slug="u", name="Provskolan", kind=kind, municipality=municipality)


def ruling(age, form, municipality=FLEN, **more):
    return decide(Situation(age, form, municipality, **more), RULES, DAY)


@pytest.mark.parametrize(
    ("age", "form", "where", "kind", "own"),
    [
        (4, Form.PRESCHOOL, Where.COUNTY, UnitKind.PRESCHOOL, True),
        (12, Form.SCHOOL, Where.COUNTY, UnitKind.SCHOOL, True),
        (17, Form.UPPER_SECONDARY, Where.COUNTY, UnitKind.UPPER_SECONDARY, True),
        (17, Form.UPPER_SECONDARY, Where.OUTSIDE, UnitKind.FOLLOW_UP, False),
        (16, Form.NOT_BEGUN, Where.COUNTY, UnitKind.KAA, False),
        (18, Form.LEFT, Where.COUNTY, UnitKind.KAA, False),
    ],
)
def test_the_agreements_six_rows(age, form, where, kind, own):
    answer = ruling(age, form, where=where)
    assert (answer.lead.unit_kind, answer.lead.own) == (kind, own)


def test_the_preschool_leads_and_the_bvc_at_home_holds_beside():
    answer = ruling(4, Form.PRESCHOOL, KATRINEHOLM, unit=a_unit(UnitKind.PRESCHOOL, FLEN))
    assert answer.lead.municipality == FLEN
    assert [(b.unit_kind, b.municipality) for b in answer.beside] == [(UnitKind.CHILD_HEALTH, KATRINEHOLM)]


def test_the_bvc_leads_for_a_child_who_is_at_home():
    assert ruling(3, Form.NONE).lead.unit_kind == UnitKind.CHILD_HEALTH


@pytest.mark.parametrize("age", [5, 6])
def test_a_six_year_old_belongs_to_the_school_once_there(age):
    assert ruling(age, Form.SCHOOL).lead.unit_kind == UnitKind.SCHOOL
    assert ruling(age, Form.PRESCHOOL).lead.unit_kind == UnitKind.PRESCHOOL


def test_a_school_that_has_not_joined_leaves_the_home_municipality_in_the_lead():
    answer = ruling(12, Form.SCHOOL, KATRINEHOLM, unit=a_unit(joined=False))
    assert (answer.lead.unit_kind, answer.lead.municipality) == (UnitKind.FOLLOW_UP, KATRINEHOLM)
    assert "inte gått med" in answer.sentence


def test_a_private_school_that_has_joined_leads_like_any_other():
    assert ruling(12, Form.SCHOOL, unit=a_unit()).situation == "school"


def test_a_school_joins_on_its_day_and_not_before():
    school = a_unit()
    school.authority.joined_on = date(2026, 9, 30)
    situation = Situation(12, Form.SCHOOL, FLEN, unit=school)
    assert decide(situation, RULES, date(2026, 9, 29)).situation == "school_not_joined"
    assert decide(situation, RULES, date(2026, 9, 30)).situation == "school"


def test_a_preschool_that_has_not_joined_leaves_the_bvc_in_the_lead():
    assert ruling(4, Form.PRESCHOOL, joined=False).lead.unit_kind == UnitKind.CHILD_HEALTH


def test_a_pupil_in_another_municipality_belongs_to_the_school_and_is_told_so():
    answer = ruling(12, Form.SCHOOL, KATRINEHOLM, unit=a_unit(municipality=FLEN))
    assert answer.lead.municipality == FLEN
    assert "Skolan ligger i Flen" in answer.also[0]


def test_a_pupil_from_outside_the_county_belongs_to_our_school():
    assert ruling(12, Form.SCHOOL, ABROAD_CODE, unit=a_unit()).lead.own


def test_the_states_special_school_leaves_the_home_municipality_in_the_lead():
    for unit in (None, a_unit(UnitKind.SPECIAL_SCHOOL, "1880", joined=False)):
        assert ruling(10, Form.SPECIAL_SCHOOL, unit=unit).lead.unit_kind == UnitKind.FOLLOW_UP


def test_a_special_school_that_joins_leads():
    school = a_unit(UnitKind.SPECIAL_SCHOOL, "1880")
    assert ruling(10, Form.SPECIAL_SCHOOL, unit=school).lead.unit_kind == UnitKind.SPECIAL_SCHOOL


def test_adapted_schools_count_as_schools():
    assert ruling(10, Form.ADAPTED_SCHOOL).lead.unit_kind == UnitKind.ADAPTED_SCHOOL
    assert ruling(17, Form.ADAPTED_UPPER_SECONDARY).lead.unit_kind == UnitKind.UPPER_SECONDARY


@pytest.mark.parametrize(
    ("age", "form", "where", "code"),
    [
        (10, Form.HOME_STUDY, Where.COUNTY, "home_study"),
        (10, Form.NONE, Where.COUNTY, "no_school"),
        (10, Form.SCHOOL, Where.OUTSIDE, "school_outside"),
        (10, Form.SCHOOL, Where.ABROAD, "school_abroad"),
        (17, Form.UPPER_SECONDARY, Where.ABROAD, "school_abroad"),
    ],
)
def test_without_a_school_in_the_county_the_home_municipality_follows_up(age, form, where, code):
    answer = ruling(age, form, where=where)
    assert (answer.situation, answer.lead.unit_kind) == (code, UnitKind.FOLLOW_UP)


def test_being_placed_new_or_without_address_moves_nothing_but_is_explained():
    plain = ruling(12, Form.SCHOOL)
    special = ruling(12, Form.SCHOOL, placed=True, newly_arrived=True, address_unknown=True)
    assert special.lead == plain.lead
    assert [s.split()[1] for s in special.also] == ["placerat", "nyanlänt", "du"]


def test_the_known_unit_decides_over_what_was_said():
    assert ruling(15, Form.SCHOOL, unit=a_unit(UnitKind.UPPER_SECONDARY)).situation == "upper_secondary"


def test_a_clinic_is_nobodys_school():
    assert ruling(12, Form.SCHOOL, unit=a_unit(UnitKind.CAMHS)).situation == "school"


@pytest.mark.parametrize("age", [-1, 20, 43])
def test_the_model_ends_at_twenty(age):
    with pytest.raises(OutsideTheModel, match="under 20"):
        ruling(age, Form.LEFT)


def test_a_child_from_elsewhere_without_a_school_here_is_outside_the_model():
    with pytest.raises(OutsideTheModel, match="hemkommun"):
        ruling(10, Form.HOME_STUDY, ABROAD_CODE)


def test_a_table_with_two_leaders_or_none_is_a_fault_and_says_where():
    with pytest.raises(RuleGap, match="school"):
        decide(Situation(10, Form.SCHOOL, FLEN), [], DAY)
    with pytest.raises(RuleGap, match="school"):
        decide(Situation(10, Form.SCHOOL, FLEN), [*RULES, *RULES], DAY)


UNITS = st.none() | st.builds(
    a_unit, st.sampled_from(UnitKind), st.sampled_from([*MUNICIPALITIES, "1880"]), st.booleans()
)
SITUATIONS = st.builds(
    Situation,
    age=st.integers(0, 19),
    form=st.sampled_from(Form),
    municipality=st.sampled_from(sorted(MUNICIPALITIES)),
    unit=UNITS,
    where=st.sampled_from(Where),
    joined=st.booleans(),
    placed=st.booleans(),
    newly_arrived=st.booleans(),
    address_unknown=st.booleans(),
)


@given(SITUATIONS)
def test_every_child_in_the_county_has_exactly_one_leader(situation):
    answer = decide(situation, RULES, DAY)
    assert answer.sentence and answer.label
    assert answer.lead not in answer.beside


@given(SITUATIONS)
def test_nobody_outside_the_model_leads(situation):
    lead = decide(situation, RULES, DAY).lead
    if lead.own and situation.unit and situation.unit.kind == lead.unit_kind:
        assert situation.unit.authority.joined_on


@pytest.mark.parametrize("age", range(20))
@pytest.mark.parametrize("form", Form)
def test_every_age_and_form_has_exactly_one_leader(age, form):
    leaders = {
        row.unit_kind for row in RULES if row.situation == ruling(age, form).situation and row.order == 1
    }
    assert leaders == {ruling(age, form).lead.unit_kind}

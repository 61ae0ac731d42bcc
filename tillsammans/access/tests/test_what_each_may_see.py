"""The walls in the database, asked by plain queries without any filter of the application's (trust.md P2, T01, T03).

`Model.objects.all()` is the application with its filter forgotten. Seen failing with the defence removed: with
`DISABLE ROW LEVEL SECURITY` on a table every test here that asks it fails; without the `family` policy Johan reads what
is shown to Sofia; without `readers` Petra reads what Alma said to Birgitta; with `until >= app_now()` the expired
second is seen; with `among`, `addressed` or a relation added to one side only, the two walls differ.
"""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps

from tests.database import as_role, refused_by_database, sql
from tests.everything import one_of_each
from tests.people import a_child, let_see
from tillsammans.access import policy
from tillsammans.access.identity import acting
from tillsammans.access.models import Grant, Relation
from tillsammans.access.policy import visible
from tillsammans.access.walls import WALLS
from tillsammans.accounts.actor import job, nobody
from tillsammans.children.models import Child
from tillsammans.demo import cast
from tillsammans.directory import seed
from tillsammans.directory.models import Holding
from tillsammans.lib import clock

pytestmark = pytest.mark.django_db

EVERYBODY = [*seed.CAST, "sofia", "johan"]
TABLES = sorted(WALLS)


def model(label):
    return apps.get_model(label)


def without_filter(label):
    """What the database gives whoever is bound, when the application asks for everything."""
    return set(model(label)._default_manager.values_list("pk", flat=True))


def everything(label):
    with as_role("owner"):
        return {row.pk: row for row in model(label)._default_manager.all()}


def test_nobody_sees_nothing(full):
    assert all(everything(label) for label in TABLES)
    assert {label for label in TABLES if without_filter(label)} == set()  # nothing bound at all
    with acting(nobody()):
        assert {label for label in TABLES if without_filter(label)} == set()


@pytest.mark.parametrize("who", ["mats", "processledare", "forskare", "registrator", "sanna"])
def test_a_stranger_sees_nothing_at_all(full, who):
    with full.as_(who):
        assert {label for label in TABLES if without_filter(label)} == set()


def test_the_named_person_sees_the_child_and_the_child_alone(full):
    with full.as_("birgitta"):
        assert without_filter("children.Child") == {full.alma.pk}
        seen = {label: without_filter(label) for label in TABLES}
    closed_by_address = {label for label in TABLES if not WALLS[label].child}
    assert {label for label in TABLES if not seen[label]} <= closed_by_address | {"reports.Report"}
    for label in set(TABLES) - closed_by_address - {"children.Child"}:
        about = {
            getattr(row, WALLS[label].child) for pk, row in everything(label).items() if pk in seen[label]
        }
        assert about == {full.alma.pk}, label


def test_another_authority_sees_its_own_child_and_never_ours(full):
    with full.as_("tomas") as tomas:
        assert without_filter("children.Child") == {full.cia.pk}
        seen = {label: without_filter(label) for label in TABLES}
    for label in TABLES:
        authorities = {row.authority_id for pk, row in everything(label).items() if pk in seen[label]}
        assert authorities <= {tomas.authority_id}, label


@pytest.mark.parametrize("who", EVERYBODY)
def test_list_page_and_database_agree(full, who):
    """The application's filter, its question about one row, and the database's own answer are the same."""
    rows = {label: everything(label) for label in TABLES}
    with full.as_(who) as actor:
        for label in TABLES:
            given = without_filter(label)
            assert set(visible(actor, model(label)).values_list("pk", flat=True)) == given, label
            assert {pk for pk, row in rows[label].items() if policy._sees(actor, row)} == given, label


def test_the_cast_is_whole_and_somebody_sees_something(full):
    assert set(EVERYBODY) >= {key for _, people in cast.STAFF for key, _ in people} | {
        key for key, *_ in cast.FAMILY
    }
    with full.as_("birgitta"):
        assert sum(bool(without_filter(label)) for label in TABLES) > len(TABLES) * 0.8


# --- families ----------------------------------------------------------------------------------------------------


def test_a_guardian_sees_what_is_shown_to_that_guardian_and_nothing_else(full):
    with full.as_("sofia"):
        seen = {label: without_filter(label) for label in TABLES}
    assert {label for label in TABLES if seen[label]} > {"children.Child", "mapping.Statement", "plans.Goal"}
    for label in TABLES:
        for pk in seen[label]:
            row = everything(label)[pk]
            shown = (
                row.holder == full.sofia_account.pk
                if label == "access.Grant"
                else full.sofia_account.pk in row.shown_to
            )
            assert shown, label


def test_the_other_guardian_with_the_same_grant_sees_none_of_it(full):
    with full.as_("johan"):
        assert {label for label in TABLES if without_filter(label)} == {"access.Grant"}
        assert Grant.objects.get().holder == full.johan_account.pk


def test_a_table_without_shown_to_shows_a_family_nothing(full):
    with full.as_("sofia"):
        for label in TABLES:
            if not WALLS[label].shown_to and label != "access.Grant":
                assert without_filter(label) == set(), label


def test_without_a_live_grant_even_what_is_shown_is_closed(full):
    with full.as_("sofia"):
        assert without_filter("mapping.Statement")
    with full.as_("birgitta") as by:
        from tillsammans.access import grants

        grants.end(by, child_id=full.alma.pk, holder=full.sofia_account.pk)
    with full.as_("sofia"):
        assert {label for label in TABLES if without_filter(label)} == {"access.Grant"}


# --- the child's own audience ------------------------------------------------------------------------------------


def test_a_statement_is_read_by_those_the_child_chose_and_by_no_other_colleague(full):
    def meant_for(who):
        return {
            pk
            for pk, row in everything("mapping.Statement").items()
            if seed.seat(who).pk in row.readers and row.child_id == full.alma.pk
        }

    for who in ("birgitta", "petra"):
        with full.as_(who):
            assert without_filter("mapping.Statement") == meant_for(who) != set()


# --- time --------------------------------------------------------------------------------------------------------


def test_a_grant_ends_at_its_exact_instant(world):
    child, end = a_child(world), clock.at("2026-10-01 00.00")
    let_see(world, child, "petra", Relation.PARTICIPANT, until=end)

    def seen():
        with world.as_("petra") as actor:
            assert bool(without_filter("children.Child")) == visible(actor, Child).exists()
            return visible(actor, Child).exists()

    world.at(end - timedelta(microseconds=1))
    assert seen()
    world.at(end)
    assert not seen()


def test_a_grant_begins_at_its_instant(world):
    child = a_child(world)
    with world.as_("birgitta"):
        assert Child.objects.count() == 1
    world.at(clock.now() - timedelta(microseconds=1))
    with world.as_("birgitta"):
        assert Child.objects.filter(pk=child.pk).count() == 0


def test_within_one_request_an_expired_grant_is_not_remembered(world):
    child, end = a_child(world), clock.at("2026-10-01 00.00")
    let_see(world, child, "petra", Relation.PARTICIPANT, until=end)
    world.at(end - timedelta(seconds=1))
    with world.as_("petra") as actor:
        assert policy.relations_to(actor, child.pk)
        world.at(end)
        assert not policy.relations_to(actor, child.pk)


def test_an_ended_holding_is_nobody(world):
    a_child(world)
    Holding.objects.filter(pk=seed.holding("birgitta").pk).update(until=clock.now() + timedelta(hours=1))
    with world.as_("birgitta") as actor:
        assert actor.kind == "staff" and Child.objects.count() == 1
    world.at(clock.now() + timedelta(hours=1))
    with world.as_("birgitta") as actor:
        assert actor.kind == "none" and Child.objects.count() == 0


# --- writing -----------------------------------------------------------------------------------------------------

LET_IN = (
    "INSERT INTO access_grant (id, authority_id, child_id, holder, relation, basis, starts, until) "
    "VALUES (%s, %s, %s, %s, 'named_person', 'x', now() - interval '1 day', 'infinity')"
)


def test_nobody_lets_themselves_in_to_a_child_somebody_already_follows(full):
    with full.as_("eva") as eva:
        assert "row-level security" in refused_by_database(
            LET_IN, [uuid4(), eva.authority_id, full.alma.pk, eva.post_id]
        )
        assert not refused(
            LET_IN, [uuid4(), eva.authority_id, uuid4(), eva.post_id]
        )  # a child nobody has entered yet
    with full.as_("birgitta") as birgitta:
        assert not refused(LET_IN, [uuid4(), birgitta.authority_id, full.alma.pk, seed.seat("eva").pk])


def test_a_family_never_writes_a_grant(full):
    with full.as_("sofia") as sofia:
        for child in (full.alma.pk, uuid4()):
            assert "row-level security" in refused_by_database(
                LET_IN, [uuid4(), sofia.authority_id, child, sofia.person_id]
            )


@pytest.mark.parametrize(
    "change",
    [
        "until = 'infinity'",
        "starts = now() - interval '1 year'",
        "child_id = '{cia}'",
        "relation = 'named_person'",
        "holder = '{eva}'",
    ],
)
def test_a_grant_is_ended_and_never_made_into_another(full, change):
    change = change.format(cia=uuid4(), eva=seed.seat("eva").pk)
    for who in ("petra", "birgitta"):
        with full.as_(who):
            assert "can only be ended" in refused_by_database(
                f"UPDATE access_grant SET {change} WHERE relation = 'participant'"
            ) or ("until" in change)
    with full.as_("karin") as karin:  # whose time with Alma is over, and who still sees the row that says so
        assert Grant.objects.filter(holder=karin.post_id).count() == 1
        assert "can only be ended" in refused_by_database("UPDATE access_grant SET until = 'infinity'")
    with full.as_("birgitta"):
        assert not refused(
            f"UPDATE access_grant SET until = '{clock.now().isoformat()}' WHERE relation = 'participant'"
        )


def test_a_row_for_another_authority_is_refused_in_every_table(full):
    for label in TABLES:
        insert = _copy_of_a_row(label, full.alma.authority_id)
        with full.as_("birgitta"):
            assert "row-level security" in refused_by_database(insert, [full.cia.authority_id]), label
            assert "row-level security" not in refused(insert, [full.alma.authority_id]), (
                label
            )  # at most a constraint
        with acting(nobody()):
            assert "row-level security" in refused_by_database(insert, [full.alma.authority_id]), label


def _copy_of_a_row(label, authority):
    """An INSERT of a row like one that is there, with a new id and an authority to be given."""
    table = model(label)._meta.db_table
    columns = [f.column for f in model(label)._meta.fields]
    new = {
        "id": "gen_random_uuid()",
        "authority_id": "%s::uuid",
        "disclosure_id": "gen_random_uuid()",
        "consent_id": "gen_random_uuid()",
    }
    with as_role("owner"):
        sql("DROP TABLE IF EXISTS one_row")
        sql(f"CREATE TABLE one_row AS SELECT * FROM {table} WHERE authority_id = %s LIMIT 1", [authority])
        sql("GRANT SELECT ON one_row TO tillsammans_app")
    listed, copied = ",".join(f'"{c}"' for c in columns), ",".join(new.get(c, f'"{c}"') for c in columns)
    return f"INSERT INTO {table} ({listed}) SELECT {copied} FROM one_row"


def test_a_row_out_of_sight_is_neither_changed_nor_removed(full):
    tables = {label: model(label)._meta.db_table for label in TABLES}
    with full.as_("mats"):
        for table in tables.values():
            assert sql(f"UPDATE {table} SET id = id RETURNING id") == [], table
    for who in ("mats", "birgitta"):
        with full.as_(who):
            for table in tables.values():
                assert sql(f"DELETE FROM {table} RETURNING id") == [], (
                    table
                )  # nobody deletes: there is no such policy
    assert all(everything(label) for label in TABLES)


def test_a_row_is_never_moved_to_another_authority(full):
    with full.as_("birgitta"):
        assert "row-level security" in refused_by_database(
            "UPDATE children_child SET authority_id = %s", [full.cia.authority_id]
        )


def refused(statement, parameters=None) -> str:
    """The database's words, or "" when it let it through."""
    try:
        return refused_by_database(statement, parameters)
    except AssertionError:
        return ""


# --- the worker --------------------------------------------------------------------------------------------------


def test_the_worker_sees_one_authority_at_a_time_and_without_one_nothing(full):
    with as_role("worker"):
        for label in TABLES:
            assert without_filter(label) == set(), label
        for child in (full.alma, full.cia):
            with acting(job(child.authority_id)):
                for label in TABLES:
                    found = set(model(label)._default_manager.values_list("authority_id", flat=True))
                    assert found == {child.authority_id}, label


def test_the_worker_writes_for_the_authority_it_is_bound_to(full):
    with as_role("worker"), acting(job(full.alma.authority_id)):
        assert not refused(LET_IN, [uuid4(), full.alma.authority_id, full.alma.pk, uuid4()])
        assert "row-level security" in refused_by_database(
            LET_IN, [uuid4(), full.cia.authority_id, full.cia.pk, uuid4()]
        )


def test_a_new_table_is_in_these_tests_by_itself(full):
    made = one_of_each(full.alma, seed.seat("birgitta").unit_id)
    assert {row._meta.label for row in made} | {"access.Grant", "children.Child"} == set(WALLS)

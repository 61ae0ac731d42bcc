"""Names and words about people are closed in the database, bound to their place, and opened only where it is noted.

Seen failing with the defence removed: with `_place` returning a constant the moved values open; with the check of
`_on_read` removed the text comes without a collector; with get_lookup left to Django the search goes through.
"""

import json

import pytest
from django.db import connection
from django.db.models import F

from tests.database import as_role, sql
from tests.people import a_child
from tillsammans.audit.models import Reading
from tillsammans.audit.reading import collecting
from tillsammans.children.models import Child
from tillsammans.sealing import keyring
from tillsammans.sealing.fields import NotCollected, SealBroken, Sealed, matching, own_draft
from tillsammans.sealing.keyring import KeyMissing

pytestmark = pytest.mark.django_db
FIRST, SECOND = b"1" * 32, b"2" * 32


def stored(child: Child) -> Child:
    with as_role("owner"):
        return Child.objects.get(pk=child.pk)


def raw(child: Child, column: str) -> bytes:
    with as_role("owner"):
        return bytes(sql(f"SELECT {column} FROM children_child WHERE id = %s", [child.pk])[0][0])


def put(child: Child, column: str, value: bytes) -> None:
    with as_role("owner"):
        sql(f"UPDATE children_child SET {column} = %s WHERE id = %s", [value, child.pk])


def test_what_was_written_is_read(world):
    with matching():
        assert stored(a_child(world)).called == "Alma"


def test_a_value_moved_to_another_child_field_or_authority_does_not_open(world):
    alma, bo, other = a_child(world), a_child(world, called="Bo"), a_child(world, "tomas", "Cia")
    for into, column in ((bo, "called"), (alma, "name"), (other, "called")):
        put(into, column, raw(alma, "called"))
        with matching(), pytest.raises(SealBroken):
            getattr(stored(into), column)
    with matching():
        assert stored(alma).called == "Alma"


def test_a_tampered_value_does_not_open_whichever_byte_is_changed(world):
    alma = a_child(world)
    whole = raw(alma, "called")
    for place in (0, 6, len(whole) // 2, len(whole) - 1):
        put(alma, "called", whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with matching(), pytest.raises((SealBroken, KeyMissing)):
            _ = stored(alma).called


def test_the_same_words_sealed_twice_look_nothing_alike(world):
    one, two = a_child(world), a_child(world)
    assert raw(one, "called") != raw(two, "called")


def test_with_the_wrong_key_it_says_so_and_gives_no_garbage(world, ring):
    ring("k001", {"k001": FIRST})
    alma = a_child(world)
    ring("k001", {"k001": SECOND})
    with matching(), pytest.raises(SealBroken, match="nyckeln passar inte"):
        _ = stored(alma).called


def test_with_the_key_missing_it_says_which(world, ring):
    ring("k001", {"k001": FIRST})
    alma = a_child(world)
    ring("k002", {"k002": SECOND})
    with matching(), pytest.raises(KeyMissing, match="k001"):
        _ = stored(alma).called


def test_after_rotation_the_old_is_read_and_the_new_is_sealed_with_the_new_root(world, ring):
    ring("k001", {"k001": FIRST})
    old = a_child(world)
    ring("k002", {"k001": FIRST, "k002": SECOND})
    new = a_child(world, called="Bo")
    with matching():
        assert (stored(old).called, stored(new).called) == ("Alma", "Bo")
    assert (raw(old, "called")[1:5], raw(new, "called")[1:5]) == (b"k001", b"k002")


def test_an_authority_may_have_roots_of_its_own(world, ring):
    school = world.actor("birgitta").authority_id
    ring("k001", {"k001": FIRST}, {school: ("k009", {"k001": SECOND, "k009": SECOND})})
    assert raw(a_child(world), "called")[1:5] == b"k009"
    assert raw(a_child(world, "tomas"), "called")[1:5] == b"k001"


def test_two_authorities_with_the_same_root_have_different_keys(world):
    one, two = world.actor("birgitta").authority_id, world.actor("tomas").authority_id
    assert keyring.derived(one, "k001", "text") != keyring.derived(two, "k001", "text")
    assert keyring.derived(one, "k001", "text") != keyring.derived(one, "k001", "index")


def test_without_anybody_who_logs_the_reading_it_refuses(world):
    alma = stored(a_child(world))
    with pytest.raises(NotCollected, match="called"):
        _ = alma.called
    with world.as_("birgitta", "cases.child") as by, collecting(by, "cases.child"):
        assert alma.called == "Alma"


def test_reading_is_logged_matching_and_ones_own_draft_are_not(world):
    alma = stored(a_child(world))

    def rows():
        with as_role("owner"):
            return Reading.objects.filter(child_ids__contains=[alma.pk], action="cases.child").count()

    with matching():
        assert alma.called == "Alma"
    with own_draft():
        assert alma.name
    assert rows() == 0
    with world.as_("birgitta", "cases.child"):
        assert alma.called == "Alma"
    assert rows() == 1


def test_the_mode_ends_with_its_block(world):
    alma = stored(a_child(world))
    with matching():
        pass
    with pytest.raises(NotCollected):
        _ = alma.called


@pytest.mark.parametrize(
    "ask",
    [
        lambda rows: rows.filter(called="Alma"),
        lambda rows: rows.filter(called__startswith="A"),
        lambda rows: rows.filter(called__in=["Alma"]),
        lambda rows: rows.exclude(name__icontains="Lindh"),
        lambda rows: rows.order_by("called"),
        lambda rows: rows.order_by("-name"),
        lambda rows: list(rows.values("called")),
        lambda rows: list(rows.values_list("name", flat=True)),
        lambda rows: list(rows.values()),
        lambda rows: list(rows.values_list()),
        lambda rows: rows.order_by(F("called").desc()),
        lambda rows: list(rows.values(words=F("called"))),
    ],
    ids=[
        "exact",
        "startswith",
        "in",
        "icontains",
        "order",
        "desc",
        "values",
        "list",
        "all",
        "all_list",
        "F",
        "alias",
    ],
)
def test_sealed_words_cannot_be_searched_sorted_or_taken_out_without_their_row(world, ask):
    a_child(world)
    with world.as_("birgitta"), pytest.raises(TypeError, match="förseglat"):
        ask(Child.objects.all())


def test_whether_there_is_anything_may_be_asked(world):
    a_child(world)
    with world.as_("birgitta"):
        assert Child.objects.filter(called__isnull=False).count() == 1
        assert Child.objects.order_by("pk").values_list("pk", flat=True).count() == 1


def test_nothing_said_is_stored_as_nothing_so_that_no_length_shows(world):
    alma = a_child(world)
    with as_role("owner"):
        assert sql("SELECT identity_number, birth_date FROM children_child WHERE id = %s", [alma.pk]) == [
            (None, None)
        ]


def test_printing_a_row_or_its_value_tells_nothing(world):
    alma = stored(a_child(world))
    assert "Alma" not in repr(alma) + str(alma) + repr(alma.__dict__)
    assert isinstance(alma.__dict__["called"], Sealed) and repr(alma.__dict__["called"]) == "<förseglat>"


def test_no_column_of_the_whole_database_holds_the_words(world):
    a_child(world, called="Kanariefågel")
    with connection.cursor() as cursor, as_role("owner"):
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        dump = {}
        for table in tables:
            cursor.execute(f"SELECT coalesce(json_agg(t), '[]')::text FROM \"{table}\" t")
            dump[table] = cursor.fetchone()[0]
    assert json.loads(dump["children_child"])  # the control: the row is there
    word = "Kanariefågel"
    hexed = word.encode().hex()
    found = [
        table
        for table, text in dump.items()
        if word in text or hexed in text or word.encode("unicode_escape").decode() in text
    ]
    assert found == []

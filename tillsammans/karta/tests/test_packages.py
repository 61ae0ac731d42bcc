"""A package holds what was approved and nothing else, and nothing that has been touched is taken."""

import gzip
import hashlib
import io
import json
import struct
from dataclasses import replace
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from tillsammans.karta import delivery, packing, parquet, pseudonyms
from tillsammans.karta.delivery import PackageError, read_package
from tillsammans.karta.packing import Passage, Refused, pack
from tillsammans.karta.tests.conftest import CHILD, NEXT, OTHER, ROW, SPECIFICATION

FORMS = ["csv", "parquet"]


def rows_of(package):
    with package.opened() as table:
        return [dict(zip(table.columns, cells, strict=True)) for _, cells in table.lines]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_packed_comes_out_as_it_went_in_under_pseudonyms(desk, form):
    made = desk.packed(ROW, NEXT | {"sex": "", "birth_year": "", "club": "ja"}, form=form)
    assert made.path.name == "provstudie-2025-flen-skola-v1.zip"
    package = read_package(made.path, SPECIFICATION, key_check=pseudonyms.key_check(desk.key, "provstudie"))
    assert package.report.fine and package.report.rows == package.manifest.rows == 2
    rows = {row["pseudonym"]: row for row in rows_of(package)}
    mine, other = (rows[pseudonyms.pseudonym(n.normal, desk.key, "provstudie")] for n in (CHILD, OTHER))
    assert (mine["sleep"], mine["days"], mine["likes"], mine["merit"]) == ("7.5", "3", "2", "")
    assert (other["sex"], other["birth_year"], other["club"], other["sleep"]) == ("1", "2013", "1", "8")


@pytest.mark.parametrize("form", FORMS)
def test_neither_number_nor_birthday_is_anywhere_in_the_package(desk, form):
    content = desk.packed(ROW, NEXT, form=form).path.read_bytes()
    with ZipFile(io.BytesIO(content)) as package:
        inside = [content, *(package.read(name) for name in package.namelist())]
        inside += [gzip.decompress(package.read("data.csv.gz"))] if form == "csv" else []
    for part in inside:
        assert not any(
            text.encode() in part for text in (CHILD.normal, CHILD.written(), CHILD.written_short())
        )
        assert b"identity" not in part
    assert desk.key not in content and desk.key_file.read_bytes().strip() not in content


@pytest.mark.parametrize("form", FORMS)
def test_the_same_rows_in_any_order_give_the_same_bytes(desk, form):
    first, second = desk.packed(ROW, NEXT, form=form).path, desk.packed(NEXT, ROW, form=form).path
    assert second.name.endswith("-v2.zip")
    assert first.read_bytes() == second.read_bytes()


def test_many_rows_are_sorted_through_files_as_few_are_in_memory():
    rows = [[f"{n * 7919 % 1000:03}", "x"] for n in range(1000)]
    assert list(packing.in_order(iter(rows), 64)) == sorted(f"{a},{b}\n" for a, b in rows)


def test_those_who_said_no_are_left_out_and_only_a_rounded_count_is_told(desk):
    made = desk.packed(ROW, NEXT, opt_outs=frozenset({CHILD.normal}))
    package = read_package(made.path, SPECIFICATION)
    assert (package.manifest.rows, package.manifest.opt_outs_removed, made.removed) == (1, None, 1)
    assert [row["birth_year"] for row in rows_of(package)] == ["2013"]
    many = [ROW | {"identity": f"T:140517T{n:03}"} for n in range(14)]
    said_no = frozenset(f"t_number:140517T{n:03}" for n in range(13))
    assert desk.packed(*many, opt_outs=said_no).manifest.opt_outs_removed == 15


@pytest.mark.parametrize("row", [ROW | {"sleep": "25"}, ROW | {"days": OTHER.normal}])
def test_with_one_fault_nothing_is_written(desk, row):
    with pytest.raises(Refused):
        desk.packed(NEXT, row)
    with pytest.raises(Refused):
        packing.pseudonymise(
            Passage(desk.rows(NEXT, row), SPECIFICATION, desk.key), desk.out / "pseudonymer.csv"
        )
    assert list(desk.out.iterdir()) == []


def test_a_break_in_the_middle_leaves_no_half_file(desk):
    def broken(table):
        yield next(table.lines)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pack(Passage(desk.rows(ROW, NEXT), SPECIFICATION, desk.key), desk.out, through=broken)
    assert list(desk.out.iterdir()) == []


def test_another_studys_key_is_found_before_packing_when_the_order_knows_its_own(desk):
    ordered = replace(SPECIFICATION, key_check=pseudonyms.key_check(b"x" * 32, "provstudie"))
    with pytest.raises(pseudonyms.KeyFault, match="annan studies"):
        Passage(desk.rows(ROW), ordered, desk.key)


def test_another_studys_key_is_found_at_delivery(desk):
    made = desk.packed(ROW)
    with pytest.raises(PackageError, match="annan nyckel"):
        read_package(made.path, SPECIFICATION, key_check=pseudonyms.key_check(b"x" * 32, "provstudie"))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"study": "annan"}, "annan studie"),
        ({"round_year": 2024}, "annat år"),
        ({"provider": replace(SPECIFICATION.provider, code="gnesta-skola")}, "annan leverantör"),
        ({"variables": SPECIFICATION.variables[:2]}, "annan version"),
    ],
)
def test_a_package_for_another_order_is_refused(desk, change, sentence):
    with pytest.raises(PackageError, match=sentence):
        read_package(desk.packed(ROW).path, replace(SPECIFICATION, **change))


# --- packages made by others --------------------------------------------------------------------------------------


def parts_of(path):
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts, how=ZIP_STORED, spoil=lambda package: None):
    out = io.BytesIO()
    with ZipFile(out, "w", how) as package:
        for name, content in parts.items():
            package.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, how)
        spoil(package)
    return out


def with_data(parts, data, **manifest):
    """The same package with other data, and a manifest that agrees."""
    told = json.loads(parts["manifest.json"]) | {
        "data_sha256": hashlib.sha256(data).hexdigest(),
        "data_bytes": len(data),
        **manifest,
    }
    return {"manifest.json": json.dumps(told).encode(), told["data"]: data}


def refused(source, sentence, **more):
    with pytest.raises(PackageError, match=sentence) as caught:
        read_package(source, SPECIFICATION, **more)
    assert not any(part in str(caught.value) for part in (CHILD.normal, CHILD.written(), CHILD.normal[-4:]))


@pytest.fixture
def parts(desk):
    return parts_of(desk.packed(ROW, NEXT).path)


def packed_lines(*lines):
    return gzip.compress("".join(f"{line}\n" for line in lines).encode(), mtime=0)


def lines_of(parts):
    return gzip.decompress(parts["data.csv.gz"]).decode().splitlines()


def test_the_parts_put_together_again_are_taken(parts):
    assert read_package(zipped(parts), SPECIFICATION).report.fine
    assert read_package(zipped(with_data(parts, packed_lines(*lines_of(parts)))), SPECIFICATION).report.fine


@pytest.mark.parametrize("content", [b"", b"hej", b"PK\x03\x04" + b"x" * 100])
def test_what_is_no_zip_is_refused(content):
    refused(io.BytesIO(content), "inget paket")


@pytest.mark.parametrize("name", ["../nyckel", "/etc/passwd", "mapp/data.csv.gz", "C:data", "..\\x", ".dold"])
def test_paths_are_refused(parts, name):
    refused(zipped(parts | {name: b"x"}), "sökvägar")


def test_more_less_or_other_files_are_refused(parts):
    refused(zipped(parts | {"mer.csv": b"x"}), "ingenting mer")
    refused(zipped({"manifest.json": parts["manifest.json"]}), "ingenting mer")
    refused(
        zipped({"data.csv.gz": parts["data.csv.gz"], "manifest.json": parts["manifest.json"]}),
        "ingenting mer",
    )


def test_the_same_name_twice_is_refused(parts):
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = zipped(parts, spoil=lambda package: package.writestr("data.csv.gz", b"x"))
    refused(twice, "ingenting mer")


def test_a_zip_bomb_is_refused_by_its_form(parts):
    refused(zipped(parts | {"manifest.json": b" " * 50_000_000}, ZIP_DEFLATED), "större")
    refused(zipped(parts, ZIP_DEFLATED), "inte gjort av verktyget")


def test_a_gzip_bomb_is_stopped_while_it_is_unpacked(parts, monkeypatch):
    monkeypatch.setattr(delivery.Unpacked.__init__, "__defaults__", (1_000_000,))
    bomb = gzip.compress("\n".join(lines_of(parts)).encode() + b"\n" + b"a,b\n" * 5_000_000, mtime=0)
    assert len(bomb) < 100_000
    unlimited = zipped(with_data(parts, bomb))
    with pytest.raises(PackageError, match="större|pseudonym"):
        read_package(unlimited)
    with pytest.raises(PackageError, match="större"):
        delivery.Unpacked(io.BytesIO(bomb)).readall()


def test_a_line_without_end_is_stopped(parts):
    refused(zipped(with_data(parts, gzip.compress(b"a" * 5_000_000, mtime=0))), "inte skriven av verktyget")


@pytest.mark.parametrize("where", ["comment", "extra", "entry", "before", "between"])
def test_nothing_hides_beside_the_files(parts, where):
    number = CHILD.written().encode()
    hide = {
        "comment": lambda package: setattr(package, "comment", number),
        "extra": lambda package: setattr(package.infolist()[1], "extra", struct.pack("<HH", 9, 13) + number),
        "entry": lambda package: setattr(package.infolist()[1], "comment", number),
    }
    made = zipped(parts, spoil=hide.get(where, lambda package: None)).getvalue()
    if where == "before":
        made = number + made
    if where == "between":
        with ZipFile(out := io.BytesIO(made), "a") as package:
            package.fp.seek(package.start_dir)
            package.fp.write(number)
            package.start_dir += len(number)
            package._didModify = True
        made = out.getvalue()
    refused(io.BytesIO(made), "inte gjort av verktyget|dolt")


def test_changed_data_is_found_by_its_checksum(parts):
    data = bytearray(parts["data.csv.gz"])
    data[-9] ^= 1
    refused(zipped(parts | {"data.csv.gz": bytes(data)}), "kontrollsumma")


def test_a_package_cut_off_on_its_way_is_refused(parts):
    whole = zipped(parts).getvalue()
    refused(io.BytesIO(whole[: len(whole) // 2]), "inget paket")
    refused(zipped(with_data(parts, parts["data.csv.gz"][:-20])), "avbruten|kontrollsumma|gå")


def test_something_after_the_data_or_in_its_own_header_is_refused(parts):
    refused(
        zipped(with_data(parts, parts["data.csv.gz"] + gzip.compress(b"mer", mtime=0))), "efter sitt slut"
    )
    named = io.BytesIO()
    with gzip.GzipFile(f"{CHILD.normal}.csv", "wb", fileobj=named, mtime=0) as out:
        out.write(gzip.decompress(parts["data.csv.gz"]))
    refused(zipped(with_data(parts, named.getvalue())), "går inte att läsa")


@pytest.mark.parametrize("text", [CHILD.written(), CHILD.normal, CHILD.normal[2:], f"{CHILD.normal}.0"])
def test_a_number_in_the_data_is_found_again(parts, text):
    header, first, last = lines_of(parts)
    cells = first.split(",")
    for place in range(1, len(cells)):
        line = ",".join([*cells[:place], text, *cells[place + 1 :]])
        refused(zipped(with_data(parts, packed_lines(header, line, last))), "personnummer")


@pytest.mark.parametrize("text", [CHILD.normal, "", CHILD.normal.zfill(32), CHILD.normal.ljust(32, "a")])
def test_a_number_in_the_pseudonyms_place_is_found(parts, text):
    header, first, last = lines_of(parts)
    line = ",".join([text, *first.split(",")[1:]])
    refused(zipped(with_data(parts, packed_lines(header, line, last))), "ingen pseudonym")


def test_a_number_in_the_manifest_or_the_files_name_is_found(parts, desk):
    told = json.loads(parts["manifest.json"]) | {"tool_version": CHILD.written()}
    refused(zipped(parts | {"manifest.json": json.dumps(told).encode()}), "manifestet")
    refused(zipped(parts), "filens namn", name=f"{CHILD.written()}.zip")
    path = desk.out / f"leverans {CHILD.written_short()}.zip"
    path.write_bytes(zipped(parts).getvalue())
    refused(path, "filens namn")


@pytest.mark.parametrize(
    "change",
    [
        {"rows": -1},
        {"rows": "2"},
        {"more": 1},
        {"data": "../x"},
        {"form": "annan"},
        {"made_at": "igår"},
        {"columns": 3},
    ],
)
def test_a_manifest_of_another_form_is_refused(parts, change):
    told = json.loads(parts["manifest.json"]) | change
    refused(zipped(parts | {"manifest.json": json.dumps(told).encode()}), "[Mm]anifest")


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"{}", b"[" * 100_000])
def test_a_manifest_that_is_none_is_refused(parts, content):
    refused(zipped(parts | {"manifest.json": content}), "läsa")


def test_rows_are_counted_again(parts):
    refused(zipped(with_data(parts, parts["data.csv.gz"], rows=3)), "antal rader")


def test_rows_are_validated_again_and_their_faults_reported(parts):
    header, first, last = lines_of(parts)
    cells = dict(zip(header.split(","), first.split(","), strict=True)) | {"sleep": "99"}
    package = read_package(
        zipped(with_data(parts, packed_lines(header, ",".join(cells.values()), last))), SPECIFICATION
    )
    assert [(fault.line, fault.column, fault.code) for fault in package.report.faults] == [
        (2, "sleep", "range")
    ]


def test_parquet_with_metadata_or_endless_text_is_refused(desk):
    import pyarrow as pa
    import pyarrow.parquet as pq

    parts = parts_of(desk.packed(ROW, form="parquet").path)
    table = pq.read_table(io.BytesIO(parts["data.parquet"]))

    def written(table, store_schema=False):
        out = io.BytesIO()
        pq.write_table(table, out, store_schema=store_schema)
        return zipped(with_data(parts, out.getvalue()))

    assert read_package(written(table), SPECIFICATION).report.fine
    refused(written(table.replace_schema_metadata({"elev": CHILD.written()}), True), "egna uppgifter")
    long = table.set_column(table.schema.get_field_index("likes"), "likes", pa.array(["x" * 1000]))
    refused(written(long), "längre texter")
    refused(zipped(with_data(parts, b"PAR1hej")), "går inte att läsa")


@pytest.mark.parametrize("kind", ["binary", "fixed_size_binary", "list", "timestamp", "null"])
def test_a_parquet_column_the_tool_never_writes_is_refused_before_any_row_is_read(desk, monkeypatch, kind):
    import pyarrow as pa
    import pyarrow.parquet as pq

    strange = {
        "binary": pa.array([b"2"]),
        "fixed_size_binary": pa.array([b"2"], pa.binary(1)),
        "list": pa.array([["2"]]),
        "timestamp": pa.array([0], pa.timestamp("ms")),
        "null": pa.array([None]),
    }
    parts = parts_of(desk.packed(ROW, form="parquet").path)
    table = pq.read_table(io.BytesIO(parts["data.parquet"]))
    place = table.schema.get_field_index("likes")
    assert read_package(with_parquet(parts, table), SPECIFICATION).report.fine
    monkeypatch.setattr(parquet, "_rows", lambda file: pytest.fail("a row was read"))
    refused(with_parquet(parts, table.set_column(place, "likes", strange[kind])), "okänd sort")


@pytest.mark.parametrize("day", [4_000_000, 1_000_000_000, -1_000_000])
def test_a_day_no_calendar_holds_is_a_fault_of_the_file(desk, day):
    import pyarrow as pa
    import pyarrow.parquet as pq

    parts = parts_of(desk.packed(ROW, form="parquet").path)
    table = pq.read_table(io.BytesIO(parts["data.parquet"]))
    place = table.schema.get_field_index("seen_on")

    def seen(day):
        days = pa.array([day], pa.int32()).cast(pa.date32())
        return with_parquet(parts, table.set_column(place, "seen_on", days))

    assert read_package(seen(20_332), SPECIFICATION).report.fine  # 1 September 2025
    refused(seen(day), "går inte att läsa")


def with_parquet(parts, table):
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(table, out, store_schema=False)
    return zipped(with_data(parts, out.getvalue()))

"""What nobody meant to send is answered with a sentence, and changes nothing."""

import io

import pytest

from tillsammans.research import forms, store
from tillsammans.research.tests.panels import BOOK
from tillsammans.research.views import sending

OURS = BOOK.only(("health_self", "absence_share"))


def taken_in(root, share: str, provider: str = "kommun-0480", year: str = "2018") -> store.Delivered:
    source = root / "rows.csv"
    source.write_text(
        f"identity,year,municipality,sex,birth_year,absence_share\n{'ab' * 16},{year},0480,1,2008,{share}\n"
    )
    return store.receive(root, OURS, provider, 2018, 1, source)


@pytest.mark.parametrize("wrong", [{"share": "hemligt"}, {"share": "7.5", "year": "99999"}])
def test_a_value_no_type_can_hold_is_refused_without_quoting_it_and_leaves_nothing(tmp_path, wrong):
    with pytest.raises(store.StoreError, match="typer inte kan hålla") as caught:
        taken_in(tmp_path, **wrong)
    assert not any(value in str(caught.value) for value in wrong.values())
    assert not [path for path in (tmp_path / "deliveries").rglob("*") if path.is_file()]
    assert taken_in(tmp_path, "7.5").rows == 1


def test_a_file_that_is_no_parquet_is_refused_by_the_store(tmp_path):
    source = tmp_path / "rows.parquet"
    source.write_bytes(b"PAR1hej")
    with pytest.raises(store.StoreError):
        store.receive(tmp_path, OURS, "kommun-0480", 2018, 1, source)


@pytest.mark.parametrize("code", ["flen-skola", "flen_skola", "Flen", "_", "-"])
def test_every_code_the_form_takes_the_store_takes_and_freezes(tmp_path, code):
    assert forms.code_field("Kod").clean(code) == code
    kept = taken_in(tmp_path, "7.5", provider=code)
    assert kept.path.startswith(f"deliveries/provider={code}/")
    assert store.freeze(tmp_path, OURS, 1, [kept]).rows == 1


@pytest.mark.parametrize("code", ["", "..", "a/b", "a b", "å", "a.b", "a*", "a'b", "a\n"])
def test_a_code_that_could_be_more_than_a_folders_name_is_refused(tmp_path, code):
    with pytest.raises(store.StoreError, match="duger inte"):
        taken_in(tmp_path, "7.5", provider=code)


def test_a_piece_sent_again_while_the_first_sending_goes_on_is_written_once(tmp_path, monkeypatch):
    path = tmp_path / "a.part"

    def waits(out, how):
        path.write_bytes(b"abc")  # what the first sending wrote while this one waited for the lock

    monkeypatch.setattr(sending.fcntl, "flock", waits)
    assert not sending._append(io.BytesIO(b"abc"), path, 0, 3, 6)
    assert path.read_bytes() == b"abc"


def test_pieces_in_their_order_are_written_one_after_the_other(tmp_path):
    path = tmp_path / "a.part"
    assert sending._append(io.BytesIO(b"abc"), path, 0, 3, 6)
    assert not sending._append(io.BytesIO(b"abc"), path, 0, 3, 6)
    assert sending._append(io.BytesIO(b"def"), path, 3, 3, 6)
    assert path.read_bytes() == b"abcdef"

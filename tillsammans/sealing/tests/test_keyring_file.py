"""The keyring's file: made once, for its owner only, never overwritten."""

import json

import pytest

from tillsammans.sealing.keyring import FileKeyring, create_file


def test_a_new_file_holds_one_root_of_32_bytes_and_only_its_owner_may_read_it(tmp_path):
    path = tmp_path / "keyring.json"
    create_file(path)
    ring = FileKeyring(json.loads(path.read_text()))
    anybody = "00000000-0000-0000-0000-000000000000"
    assert len(ring.root(anybody, ring.current(anybody))) == 32
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_existing_file_is_never_overwritten(tmp_path):
    path = tmp_path / "keyring.json"
    create_file(path)
    before = path.read_text()
    with pytest.raises(FileExistsError):
        create_file(path)
    assert path.read_text() == before

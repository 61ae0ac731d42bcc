"""Every participant gets a board of their own, and the same round can be printed again."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tillsammans.lib import clock
from tillsammans.materials import exercises
from tillsammans.materials.bingo import FEWEST, MIDDLE, MOST, SEEDS, boards, calling_order
from tillsammans.materials.words.exercises import SQUARES

seeds, counts = st.integers(1, SEEDS), st.integers(FEWEST, MOST)


@settings(max_examples=15, deadline=None)
@given(seeds, counts)
def test_no_two_boards_of_a_round_hold_the_same_squares(seed, count):
    round_ = boards(seed, count)
    assert len({frozenset(s.code for s in board.squares) for board in round_}) == count
    assert [board.number for board in round_] == list(range(1, count + 1))


@settings(max_examples=10, deadline=None)
@given(seeds, counts)
def test_the_same_round_comes_again_and_a_larger_one_begins_alike(seed, count):
    assert boards(seed, count) == boards(seed, count)
    assert boards(seed, MOST)[:count] == boards(seed, count)


@settings(max_examples=15, deadline=None)
@given(seeds)
def test_each_board_takes_words_from_the_list_once_with_the_child_in_the_middle(seed):
    known = {square.code for square in SQUARES}
    for board in boards(seed, 5):
        codes = [square.code for square in board.squares]
        assert len(codes) == len(set(codes)) == 24
        assert set(codes) <= known
        cells = [cell for row in board.rows for cell in row]
        assert [n for n, cell in enumerate(cells) if cell is None] == [MIDDLE]


def test_another_round_has_other_boards():
    assert boards(1, 20) != boards(2, 20)


def test_a_round_is_the_same_on_every_machine_and_in_every_version():
    assert [square.code for square in boards(4711, 2)[1].squares[:3]] == ["konsult", "fem", "region"]


@pytest.mark.parametrize(("seed", "count"), [(0, 10), (SEEDS + 1, 10), (1, FEWEST - 1), (1, MOST + 1)])
def test_a_round_beyond_the_limits_is_refused(seed, count):
    with pytest.raises(ValueError, match="a round"):
        boards(seed, count)


def test_the_caller_reads_every_square_once():
    assert sorted(s.code for s in calling_order(7)) == sorted(s.code for s in SQUARES)


@pytest.mark.parametrize("lang", exercises.LANGUAGES)
def test_the_paper_has_one_page_a_board_with_its_round_on_it(lang):
    with clock.frozen("2026-11-12 10.00"):
        reader = PdfReader(io.BytesIO(exercises.bingo_pdf(4711, 3, lang)))
    pages = [page.extract_text() for page in reader.pages]
    first = next(board for board in boards(4711, 3))
    assert all("4711" in page for page in pages[-3:])
    assert all(_plain(s.words[lang]) in _plain(pages[-3]) for s in first.squares)
    assert all(_plain(s.words[lang]) in _plain("".join(pages[:-3])) for s in SQUARES)


def _plain(text):
    """Lines are folded in narrow squares, and the hyphen of a compound may stand at the end of one."""
    return "".join(text.split())

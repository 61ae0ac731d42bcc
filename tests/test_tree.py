"""What `python -m tests.check_tree` looks for is not there."""

from tests import check_tree


def test_the_tree_holds_nothing_it_may_not_hold(capsys):
    assert check_tree.main() == 0, capsys.readouterr().out

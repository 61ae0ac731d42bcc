"""Every verb that any command writes in the log has a sentence, every action somebody asks about has a rule, and every
ground for a grant can be said in words. Found in the code itself, so that a new one without its words fails here.

Seen failing with the defence removed: a sentence taken out of audit/sentences is named here with file and line.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tillsammans.access.rules import ACTIONS, RULES
from tillsammans.audit.sentences import SENTENCES
from tillsammans.cases.steps import MOVES

ROOT = Path(__file__).parent.parent
CODE = re.compile(r"[a-z_]+\.[a-z_]+")
DECLARING = {"staff", "family", "public", "signed_in"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the product but tests and migrations."""
    for path in sorted((*ROOT.glob("tillsammans/**/*.py"), *ROOT.glob("config/*.py"))):
        if not {"tests", "migrations"} & set(path.parts):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text())


def called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def texts(node: ast.AST | None) -> Iterator[str]:
    """Every code an expression may be: "a.b", "a.b" if x else "a.c", f"a.{x}" is none."""
    if node is not None:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str) and CODE.fullmatch(part.value):
                yield part.value


def argument(node: ast.Call, place: int, name: str) -> ast.AST | None:
    keyword = next((k.value for k in node.keywords if k.arg == name), None)
    return keyword or (node.args[place] if len(node.args) > place else None)


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    for file, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in names:
                yield f"{file}:{node.lineno}", node


def recorded() -> dict[str, str]:
    """Verb -> where it is written."""
    found = {
        code: where for where, node in calls("record", "Event") for code in texts(argument(node, 1, "verb"))
    }
    return found | {move.verb: "tillsammans/cases/steps.py" for move in MOVES}


def asked() -> dict[str, str]:
    """Action -> where somebody asks about it."""
    found = {
        code: where for where, node in calls("require", "may") for code in texts(argument(node, 1, "action"))
    }
    return found | {
        code: where for where, node in calls(*DECLARING) for code in texts(argument(node, 0, "action"))
    }


def test_every_verb_has_a_sentence():
    missing = {verb: where for verb, where in recorded().items() if verb not in SENTENCES}
    assert missing == {}, "write these in tillsammans/audit/sentences"
    assert len(recorded()) > 40  # the control: they are found


def test_every_sentence_is_swedish_words_and_names_nobody():
    for verb, sentence in SENTENCES.items():
        assert CODE.fullmatch(verb), verb
        assert sentence.strip() == sentence and sentence and not sentence.endswith("."), verb
        assert set(re.findall(r"{(\w*)}", sentence)) <= {"who"}, verb
        assert "ärende" not in sentence.lower(), verb


def test_every_action_somebody_asks_about_has_a_rule():
    missing = {action: where for action, where in asked().items() if action not in RULES}
    assert missing == {}, "register these with rule() in tillsammans/access/rules"
    assert len(asked()) > 60


def test_every_rule_is_asked_by_somebody():
    assert set(RULES) - set(asked()) == set(), "rules nobody asks: take them away, or ask them"


def test_every_rule_says_in_swedish_what_it_lets_one_do():
    for code, action in ACTIONS.items():
        assert action.says and action.says[0].isupper() and not action.says.endswith("."), code
        assert "ärende" not in action.says.lower(), code


def test_every_ground_for_a_grant_can_be_said():
    """ "Varför kan jag se detta?" says the deed that gave the access."""
    grounds = {
        code: where
        for where, node in calls("give", "ensure", "enter")
        for code in texts(argument(node, 99, "basis"))
    }
    missing = {code: where for code, where in grounds.items() if code not in SENTENCES}
    assert missing == {}, "these would make the page fail"
    assert grounds

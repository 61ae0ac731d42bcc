"""What the steering room's agreement points at is there on the open site: material, words, each step's heading."""

from urllib.parse import unquote

import pytest
from django.test import Client

from tillsammans.governance.agreement_rules import RULES
from tillsammans.governance.demo_agreement_words import PARTS
from tillsammans.governance.outside import outside
from tillsammans.materials.recipes import every
from tillsammans.publicsite import told

pytestmark = pytest.mark.usefixtures("site_db")


def test_every_step_leads_to_its_own_heading():
    for code in told.STEPS:
        path, _, anchor = outside().step(code).partition("#")
        answer = Client().get(path)
        assert answer.status_code == 200 and f'id="{unquote(anchor)}"' in answer.content.decode(), code
    assert outside().step("closed") == ""


def test_every_rule_of_the_agreement_leads_to_a_word_of_the_glossary():
    known = {term.word: term.href for term in outside().terms()}
    missing = {rule.word for rule in RULES.values() if rule.word and not known.get(rule.word)}
    assert not missing


def test_the_librarys_material_can_be_pointed_at_and_the_demos_is_material_we_make():
    made = {recipe.code for recipe in every()}
    assert outside().materials() and made & set(outside().materials())
    codes = {code for part in PARTS for code in part.materials}
    assert codes and codes <= made

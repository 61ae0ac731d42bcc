"""docs/inventory.md names every thing of the model, and points only at what exists."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import resolve

from tillsammans.materials.recipes import every

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "inventory.md"
ITEM = re.compile(r"^(\d+)\. (.*?)(?=^\d+\. |^## |\Z)", re.MULTILINE | re.DOTALL)
END = re.compile(r" - (?:planned|`[^`]+`|\[[^\]]+\]\([^)\s]+\))$")
STANDS_FOR = {"<uuid>": "00000000-0000-4000-8000-000000000000", "<slug>": "bup-flen"}


def items() -> dict[int, str]:
    """Number -> its text on one line."""
    return {int(number): " ".join(text.split()) for number, text in ITEM.findall(PAGE.read_text())}


def pointed_at(pattern: str) -> list[str]:
    return [found for text in items().values() for found in re.findall(pattern, text)]


def test_all_124_numbers_are_there_once_and_in_order():
    assert [int(number) for number, _ in ITEM.findall(PAGE.read_text())] == list(range(1, 125))


@pytest.mark.parametrize("number", range(1, 125))
def test_a_number_ends_with_where_to_find_it_or_with_planned(number):
    assert END.search(items()[number]), items()[number]


@pytest.mark.parametrize("address", sorted(set(pointed_at(r"`(/[^`]*)`"))))
def test_every_address_leads_to_a_view(address):
    for word, value in STANDS_FOR.items():
        address = address.replace(word, value)
    assert resolve(address).func


@pytest.mark.parametrize("command", sorted(set(pointed_at(r"`(make [a-z-]+|manage\.py [a-z_]+)`"))))
def test_every_command_exists(command):
    program, _, name = command.partition(" ")
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert name in (targets if program == "make" else get_commands())


@pytest.mark.parametrize("target", sorted(set(pointed_at(r"\]\(([^)#\s]+)\)"))))
def test_every_document_exists(target):
    assert (PAGE.parent / target).exists()


def test_every_page_of_the_open_site_is_there(site_db, client):
    pages = sorted(set(pointed_at(r"`(/sv/[^`]*)`")))
    assert len(pages) > 30
    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


def test_every_material_has_a_recipe():
    codes = {address.split("/")[2] for address in pointed_at(r"`(/m/[^`]*)`")}
    assert codes and codes <= {recipe.code for recipe in every()}

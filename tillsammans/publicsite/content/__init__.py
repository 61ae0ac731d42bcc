"""What a new site starts with, in our own words: pages as data, so that a county can begin from it and change it.

`sv.py` (or a folder) holds `TREE`, the whole Swedish tree from the front page down. `en.py`, `so.py` and `ar.py` hold
`TEXTS`, a translation per key for the pages that have one. Facts are the agreement's; sentences are ours; stories are
invented and marked as examples.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Block = tuple[str, Any]
"""One block of a page's body, as (name, value). See publicsite/blocks.py for what there is:

("heading", "Så går det till")                     a second-level heading
("text", "<p>Stycken, <b>fet</b>, <a href='sv:model.process'>länk till en sida</a></p><ul><li>listor</li></ul>")
("steps", [{"title": "Upptäcka", "text": "..."}])   numbered steps
("fact", {"title": "Bra att veta", "text": "<p>...</p>"})
("warning", {"title": "...", "text": "<p>...</p>"})  as tb-notice
("quote", {"text": "...", "by": "Elev i årskurs 6, påhittad"})
("tiles", [{"title": "...", "text": "...", "link": "model.process", "icon": "users"}])
                                                     link: a page's key, an address or ""
("table", {"caption": "...", "head": ["...", "..."], "rows": [["...", "..."]]})
("example", {"title": "...", "text": "<p>...</p>"})  always shown as an example
("details", {"summary": "...", "text": "<p>...</p>"})
("component", "triangle")                            something the product draws from data, see COMPONENTS below

In rich text a link to a page is href='sv:<key>' (with the page's own language), to the product's own pages an ordinary
path such as '/hitta/' or '/hjulet/'.
"""

MENU: dict[str, dict[str, str]] = {
    "model": {},
    "wheel": {"sv": "Hjulet", "en": "The wheel", "so": "Giraangirta", "ar": "العجلة"},
    "library": {"sv": "Material", "en": "Material", "so": "Agab", "ar": "مواد"},
    "news": {"sv": "Nyheter", "en": "News", "so": "Warar", "ar": "أخبار"},
    "research": {"sv": "Forskning", "en": "Research", "so": "Cilmi-baaris", "ar": "البحث"},
}
"""The pages a new site's header leads to (mock 08), with a short name where the title is long. Afterwards editors
choose ("visa i menyer", "kort namn i menyn")."""

COMPONENTS = {
    "goal": "målbilden",
    "wheel": "hjulet med sina sju områden i ord",
    "wheel_downloads": "hjulet att hämta, på alla språk",
    "process": "processens tre steg",
    "triangle": "preventionstriangeln: välj en nivå",
    "named_person_table": "Barnets bästa-ansvarig efter ålder",
    "finder": "sök Barnets bästa-ansvarig för en skola",
    "five_questions": "de fem frågorna",
    "perspectives": "barnperspektiv, barnets perspektiv, barnrättsperspektiv",
    "phases": "tidslinjen sedan 2021",
    "glossary": "ordlistan",
    "legal_questions": "Vad får jag berätta, för vem?",
    "laws": "lagrum, med från när de gäller",
    "principals": "de tio huvudmännen",
    "contacts": "funktionsbrevlådor",
    "urgent": "när det är bråttom: 112, socialtjänst, Bris",
}


@dataclass(frozen=True)
class Node:
    """One page. `key` is the same in every language; `kind` is the page type's class name."""

    key: str
    kind: str
    title: str
    slug: str
    intro: str = ""
    body: tuple[Block, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    children: tuple["Node", ...] = ()

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Text:
    """A translation of one node: what is left empty stays as in Swedish only where it holds no words."""

    title: str
    slug: str
    intro: str = ""
    body: tuple[Block, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)

"""Lays the foundation of a site from content written as data: every page, in every language it exists in.

Idempotent: a page that exists is left as editors have made it. First the tree, then the words, since words link to
pages that may come later in it.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import models as fields
from wagtail.models import Locale, Page, Site

from tillsammans.lib import clock
from tillsammans.publicsite import models, roles
from tillsammans.publicsite.content import MENU, Block, Node, Text

LINK = re.compile(r"""href=(['"])sv:([\w.\-]+)\1""")
Pages = dict[str, Page]


def key_of(name: str) -> UUID:
    """The translation key of a page that content knows by name: the same in every language and installation."""
    return uuid5(NAMESPACE_URL, f"tillsammans:{name}")


def build(tree: Node, texts: Mapping[str, Mapping[str, Text]]) -> int:
    """Make what is missing and publish it. `texts`: language -> key -> translation. How many pages were made."""
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("sv", *texts)}
    swedish, made = _swedish_tree(tree, locales["sv"])
    _open_site(swedish[tree.key])
    for node in tree.walk():
        if swedish[node.key] in made:
            _fill(swedish[node.key], node, swedish)
    count = len(made)
    for code, translations in texts.items():
        count += _translated_tree(tree, translations, locales[code], swedish)
    roles.ensure()
    return count


def _swedish_tree(tree: Node, locale: Locale) -> tuple[Pages, list[Page]]:
    pages: Pages = {}
    made: list[Page] = []
    parents = {child.key: node.key for node in tree.walk() for child in node.children}
    for node in tree.walk():
        found = Page.objects.filter(translation_key=key_of(node.key), locale=locale).first()
        parent = pages[parents[node.key]] if node.key in parents else Page.get_first_root_node()
        pages[node.key] = found.specific if found else _add(parent, node, locale, node)
        if not found:
            made.append(pages[node.key])
    return pages, made


def _translated_tree(tree: Node, texts: Mapping[str, Text], locale: Locale, swedish: Pages) -> int:
    pages: Pages = {}
    made = []
    parents = {child.key: node.key for node in tree.walk() for child in node.children}
    for node in tree.walk():
        if node.key not in texts:
            continue
        found = Page.objects.filter(translation_key=key_of(node.key), locale=locale).first()
        above = parents.get(node.key, "")
        while above and above not in pages:
            above = parents.get(above, "")
        parent = pages[above] if above else Page.get_first_root_node()
        pages[node.key] = found.specific if found else _add(parent, node, locale, texts[node.key])
        if not found:
            made.append(node)
    for node in made:
        text = texts[node.key]
        merged = Node(
            key=node.key,
            kind=node.kind,
            title=text.title,
            slug=text.slug,
            intro=text.intro,
            body=text.body,
            fields={**node.fields, **text.fields},
        )
        _fill(pages[node.key], merged, swedish | pages)
    return len(made)


def _add(parent: Page, node: Node, locale: Locale, words: Node | Text) -> Page:
    """An unpublished page in its place. Django's own page counter and path are kept by the tree library."""
    kind = getattr(models, node.kind)
    page = kind(
        title=words.title,
        slug=locale.language_code if kind is models.HomePage else words.slug,
        intro=words.intro,
        locale=locale,
        translation_key=key_of(node.key),
        live=False,
        show_in_menus=node.key in MENU,
        menu_title=MENU.get(node.key, {}).get(locale.language_code, ""),
        **_values(kind, {**node.fields, **words.fields}, {}),
    )
    return parent.add_child(instance=page)


def _fill(page: Page, node: Node, pages: Pages) -> None:
    specific: Any = page
    for name, value in _values(type(page), node.fields, pages).items():
        setattr(specific, name, value)
    specific.body = json.dumps([_raw(block, pages) for block in node.body])
    revision = specific.save_revision(log_action=False)
    revision.publish(log_action=False)
    _first_published(specific)


def _first_published(page: Any) -> None:
    """A page about a day was published that day, as far as lists and feeds are concerned."""
    day = next(
        (getattr(page, n) for n in ("date", "dated", "issued_on", "published_on") if hasattr(page, n)), None
    )
    if day:
        moment = datetime(day.year, day.month, day.day, 8, tzinfo=clock.STOCKHOLM)
        Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)


def _values(kind: type[Page], given: Mapping[str, Any], pages: Pages) -> dict[str, Any]:
    """Fields as their columns want them. What the page type has no column for is left out."""
    names = {field.name: field for field in kind._meta.get_fields() if hasattr(field, "attname")}
    out = {}
    for name, value in given.items():
        if name == "audiences":
            out[name] = json.dumps([{"type": "tiles", "value": [_tile(tile, pages) for tile in value]}])
        elif name in names:
            out[name] = _value(names[name], value, pages)
    return out


def _value(field: Any, value: Any, pages: Pages) -> Any:
    if isinstance(field, fields.DateTimeField) and isinstance(value, str):
        return datetime.fromisoformat(value).replace(tzinfo=clock.STOCKHOLM)
    if isinstance(field, fields.DateField) and isinstance(value, str):
        return date.fromisoformat(value) if value else None
    return _linked(value, pages) if isinstance(value, str) else value


def _raw(block: Block, pages: Pages) -> dict[str, Any]:
    name, value = block
    if name == "tiles":
        value = [_tile(tile, pages) for tile in value]
    elif name == "story":
        value = _tile(value, pages)
    return {"type": name, "value": _deep(value, pages)}


def _tile(tile: Mapping[str, Any], pages: Pages) -> dict[str, Any]:
    link = tile.get("link", "")
    rest = {name: value for name, value in tile.items() if name != "link"}
    if link in pages:
        return rest | {"page": pages[link].pk, "address": ""}
    return rest | {"page": None, "address": link if link.startswith(("/", "http", "tel:")) else ""}


def _deep(value: Any, pages: Pages) -> Any:
    if isinstance(value, str):
        return _linked(value, pages)
    if isinstance(value, Mapping):
        return {name: _deep(one, pages) for name, one in value.items()}
    if isinstance(value, Iterable):
        return [_deep(one, pages) for one in value]
    return value


def _linked(text: str, pages: Pages) -> str:
    """`href='sv:model'` as Wagtail's own link, which follows a page that moves."""

    def link(found: re.Match[str]) -> str:
        page = pages.get(found[2])
        return f'linktype="page" id="{page.pk}"' if page else 'href="/"'

    return LINK.sub(link, text)


def _open_site(home: Page) -> None:
    site = Site.objects.filter(is_default_site=True).first() or Site(
        hostname="localhost", is_default_site=True
    )
    if site.root_page_id != home.pk:
        welcome = site.root_page if site.root_page_id else None
        site.root_page = home
        site.site_name = "Tillsammans"
        site.save()
        if welcome and welcome.specific_class is Page and not welcome.get_children().exists():
            welcome.delete()

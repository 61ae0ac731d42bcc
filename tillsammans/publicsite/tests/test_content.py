"""The content's own promises: it hangs together, is easy where it must be, and keeps to the words we use."""

import re
from datetime import date, datetime
from html.parser import HTMLParser
from itertools import chain
from urllib.parse import urlsplit

import pytest

from tillsammans.publicsite import models
from tillsammans.publicsite.content import COMPONENTS, ar, en, snippets, so
from tillsammans.publicsite.content.sv import TREE
from tillsammans.publicsite.content.write import prose
from tillsammans.wheel.sectors import LANGUAGES

NODES = list(TREE.walk())
KEYS = {node.key for node in NODES}
TEXTS = {"en": en.TEXTS, "so": so.TEXTS, "ar": ar.TEXTS}
BODIES = [(node.key, node.body) for node in NODES] + [
    (f"{lang}:{key}", text.body) for lang, texts in TEXTS.items() for key, text in texts.items()
]
FACTS = (*snippets.TERMS, *snippets.PHASES, *snippets.LEVELS, *snippets.CONTACTS)
LINK = re.compile(r"href='([^']*)'")


def everything(value):
    """Every string in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(everything(one) for one in value.values())
    elif isinstance(value, list | tuple):
        yield from chain.from_iterable(everything(one) for one in value)


def written(node):
    """What a reader reads on the page."""
    return [node.title, node.intro, *everything([v for name, v in node.body if name != "component"])]


def words_of(key):
    return next(node for node in NODES if node.key == key)


def lix(texts):
    """Words per sentence, and long words in a hundred (Björnsson). Each string ends a sentence."""
    plain = ". ".join(re.sub(r"</(p|li)>", ". ", text) for text in texts)
    plain = re.sub(r"<[^>]+>", "", plain)
    sentences = [part for part in re.split(r"[.:?]+", plain) if re.search(r"\w", part)]
    words = re.findall(r"[^\W\d_]+", plain)
    return len(words) / len(sentences) + 100 * sum(len(word) > 6 for word in words) / len(words)


def test_lix_knows_easy_from_hard():
    easy = lix(["Du får hjälp. Vi är här. Säg till oss."])
    hard = lix(["Samverkansprocessens implementeringsförutsättningar sammanställdes utvecklingsarbetesvis."])
    assert easy < 10 < 90 < hard


def test_every_page_has_its_own_key_and_its_own_address():
    assert len(NODES) == len(KEYS)
    for node in NODES:
        slugs = [child.slug for child in node.children]
        assert len(slugs) == len(set(slugs))
        assert all(re.fullmatch(r"[a-z0-9-]+", slug) for slug in slugs), node.key


SHAPES = {
    "steps": {"title", "text"},
    "tiles": {"title", "text", "link", "icon"},
    **dict.fromkeys(("fact", "warning", "example"), {"title", "text"}),
    "details": {"summary", "text"},
    "quote": {"text", "by"},
    "story": {"title", "text", "link"},
    "table": {"caption", "head", "rows"},
}
BLOCKS = [(where, name, value) for where, body in BODIES for name, value in body]


def test_every_block_has_its_shape():
    for where, name, value in BLOCKS:
        if name in ("heading", "text"):
            assert isinstance(value, str) and value, where
        elif name == "component":
            assert value in COMPONENTS, where
        else:
            rows = value if isinstance(value, list) else [value]
            assert rows and all(set(row) == SHAPES[name] for row in rows), where
        if name == "table":
            assert all(len(row) == len(value["head"]) for row in value["rows"]), where


def test_every_link_leads_somewhere():
    fields = [(node.key, text) for node in NODES for text in everything(dict(node.fields))]
    bodies = [(where, text) for where, body in BODIES for text in everything(body)]
    answers = [(question.key, question.answer) for question in snippets.LEGAL_QUESTIONS]
    for where, text in (*bodies, *fields, *answers):
        for href in LINK.findall(text):
            assert _known(href), f"{where}: {href}"
    rows = [
        (w, row)
        for w, name, v in BLOCKS
        if name in ("tiles", "story")
        for row in (v if name == "tiles" else [v])
    ]
    for where, row in rows:
        link = row["link"]
        assert not link or link in KEYS or link.startswith(("/", "https://")), f"{where}: {link}"


def _known(href):
    if href.startswith("sv:"):
        return href.removeprefix("sv:") in KEYS
    return href.startswith(("/hitta/", "/hjulet/", "/sa-hanterar-vi-uppgifter/", "tel:")) or (
        urlsplit(href).scheme == "https" and "." in urlsplit(href).netloc
    )


class _Balanced(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        assert tag in {"p", "ul", "ol", "li", "b", "a"}
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_rich_text_is_whole():
    for _, body in BODIES:
        for text in everything(body):
            if text.startswith("<"):
                parser = _Balanced()
                parser.feed(text)
                assert not parser.open, text
            else:
                assert "](" not in text and "**" not in text, text


def test_prose_knows_paragraphs_lists_links_and_bold():
    said = prose("""
        Ett stycke
        på två rader. **Fet** och [länk](sv:wheel).

        - ett
          och ett halvt
        - två
    """)
    assert said == (
        "<p>Ett stycke på två rader. <b>Fet</b> och <a href='sv:wheel'>länk</a>.</p>"
        "<ul><li>ett och ett halvt</li><li>två</li></ul>"
    )


def test_words_we_never_use_are_nowhere():
    answers = [text for q in snippets.LEGAL_QUESTIONS for text in (q.question, q.answer)]
    swedish = chain(answers, *(chain(written(n), everything(dict(n.fields))) for n in NODES))
    for text in swedish:
        assert not re.search(r"\bärende", text, re.IGNORECASE), text
        assert "!" not in text, text
    for text in chain.from_iterable(everything(body) for _, body in BODIES):
        assert "!" not in text, text


def test_a_child_can_read_the_childs_page_and_a_guardian_the_guardians():
    assert lix(written(words_of("children"))) <= 25
    assert lix(written(words_of("guardians"))) <= 35


@pytest.mark.parametrize("key", ["children", "guardians", "model.consent", "model.named_person", "model"])
def test_pages_for_families_tell_where_to_turn(key):
    text = " ".join(written(words_of(key))) + str(words_of(key).body)
    assert "/hitta/" in text or "model.named_person" in text or "finder" in text or "model.report" in text


def test_invented_stories_say_so():
    examples = [node for node in NODES if node.kind == "ExamplePage"]
    assert examples and all(node.fields["invented"] for node in examples)
    for node in NODES:
        for name, value in node.body:
            if name == "quote":
                assert "påhittad" in value["by"] or node.kind == "ExamplePage", node.key


def test_only_invented_schools_are_named():
    """A school's name is a word that ends so: the three of the demo, and nothing else."""
    named = re.compile(r"\b[A-ZÅÄÖ]\w+(?:skolan|friskola)\b")
    general = {"Förskolan", "Grundskolan"}
    found = {m for n in NODES for text in written(n) for m in named.findall(text)} - general
    assert found <= {"Ängsskolan", "Lönnskolan", "Exempelskolan"}


def test_dates_are_dates():
    days = [
        n.fields[f] for n in NODES for f in ("date", "dated", "issued_on", "published_on") if f in n.fields
    ]
    assert days and all(date.fromisoformat(day) for day in days)
    for node in NODES:
        if node.kind == "EventPage":
            begins, ends = (datetime.fromisoformat(node.fields[f]) for f in ("starts_at", "ends_at"))
            assert begins < ends
            assert not node.fields["recording_url"] or node.fields["transcript"]


def test_words_have_room_in_their_columns():
    for node in NODES:
        columns = {f.name: f for f in getattr(models, node.kind)._meta.get_fields() if hasattr(f, "attname")}
        for name, value in {"title": node.title, "slug": node.slug, **node.fields}.items():
            room = getattr(columns.get(name), "max_length", None)
            assert room is None or len(str(value)) <= room, f"{node.key}: {name}"


def test_laws_that_questions_name_exist():
    keys = {law.key for law in snippets.LAWS}
    assert len(keys) == len(snippets.LAWS)
    assert all(set(q.laws) <= keys for q in snippets.LEGAL_QUESTIONS)
    assert all(date.fromisoformat(law.valid_from) for law in snippets.LAWS)


def test_small_facts_are_in_every_language():
    for fact in FACTS:
        for value in vars(fact).values():
            if isinstance(value, dict):
                assert set(value) == set(LANGUAGES), fact
                assert all(value.values()), fact


@pytest.mark.parametrize("lang", TEXTS)
def test_what_a_visitor_meets_first_is_in_every_language(lang):
    asked = {"home", "model", "model.attitude", "model.process", "model.tools", "model.leadership", "wheel"}
    asked |= {"model.named_person", "model.consent", "model.report", "children", "guardians"}
    assert asked <= set(TEXTS[lang]) <= KEYS


@pytest.mark.parametrize("lang", TEXTS)
def test_a_translation_has_the_blocks_of_the_swedish_page(lang):
    for key, text in TEXTS[lang].items():
        assert [name for name, _ in text.body] == [name for name, _ in words_of(key).body], key
        assert text.title and re.fullmatch(r"[a-z0-9-]+", text.slug)


def test_arabic_is_in_arabic():
    for key, text in ar.TEXTS.items():
        for words in (
            text.title,
            text.intro,
            *everything([v for n, v in text.body if n in ("heading", "text")]),
        ):
            assert not words or re.search(r"[\u0600-\u06ff]", words), (key, words)

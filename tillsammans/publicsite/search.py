"""Search on the site: PostgreSQL's full text in the reader's language (docs/adr/0011-search.md).

Anything may be asked: quotes, signs, pages of text. Nothing asked is kept.
"""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank, SearchVectorField
from django.core.paginator import Page as Slice
from django.core.paginator import Paginator
from django.db.models import BooleanField, Count, ExpressionWrapper, F, Func, Q, QuerySet, Value
from django.utils.html import escape
from django.utils.text import Truncator
from markupsafe import Markup
from wagtail.models import Page

from tillsammans.governance import published
from tillsammans.publicsite.indexing import CONFIG
from tillsammans.publicsite.models import SearchEntry, Term

LONGEST = 200
MOST_WORDS = 12
ON_A_PAGE = 10
SHORTEST_START = 3  # letters, for a word that is looked for by how it begins
ALIKE = 0.72
STEP = Page.steplen  # letters of a page's path for each level of the tree
# Signs that no page holds, round a word that was asked for; they become <mark> after escaping.
OPEN, CLOSE = "\ue000", "\ue001"
NOT_TEXT = re.compile(r"[\x00-\x1f\x7f\ue000\ue001\ud800-\udfff]")


@dataclass(frozen=True)
class Hit:
    """A page or a document in the list. `words`: where the words stand on it, marked; `above`: the title of the page
    above it, or whose document it is."""

    title: str
    href: str
    kind: str
    words: str
    above: str


@dataclass(frozen=True)
class Found:
    """An answer: what was asked (as it was understood), one page of hits, and help when there are none.

    how: "all" - every word; "any" - some of the words, since no page has all; "" - nothing asked, or nothing found.
    """

    q: str
    kind: str = ""
    how: str = ""
    hits: Slice | None = None
    counts: dict[str, int] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    suggestions: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def cleaned(q: str) -> str:
    """What was asked as one line of printable text, no longer than anybody types."""
    return re.sub(r"\s+", " ", NOT_TEXT.sub(" ", q)).strip()[:LONGEST].strip()


def find(q: str, locale: str, kind: str = "", number: Any = 1) -> Found:
    """Pages and materials in this language, those with the words in their title first."""
    q, kind = cleaned(q), kind if kind in SearchEntry.Kind.values else ""
    if not _words(q):  # nothing, or signs only
        return Found(q, kind)
    every = _open(locale)
    terms = _terms(q, locale)
    for how, query in (("all", _all(q, locale)), ("any", _any(q, locale))):
        rows = every.filter(vector=query)
        counts = dict(rows.values_list("kind").annotate(times=Count("pk")).order_by())
        if counts:
            chosen = _ranked(rows.filter(kind=kind) if kind else rows, q, query, locale)
            return Found(q, kind, how, _slice(chosen, query, locale, number), counts, terms)
    return Found(q, kind, "", None, {}, terms, suggestions(q, locale))


def how_many(q: str, locale: str) -> int:
    """How many pages have every word, in another language than the one on screen."""
    q = cleaned(q)
    return _open(locale).filter(vector=_all(q, locale)).count() if _words(q) else 0


def _open(locale: str) -> QuerySet[SearchEntry]:
    """What everybody may read: pages that are published, and documents (only such are in the index)."""
    readable = Q(page__live=True) | Q(publication__withdrawn_at__isnull=True, publication__isnull=False)
    return SearchEntry.objects.filter(readable, locale=locale)


def _words(q: str) -> list[str]:
    return re.findall(r"\w+", q)[:MOST_WORDS]


def _asked(q: str, locale: str) -> SearchQuery:
    """As one writes in any search box: "a phrase", or, -without."""
    return SearchQuery(q, config=CONFIG[locale], search_type="websearch")


def _beginning(q: str, locale: str, between: str) -> SearchQuery:
    """Words by how they begin: "frånvaro" finds frånvaroutredning. Words hold letters and digits only, so that no
    sign of the query language comes through."""
    starts = [f"'{word}':*" if len(word) >= SHORTEST_START else f"'{word}'" for word in _words(q)]
    return SearchQuery(between.join(starts), config=CONFIG[locale], search_type="raw")


def _all(q: str, locale: str) -> Any:
    says_more = '"' in q or re.search(r"(^|\s)-\w", q)
    return _asked(q, locale) if says_more else _asked(q, locale) | _beginning(q, locale, " & ")


def _any(q: str, locale: str) -> SearchQuery:
    return _beginning(re.sub(r"(^|\s)-\w+", " ", q), locale, " | ")


def _ranked(rows: QuerySet[SearchEntry], q: str, query: Any, locale: str) -> QuerySet[SearchEntry]:
    """Words in the title come before words in the text, and a word as asked before one that begins like it."""
    titles = Func(F("vector"), Value("{a}"), function="ts_filter", output_field=SearchVectorField())
    rows = rows.annotate(
        in_title=_matches(titles, query),
        exact=_matches(F("vector"), _asked(q, locale)),
        rank=SearchRank(F("vector"), query),
    )
    return rows.order_by("-in_title", "-exact", "-rank", "title", "pk")


def _matches(vector: Any, query: Any) -> ExpressionWrapper:
    return ExpressionWrapper(
        Func(vector, query, template="(%(expressions)s)", arg_joiner=" @@ ", output_field=BooleanField()),
        BooleanField(),
    )


def _slice(rows: QuerySet[SearchEntry], query: Any, locale: str, number: Any) -> Slice:
    """One page of the list, with Hits in it. Only what is shown is marked: that costs more than finding it."""
    entries = rows.defer("text", "vector", "publication__document").select_related(
        "page__locale", "publication"
    )
    page: Any = Paginator(entries, ON_A_PAGE).get_page(number)
    found = SearchHeadline(
        "text",
        query,
        config=CONFIG[locale],
        start_sel=OPEN,
        stop_sel=CLOSE,
        max_fragments=2,
        max_words=22,
        min_words=8,
        fragment_delimiter=" … ",
    )
    rows_shown = list(page.object_list)
    ids = [one.pk for one in rows_shown]
    excerpts = dict(SearchEntry.objects.filter(pk__in=ids).annotate(words=found).values_list("pk", "words"))
    above = _above([one.page for one in rows_shown if one.page])
    page.object_list = [_hit(one, _excerpt(excerpts[one.pk], one.lead), above) for one in rows_shown]
    return page


def _hit(one: SearchEntry, words: str, above: dict[str, str]) -> Hit:
    if one.page:
        return Hit(one.page.title, one.page.url or "", one.kind, words, above.get(one.page.path[:-STEP], ""))
    document: Any = one.publication
    return Hit(document.title, published.address_of(document), one.kind, words, document.group)


def _above(pages: list[Page]) -> dict[str, str]:
    """Path -> title of the pages above these; the front page is above everything and says nothing."""
    paths = {page.path[:-STEP] for page in pages}
    return dict(Page.objects.filter(path__in=paths, depth__gt=2, live=True).values_list("path", "title"))


def _excerpt(words: str, lead: str) -> str:
    """Where the words stand; for a page that has them in its title alone, how it begins."""
    return _marked(words) if OPEN in words or not lead else Truncator(lead).chars(LONGEST)


def _marked(excerpt: str) -> Markup:
    safe = str(escape(excerpt)).replace(OPEN, "<mark>").replace(CLOSE, "</mark>")
    return Markup(safe)  # noqa: S704 - escaped on the line above


def _terms(q: str, locale: str) -> tuple[Term, ...]:
    """Words of the glossary that were asked for, to be explained at once."""
    rows = Term.objects.filter(locale__language_code=locale)
    return tuple(
        rows.filter(Q(word__iexact=q) | Q(word__istartswith=f"{q} ") | Q(word__istartswith=f"{q},"))[:2]
    )


def suggestions(q: str, locale: str) -> tuple[str, ...]:
    """What may have been meant: each word put right by the words of titles and glossary, then terms that look alike."""
    vocabulary, terms = _vocabulary(locale)
    mended = [_nearest(word, vocabulary) for word in _words(q)]
    whole = " ".join(mended)
    alike = get_close_matches(q.casefold(), terms, n=3, cutoff=ALIKE)
    wished = [whole] if whole and whole.casefold() != q.casefold() else []
    as_written = {one: terms.get(one, one) for one in (*wished, *alike)}
    return tuple(as_written.values())[:4]


def _nearest(word: str, vocabulary: set[str]) -> str:
    lower = word.casefold()
    return (
        lower
        if lower in vocabulary
        else next(iter(get_close_matches(lower, vocabulary, n=1, cutoff=ALIKE)), lower)
    )


def _vocabulary(locale: str) -> tuple[set[str], dict[str, str]]:
    titles = _open(locale).values_list("title", flat=True)
    words = Term.objects.filter(locale__language_code=locale).values_list("word", flat=True)
    terms = {word.casefold(): word for word in words}
    return {one for text in (*titles, *terms) for one in re.findall(r"\w{3,}", text.casefold())}, terms

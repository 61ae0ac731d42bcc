"""A small site for tests of the library, news and events: a page of each kind, in Swedish and a little Arabic."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from wagtail.models import Page

from tillsammans.access.identity import acting
from tillsammans.accounts.actor import Actor, nobody
from tillsammans.publicsite import commands
from tillsammans.publicsite.build import build, key_of
from tillsammans.publicsite.content import Node, Text

STORY = {"title": "Två skolor berättar", "text": "<p>De <b>gick</b> från remiss.</p>", "link": "news.one"}
BODY = (
    ("heading", "Det här numret"),
    ("text", "<p>Hej <a href='sv:news.one'>alla</a>.</p><ul><li>ett</li><li>två</li></ul>"),
    ("story", STORY),
    ("steps", [{"title": "Läs", "text": "Först."}, {"title": "Gör", "text": ""}]),
    ("fact", {"title": "Bra att veta", "text": "<p>#panic(1) och $x$ är bara ord.</p>"}),
    ("example", {"title": "Så gjorde de", "text": "<p>Påhittat.</p>"}),
    ("quote", {"text": "Det gick bra.", "by": "Elev, påhittad"}),
    ("tiles", [{"title": "Hitta", "text": "Vem är det?", "link": "/hitta/", "icon": "users"}]),
    ("table", {"caption": "När", "head": ["Dag", "Vad"], "rows": [["4 december", "Webbinarium"], ["5"]]}),
    ("details", {"summary": "Mer", "text": "<ol><li>först</li></ol>"}),
    ("component", "goal"),
)


def event(name: str, starts: str, ends: str, **fields: object) -> Node:
    return Node(
        key=f"event.{name}",
        kind="EventPage",
        title=fields.pop("title", name.capitalize()),
        slug=name,
        intro="Kort om träffen.",
        fields={"starts_at": starts, "ends_at": ends, "kind": "webinar", **fields},
    )


EVENTS = (
    event(
        "winter",
        "2026-12-04 12:00",
        "2026-12-04 12:45",
        join_url="https://example.org/mote",
        place="På webben",
    ),
    event("summer", "2026-06-04 12:00", "2026-06-04 12:45", save_the_date=True),
    event("autumn-before", "2026-10-25 01:30", "2026-10-25 02:30"),
    event("autumn-after", "2026-10-25 03:30", "2026-10-25 04:30"),
    event("spring", "2027-03-28 01:30", "2027-03-28 03:30"),
)


def news(name: str, day: str, tag: str) -> Node:
    return Node(
        key=f"news.{name}",
        kind="NewsPage",
        title=f"Nyhet {name}",
        slug=name,
        intro="Ingress <här>.",
        fields={"date": day, "tag": tag},
    )


TREE = Node(
    key="home",
    kind="HomePage",
    title="Hem",
    slug="sv",
    children=(
        Node(key="library", kind="LibraryPage", title="Material", slug="material", intro="Att hämta hem."),
        Node(
            key="news",
            kind="NewsIndexPage",
            title="Nyheter",
            slug="nyheter",
            children=(
                news("one", "2026-11-12", "inspireras"),
                news("two", "2026-11-03", "material"),
                news("old", "2025-05-01", "beslut"),
            ),
        ),
        Node(key="events", kind="EventIndexPage", title="Kalender", slug="kalender", children=EVENTS),
        Node(
            key="podcast",
            kind="PodcastPage",
            title="Podden",
            slug="podd",
            intro="Om följeforskningen.",
            children=(
                Node(
                    key="podcast.one",
                    kind="EpisodePage",
                    title="Första avsnittet",
                    slug="ett",
                    fields={
                        "number": 1,
                        "published_on": "2026-10-01",
                        "duration_minutes": 22,
                        "transcript": "<p>Hej & välkommen.</p>",
                    },
                ),
            ),
        ),
        Node(
            key="letters",
            kind="NewsletterIndexPage",
            title="Nyhetsbrev",
            slug="nyhetsbrev",
            children=(
                Node(
                    key="letters.one",
                    kind="NewsletterPage",
                    title="Höstens brev",
                    slug="26-1",
                    intro="Det här har hänt.",
                    fields={"number": "26:1", "issued_on": "2026-10-15"},
                    body=BODY,
                ),
            ),
        ),
    ),
)
ARABIC = {
    "home": Text(title="الرئيسية", slug="ar"),
    "library": Text(title="المواد", slug="mawad", intro="مواد للجميع."),
    "news": Text(title="الأخبار", slug="akhbar"),
}


@contextmanager
def rolled_back(blocker: Any) -> Iterator[None]:
    """What is done inside is undone. Around a whole module and around each test: the shop is then opened once."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def open_shop() -> None:
    """The pages, published. No materials yet."""
    with acting(nobody()):
        build(TREE, {"ar": ARABIC})


def make(*codes: str, sample: bool = True) -> int:
    """Make these materials as the command does."""
    by = Actor(kind="job", name="Tillsammans")
    with acting(by):
        return commands.make_materials(by=by, only=codes, sample=sample)


def page(key: str, language: str = "sv") -> Page:
    return Page.objects.get(translation_key=key_of(key), locale__language_code=language).specific

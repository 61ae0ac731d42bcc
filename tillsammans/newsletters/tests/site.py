"""A small site with two issues of the newsletter, and people who subscribe."""

from tillsammans.lib import clock
from tillsammans.newsletters.models import Subscriber
from tillsammans.publicsite import build
from tillsammans.publicsite.content import Node, Text
from tillsammans.publicsite.models import NewsletterPage

BODY = (
    (
        "text",
        "<p>Hösten är här, och <b>mycket</b> händer. Läs om <a href='sv:other'>våren</a> &amp; annat.</p>",
    ),
    ("heading", "Nytt sedan sist"),
    (
        "story",
        {
            "title": "Ängsskolan provar hjulet",
            "text": "<p>De började med <a href='/hjulet/'>hjulet</a>.</p><ul><li>Lyssna</li><li>Skriv ner</li></ul>",
            "link": "other",
        },
    ),
    ("fact", {"title": "Bra att veta", "text": "<p>Det tar tre minuter.</p>"}),
    ("warning", {"title": "Viktigt", "text": "<p>Det ersätter inte en orosanmälan.</p>"}),
    ("example", {"title": "Lönnskolan", "text": "<p>Ett påhittat exempel.</p>"}),
    ("quote", {"text": "Jag fick frågan först", "by": "Elev, påhittad"}),
    ("steps", [{"title": "Upptäcka", "text": "Någon ser"}, {"title": "Kartlägga", "text": ""}]),
    ("table", {"caption": "Datum", "head": ["Vad", "När"], "rows": [["Webbinarium", "4 december"]]}),
    ("tiles", [{"title": "Till materialet", "text": "Att hämta", "link": "/hjulet/", "icon": "users"}]),
    ("details", {"summary": "Mer för den som vill", "text": "<p>Lite till.</p>"}),
    ("component", "wheel"),
)


def issue(key: str, number: str, title: str, day: str, body: tuple = ()) -> Node:
    fields = {"number": number, "issued_on": day}
    return Node(
        key, "NewsletterPage", title, number.replace(":", "-"), "Det viktigaste på tre minuter.", body, fields
    )


TREE = Node(
    "home",
    "HomePage",
    "Tillsammans",
    "start",
    children=(
        Node(
            "newsletters",
            "NewsletterIndexPage",
            "Nyhetsbrev",
            "nyhetsbrev",
            children=(
                issue("issue", "26:1", "Hösten är här", "2026-11-16", BODY),
                issue("other", "26:2", "Våren kommer", "2027-03-01", (("text", "<p>Snart.</p>"),)),
            ),
        ),
    ),
)
ARABIC = {
    "home": Text("معًا", "start"),
    "newsletters": Text("النشرة", "nashra"),
    "issue": Text("الخريف هنا", "26-1", "الأهم في ثلاث دقائق", (("text", "<p>الخريف هنا.</p>"),)),
}


def a_site(arabic: bool = False) -> NewsletterPage:
    """Issue 26:1, published; with an Arabic version when asked for."""
    build.build(TREE, {"ar": ARABIC} if arabic else {})
    return NewsletterPage.objects.select_related("locale").get(number="26:1", locale__language_code="sv")


def a_subscriber(email: str, language: str = "sv", confirmed: bool = True) -> Subscriber:
    now = clock.now()
    return Subscriber.objects.create(
        email=email, language=language, asked_at=now, confirmed_at=now if confirmed else None
    )

"""A small site for tests of services, following, search and feedback: a few pages in Swedish, fewer in Arabic."""

from tillsammans.publicsite import build
from tillsammans.publicsite.content import Node, Text


def _service(
    key: str, kind: str, municipality: str = "", children: tuple[Node, ...] = (), **more: object
) -> Node:
    fields = {
        "service": kind,
        "municipality": municipality,
        "task": f"Uppdraget för {key}.",
        "reach": "Ring växeln.",
        "phone": "0157-000 00",
        "factors": ["Fast tid varje vecka"],
        "challenges": ["Många byten"],
        **more,
    }
    return Node(
        f"t.{key}", "ServicePage", key.capitalize(), key, f"Om {key}.", fields=fields, children=children
    )


def _document(key: str, kind: str, group: str, dated: str, next_review: str = "") -> Node:
    fields = {
        "kind": kind,
        "group": group,
        "dated": dated,
        "next_review": next_review,
        "short": "<p>Kort om saken. <a href='sv:t.process'>Alla dokument</a></p>",
    }
    body = (("text", "<p>Hela texten om saken.</p>"),)
    return Node(f"t.{key}", "ProcessDocumentPage", key.capitalize(), key, "", body, fields)


SERVICES = Node(
    "t.services",
    "ServiceIndexPage",
    "Vem gör vad",
    "vem-gor-vad",
    "Varje verksamhets uppdrag.",
    children=(
        _service("skolan", "school"),
        _service(
            "socialtjansten",
            "social",
            children=(_service("socialtjansten-flen", "social", "0482", phone="0157-43 10 00"),),
        ),
        Node(
            "t.vits",
            "ForumPage",
            "VITS",
            "vits",
            "Ett möte mellan yrken.",
            fields={
                "when": "En gång i månaden",
                "who": "Skola och vård",
                "bring": "Anmäl frågan till mötesledaren.",
            },
        ),
        Node(
            "t.npf",
            "InitiativePage",
            "Gruppstöd i årskurs 5",
            "gruppstod",
            "Insatser för hela klasser.",
            fields={
                "place": "Tre klasser i Strängnäs kommun",
                "method": "Handledning",
                "level": "group",
                "period": "2023",
                "result": "Inget publicerat resultat",
                "status": "ended",
                "goal_link": "Det som är nödvändigt för några blir bra för alla.",
            },
        ),
    ),
)
PROCESS = Node(
    "t.process",
    "ProcessIndexPage",
    "Följ processen",
    "folj-processen",
    "Det som beslutas, och hur det går.",
    children=(
        _document("minnesanteckningar-mars", "minutes", "Styrgruppen", "2026-03-10"),
        _document("statusrapport-flen", "status", "Flen", "2026-05-01"),
        _document("beslut-om-sip", "decision", "Styrgruppen", "2024-10-18", next_review="2026-04-15"),
    ),
)
FREQUENT_ABSENCE = (
    ("heading", "Frånvaroutredning"),
    (
        "text",
        "<p>Skolan utreder <b>frånvaron</b> tidigt &amp; tillsammans med eleven. <script>alert(1)</script></p>",
    ),
)
TREE = Node(
    "t.home",
    "HomePage",
    "Alla barn ska få hjälp i tid",
    "sv",
    "Samma hjul, med barnet i mitten.",
    children=(
        SERVICES,
        PROCESS,
        Node("t.consent", "ArticlePage", "Samtycke", "samtycke", "Ja, nej eller vill veta mer först."),
        Node(
            "t.absence",
            "ArticlePage",
            "Skolfrånvaro",
            "skolfranvaro",
            "När ett barn är borta.",
            FREQUENT_ABSENCE,
        ),
        Node(
            "t.school",
            "ArticlePage",
            "Skolan i modellen",
            "skolan-i-modellen",
            "",
            (("text", "<p>Här nämns samtycke en gång, och <a href='sv:t.consent'>så frågar du</a>.</p>"),),
        ),
        Node(
            "t.accessibility",
            "AccessibilityPage",
            "Tillgänglighet",
            "tillganglighet",
            "Alla ska kunna använda den.",
        ),
    ),
)
TEXTS = {
    "en": {
        "t.home": Text("All children get help in time", "en", "The same wheel."),
        "t.consent": Text(
            "Consent", "consent", "Yes, no, or tell me more.", (("text", "<p>Asking families early.</p>"),)
        ),
    },
    "so": {
        "t.home": Text("Carruurta oo dhan", "so", "Hal giraan."),
        "t.consent": Text("Ogolaansho", "ogolaansho", "Haa ama maya."),
    },
    "ar": {
        "t.home": Text("جميع الأطفال", "ar", "نفس العجلة."),
        "t.consent": Text(
            "الموافقة", "almuwafaqa", "نعم أو لا.", (("text", "<p>نسأل العائلات قبل أن نتكلم.</p>"),)
        ),
    },
}


def built() -> None:
    build.build(TREE, TEXTS)

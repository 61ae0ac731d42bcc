"""The Swedish tree, from the front page down (mock 08)."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.sv import om
from tillsammans.publicsite.content.sv.barn import CHILDREN
from tillsammans.publicsite.content.sv.chef import LEADERS
from tillsammans.publicsite.content.sv.forskning import RESEARCH
from tillsammans.publicsite.content.sv.hjulet import WHEEL
from tillsammans.publicsite.content.sv.kalender import EVENTS
from tillsammans.publicsite.content.sv.material import LIBRARY
from tillsammans.publicsite.content.sv.modellen import MODEL
from tillsammans.publicsite.content.sv.nyheter import NEWS
from tillsammans.publicsite.content.sv.nyhetsbrev import NEWSLETTERS
from tillsammans.publicsite.content.sv.personal import STAFF
from tillsammans.publicsite.content.sv.podd import PODCAST
from tillsammans.publicsite.content.sv.processen import PROCESS
from tillsammans.publicsite.content.sv.vardnadshavare import GUARDIANS
from tillsammans.publicsite.content.sv.vem_gor_vad import WHO_DOES_WHAT

AUDIENCES = (
    ("Barn eller ung", "Vad kan jag få hjälp med?", "smile", "children"),
    ("Vårdnadshavare", "Så går det till, steg för steg", "house", "guardians"),
    ("Jag arbetar med barn", "Hjulet, processen, samtycke", "users", "staff"),
    ("Chef eller beslutsfattare", "Införande, siffror, beslut", "landmark", "leaders"),
)

TREE = Node(
    key="home",
    kind="HomePage",
    title="Alla barn ska få hjälp i tid, och av vuxna som hjälps åt.",
    slug="sv",
    intro="Förskola, skola, vård och socialtjänst i Sörmlands nio kommuner och Region Sörmland arbetar på "
    "samma sätt, med samma hjul och med barnet i mitten.",
    fields={
        "lead_button": "Så fungerar modellen",
        "audiences": [dict(zip(("title", "text", "icon", "link"), row, strict=True)) for row in AUDIENCES],
    },
    children=(
        CHILDREN,
        GUARDIANS,
        STAFF,
        LEADERS,
        MODEL,
        WHEEL,
        WHO_DOES_WHAT,
        LIBRARY,
        NEWS,
        EVENTS,
        PODCAST,
        NEWSLETTERS,
        PROCESS,
        RESEARCH,
        om.CONTACT,
        om.ACCESSIBILITY,
        om.PRIVACY,
        om.OTHERS,
        om.ABOUT,
        om.PRESS,
    ),
)

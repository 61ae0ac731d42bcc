"""Vem gör vad: services, forums, initiatives and examples under one roof."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.sv.exempel import EXAMPLES
from tillsammans.publicsite.content.sv.forum import FORUMS
from tillsammans.publicsite.content.sv.motesplatser import MEETING_PLACES
from tillsammans.publicsite.content.sv.satsningar import INITIATIVES
from tillsammans.publicsite.content.sv.verksamheter import SERVICES
from tillsammans.publicsite.content.write import component, fact, heading, text, tiles

WHO_DOES_WHAT = Node(
    key="services",
    kind="ServiceIndexPage",
    title="Vem gör vad",
    slug="vem-gor-vad",
    intro="För att kunna hjälpas åt behöver vi känna till varandra. Här står varje verksamhets uppdrag, "
    "hur man når den, vad som gör att samverkan fungerar och vad som är svårt.",
    body=(
        tiles(
            ("Samverkansforum", "Möten mellan yrken, och hur du tar upp något", "forums", "message-circle"),
            ("Satsningar och piloter", "Det som prövas i länet", "initiatives", "sprout"),
            ("Inspireras av andra", "Fem berättelser", "examples", "book-open"),
            ("Hitta barnets bästa-ansvarig", "Sök på skola eller förskola", "/hitta/", "search"),
        ),
        heading("Var kommer framgångsfaktorerna ifrån?"),
        text("""
            2022 kartlades samverkan på familjecentraler, ungdomsmottagningar och Barnahus i länet, med fokus på
            vad som gör att den fungerar och vad som är svårt. Listorna här är våra egna sammanfattningar i
            samma anda, för alla verksamheter. De är inte kartläggningens ord.
        """),
        fact(
            "Uppgifter som ändras",
            "Ser du något som inte stämmer? [Skriv till oss](sv:contact), så rättar vi.",
        ),
        component("urgent"),
    ),
    children=(*SERVICES, *MEETING_PLACES, FORUMS, INITIATIVES, EXAMPLES),
)

"""Somali, a draft: the library. The materials have words of their own in the recipes."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import tiles

LIBRARY = {
    "library": Text(
        title="Qalabka",
        slug="qalab",
        intro="Wax walba waa bilaash, gelitaan la'aan. "
        "Ku dooro waxa aad samaynayso, carruurta ay khuseyso iyo luqadda.",
        body=(
            tiles(
                (
                    "Sida loo isticmaalo qalabka",
                    "Talo ka hor wada hadalka ugu horreeya, af Iswiidhish",
                    "library.how",
                    "book-open",
                ),
                (
                    "Shatiga",
                    "Si xor ah u isticmaal, u beddel oo u daabac, af Iswiidhish",
                    "library.licence",
                    "scale",
                ),
                ("Giraangirta", "Waxa toddobada qaybood ay ku saabsan yihiin", "wheel", "compass"),
            ),
        ),
    ),
}

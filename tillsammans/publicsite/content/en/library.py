"""English: the library. The materials have words of their own in the recipes."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import tiles

LIBRARY = {
    "library": Text(
        title="Materials",
        slug="material",
        intro="Everything is free to fetch, without signing in. Choose by what you are going to do, "
        "which children it is about, and which language.",
        body=(
            tiles(
                (
                    "How to use the material",
                    "Advice before the first talk, in Swedish",
                    "library.how",
                    "book-open",
                ),
                ("Licence", "Use, change and print freely, in Swedish", "library.licence", "scale"),
                ("The wheel", "What the seven areas are about", "wheel", "compass"),
            ),
        ),
    ),
}

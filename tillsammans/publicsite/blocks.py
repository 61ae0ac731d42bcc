"""What a page's body is made of. Editors choose blocks and write words; how they look is the templates' own."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock

from tillsammans.publicsite.content import COMPONENTS

LEADS = re.compile(r"(/(?!/)|#|https?://|mailto:|tel:)[^\s<>\"'\\]*")
LEADS_NOWHERE = (
    "Skriv en adress på webbplatsen, som /hitta/, eller en som börjar på https://, mailto: eller tel:."
)
# What an editor may do in running text. Wagtail throws away all else, also what is pasted.
FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class Text(blocks.RichTextBlock):
    """Running text with lists and links."""

    def __init__(self, **kwargs: Any):
        super().__init__(**{"features": FEATURES} | kwargs)

    class Meta:
        icon = "pilcrow"
        label = "Text"
        template = "publicsite/blocks/text.html"


class Heading(blocks.CharBlock):
    class Meta:
        icon = "title"
        label = "Mellanrubrik"
        template = "publicsite/blocks/heading.html"


class Step(blocks.StructBlock):
    title = blocks.CharBlock(label="Rubrik")
    text = blocks.TextBlock(label="Text", required=False)


class Steps(blocks.ListBlock):
    def __init__(self, **kwargs: Any):
        super().__init__(Step(), **kwargs)

    class Meta:
        icon = "list-ol"
        label = "Steg för steg"
        template = "publicsite/blocks/steps.html"


class Fact(blocks.StructBlock):
    title = blocks.CharBlock(label="Rubrik")
    text = blocks.RichTextBlock(label="Text", features=FEATURES)

    class Meta:
        icon = "info-circle"
        label = "Bra att veta"
        template = "publicsite/blocks/fact.html"


class Warning(Fact):
    class Meta:
        icon = "warning"
        label = "Viktigt"
        template = "publicsite/blocks/warning.html"


class Example(Fact):
    class Meta:
        icon = "openquote"
        label = "Exempel (påhittat)"
        template = "publicsite/blocks/example.html"


class Quote(blocks.StructBlock):
    text = blocks.TextBlock(label="Citat")
    by = blocks.CharBlock(
        label="Vem säger det", required=False, help_text="En funktion, aldrig ett barns namn."
    )

    class Meta:
        icon = "openquote"
        label = "Citat"
        template = "publicsite/blocks/quote.html"


class Leading(blocks.StructBlock):
    """Something with an `address` that an editor types. It leads to a page of ours, the web, a mailbox or a telephone:
    never to a script."""

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned.get("address") and not LEADS.fullmatch(cleaned["address"]):
            raise StructBlockValidationError({"address": ValidationError(LEADS_NOWHERE)})
        return cleaned


class Tile(Leading):
    title = blocks.CharBlock(label="Rubrik")
    text = blocks.CharBlock(label="Text", required=False)
    page = blocks.PageChooserBlock(label="Sida", required=False)
    address = blocks.CharBlock(label="Eller en adress", required=False, help_text="Till exempel /hitta/")
    icon = blocks.CharBlock(label="Ikon", required=False, help_text="Namn ur Lucide, till exempel users")

    @staticmethod
    def href(value: Any) -> str:
        """Where the tile leads; empty when the page it led to is gone."""
        page = value.get("page")
        return (page.localized.url if page else "") or value.get("address") or ""


class Tiles(blocks.ListBlock):
    def __init__(self, **kwargs: Any):
        super().__init__(Tile(), **kwargs)

    class Meta:
        icon = "grip"
        label = "Länkrutor"
        template = "publicsite/blocks/tiles.html"


class Table(blocks.StructBlock):
    caption = blocks.CharBlock(label="Tabellens rubrik")
    head = blocks.ListBlock(blocks.CharBlock(), label="Kolumner")
    rows = blocks.ListBlock(blocks.ListBlock(blocks.CharBlock(required=False)), label="Rader")

    class Meta:
        icon = "table"
        label = "Tabell"
        template = "publicsite/blocks/table.html"


class Details(blocks.StructBlock):
    summary = blocks.CharBlock(label="Rubrik")
    text = blocks.RichTextBlock(label="Text", features=FEATURES)

    class Meta:
        icon = "collapse-down"
        label = "Fäll ut"
        template = "publicsite/blocks/details.html"


class Picture(blocks.StructBlock):
    image = ImageBlock(label="Bild")
    caption = blocks.CharBlock(label="Bildtext", required=False)

    class Meta:
        icon = "image"
        label = "Bild"
        template = "publicsite/blocks/picture.html"


class Component(blocks.ChoiceBlock):
    """Something the product draws from its own data; see publicsite/components.py."""

    choices = list(COMPONENTS.items())

    class Meta:
        icon = "cogs"
        label = "Ur produktens egna uppgifter"
        template = "publicsite/blocks/component.html"


class Body(blocks.StreamBlock):
    heading = Heading()
    text = Text()
    steps = Steps()
    fact = Fact()
    warning = Warning()
    quote = Quote()
    tiles = Tiles()
    table = Table()
    example = Example()
    details = Details()
    picture = Picture()
    component = Component()

    class Meta:
        required = False
        template = "publicsite/blocks/body.html"


class Story(Leading):
    """One piece of a newsletter."""

    title = blocks.CharBlock(label="Rubrik")
    text = blocks.RichTextBlock(label="Text", features=FEATURES)
    page = blocks.PageChooserBlock(label="Läs mer på sidan", required=False)
    address = blocks.CharBlock(label="Eller en adress", required=False)

    class Meta:
        icon = "doc-full"
        label = "Notis"
        template = "publicsite/blocks/story.html"


class NewsletterBody(Body):
    story = Story()

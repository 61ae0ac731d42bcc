"""What stands around a page: the way to it, its neighbours, its short address for paper, and its Swedish original."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse
from markupsafe import Markup
from wagtail.models import Page

from tillsammans.publicsite import qr, tree
from tillsammans.publicsite.addresses import absolute
from tillsammans.publicsite.build import key_of
from tillsammans.publicsite.models import ArticlePage, MaterialPage

# Pages on law and consent: what a translation says must be possible to lay beside the Swedish.
LEGAL = ("model.legal", "model.consent", "model.report")
LEGAL_COMPONENTS = ("legal_questions", "laws")


@dataclass(frozen=True)
class Around:
    """The surroundings of one published page."""

    page: Page

    @cached_property
    def above(self) -> list[Page]:
        """From the front page down to the page above."""
        return tree.above(self.page)

    @property
    def crumbs(self) -> list[Page]:
        """From the front page's own sections down to the page above; the front page is the logo."""
        return [one for one in self.above if one.depth > 2]

    @cached_property
    def section(self) -> list[Page]:
        """The page's neighbours, for finding one's way within a part of the site: its own sub-pages, else those
        beside it. Nothing for pages directly under the front page that have no sub-pages."""
        below = _in_menu_order(self.page.get_children())
        if below or self.page.depth <= 3:
            return below
        return _in_menu_order(self.page.get_siblings())

    @cached_property
    def section_title(self) -> str:
        """Whose sub-pages `section` are."""
        is_above = any(one.depth > self.page.depth for one in self.section)
        return self.page.title if is_above or not self.crumbs else self.crumbs[-1].title

    @cached_property
    def more(self) -> list[Page]:
        """Sub-pages that the page's own tiles do not lead to, so that nothing is said twice and nothing is hidden."""
        below = self.page.get_children().live().specific().defer_streamfields()
        led_to = _led_to(self.page)
        # Joining in the language would be forgotten by specific(), and each tile ask for its own.
        return [one for one in below.prefetch_related("locale") if one.translation_key not in led_to]

    @property
    def legal(self) -> bool:
        """Whether the page says something about law that only the Swedish text settles."""
        blocks = getattr(self.page, "body", None) or ()
        drawn = {block.value for block in blocks if block.block_type == "component"}
        return self.page.translation_key in map(key_of, LEGAL) or bool(drawn & set(LEGAL_COMPONENTS))

    @property
    def canonical(self) -> str:
        return absolute(self.page.url)

    @staticmethod
    def absolute(address: str) -> str:
        return absolute(address)

    @property
    def short(self) -> str:
        """A short address for paper, which leads to the page also after it has moved; a material's own is words."""
        if isinstance(self.page, MaterialPage) and self.page.code:
            return qr.short(self.page.code)
        return absolute(reverse("publicsite:short", args=[self.page.pk or 0]))  # 0: a preview, not saved yet

    @property
    def qr(self) -> Markup:
        """The short address as a drawing within the page, so that paper needs no more requests than the page itself."""
        return qr.inline(self.short)


def _in_menu_order(pages: Any) -> list[Page]:
    """Only ordinary pages: a list of three years of news is no way to find around."""
    return list(pages.live().exact_type(ArticlePage).order_by("path"))


def _led_to(page: Page) -> set:
    """Translation keys of the pages that the body's tiles lead to."""
    blocks = getattr(page, "body", None) or ()
    tiles = [tile for block in blocks if block.block_type == "tiles" for tile in block.value]
    return {tile["page"].translation_key for tile in tiles if tile.get("page")}

"""Pages below a page, in the reader's language where they exist and in Swedish where they do not; and those above."""

from typing import Any, TypeVar

from wagtail.models import Page

SWEDISH = "sv"
Kind = TypeVar("Kind", bound=Page)


def below(page: Page, kind: type[Kind]) -> list[Kind]:
    """Every published page of the kind under this one, in the order editors have given them.

    A page that has no translation comes in Swedish: a list with holes would hide what there is. `foreign` says so.
    """
    own = list(_under(page, kind))
    if page.locale.language_code == SWEDISH:
        return own
    swedish = page.get_translations().live().filter(locale__language_code=SWEDISH).first()
    if swedish is None:
        return own
    known = {one.translation_key for one in own}
    return own + [one for one in _under(swedish, kind) if one.translation_key not in known]


def above(page: Page) -> list[Page]:
    """From the front page down to the page above."""
    if page.depth <= 2:  # the front page itself
        return []
    return list(page.get_ancestors().filter(depth__gt=1, live=True))


def _under(page: Page, kind: type[Kind]) -> Any:
    """Without bodies: a list shows titles and ingresses."""
    rows = kind.objects.live().descendant_of(page).select_related("locale").defer_streamfields()
    return rows.order_by("path")


def other_language(page: Page, here: str) -> str:
    """The language of a page shown in a tree of another language; empty when it is the same."""
    code = page.locale.language_code
    return "" if code == here else code

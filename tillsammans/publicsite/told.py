"""What the steering room's agreement points at on the open site (governance.outside): material, words and steps."""

from collections.abc import Iterable

from wagtail.models import Page

from tillsammans.cases.models import StepCode
from tillsammans.publicsite import components, models
from tillsammans.publicsite.build import key_of
from tillsammans.publicsite.reading import GLOSSARY
from tillsammans.ui.terms import Explained

STEPS = {
    StepCode.NOTICE.value: "1-upptäcka",
    StepCode.MAP.value: "2-kartlägga",
    StepCode.COLLABORATE.value: "3-samarbeta",
}


def materials() -> dict[str, str]:
    """Code and title of everything in the Swedish library."""
    rows = models.MaterialPage.objects.live().filter(locale__language_code="sv")
    return dict(rows.order_by("title").values_list("code", "title"))


def terms() -> Iterable[Explained]:
    """The glossary in Swedish."""
    home = _address(GLOSSARY)
    rows = models.Term.objects.filter(locale__language_code="sv")
    for term in rows:
        anchor = components.anchor_of(term)
        yield Explained(anchor, term.word, term.explanation, f"{home}#{anchor}" if home else "")


def step(code: str) -> str:
    """Where the step is told of, on the page about the process."""
    home = _address("model.process")
    return f"{home}#{STEPS[code]}" if home and code in STEPS else ""


def _address(key: str) -> str:
    rows = Page.objects.live().filter(translation_key=key_of(key), locale__language_code="sv")
    page = rows.first()
    return (page.url or "") if page else ""

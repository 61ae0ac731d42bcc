"""What the open site knows that the agreement points at: materials, words of the glossary, and pages.

Governance stands before the open site and knows nothing of it; the site tells this when the product starts
(publicsite.apps). Where there is no site, links have no address and terms no explanation.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tillsammans.ui.terms import Explained


@dataclass(frozen=True)
class Outside:
    """materials(): code -> title, in the library's order. terms(): the glossary in Swedish, each with where it is told
    more of. step(code): where a step of the process (cases.StepCode) is told of; "" when nowhere."""

    materials: Callable[[], dict[str, str]]
    terms: Callable[[], Iterable[Explained]]
    step: Callable[[str], str]


_told = Outside(materials=dict, terms=tuple, step=lambda code: "")


def tell(known: Outside) -> None:
    """Called once, by the open site, when the product starts."""
    global _told  # one site per process
    _told = known


def outside() -> Outside:
    return _told

"""What each provider is asked for in each round, and which of its deliveries counts."""

from tillsammans.karta import specification
from tillsammans.karta.specification import Specification
from tillsammans.research import computing, store
from tillsammans.research.models import Delivery, Provider, Round, Study


def ordered(around: Round, provider: Provider) -> Specification:
    """The specification as the provider's tool reads it. CodebookError when the provider has nothing to give.

    What both the approval and the round's own codebook have: a variable approved since then is of another round, and
    one that is approved no longer is not asked for.
    """
    study = around.study
    book = computing.codebook(study, around.codebook)
    return specification.specify(
        book,
        specification.Provider(provider.code, provider.name, provider.municipality),
        around.year,
        specification.Order(
            approved=set(study.variables) & set(book.codes),
            approval=study.approval_number,
            key_check=study.key_check,
            sources=frozenset(provider.sources),
        ),
    )


def last_accepted(
    provider: Provider, before: Round | None = None, within: Round | None = None
) -> Delivery | None:
    """The provider's newest accepted delivery: in a round, or in the last round before one."""
    rows = provider.deliveries.filter(acceptance__accepted=True).select_related(
        "round", "acceptance", "discarding"
    )
    if before:
        rows = rows.filter(round__year__lt=before.year)
    if within:
        rows = rows.filter(round=within)
    return rows.order_by("-round__year", "-version").first()


def newest(study: Study) -> list[store.Delivered]:
    """Of each provider and round the last one accepted. Municipalities before the region: where they disagree on
    where a child lives, the one that lives closer is believed."""
    found = [
        last_accepted(provider, within=around)
        for provider in sorted(study.providers.all(), key=lambda one: (len(one.municipality) != 4, one.code))
        for around in study.rounds.order_by("year")
    ]
    return [
        store.Delivered(**one.acceptance.stored)
        for one in found
        if one and one.acceptance.stored and not hasattr(one, "discarding")
    ]

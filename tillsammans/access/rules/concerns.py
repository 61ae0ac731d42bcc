"""Upptäcka."""

from tillsammans.access.decision import no
from tillsammans.access.models import Relation
from tillsammans.access.rules.base import has_relation, only_staff, rule


@rule("concern.raise", "Berätta om ett barn")
def raise_concern(actor, inbox):
    """Everyone who works with children (agreement, Upptäcka). No relation to any child is needed."""
    return only_staff(actor)


@rule("concern.read", "Läsa vad någon har sett")
def read(actor, concern):
    """Whoever mans the inbox; the author reads the own text."""
    return only_staff(actor)


@rule("concern.take_in", "Ta emot och koppla till ett barn")
def take_in(actor, letter):
    """The named person's seat (or the substitute sitting in it): the one who mans the inbox."""
    if letter.to_inbox not in actor.holders:
        return no("not_inbox", "Det här tar barnets bästa-ansvarig emot.")
    return None


@rule("concern.thank", "Tacka den som berättade")
def thank(actor, concern):
    if has_relation(actor, concern, Relation.NAMED_PERSON, Relation.SUBSTITUTE, Relation.COORDINATOR):
        return None
    return no("not_named_person", "Det här gör barnets bästa-ansvarig eller samordningspersonen.")


@rule("concern.sent", "Se det man själv har berättat", logged=False)
def sent(actor, thing):
    return only_staff(actor)

"""What is written about a place is never about a child somebody could recognise (R19, R55): an identity number is
refused, and whatever else may point at somebody needs an answer to why it may stand."""

from collections.abc import Mapping

from tillsammans.governance import redaction
from tillsammans.governance.known import may_stand
from tillsammans.lib.deeds import NotPossible

FIELD = "vouched"


def found_in(words: Mapping[str, str]) -> list[redaction.Found]:
    """Label -> text: everything somebody must look at."""
    return redaction.look(words.items(), public_names=may_stand())


def looked_at(words: Mapping[str, str], vouched: str) -> str:
    """The answer to keep beside the words, "" when nothing in them asks for one.

    Refuses an identity number whatever is answered, and anything else found without an answer; the answer itself may
    not hold more of the same."""
    found = found_in(words)
    stopping = next((one for one in found if one.stops), None)
    if stopping:
        raise NotPossible("identity", stopping.sentence)
    if not found:
        return ""
    if not vouched.strip():
        sentences = " ".join(dict.fromkeys(one.sentence for one in found))
        raise NotPossible(
            "recognised", f"{sentences} Skriv om det, eller skriv här varför det får stå.", FIELD
        )
    if redaction.look([("Svaret", vouched)], public_names=may_stand()):
        raise NotPossible(
            "recognised",
            "I svaret står också något som kan peka ut någon. Skriv varför utan att upprepa det.",
            FIELD,
        )
    return vouched.strip()

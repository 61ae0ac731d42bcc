"""The answer to "may I": yes, or no with a code and a sentence that says what to do next."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Decision:
    allowed: bool
    code: str = ""
    sentence: str = ""

    def __bool__(self) -> bool:
        return self.allowed


YES = Decision(True)


def no(code: str, sentence: str) -> Decision:
    """A refusal. The sentence names nothing outside the asker's own view."""
    return Decision(False, code, sentence)


class Refused(Exception):
    """Seen, but not allowed: 403 with the decision's sentence."""

    def __init__(self, decision: Decision, action: str = "", thing: object = None):
        super().__init__(decision.sentence)
        self.decision, self.action, self.thing = decision, action, thing

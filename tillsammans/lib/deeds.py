"""What a command raises when a deed is allowed but does not make sense as given."""

from collections.abc import Callable


class NotPossible(Exception):
    """The deed cannot be done as asked. `sentence` is shown to the person, at `field` when one is named.

    `remember` writes the refusal to the log again: whoever rolls the deed back calls it afterwards, so that a refused
    letter leaves its trace."""

    def __init__(
        self,
        code: str,
        sentence: str,
        field: str | None = None,
        *,
        remember: Callable[[], object] | None = None,
    ):
        super().__init__(sentence)
        self.code, self.sentence, self.field, self.remember = code, sentence, field, remember

"""What a command raises when a deed is allowed but does not make sense as given."""


class NotPossible(Exception):
    """The deed cannot be done as asked. `sentence` is shown to the person, at `field` when one is named."""

    def __init__(self, code: str, sentence: str, field: str | None = None):
        super().__init__(sentence)
        self.code, self.sentence, self.field = code, sentence, field

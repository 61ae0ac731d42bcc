"""One Swedish sentence per verb; the one place that turns codes into language. `{who}` is a function, never a name
outside one's own unit. One module per capability, each with a dict SENTENCES."""

import importlib
import pkgutil

SENTENCES: dict[str, str] = {}
for _module in pkgutil.iter_modules(__path__):
    SENTENCES.update(importlib.import_module(f"{__name__}.{_module.name}").SENTENCES)


def sentence(verb: str, who: str = "") -> str:
    """What happened, in words. Raises KeyError for a verb nobody has given a sentence (a test looks)."""
    return SENTENCES[verb].format(who=who)

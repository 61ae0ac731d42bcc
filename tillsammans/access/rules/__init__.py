"""Every deed, what it is called, whether doing it is logged, and who may do it: one module per capability.

A rule is a function (actor, thing) -> None for yes, or `no(code, sentence)`. Rows out of sight never reach a rule.
"""

import importlib
import pkgutil

from tillsammans.access.rules.base import ACTIONS, RULES, Action

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")

__all__ = ["ACTIONS", "RULES", "Action"]

"""The words on the documentation forms: in Swedish those of the screens, field by field; one module per language.

The keys are form and field as in the code ("concern.who"), so that a test can lay paper beside screen. Another app's
forms are not imported here; the test is what keeps them together. English, Somali and Arabic are drafts.
"""

from types import ModuleType

from tillsammans.materials.words.documentation import ar, en, so, sv

SAID: dict[str, ModuleType] = {"sv": sv, "en": en, "so": so, "ar": ar}

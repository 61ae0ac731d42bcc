"""What the snippets of a new site are filled with. Each list has a module of its own in `lists`."""

from tillsammans.publicsite.content.lists.contacts import CONTACTS
from tillsammans.publicsite.content.lists.laws import LAWS
from tillsammans.publicsite.content.lists.levels import LEVELS
from tillsammans.publicsite.content.lists.phases import PHASES
from tillsammans.publicsite.content.lists.questions import LEGAL_QUESTIONS
from tillsammans.publicsite.content.lists.terms import TERMS

__all__ = ["CONTACTS", "LAWS", "LEGAL_QUESTIONS", "LEVELS", "PHASES", "TERMS"]

"""The words of the model in four languages. Swedish is the agreement's meaning in our own words."""

from tillsammans.publicsite.content.lists import Term
from tillsammans.publicsite.content.lists.terms_process import PROCESS_TERMS
from tillsammans.publicsite.content.lists.terms_services import SERVICE_TERMS
from tillsammans.publicsite.content.lists.terms_values import VALUE_TERMS

TERMS: tuple[Term, ...] = (*VALUE_TERMS, *PROCESS_TERMS, *SERVICE_TERMS)

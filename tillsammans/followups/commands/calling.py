"""No open chat: the family asks to be called, and the child may change their mind about who gets to know (R42, R53)."""

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import Case
from tillsammans.followups.jobs import pass_on_call, pass_on_change
from tillsammans.lib.deeds import NotPossible
from tillsammans.mapping.models import Statement


def ask_to_call(*, by: Actor, case: Case) -> None:
    """ "Be Petra höra av sig": a task for the coordinator, else for the named person. Carries no words."""
    require(by, "family.ask_to_call", case)
    record(by, "family.asked_to_call", case)
    pass_on_call.defer(authority_id=str(by.authority_id), case_id=str(case.pk), account_id=str(by.person_id))


def change_mind(*, by: Actor, statement: Statement) -> None:
    """The child wants somebody else, or nobody, to know a sentence. A professional asks how, and decides (R13)."""
    require(by, "family.change_mind", statement)
    if statement.voice != "child":
        raise NotPossible("not_own", "Det här kan bara den ändra som har sagt det.")
    record(by, "family.mind_changed", statement)
    pass_on_change.defer(authority_id=str(by.authority_id), statement_id=str(statement.pk))

"""The morning page, the child's page, tasks."""

from tillsammans.access.decision import no
from tillsammans.access.rules.base import anybody, only_staff, rule

rule("cases.home", "Se sina barn och vad som kräver en", logged=False)(anybody)
rule("cases.child", "Öppna barnets sida")(anybody)
rule("cases.messages", "Se det som väntar på en", logged=False)(anybody)
rule("cases.task", "Läsa sin uppgift", logged=False)(anybody)


@rule("cases.task_done", "Markera sin uppgift som klar")
def task_done(actor, task):
    if task.to_holder not in actor.holders:
        return no("not_own_task", "Det här är någon annans uppgift.")
    return only_staff(actor)

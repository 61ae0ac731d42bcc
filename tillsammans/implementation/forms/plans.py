"""The decision, the plan and its steps."""

from tillsammans.implementation.forms.fields import Choosing, choice, day, line, words

OWN = "own"  # an own decision, and not the adoption of the shared goal


class CommitForm(Choosing):
    name = "beslut-att-arbeta"

    adoption = choice("Vilket beslut är det?", "Välj vilket beslut det är.", radio=True)
    decided_by = line("Vem fattade beslutet?", help_text="Till exempel Utbildningsnämnden.")
    decided_on = day("Vilken dag?")
    record = line(
        "Var finns beslutet?", longest=120, help_text="Paragraf och diarienummer, så att det går att hitta."
    )


class PlanForm(Choosing):
    name = "plan-for-modellen"

    title = line("Vad heter planen?", "Ge planen ett namn.")
    goal = words("Vad ska den leda till för barnen?", "Skriv vad planen ska leda till för barnen.")
    starts_on = day("Börjar", "Skriv vilken dag planen börjar.")
    ends_on = day("Slutar", "Skriv vilken dag planen slutar.")


class StepForm(Choosing):
    name = "steg-i-planen"

    what = line("Vad ska göras?", "Skriv vad som ska göras.", longest=200)
    division = line("Division eller verksamhet", longest=120, help_text="Till exempel Elevhälsan.")
    unit = choice("Gäller det en enhet?")
    owner = line(
        "Vem ansvarar?",
        "Skriv vilken funktion som ansvarar.",
        longest=120,
        help_text="En funktion, till exempel Elevhälsochef. Inget namn.",
    )
    owner_post = choice("Vem ska få en påminnelse?")
    starts_on = day("Börjar", "Skriv vilken dag steget börjar.")
    ends_on = day("Klart senast", "Skriv vilken dag steget ska vara klart.")


class DoneForm(Choosing):
    name = "steg-klart"

    done_on = day("Vilken dag blev det klart?", "Skriv vilken dag det blev klart.")
    done_text = words("Vad gjordes?", "Skriv kort vad som gjordes.", longest=2000)


class LeaveOutForm(Choosing):
    name = "steg-bort"

    left_out_reason = line("Varför tas steget bort?", "Skriv varför steget tas bort.", longest=300)

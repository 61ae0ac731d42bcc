"""An initiative: what it is, and each step of its life."""

from django import forms

from tillsammans.governance.fields import RoomFile
from tillsammans.initiatives.forms import parts
from tillsammans.initiatives.forms.parts import ChoosingForm, a_day, line, one_of, some, text
from tillsammans.initiatives.models import InitiativeKind, Recommends

DECISION = "Välj vilket beslut det är. Skriv först in beslutet i beslutsregistret om det inte finns i listan."


class AboutForm(ChoosingForm):
    name = "satsning"
    title = line("Vad heter den?", "Skriv vad satsningen heter.", most=150)
    kind = one_of("Vad är det?", InitiativeKind.choices, "Välj vad det är.")
    about = text(  # type: ignore[assignment]  # the field; a form's own `about` is set when it is made
        "Vad ska prövas?", "Skriv vad som ska prövas.", help_text="Två eller tre meningar."
    )
    goal_link = text(
        "Hur hör den till målbilden?",
        "Skriv hur satsningen hör till målbilden. Utan det går den inte att skriva in.",
        help_text="Målbilden: ”alla barn i Sörmland ska ges möjligheter till god fysisk och psykisk hälsa genom en god "
        "och trygg uppväxt utifrån varje barns behov”.",
    )
    origin = text("Varifrån kommer idén?", "Skriv varifrån idén kommer.", rows=3)
    responsible = line(
        "Vem ansvarar?", "Skriv vem som ansvarar: funktion och organisation.", help_text=parts.WHO
    )
    responsible_post = some("Vem ska påminnas?", [], widget=forms.Select)


class NewForm(AboutForm):
    name = "satsning-ny"
    since = a_day(
        "När kom idén?",
        "Skriv vilken dag idén kom, eller ungefär.",
        help_text="Ungefär räcker. Inte en dag som kommer.",
    )


class PeriodForm(ChoosingForm):
    starts_on = a_day("Första dagen", "Skriv den första dagen.")
    ends_on = a_day("Sista dagen", "Skriv den sista dagen.")
    evaluate_by = a_day(
        "Utvärderingen ska vara klar",
        "Skriv när utvärderingen ska vara klar.",
        help_text="En satsning som slutförs utvärderas alltid. Dagen påminner den som ansvarar.",
    )


class StartForm(PeriodForm):
    name = "satsning-borjar"


class DecideForm(PeriodForm):
    name = "satsning-beslut"
    decision = one_of("Vilket beslut?", [], DECISION, several=True)
    field_order = ("decision", "starts_on", "ends_on", "evaluate_by")


class ExtendForm(DecideForm):
    name = "satsning-forlangs"


class IntoModelForm(ChoosingForm):
    name = "satsning-i-modellen"
    decision = one_of("Vilket beslut?", [], DECISION, several=True)


class EndForm(ChoosingForm):
    name = "satsning-avslutas"
    decision = one_of("Vilket beslut?", [], DECISION, several=True)
    reason = text("Varför avslutas den?", "Skriv varför satsningen avslutas.")


class EvaluationForm(ChoosingForm):
    name = "satsning-utvardering"
    asked = text("Vad har ni frågat?", "Skriv vad utvärderingen har frågat.", rows=3)
    how = text("Hur har ni gått till väga?", "Skriv hur utvärderingen har gått till.", rows=3)
    result = text("Vad kom fram?", "Skriv vad som kom fram.", rows=6)
    childrens_views = text(
        "Vad säger barnen?",
        "Skriv vad barnen säger. Har inga barn tillfrågats, skriv varför.",
        help_text="Som grupp, aldrig så att någon känns igen. Har inga barn tillfrågats, skriv varför.",
    )
    recommends = one_of("Vad rekommenderar ni?", Recommends.choices, "Välj vad utvärderingen rekommenderar.")
    recommendation = text("Varför, och vad behövs?", "Skriv varför, och vad som behövs.")
    by_function = line("Vem har utvärderat?", "Skriv vem som har utvärderat.", help_text=parts.WHO)
    evaluated_on = a_day("Vilken dag blev utvärderingen klar?", "Skriv vilken dag utvärderingen blev klar.")
    file = RoomFile(label="Utvärderingen som fil", required=False)
    vouched = parts.vouched()

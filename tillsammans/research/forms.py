"""Forms of the study. They keep no drafts: drafts are sealed with keys that this process does not hold."""

import json
from typing import Any

from django import forms

from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.drafts.forms import DeedForm
from tillsammans.karta.codebook import Codebook
from tillsammans.research.computing import QUESTIONS
from tillsammans.research.tables import GRADES
from tillsammans.ui.widgets import day_field, offer

NO_DAY = "Skriv dagen med siffror, till exempel 20 5 2027."
SLUG = {"invalid": "Använd bokstäver a–z, siffror, bindestreck och understreck."}
PLACES = list(MUNICIPALITIES.items())
SERVICES = {
    "skola": "Skolan",
    "forskola": "Förskolan",
    "elevhalsa": "Elevhälsan",
    "bvc": "Barnhälsovården",
    "socialtjanst": "Socialtjänsten",
    "ledning": "Kommunens ledning",
}
FINDINGS = 3


def text(
    label: str, missing: str = "", *, long: bool = True, most: int = 2000, **more: Any
) -> forms.CharField:
    """A text; needed only when there is a sentence for when it is missing."""
    messages = {"required": missing, "max_length": f"Korta texten till {most} tecken."}
    widget = forms.Textarea if long else forms.TextInput
    return forms.CharField(
        label=label, widget=widget, required=bool(missing), max_length=most, error_messages=messages, **more
    )


def code_field(label: str, **more: Any) -> forms.SlugField:
    messages = {"required": "Skriv en kod.", **SLUG}
    return forms.SlugField(label=label, max_length=40, error_messages=messages, **more)


def year_field(label: str, missing: str, **more: Any) -> forms.IntegerField:
    wrong = {"required": missing, "invalid": "Skriv året med fyra siffror."}
    wrong |= {"min_value": wrong["invalid"], "max_value": wrong["invalid"]}
    return forms.IntegerField(
        label=label,
        required=bool(missing),
        min_value=1990,
        max_value=2100,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages=wrong,
        **more,
    )


def lines(value: str) -> tuple[str, ...]:
    """The lines of a text that hold something."""
    return tuple(line.strip() for line in value.splitlines() if line.strip())


class RegisterStudy(DeedForm):
    """The register's card, word for word from the ethics application."""

    title = text("Studiens namn", "Skriv studiens namn.", long=False, most=200)
    code = code_field("Kod", help_text="Står i filnamn och adresser, till exempel karta-kompass.")
    purpose = text("Syfte", "Skriv syftet, som i etikansökan.")
    organisation = text("Forskningshuvudman", "Skriv vem som är forskningshuvudman.", long=False, most=200)
    approval_number = text("Etikgodkännandets nummer", "Skriv numret.", long=False, most=40)
    approved_from = day_field("Gäller från", "Skriv från vilken dag det gäller.", wrong=NO_DAY)
    approved_until = day_field("Gäller till och med", "Skriv till vilken dag det gäller.", wrong=NO_DAY)
    first_year = year_field("Uppgifter från och med år", "Skriv första året.")
    last_year = year_field("Uppgifter till och med år", "Skriv sista året.")
    variables = forms.MultipleChoiceField(
        label="Variabler som godkännandet omfattar",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Välj minst en variabel."},
    )
    opt_out = text("Så säger man nej", "Skriv hur man säger nej, och vad som händer då.")
    retention = text("Så länge sparas uppgifterna", "Skriv hur länge vad sparas.")
    kept_until = day_field(
        "Sista dagen de sparas",
        "Skriv sista dagen.",
        wrong=NO_DAY,
        help_text="Dagen efter ska dataansvarig förstöra dem.",
    )

    def __init__(self, *args: Any, book: Codebook, **kwargs: Any):
        super().__init__(*args, **kwargs)
        offer(self, "variables", [(v.code, f"{v.sv} ({v.code})") for v in book.variables])


class ChangeStudy(RegisterStudy):
    """The same card, all but the code; and why."""

    code = None  # type: ignore[assignment]  # Django's way to leave out a field of the form above
    reason = text(
        "Varför, och vem har beslutat det?",
        "Skriv varför, och vem som har beslutat det.",
        most=1000,
        help_text="Till exempel ett ändringsbeslut från Etikprövningsmyndigheten, med nummer.",
    )


class PublishCodebook(DeedForm):
    """From the example the first time, else from a file."""

    file = forms.FileField(
        label="Kodboken som JSON",
        required=False,
        help_text="Lämna tomt första gången, så används exempelkodbokens godkända variabler.",
    )
    note = text("Vad har ändrats?", most=1000)

    def clean_file(self) -> str:
        """The file's text; "" without a file."""
        sent = self.cleaned_data["file"]
        if not sent:
            return ""
        try:
            content = sent.read(2_000_000).decode("utf-8-sig")
            json.loads(content)
        except ValueError:
            raise forms.ValidationError("Filen är ingen kodbok i JSON.") from None
        return content


class AddProvider(DeedForm):
    authority = forms.ChoiceField(label="Myndighet", error_messages={"required": "Välj myndighet."})
    code = code_field("Kod", help_text="Står i filnamn, till exempel flen-skola.")
    municipality = forms.ChoiceField(
        label="Vilka barn", choices=[*PLACES, ("04", "Hela länet")], error_messages={"required": "Välj."}
    )
    sources = forms.MultipleChoiceField(
        label="Register som leverantören har",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Inget valt betyder alla.",
    )
    helped = forms.BooleanField(label="Forskningsenheten hjälper till med uttaget", required=False)

    def __init__(self, *args: Any, authorities: Any, sources: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "authority" in self.fields:
            offer(self, "authority", [("", "Välj"), *authorities])
        offer(self, "sources", [(one, one) for one in sources])


class ChangeProvider(AddProvider):
    """What may be another; authority and code are for good."""

    authority = code = None  # type: ignore[assignment]
    reason = text(
        "Varför, och vem har beslutat det?", "Skriv varför, och vem som har beslutat det.", most=1000
    )

    def __init__(self, *args: Any, sources: Any, **kwargs: Any):
        super().__init__(*args, authorities=(), sources=sources, **kwargs)


class Discard(DeedForm):
    reason = text("Enligt vilket beslut?", "Skriv enligt vilket beslut uppgifterna förstörs.", most=1000)
    sure = forms.BooleanField(
        label="Jag förstår att uppgifterna inte kan hämtas tillbaka",
        error_messages={"required": "Kryssa för att du förstår att det inte går att ångra."},
    )


class Retract(DeedForm):
    reason = text("Varför?", "Skriv varför. Alla kan läsa det.", most=1000, help_text="Alla kan läsa det.")


class KeyCheck(DeedForm):
    value = text(
        "Kontrollvärde",
        "Skriv kontrollvärdet.",
        long=False,
        most=40,
        help_text="16 tecken. Nyckelhållaren läser upp det; själva nyckeln kommer aldrig hit.",
    )


class OpenRound(DeedForm):
    year = year_field("År som uppgifterna gäller", "Skriv året.")
    opens_on = day_field("Öppnar", "Skriv när omgången öppnar.", wrong=NO_DAY)
    closes_on = day_field("Stänger", "Skriv när omgången stänger.", wrong=NO_DAY)


class Press(DeedForm):
    """A button with nothing to fill in."""


class UploadPackage(DeedForm):
    package = forms.FileField(
        label="Paketet",
        help_text="Filen som slutar på .zip och som verktyget har gjort.",
        error_messages={"required": "Välj paketet.", "empty": "Filen är tom."},
    )


class DecideDelivery(DeedForm):
    accepted = forms.TypedChoiceField(
        label="Vad blir det?",
        widget=forms.RadioSelect,
        choices=[("yes", "Ta emot leveransen"), ("no", "Avvisa den")],
        coerce=lambda value: value == "yes",
        empty_value=None,
        error_messages={"required": "Välj om leveransen tas emot."},
    )
    reason = text("Varför?", help_text="Behövs när du avvisar, och när du tar emot en leverans med fel.")


class OptOuts(DeedForm):
    pseudonyms = text(
        "Pseudonymer",
        "Skriv minst en pseudonym.",
        most=40_000,
        help_text="En per rad, som nyckelhållaren har gjort dem. Aldrig personnummer.",
    )
    reason = text("Varför, och hur kom det in?", "Skriv varför och hur det kom in.", most=1000)


class DefineAnalysis(DeedForm):
    """The question as boxes; `definition` is what research.definitions reads. What does not belong is left empty."""

    title = text("Kort namn", "Skriv ett kort namn.", long=False, most=200)
    question = text("Vad vill du veta, och varför?", "Skriv vad du vill veta.")
    what = forms.ChoiceField(
        label="Sorts fråga",
        choices=list(QUESTIONS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Välj sorts fråga."},
    )
    measure = forms.ChoiceField(label="Variabel", error_messages={"required": "Välj variabel."})
    answers = text(
        "Svar som räknas",
        long=False,
        most=200,
        help_text="För variabler med svarsalternativ: koderna, till exempel 4, 5.",
    )
    by = forms.MultipleChoiceField(
        label="Dela upp efter",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("municipality", "Kommun"), ("sex", "Kön"), ("grade", "Årskurs")],
        help_text="År är alltid med.",
    )
    first_year = year_field("Från och med år", "")
    last_year = year_field("Till och med år", "")
    grades = text("Bara årskurserna", long=False, most=60, help_text="Till exempel 4, 7. Tomt betyder alla.")
    other = forms.ChoiceField(
        label="Andra variabeln", required=False, help_text="För hur två saker följs åt."
    )
    municipality = forms.ChoiceField(
        label="Kommunen som jämförs", required=False, choices=[("", "Ingen"), *PLACES]
    )
    from_age = forms.IntegerField(label="Från ålder", required=False, min_value=0, max_value=20)
    to_age = forms.IntegerField(label="Till ålder", required=False, min_value=0, max_value=20)

    def __init__(self, *args: Any, book: Codebook, approved: list[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        known = [(v.code, f"{v.sv} ({v.code})") for v in book.variables if v.code in approved]
        offer(self, "measure", [("", "Välj"), *known])
        offer(self, "other", [("", "Ingen"), *known])

    @property
    def definition(self) -> dict[str, Any]:
        data, what = self.cleaned_data, self.cleaned_data["what"]
        made: dict[str, Any] = {"what": what}
        made |= {"variables": [data["measure"]]} if what == "missingness" else {"measure": data["measure"]}
        if what in ("levels", "trends", "compared", "cohorts") and data["answers"]:
            made["answers"] = parts(data["answers"])
        for name in {
            "together": ["other"],
            "compared": ["municipality"],
            "transitions": ["from_age", "to_age"],
        }.get(what, []):
            made[name] = data[name]
        if by := self._by(what):
            made["by"] = by
        if where := self._where():
            made["where"] = where
        return made

    def _by(self, what: str) -> list[str]:
        chosen = list(self.cleaned_data["by"])
        if what == "compared":
            return []
        if what in ("cohorts", "transitions"):
            return [name for name in chosen if name != "grade"]
        return [*chosen, "year"]

    def _where(self) -> dict[str, list[Any]]:
        data = self.cleaned_data
        where: dict[str, list[Any]] = {}
        first, last = data["first_year"], data["last_year"]
        if first or last:
            where["year"] = list(range(first or last, (last or first) + 1))
        if data["grades"]:
            where["grade"] = parts(data["grades"].upper())
        return where

    def clean(self) -> dict:
        cleaned = super().clean()
        if unknown := [one for one in parts(cleaned.get("grades", "").upper()) if one not in GRADES]:
            self.add_error("grades", f"Årskursen {unknown[0]} finns inte. Skriv F, 1–9 eller G1–G3.")
        if (cleaned.get("first_year") or 0) > (cleaned.get("last_year") or 9999):
            self.add_error("last_year", "Det sista året är före det första.")
        return cleaned


def parts(value: str) -> list[str]:
    """ "4, 5" as ["4", "5"]."""
    return [part for part in value.replace(",", " ").split() if part]


class RunAnalysis(DeedForm):
    panel = forms.ChoiceField(
        label="På vilka uppgifter?",
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": "Välj bland datautgåvorna."},
    )

    def __init__(self, *args: Any, releases: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        real = [(str(one.pk), f"Datautgåva {one.number}") for one in releases]
        offer(self, "panel", [("", "Påhittade uppgifter"), *real])


class AskRelease(DeedForm):
    why = text("Vad ska tabellen användas till?", "Skriv vad tabellen ska användas till.")


class CheckTable(DeedForm):
    approves = forms.TypedChoiceField(
        label="Kan tabellen släppas?",
        widget=forms.RadioSelect,
        choices=[("yes", "Ja, den kan släppas"), ("no", "Nej")],
        coerce=lambda value: value == "yes",
        empty_value=None,
        error_messages={"required": "Välj ja eller nej."},
    )
    reason = text("Varför?", help_text="Behövs vid nej, och avslutar då begäran. Författaren läser det.")


class FeedBack(DeedForm):
    """Up to three findings, each one sentence out of one released table."""

    municipality = forms.ChoiceField(
        label="Kommun", choices=[("", "Välj"), *PLACES], error_messages={"required": "Välj kommun."}
    )
    service = forms.ChoiceField(
        label="Till vilken verksamhet",
        choices=[("", "Välj"), *SERVICES.items()],
        error_messages={"required": "Välj verksamhet."},
    )
    title = text("Rubrik", "Skriv en rubrik.", long=False, most=200)
    questions = text("Frågor att prata om", "Skriv minst en fråga.", help_text="En per rad.")
    quality = text(
        "Om uppgifternas kvalitet",
        "Skriv vad man bör veta om uppgifterna.",
        help_text="Bortfall, ändrade frågor, små grupper.",
    )

    def __init__(self, *args: Any, releases: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        choices = [
            ("", "Välj"),
            *((str(one.number), f"Tabell {one.number}: {one.title}") for one in releases),
        ]
        for place in range(1, FINDINGS + 1):
            missing = "Skriv resultatet i en mening." if place == 1 else ""
            self.fields[f"sentence_{place}"] = text(f"Resultat {place}, en mening", missing, most=300)
            self.fields[f"release_{place}"] = forms.ChoiceField(
                label=f"Resultat {place} står i",
                required=place == 1,
                choices=choices,
                error_messages={"required": "Välj tabell."},
            )

    def clean(self) -> dict:
        cleaned = super().clean()
        for place in range(2, FINDINGS + 1):
            if cleaned.get(f"sentence_{place}") and not cleaned.get(f"release_{place}"):
                self.add_error(f"release_{place}", "Välj i vilken tabell det står.")
        return cleaned

    def pairs(self) -> list[tuple[str, int]]:
        """(sentence, number of the released table)."""
        data = self.cleaned_data
        found = [(data[f"sentence_{n}"], data[f"release_{n}"]) for n in range(1, FINDINGS + 1)]
        return [(sentence, int(number)) for sentence, number in found if sentence]

    def finding_fields(self) -> list[tuple[Any, Any]]:
        return [(self[f"sentence_{n}"], self[f"release_{n}"]) for n in range(1, FINDINGS + 1)]

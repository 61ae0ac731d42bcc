"""Invented people and words for the gallery, from the story of Alma. No database is touched."""

from datetime import UTC, date, datetime

from django import forms
from django.utils.safestring import mark_safe

from tillsammans.ui.widgets import DayWidget

SECTORS = [
    ("health", "Hälsa"),
    ("development", "Utveckling"),
    ("learning", "Lärande"),
    ("care", "Omsorg"),
    ("home", "Hemmet"),
    ("relationships", "Relationer"),
    ("safety", "Trygghet"),
]
YES_NO = [("yes", "Ja"), ("no", "Nej, inte än")]
WEATHER = [("1", "Stormigt"), ("2", "Regn"), ("3", "Molnigt"), ("4", "Lite sol"), ("5", "Sol")]
READERS = [
    ("staff", "Karin och Birgitta"),
    ("mother", "mamma"),
    ("father", "pappa"),
    ("meeting", "alla på mötet"),
]
CONSENT = [("yes", "Ja"), ("no", "Nej"), ("more", "Jag vill veta mer först")]


class ConcernSpecimen(forms.Form):
    """Mock 02: telling about a child."""

    _key = "0192f0c4-exempel"
    _version = "1"
    who = forms.CharField(
        label="Vem är det?",
        error_messages={"required": "Skriv vem det gäller, till exempel namn och klass"},
        help_text="Skriv fritt, till exempel namn och klass. Birgitta kopplar till rätt barn.",
    )
    sectors = forms.MultipleChoiceField(
        label="Vilka områden handlar det om?",
        choices=SECTORS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Bocka i ett eller flera. Du behöver inte veta säkert.",
    )
    seen = forms.CharField(
        label="Vad har du sett eller hört?",
        widget=forms.Textarea,
        error_messages={"required": "Skriv med en mening vad du har sett eller hört"},
        help_text="Det du själv har sett eller hört, inte vad du tror att det beror på.",
    )
    words = forms.CharField(
        label="Barnets egna ord",
        widget=forms.Textarea,
        required=False,
        help_text="Så som barnet sa det. Lämna tomt om ni inte har pratat.",
    )
    child_knows = forms.ChoiceField(
        label="Vet barnet att du berättar?", choices=YES_NO, widget=forms.RadioSelect
    )


class FieldsSpecimen(forms.Form):
    """One field of each kind, for the field macro."""

    school = forms.ChoiceField(label="Skola", choices=[("a", "Ängsskolan"), ("b", "Bruksskolan")])
    met = forms.DateField(label="När träffas ni?", widget=DayWidget, help_text="Till exempel 12 11 2026")
    readers = forms.MultipleChoiceField(
        label="Vem får veta?", choices=READERS, widget=forms.CheckboxSelectMultiple
    )
    paper = forms.FileField(label="Bifoga", required=False)
    sure = forms.BooleanField(
        label="Jag har pratat med Alma", help_text="Skriv när på raden ovanför.", required=False
    )


class TalkSpecimen(forms.Form):
    """Mock 05b: the child's own conversation."""

    room = forms.ChoiceField(
        label="Vem är i rummet?",
        widget=forms.RadioSelect,
        choices=[
            ("alone", "Bara Alma och Karin"),
            ("parent", "En förälder är med"),
            ("sibling", "Ett syskon är med"),
            ("other", "Någon annan är med"),
        ],
    )
    larande = forms.ChoiceField(
        label="Hur går det i skolan?", choices=WEATHER, widget=forms.RadioSelect, required=False
    )
    larande_words = forms.CharField(label="Med dina ord", widget=forms.Textarea, required=False)
    larande_readers = forms.MultipleChoiceField(
        label="Vem får veta?", choices=READERS, required=False, widget=forms.CheckboxSelectMultiple
    )


class ConsentSpecimen(forms.Form):
    """Mock 06b: one authority asked."""

    bup = forms.ChoiceField(label="BUP Flen", choices=CONSENT, widget=forms.RadioSelect)


NEEDS = [
    {
        "title": "Läs vad Liam har sett",
        "text": "Alma, 6B. Kom i går 10.07. Klart senast 1 oktober.",
        "action": "Läs",
        "time": "2 min",
    },
    {
        "title": "Bestäm om Leo Kask",
        "text": "Karin har svarat på de fem frågorna. Klart senast i dag.",
        "action": "Bestäm",
        "time": "4 min",
    },
]
CHILDREN = [
    {
        "name": "Alma, 6B",
        "sub": "Inte kopplad till något barn än",
        "href": "#",
        "step": 1,
        "next": "Läs vad Liam har sett",
        "due": date(2026, 10, 1),
        "due_note": "I morgon",
        "who": "Du",
    },
    {
        "name": "Leo Kask",
        "sub": "5A",
        "href": "#",
        "step": 2,
        "next": "Bestäm: egen insats, samverkan eller avsluta",
        "due": date(2026, 9, 30),
        "due_note": "I dag",
        "who": "Du",
    },
    {
        "name": "Amina Farah",
        "sub": "6A",
        "href": "#",
        "step": 3,
        "next": "Vänta på svar om samtycke",
        "who": "Karin Alm",
    },
    {
        "name": "Ella Wahlgren",
        "sub": "2B",
        "href": "#",
        "step": 0,
        "next": "Inget",
        "due": date(2026, 10, 21),
        "who": "Petra Lund",
    },
]
STAGES = [
    {"name": "Upptäcka", "text": "29 sep", "state": "done"},
    {"name": "Kartlägga", "text": "30 sep–14 okt, av Karin", "state": "done"},
    {"name": "Samarbeta", "text": "Möte 12 nov, sedan följa upp", "state": "now"},
]
SAID = [
    {
        "text": "Jag sover med telefonen i handen ifall mamma ringer.",
        "sector": "safety",
        "kind": "concern",
        "date": date(2026, 10, 1),
        "audience": "Karin och Birgitta",
    },
    {
        "text": "När Elis får utbrott går jag in i klädkammaren.",
        "sector": "home",
        "kind": "concern",
        "date": date(2026, 10, 1),
        "about": "Elis",
        "audience": "mamma, inte pappa",
    },
    {
        "text": "Slöjden är bäst.",
        "sector": "learning",
        "kind": "strength",
        "date": date(2026, 10, 1),
        "audience": "alla",
        "change": "#",
        "change_about": "slöjden",
    },
    {
        "text": "Prata inte om ambulansen inför alla.",
        "kind": "wish",
        "date": date(2026, 10, 1),
        "audience": "Karin och Petra",
    },
]
VOICES = [
    {"key": "a", "name": "Sofia Lindh", "role": "vårdnadshavare", "mark": "guardian_a"},
    {"key": "b", "name": "Johan Ekman", "role": "vårdnadshavare", "mark": "guardian_b"},
    {"key": "s", "name": "Skolan", "mark": "school"},
]
VOICE_ROWS = [
    {
        "sector": "health",
        "cells": {
            "b": [
                {
                    "text": "Jag blev sjuk i september men är på väg tillbaka.",
                    "meta": "6 okt",
                    "about": "sig själv",
                }
            ],
            "s": [
                {
                    "text": "Sex besök i september för ont i magen, inget kroppsligt fynd.",
                    "kind": "concern",
                    "meta": "Petra, 8 okt",
                }
            ],
        },
    },
    {"sector": "development", "note": "Inte pratat om", "cells": {}},
    {
        "sector": "relationships",
        "differs": True,
        "cells": {
            "a": [
                {
                    "text": "Johan svarar inte när Elis ringer.",
                    "kind": "concern",
                    "meta": "5 okt",
                    "about": "Johan",
                }
            ],
            "b": [
                {
                    "text": "Alma och jag lagar cykeln ihop.",
                    "kind": "strength",
                    "meta": "6 okt. Johan säger ja till att den delas.",
                },
                {"text": "Sofia ändrar våra veckor.", "kind": "concern", "meta": "6 okt", "about": "Sofia"},
            ],
        },
    },
]
TODO = [
    {
        "text": "Bjud in BUP till mötet",
        "href": "#",
        "due": date(2026, 10, 23),
        "note": "Brevet är klart. Läs det innan du skickar.",
    },
    {"text": "Ring Johan", "href": "#", "due": date(2026, 11, 4), "note": "Ett nej är lika bra som ett ja."},
]
QUESTIONS = [
    {"question": "Har jag all information som jag behöver för att hjälpa barnet?", "answer": "Nästan."},
    {
        "question": "Vad står i vägen för barnets välmående?",
        "answer": "Oro på morgonen. Har tappat två vänner.",
    },
    {"question": "Vad kan jag göra nu för att hjälpa det här barnet?", "answer": ""},
]
TIMELINE = [
    {
        "when": datetime(2026, 11, 12, 13, 0, tzinfo=UTC),
        "title": "Samverkansmöte",
        "text": "Petras rum",
        "next": True,
    },
    {"when": date(2026, 10, 21), "title": "Johan har svarat", "text": "Ja till BUP"},
    {"when": "19 och 20 okt", "title": "Sofia och Alma har svarat"},
]
PEOPLE = [
    {"name": "Birgitta Sand", "text": "Rektor, Barnets bästa-ansvarig"},
    {"name": "Petra Lund", "text": "Skolsköterska"},
]
GOAL = {
    "id": "mal-1",
    "quote": "Jag vill vara med mina kompisar igen.",
    "by": "Med Almas ord",
    "sector": "relationships",
    "rows": [
        {
            "what": "Ordnar grupparbete",
            "who": "Liam Berg, mentor",
            "when": "Till 11 dec",
            "state": "decided",
            "confirm": "Liam: ja",
            "confirm_url": "#",
            "confirm_key": "exempel",
        },
        {
            "what": "Lagar cykel tillsammans",
            "who": "Johan och Alma",
            "when": "Lördagar, udda veckor",
            "state": "decided",
            "waiting": "Johan",
        },
        {
            "what": "Erbjuder Alma två rådgivande samtal",
            "who": "Tomas Wik, BUP Flen",
            "when": date(2026, 11, 27),
            "state": "applied",
            "state_text": "Söks, besked senast 27 nov",
            "confirmed": "Tomas",
        },
    ],
}
AGENDA = [
    {"at": datetime(2026, 11, 12, 13, 0, tzinfo=UTC), "text": "Vilka vi är"},
    {"at": "14.08", "text": "Vem gör vad", "now": True},
    {"at": "14.20", "text": "Alma går. Kort paus."},
]
CONSENT_SENTENCES = [
    mark_safe("Skolan får berätta för <b>BUP Flen</b>, för att ha ett möte och göra en plan."),
    mark_safe(
        "Det handlar om <b>trygghet, hemmet och relationer</b>. Inte om sådant skolan inte har rätt att berätta."
    ),
    mark_safe("Ditt svar gäller <b>till 19 april 2027</b>. Du kan ändra dig när du vill."),
]
SAYS = [
    {"icon": "armchair", "text": "Jag sitter vid fönstret, Elin bredvid"},
    {"icon": "clock", "text": "Jag är med de första 20 minuterna"},
]
DONE = [
    {"who": "Idris, mentor", "text": "planerar proven så att det är högst ett per vecka.", "done": True},
    {
        "who": "Elin, skolsköterska",
        "text": "pratar med dig fyra gånger.",
        "note": "Klart senast 4 december",
        "done": False,
    },
]
SUMMARY = [
    {"key": "Vem", "value": "Alma, 6B", "href": "#", "about": "vem"},
    {"key": "Vet föräldrarna?", "value": "Nej, inte än"},
]
CONFLICT = [
    {
        "label": "Vad kan jag göra nu?",
        "name": "now",
        "base": "Karin möter Alma.",
        "mine": "Karin möter Alma måndag och tisdag 8.05.",
        "theirs": "Karin möter Alma på måndagar.",
    }
]
TILES = [
    {"href": "#", "title": "Be Petra höra av sig", "text": "Vardagar 8–15.", "icon": "phone"},
    {"href": "#", "title": "Samtalskort till hjulet", "text": "Sju områden, 35 frågor", "sector": "health"},
]
TASKS = [
    {"text": "Prata med barnet", "href": "#", "done": True},
    {"text": "Prata med vårdnadshavarna", "href": "#", "done": False, "status": "En kvar", "kind": "care"},
]
CAST = [
    {
        "value": "liam",
        "name": "Liam Berg",
        "title": "Mentor 6B",
        "unit": "Ängsskolan",
        "story": "Har sett att Alma är borta på måndagar.",
    },
    {
        "value": "birgitta",
        "name": "Birgitta Sand",
        "title": "Rektor",
        "unit": "Ängsskolan",
        "story": "Läser först. Bestämmer vad som händer sedan.",
    },
    {
        "value": "sofia",
        "name": "Sofia Lindh",
        "title": "Vårdnadshavare",
        "story": "Almas mamma. Får en fråga om samtycke.",
    },
]


def _shown() -> dict:
    """Every list above, by its name in small letters."""
    return {name.lower(): value for name, value in globals().items() if name.isupper()}


def everything() -> dict:
    """What the gallery's template shows."""
    return _shown() | {
        "broken": ConcernSpecimen(
            {"who": "", "seen": "", "sectors": ["home", "safety"], "child_knows": "yes"}, auto_id="fel_%s"
        ),
        "concern": ConcernSpecimen(
            initial={"who": "Alma, 6B", "sectors": ["home"], "words": "Jag vill vara hemma."}
        ),
        "plain_fields": FieldsSpecimen(
            {"met_day": "12", "met_month": "", "met_year": "2026", "school": "a", "readers": ["staff"]}
        ),
        "talk": TalkSpecimen(
            initial={
                "room": "alone",
                "larande": "5",
                "larande_words": "Slöjden är bäst.",
                "larande_readers": ["staff", "mother"],
            }
        ),
        "consent_form": ConsentSpecimen(),
        "today_sectors": ["safety", "home", "relationships"],
        "moment": datetime(2026, 11, 12, 13, 0, tzinfo=UTC),
    }

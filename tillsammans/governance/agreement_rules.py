"""Rules of the model that sections of the agreement point at: the number, what it says in a sentence, and the word of
the glossary that explains it (docs: rules by number). Only those that have their ground in the agreement itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ModelRule:
    """`word`: as it stands in the glossary, for the link; empty where no word is about it."""

    number: str
    says: str
    word: str = ""


RULES: dict[str, ModelRule] = {
    one.number: one
    for one in (
        ModelRule("R1", "Det går alltid att göra en orosanmälan, oavsett process och samtycke.", "Orosanmälan"),
        ModelRule("R4", "Att modellen inte ersätter en orosanmälan står i alla tre stegen.", "Orosanmälan"),
        ModelRule("R7", "Inget berättas för någon annan utan att samtycket räcker.", "Samtycke"),
        ModelRule("R13", "Barnet säger vem som får veta det barnet har berättat.", "Barnets perspektiv"),
        ModelRule("R19", "Konsultation i ett forum sker anonymt eller med samtycke.", "Anonym konsultation"),
        ModelRule("R29", "Varje barn har varje dag en Barnets bästa-ansvarig.", "Barnets bästa-ansvarig"),
        ModelRule("R30", "Vem som är ansvarig följer barnets ålder och skolform.", "Barnets bästa-ansvarig"),
        ModelRule(
            "R31", "Varje enhet har en ansvarig, med ersättare, som är känd och lätt att nå.",
            "Barnets bästa-ansvarig",
        ),
        ModelRule("R33", "Den som upptäcker något berättar det med hjulet som stöd.", "Upptäcka"),
        ModelRule("R35", "Kartläggningen är sju områden, med styrka, oro och önskan.", "Barnets bästa-hjulet"),
        ModelRule("R36", "Kartläggningen avslutas med de fem frågorna.", "De fem frågorna"),
        ModelRule("R37", "Kartläggningen ställer inga diagnoser.", "Kartlägga"),
        ModelRule("R38", "Någon annan får göra kartläggningen, men ansvaret ligger kvar.", "Kartlägga"),
        ModelRule("R40", "Barnet tillfrågas först om vem som ska samordna.", "Samordningsperson"),
        ModelRule("R41", "Planen säger vem som gör vad, och var och en svarar för sin rad.", "Plan"),
        ModelRule("R43", "Uppföljningen jämför då och nu för samma barn.", "Uppföljning"),
        ModelRule("R45", "En SIP har fyra delar som lagen kräver.", "SIP"),
        ModelRule("R55", "Beslut som rör barn prövas med en barnkonsekvensanalys.", "Barnkonsekvensanalys"),
        ModelRule("R80", "En ny satsning utvärderas innan den kan bli en del av modellen."),
    )
}  # fmt: skip

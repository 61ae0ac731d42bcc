"""The words of mingelkort and samverkansbingo, one row per card or square, in Swedish and English."""

from dataclasses import dataclass
from typing import Any

Words = dict[str, str]


@dataclass(frozen=True)
class MingleCard:
    """A question to a colleague about their task."""

    code: str
    words: Words


@dataclass(frozen=True)
class Square:
    """A square of the bingo board: what the colleague is to have done or know, and what to ask them next."""

    code: str
    words: Words
    ask: Words


def _both(sv: str, en: str) -> Words:
    return {"sv": sv, "en": en}


_QUESTIONS = (
    ("Vad gör du när du blir orolig för ett barn?", "What do you do when you become worried about a child?"),
    ("Vad gör du när ett barn säger: ”Lova att inte berätta”?",
     "What do you do when a child says: “Promise not to tell”?"),
    ("Vad gör du när en vårdnadshavare säger nej?", "What do you do when a guardian says no?"),
    ("Vad gör du när två vårdnadshavare vill olika?", "What do you do when two guardians want different things?"),
    ("Vad gör du när du inte vet vem du ska ringa?", "What do you do when you do not know whom to call?"),
    ("Vad gör du när någon annans väntetid är lång?", "What do you do when somebody else's waiting time is long?"),
    ("Vad gör du när ett barn inte vill prata?", "What do you do when a child does not want to talk?"),
    ("Vad gör du när ni behöver tolk i dag?", "What do you do when you need an interpreter today?"),
    ("Vad gör du när du har gjort en orosanmälan?", "What do you do after you have made a report of concern?"),
    ("Vad gör du när det känns för sent?", "What do you do when it feels too late?"),
    ("Vad gör du när ett barn byter skola eller flyttar?", "What do you do when a child changes school or moves?"),
    ("Vad gör du en helt vanlig tisdag?", "What do you do on a perfectly ordinary Tuesday?"),
    ("Vad är ditt uppdrag, i en mening som ett barn förstår?",
     "What is your task, in one sentence that a child understands?"),
    ("Vad tror andra att du kan göra, fast du inte kan det?",
     "What do others believe you can do, although you cannot?"),
    ("Vad kan du göra, som få känner till?", "What can you do that few people know of?"),
    ("När är det rätt läge att höra av sig till dig?", "When is the right moment to get in touch with you?"),
    ("Hur når man dig snabbast?", "What is the fastest way to reach you?"),
    ("Vad vill du veta innan du kommer till ett möte?", "What do you want to know before you come to a meeting?"),
    ("Hur frågar du barnet vad det vill?", "How do you ask children what they want?"),
    ("När använde du hjulet senast, eller hur skulle du vilja använda det?",
     "When did you last use the wheel, or how would you like to use it?"),
    ("Vem är barnets bästa-ansvarig hos er?", "Who is the named person where you work?"),
    ("Vad får du berätta för mig om ett barn, och vad inte?",
     "What may you tell me about a child, and what not?"),
    ("Vilket område i hjulet kan du mest om? Vilket är svårast?",
     "Which area of the wheel do you know most about? Which is hardest?"),
    ("Berätta om en gång när samverkan fungerade. Vad var det som gjorde det?",
     "Tell about a time when collaboration worked. What made it work?"),
    ("Vad skulle du vilja att jag gjorde annorlunda i mitt arbete?",
     "What would you like me to do differently in my work?"),
    ("Vilket ord i ditt yrke blir ofta missförstått?", "Which word in your profession is often misunderstood?"),
    ("Vem är samordningsperson när ni är flera runt ett barn?",
     "Who is the coordinator when several of you are around one child?"),
    ("Hur vet du om det blev bättre för barnet?", "How do you know whether it got better for the child?"),
    ("Vad gör ni för alla barn, innan någon är orolig?",
     "What do you do for all children, before anybody is worried?"),
    ("Vem utanför din arbetsplats skulle du vilja ta en kaffe med?",
     "Whom outside your workplace would you like to have a coffee with?"),
)  # fmt: skip

MINGLE = tuple(MingleCard(f"{n:02}", _both(sv, en)) for n, (sv, en) in enumerate(_QUESTIONS, start=1))

_SQUARES = (
    ("hjulet", "Har använt hjulet i ett samtal", "Has used the wheel in a talk",
     "Vilket område började ni med?", "Which area did you begin with?"),
    ("sju", "Kan räkna upp hjulets sju områden", "Can name the seven areas of the wheel",
     "Säg dem högt tillsammans.", "Say them aloud together."),
    ("fem", "Kan minst tre av de fem frågorna", "Knows at least three of the five questions",
     "Vilken fråga är svårast att svara på?", "Which question is hardest to answer?"),
    ("steg", "Vet vad processens tre steg heter", "Knows what the three steps are called",
     "I vilket steg är du oftast med?", "In which step do you most often take part?"),
    ("bba", "Vet vem som är barnets bästa-ansvarig hos sig", "Knows the named person where they work",
     "Hur får barn och vårdnadshavare veta det?", "How do children and guardians find out?"),
    ("ersattare", "Vet vem som är ersättare när den ansvariga är borta", "Knows who the substitute is",
     "Vad händer i augusti?", "What happens in August?"),
    ("samordning", "Har varit samordningsperson", "Has been a coordinator",
     "Vad betydde det för barnet?", "What did it mean to the child?"),
    ("sip", "Har varit med på ett SIP-möte", "Has been at a SIP meeting",
     "Hur var barnet med?", "How did the child take part?"),
    ("mote", "Har bjudit in någon från en annan verksamhet till ett möte", "Has invited another service to a meeting",
     "Vad gjorde att det blev bra?", "What made it go well?"),
    ("eht", "Har suttit med i ett elevhälsoteam", "Has taken part in a pupil health team",
     "Vad var ditt bidrag?", "What was your contribution?"),
    ("konsult", "Har frågat en kollega om råd utan att nämna barnet",
     "Has asked a colleague for advice without naming the child",
     "Hur gör man för att det ska vara anonymt på riktigt?", "How does one make it truly anonymous?"),
    ("forum", "Känner till ett samverkansforum i sin kommun", "Knows of a collaboration forum nearby",
     "Hur tar man upp något där?", "How does one bring something up there?"),
    ("samtycke", "Kan förklara samtycke för en tioåring", "Can explain consent to a ten-year-old",
     "Gör det nu.", "Do it now."),
    ("nej", "Har fått ett nej, och gjort något bra av det", "Has had a no, and made something good of it",
     "Vad gick att göra ändå?", "What was possible anyway?"),
    ("tystnad", "Vet vad tystnadsplikten betyder i sin verksamhet", "Knows what secrecy means where they work",
     "När får du ändå berätta?", "When may you tell all the same?"),
    ("anmalan", "Vet vart en orosanmälan görs i sin kommun", "Knows where to make a report of concern",
     "Har du numret i telefonen?", "Do you have the number in your phone?"),
    ("ersatter", "Vet att modellen inte ersätter en orosanmälan",
     "Knows the model does not replace a report of concern",
     "Behövs samtycke för att anmäla?", "Is consent needed to report?"),
    ("rost", "Har ändrat en plan för att ett barn ville något annat",
     "Has changed a plan because a child wanted otherwise",
     "Vad ville barnet?", "What did the child want?"),
    ("perspektiv", "Kan skilja på barnperspektiv och barnets perspektiv",
     "Can tell a child perspective from the child's perspective",
     "Ge ett exempel på var och en.", "Give an example of each."),
    ("konvention", "Kan nämna en artikel i barnkonventionen", "Can name an article of the Convention",
     "Var märks den hos er?", "Where does it show where you work?"),
    ("bildstod", "Har använt bilder i samtal med ett barn", "Has used pictures when talking with a child",
     "Vad kom fram som inte hade kommit annars?", "What came out that would not have otherwise?"),
    ("tolk", "Har arbetat med tolk", "Has worked with an interpreter",
     "Vad är ditt bästa råd?", "What is your best advice?"),
    ("sprak", "Kan hälsa på fler än tre språk", "Can say hello in more than three languages",
     "Lär mig ett.", "Teach me one."),
    ("hembesok", "Har varit på hembesök", "Has made a home visit",
     "Vad såg du, som inte syns på ett kontor?", "What did you see that no office shows?"),
    ("skola", "Har arbetat både i skola och någon annanstans", "Has worked both at a school and elsewhere",
     "Vad skilde sig mest?", "What differed most?"),
    ("natt", "Har arbetat natt med barn", "Has worked nights with children",
     "Vad får barn prata om på natten?", "What do children talk about at night?"),
    ("frisk", "Arbetar med det som gör barn friska", "Works with what keeps children well",
     "Vad gör störst skillnad?", "What makes the most difference?"),
    ("rorelse", "Har fått ett barn att röra på sig mer", "Has helped a child move more",
     "Hur gick det till?", "How did it happen?"),
    ("foraldrar", "Har hållit en föräldragrupp", "Has led a parents' group",
     "Vad hjälpte föräldrarna varandra med?", "What did the parents help each other with?"),
    ("pappor", "Har hittat ett bra sätt att nå den förälder som inte kommer",
     "Has found a way to reach the parent who does not come",
     "Hur?", "How?"),
    ("syskon", "Har frågat efter ett syskon", "Has asked after a sibling",
     "Vad fick du veta?", "What did you find out?"),
    ("farmor", "Har tagit hjälp av en mormor, tränare eller granne", "Has involved a grandmother, coach or neighbour",
     "Vad kunde den personen ge?", "What could that person give?"),
    ("franvaro", "Har hjälpt ett barn tillbaka till skolan", "Has helped a child back to school",
     "Vilket var första steget?", "What was the first step?"),
    ("overgang", "Har följt med ett barn till en ny skola", "Has gone with a child to a new school",
     "Vad behövde lämnas över, och vad inte?", "What had to be handed over, and what not?"),
    ("kaa", "Vet vad KAA står för", "Knows what KAA stands for",
     "Till vilken ålder gäller det?", "Until what age does it hold?"),
    ("arton", "Vet vad som ändras när någon fyller 18", "Knows what changes when somebody turns 18",
     "Vad bör vara klart innan?", "What should be ready before?"),
    ("kommun", "Har arbetat i en annan kommun i Sörmland", "Has worked in another municipality in Sörmland",
     "Vad gör de bra där?", "What do they do well there?"),
    ("region", "Har arbetat i både kommun och region", "Has worked in both municipality and region",
     "Vad trodde du, som inte stämde?", "What did you believe that was not so?"),
    ("ny", "Har varit på sin arbetsplats mindre än ett år", "Has been at their workplace less than a year",
     "Vad har förvånat dig?", "What has surprised you?"),
    ("lange", "Har arbetat med barn i mer än tjugo år", "Has worked with children for more than twenty years",
     "Vad har blivit bättre?", "What has got better?"),
    ("kaffe", "Har druckit kaffe hos en annan verksamhet i år", "Has had coffee at another service this year",
     "Vad ledde det till?", "What came of it?"),
    ("telefon", "Har sparat ett nummer till en annan verksamhet", "Has saved a number to another service",
     "Byt nummer nu.", "Exchange numbers now."),
    ("uppfolj", "Har hört av sig efteråt för att fråga hur det gick",
     "Has got in touch afterwards to ask how it went",
     "Vad betydde det?", "What did it mean?"),
    ("tack", "Har fått ett tack av ett barn", "Has been thanked by a child",
     "För vad?", "For what?"),
    ("fel", "Har ändrat sig efter att ha haft fel", "Has changed their mind after being wrong",
     "Vad fick dig att se det?", "What made you see it?"),
    ("skratt", "Har skrattat med ett barn den här veckan", "Has laughed with a child this week",
     "Åt vad?", "At what?"),
    ("lokal", "Har ändrat ett rum så att barn trivs där", "Has changed a room so that children like it",
     "Vad frågade ni barnen?", "What did you ask the children?"),
    ("bka", "Har prövat ett beslut mot barns rättigheter", "Has tested a decision against children's rights",
     "Vad ändrades?", "What changed?"),
)  # fmt: skip

SQUARES = tuple(
    Square(code, _both(sv, en), _both(ask_sv, ask_en)) for code, sv, en, ask_sv, ask_en in _SQUARES
)

FREE = _both("Barnet i mitten. Den rutan får alla.", "The child in the middle. Everybody has this one.")

MINGLE_LABELS = {
    "sv": {
        "title": "Mingelkort",
        "lead": "Frågor för att lära känna varandras uppdrag.",
        "how_title": "Så gör ni",
        "how": (
            "Klipp isär korten. Ta ett var, res er och hitta någon från en annan verksamhet.",
            "Ställ frågan på kortet. Lyssna i en minut. Svara sedan på den andras fråga.",
            "Byt kort och gå vidare till nästa person. Tre eller fyra byten är lagom, tolv till femton minuter.",
            "Samla ihop: Vad visste du inte i morse?",
            "Prata om era uppdrag, inte om verkliga barn.",
        ),
        "sheet": "Kort att klippa ut",
        "foot": "Mingelkort",
    },
    "en": {
        "title": "Mingle cards",
        "lead": "Questions for getting to know each other's tasks.",
        "how_title": "How to do it",
        "how": (
            "Cut the cards apart. Take one each, stand up and find somebody from another service.",
            "Ask the question on the card. Listen for a minute. Then answer the other's question.",
            "Swap cards and go on to the next person. Three or four rounds will do, twelve to fifteen minutes.",
            "Gather: What did you not know this morning?",
            "Talk about your tasks, not about real children.",
        ),
        "sheet": "Cards to cut out",
        "foot": "Mingle cards",
    },
}

BINGO_LABELS: dict[str, dict[str, Any]] = {
    "sv": {
        "title": "Samverkansbingo",
        "round": "Omgång {seed}, {count} brickor",
        "board": "Omgång {seed}, bricka {number} av {count}",
        "how": "Hitta en kollega som rutan stämmer på. Skriv kollegans förnamn i rutan. Ett namn per person. "
        "Skriv aldrig något om ett barn.",
        "name": "Mitt namn:",
        "column": "Spalt {n}",
        "caller": "Utroparens lista",
        "caller_how": (
            "Dela ut en bricka var. Alla brickor i omgången är olika.",
            "Mingla i femton till tjugo minuter. Den som får fem i rad ropar ”Tillsammans”. Fortsätt tills "
            "flera har fem i rad.",
            "Läs sedan upp rutorna i den här ordningen. Fråga: Vem har ett namn här? Låt den personen "
            "berätta, och ställ följdfrågan. Fem till tio rutor räcker.",
            "Mer brickor? Skriv samma omgång och ett högre antal: brickorna ni redan har blir likadana.",
        ),
        "no": "Nr",
        "square": "Ruta",
        "ask": "Fråga vidare",
    },
    "en": {
        "title": "Collaboration bingo",
        "round": "Round {seed}, {count} boards",
        "board": "Round {seed}, board {number} of {count}",
        "how": "Find a colleague whom the square fits. Write the colleague's first name in the square. One name "
        "per person. Never write anything about a child.",
        "name": "My name:",
        "column": "Column {n}",
        "caller": "The caller's list",
        "caller_how": (
            "Hand out one board each. All boards of the round are different.",
            "Mingle for fifteen to twenty minutes. Whoever gets five in a row calls “Together”. Go on until "
            "several have five in a row.",
            "Then read out the squares in this order. Ask: Who has a name here? Let that person tell, and ask "
            "the follow-up question. Five to ten squares are enough.",
            "More boards? Give the same round and a higher number: the boards you already have stay the same.",
        ),
        "no": "No.",
        "square": "Square",
        "ask": "Ask further",
    },
}

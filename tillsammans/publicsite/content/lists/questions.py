"""Vad får jag berätta, för vem? Guidance, never advice: where a rule is only practice, "kontrollera med jurist"."""

from tillsammans.publicsite.content.lists import LegalQuestion
from tillsammans.publicsite.content.write import prose

_ROWS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "report",
        "Jag tror att ett barn far illa. Hindrar sekretessen mig?",
        """
        Nej. Du ska anmäla genast till socialtjänsten i barnets kommun, och lämna det som kan ha betydelse.
        Ingen behöver samtycka, och skyldigheten är din egen. [Så gör du](sv:model.report).
        """,
        ("social_report", "duty_to_tell"),
    ),
    (
        "report_guardians",
        "Ska jag berätta för vårdnadshavarna innan jag anmäler?",
        """
        Du måste inte. Oftast är det bra att de vet. Misstänker du våld, sexuella övergrepp eller hedersförtryck
        ska du inte berätta först. Rådgör med socialtjänsten om vem som säger vad, och när.
        """,
        ("social_report",),
    ),
    (
        "colleague",
        "Får jag berätta för en kollega på samma skola?",
        """
        Ja, för den som behöver det i sitt arbete med eleven. Inte för att det är bra att alla vet. Fråga eleven
        när det går: ”Är det okej att jag berättar det för rektor?”

        Hur långt det går inom samma skola är delvis praxis. Kontrollera med jurist när uppgiften är känslig.
        """,
        ("school_secrecy", "authorities"),
    ),
    (
        "nurse",
        "Får skolsköterskan berätta för kuratorn eller rektor?",
        """
        Skolsköterskan har egen, stark sekretess. Hen får lämna en uppgift till övriga elevhälsan i samma
        myndighet om eleven behöver den för nödvändigt stöd. Det gäller uppgiften, inte journalen. Annars behövs
        ett ja.
        """,
        ("health_secrecy", "within_pupil_health"),
    ),
    (
        "school_to_others",
        "Får skolan berätta för BUP eller socialtjänsten?",
        """
        Med ett ja som säger vem, om vad och till när. Utan ja bara när en lag säger det, till exempel vid
        orosanmälan, eller när uppgiften efter prövning inte är hemlig. [Så frågar du](sv:model.consent).
        """,
        ("consent_lifts", "own_consent", "school_secrecy"),
    ),
    (
        "others_to_school",
        "Får BUP eller socialtjänsten berätta för skolan?",
        """
        Ja, om familjen har sagt ja till just dem. Deras samtycke är deras eget. Att skolan fått ett ja räcker
        inte. Att vi berättat något för dem betyder inte att de får berätta tillbaka.
        """,
        ("health_secrecy", "social_secrecy", "consent_lifts"),
    ),
    (
        "care_and_social",
        "Får vården och socialtjänsten prata med varandra utan samtycke?",
        """
        I vissa fall, om ett barn under 18 år behöver nödvändig vård, behandling eller stöd. Pröva samtycke
        först. Skriv varför uppgiften behövs. Regeln gäller aldrig mot skolan.
        """,
        ("health_social", "social_health"),
    ),
    (
        "preschool_bvc",
        "Får förskolan och BVC prata om ett barn?",
        """
        Med ett ja. De delar rollen som barnets bästa-ansvarig, men de är två verksamheter med var sin stark
        sekretess.
        """,
        ("preschool_secrecy", "health_secrecy", "consent_lifts"),
    ),
    (
        "two_guardians",
        "Måste båda vårdnadshavarna säga ja?",
        """
        Ja, som regel. Det finns undantag när den ena är förhindrad och det inte kan vänta, och när barnet
        självt får bestämma. Skriv vilket undantag du använder, och varför. Kontrollera med jurist när
        föräldrarna är i konflikt.
        """,
        ("two_guardians", "own_consent"),
    ),
    (
        "one_yes",
        "Socialnämnden har beslutat om stöd fast bara en förälder sagt ja. Gäller det skolan också?",
        """
        Nej. Beslutet gäller den åtgärden. Skolans sekretess hävs inte av det.
        """,
        ("one_yes",),
    ),
    (
        "child_decides",
        "När bestämmer barnet självt?",
        """
        Det beror på frågan och på barnets mognad. Lagen har ingen ålder. Vårt stöd för tanken: från 12 år ska
        barnet alltid frågas, från 15 är det ofta den unga som svarar. Den som frågar skriver sin bedömning och
        skälet. Från 18 år svarar den unga själv.
        """,
        ("two_guardians", "child_and_guardian", "convention"),
    ),
    (
        "keep_from_guardian",
        "Ett barn vill inte att en förälder får veta. Kan jag lova det?",
        """
        Nej, inte lova. Barnets önskan räcker inte ensam. Sekretessen gäller mot en vårdnadshavare om barnet kan
        lida betydande men, eller om barnet är moget att bestämma i frågan. Skriv skälet och när det ska prövas
        igen. Går det inte att följa önskan ska barnet få veta det först.
        """,
        ("child_and_guardian",),
    ),
    (
        "anonymous",
        "Får jag be om råd utan att säga vem det gäller?",
        """
        Ja, om barnet inte går att känna igen. Inte heller genom att ort, klass, ålder och händelse läggs ihop.
        [Så gör du](sv:forums.consultation).
        """,
        ("authorities",),
    ),
    (
        "general_consent",
        "Kan vi ha ett allmänt samtycke vid skolstart?",
        """
        Nej. Ett ja utan mottagare, ämne, syfte och slutdatum är för vagt för att någon ska veta vad den har
        sagt ja till. Sex månader är vår egen regel, och tolv är det längsta.
        """,
        ("consent_lifts",),
    ),
    (
        "withdrawn",
        "Någon har tagit tillbaka sitt ja. Vad gäller?",
        """
        Det gäller genast, och inget skäl behövs. Sluta skicka. Det mottagaren redan har blir kvar hos dem
        enligt deras regler. Säg till mottagaren att samtycket inte längre gäller, men inte varför.
        """,
        ("own_consent",),
    ),
    (
        "gdpr",
        "Är samtycket också vår grund för att behandla personuppgifter?",
        """
        Nej. Samtycket här häver sekretess. Grunden för att behandla uppgifter är verksamhetens uppdrag i lag.
        Blanda inte ihop dem, varken i blanketter eller i system.
        """,
        ("consent_lifts",),
    ),
    (
        "independent",
        "Vi är en fristående skola. Gäller samma regler?",
        """
        Ni har tystnadsplikt enligt skollagen i stället för sekretess. I vardagen blir det ungefär lika: fråga
        först. Skyldigheten att göra orosanmälan är densamma. Kontrollera detaljer med er jurist.
        """,
        ("independent_silence", "social_report"),
    ),
    (
        "sip",
        "Räcker samtycket till mötet när planen blir en SIP?",
        """
        Nej, fråga för sig. En SIP görs bara om familjen samtycker, och den ska ha fyra delar. [Om
        SIP](sv:model.sip).
        """,
        ("social_sip", "health_sip"),
    ),
    (
        "police",
        "Polisen ringer och frågar om en elev. Vad gör jag?",
        """
        Svara att du återkommer, och lämna frågan till chef eller jurist. Det finns regler om brott och en
        uppgiftsskyldighet, men de ska prövas av någon som har det uppdraget.
        """,
        ("crime", "police_information"),
    ),
    (
        "danger",
        "Ett barn är i fara nu. Får jag berätta då?",
        """
        Ja. Är det fara för liv eller hälsa, ring 112 och säg det som behövs. Skriv efteråt vad du gjorde och
        varför.
        """,
        ("emergency", "social_report"),
    ),
    (
        "shared_record",
        "Varför har vi inte en gemensam akt?",
        """
        För att lagen inte tillåter det. Varje verksamhet är sin egen. Det som kan gå över gränsen är ett utvalt
        innehåll, till en namngiven mottagare, på en grund.
        """,
        ("authorities", "record_access"),
    ),
)

LEGAL_QUESTIONS = tuple(
    LegalQuestion(key=key, question=question, answer=prose(answer), laws=laws, order=number)
    for number, (key, question, answer, laws) in enumerate(_ROWS, start=1)
)

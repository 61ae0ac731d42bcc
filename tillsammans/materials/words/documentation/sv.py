"""Swedish: word by word as on the screens. Each field is its label and its hint."""

FIELDS = {
    "concern.who": ("Vem är det?", "Skriv fritt, till exempel namn och klass."),
    "concern.sectors": (
        "Vilka områden handlar det om?",
        "Bocka i ett eller flera. Du behöver inte veta säkert.",
    ),
    "concern.seen": (
        "Vad har du sett eller hört?",
        "Det du själv har sett eller hört, inte vad du tror att det beror på. "
        "Skriv så att barnet kan läsa det.",
    ),
    "concern.own_words": (
        "Barnets egna ord",
        "Så som barnet sa det. Lämna tomt om ni inte har pratat.",
    ),
    "concern.child_knows": ("Vet barnet att du berättar?", ""),
    "concern.guardians_know": ("Vet föräldrarna?", ""),
    "concern.to": ("Vem ska läsa?", ""),
    "concern.basis": (
        "Vilken rätt har ni att berätta?",
        "Behövs bara när det är en annan myndighet. Fråga en jurist om du är osäker.",
    ),
    "concern.motivation": ("Varför behöver de veta?", ""),
    "statement.text": (
        "Vad säger hen?",
        "En mening i taget, så som den sades. Skriv så att barnet kan läsa det.",
    ),
    "statement.sector": ("Vilket område?", ""),
    "statement.kind": ("Är det en styrka, en oro eller en önskan?", ""),
    "statement.about_whom": ("Handlar det om någon annan än barnet?", ""),
    "statement.about_name": ("Vem?", "Förnamn räcker, till exempel ett syskon."),
    "statement.said_on": ("När sades det?", ""),
    "questions.answer_1": ("Har jag all information som jag behöver för att hjälpa barnet?", ""),
    "questions.answer_2": ("Vad står i vägen för barnets välmående?", ""),
    "questions.answer_3": ("Vad kan jag göra nu för att hjälpa det här barnet?", "En sak per mening."),
    "questions.answer_4": (
        "Vad kan min verksamhet göra för att hjälpa barnet?",
        "En sak per mening.",
    ),
    "questions.answer_5": (
        "Vilken ytterligare hjälp behöver jag från andra?",
        "En verksamhet per mening, till exempel BUP: råd om oro.",
    ),
    "decision.outcomes": ("Vad beslutar du?", "Egen insats och samverkan går ihop."),
    "decision.own_support_from": ("Egen insats börjar", ""),
    "decision.special_support": (
        "Särskilt stöd (3 kap. 7 § skollagen)",
        "Vad du beslutar, även om det är inte nu.",
    ),
    "decision.rights_view": (
        "Barnets rättigheter",
        "Hur barnets bästa och rätt att bli hörd har vägts in. Det frågas bara här.",
    ),
    "decision.reason": ("Skäl för beslutet", ""),
    "meeting.childs_wishes": (
        "Så här vill barnet ha det på mötet",
        "Var sitta, hur länge, vem som läser målen. Har du inte kunnat fråga: skriv varför.",
    ),
    "meeting.day": ("Vilken dag?", "En skoldag. Lov och studiedagar går inte att välja."),
    "meeting.start": ("Börjar", ""),
    "meeting.until": ("Slutar", ""),
    "meeting.place": ("Var?", ""),
    "meeting.agenda": (
        "Dagordning",
        "En rad i taget, med tid först: 14.00 Vilka vi är. Den syns på skärmen.",
    ),
    "invite.guardians": ("Vårdnadshavare", ""),
    "invite.posts": ("Kollegor", ""),
    "invite.units": (
        "Andra verksamheter",
        "Bara de som får veta enligt samtyckena. Inbjudan är ett brev som du läser innan det skickas.",
    ),
    "invite.others": (
        "Någon annan",
        "Med ord, en på varje rad: mormor, tränaren. De ser inget i systemet.",
    ),
    "wish.words": ("Vem vill barnet ska vara samordningsperson? Med barnets ord", ""),
    "ask.post": ("Vem frågar du?", ""),
    "ask.special_reason": (
        "Särskilda skäl",
        "Bara om det är någon annan än barnet önskade. Tackade den nej räcker det: lämna tomt.",
    ),
    "answer.answer": ("Vill du vara samordningsperson?", ""),
    "goal.words": (
        "Vad vill barnet?",
        "I jag-form, som barnet säger det. Utan namn på kompisar och syskon.",
    ),
    "goal.sector": (
        "Vilket område hör det till?",
        "Området styr vem som får se målet. Gäller det flera: välj det viktigaste.",
    ),
    "measure.what": ("Vad?", "Börja med ett verb: möter, ordnar, erbjuder."),
    "measure.owner": ("Vem?", "Den som är i rummet och själv säger att den gör det."),
    "measure.when": ("När?", "Till 18 dec, lördagar udda veckor, tid senast 27 nov."),
    "measure.state": ("Var är vi?", ""),
    "measure.due_on": ("Klart senast, eller besked senast", ""),
    "end.day": ("Vilken dag ses ni igen?", "En skoldag. Lov och studiedagar går inte att välja."),
    "end.at": ("Klockan", ""),
    "end.place": ("Var?", ""),
    "end.not_sip_reason": (
        "Blir det en SIP?",
        "En SIP görs när både socialtjänsten och vården har insatser. Blir det inte en nu: skriv varför. "
        "Frågan ställs igen på uppföljningen.",
    ),
}

CHOICES = {
    "concern.child_knows": ("Ja", "Nej, inte än"),
    "concern.guardians_know": ("Ja", "Nej, inte än"),
    "concern.basis": (
        "Menprövning",
        "Nödvändigt för den egna uppgiften (OSL 10:2)",
        "Generalklausulen (OSL 10:27)",
    ),
    "statement.kind": ("Styrka", "Oro", "Önskan"),
    "decision.outcomes": ("Egen insats", "Samverkan", "Avsluta"),
    "answer.answer": ("Ja, det vill jag", "Nej, inte jag"),
    "measure.state": ("Erbjuds", "Söks", "Beslutad"),
}

# What only the paper says.
PAPER = {
    "report": "Det här ersätter inte en orosanmälan. Tror du att ett barn far illa, anmäl till socialtjänsten "
    "genast. Är det akut, ring 112.",
    "told": "Har barnet berättat om slag, hot eller övergrepp? Gör en orosanmälan nu.",
    "keep": "Ifyllt rör papperet ett barn. Förvara det så som er verksamhet har bestämt. Skriv inget personnummer.",
    "same": "Frågorna är desamma som på skärmen, i samma ordning.",
    "source": "Vem säger det?",
    "child": "Barnet (bara tilltalsnamn)",
    "writer": "Vem skriver?",
    "day": "dag, månad, år",
    "goal": "Mål",
    "sectors": "De sju områdena",
    "statements": "En rad för varje mening. Räcker raderna inte, ta ett blad till.",
    "questions": "De fem frågorna",
    "decision": "Beslut",
    "meeting": "Mötet",
    "invited": "Inbjudna",
    "coordinator": "Samordningsperson",
    "goals": "Mål, och vem som gör vad",
    "ending": "Innan ni slutar",
    "others_read": "Någon annan ska läsa",
}

TITLES = {
    "upptacka": "Upptäcka: berätta om ett barn",
    "kartlagga": "Kartlägga: sju områden och fem frågor",
    "samarbeta": "Samarbeta: möte och plan",
    "all": "Dokumentation till hjulet, alla tre stegen",
}
SUMMARIES = {
    "upptacka": "Papper med samma fält som skärmen, för den som inte har en skärm till hands.",
    "kartlagga": "Styrka, oro och önskan i varje område, vem som säger det, och de fem frågorna.",
    "samarbeta": "Mötet, samordningspersonen som barnet har valt, mål med barnets ord, vem gör vad, nästa möte.",
    "all": "Upptäcka, Kartlägga och Samarbeta i ett häfte att skriva i.",
}
STEPS = {"upptacka": "Upptäcka", "kartlagga": "Kartlägga", "samarbeta": "Samarbeta"}

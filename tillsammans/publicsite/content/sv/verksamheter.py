"""The services of the county: each one's task, how to reach it, what helps cooperation and what is in its way."""

from tillsammans.directory.county import MUNICIPALITIES
from tillsammans.publicsite.content import Block, Node
from tillsammans.publicsite.content.write import details, fact, flat, heading, table, text, warning

INVENTED_PHONE = "0157-000 00"  # of a form that is never given out, as in the demo's directory


def service(
    key: str, title: str, slug: str, words: dict[str, object], *body: Block, children: tuple[Node, ...] = ()
) -> Node:
    """A kind of service for the whole county. `words`: intro, task, reach, factors, challenges."""
    fields = {
        "service": key,
        "municipality": "",
        "phone": "",
        **{k: v for k, v in words.items() if k != "intro"},
    }
    return Node(
        f"services.{key}", "ServicePage", title, slug, flat(str(words["intro"])), body, fields, children
    )


CHILD_HEALTH = service(
    "child_health",
    "Barnhälsovården, BVC",
    "barnhalsovarden",
    {
        "intro": "BVC möter nästan alla familjer med små barn. Där märks mycket tidigt, och där finns "
        "barnets bästa-ansvarig för de minsta.",
        "task": "Följer små barns hälsa och utveckling och ger stöd till föräldrar, från födseln till skolstart.",
        "reach": "Ring ditt BVC. Hitta det på 1177 eller fråga din vårdcentral.",
        "factors": [
            "Återkommande besök bygger förtroende",
            "Hembesök visar vardagen",
            "Känd sköterska över flera år",
        ],
        "challenges": [
            "Korta besök",
            "Flytt mellan BVC",
            "Föräldrar som inte känner igen sina frågor som BVC:s",
        ],
    },
    heading("Så samverkar BVC"),
    text("""
        BVC och förskolan är tillsammans barnets bästa-ansvarig för barn 0–6 år. BVC arbetar nära
        socialtjänsten, ofta på en familjecentral. Metoder som [BarnSäkert](sv:services.home_visits) gör att
        föräldrar får samma frågor och snabb hjälp vidare.
    """),
)

PRESCHOOL = service(
    "preschool",
    "Förskolan",
    "forskolan",
    {
        "intro": "Förskolan ser barnet nästan varje dag, i lek, vila och måltid.",
        "task": "Omsorg, lek och lärande för barn 1–5 år, och stöd till barn som behöver mer.",
        "reach": "Prata med personalen på avdelningen eller ring rektor.",
        "factors": ["Daglig kontakt med föräldrar", "Ser barnet i grupp", "Specialpedagog att fråga"],
        "challenges": ["Stark sekretess som lätt missförstås", "Svårt att lämna gruppen för möten"],
    },
    heading("Vad förskolan kan göra tidigt"),
    text(
        "Ändra i miljön, använda bildstöd, prata med föräldrarna vid hämtning, och be BVC eller "
        "socialtjänsten om råd."
    ),
)

SCHOOL = service(
    "school",
    "Skolan",
    "skolan",
    {
        "intro": "Från förskoleklass till gymnasiet finns barnets bästa-ansvarig i skolan.",
        "task": "Undervisning, trygghet och studiero, och stöd så att varje elev når så långt som möjligt.",
        "reach": "Mentorn först, sedan rektor. Sök barnets bästa-ansvarig på skolans namn.",
        "factors": ["Ser eleven varje dag", "Rektor har mandat", "Elevhälsan finns i huset"],
        "challenges": ["Byte av mentor och skola", "Många elever per vuxen", "Frånvaro som upptäcks sent"],
    },
    heading("I skolan finns"),
    text("""
        Mentor, lärare, fritidspersonal, [elevhälsan](sv:services.pupil_health), rektor och i några kommuner
        familje- och skolpedagoger. För den som inte går i gymnasiet finns [KAA](sv:model.kaa).
    """),
)

PUPIL_HEALTH = service(
    "pupil_health",
    "Elevhälsan",
    "elevhalsan",
    {
        "intro": "Elevhälsan ska främst förebygga och främja hälsa. Den är till för alla elever.",
        "task": "Medicinskt, psykologiskt, psykosocialt och specialpedagogiskt stöd så att elever når målen.",
        "reach": "Gå förbi, skriv eller ring skolan. Elever behöver inte fråga någon först.",
        "factors": [
            "Flera yrken runt samma bord",
            "Fast tid varje vecka",
            "Socialtjänst och BUP ibland med för råd",
        ],
        "challenges": [
            "Olika sekretess inom samma team",
            "Lång kö till psykolog",
            "Det akuta tränger undan det tidiga",
        ],
    },
    heading("Olika sekretess i samma rum"),
    text("""
        Skolsköterskans och skolläkarens journal är deras egen. Kurator, psykolog och specialpedagog har en
        annan sekretess. En enstaka uppgift får lämnas över inom elevhälsan om eleven behöver det för sitt stöd.
        [Mer om sekretess](sv:model.legal).
    """),
    details("Elevhälsoteamet, EHT", "Så arbetar teamet, och så tar du upp en fråga: [EHT](sv:forums.eht)."),
)


def social(code: str, name: str) -> Node:
    """The social services of one municipality, with an invented number."""
    return Node(
        f"services.social.{code}",
        "ServicePage",
        f"Socialtjänsten i {name}",
        f"socialtjansten-{name.lower().translate(str.maketrans('åäö', 'aao'))}",
        f"Råd, stöd och skydd till barn och familjer i {name}.",
        (
            fact(
                "Numret är påhittat",
                f"I den här versionen är numret ett exempel. Ring växeln i {name} och be om socialtjänstens "
                f"mottagning.",
            ),
            text(
                "Mottagningen svarar vardagar. Andra tider svarar socialjouren, som du når genom [112](tel:112)."
            ),
            warning(
                "Orolig för ett barn?",
                "Ring mottagningen. Är det farligt just nu, ring [112](tel:112). [Så gör man](sv:model.report).",
            ),
        ),
        {
            "service": "social",
            "municipality": code,
            "task": f"Mottagning för alla som bor i {name} och för dig som är orolig för ett barn där.",
            "reach": "Ring mottagningen. Du får vara anonym när du frågar.",
            "phone": INVENTED_PHONE,
            "factors": [],
            "challenges": [],
        },
    )


SOCIAL = service(
    "social",
    "Socialtjänsten",
    "socialtjansten",
    {
        "intro": "Socialtjänsten är till för alla. Den ger råd och stöd långt innan något är allvarligt, "
        "och skyddar barn när det är det.",
        "task": "Råd, öppna insatser och skydd för barn, unga och familjer. Förebygger och söker upp.",
        "reach": "Ring mottagningen i din kommun. Välj kommun nedan.",
        "factors": [
            "Öppna insatser utan utredning",
            "Personal som syns i skolan",
            "Gemensamma föräldrakurser",
        ],
        "challenges": [
            "Rädsla för socialtjänsten",
            "Sekretess som hindrar återkoppling",
            "Byte av handläggare",
        ],
    },
    heading("Två dörrar"),
    table(
        "Stöd eller anmälan?",
        ["Fråga", "Råd och stöd", "Orosanmälan"],
        ["När", "Du vill ha hjälp, eller fråga om någon annan", "Du tror att ett barn far illa"],
        ["Samtycke", "Ja, det är frivilligt", "Behövs inte"],
        ["Vem hör av sig", "Familjen, eller skolan när familjen sagt ja", "Alla får, personal måste"],
        [
            "Vad händer",
            "Samtal, råd, öppna insatser",
            "Socialtjänsten bedömer genast om barnet behöver skydd",
        ],
    ),
    heading("Du får vara anonym när du frågar"),
    text("Både föräldrar och personal kan ringa och beskriva ett läge utan namn, och få råd."),
    children=tuple(social(code, name) for code, name in MUNICIPALITIES.items()),
)

CAMHS = service(
    "camhs",
    "Barn- och ungdomspsykiatrin, BUP",
    "bup",
    {
        "intro": "BUP hjälper barn och unga vars psykiska hälsa behöver mer än vad skolan och vårdcentralen kan ge.",
        "task": "Bedömer och behandlar psykisk ohälsa hos barn under 18 år, och ger råd till andra verksamheter.",
        "reach": "Ring 1177 eller BUP:s mottagning. Skolan kan bjuda in BUP när familjen sagt ja.",
        "factors": ["Råd tidigt, utan remiss", "Närvaro i förstärkt elevhälsoteam", "Anonym konsultation"],
        "challenges": ["Väntetid", "Skolan tror att en remiss är en lösning", "Stark sekretess åt båda håll"],
    },
    text("""
        BUP är en del av regionen. Samtycke ska namnge mottagningen, till exempel ”BUP i Flen”, inte hela
        regionen. Vid akut risk för liv: ring [112](tel:112).
    """),
)

PRIMARY_CARE = service(
    "primary_care",
    "Vårdcentralen",
    "vardcentralen",
    {
        "intro": "Första linjen för kropp och själ, också för barn och unga.",
        "task": "Bedömer och behandlar vanliga sjukdomar och lättare psykisk ohälsa i alla åldrar.",
        "reach": "Ring din vårdcentral eller 1177.",
        "factors": ["Nära hemmet", "Känner hela familjen", "Kan hjälpa föräldern också"],
        "challenges": ["Korta besök", "Ovana vid möten med skolan"],
    },
    text("Ont i magen, huvudvärk och dålig sömn hör ofta ihop med annat i hjulet. Fråga om det."),
)

HABILITATION = service(
    "habilitation",
    "Habiliteringen",
    "habiliteringen",
    {
        "intro": "Stöd till barn med funktionsnedsättning och till dem som finns runt barnet.",
        "task": "Råd, träning, hjälpmedel och stöd i vardagen för barn med varaktig funktionsnedsättning.",
        "reach": "Genom remiss eller egen ansökan. Ring 1177.",
        "factors": ["Långa kontakter", "Arbetar i barnets vardag", "Vana vid SIP"],
        "challenges": ["Många planer kring samma barn", "Övergången till vuxenlivet"],
    },
    text("Många familjer har tio kontakter eller fler. En [SIP](sv:model.sip) kan göra dem till en plan."),
)

SERVICES = (CHILD_HEALTH, PRESCHOOL, SCHOOL, PUPIL_HEALTH, SOCIAL, CAMHS, PRIMARY_CARE, HABILITATION)

"""Följ processen: minutes, status reports, decisions, research reports, short and long, with the next review."""

from tillsammans.publicsite.content import Block, Node
from tillsammans.publicsite.content.write import example, fact, heading, prose, table, text

STEERING = "Styrgruppen"
OWNERS = "Länsstyrgruppen och skolchefsnätverket"
RESEARCHERS = "Följeforskningen"
INVENTED = example(
    "Ett påhittat dokument", "Innehållet är uppdiktat, för att visa hur ett dokument kan se ut."
)


def document(
    kind: str, key: str, group: str, dated: str, title: str, short: str, *body: Block, next_review: str = ""
) -> Node:
    """One document. kind: minutes, status, decision or research. `short` is its short form."""
    fields = {"kind": kind, "group": group, "dated": dated, "next_review": next_review, "short": prose(short)}
    slug = key.replace("_", "-")
    return Node(f"process.{key}", "ProcessDocumentPage", title, slug, "", body, fields)


DECISIONS = (
    document(
        "decision",
        "decision_2026_sip",
        OWNERS,
        "2026-10-22",
        "Beslut: reviderad överenskommelse om SIP för barn och unga",
        "Överenskommelsen mellan vård, socialtjänst, förskola och skola gäller i ny upplaga. Den prövas "
        "igen om ett år.",
        text("""
            Överenskommelsen om samordnad individuell plan för barn och unga har reviderats. Att den är
            reviderad publicerades hösten 2025. Dagen här är ett exempel.
        """),
        heading("Vad den omfattar"),
        text("""
            - Hälso- och sjukvård, socialtjänst, förskola och skola
            - Vem som kan ta initiativ, hur kallelse och samtycke går till, och hur planen följs upp
            - Barnets plats i planen
        """),
        next_review="2027-10-22",
    ),
    document(
        "decision",
        "decision_2024_agreement",
        OWNERS,
        "2024-10-18",
        "Beslut: överenskommelsen Tillsammans för barnens bästa i Sörmland, första upplagan",
        "Modellen gäller från den 18 oktober 2024, tills vidare. Den ses över varje år.",
        text("""
            Tjugoen chefer från nio kommuner och regionen undertecknade överenskommelsen. Den har fyra delar:
            förhållningssätt, process, arbetssätt och verktyg, ledning och styrning. [Överenskommelsen i
            korthet](sv:model.agreement). Dagen för nästa översyn är ett exempel.
        """),
        next_review="2027-04-15",
    ),
    document(
        "decision",
        "decision_2023_extended",
        STEERING,
        "2023-06-01",
        "Beslut: utvecklingsarbetet förlängs",
        "Arbetet med tidiga samordnade insatser fortsätter hela 2024. Delprojektet om NPF-liknande "
        "svårigheter förlängs också.",
        text("Beskedet publicerades sommaren 2023. Dagen är ungefärlig."),
    ),
    document(
        "decision",
        "decision_2022_pilots",
        STEERING,
        "2022-12-01",
        "Beslut: det här prövas som piloter",
        "Hjulet, ett familjecentralsliknande arbetssätt 0–18 år, NPF-liknande svårigheter och Barnets SIP.",
        text("""
            I slutet av 2022 beslutades vilka delar som skulle prövas. Underlaget var kartläggningen av
            samverkan och tjänstedesignen. Dagen är ungefärlig. [Satsningarna](sv:initiatives).
        """),
    ),
    document(
        "decision",
        "decision_2022_npf",
        STEERING,
        "2022-06-15",
        "Beslut: delprojekt för barn med NPF-liknande svårigheter",
        "Startas i Gnesta, Strängnäs och Katrineholms kommuner, med kompetens från skola, socialtjänst och BUP.",
        text("Beslutet fattades i juni 2022. Dagen är ungefärlig. [Om delprojektet](sv:initiatives.npf)."),
    ),
)

MINUTES = (
    document(
        "minutes",
        "minutes_2026_11",
        STEERING,
        "2026-11-05",
        "Minnesanteckningar, styrgruppen 5 november 2026 (exempel)",
        "Läget hos huvudmännen, frågor inför årets översyn, webbplatsen, nästa möte.",
        INVENTED,
        heading("Läget"),
        text("""
            Alla tio huvudmän har utsett barnets bästa-ansvarig i sina skolor. I fyra kommuner återstår någon
            förskola. Två fristående verksamheter har hört av sig.
        """),
        heading("Inför översynen"),
        text("""
            Gruppen vill att två frågor tas med: hur BVC och förskolan delar rollen för de minsta, och vad den
            tioåriga grundskolan 2028 betyder.
        """),
        heading("Beslutspunkter"),
        table(
            "Vad, vem, när",
            ["Vad", "Vem", "Klart"],
            ["Förslag till text om barn 0–6 år", "Processledarna, med BVC och förskola", "15 januari 2027"],
            ["Fråga tio barn om ordlistan går att förstå", "Barnrättsombuden", "1 februari 2027"],
        ),
        text("Nästa möte: 21 januari 2027."),
    ),
    document(
        "minutes",
        "minutes_2026_09",
        STEERING,
        "2026-09-10",
        "Minnesanteckningar, styrgruppen 10 september 2026 (exempel)",
        "Höstens utbildningar, material på fler språk, frånvaro som gemensamt tema.",
        INVENTED,
        text("""
            Utbildningarna i höst hålls för skola, socialtjänst och vård tillsammans. Material på fler språk tas
            fram i den ordning som förskolor och skolor har efterfrågat. Vingåkers sätt att arbeta med frånvaro
            visas för övriga.
        """),
    ),
    document(
        "minutes",
        "minutes_2026_05",
        OWNERS,
        "2026-05-07",
        "Minnesanteckningar, vårens gemensamma möte (exempel)",
        "Terminens möte mellan länsstyrgruppen och skolchefsnätverket.",
        INVENTED,
        text("""
            De två grupperna möts minst en gång per termin. På vårens möte gick de igenom statusrapporterna,
            följeforskningens rekommendationer och vilka satsningar som ska utvärderas.
        """),
    ),
)

STATUS = (
    document(
        "status",
        "status_2026_autumn",
        "Processledningen",
        "2026-11-10",
        "Statusrapport hösten 2026 (exempel)",
        "Roller utsedda i alla kommuner. Utbildning pågår. Uppföljningen av möten behöver bli bättre.",
        INVENTED,
        table(
            "Läget i länet, i ord",
            ["Område", "Läge", "Nästa steg"],
            ["Barnets bästa-ansvarig utsedd", "I stort sett klart", "Ersättare i alla enheter"],
            ["Hjulet används", "I gång hos alla huvudmän", "Fler samtal med barnet själv"],
            ["Samverkansmöten", "I gång", "Bokad uppföljning varje gång"],
            ["Vårdens divisioner", "Plan tas fram", "Första divisionerna börjar"],
            ["Fristående verksamheter", "Några med", "Informationsmöte i januari"],
        ),
        heading("Det som är svårt"),
        text("Tid. Byte av personal. Att våga fråga familjen om samtycke tidigt nog."),
        next_review="2027-05-10",
    ),
    document(
        "status",
        "status_2026_spring",
        "Processledningen",
        "2026-05-04",
        "Statusrapport våren 2026 (exempel)",
        "Alla huvudmän har en plan. Skola och socialtjänst har kommit längst.",
        INVENTED,
        text("""
            Skola och socialtjänst har börjat tillsammans i de flesta kommuner. Där de började var för sig har
            det tagit längre tid.
        """),
    ),
    document(
        "status",
        "status_2025_autumn",
        "Processledningen",
        "2025-10-10",
        "Statusrapport hösten 2025",
        "Besök hos alla tio huvudmän. Arbetet börjar komma igång överallt.",
        text("""
            I september 2025 besökte processledarna samtliga huvudmän i någon omfattning. Alla fristående
            verksamheter har fått erbjudande om att gå med. Regionen börjar ta fram en gemensam plan för
            införandet. Det är publicerat. Dagen är ungefärlig.
        """),
    ),
)

REPORTS = (
    document(
        "research",
        "research_report_3",
        RESEARCHERS,
        "2025-04-01",
        "Delrapport 3: piloternas arbete",
        "Om vad piloterna gjorde och vad som hjälpte dem. Finns i lång och kort version hos FoU i Sörmland.",
        text("""
            Rapporten blev klar våren 2025. Den handlar om piloternas arbete i Tillsammans för barnens bästa.
            Läs den hos [FoU i Sörmland](https://fou.sormland.se/).
        """),
        example(
            "Så kan en rapport bli till handling",
            """
            Vi har hittat på fynden för att visa formen. De är inte rapportens.

            - **Fynd:** hjulet gav bättre samtal där personalen hade övat ihop. **Rekommendation:** öva över
              gränserna. **Svar:** workshoppar hålls gemensamt.
            - **Fynd:** mandatet var oklart där rollen låg på någon annan än chefen. **Rekommendation:** skriv
              delegation. **Svar:** finns i checklistan för chefer.
            - **Fynd:** barnens röst kom med sent. **Rekommendation:** fråga före mötet. **Svar:** frågan ställs
              först.
            """,
        ),
    ),
    document(
        "research",
        "research_report_2",
        RESEARCHERS,
        "2023-06-01",
        "Delrapport 2",
        "Den andra delrapporten blev klar sommaren 2023.",
        text("Läs rapporten hos [FoU i Sörmland](https://fou.sormland.se/). Dagen här är ungefärlig."),
        example(
            "Kort form, lång form",
            """
            Varje rapport visas här på två sätt: en kort text för den som har en minut, och en längre med fynd,
            rekommendation och svar. Följ upp svaren ett år senare.
            """,
        ),
    ),
    document(
        "research",
        "research_report_1",
        RESEARCHERS,
        "2022-06-01",
        "Delrapport 1",
        "Den första delrapporten, om hur arbetet började.",
        text("Läs rapporten hos [FoU i Sörmland](https://fou.sormland.se/). Dagen här är ungefärlig."),
        example(
            "Frågor en första rapport kan ställa",
            "Vad menar vi med samverkan? Vilka är med i rummet, och vilka saknas? Vad tror vi att ett barn märker?",
        ),
    ),
)

PROCESS = Node(
    key="process",
    kind="ProcessIndexPage",
    title="Följ processen",
    slug="folj-processen",
    intro="Vad som har beslutats, vad som pågår och vad forskarna ser. Varje dokument säger vem, när och "
    "när det prövas igen.",
    body=(
        text("""
            Statusrapporter och minnesanteckningar publiceras sedan 2025. Prenumerera på flödet, så missar du
            inget. Det som rör enskilda personer publiceras aldrig.
        """),
        fact(
            "Publicerat och påhittat",
            "Dokument som är märkta exempel är skrivna för den här webbplatsen. Ungefärliga dagar är märkta.",
        ),
    ),
    children=(*DECISIONS, *MINUTES, *STATUS, *REPORTS),
)

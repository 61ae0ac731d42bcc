"""The ten huvudmän in the demo: what each has decided, tried and told. All of it invented, at invented schools."""

from typing import NamedTuple


class Told(NamedTuple):
    """One huvudman. trained: how many more have taken the course by the end of each half-year. wheel: (unit, since,
    groups). lights, well and why: one for each half-year that is over."""

    seat: str
    committed: tuple[str, str, str]
    trained: tuple[int, int, int]
    wheel: tuple[tuple[str, str, str], ...]
    lights: tuple[str, str, str]
    well: tuple[str, str, str]
    why: tuple[str, str, str]
    hinders: str
    needs: str
    late: int = 0  # steps that are still not done though their day has passed


G, Y, R = "green", "yellow", "red"

HUVUDMAN: dict[str, Told] = {
    "0482": Told(
        "kontakt_flen",
        ("Utbildningsnämnden", "2024-12-10", "§ 118, UN 2024:211"),
        (3, 2, 1),
        (
            ("bruksskolan", "2024-11-04", "Årskurs 7–9"),
            ("angsskolan", "2025-02-10", "Alla klasser"),
            ("oppna-insatser-flen", "2025-09-15", "Alla samtal med barn"),
            ("hasselmusens-forskola", "2026-02-02", "Avdelningarna för 3–5 år"),
            ("emi-flen", "2026-03-02", "Alla hälsobesök"),
        ),
        (Y, G, G),
        (
            "Två skolor har börjat med hjulet och ser att samtalen blir längre.",
            "Elevhälsan och öppna insatser har gemensamma träffar varje månad.",
            "Alla som är Barnets bästa-ansvariga har gått utbildningen.",
        ),
        (
            "Vi hann inte utbilda alla före sommaren.",
            "Planen håller och alla steg är klara i tid.",
            "Planen håller, och nya rektorer går utbildningen första veckan.",
        ),
        "Det tar tid att hitta gemensamma mötestider med vården.",
        "Fasta tider hos barnavårdscentralen för samråd.",
    ),
    "0428": Told(
        "skolforvaltningen-vingaker/kontakt",
        ("Barn- och utbildningsnämnden", "2024-11-26", "§ 94, BUN 2024:87"),
        (2, 2, 1),
        (
            ("vattenhjulsskolan", "2024-11-11", "Alla klasser"),
            ("kvarnstensskolan", "2025-08-18", "Alla samtal om frånvaro"),
        ),
        (G, G, G),
        (
            "Skolorna använder hjulet när de utreder frånvaro.",
            "Frånvaron utreds nu på samma sätt på alla skolor, och barnen är med.",
            "Fler elever kommer med egna förslag i samtalen.",
        ),
        ("Allt följer planen.", "Allt följer planen.", "Allt följer planen."),
        "En förskola har en ansvarig som saknar mandat att kalla till möte.",
        "Stöd i hur mandat skrivs in i delegationsordningen.",
    ),
    "0461": Told(
        "skolforvaltningen-gnesta/kontakt",
        ("Barn- och utbildningsnämnden", "2025-01-28", "§ 7, BUN 2025:12"),
        (0, 2, 1),
        (("tranbarsskolan", "2025-10-06", "Årskurs 2"),),
        (R, Y, Y),
        (
            "Nämnden har haft en heldag om modellen.",
            "En skola arbetar med hjulet i hela årskurs 2.",
            "Elevhälsan tar upp hjulet på varje möte.",
        ),
        (
            "Ingen hade tid avsatt för arbetet under våren.",
            "En skola har fortfarande ingen som är utsedd.",
            "En skola har fortfarande ingen som är utsedd.",
        ),
        "Två rektorstjänster har varit vakanta.",
        "Hjälp att komma i gång på Harsyreskolan.",
        late=2,
    ),
    "0480": Told(
        "skolforvaltningen-nykoping/kontakt",
        ("Barn- och ungdomsnämnden", "2024-12-17", "§ 141, BUN 2024:302"),
        (1, 2, 2),
        (
            ("ormbunksskolan", "2025-09-01", "Årskurs F–3"),
            ("gymnasieskolan-porsen", "2026-01-19", "Introduktionsprogrammen"),
        ),
        (Y, Y, G),
        (
            "Familjecentralen har gjort hjulet till sitt eget språk.",
            "Gymnasiet har börjat, och ungdomarna är med och formar samtalen.",
            "Socialtjänsten är med på elevhälsoteamet varannan vecka.",
        ),
        (
            "Många enheter, och få som kan hålla utbildning.",
            "Vi behöver fler som kan hålla utbildning.",
            "Nu finns tre som kan hålla utbildning.",
        ),
        "Stor kommun med många nya chefer.",
        "Utbildningsmaterial som går att använda utan processledare.",
    ),
    "0481": Told(
        "skolforvaltningen-oxelosund/kontakt",
        ("Utbildningsnämnden", "2024-11-20", "§ 66, UN 2024:54"),
        (2, 3, 1),
        (
            ("ankarstocksskolan", "2025-01-13", "Alla klasser"),
            ("blamusslans-forskola", "2025-08-25", "Alla avdelningar"),
            ("gymnasieskolan-trossen", "2026-01-12", "Årskurs 1"),
        ),
        (G, G, G),
        (
            "När skolan organiserades om användes hjulet för att se alla delar av barnens liv.",
            "Nämnden frågar efter barnens perspektiv i varje större beslut.",
            "Förskolan och skolan har samma bild av hjulet på väggen.",
        ),
        ("Allt följer planen.", "Allt följer planen.", "Allt följer planen."),
        "Liten organisation, sårbar när någon är borta.",
        "Ett nätverk för oss kontaktpersoner.",
    ),
    "0483": Told(
        "skolforvaltningen-katrineholm/kontakt",
        ("Bildningsnämnden", "2024-12-05", "§ 102, BIN 2024:131"),
        (2, 2, 2),
        (
            ("lindskolan", "2025-02-03", "Hela skolan"),
            ("stensotskolan", "2025-10-20", "Årskurs 7"),
            ("mottagningen-katrineholm", "2026-04-13", "Alla samtal med barn"),
        ),
        (G, Y, G),
        (
            "En skola har börjat med hela personalen samtidigt.",
            "Elevhälsoteamet är förstärkt med socialtjänst och vård.",
            "Arbetssättet håller också när personal byts ut.",
        ),
        (
            "Allt följer planen.",
            "Vården kunde inte vara med under hösten.",
            "Vården är med igen, och planen håller.",
        ),
        "Svårt att få med vården i alla team.",
        "Att regionen säger vem som kommer till vilken skola.",
    ),
    "0484": Told(
        "skolforvaltningen-eskilstuna/kontakt",
        ("Barn- och utbildningsnämnden", "2025-02-18", "§ 15, BUN 2025:41"),
        (1, 2, 2),
        (
            ("hammarskaftsskolan", "2025-01-20", "Årskurs 4–6"),
            ("mjolkortens-forskola", "2025-11-03", "Alla avdelningar"),
            ("vaktelns-forskola", "2026-03-09", "Avdelningarna för 4–5 år"),
        ),
        (Y, Y, Y),
        (
            "Prövningen av hjulet på en skola har gett mersmak.",
            "Två förskolor har börjat med bildstödet.",
            "Socialtjänst och skola har en gemensam plan för nästa läsår.",
        ),
        (
            "Kommunen är stor, och alla områden har inte börjat.",
            "Kommunen är stor, och alla områden har inte börjat.",
            "Hälften av de ansvariga är kvar att utbilda.",
        ),
        "Många enheter och flera förvaltningar.",
        "Processledarnas hjälp med utbildning under hösten.",
        late=1,
    ),
    "0486": Told(
        "skolforvaltningen-strangnas/kontakt",
        ("Barn- och utbildningsnämnden", "2025-01-21", "§ 4, BUN 2025:9"),
        (1, 1, 3),
        (("vasskantsskolan", "2025-09-08", "Tre klasser i årskurs 5"),),
        (Y, R, Y),
        (
            "Tre klasser har fått handledning i grupp.",
            "Handledningen fortsätter trots byte av ledning.",
            "Arbetet har tagit fart igen med en ny kontaktperson.",
        ),
        (
            "Vi väntar på beslut om tid för kontaktpersonen.",
            "Kontaktpersonen slutade, och ingen tog över under hösten.",
            "Två steg i planen är försenade efter hösten.",
        ),
        "Byte av chefer i två förvaltningar.",
        "Stöd av processledaren under ett halvår.",
        late=2,
    ),
    "0488": Told(
        "skolforvaltningen-trosa/kontakt",
        ("Humanistiska nämnden", "2024-12-03", "§ 88, HN 2024:76"),
        (0, 1, 1),
        (("roddarskolan", "2026-01-26", "Årskurs F–3"),),
        (Y, Y, Y),
        (
            "Alla chefer har hört om modellen.",
            "Skolan och socialtjänsten har gått igenom varandras uppdrag.",
            "Hjulet används i de yngsta klasserna.",
        ),
        (
            "Utbildningen har inte börjat.",
            "Få har hunnit gå utbildningen.",
            "Tre av fem ansvariga är kvar att utbilda.",
        ),
        "Samma personer har många uppdrag.",
        "Utbildning på plats, gärna tillsammans med Gnesta.",
        late=1,
    ),
    "04": Told(
        "kontakt_regionen",
        ("Regionstyrelsen", "2024-11-12", "§ 213, RS 2024:0518"),
        (2, 4, 3),
        (
            ("bvc-flen", "2025-03-03", "Alla hembesök"),
            ("bvc-katrineholm", "2025-10-13", "Besöken vid 3 och 5 år"),
            ("ungdomsmottagningen-nykoping", "2026-02-16", "Alla första samtal"),
        ),
        (Y, Y, G),
        (
            "Barnhälsovården har utsett ansvariga i alla kommuner.",
            "Alla divisioner som möter barn är med i arbetet med en gemensam plan.",
            "Alla ansvariga på barnavårdscentralerna har gått utbildningen.",
        ),
        (
            "Planen för hela regionen är inte klar.",
            "Vuxensjukvården har inte kommit med än.",
            "Planen följs, division för division.",
        ),
        "Många verksamheter möter barn bara ibland.",
        "Att kommunerna säger i god tid när de bjuder in oss.",
    ),
}

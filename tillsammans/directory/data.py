"""An invented Sörmland: the ten real huvudmän, with made-up schools, clinics and people.

Used by the demo and the tests; a real installation imports its own units instead. No school here exists,
every telephone number is of a form that is never given out, and all people are invented.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tillsammans.directory.county import MUNICIPALITIES, REGION, called
from tillsammans.directory.models import Function, PrincipalKind, Secrecy, UnitKind

AGREEMENT_FROM = date(2024, 10, 18)
PHONE, MOBILE = "0157-000 00", "070-000 00 00"
HOURS = "vardagar 8.00–16.00"

# Not among the models' choices yet: a kansli or office where people sit but nobody is written to.
OFFICE = "office"
STATE = "state"


@dataclass(frozen=True)
class PrincipalRow:
    code: str
    name: str
    kind: str


@dataclass(frozen=True)
class AuthorityRow:
    slug: str
    principal: str
    name: str
    short_name: str
    joined: bool = True
    secrecy: str = ""


@dataclass(frozen=True)
class SeatRow:
    """One seat. `person` is who sits there; empty takes the next invented name, None leaves the seat empty.
    `cast` is the key that demo and tests use; `same_as` lets one person have two seats."""

    key: str
    title: str
    function: str
    person: str | None = ""
    cast: str = ""
    same_as: str = ""


@dataclass(frozen=True)
class UnitRow:
    """One unit with its seats. Where `named`, the first is the named person, the second the substitute."""

    slug: str
    authority: str
    name: str
    kind: str
    municipality: str
    seats: tuple[SeatRow, ...]
    ages: str = ""
    phone: str = PHONE
    hours: str = HOURS
    named: bool = False
    mandate: bool = True

    @property
    def substitute(self) -> SeatRow | None:
        return self.seats[1] if self.named and len(self.seats) > 1 else None


PLACES = {
    "0428": "vingaker",
    "0461": "gnesta",
    "0480": "nykoping",
    "0481": "oxelosund",
    "0482": "flen",
    "0483": "katrineholm",
    "0484": "eskilstuna",
    "0486": "strangnas",
    "0488": "trosa",
}

PRESCHOOL, SCHOOL, ADAPTED, UPPER = (
    UnitKind.PRESCHOOL,
    UnitKind.SCHOOL,
    UnitKind.ADAPTED_SCHOOL,
    UnitKind.UPPER_SECONDARY,
)

# municipality: (slug, name, kind, ages). All invented.
SCHOOLS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "0428": (
        ("kattfotens-forskola", "Kattfotens förskola", PRESCHOOL, "1–5 år"),
        ("vattenhjulsskolan", "Vattenhjulsskolan", SCHOOL, "F–6"),
        ("kvarnstensskolan", "Kvarnstensskolan", SCHOOL, "7–9"),
        ("kvarnstensskolan-anpassad", "Kvarnstensskolan, anpassad grundskola", ADAPTED, "1–9"),
    ),
    "0461": (
        ("akerbarets-forskola", "Åkerbärets förskola", PRESCHOOL, "1–5 år"),
        ("tranbarsskolan", "Tranbärsskolan", SCHOOL, "F–6"),
        ("harsyreskolan", "Harsyreskolan", SCHOOL, "7–9"),
        ("harsyreskolan-anpassad", "Harsyreskolan, anpassad grundskola", ADAPTED, "1–9"),
    ),
    "0480": (
        ("strandragens-forskola", "Strandrågens förskola", PRESCHOOL, "1–5 år"),
        ("ormbunksskolan", "Ormbunksskolan", SCHOOL, "F–6"),
        ("fyrvaktarskolan", "Fyrvaktarskolan", SCHOOL, "7–9"),
        ("fyrvaktarskolan-anpassad", "Fyrvaktarskolan, anpassad grundskola", ADAPTED, "1–9"),
        ("gymnasieskolan-porsen", "Gymnasieskolan Porsen", UPPER, "gymnasium"),
    ),
    "0481": (
        ("blamusslans-forskola", "Blåmusslans förskola", PRESCHOOL, "1–5 år"),
        ("ankarstocksskolan", "Ankarstocksskolan", SCHOOL, "F–9"),
        ("ankarstocksskolan-anpassad", "Ankarstocksskolan, anpassad grundskola", ADAPTED, "1–9"),
        ("gymnasieskolan-trossen", "Gymnasieskolan Trossen", UPPER, "gymnasium"),
    ),
    "0482": (
        ("hasselmusens-forskola", "Hasselmusens förskola", PRESCHOOL, "1–5 år"),
        ("bruksskolan-anpassad", "Bruksskolan, anpassad grundskola", ADAPTED, "1–9"),
    ),
    "0483": (
        ("angsullens-forskola", "Ängsullens förskola", PRESCHOOL, "1–5 år"),
        ("stensotskolan", "Stensötskolan", SCHOOL, "7–9"),
        ("stensotskolan-anpassad", "Stensötskolan, anpassad grundskola", ADAPTED, "1–9"),
        ("gymnasieskolan-eneriset", "Gymnasieskolan Eneriset", UPPER, "gymnasium"),
    ),
    "0484": (
        ("mjolkortens-forskola", "Mjölkörtens förskola", PRESCHOOL, "1–5 år"),
        ("vaktelns-forskola", "Vaktelns förskola", PRESCHOOL, "1–5 år"),
        ("hammarskaftsskolan", "Hammarskaftsskolan", SCHOOL, "F–6"),
        ("slipstensskolan", "Slipstensskolan", SCHOOL, "7–9"),
        ("slipstensskolan-anpassad", "Slipstensskolan, anpassad grundskola", ADAPTED, "1–9"),
        ("gymnasieskolan-stadet", "Gymnasieskolan Städet", UPPER, "gymnasium"),
    ),
    "0486": (
        ("runstenens-forskola", "Runstenens förskola", PRESCHOOL, "1–5 år"),
        ("vasskantsskolan", "Vasskantsskolan", SCHOOL, "F–6"),
        ("segelduksskolan", "Segelduksskolan", SCHOOL, "7–9"),
        ("segelduksskolan-anpassad", "Segelduksskolan, anpassad grundskola", ADAPTED, "1–9"),
        ("gymnasieskolan-rosetten", "Gymnasieskolan Rosetten", UPPER, "gymnasium"),
    ),
    "0488": (
        ("strandskatans-forskola", "Strandskatans förskola", PRESCHOOL, "1–5 år"),
        ("roddarskolan", "Roddarskolan", SCHOOL, "F–9"),
        ("roddarskolan-anpassad", "Roddarskolan, anpassad grundskola", ADAPTED, "1–9"),
    ),
}

NO_MANDATE = frozenset(
    {"kattfotens-forskola"}
)  # named, but may not decide: the finder and the resolver warn (R31)
NOBODY_NAMED = frozenset({"harsyreskolan"})  # a school that has not chosen anyone yet

# Region Sörmland's clinics beside BVC and vårdcentral, which every municipality has.
CLINICS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("bup", "BUP", UnitKind.CAMHS, ("0480", "0482", "0483", "0484", "0486")),
    (
        "ungdomsmottagningen",
        "Ungdomsmottagningen",
        UnitKind.YOUTH_CLINIC,
        ("0480", "0482", "0483", "0484", "0486"),
    ),
    ("habiliteringen", "Habiliteringen", UnitKind.HABILITATION, ("0480", "0483", "0484")),
)


def principals() -> Iterator[PrincipalRow]:
    """The ten huvudmän, two private providers and the state's special school."""
    for code, name in MUNICIPALITIES.items():
        yield PrincipalRow(code, called(name), PrincipalKind.MUNICIPALITY)
    yield PrincipalRow(REGION, "Region Sörmland", PrincipalKind.REGION)
    yield PrincipalRow("F-0001", "Stiftelsen Kornblixten", PrincipalKind.PRIVATE)
    yield PrincipalRow("F-0002", "Månskäran Utbildning AB", PrincipalKind.PRIVATE)
    yield PrincipalRow("S-0001", "Staten, specialskolan", STATE)


def authorities() -> Iterator[AuthorityRow]:
    """The islands: three in each municipality, the region's care and its office, and the schools apart."""
    for code, name in MUNICIPALITIES.items():
        place, owner = PLACES[code], called(name)
        yield AuthorityRow(f"{place}-utbildning", code, f"{owner}, utbildningsnämnden", "skolan")
        yield AuthorityRow(f"{place}-emi", code, f"{owner}, elevhälsans medicinska insats", "skolsköterskan")
        yield AuthorityRow(f"{place}-social", code, f"{owner}, socialnämnden", "socialtjänsten")
    yield AuthorityRow("region-halso", REGION, "Region Sörmland, hälso- och sjukvård", "vården")
    # Processledning and FoU are no care: they get an island of their own, where no child can be.
    yield AuthorityRow("region-samverkan", REGION, "Region Sörmland, samverkan och FoU", "regionens kansli")
    yield AuthorityRow(
        "kornblixten", "F-0001", "Friskolan Kornblixten", "skolan", secrecy=Secrecy.PRIVATE_SCHOOL
    )
    yield AuthorityRow("manskaran", "F-0002", "Friskolan Månskäran", "skolan", joined=False)
    yield AuthorityRow("specialskolan", "S-0001", "Specialskolan Silverstigen", "skolan", joined=False)


STEERING_SEATS = (
    SeatRow(
        "sekreterare", "Sekreterare i länsstyrgruppen", Function.SECRETARY, "Ylva Brunnsäter", "sekreterare"
    ),
    SeatRow(
        "sammankallande", "Sammankallande, länsstyrgruppen", Function.STEERING, "Gunvor Asp", "sammankallande"
    ),
    SeatRow("samordnare", "Samordnare, skolchefsnätverket", Function.STEERING, "Runar Tistel", "samordnare"),
    SeatRow("regionchef", "Verksamhetschef, regionen", Function.STEERING, "Majken Sippa", "regionchef"),
    SeatRow(
        "kontakt",
        "Kontaktperson för modellen, regionen",
        Function.LOCAL_LEAD,
        "Frans Humla",
        "kontakt_regionen",
    ),
)
# municipality: skolchef, kontaktperson, barnrättsombud, förtroendevald, socialchef. All invented.
LEADERS = {
    "0428": ("Alrik Lyng", "Berit Starr", "Cajsa Mossa", "Dag Slån", "Embla Vicker"),
    "0461": ("Folke Pors", "Gerda Ljungros", "Hedvig Klint", "Ingmar Fibbla", "Jorunn Malva"),
    "0480": ("Kerstin Lupin", "Ludvig Kornell", "Moa Tuvull", "Nanna Havtorn", "Orvar Vass"),
    "0481": ("Paula Tång", "Quintus Krapp", "Rakel Strandråg", "Sören Mynta", "Tyra Kvanne"),
    "0482": ("Ulla Brudborste", "Valter Åkerbär", "Wanja Hägg", "Xerxes Lind", "Yrsa Rölleka"),
    "0483": ("Åke Timjan", "Ärla Svingel", "Östen Rams", "Asta Kardborr", "Bror Skogsstjärna"),
    "0484": ("Carola Körvel", "Ditte Blåklint", "Esbjörn Ampel", "Fatima Oxel", "Grels Nattviol"),
    "0486": ("Harriet Vitsippa", "Isak Rosenlök", "Jannike Rallare", "Kaj Fräken", "Lova Olvon"),
    "0488": ("Manne Hassel", "Nora Getpors", "Otto Trollbär", "Petrus Säv", "Ragna Marviol"),
}

HEAD = SeatRow("rektor", "Rektor, Barnets bästa-ansvarig", Function.HEAD)
DEPUTY = SeatRow("ersattare", "Biträdande rektor, ersättare", Function.DEPUTY_HEAD)
PRESCHOOL_SEATS = (
    SeatRow("rektor", "Rektor, Barnets bästa-ansvarig", Function.PRESCHOOL_HEAD),
    SeatRow("ersattare", "Biträdande rektor, ersättare", Function.PRESCHOOL_HEAD),
)
BVC_SEATS = (
    SeatRow("bvc", "BVC-sjuksköterska, Barnets bästa-ansvarig", Function.CHILD_HEALTH_NURSE),
    SeatRow("ersattare", "BVC-sjuksköterska, ersättare", Function.CHILD_HEALTH_NURSE),
)
KAA_SEATS = (
    SeatRow(
        "handlaggare", "Handläggare för aktivitetsansvaret, Barnets bästa-ansvarig", Function.KAA_OFFICER
    ),
    SeatRow("ersattare", "Handläggare för aktivitetsansvaret, ersättare", Function.KAA_OFFICER),
)
FOLLOW_UP_SEATS = (
    SeatRow("uppfoljning", "Uppföljningsansvarig, Barnets bästa-ansvarig", Function.KAA_OFFICER),
)
NURSE = SeatRow("skoterska", "Sjuksköterska", Function.HEALTH)
EMI_NURSE = SeatRow("skolskoterska", "Skolsköterska", Function.MEDICAL)
OPEN_WORKER = SeatRow("oppna", "Socialsekreterare, öppna insatser", Function.SOCIAL_WORKER)
INTAKE_WORKER = SeatRow("mottagning", "Socialsekreterare, mottagningen", Function.SOCIAL_WORKER)

ANGSSKOLAN = UnitRow(
    "angsskolan",
    "flen-utbildning",
    "Ängsskolan",
    SCHOOL,
    "0482",
    (
        SeatRow("rektor", "Rektor, Barnets bästa-ansvarig", Function.HEAD, "Birgitta Sand", "birgitta"),
        SeatRow("ersattare", "Biträdande rektor, ersättare", Function.DEPUTY_HEAD, "Jonas Ram", "jonas"),
        SeatRow("mentor-6b", "Mentor 6B", Function.TEACHER, "Liam Berg", "liam"),
        SeatRow("mentor-1a", "Mentor 1A", Function.TEACHER, "Eva Holm", "eva"),
        SeatRow("kurator", "Kurator", Function.COUNSELLOR, "Karin Alm", "karin"),
        SeatRow("specialpedagog", "Specialpedagog", Function.SPECIAL_EDUCATOR, "Maja Dahl", "maja"),
        SeatRow(
            "skolskoterska", "Skolsköterska i elevhälsoteamet", Function.SCHOOL_NURSE, "Petra Lund", "petra"
        ),
    ),
    ages="F–6",
    hours="vardagar 7.30–16.00",
    named=True,
)
BRUKSSKOLAN = UnitRow(
    "bruksskolan",
    "flen-utbildning",
    "Bruksskolan",
    SCHOOL,
    "0482",
    (
        SeatRow("rektor", HEAD.title, Function.HEAD, "Disa Sjögård", "disa"),
        SeatRow("ersattare", DEPUTY.title, Function.DEPUTY_HEAD),
        SeatRow("mentor-7a", "Mentor 7A", Function.TEACHER),
        SeatRow("kurator", "Kurator", Function.COUNSELLOR),
        SeatRow("kontakt", "Enhetens kontaktperson", Function.UNIT_CONTACT, "Ture Lövdal", "enhetskontakt"),
    ),
    ages="7–9",
    named=True,
)
LINDSKOLAN = UnitRow(
    "lindskolan",
    "katrineholm-utbildning",
    "Lindskolan",
    SCHOOL,
    "0483",
    (HEAD, DEPUTY, SeatRow("larare", "Lärare", Function.TEACHER, "Mats Öberg", "mats")),
    ages="F–6",
    named=True,
)
FLEN_OFFICE = UnitRow(
    "kansliet-flen",
    "flen-utbildning",
    "Utbildningsnämndens kansli, Flen",
    OFFICE,
    "0482",
    (
        SeatRow("registrator", "Registrator", Function.REGISTRAR, "Ingela Stål", "registrator"),
        SeatRow("jurist", "Jurist", Function.LAWYER, "Rasmus Hed", "jurist"),
        SeatRow("logggranskare", "Logggranskare", Function.REVIEWER, "Yasmin Kvist", "logggranskare"),
    ),
)
REGION_OFFICES = (
    UnitRow(
        "processledningen",
        "region-samverkan",
        "Processledningen, Tillsammans för barnens bästa",
        OFFICE,
        "0480",
        (
            SeatRow("processledare", "Processledare", Function.PROCESS_LEAD, "Helle Tjärn", "processledare"),
            SeatRow("styrgrupp", "Ledamot i länsstyrgruppen", Function.STEERING, "Sixten Ahl", "styrgrupp"),
            *STEERING_SEATS,
            # The open site's editors sit where no child can be.
            SeatRow("redaktor", "Redaktör", Function.EDITOR, "Rut Vass", "redaktor"),
            SeatRow("publicerare", "Publicerare", Function.PUBLISHER, "Hedda Falk", "publicerare"),
            SeatRow("oversattare", "Översättare", Function.TRANSLATOR, "Yusuf Warsame", "oversattare"),
            # Two who check what the study wants to release; they sit apart from those who compute.
            SeatRow("granskare", "Utgivningsgranskare", Function.CHECKER, "Gunvor Lid", "granskare"),
            SeatRow("granskare-2", "Utgivningsgranskare", Function.CHECKER, "Samir Nord", "granskare_2"),
        ),
    ),
    UnitRow(
        "fou",
        "region-samverkan",
        "FoU-enheten",
        OFFICE,
        "0484",
        (
            SeatRow("forskare", "Forskare", Function.RESEARCHER, "Noomi Rask", "forskare"),
            SeatRow("dataansvarig", "Dataansvarig", Function.DATA_MANAGER, "Ottar Brink", "dataansvarig"),
        ),
    ),
)
APART = (
    UnitRow(
        "friskolan-kornblixten",
        "kornblixten",
        "Friskolan Kornblixten",
        SCHOOL,
        "0484",
        (HEAD, DEPUTY),
        "F–9",
        named=True,
    ),
    UnitRow("friskolan-manskaran", "manskaran", "Friskolan Månskäran", SCHOOL, "0480", (), "F–9"),
    UnitRow(
        "specialskolan-silverstigen",
        "specialskolan",
        "Specialskolan Silverstigen",
        UnitKind.SPECIAL_SCHOOL,
        "1880",
        (),
        "1–10",
    ),
)
# Seats in Flen that the story names, in place of the usual one.
FLEN_SEATS = {
    "emi": SeatRow(
        "skolskoterska", "Skolsköterska", Function.MEDICAL, "Petra Lund", "petra_emi", same_as="petra"
    ),
    "oppna": SeatRow("oppna", OPEN_WORKER.title, Function.SOCIAL_WORKER, "Sanna Orre", "sanna"),
    "mottagning": SeatRow(
        "mottagning", INTAKE_WORKER.title, Function.SOCIAL_WORKER, "Ali Brink", "mottagningen"
    ),
    "bup": SeatRow("skoterska", "Sjuksköterska", Function.HEALTH, "Tomas Wik", "tomas"),
}


def units() -> Iterator[UnitRow]:
    """Every unit with its seats, in an order that never changes: invented names are dealt out along it."""
    yield from (ANGSSKOLAN, BRUKSSKOLAN, LINDSKOLAN, FLEN_OFFICE, *REGION_OFFICES, *APART)
    for code in MUNICIPALITIES:
        yield from _schools(code)
        yield from _rest_of_municipality(code)
        yield from _care(code)
    for code in MUNICIPALITIES:  # last: everybody there has a name of their own, so nobody else's changes
        yield from _leadership(code)


def _leadership(code: str) -> Iterator[UnitRow]:
    """Where a huvudman is led and the steering room's seats are: the chiefs, the contact, the barnrättsombud, and one
    who is elected. Nobody is written to here, and no child is anywhere near."""
    place, name = PLACES[code], MUNICIPALITIES[code]
    school, social = f"{place}-utbildning", f"{place}-social"
    head, contact, ombud, elected, chief = LEADERS[code]
    cast = (lambda key: f"{key}_flen") if place == "flen" else (lambda key: "")
    yield UnitRow(
        f"skolforvaltningen-{place}",
        school,
        f"Skolförvaltningens ledning, {name}",
        OFFICE,
        code,
        (
            SeatRow("skolchef", "Skolchef", Function.STEERING, head, cast("skolchef")),
            SeatRow("kontakt", "Kontaktperson för modellen", Function.LOCAL_LEAD, contact, cast("kontakt")),
            SeatRow("ombud", "Barnrättsombud", Function.RIGHTS_OMBUD, ombud, cast("ombud")),
            SeatRow("politiker", "Ledamot i nämnden", Function.POLITICIAN, elected, cast("politiker")),
        ),
    )
    yield UnitRow(
        f"socialforvaltningen-{place}",
        social,
        f"Socialförvaltningens ledning, {name}",
        OFFICE,
        code,
        (SeatRow("socialchef", "Socialchef", Function.STEERING, chief, cast("socialchef")),),
    )


def _schools(code: str) -> Iterator[UnitRow]:
    for slug, name, kind, ages in SCHOOLS[code]:
        named = slug not in NOBODY_NAMED
        seats: tuple[SeatRow, ...] = PRESCHOOL_SEATS if kind == PRESCHOOL else (HEAD, DEPUTY)
        if not named:
            seats = (SeatRow("rektor", "Rektor", Function.HEAD),)
        authority = f"{PLACES[code]}-utbildning"
        yield UnitRow(
            slug, authority, name, kind, code, seats, ages, named=named, mandate=slug not in NO_MANDATE
        )


def _rest_of_municipality(code: str) -> Iterator[UnitRow]:
    """KAA, uppföljning, elevhälsans medicinska insats and socialtjänst."""
    place, name = PLACES[code], MUNICIPALITIES[code]
    own = FLEN_SEATS if place == "flen" else {}
    school, emi, social = f"{place}-utbildning", f"{place}-emi", f"{place}-social"
    yield UnitRow(
        f"kaa-{place}",
        school,
        f"Aktivitetsansvaret {name}",
        UnitKind.KAA,
        code,
        KAA_SEATS,
        "16–20 år",
        MOBILE,
        named=True,
    )
    yield UnitRow(
        f"uppfoljning-{place}",
        school,
        f"Uppföljningsansvarig {name}",
        UnitKind.FOLLOW_UP,
        code,
        FOLLOW_UP_SEATS,
        phone=MOBILE,
        named=True,
    )
    nurse = (own.get("emi", EMI_NURSE),)
    yield UnitRow(
        f"emi-{place}", emi, f"Elevhälsans medicinska insats, {name}", UnitKind.SCHOOL_HEALTH, code, nurse
    )
    opens, intake = (own.get("oppna", OPEN_WORKER),), (own.get("mottagning", INTAKE_WORKER),)
    yield UnitRow(
        f"oppna-insatser-{place}", social, f"Öppna insatser {name}", UnitKind.SOCIAL_OPEN, code, opens
    )
    yield UnitRow(
        f"mottagningen-{place}", social, f"Mottagningen {name}", UnitKind.SOCIAL_INTAKE, code, intake
    )


def _care(code: str) -> Iterator[UnitRow]:
    """The region's BVC and vårdcentral everywhere, and the clinics where they are."""
    place, name = PLACES[code], MUNICIPALITIES[code]
    yield UnitRow(
        f"bvc-{place}",
        "region-halso",
        f"BVC {name}",
        UnitKind.CHILD_HEALTH,
        code,
        BVC_SEATS,
        "0–6 år",
        named=True,
    )
    yield UnitRow(
        f"vardcentralen-{place}",
        "region-halso",
        f"Vårdcentralen {name}",
        UnitKind.PRIMARY_CARE,
        code,
        (NURSE,),
    )
    for slug, word, kind, places in CLINICS:
        if code in places:
            seat = FLEN_SEATS["bup"] if (slug, place) == ("bup", "flen") else NURSE
            yield UnitRow(f"{slug}-{place}", "region-halso", f"{word} {name}", kind, code, (seat,))


# --- Secrecy by the author's function (R18). Statutes as of July 2025.
SECRECY_OF_FUNCTION = {
    Function.TEACHER: Secrecy.SCHOOL,
    Function.HEAD: Secrecy.SCHOOL,
    Function.DEPUTY_HEAD: Secrecy.SCHOOL,
    Function.COUNSELLOR: Secrecy.PUPIL_HEALTH,
    Function.SPECIAL_EDUCATOR: Secrecy.PUPIL_HEALTH,
    # In the elevhälsoteam; what she writes in elevhälsans medicinska insats is 25:1 and another seat.
    Function.SCHOOL_NURSE: Secrecy.PUPIL_HEALTH,
    Function.MEDICAL: Secrecy.HEALTH,
    Function.PRESCHOOL_HEAD: Secrecy.PRESCHOOL,
    Function.CHILD_HEALTH_NURSE: Secrecy.HEALTH,
    Function.HEALTH: Secrecy.HEALTH,
    Function.SOCIAL_WORKER: Secrecy.SOCIAL,
    # Which section of OSL 23 covers KAA: kontrollera med jurist.
    Function.KAA_OFFICER: Secrecy.SCHOOL,
}


def secrecy_of(function: str, authority: str) -> str:
    """The secrecy class of what is written from a seat. Functions without a rule of their own (registrator,
    jurist, granskare, styrgrupp, processledare, forskare) get the strictest rule of where they sit."""
    if authority in {"kornblixten", "manskaran"}:
        return Secrecy.PRIVATE_SCHOOL
    if function in SECRECY_OF_FUNCTION:
        return SECRECY_OF_FUNCTION[Function(function)]
    return Secrecy.HEALTH if authority.startswith("region") else Secrecy.PUPIL_HEALTH


# --- Invented people
_GIVEN = [
    "Ada",
    "Abdi",
    "Agnes",
    "Ali",
    "Alva",
    "Amina",
    "Anton",
    "Asta",
    "Bodil",
    "Cilla",
    "Dalia",
    "David",
    "Ebba",
    "Edvin",
    "Elin",
    "Emil",
    "Farah",
    "Filippa",
    "Gustav",
    "Hanna",
    "Hassan",
    "Hilda",
    "Ida",
    "Idil",
    "Ivar",
    "Jasmin",
    "Klara",
    "Leif",
    "Leyla",
    "Love",
    "Maryam",
    "Mattis",
    "Mira",
    "Nadia",
    "Nils",
    "Olof",
    "Ronja",
    "Samir",
    "Selma",
    "Signe",
    "Siv",
    "Tove",
    "Viktor",
    "Yusuf",
    "Zara",
]
_FAMILY = [
    "Ask",
    "Bro",
    "Dalkarl",
    "Ek",
    "Falk",
    "Fors",
    "Gran",
    "Gren",
    "Hede",
    "Hjort",
    "Hägg",
    "Kärr",
    "Ljung",
    "Löv",
    "Mark",
    "Moe",
    "Myr",
    "Näs",
    "Rönn",
    "Sjö",
    "Skog",
    "Stig",
    "Strand",
    "Säv",
    "Tall",
    "Udd",
    "Vall",
    "Vikare",
    "Våg",
    "Åker",
    "Ås",
    "Ängs",
    "Örn",
    "Brunn",
    "Hav",
]


def invented_name(n: int) -> str:
    """The n-th invented name; different for every n below 1,575 (45 given names, 35 family names)."""
    return f"{_GIVEN[n % 45]} {_FAMILY[(7 * n + n // 45) % 35]}"

"""What each command does, and which words it is given. `cli` only chooses between them."""

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tillsammans.karta import codebook, files, packing, pseudonyms, samples, sending, specification
from tillsammans.karta.codebook import Codebook
from tillsammans.karta.delivery import read_package
from tillsammans.karta.packing import Passage, Refused, Result
from tillsammans.karta.reading import Line, Table
from tillsammans.karta.specification import Order, Provider, Specification

TOKEN = "KARTA_KOD"  # noqa: S105 - the name of an environment variable
Words = tuple[tuple[str, ...], dict[str, Any]]


class Wrong(ValueError):
    """The command was used in a way that cannot work; the Swedish sentence says how instead."""


@dataclass(frozen=True)
class Act:
    """One command. `does` gives back whether all was well."""

    name: str
    told: str
    does: Callable[[argparse.Namespace], bool]
    arguments: list[Words] = field(default_factory=list)


def _word(*names: str, told: str, **more: Any) -> Words:
    return names, {"help": told, **more}


def _path(*names: str, told: str, **more: Any) -> Words:
    metavar = "FIL" if names[0].startswith("-") else names[0].upper()
    return _word(*names, told=told, type=Path, metavar=metavar, **more)


# --- codebook, specification, template ---------------------------------------------------------------------------


def _codebook(chosen: argparse.Namespace) -> bool:
    book = _book(chosen.fil)
    made = {
        "csv": book.as_csv,
        "html": book.as_html,
        "json": book.as_json,
        "schema": lambda: json.dumps(book.as_json_schema(), ensure_ascii=False, indent=1) + "\n",
    }
    return _out(made[chosen.form](), chosen.till)


def _book(path: Path | None) -> Codebook:
    if path:
        return codebook.from_json(_text(path))
    from tillsammans.karta.example import BOOK

    return BOOK


def _specification(chosen: argparse.Namespace) -> bool:
    if not chosen.leverantor:
        if not chosen.fil:
            raise Wrong(
                "Ange specifikationens fil för att visa den, eller --leverantor, --kommun och --ar för en ny."
            )
        wanted = _order(chosen.fil)
    else:
        wanted = _ordered(chosen)
    made = {"text": wanted.as_text, "html": wanted.as_html, "json": wanted.as_json}
    return _out(made[chosen.form](), chosen.till)


def _ordered(chosen: argparse.Namespace) -> Specification:
    if not chosen.kommun or not chosen.ar:
        raise Wrong("En ny specifikation behöver --kommun och --ar.")
    book = _book(chosen.kodbok)
    provider = Provider(chosen.leverantor, chosen.namn or chosen.leverantor, chosen.kommun)
    approved = chosen.variabler.split(",") if chosen.variabler else book.codes
    return specification.specify(
        book, provider, chosen.ar, Order(approved, chosen.etik, chosen.kontrollvarde)
    )


def _template(chosen: argparse.Namespace) -> bool:
    wanted, folder = _order(chosen.specifikation), chosen.till
    folder.mkdir(parents=True, exist_ok=True)
    made = {
        f"mall-{wanted.provider.code}.csv": "\ufeff" + samples.template_csv(wanted),
        f"exempel-{wanted.provider.code}.csv": "\ufeff" + samples.sample_csv(wanted),
        f"{wanted.file_name}.html": wanted.as_html(),
    }
    for name, content in made.items():
        files.write(folder / name, content)
    try:
        samples.write_workbook(wanted, folder / f"mall-{wanted.provider.code}.xlsx")
    except ImportError:
        print("Den här datorn saknar openpyxl, så mallen i Excel blev inte gjord.", file=sys.stderr)
    print(f"Mall, exempel och specifikation ligger i {folder}.")
    return True


def _key(chosen: argparse.Namespace) -> bool:
    key = pseudonyms.make_key(chosen.till)
    print(f"Nyckeln ligger i {chosen.till}. Förvara den skild från data, och ta en kopia till kassaskåpet.")
    print(f"Kontrollvärde, som ska stå i specifikationen: {pseudonyms.key_check(key, chosen.studie)}")
    return True


# --- the extract -------------------------------------------------------------------------------------------------


def _check(chosen: argparse.Namespace) -> bool:
    passage = Passage(chosen.data, _order(chosen.specifikation), shown=chosen.visa)
    return _told(passage.only_check(_through(chosen, "Kontrollerar")), chosen)


def _pseudonymise(chosen: argparse.Namespace) -> bool:
    wanted = _order(chosen.specifikation)
    if chosen.lista:
        key = pseudonyms.read_key(chosen.nyckel, chosen.data, chosen.till)
        pseudonyms.must_fit(key, wanted.study, wanted.key_check)
        numbers = pseudonyms.read_opt_outs(chosen.data)
        made = sorted(pseudonyms.of_normal(number, key, wanted.study) for number in numbers)
        return _out("".join(f"{one}\n" for one in made), chosen.till)
    through = _through(chosen, "Pseudonymiserar")
    return _passed(chosen, lambda passage: packing.pseudonymise(passage, chosen.till, through), chosen.till)


def _pack(chosen: argparse.Namespace) -> bool:
    chosen.till.mkdir(parents=True, exist_ok=True)
    through = _through(chosen, "Packar")
    return _passed(
        chosen,
        lambda passage: packing.pack(passage, chosen.till, chosen.form, through),
        chosen.till / "paket",
    )


def _passed(chosen: argparse.Namespace, does: Callable[[Passage], Result], target: Path) -> bool:
    if not chosen.nej and not chosen.utan_nej:
        raise Wrong(
            "Ange listan över dem som har tackat nej med --nej, eller --utan-nej om ingen har gjort det."
        )
    key = pseudonyms.read_key(chosen.nyckel, chosen.data, target)
    opt_outs = pseudonyms.read_opt_outs(chosen.nej) if chosen.nej else frozenset()
    passage = Passage(chosen.data, _order(chosen.specifikation), key, opt_outs, chosen.visa)
    try:
        result = does(passage)
    except Refused as refused:
        _told(refused.result, chosen)
        print("Ingenting har skrivits. Rätta felen och kör igen.", file=sys.stderr)
        return False
    _told(result, chosen)
    if chosen.nej:
        print(f"{result.removed} barn i uttaget hade tackat nej och är borttagna.")
    print(f"Klart: {result.path}")
    return True


def _told(result: Result, chosen: argparse.Namespace) -> bool:
    if chosen.rapport:
        found = {"fynd": [finding.as_dict() for finding in result.findings]}
        content = json.dumps(result.report.as_dict() | found, ensure_ascii=False, indent=1)
        files.write(chosen.rapport, content + "\n")
    if chosen.tyst:
        result.report.notes = []
    print(result.report.as_text(), end="")
    for finding in result.findings:
        print(f"  {finding.sentence}")
    return result.fine


def _send(chosen: argparse.Namespace) -> bool:
    made = read_package(chosen.paket).manifest
    token = chosen.kodfil.read_text().strip() if chosen.kodfil else os.environ.get(TOKEN, "")
    if not token and sys.stdin.isatty():
        token = getpass.getpass("Leveransens kod: ")
    bar = files.Bar("Skickar", chosen.tyst)
    new = sending.Sender(chosen.paket, chosen.till, token).send(bar.at)
    bar.done()
    told = "Skickat" if new else "Paketet fanns redan hos mottagaren"
    print(f"{told}: {made.rows} rader från {made.provider} till {made.study}, år {made.round_year}.")
    return True


# --- shared ------------------------------------------------------------------------------------------------------


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise Wrong(f"{path.name} går inte att läsa som text. Är det rätt fil?") from None


def _order(path: Path) -> Specification:
    return specification.from_json(_text(path))


def _out(content: str, target: Path | None) -> bool:
    if target:
        files.write(target, content)
        print(f"Skrivet: {target}")
    else:
        sys.stdout.write(content)
    return True


def _through(chosen: argparse.Namespace, what: str) -> packing.Through:
    def through(table: Table) -> Iterator[Line]:
        return files.Bar(what, chosen.tyst).over(table.lines, table.share)

    return through


_DATA = [
    _path("data", told="uttaget: CSV, Excel eller Parquet"),
    _path("specifikation", told="specifikationen som studien har skickat (JSON)"),
]
_REPORT = [
    _path("--rapport", told="skriv också hela rapporten som JSON"),
    _word("--visa", told="så många fel visas; alla räknas", type=int, default=100, metavar="N"),
]
_SECRET = [
    _path("--nyckel", told="studiens nyckel", required=True),
    _path("--nej", told="lista över dem som har tackat nej, ett nummer per rad"),
    _word("--utan-nej", told="ingen har tackat nej", action="store_true"),
]
_FOLDER = _word("--till", told="mapp", type=Path, metavar="MAPP", default=Path("."))
_TARGET = _path("--till", told="fil att skriva till; utan den skrivs allt i terminalen")

ACTS = (
    Act(
        "kodbok",
        "visar kodboken, eller exempelkodboken",
        _codebook,
        [
            _path("fil", told="kodbok som JSON; utan den visas exemplet", nargs="?"),
            _word("--form", told="filform", choices=("csv", "html", "json", "schema"), default="csv"),
            _TARGET,
        ],
    ),
    Act(
        "specifikation",
        "visar en specifikation, eller gör en ny ur en kodbok",
        _specification,
        [
            _path("fil", told="specifikationen (JSON)", nargs="?"),
            _word("--form", told="filform", choices=("text", "html", "json"), default="text"),
            _path("--kodbok", told="kodbok som JSON; utan den används exemplet"),
            _word("--leverantor", told="leverantörens kod, till exempel flen-skola", default=""),
            _word("--namn", told="leverantörens namn", default=""),
            _word("--kommun", told="kommunkod", default=""),
            _word("--ar", told="året uttaget gäller", type=int),
            _word("--variabler", told="godkända variabler, med komma; utan dem alla", default=""),
            _word("--etik", told="etikgodkännandets nummer", default=""),
            _word("--kontrollvarde", told="nyckelns kontrollvärde", default=""),
            _TARGET,
        ],
    ),
    Act(
        "mall",
        "gör tom mall, ifyllt exempel och läsbar specifikation",
        _template,
        [_path("specifikation", told="specifikationen (JSON)"), _FOLDER],
    ),
    Act(
        "nyckel",
        "gör studiens nyckel (nyckelhållaren, en gång)",
        _key,
        [
            _word("--studie", told="studiens kod", required=True),
            _path("--till", told="ny fil, på egen plats", required=True),
        ],
    ),
    Act("kontrollera", "kontrollerar ett uttag mot specifikationen", _check, [*_DATA, *_REPORT]),
    Act(
        "pseudonymisera",
        "byter personnummer mot pseudonymer, för att titta på före packning",
        _pseudonymise,
        [
            *_DATA,
            *_SECRET,
            *_REPORT,
            _word("--lista", told="uttaget är bara en lista med nummer, ett per rad", action="store_true"),
            _path("--till", told="ny CSV-fil", required=True),
        ],
    ),
    Act(
        "packa",
        "kontrollerar, pseudonymiserar och gör paketet som ska lämnas",
        _pack,
        [
            *_DATA,
            *_SECRET,
            *_REPORT,
            _FOLDER,
            _word("--form", told="datafilens form", choices=("csv", "parquet"), default="csv"),
        ],
    ),
    Act(
        "skicka",
        "skickar ett paket till studien; fortsätter där det avbröts",
        _send,
        [
            _path("paket", told="paketet (.zip)"),
            _word("--till", told="studiens adress, https://…", required=True, metavar="ADRESS"),
            _path("--kodfil", told=f"fil med leveransens kod; annars {TOKEN} eller fråga"),
        ],
    ),
)

"""The tool at a terminal, in plain Swedish. Exit codes: 0 all is well, 1 faults in the data, 2 used in a wrong way."""

import argparse
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from tillsammans.karta import VERSION
from tillsammans.karta.acts import ACTS, Wrong
from tillsammans.karta.codebook import CodebookError
from tillsammans.karta.manifest import PackageError
from tillsammans.karta.pseudonyms import KeyFault, OptOutFault
from tillsammans.karta.reading import ReadingError
from tillsammans.karta.sending import SendingError

FINE, FAULTS, USE, BROKEN_OFF = 0, 1, 2, 130
_FAULTS = (ReadingError, PackageError, OptOutFault, SendingError)
_USE = (Wrong, KeyFault, CodebookError)
_MISSING = "Det går inte att läsa eller skriva {}. Kontrollera namn, mapp och rättigheter."


class Help(argparse.HelpFormatter):
    """argparse's own words, in Swedish."""

    def add_usage(self, usage, actions, groups, prefix=None):
        super().add_usage(usage, actions, groups, "användning: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """argparse that speaks Swedish when it helps and when it refuses."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, formatter_class=Help, add_help=False)
        self._positionals.title, self._optionals.title = "filer", "val"
        self.add_argument("-h", "--hjalp", "--help", action="help", help="visa den här hjälpen")

    def error(self, message: str) -> NoReturn:
        words = {
            "the following arguments are required:": "det här saknas:",
            "unrecognized arguments:": "känns inte igen:",
            "argument": "valet",
            "invalid choice:": "kan inte vara",
            "choose from": "välj bland",
            "expected one argument": "ska följas av ett värde",
            "invalid int value:": "ska vara ett heltal, inte",
        }
        for english, swedish in words.items():
            message = message.replace(english, swedish)
        self.exit(
            USE, f"{self.prog}: {message}\nSkriv {self.prog} --hjalp för att se hur kommandot används.\n"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Carries out one command. Never a traceback for what a user can mend; nothing half is left behind."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows terminal may not know all our signs
            stream.reconfigure(errors="replace")
    try:
        chosen = parser().parse_args(arguments)
        return FINE if chosen.act(chosen) else FAULTS
    except KeyboardInterrupt:
        print("\nAvbrutet. Ingenting halvfärdigt har lämnats kvar.", file=sys.stderr)
        return BROKEN_OFF
    except BrokenPipeError:
        sys.stderr.close()
        return FINE
    except (*_FAULTS, *_USE) as fault:
        print(fault, file=sys.stderr)
        return FAULTS if isinstance(fault, _FAULTS) else USE
    except OSError as fault:
        print(_MISSING.format(fault.filename or "filen"), file=sys.stderr)
        return USE


def parser() -> Parser:
    whole = Parser(
        prog="karta",
        description="Kontrollerar, pseudonymiserar och lämnar uttag till Karta & kompass.",
    )
    whole.add_argument("--version", action="version", version=VERSION, help="visa verktygets version")
    commands = whole.add_subparsers(metavar="kommando", required=True, title="kommandon")
    for act in ACTS:
        one = commands.add_parser(act.name, help=act.told, description=act.told)
        for names, settings in act.arguments:
            one.add_argument(*names, **settings)
        one.add_argument("--tyst", action="store_true", help="visa varken förlopp eller anteckningar")
        one.set_defaults(act=act.does)
    return whole

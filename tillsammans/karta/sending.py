"""Sends a package to the study's address in pieces, and goes on where it was cut off.

The protocol, which the server's view keeps:

    PUT <address>/karta/leverans/<token>/<sha256 of the package>?fran=<offset>
    Content-Range: bytes <offset>-<last>/<size>        (for a piece)
    Content-Range: bytes */<size>                      (no body: only asks how far one has come)

    200 {"mottaget": n, "klart": bool}    n bytes have come in all; done when n is the size and the checksum is right
    409 {"mottaget": n}                   the piece did not begin where the last one ended: go on from n
    4xx {"fel": "..."}                    a Swedish sentence; the package is not taken, and trying again is no use

The same package sent twice is one delivery: the checksum is its name, and the first question is answered "klart". The
token says which provider and round, is good for that only, and stands in the address because it is no one's password.
"""

import hashlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

PIECE = 4 << 20
PATIENCE = (1.0, 3.0, 10.0, 30.0)  # seconds to wait before trying the same piece again
_LOCAL = ("localhost", "127.0.0.1", "::1")


class SendingError(Exception):
    """The package has not arrived; the Swedish sentence says whether to try again."""


class _NoRedirects(HTTPRedirectHandler):
    """A package goes where it was sent, and nowhere else."""

    def redirect_request(self, *args: Any, **named: Any) -> None:
        return None


@dataclass
class Sender:
    """One package on its way to one address."""

    package: Path
    address: str
    token: str
    piece: int = PIECE
    patience: tuple[float, ...] = PATIENCE

    def __post_init__(self) -> None:
        where = urlsplit(self.address)
        if where.scheme != "https" and not (where.scheme == "http" and where.hostname in _LOCAL):
            raise SendingError("Adressen ska börja med https://.")
        if not self.token:
            raise SendingError("Leveransens kod saknas. Den står i brevet med specifikationen.")

    def send(self, told: Callable[[float], None] = lambda share: None) -> bool:
        """Sends what is not there yet. False when the whole package had come already. Raises SendingError."""
        size = self.package.stat().st_size
        with self.package.open("rb") as content:
            url = self._url(hashlib.file_digest(content, "sha256").hexdigest())
            answer = self._put(url, 0, b"", size)
            if answer.get("klart"):
                return False
            for at in self._places(answer, size):
                content.seek(at)
                answer |= self._put(url, at, content.read(self.piece), size)
                told(answer["mottaget"] / size)
                if answer.get("klart"):
                    return True
        raise SendingError("Allt är skickat, men mottagaren säger inte att det är klart. Försök igen.")

    def _places(self, answer: dict[str, Any], size: int) -> Iterator[int]:
        """Where the next piece begins, as the receiver tells. Stops when it stands still."""
        still = 0
        while (at := answer["mottaget"]) < size:
            yield at
            still = still + 1 if answer["mottaget"] <= at else 0
            if still > len(self.patience):
                raise SendingError(
                    "Mottagaren tar inte emot mer. Försök igen senare; det som har kommit är kvar."
                )

    def _url(self, digest: str) -> str:
        return f"{self.address.rstrip('/')}/karta/leverans/{quote(self.token, safe='')}/{digest}"

    def _put(self, url: str, at: int, piece: bytes, size: int) -> dict[str, Any]:
        """One answer, however many tries it takes."""
        where = f"bytes {at}-{at + len(piece) - 1}/{size}" if piece else f"bytes */{size}"
        headers = {"Content-Range": where, "Content-Type": "application/octet-stream"}
        for wait in (*self.patience, None):
            request = Request(f"{url}?fran={at}", piece, headers, method="PUT")  # noqa: S310 - scheme looked at
            try:
                with build_opener(_NoRedirects).open(request, timeout=60) as answer:
                    return _understood(answer.read(1 << 16))
            except HTTPError as answer:
                if answer.code < 500:
                    return _refused(answer)
            except (URLError, OSError, TimeoutError):
                pass
            if wait is not None:
                time.sleep(wait)
        raise SendingError("Mottagaren svarar inte. Skicka igen senare: det fortsätter där det slutade.")


def _understood(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
        return {"mottaget": int(answer["mottaget"]), "klart": bool(answer.get("klart"))}
    except (KeyError, TypeError, ValueError):
        raise SendingError("Svaret kommer inte från studiens mottagning. Kontrollera adressen.") from None


def _refused(answer: HTTPError) -> dict[str, Any]:
    """A 409 tells where to go on; everything else ends it, with the receiver's own sentence where there is one."""
    body = answer.read(1 << 16)
    if answer.code == 409:
        return _understood(body)
    if 300 <= answer.code < 400:
        raise SendingError("Adressen har flyttat. Be forskningsenheten om den nya.")
    try:
        sentence = str(json.loads(body)["fel"])
    except (KeyError, TypeError, ValueError):
        sentence = f"Mottagaren tog inte emot paketet (svar {answer.code}). Kontrollera adress och kod."
    raise SendingError("".join(sign for sign in sentence if sign.isprintable())[:500])

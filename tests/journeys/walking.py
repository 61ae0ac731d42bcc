"""Walking: as one person, every page that can be reached by links from where they begin, and every form sent empty.

What is looked for on each page: axe's findings, anything the browser complains of (scripts, the content security
policy), sideways scrolling, a title, nobody's name or number in the address, `no-store`, and nothing left behind in the
browser.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import Page, Response

from tests.browser import at_rest, findings, sideways
from tillsammans.accounts.sessions import COOKIE

NAMES = ("alma", "lindh", "ekman", "sofia", "johan", "elis", "tilde", "noor", "070-174")
NUMBER = re.compile(r"\d{6}(?:\d\d)?[-+]?\d{4}")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
PAPER = re.compile(r"\.(pdf|svg|txt|csv|ics)$|/pdf/$")
LEFT_OUT = ("accounts:sign_out", "ui:gallery", "ui:frame", "accounts:sign_in_as")

LINKS = (
    """() => [...document.querySelectorAll('a[href]:not([data-leave]):not([download])')].map(a => a.href)"""
)
KEPT = """async () => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage}) + document.cookie
  + JSON.stringify((await indexedDB.databases()).map(d => d.name)) + JSON.stringify(await caches.keys())"""
# Forms with something to fill in; those with a button alone do a deed, and the journeys press them.
FORMS = """() => [...document.querySelectorAll('main form[method=post]')].map((f, i) => [i, f]).filter(([i, f]) =>
  f.querySelector('textarea, select, input:not([type=hidden])')).map(([i, f]) => i)"""
SEND_EMPTY = """(n) => { const f = document.querySelectorAll('main form[method=post]')[n];
  for (const e of f.elements) { if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
    else if (e.tagName === 'TEXTAREA') e.value = '';
    else if (e.tagName === 'INPUT' && !['hidden', 'submit'].includes(e.type)) e.value = '';
    else if (e.tagName === 'SELECT') e.selectedIndex = 0; }
  f.noValidate = true; f.requestSubmit(f.querySelector('button[type=submit], button:not([type])')); }"""


# Forms sent empty in this run already: the same form answers everybody alike.
SENT: set[tuple[str, int, str]] = set()


@dataclass
class Walk:
    """One person's walk. most: how many pages of one kind (one route) are looked at."""

    page: Page
    most: int = 1
    forms: bool = True
    query: str = ""  # "?lang=ar" on every page
    seen: set[str] = field(default_factory=set)
    kinds: Counter = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)  # what the browser has complained of since last asked

    def __post_init__(self) -> None:
        self.page.on(
            "console", lambda message: self.said.append(message.text) if message.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.host = urlsplit(self.page.url).netloc

    def through(self, *starts: str) -> "Walk":
        waiting = list(starts)
        with_forms = []
        while waiting:
            address = waiting.pop(0)
            if not self._wanted(address):
                continue
            response = self.page.goto(address + self.query)
            if not self._is_page(response):
                continue
            self.look(response)
            waiting += sorted({self._path(link) for link in self.page.evaluate(LINKS) if self._here(link)})
            with_forms += [(address, n) for n in self.page.evaluate(FORMS)]
        for address, n in with_forms if self.forms else ():
            if not {(self._kind(address), n, self.query)} <= SENT:
                SENT.add((self._kind(address), n, self.query))
                self._send_empty(address, n)
        self._nothing_is_kept()
        return self

    # --- which pages
    def _here(self, link: str) -> bool:
        return urlsplit(link).netloc == self.host

    @staticmethod
    def _path(link: str) -> str:
        parts = urlsplit(link)
        return parts.path + (f"?{parts.query}" if parts.query and "lang=" not in parts.query else "")

    def _wanted(self, address: str) -> bool:
        path = address.split("?")[0]
        kind = self._kind(address)
        if address in self.seen or PAPER.search(path) or kind in LEFT_OUT or self.kinds[kind] >= self.most:
            return False
        self.seen.add(address)
        self.kinds[kind] += 1
        return True

    @staticmethod
    def _kind(address: str) -> str:
        path, _, query = address.partition("?")
        try:
            return resolve(path).view_name + ("?" + query.split("=")[0] if query else "")
        except Resolver404:
            return path

    @staticmethod
    def _is_page(response: Response | None) -> bool:
        return response is not None and "html" in response.headers.get("content-type", "")

    # --- what is looked for
    def look(self, response: Response | None, after: str = "") -> None:
        here = self._path(self.page.url) + after
        faults = list(self._faults(response))
        self.faults += [f"{here}: {fault}" for fault in faults]

    def _faults(self, response: Response | None) -> Any:
        if response and response.status != 200:
            yield f"answered {response.status}"
        if response and self._signed_in() and "no-store" not in response.headers.get("cache-control", ""):
            yield "may be kept by the browser: no no-store"
        yield from (f"the browser says: {text}" for text in self.said)
        self.said.clear()
        if not re.match(r"\S.* – Tillsammans$", self.page.title()):
            yield f"title {self.page.title()!r}"
        if sideways(self.page):
            yield "scrolls sideways"
        if self.page.locator("h1").count() != 1:
            yield f"{self.page.locator('h1').count()} h1"
        yield from self._names_in(UUID.sub("", self.page.url), "the address")
        yield from self._names_in(self.page.title(), "the title")
        yield from (f"axe {rule}: {nodes}" for rule, nodes in findings(self.page))

    def _signed_in(self) -> bool:
        return any(cookie["name"] == COOKIE for cookie in self.page.context.cookies())

    @staticmethod
    def _names_in(text: str, where: str) -> Any:
        yield from (f"{name} in {where}" for name in NAMES if name in text.lower())
        if NUMBER.search(text):
            yield f"a number in {where}"

    def _send_empty(self, address: str, n: int) -> None:
        response = self.page.goto(address + self.query)
        if response is None or response.status != 200 or n not in self.page.evaluate(FORMS):
            return
        with self.page.expect_navigation() as turned:
            self.page.evaluate(SEND_EMPTY, n)
        at_rest(self.page)
        if turned.value and turned.value.status >= 500:
            self.faults.append(f"{address} form {n} sent empty: answered {turned.value.status}")
        self.look(None, f" (form {n} sent empty)")

    def _nothing_is_kept(self) -> None:
        """T22: no names, no words, nothing but the session's cookie, which scripts cannot read."""
        kept = self.page.evaluate(KEPT)
        self.faults += [f"kept in the browser: {fault}" for fault in self._names_in(kept, kept[:80])]
        cookies = self.page.context.cookies()
        self.faults += [f"cookie {c['name']} can be read by scripts" for c in cookies if not c["httpOnly"]]
        self.faults += [f"cookie: {f}" for c in cookies for f in self._names_in(c["value"], c["name"])]

"""The shared parts hold what the design promises: they render, they obey the CSP, they turn round, they can be read."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.http import Http404
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from tillsammans.ui import specimens
from tillsammans.ui.views import gallery

UI = Path(__file__).resolve().parents[1]
TEMPLATES = UI / "jinja2" / "ui"
LINKS = [
    "home",
    "meetings",
    "messages",
    "material",
    "report",
    "help",
    "accessibility",
    "privacy",
    "sign_out",
    "switch_seat",
    "language",
    "cast",
]
FRAMES = sorted(path.stem for path in (TEMPLATES / "frames").glob("*.html"))

# Text on ground, as components.css puts them together. 4.5 for text, 3 for the edges of fields and focus.
TEXT_PAIRS = [
    ("ink", "paper"),
    ("ink", "white"),
    ("ink", "sand"),
    ("ink", "honey"),
    ("ink", "pine-soft"),
    ("ink", "honey-soft"),
    ("ink-2", "paper"),
    ("ink-2", "white"),
    ("ink-2", "sand"),
    ("white", "pine"),
    ("white", "pine-dark"),
    ("pine", "white"),
    ("pine-dark", "pine-soft"),
    ("honey-ink", "honey-soft"),
    ("honey-ink", "white"),
    ("error", "white"),
    ("error", "error-soft"),
    ("ok", "ok-soft"),
    ("ok", "white"),
    ("info", "info-soft"),
    ("care", "care-soft"),
    ("care", "white"),
    ("care", "pine-soft"),
]
EDGE_PAIRS = [
    ("line-strong", "white"),
    ("line-strong", "paper"),
    ("line-strong", "sand"),
    ("ink", "honey"),
    ("ok", "paper"),
    *(
        (sector, "white")
        for sector in ("halsa", "utveckling", "larande", "omsorg", "hemmet", "relationer", "trygghet")
    ),
]


@pytest.fixture(autouse=True)
def _only_the_gallery(settings):
    settings.ROOT_URLCONF = "tillsammans.ui.tests.urls"


def page(name: str = "gallery", **more) -> str:
    actor = SimpleNamespace(
        name="Birgitta Sand",
        initials="BS",
        seat_title="Rektor",
        unit_name="Ängsskolan",
        kind="staff",
        function="head",
    )
    context = {
        **specimens.everything(),
        "actor": actor,
        "nav": "home",
        "lang": "sv",
        "dir": "ltr",
        "demo": True,
        "demo_clock": None,
        "urls": dict.fromkeys(LINKS, "/"),
        "csrf_input": "",
    }
    return render_to_string(f"ui/{name}.html", context | more)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    tokens = {
        name: value if len(value) == 7 else "#" + "".join(2 * char for char in value[1:])
        for name, value in re.findall(
            r"--tb-([\w-]+):(#[0-9a-f]{3,6})\b", (UI / "scss" / "tokens.css").read_text()
        )
    }
    light, dark = sorted((luminance(tokens[one]), luminance(tokens[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_gallery_renders():
    html = page()
    assert "Det är något som behöver rättas" in html
    assert 'aria-describedby="fel_seen-h fel_seen-e"' in html


@pytest.mark.parametrize("name", FRAMES)
def test_every_frame_renders_in_every_language(name):
    for code in ("sv", "en", "so", "ar"):
        with translation.override(code):
            assert "<main" in page(f"frames/{name}", lang=code)


@pytest.mark.parametrize("name", ["layout", "family", "screen", "plain", "paper"])
def test_a_frame_needs_no_context_since_an_error_page_may_have_none(name):
    assert "<main" in render_to_string(f"ui/{name}.html")


@pytest.mark.parametrize("name", ["gallery", *(f"frames/{name}" for name in FRAMES)])
def test_no_styles_or_scripts_in_markup(name):
    html = page(name)
    assert not re.search(r"\sstyle\s*=", html)
    assert not re.search(r"\son\w+\s*=", html)
    assert all(" src=" in tag for tag in re.findall(r"<script[^>]*>", html))


def test_ids_are_unique_in_the_gallery():
    ids = re.findall(r'\sid="([^"]+)"', page())
    assert len(ids) == len(set(ids))


def test_every_label_and_description_leads_somewhere():
    html = page()
    ids = set(re.findall(r'\sid="([^"]+)"', html))
    named = re.findall(r'\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"', html)
    assert not {one for value in named for one in value.split()} - ids


def test_every_macro_is_in_the_gallery():
    macros = re.findall(r"{% macro ([a-z]\w*)\(", (TEMPLATES / "kit.html").read_text())
    shown = (TEMPLATES / "gallery.html").read_text()
    assert [name for name in macros if f"kit.{name}(" not in shown] == []


@pytest.mark.parametrize("name", ["base.scss", "tokens.css", "components.css"])
def test_own_css_knows_no_left_or_right(name):
    css = re.sub(
        r"/\*.*?\*/|//.*", "", (UI / "scss" / name).read_text(), flags=re.S if name.endswith("css") else 0
    )
    assert not re.findall(r"(?<![\w-])(?:(?:margin|padding|border|inset)-)?(?:left|right)\b", css)


@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(text, ground):
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGE_PAIRS)
def test_edges_can_be_seen(edge, ground):
    assert contrast(edge, ground) >= 3


def test_the_gallery_is_closed_in_production(settings):
    settings.DEBUG = settings.DEMO = settings.TESTING = False
    with pytest.raises(Http404):
        gallery.__wrapped__(RequestFactory().get("/ui/"))

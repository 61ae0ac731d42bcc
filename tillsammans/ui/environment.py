"""The Jinja2 environment every page is rendered in."""

from functools import lru_cache
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext, pgettext
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from wagtail.rich_text import expand_db_html

from tillsammans.ui import controls, filters, pictures

LANGUAGES = [("sv", "Svenska"), ("en", "English"), ("so", "Soomaali"), ("ar", "العربية")]
# A page the browser can be sent to in a hurry: harmless, well known and quick to load.
LEAVE_FOR = "https://www.smhi.se/"
# htmx may neither run text as code, write style elements nor keep pages about children in the browser's storage.
HTMX = {"allowEval": False, "includeIndicatorStyles": False, "historyCacheSize": 0, "selfRequestsOnly": True}


def url(name: str, /, *args: Any, **kwargs: Any) -> str:
    """The address of a view. Raises NoReverseMatch for a name that does not exist."""
    return reverse(name, args=args or None, kwargs=kwargs or None)


def say(text: str, /, **variables: Any) -> Markup:
    """`_("Mina barn")` in a template: translated, escaped where variables are put in. A page says some two hundred
    texts, so those without variables are looked up once in each language."""
    language = get_language()
    return _said(language, text) % variables if variables else _finished(language, text)


@lru_cache(maxsize=8192)
def _said(language: str | None, text: str) -> Markup:
    return Markup(gettext(text))  # noqa: S704 - texts of templates, and their translations


@lru_cache(maxsize=8192)
def _finished(language: str | None, text: str) -> Markup:
    return _said(language, text) % {}


@pass_context
def blocks(context: Context, value: Any) -> Markup:
    """`{{ blocks(page.body) }}`: an editor's blocks (Wagtail's StreamField), each in its own template, which sees
    what the page's template sees."""
    return Markup(value.render_as_block(context=context.get_all()))  # noqa: S704 - every block's template escapes


def richtext(value: str) -> Markup:
    """`{{ page.answer|richtext }}`: an editor's text, with Wagtail's link ids made into addresses."""
    return Markup(expand_db_html(value))  # noqa: S704 - Wagtail keeps only the features we allow


def environment(**options: Any) -> Environment:
    """An environment where a misspelt variable is an error and every value is escaped."""
    options |= {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    options["extensions"] = [*options.get("extensions", []), "jinja2.ext.i18n", "jinja2.ext.do"]
    govuk = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options["loader"] = ChoiceLoader([options["loader"], govuk])
    env = Environment(**options)  # noqa: S701 - autoescape is among the options
    env.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext)  # type: ignore[attr-defined]  # i18n's
    env.globals.update(gettext=say, _=say)
    env.filters.update(filters.FILTERS, richtext=richtext)
    env.globals.update(blocks=blocks)
    env.globals.update(static=static, url=url, LANGUAGES=LANGUAGES, LEAVE_FOR=LEAVE_FOR, HTMX=HTMX)
    env.globals.update(controls.GLOBALS)
    env.globals.update(pictures.GLOBALS)
    return env

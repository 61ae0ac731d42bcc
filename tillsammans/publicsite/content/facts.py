"""Writes the small facts that pages are drawn from: terms, phases, law, questions, levels, mailboxes.

Idempotent: what exists is left as editors have made it. One translation key for each fact, the same in every language
and installation, so that editors see what belongs together.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from wagtail.models import Locale, Page

from tillsammans.publicsite import build, models
from tillsammans.publicsite.content import lists


class Snippets(Protocol):
    """content/snippets.py."""

    TERMS: tuple[lists.Term, ...]
    PHASES: tuple[lists.Phase, ...]
    LAWS: tuple[lists.Law, ...]
    LEGAL_QUESTIONS: tuple[lists.LegalQuestion, ...]
    LEVELS: tuple[lists.Level, ...]
    CONTACTS: tuple[lists.Contact, ...]


def put(snippets: Snippets | Any) -> int:
    """Make what is missing, in every language it is written in. How many rows were made.

    After the pages: answers link to them.
    """
    made = sum(map(_term, snippets.TERMS))
    made += sum(_phase(one, n) for n, one in enumerate(snippets.PHASES))
    made += sum(map(_law, snippets.LAWS))
    made += sum(map(_question, snippets.LEGAL_QUESTIONS))
    made += sum(_level(one, n) for n, one in enumerate(snippets.LEVELS, 1))
    return made + sum(_contact(one, n) for n, one in enumerate(snippets.CONTACTS, 1))


def _term(one: lists.Term) -> int:
    shared = {"source": one.source, "source_url": one.source_url}
    return sum(
        _put(models.Term, f"term.{one.key}", lang, word=word, explanation=one.explanation[lang], **shared)
        for lang, word in one.word.items()
    )


def _phase(one: lists.Phase, n: int) -> int:
    return sum(
        _put(models.Phase, f"phase.{n}", lang, year=int(one.year), title=title, text=one.text[lang])
        for lang, title in one.title.items()
    )


def _law(one: lists.Law) -> int:
    until = date.fromisoformat(one.valid_until) if one.valid_until else None
    words = {"law": one.law, "chapter": one.chapter, "section": one.section, "says": one.says, "url": one.url}
    days = {"valid_from": date.fromisoformat(one.valid_from), "valid_until": until}
    _row, made = models.LawReference.objects.get_or_create(code=one.key, defaults=words | days)
    return int(made)


def _question(one: lists.LegalQuestion) -> int:
    """A question is written in Swedish, or as words per language."""
    questions, answers = _by_language(one.question), _by_language(one.answer)
    return sum(_question_in(one, lang, question, answers[lang]) for lang, question in questions.items())


def _question_in(one: lists.LegalQuestion, lang: str, question: str, answer: str) -> int:
    words = {"question": question, "answer": with_links(answer, lang), "order": one.order}
    made = _put(models.LegalQuestion, f"question.{one.key}", lang, **words)
    if made:
        row = models.LegalQuestion.objects.get(
            translation_key=build.key_of(f"question.{one.key}"), locale=_locale(lang)
        )
        row.laws.set(models.LawReference.objects.filter(code__in=one.laws))
    return made


def _level(one: lists.Level, n: int) -> int:
    return sum(
        _put(
            models.PreventionLevel,
            f"level.{one.key}",
            lang,
            code=one.key,
            order=n,
            title=title,
            text=one.about[lang],
            roles=list(one.who[lang]),
            tools=list(one.tools[lang]),
            next_step=one.next_step[lang],
        )
        for lang, title in one.title.items()
    )


def _contact(one: lists.Contact, n: int) -> int:
    """The editors' mailbox takes what visitors write about the site."""
    takes = one.email.startswith("redaktion@")
    return sum(
        _put(
            models.ContactBox,
            f"contact.{one.email}",
            lang,
            role=role,
            email=one.email,
            text=one.text[lang],
            order=n,
            takes_feedback=takes,
        )
        for lang, role in one.role.items()
    )


def _put(kind: Any, key: str, lang: str, **words: Any) -> int:
    """1 when the row was missing and is made. A language the site does not have is left out."""
    _row, made = kind.objects.get_or_create(
        translation_key=build.key_of(key), locale=_locale(lang), defaults=words
    )
    return int(made)


def _locale(lang: str) -> Locale:
    return Locale.objects.get_or_create(language_code=lang)[0]


def _by_language(words: str | Mapping[str, str]) -> Mapping[str, str]:
    return {"sv": words} if isinstance(words, str) else words


def with_links(html: str, lang: str) -> str:
    """`href='sv:model.consent'` as a link to that page in the language, or to the Swedish one."""
    names = {build.key_of(found[2]): found[2] for found in build.LINK.finditer(html)}
    rows = Page.objects.filter(translation_key__in=names, locale__language_code__in=("sv", lang))
    ordered = sorted(rows.select_related("locale"), key=lambda page: page.locale.language_code == lang)
    pages = {names[page.translation_key]: page.pk for page in ordered}
    return build.LINK.sub(lambda found: _link(pages.get(found[2])), html)


def _link(page: int | None) -> str:
    return f'linktype="page" id="{page}"' if page else 'href="/"'

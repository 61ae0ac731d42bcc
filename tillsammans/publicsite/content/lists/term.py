"""A short way to write a term, and the sources terms come from."""

from tillsammans.publicsite.content.lists import Term

Source = tuple[str, str]
AGREEMENT: Source = ("Överenskommelsen, 2024", "")
TERM_BANK: Source = ("Socialstyrelsens termbank", "https://termbank.socialstyrelsen.se/")
OURS: Source = ("Egen förklaring", "")


def term(key: str, source: Source, **pairs: tuple[str, str]) -> Term:
    """term("barn", AGREEMENT, sv=("Barn", "Varje människa under 18 år."), en=..., so=..., ar=...)"""
    word = {lang: pair[0] for lang, pair in pairs.items()}
    explanation = {lang: pair[1] for lang, pair in pairs.items()}
    return Term(key, word, explanation, *source)

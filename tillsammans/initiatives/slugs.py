"""Addresses of what is published: made once from the title, and never changed."""

from django.db.models import Model
from django.utils.text import slugify


def slug_for(model: type[Model], title: str) -> str:
    """The title's words, with a number after them when they are taken."""
    words = slugify(title)[:50].strip("-") or "utan-namn"
    taken = set(model._default_manager.filter(slug__startswith=words).values_list("slug", flat=True))
    numbers = (f"{words}-{number}" for number in range(2, len(taken) + 3))
    return words if words not in taken else next(slug for slug in numbers if slug not in taken)

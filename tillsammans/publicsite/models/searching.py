"""What the site's search looks in: one row a page and language, refreshed when the page is published; and one row for
each document that the steering room has published."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q


class SearchEntry(models.Model):
    """A published page, or a publication's latest edition, as words. Derived: `manage.py reindex_site` makes every row
    anew (see publicsite/indexing.py).

    `vector` is made with the dictionary of the page's own language; see docs/adr/0011-search.md.
    """

    class Kind(models.TextChoices):
        PAGE = "page", "Sidor"
        MATERIAL = "material", "Material"
        NEWS = "news", "Nyheter"
        EVENT = "event", "Kalender"
        DOCUMENT = "document", "Beslut och rapporter"

    page = models.ForeignKey("wagtailcore.Page", null=True, on_delete=models.CASCADE, related_name="+")
    publication = models.ForeignKey(
        "governance.Publication", null=True, on_delete=models.CASCADE, related_name="+"
    )
    locale = models.CharField(max_length=5)
    kind = models.CharField(max_length=8, choices=Kind)
    title = models.CharField(max_length=255)
    lead = models.TextField(blank=True)
    text = models.TextField(blank=True)
    vector = SearchVectorField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "locale"], name="one_entry_a_page_and_language"),
            models.UniqueConstraint(fields=["publication"], name="one_entry_a_publication"),
            models.CheckConstraint(
                condition=Q(page__isnull=False) ^ Q(publication__isnull=False), name="entry_of_one_thing"
            ),
        ]
        indexes = [GinIndex(fields=["vector"], name="search_entry_vector")]

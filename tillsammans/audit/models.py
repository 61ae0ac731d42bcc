"""What was done and what was read: codes only, no names, no text, no foreign keys. Append-only.

Sources: HSLF-FS 2016:40 4:9, PDL 4:3, R62. Rows carry an HMAC when written; a job links committed rows into one
chain per authority, so that writers never wait for each other. Rows younger than the last block have only their HMAC.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from tillsammans.lib.ids import uuid7


class Row(models.Model):
    """Shared by both kinds of row."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    authority_id = models.UUIDField(null=True)
    at = models.DateTimeField()
    kind = models.CharField(max_length=10)  # staff, family, none, job
    person_id = models.UUIDField(null=True)  # member of staff or family account
    post_id = models.UUIDField(null=True)  # the seat acted in
    unit_id = models.UUIDField(null=True)
    request_id = models.UUIDField()
    mac = models.BinaryField(max_length=32)

    class Meta:
        abstract = True


class Event(Row):
    """A deed: verb, what it was done to, about which child, with a code where there is one."""

    verb = models.CharField(max_length=60)
    child_id = models.UUIDField(null=True)
    thing = models.CharField(max_length=60, blank=True)  # model label
    thing_id = models.UUIDField(null=True)
    code = models.CharField(max_length=80, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["authority_id", "child_id", "at"], name="event_by_child"),
            models.Index(fields=["authority_id", "at"], name="event_by_time"),
        ]


class Reading(Row):
    """One row per request and deed: which children were unsealed, by which relation, on which page."""

    action = models.CharField(max_length=60)
    child_ids = ArrayField(models.UUIDField())
    relations = ArrayField(models.CharField(max_length=20))

    class Meta:
        indexes = [
            GinIndex(fields=["child_ids"], name="reading_by_child"),
            models.Index(fields=["authority_id", "at"], name="reading_by_time"),
        ]


class ChainBlock(models.Model):
    """A link: the rows it covers, their digest, and the digest of the link before. One chain per authority."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    authority_id = models.UUIDField()  # nil UUID: rows outside any authority
    seq = models.PositiveBigIntegerField()
    row_ids = ArrayField(models.UUIDField())
    digest = models.BinaryField(max_length=32)
    prev = models.BinaryField(max_length=32)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority_id", "seq"], name="chain_has_no_gap_or_fork")
        ]

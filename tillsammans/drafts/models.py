"""What is not yet said: drafts, private to their author, and the keys that make a double submit one effect."""

from django.db import models

from tillsammans.lib.ids import uuid7
from tillsammans.sealing.fields import ProtectedQuerySet, SealedJSON


class Draft(models.Model):
    """Somebody's unfinished form. Sealed; read in mode *own draft*; deleted when the form is sent or thrown away."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    authority = models.ForeignKey("directory.Authority", on_delete=models.CASCADE, related_name="+")
    holder = models.UUIDField()  # seat or family account
    person_id = models.UUIDField()  # the seat's next holder does not inherit half-written words
    form = models.CharField(max_length=60)
    about = models.UUIDField(null=True)  # the row the form changes, if any
    key = models.UUIDField(unique=True)
    content = SealedJSON()  # what is typed
    base = SealedJSON()  # what the row said when the form was opened
    saved_at = models.DateTimeField()

    objects = ProtectedQuerySet.as_manager()


class Effect(models.Model):
    """An idempotency key that has had its effect, and where the result is. A second submit is sent there."""

    key = models.UUIDField(primary_key=True)
    holder = models.UUIDField()
    address = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()

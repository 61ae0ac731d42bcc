"""Files of the steering room: looked at before they are kept, and kept in the database, where they are backed up with
what they belong to and closed to visitors by the same policies."""

from django.db import models

from tillsammans.lib.ids import uuid7


class File(models.Model):
    """One file as it came: never changed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    name = models.CharField(max_length=120)  # made harmless
    title = models.CharField(max_length=150)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()  # bytes
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    added_at = models.DateTimeField()
    added_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.title


class Attachment(models.Model):
    """Where a file belongs: a body's wall, an agenda item, or anything else by its label and id."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    file = models.ForeignKey(File, on_delete=models.PROTECT, related_name="attachments")
    about = models.CharField(max_length=60)  # "governance.Body"
    about_id = models.UUIDField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["about", "about_id"], name="attachment_about")]

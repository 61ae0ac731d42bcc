"""What visitors tell about the site, above all that something cannot be used."""

from django.db import models
from wagtail.snippets.models import register_snippet

from tillsammans.lib.ids import uuid7


class Feedback(models.Model):
    """A visitor's words about a page. Stored until handled; who wrote is known only if they left an address."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    page = models.CharField("sida", max_length=300)
    message = models.TextField("meddelande")
    reply_to = models.EmailField("svara till", blank=True)
    language = models.CharField(max_length=5, default="sv")
    created_at = models.DateTimeField("skrivet")
    sent_at = models.DateTimeField("skickat till brevlådan", null=True)
    failures = models.PositiveSmallIntegerField(default=0)
    handled_at = models.DateTimeField("hanterat", null=True)

    class Meta:
        ordering = ["-created_at", "pk"]
        verbose_name = "synpunkt"
        verbose_name_plural = "synpunkter"
        indexes = [models.Index(fields=["created_at"], name="feedback_created")]

    def __str__(self) -> str:
        return self.message[:80]


register_snippet("tillsammans.publicsite.feedback_desk.FeedbackViewSet")

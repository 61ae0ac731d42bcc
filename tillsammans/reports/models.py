"""Orosanmälan (SoL 19:1): help to make one. Never a gate, never a step, never seen on anybody else's page (R1-R4)."""

from django.db import models

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class SentHow(models.TextChoices):
    """How the reporter says that the report left. The product itself sends nothing."""

    SAFE_WAY = "safe_way", "Skickad, säker väg"
    PAPER = "paper", "Lämnad på papper"


class Report(Protected):
    """What the reporter wrote. The product sends nothing: it prints, and notes how the reporter sent it.

    Read by the reporter's seat, the registrar's, and the head's if the reporter chooses. Without any child_id: no
    timeline, list, letter, family page or count can join it. Everything that was answered is sealed, yes and no too."""

    author_post = models.UUIDField()
    registrar_post = models.UUIDField(null=True)
    head_post = models.UUIDField(null=True)
    children = SealedJSON()  # [{"name", "number", "home", "where_now", "here"}], the last and third SCB codes
    observed = SealedField()
    acute = SealedField()  # yes, no, unknown
    danger = SealedField()  # what the acute danger is
    siblings = SealedField()
    guardians = SealedField()  # who they are and what they know
    guardians_informed = SealedField()  # yes, no (R2)
    interpreter = SealedField()
    protected_identity = SealedField()  # yes
    reporter = SealedJSON()  # {"name", "function", "contact"}: never on a guardian's or a child's page (T15)
    made_at = models.DateTimeField()
    called_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_how = models.CharField(max_length=10, choices=SentHow, blank=True)  # by the reporter, never by us

    class Meta:
        indexes = [
            models.Index(fields=["authority", "author_post", "made_at"], name="report_by_author"),
            models.Index(fields=["authority", "registrar_post", "made_at"], name="report_by_registrar"),
        ]

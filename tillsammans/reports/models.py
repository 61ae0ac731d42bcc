"""Orosanmälan (SoL 19:1): help to make one. Never a gate, never a step, never seen on anybody else's page (R1-R4)."""

from django.db import models

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class Report(Protected):
    """What the reporter wrote. The product sends nothing: it prints, and notes how the reporter sent it.

    Read by the reporter, the registrar, and the head if the reporter chooses. Without any child_id: no timeline, list,
    letter, family page or count can join it."""

    author_post = models.UUIDField()
    registrar_post = models.UUIDField(null=True)
    head_post = models.UUIDField(null=True)
    children = SealedJSON()  # [{"name": .., "number": .., "where_now": .., "municipality": ..}]
    observed = SealedField()
    danger = SealedField()  # acute danger, and what it is
    is_acute = models.BooleanField(default=False)
    siblings = SealedField()
    guardians = SealedField()  # what is known about them
    guardians_informed = models.BooleanField(default=False)
    interpreter = SealedField()
    protected_identity = models.BooleanField(default=False)
    reporter = SealedJSON()  # function and how to reach the reporter
    home_municipality = models.CharField(max_length=4)
    here_municipality = models.CharField(max_length=4, blank=True)
    made_at = models.DateTimeField()
    called_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_how = models.CharField(max_length=40, blank=True)  # safe_way, paper, phone; by the reporter, never by us

    class Meta:
        indexes = [models.Index(fields=["authority", "author_post", "made_at"], name="report_by_author")]

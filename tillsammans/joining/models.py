"""Fristående providers join the model and leave it (inventory 101; R80): one row per provider that has been asked, and
one dated fact per step with the seat that noted it. Nothing here is about a child, and nothing is a status set by hand.
"""

from django.db import models
from django.db.models import F, Q

from tillsammans.governance.models import SignatureHow
from tillsammans.lib.ids import uuid7


class StepCode(models.TextChoices):
    """In the order they come. What each needs before it is in joining.steps."""

    OFFER = "offer", "Erbjudandet"
    MEETING = "meeting", "Informationsmötet"
    DECISION = "decision", "Beslutet"
    ACCEPTANCE = "acceptance", "Överenskommelsen"
    ISLAND = "island", "Verksamheten"
    KEYS = "keys", "Nyckeln"
    CONTACT = "contact", "Kontaktpersonen"
    UNITS = "units", "Enheterna"
    PEOPLE = "people", "Barnets bästa-ansvarig"
    CHECK = "check", "Kontrollen"
    LIVE = "live", "Med i modellen"
    NOTICE = "notice", "Uppsägningen"
    HANDED_OVER = "handed_over", "Överlämnat"
    EXPORT = "export", "Handlingarna"
    CLOSE = "close", "Stängt"


class Joining(models.Model):
    """One provider's way in: from the offer until it is in the model, declines, or has left."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="joinings")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    # The fact that says how the agreement was accepted: nobody is in the model without it (database constraint).
    acceptance = models.OneToOneField("joining.Fact", null=True, on_delete=models.PROTECT, related_name="+")
    live_on = models.DateField(null=True)
    declined_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)  # exclusive: the first day it was no longer in the model

    class Meta:
        ordering = ["opened_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(live_on__isnull=True) | Q(acceptance__isnull=False),
                name="joining_live_with_acceptance",
            ),
            models.CheckConstraint(
                condition=Q(declined_on__isnull=True) | Q(live_on__isnull=True),
                name="joining_declined_or_live",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gt=F("live_on")),
                name="joining_ended_after_it_was_live",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(live_on__isnull=False),
                name="joining_ended_was_live",
            ),
            models.UniqueConstraint(
                fields=["principal"],
                condition=Q(declined_on__isnull=True, ended_on__isnull=True),
                name="one_open_joining_a_principal",
            ),
        ]

    def __str__(self) -> str:
        return self.principal.name


class Leaving(models.Model):
    """A notice to leave, with the last day. Taken back before that day, or carried through until it is closed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    joining = models.ForeignKey(Joining, on_delete=models.PROTECT, related_name="leavings")
    last_day = models.DateField()
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["joining"],
                condition=Q(taken_back_at__isnull=True, closed_on__isnull=True),
                name="one_open_leaving",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True)
                | (Q(taken_back_at__isnull=True) & Q(closed_on__gt=F("last_day"))),
                name="leaving_closed_after_the_last_day",
            ),
        ]


class Fact(models.Model):
    """A step that was taken: the day, by whom (function and organisation), and what shows it. Noted by a seat."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    joining = models.ForeignKey(Joining, on_delete=models.PROTECT, related_name="facts")
    leaving = models.ForeignKey(Leaving, null=True, on_delete=models.PROTECT, related_name="facts")
    authority = models.ForeignKey(
        "directory.Authority", null=True, on_delete=models.PROTECT, related_name="+"
    )  # of a step taken by each island for itself
    step = models.CharField(max_length=12, choices=StepCode)
    on = models.DateField()
    function = models.CharField(max_length=150, blank=True)  # "Rektor"; never a person's name
    body = models.CharField(max_length=150, blank=True)  # who decided: "Styrelsen"
    record = models.CharField(
        max_length=200, blank=True
    )  # where it can be seen: paragraph, diary number, envelope id
    words = models.CharField(max_length=500, blank=True)
    yes = models.BooleanField(null=True)  # the provider's decision
    how = models.CharField(max_length=12, choices=SignatureHow, blank=True)
    edition = models.ForeignKey("governance.Edition", null=True, on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "noted_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["joining", "step"], condition=Q(leaving__isnull=True), name="one_fact_a_step"
            ),
            models.UniqueConstraint(
                fields=["leaving", "step", "authority"],
                condition=Q(leaving__isnull=False),
                nulls_distinct=False,
                name="one_fact_a_step_of_leaving",
            ),
            models.CheckConstraint(
                condition=~Q(step="decision") | (~Q(body="") & ~Q(record="") & Q(yes__isnull=False)),
                name="decision_has_body_and_record",
            ),
            # As governance.Signature: nothing is called accepted without edition, way, function and record.
            models.CheckConstraint(
                condition=~Q(step="acceptance")
                | (Q(edition__isnull=False) & ~Q(how="") & ~Q(function="") & ~Q(record="")),
                name="accepted_with_edition_way_and_record",
            ),
            models.CheckConstraint(
                condition=~Q(step="handed_over") | Q(authority__isnull=False),
                name="handed_over_by_an_island",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_step_display()} {self.on}"


class Remaining(models.Model):
    """How much is under way at an island that leaves, counted by a job inside the island for its own registrator. No
    other seat is shown the row, by a row policy of its own (migration 0002): nobody outside learns even a nought.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    leaving = models.ForeignKey(Leaving, on_delete=models.PROTECT, related_name="remaining")
    authority = models.ForeignKey("directory.Authority", on_delete=models.PROTECT, related_name="+")
    for_post = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    letters = models.PositiveIntegerField()
    matters = models.PositiveIntegerField()
    counted_at = models.DateTimeField()

    class Meta:
        ordering = ["-counted_at"]


class Export(models.Model):
    """The provider's own documents in the room, as one ZIP made by a job. Asked for, then made; never changed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    joining = models.ForeignKey(Joining, on_delete=models.PROTECT, related_name="exports")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(null=True)
    content = models.BinaryField(null=True)
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(made_at__isnull=True, content__isnull=True)
                | (Q(made_at__isnull=False) & Q(content__isnull=False) & ~Q(sha256="")),
                name="export_made_has_content",
            ),
        ]

"""A body's meetings: called, held, minuted, adjusted, approved. A state is a dated fact with a seat, never a word."""

from django.db import models
from django.db.models import F, Q

from tillsammans.governance.models.bodies import Body, Membership
from tillsammans.lib.ids import uuid7


class Meeting(models.Model):
    """Ett möte i ett organ, or of several together (`joint_with`)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="meetings")
    joint_with = models.ManyToManyField(Body, related_name="joint_meetings")
    title = models.CharField(max_length=150)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=150, blank=True)
    join_url = models.URLField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)  # rises with each change; SEQUENCE of the calendar file
    planned_at = models.DateTimeField()
    planned_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    called_at = models.DateTimeField(null=True)
    held_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="meeting_ends_after_start"),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | Q(held_at__isnull=True),
                name="meeting_held_or_cancelled",
            ),
            models.CheckConstraint(
                condition=Q(held_at__isnull=True) | Q(called_at__isnull=False), name="meeting_held_was_called"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ItemKind(models.TextChoices):
    INFORMATION = "information", "Information"
    DISCUSSION = "discussion", "Diskussion"
    DECISION = "decision", "Beslut"


class AgendaItem(models.Model):
    """A point on the agenda, and what was said about it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=ItemKind)
    title = models.CharField(max_length=150)
    text = models.TextField(blank=True)  # what the members read beforehand
    brought_by = models.CharField(max_length=120, blank=True)  # function, never a name
    minutes = models.PositiveSmallIntegerField(default=10)  # time set aside
    noted = models.TextField(blank=True)  # what was said, for the minutes
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["order"]


class Presence(models.TextChoices):
    PRESENT = "present", "Närvarande"
    PART = "part", "Närvarande del av mötet"
    REPLACED = "replaced", "Ersättare"
    ABSENT = "absent", "Frånvarande"


class Attendance(models.Model):
    """Whether a seat was taken at the meeting: by function and organisation."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendances")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="attendances")
    presence = models.CharField(max_length=10, choices=Presence)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "membership"], name="one_attendance_per_seat"),
        ]


class Minutes(models.Model):
    """Minnesanteckningar from a meeting: the notes of its items, or an uploaded paper. Adjusted by one seat, approved
    by another; after that nothing in them changes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="minutes")
    summary = models.TextField(blank=True)
    file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    adjusted_at = models.DateTimeField(null=True)
    adjusted_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True) | Q(adjusted_at__isnull=False),
                name="minutes_adjusted_first",
            ),
            models.CheckConstraint(
                condition=Q(adjusted_by__isnull=True) | ~Q(adjusted_by=F("written_by")),
                name="minutes_adjusted_by_another",
            ),
        ]

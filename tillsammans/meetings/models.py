"""Samarbeta: the meeting, who is invited and when they are in the room, and the coordinator the child has chosen."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class Meeting(Protected):
    """Samverkansmöte. Closed only with a coordinator and a booked follow-up (R38-R41)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = SealedField()
    # [{"at": "14.00", "what": "Vilka vi är", "sector": "home" or "", "unit": id or ""}]; see meetings.room
    agenda = SealedJSON()
    childs_wishes = SealedField()  # "sitta vid dörren, vara med till 14.20, Petra läser målen"
    made_by = models.UUIDField()
    made_at = models.DateTimeField()
    held_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="meeting_by_child")]


class Invited(models.TextChoices):
    POST = "post", "Kollega"
    GUARDIAN = "guardian", "Vårdnadshavare"
    CHILD = "child", "Barnet"
    UNIT = "unit", "Annan verksamhet"
    OTHER = "other", "Någon annan"


class Invitation(Protected):
    """One invited. A unit is a service, never a person, until it has answered (R39). `in_room` drives what the shared
    screen may show."""

    child_id = models.UUIDField()
    meeting_id = models.UUIDField()
    invited = models.CharField(max_length=10, choices=Invited)
    post_id = models.UUIDField(null=True)
    guardian_id = models.UUIDField(null=True)
    unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    label = SealedField()  # for others: "mormor", "tränaren"; for units after answering: who comes
    disclosure_id = models.UUIDField(null=True)
    answer = models.CharField(max_length=15, blank=True)  # coming, not_coming, call_me
    answered_at = models.DateTimeField(null=True)
    from_at = models.DateTimeField(null=True)  # expected in the room from, until (BUP until 14.20)
    until_at = models.DateTimeField(null=True)
    video = models.BooleanField(default=False)
    arrived_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="invitation_by_child")]


class CoordinatorWish(Protected):
    """Whom the child wishes for, asked and recorded first (R40)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    post_id = models.UUIDField(null=True)
    words = SealedField()
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="wish_by_child")]


class Coordinator(Protected):
    """Samordningsperson: asked, and answering for themselves. Departing from the wish needs särskilda skäl (R40)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    post_id = models.UUIDField()
    wish_id = models.UUIDField(null=True)
    special_reason = SealedField()
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="coordinator_by_child")]
        constraints = [
            models.UniqueConstraint(
                fields=["case_id"],
                condition=models.Q(accepted_at__isnull=False, ended_at__isnull=True),
                name="one_coordinator_at_a_time",
            )
        ]

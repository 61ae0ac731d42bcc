"""Who decides and prepares: bodies and the seats in them ("Ledning & Styrning"; inventory 83-88)."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from tillsammans.lib.ids import uuid7


class BodyKind(models.TextChoices):
    COUNTY_BOARD = "county_board", "Länsstyrgrupp"
    NETWORK = "network", "Skol- och förvaltningschefsnätverk"
    STEERING = "steering", "Styrgrupp"
    PREPARING = "preparing", "Beredningsgrupp"
    WORKING = "working", "Arbetsgrupp"


class Body(models.Model):
    """Ett organ: it meets, it decides or prepares, it has members on seats."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=15, choices=BodyKind)
    task = models.TextField()  # what it is for, in a few sentences
    # The agreement: länsstyrgrupp and skolchefsnätverk hold the model and meet together at least once a term.
    holds_model = models.BooleanField(default=False)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)  # exclusive
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class MemberRole(models.TextChoices):
    CONVENOR = "convenor", "Sammankallande"
    SECRETARY = "secretary", "Sekreterare"
    MEMBER = "member", "Ledamot"
    COOPTED = "coopted", "Adjungerad"


class Membership(models.Model):
    """A seat in a body: function and organisation, from when until when, and whom it follows. Whoever sits in `post`
    acts in the room; a seat whose holder does not use the service has none."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="memberships")
    post = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    principal = models.ForeignKey(
        "directory.Principal", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.CharField(max_length=120)  # as it is said: "Flens kommun", "Region Sörmland"
    function_title = models.CharField(max_length=120)  # "Socialchef": never a person's name
    role = models.CharField(max_length=10, choices=MemberRole)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)  # exclusive
    succeeds = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="successors")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gt=F("starts_on")),
                name="membership_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["body", "post"],
                condition=Q(ends_on__isnull=True, post__isnull=False),
                name="one_open_seat_in_a_body",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.function_title}, {self.organisation}"


def in_force(day: date) -> Q:
    """Rows with `starts_on` and `ends_on` (exclusive) that are in force on the day."""
    return (Q(ends_on__isnull=True) | Q(ends_on__gt=day)) & Q(starts_on__lte=day)


class Note(models.Model):
    """A note on a body's wall (workspace). Not minutes, not a decision; changed with its version."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="notes")
    title = models.CharField(max_length=150)
    text = models.TextField()
    author_post = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-changed_at"]

"""The plan: goals in the child's words, measures each confirmed by its own owner, one version per receiver.

A SIP is a kind of plan, not another table."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class PlanKind(models.TextChoices):
    PLAN = "plan", "Plan"
    SIP = "sip", "SIP"


class Plan(Protected):
    """Utkast while the meeting writes it; established (upprättad) when the meeting closes; then new versions."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    meeting_id = models.UUIDField(null=True)
    kind = models.CharField(max_length=5, choices=PlanKind, default=PlanKind.PLAN)
    version = models.PositiveIntegerField(default=1)
    not_sip_reason = SealedField()  # "Blir det en SIP?" no, because
    follow_up_at = models.DateTimeField(null=True)
    follow_up_place = SealedField()
    made_by = models.UUIDField()
    made_at = models.DateTimeField()
    established_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="plan_by_child")]
        constraints = [
            models.UniqueConstraint(
                fields=["case_id"], condition=models.Q(ended_at__isnull=True), name="one_plan_at_a_time"
            )
        ]


class Goal(Protected):
    """The child's words, in one sector. Not numbered on paper."""

    child_id = models.UUIDField()
    plan_id = models.UUIDField()
    sector = SealedField()
    words = SealedField()
    order = models.PositiveSmallIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(
        null=True
    )  # taken away while the plan was utkast; nothing upprättat is (R67)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="goal_by_child")]


class State(models.TextChoices):
    OFFERED = "offered", "Erbjuds"
    APPLIED = "applied", "Söks"
    DECIDED = "decided", "Beslutad"
    DONE = "done", "Gjord"
    NOT_DONE = "not_done", "Blev inte av"


class Measure(Protected):
    """Insats: what, who, when, where it stands. Nobody assigns another authority's staff: the owner confirms (R41)."""

    child_id = models.UUIDField()
    plan_id = models.UUIDField()
    goal_id = models.UUIDField()
    what = SealedField()
    when = SealedField()  # "Till 18 dec", "Lördagar, udda veckor"
    owner_post = models.UUIDField(null=True)  # a colleague in this authority
    owner_guardian = models.UUIDField(null=True)
    owner_unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    owner_words = SealedField()  # as the row says it: "Tomas Wik, BUP Flen", "Johan och Alma"
    state = models.CharField(max_length=10, choices=State)
    due_on = models.DateField(null=True)
    feedback = SealedField()  # "Socialtjänsten återkopplar inte hit ...", or what the owner let us know
    order = models.PositiveSmallIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="measure_by_child")]


class Confirmation(Protected):
    """The owner of a row says yes to it: here, on their own page, or by letter."""

    child_id = models.UUIDField()
    measure_id = models.UUIDField()
    by_holder = models.UUIDField(null=True)  # seat or account
    by_letter = models.UUIDField(null=True)  # received copy
    at_meeting = models.BooleanField(default=False)  # said in the room, noted by the one who writes
    at = models.DateTimeField()
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="confirmation_by_child")]


class PlanVersion(Protected):
    """One receiver's version, cut by consent, frozen. Without a trace of the rest."""

    child_id = models.UUIDField()
    plan_id = models.UUIDField()
    number = models.PositiveIntegerField()
    to_unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    content = SealedJSON()
    disclosure_id = models.UUIDField(null=True)
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="version_by_child")]

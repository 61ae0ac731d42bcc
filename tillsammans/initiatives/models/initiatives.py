"""Initiatives ("Nya satsningar"): tried, evaluated when completed, and only then perhaps in the model (R80)."""

from django.db import models
from django.db.models import F, Q

from tillsammans.lib.ids import uuid7


class InitiativeKind(models.TextChoices):
    INITIATIVE = "initiative", "Satsning"
    PILOT = "pilot", "Pilot av en del av modellen"
    RELATED = "related", "Närliggande projekt"


class Initiative(models.Model):
    """En satsning. Where it stands is its last `Step`; nothing here says it by hand."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(max_length=60, unique=True)  # its address when it is published, for ever
    kind = models.CharField(max_length=12, choices=InitiativeKind)
    title = models.CharField(max_length=150)
    about = models.TextField()  # what is tried
    goal_link = models.TextField()  # how it serves the shared goal (målbilden)
    origin = models.TextField()  # where the idea comes from
    responsible = models.CharField(max_length=150)  # function and organisation, never a name
    responsible_post = models.ForeignKey(
        "directory.Post", null=True, on_delete=models.PROTECT, related_name="+"
    )  # who is reminded
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(condition=~Q(goal_link=""), name="initiative_serves_the_goal"),
        ]

    def __str__(self) -> str:
        return self.title


class Recommends(models.TextChoices):
    IN_MODEL = "in_model", "Ta in i modellen"
    EXTEND = "extend", "Förläng och pröva mer"
    END = "end", "Avsluta"


class Evaluation(models.Model):
    """En utvärdering: what was asked, how, what came out, what children say, and what is recommended. Never changed;
    a later one stands beside it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="evaluations")
    evaluated_on = models.DateField()
    asked = models.TextField()
    how = models.TextField()
    result = models.TextField()
    childrens_views = models.TextField()  # or why no children were asked
    recommends = models.CharField(max_length=10, choices=Recommends)
    recommendation = models.TextField()
    by_function = models.CharField(max_length=150)  # function and organisation, never a name
    file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    vouched = models.CharField(max_length=500, blank=True)  # why what the check pointed at may stand
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["evaluated_on", "written_at"]
        constraints = [
            # What a step points at together with its own initiative, so that no other's evaluation will do.
            models.UniqueConstraint(fields=["id", "initiative"], name="evaluation_of_its_initiative"),
            models.CheckConstraint(
                condition=~Q(asked="")
                & ~Q(how="")
                & ~Q(result="")
                & ~Q(childrens_views="")
                & ~Q(recommendation=""),
                name="evaluation_is_whole",
            ),
        ]


class StepCode(models.TextChoices):
    IDEA = "idea", "Idé"
    DECIDED = "decided", "Beslutad"
    RUNNING = "running", "Pågår"
    EVALUATED = "evaluated", "Utvärderad"
    IN_MODEL = "in_model", "I modellen"
    EXTENDED = "extended", "Förlängd"
    ENDED = "ended", "Avslutad"


class Step(models.Model):
    """That an initiative has come somewhere: a dated fact with a seat, never changed. Which step follows which stands
    in initiatives/steps.py and, for the database, in migration 0003."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    initiative = models.ForeignKey(Initiative, on_delete=models.PROTECT, related_name="steps")
    order = models.PositiveSmallIntegerField()  # 1 for the idea; so two at once cannot both be the next
    step = models.CharField(max_length=10, choices=StepCode)
    on = models.DateField()
    by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    decision = models.ForeignKey(
        "governance.Decision", null=True, on_delete=models.PROTECT, related_name="initiative_steps"
    )
    # With initiative a composite key to the evaluation (migration 0003).
    evaluation = models.ForeignKey(Evaluation, null=True, on_delete=models.PROTECT, related_name="steps")
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)  # the last day
    evaluate_by = models.DateField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["initiative", "order"]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "order"], name="one_step_at_a_time"),
            models.CheckConstraint(
                condition=~Q(step="in_model") | Q(evaluation__isnull=False, decision__isnull=False),
                name="in_the_model_with_evaluation_and_decision",
            ),
            models.CheckConstraint(
                condition=~Q(step="evaluated") | Q(evaluation__isnull=False),
                name="evaluated_by_an_evaluation",
            ),
            models.CheckConstraint(
                condition=~Q(step__in=["decided", "extended", "ended"]) | Q(decision__isnull=False),
                name="step_taken_by_a_decision",
            ),
            models.CheckConstraint(
                condition=~Q(step__in=["running", "extended"])
                | Q(starts_on__isnull=False, ends_on__gt=F("starts_on"), evaluate_by__isnull=False),
                name="step_that_runs_has_a_period",
            ),
            models.CheckConstraint(
                condition=~Q(step="ended") | ~Q(reason=""), name="initiative_ended_with_a_reason"
            ),
        ]

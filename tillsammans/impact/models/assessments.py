"""The assessment itself: what is to be decided, what it means for children, what was decided and what came of it.

Adults' view, the children's own and the rights are three columns that are never merged (inventory 17, R52). A state is
a dated fact with a seat; once decided, steps 1-6 change only after somebody has opened them again with a reason
(trigger in 0003_frozen).
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from tillsammans.governance.models import Body, Decision
from tillsammans.lib.ids import uuid7


class Template(models.TextChoices):
    """What the matter is like; decides hints and what is proposed, never what must be written."""

    SCHOOL = "school", "En skola läggs ner, slås ihop eller organiseras om"
    PREMISES = "premises", "Lokaler byggs, flyttas, byggs om eller stängs"
    EMPTY = "empty", "Något annat"


class HowMany(models.TextChoices):
    """How many children a group was: in bands that single nobody out (R78). There is no number."""

    FEW = "few", "Sju eller färre"
    SOME = "some", "8–24"
    MANY = "many", "25–49"
    MOST = "most", "50 eller fler"


def _filled(*names: str) -> Q:
    out = Q()
    for name in names:
        out &= ~Q(**{name: ""})
    return out


class ImpactAssessment(models.Model):
    """Barnkonsekvensanalys of one matter, before one body decides it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    number = models.SlugField(max_length=60, unique=True)  # "flens-kommun-2025-1": for ever, also in public
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    template = models.CharField(max_length=10, choices=Template)
    short = models.BooleanField(default=False)  # the form for small matters
    not_small = ArrayField(models.CharField(max_length=20), default=list)  # why the short form is not enough
    small_asked = models.BooleanField(default=False)  # that the question has been answered
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="+")
    body_name = models.CharField(max_length=150, blank=True)  # "Utbildningsnämnden, Flens kommun"
    title = models.CharField(max_length=150)
    # 1 the matter
    matter = models.TextField(blank=True)
    decide_by = models.DateField(null=True)
    affected = models.TextField(blank=True)
    adults_view = models.TextField(blank=True)  # barnperspektiv
    # 2 the children
    childs_view = models.TextField(blank=True)  # barnets perspektiv: what they say, taken together
    not_asked = models.TextField(blank=True)  # why nobody was asked
    will_ask = models.TextField(blank=True)  # and how they will be
    will_ask_on = models.DateField(null=True)
    # 3 knowledge and rights
    articles = ArrayField(models.PositiveSmallIntegerField(), default=list)
    rights_view = models.TextField(blank=True)  # barnrättsperspektiv
    # 4 alternatives: rows of their own; and article 2
    needs = models.TextField(blank=True)
    # 5 interests against each other
    interests = models.TextField(blank=True)
    compensation = models.TextField(blank=True)
    # 6 best for the children, and what was decided
    best = models.ForeignKey("impact.Alternative", null=True, on_delete=models.PROTECT, related_name="+")
    weighing = models.TextField(blank=True)  # article 3: what weighs what
    chosen = models.ForeignKey("impact.Alternative", null=True, on_delete=models.PROTECT, related_name="+")
    decided_what = models.TextField(blank=True)
    why_not_best = models.TextField(blank=True)
    decided_on = models.DateField(null=True)
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    # 7 the children are told
    told_how = models.TextField(blank=True)
    told_on = models.DateField(null=True)
    told_back = models.TextField(blank=True)  # what they said then
    # 8 what came of it
    evaluate_on = models.DateField(null=True)
    evaluated_on = models.DateField(null=True)
    outcome = models.TextField(blank=True)  # as the adults see it
    outcome_children = models.TextField(blank=True)  # as the children say it
    outcome_rights = models.TextField(blank=True)  # whether their rights were kept

    version = models.PositiveIntegerField(default=1)  # rises with each change of the columns above
    started_at = models.DateTimeField()
    started_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)  # to the elected, before the decision
    sent_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    reopened_at = models.DateTimeField(null=True)  # and not decided again
    reopened_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    reopened_because = models.CharField(max_length=300, blank=True)
    unpublished_because = models.CharField(max_length=300, blank=True)  # "publiceras inte, för att ..."
    unpublished_at = models.DateTimeField(null=True)
    unpublished_by = models.ForeignKey(
        "directory.Post", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-started_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(body__isnull=True) & ~Q(body_name="") | Q(body__isnull=False, body_name=""),
                name="assessment_one_who_decides",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True)
                | Q(
                    decided_by__isnull=False,
                    decided_on__isnull=False,
                    evaluate_on__isnull=False,
                    best__isnull=False,
                    chosen__isnull=False,
                )
                & _filled("matter", "affected", "weighing", "decided_what"),
                name="assessment_decided_with_all",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | Q(chosen=F("best")) | ~Q(why_not_best=""),
                name="assessment_says_why_not_best",
            ),
            models.CheckConstraint(
                condition=Q(decided_on__isnull=True)
                | Q(evaluate_on__isnull=True)
                | Q(evaluate_on__gt=F("decided_on")),
                name="assessment_evaluated_after",
            ),
            models.CheckConstraint(
                condition=Q(evaluated_on__isnull=True)
                | Q(decided_at__isnull=False) & _filled("outcome", "outcome_children"),
                name="assessment_evaluation_says_what",
            ),
            models.CheckConstraint(
                condition=Q(reopened_at__isnull=True, reopened_because="")
                | Q(reopened_at__isnull=False, decided_at__isnull=False) & _filled("reopened_because"),
                name="assessment_reopened_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(unpublished_at__isnull=True, unpublished_because="")
                | Q(unpublished_at__isnull=False, unpublished_by__isnull=False)
                & _filled("unpublished_because"),
                name="assessment_unpublished_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def decider(self) -> str:
        return self.body.name if self.body else self.body_name

    @property
    def locked(self) -> bool:
        """Decided, and not opened again: steps 1-6 stand as they are."""
        return self.decided_at is not None and self.reopened_at is None

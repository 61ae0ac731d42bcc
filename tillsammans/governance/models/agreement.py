"""Överenskommelsen as a controlled document: editions, who has signed and how, who has adopted the goal, the yearly
revision (the agreement's "Dokumentinformation"; inventory 2-4, 7, 88)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from tillsammans.governance.models.decisions import Decision
from tillsammans.lib.ids import uuid7


class Agreement(models.Model):
    """A document that is decided, signed, revised and one day ended."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    diary_number = models.CharField(max_length=40, blank=True)  # left blank in the agreement itself
    category = models.CharField(max_length=60)
    responsible = models.CharField(max_length=200)  # dokumentansvarig
    decided_by = models.CharField(max_length=300)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)  # null: tills vidare
    revised_each = models.PositiveSmallIntegerField(default=12)  # months between revisions
    termination = models.TextField()  # how it can be ended, as the document says
    terminated_by = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    terminated_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(terminated_on__isnull=True) | Q(terminated_by__isnull=False),
                name="agreement_ends_by_decision",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Edition(models.Model):
    """Upplaga. A draft until it is decided; then its text never changes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField()
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(null=True)
    in_force_from = models.DateField(null=True)
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_edition_a_number"),
            models.CheckConstraint(
                condition=Q(in_force_from__isnull=True) | Q(decided_on__isnull=False),
                name="edition_decided_first",
            ),
        ]


class Section(models.Model):
    """A part of an edition: its heading and text, and what in the model it is about."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="sections")
    order = models.PositiveSmallIntegerField()
    level = models.PositiveSmallIntegerField(default=1)  # 1 or 2
    anchor = models.SlugField(max_length=60)  # the same in every edition, so that comparison finds it
    title = models.CharField(max_length=150)
    text = models.TextField(blank=True)  # paragraphs by blank lines; "- " begins a point of a list
    steps = ArrayField(models.CharField(max_length=20), default=list, blank=True)  # codes of cases.StepCode
    materials = ArrayField(models.CharField(max_length=60), default=list, blank=True)  # codes under /m/
    rules = ArrayField(models.CharField(max_length=10), default=list, blank=True)  # "R29"

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "anchor"], name="one_section_an_anchor"),
            models.CheckConstraint(condition=Q(level__in=(1, 2)), name="section_level_1_or_2"),
        ]


class SignatureHow(models.TextChoices):
    PAPER = "paper", "På papper"
    E_SIGNATURE = "e_signature", "Med e-underskrift"
    DECISION = "decision", "Genom beslut i nämnd"


class Signature(models.Model):
    """A signatory seat of an edition. Unsigned until there is a day, a way and a record of where it can be seen;
    nothing is called signed without all three (database constraint)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="signatures")
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    function_title = models.CharField(max_length=120)  # "Socialchef"
    post = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    signed_on = models.DateField(null=True)
    how = models.CharField(max_length=12, choices=SignatureHow, blank=True)
    record = models.CharField(max_length=200, blank=True)  # diary number, envelope id, where the paper lies
    file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    succeeds = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="successors")
    left_on = models.DateField(null=True)  # the chief has left; the successor signs on a row of their own
    noted_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(signed_on__isnull=True, how="", record="")
                | (Q(signed_on__isnull=False) & ~Q(how="") & ~Q(record="")),
                name="signed_with_day_way_and_record",
            ),
        ]


class Adoption(models.Model):
    """A huvudman's own decision to adopt the shared goal (gemensam målbild)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="adoptions")
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    decided_by = models.CharField(max_length=150)  # "Kommunstyrelsen"
    decided_on = models.DateField()
    record = models.CharField(max_length=120)  # paragraph and diary number
    file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_on = models.DateField(null=True)
    noted_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "principal"],
                condition=Q(withdrawn_on__isnull=True),
                name="one_adoption_a_principal",
            ),
        ]


class Revision(models.Model):
    """The yearly revision: proposals are gathered, prepared, decided, and become a new edition or none."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="revisions")
    year = models.PositiveSmallIntegerField()
    opened_at = models.DateTimeField()
    proposals_until = models.DateField()
    decide_by = models.DateField()
    prepared_at = models.DateTimeField(null=True)
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    new_edition = models.ForeignKey(Edition, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "year"], name="one_revision_a_year"),
            models.CheckConstraint(
                condition=Q(decide_by__gte=F("proposals_until")), name="revision_decides_after_proposals"
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True)
                | (Q(prepared_at__isnull=False) & Q(decision__isnull=False)),
                name="revision_decided_with_decision",
            ),
        ]


class Prepared(models.TextChoices):
    TAKE = "take", "Föreslås som det är skrivet"
    CHANGE = "change", "Föreslås med annan text"
    LEAVE = "leave", "Föreslås inte"


class Proposal(models.Model):
    """A proposed change of one section, with its reason and who proposes it; and how it was prepared."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="proposals")
    anchor = models.SlugField(max_length=60)
    text = models.TextField()  # the section's text as it is proposed
    reason = models.TextField()
    proposer = models.CharField(max_length=150)  # function and organisation
    proposed_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    prepared = models.CharField(max_length=6, choices=Prepared, blank=True)
    prepared_text = models.TextField(blank=True)
    prepared_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["proposed_at"]

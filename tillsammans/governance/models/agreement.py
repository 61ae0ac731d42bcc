"""Överenskommelsen as a controlled document: editions, who has signed and how, who has adopted the goal, the yearly
revision (the agreement's "Dokumentinformation"; inventory 2-4, 7, 23, 88).

Nothing here has a status to set: a state is a dated fact with the seat that made it. What is decided or signed is
frozen by the database itself (migration 0003_decided_and_signed).
"""

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
    valid_until = models.DateField(null=True)  # the last day; null: tills vidare
    revised_each = models.PositiveSmallIntegerField(default=12)  # months between revisions
    termination = models.TextField()  # how it can be ended, as the document says
    terminated_by = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    terminated_on = models.DateField(null=True)  # the first day on which it is no longer in force
    version = models.PositiveIntegerField(default=1)
    registered_at = models.DateTimeField()
    registered_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(terminated_on__isnull=True, terminated_by__isnull=True)
                | Q(terminated_on__isnull=False, terminated_by__isnull=False),
                name="agreement_ends_by_decision",
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="agreement_valid_until_after_from",
            ),
            models.CheckConstraint(
                condition=Q(revised_each__gte=1, revised_each__lte=60), name="agreement_revised_each_months"
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
    sign_by = models.DateField(null=True)  # when everybody is asked to have signed
    version = models.PositiveIntegerField(default=1)  # rises when sections come, go or move
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_edition_a_number"),
            models.UniqueConstraint(
                fields=["agreement"], condition=Q(decided_on__isnull=True), name="one_draft_an_agreement"
            ),
            models.CheckConstraint(
                condition=Q(
                    decided_on__isnull=True,
                    decision__isnull=True,
                    in_force_from__isnull=True,
                    sign_by__isnull=True,
                )
                | (
                    Q(decided_on__isnull=False, decision__isnull=False, in_force_from__isnull=False)
                    & Q(in_force_from__gte=F("decided_on"))
                ),
                name="edition_decided_first",
            ),
            models.CheckConstraint(
                condition=Q(sign_by__isnull=True) | Q(sign_by__gte=F("decided_on")),
                name="edition_signed_after_decided",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement}, upplaga {self.number}"


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
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "anchor"], name="one_section_an_anchor"),
            models.UniqueConstraint(
                fields=["edition", "order"],
                name="one_section_a_place",
                deferrable=models.Deferrable.DEFERRED,  # so that two can change places
            ),
            models.CheckConstraint(condition=Q(level__in=(1, 2)), name="section_level_1_or_2"),
        ]

    def __str__(self) -> str:
        return self.title


class SignatureHow(models.TextChoices):
    PAPER = "paper", "På papper"
    E_SIGNATURE = "e_signature", "Med e-underskrift"
    DECISION = "decision", "Genom beslut i nämnd"


class Signature(models.Model):
    """A signatory seat of an edition. Unsigned until there is a day, a way and a record of where it can be seen;
    nothing is called signed without all three (database constraint). What has been noted never changes: a row that
    was noted wrongly is struck with a reason, a chief who leaves gets a day, and the seat goes on as a new row."""

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
    struck_on = models.DateField(null=True)  # noted by mistake; the seat goes on as a row of its own
    struck_reason = models.CharField(max_length=300, blank=True)
    noted_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(signed_on__isnull=True, how="", record="", noted_at__isnull=True)
                | (Q(signed_on__isnull=False, noted_at__isnull=False) & ~Q(how="") & ~Q(record="")),
                name="signed_with_day_way_and_record",
            ),
            models.CheckConstraint(
                condition=Q(signed_on__isnull=False) | Q(file__isnull=True), name="evidence_of_a_signature"
            ),
            models.CheckConstraint(
                condition=Q(struck_on__isnull=True, struck_reason="")
                | (Q(struck_on__isnull=False) & ~Q(struck_reason="")),
                name="struck_with_a_reason",
            ),
            models.UniqueConstraint(
                fields=["edition", "principal", "function_title"],
                condition=Q(left_on__isnull=True, struck_on__isnull=True),
                name="one_row_a_signatory_seat",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.function_title}, {self.principal}"


class Adoption(models.Model):
    """A huvudman's own decision to adopt the shared goal (gemensam målbild). Withdrawn by another decision."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="adoptions")
    principal = models.ForeignKey("directory.Principal", on_delete=models.PROTECT, related_name="+")
    decided_by = models.CharField(max_length=150)  # "Kommunstyrelsen"
    decided_on = models.DateField()
    record = models.CharField(max_length=120)  # paragraph and diary number
    file = models.ForeignKey("governance.File", null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_on = models.DateField(null=True)
    withdrawn_record = models.CharField(max_length=200, blank=True)  # by which decision, or why it was wrong
    noted_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "principal"],
                condition=Q(withdrawn_on__isnull=True),
                name="one_adoption_a_principal",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True, withdrawn_record="")
                | (Q(withdrawn_on__gte=F("decided_on")) & ~Q(withdrawn_record="")),
                name="adoption_withdrawn_with_a_record",
            ),
        ]


class Revision(models.Model):
    """The yearly revision: proposals are gathered, prepared, decided, and become a new edition or none."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="revisions")
    year = models.PositiveSmallIntegerField()
    base = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+")  # what is proposed upon
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    proposals_until = models.DateField()  # the last day
    decide_by = models.DateField()
    prepared_at = models.DateTimeField(null=True)
    prepared_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    noted_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    new_edition = models.ForeignKey(Edition, null=True, on_delete=models.PROTECT, related_name="revisions")

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "year"], name="one_revision_a_year"),
            models.UniqueConstraint(
                fields=["agreement"], condition=Q(decided_at__isnull=True), name="one_open_revision"
            ),
            models.CheckConstraint(
                condition=Q(decide_by__gte=F("proposals_until")), name="revision_decides_after_proposals"
            ),
            models.CheckConstraint(
                condition=Q(prepared_at__isnull=True, prepared_by__isnull=True)
                | Q(prepared_at__isnull=False, prepared_by__isnull=False),
                name="revision_prepared_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, decision__isnull=True, new_edition__isnull=True)
                | Q(decided_at__isnull=False, prepared_at__isnull=False, decision__isnull=False),
                name="revision_decided_with_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"Revidering {self.year}"


class ProposalKind(models.TextChoices):
    CHANGE = "change", "Ny text i avsnittet"
    ADD = "add", "Ett nytt avsnitt"
    REMOVE = "remove", "Avsnittet tas bort"


class Prepared(models.TextChoices):
    TAKE = "take", "Föreslås som det är skrivet"
    CHANGE = "change", "Föreslås med annan text"
    LEAVE = "leave", "Föreslås inte"


class Proposal(models.Model):
    """A proposed change of one section, with its reason and who proposes it; and how it was prepared."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="proposals")
    kind = models.CharField(max_length=6, choices=ProposalKind, default=ProposalKind.CHANGE)
    anchor = models.SlugField(max_length=60)  # the section; for a new one, the section it stands after
    title = models.CharField(max_length=150, blank=True)  # heading of a new section
    text = models.TextField(blank=True)  # the section's text as it is proposed
    reason = models.TextField()
    proposer = models.CharField(max_length=250)  # function and organisation
    proposed_by = models.ForeignKey("directory.Post", on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    prepared = models.CharField(max_length=6, choices=Prepared, blank=True)
    prepared_text = models.TextField(blank=True)
    prepared_reason = models.TextField(blank=True)
    prepared_by = models.ForeignKey("directory.Post", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["proposed_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="change", title="")
                | (Q(kind="add") & ~Q(title="") & ~Q(text=""))
                | Q(kind="remove", title="", text=""),
                name="proposal_says_what_it_needs",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="proposal_with_a_reason"),
            models.CheckConstraint(
                condition=Q(prepared="", prepared_text="", prepared_reason="", prepared_by__isnull=True)
                | (~Q(prepared="") & ~Q(prepared_reason="") & Q(prepared_by__isnull=False)),
                name="proposal_prepared_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(prepared=""), name="proposal_withdrawn_or_prepared"
            ),
        ]

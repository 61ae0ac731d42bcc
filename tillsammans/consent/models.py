"""Samtycke lifts secrecy (OSL 10:1, 12:2); it is not the GDPR basis. Per authority: it lets *that* authority speak.

People meet it as one sheet of three sentences; the matrix stays here (R8). History is rows, never changes."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class Sheet(Protected):
    """Samtyckesblad: who may be told what, for what, until when. A consent without these cannot be saved (R8)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    purpose = SealedField()  # "ha ett möte och göra en plan"
    until_on = models.DateField()  # last day it holds
    not_about = SealedJSON()  # what we keep: staff's words; a family reads only the general sentence
    child_called = SealedField()  # so that a family reads the sheet without being shown the child's own row
    made_by = models.UUIDField()
    made_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="sheet_by_child")]


class Standing(models.TextChoices):
    WAITING = "waiting", "Alla har inte svarat"
    COMPLETE = "complete", "Alla har sagt ja"
    ENDED = "ended", "Gäller inte längre"


class Ask(Protected):
    """One receiver on a sheet: which unit, which sectors, which single sentences besides, and what for.

    `standing` is what a guardian may know of the others' answers: never who, never what (R11). Kept by a job, since
    nobody in a family sees another's answer. The gate never reads it: `coverage.of` asks the answers themselves."""

    child_id = models.UUIDField()
    sheet_id = models.UUIDField()
    to_unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    sectors = SealedJSON()
    extra = (
        SealedJSON()
    )  # [{"statement_id": .., "says": "en mening från Petra om magen"}] or {"code": "progress", ..}
    what_for = SealedField()  # "råd om oro"
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.WAITING)
    holds_until = models.DateField(null=True)  # the first day somebody's yes ends, while complete
    order = models.PositiveSmallIntegerField(default=1)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="ask_by_child")]


class Answer(models.TextChoices):
    YES = "yes", "Ja"
    NO = "no", "Nej"
    NOT_YET = "not_yet", "Vill veta mer först"


class Capacity(models.TextChoices):
    GUARDIAN = "guardian", "Vårdnadshavare"
    CHILD = "child", "Barnet"


class Form(models.TextChoices):
    ESIGN = "esign", "E-underskrift"
    WRITTEN = "written", "Skriftligt"
    ORAL = "oral", "Muntligt"


class Consent(Protected):
    """One person's answer to one ask. The latest answer counts; refusals and "not yet" are stored too (R9)."""

    child_id = models.UUIDField()
    sheet_id = models.UUIDField()
    ask_id = models.UUIDField()
    capacity = models.CharField(max_length=10, choices=Capacity)
    guardian_id = models.UUIDField(null=True)
    answer = models.CharField(max_length=10, choices=Answer)
    except_sectors = SealedJSON()  # "ja, men inte trygghet"
    until_on = models.DateField()
    form = models.CharField(max_length=10, choices=Form)
    note = SealedField()  # required when oral
    informed = SealedJSON()  # {"language": "sv", "interpreter": false, "pictures": false}
    taken_by = models.UUIDField(null=True)  # the seat that took it; null when given on the own page
    answered_at = models.DateTimeField()
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)  # the giver's own account only (R11)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="consent_by_child")]
        constraints = [
            models.CheckConstraint(
                condition=Q(capacity="child", guardian_id__isnull=True)
                | Q(capacity="guardian", guardian_id__isnull=False),
                name="consent_has_its_giver",
            ),
        ]


class Withdrawal(Protected):
    """A yes taken back: at once, no reason asked, as easy as the yes (R10)."""

    child_id = models.UUIDField()
    consent_id = models.UUIDField(unique=True)
    by_holder = models.UUIDField()
    oral = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField()
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="withdrawal_by_child")]


class MaturityAssessment(Protected):
    """The professional's written assessment of the child's own consent in one matter (R12)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    outcome = models.CharField(max_length=15)  # alone, with_guardian, informed
    reason = SealedField()
    by_post = models.UUIDField()
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="maturity_by_child")]


class Ground(models.TextChoices):
    HINDERED = "hindered", "Förhindrad, och frågan kan inte vänta (FB 6:13)"
    LOW_IMPACT = "low_impact", "Liten betydelse för barnet, och ingen känd oenighet"


class Exemption(Protected):
    """One guardian need not answer, for a written reason, from a day until a day (R11). Sole custody is not here: it is
    a dated fact with its source on the guardian."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    guardian_id = models.UUIDField()
    ground = models.CharField(max_length=15, choices=Ground)
    reason = SealedField()
    until_on = models.DateField()
    by_post = models.UUIDField()
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="exemption_by_child")]

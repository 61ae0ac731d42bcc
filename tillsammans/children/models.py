"""The child as known by one authority, and the child's guardians there. No register: a row exists because somebody had
a reason (rules.md, fact 3). What two authorities know about one child are two rows that never meet."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from tillsammans.sealing.fields import Protected, SealedField


class Child(Protected):
    """Barn: at one authority. Every name, number and class is sealed; the blind index finds exact numbers here."""

    name = SealedField()  # full name as people write it
    called = SealedField()  # the name the child goes by
    group = SealedField()  # class or group: "6B"
    identity_number = SealedField()
    identity_kind = models.CharField(max_length=20, blank=True)  # personnummer, samordningsnummer, lma, ...
    number_index = models.BinaryField(max_length=32, null=True, db_index=False)
    birth_date = SealedField()  # ISO date
    unit = models.ForeignKey("directory.Unit", null=True, on_delete=models.PROTECT, related_name="+")
    protected_identity = models.BooleanField(default=False)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)
    entered_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "number_index"], name="child_by_number")]

    def reading_subject(self):
        return self.pk


class Guardian(Protected):
    """Vårdnadshavare of a child, at one authority: legal custodian, with dates and limits. Never an address here."""

    child_id = models.UUIDField()
    name = SealedField()
    called = SealedField()  # "Sofia"
    relation_word = SealedField()  # what the child says: "mamma", "pappa"
    phone = SealedField()
    channel = models.CharField(max_length=10, default="phone")  # phone, page, paper, none
    language = models.CharField(max_length=5, default="sv")
    interpreter = models.BooleanField(default=False)
    account = models.ForeignKey(
        "accounts.FamilyAccount", null=True, on_delete=models.PROTECT, related_name="+"
    )
    sole_custody_source = SealedField()  # where sole custody is known from; a dated fact
    starts = models.DateTimeField()
    until = models.DateTimeField(null=True)  # custody ends, or the child's 18th birthday (R14)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="guardian_by_child")]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("starts")), name="guardian_ends"
            )
        ]


class PageOpening(Protected):
    """A guardian's or child's page is opened, or closed, by a decision with a ground (R87). Closed until opened."""

    child_id = models.UUIDField()
    guardian_id = models.UUIDField(null=True)
    account_id = models.UUIDField()
    opened = models.BooleanField()
    decided_by = models.UUIDField()  # seat
    ground = SealedField()
    review_on = models.DateField(null=True)
    decided_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="opening_by_child")]

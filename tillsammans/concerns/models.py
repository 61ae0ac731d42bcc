"""Upptäcka: somebody has seen something. Addressed to a unit's inbox; about no child until the named person links it.

Never an orosanmälan (that is `reports`)."""

from django.db import models

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class Knows(models.TextChoices):
    YES = "yes", "Ja"
    NOT_YET = "not_yet", "Nej, inte än"


class Source(models.TextChoices):
    STAFF = "staff", "Personal"
    GUARDIAN = "guardian", "Vårdnadshavare"
    CHILD = "child", "Barnet"
    PRIVATE = "private", "Privatperson"


class Concern(Protected):
    """Four fields and two questions (R33). The author sees their own text and läst / arbetar vidare / klart."""

    to_inbox = models.UUIDField()
    to_unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    author_post = models.UUIDField(null=True)
    author_person = models.UUIDField(null=True)
    source = models.CharField(max_length=10, choices=Source, default=Source.STAFF)
    who = SealedField()  # free words: "Alma, 6B"
    sectors = SealedJSON()
    seen = SealedField()
    own_words = SealedField()
    about_others = (
        SealedJSON()
    )  # [{"quote": .., "about": "pappa", "matter": "hälsa"}], tagged on the check page (R22, R52)
    child_knows = models.CharField(max_length=10, choices=Knows)
    guardians_know = models.CharField(max_length=10, choices=Knows)
    received_copy_id = models.UUIDField(null=True)  # came as a letter from another authority
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    child_id = models.UUIDField(null=True)  # set when taken in
    case_id = models.UUIDField(null=True)
    taken_in_at = models.DateTimeField(null=True)
    working_since = models.DateTimeField(null=True)
    working_by = models.UUIDField(null=True)  # the seat that works on: shown to the author by given name
    done_at = models.DateTimeField(null=True)
    author_released = models.BooleanField(default=False)  # until then the family reads "skolan"

    class Meta:
        indexes = [
            models.Index(fields=["authority", "to_inbox", "sent_at"], name="concern_by_inbox"),
            models.Index(fields=["authority", "author_post", "sent_at"], name="concern_by_author"),
            models.Index(fields=["authority", "child_id"], name="concern_by_child"),
        ]


class Word(Protected):
    """A thank-you back to the one who saw. Addressed to a seat; about no child in its columns."""

    to_holder = models.UUIDField()
    author_post = models.UUIDField()
    concern_id = models.UUIDField()
    text = SealedField()
    sent_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "to_holder"], name="word_by_holder")]

"""Utlämnande: a letter between islands. Chosen items, one receiving unit, one legal basis, a motivation, a frozen copy.

The sender's row lies with the sender, the receiver's copy with the receiver, sealed with the receiver's key; only a
worker job carries it over, one authority at a time."""

from django.db import models

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class DisclosureBasis(models.TextChoices):
    SAMTYCKE = "SAMTYCKE", "Samtycke (OSL 10:1, 12:2)"
    MENPROVNING = "MENPROVNING", "Menprövning"
    NODVANDIGT = "NODVANDIGT", "Nödvändigt för den egna uppgiften (OSL 10:2)"
    UPPGIFTSSKYLDIGHET = "UPPGIFTSSKYLDIGHET", "Uppgiftsskyldighet (OSL 10:28)"
    VARD_SOCIAL_UNDER_18 = "VARD_SOCIAL_UNDER_18", "Vård och socialtjänst, under 18 år (OSL 25:12, 26:9)"
    ELEVHALSA_INTERN = "ELEVHALSA_INTERN", "Elevhälsan internt (OSL 25:13 a)"
    GENERALKLAUSUL = "GENERALKLAUSUL", "Generalklausulen (OSL 10:27)"
    BROTT = "BROTT", "Misstanke om brott (OSL 10:18 a, 21-24)"
    NOD = "NOD", "Nöd (brottsbalken 24:4)"
    AVIDENTIFIERAT = "AVIDENTIFIERAT", "Avidentifierat: inget utlämnande"


class LetterKind(models.TextChoices):
    CONCERN = "concern", "Något vi har sett"
    SENTENCE = "sentence", "En mening"
    INVITATION = "invitation", "Inbjudan till möte"
    ANSWER = "answer", "Svar på inbjudan"
    PLAN = "plan", "Planen"
    CONFIRMATION = "confirmation", "Bekräftelse av en rad"
    PROGRESS = "progress", "Så går det med en rad"
    NO_MORE = "no_more", "Samtycket gäller inte längre"


class Disclosure(Protected):
    """A letter as sent, frozen. Later edits at the sender's do not change it (R6)."""

    child_id = models.UUIDField(null=True)
    case_id = models.UUIDField(null=True)
    kind = models.CharField(max_length=15, choices=LetterKind)
    to_unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    basis = models.CharField(max_length=25, choices=DisclosureBasis)
    motivation = SealedField()
    ask_id = models.UUIDField(null=True)  # the consent it rests on, when SAMTYCKE
    needs = (
        SealedJSON()
    )  # what the consent must cover, asked again when it leaves: {"sectors": [..], "statements": [..]}
    content = SealedJSON()  # the frozen letter: {"heading": .., "lines": [{"label": .., "text": ..}], ...}
    digest = models.BinaryField(
        max_length=32
    )  # of content, so that sender and receiver can show it is the same
    in_reply_to = models.UUIDField(null=True)  # the received copy it answers
    to_holder = models.UUIDField(
        null=True
    )  # "att: Karin Alm": a seat at the receiving unit, when one was asked for
    author_post = models.UUIDField(null=True)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)
    stop_code = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="disclosure_by_child")]


class ReceivedCopy(Protected):
    """The receiver's own copy: an inkommen handling, theirs whatever the sender does later (R6, R10)."""

    to_inbox = models.UUIDField()
    to_holder = models.UUIDField(null=True)
    to_unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    from_unit = models.ForeignKey("directory.Unit", on_delete=models.PROTECT, related_name="+")
    from_person = SealedField()  # who wrote, as the letter says it
    kind = models.CharField(max_length=15, choices=LetterKind)
    basis = models.CharField(max_length=25, choices=DisclosureBasis)
    content = SealedJSON()
    digest = models.BinaryField(max_length=32)
    disclosure_id = models.UUIDField(
        unique=True
    )  # the sender's id: an address for replies, not a key to anything
    in_reply_to = models.UUIDField(null=True)  # our own disclosure it answers
    registered_no = models.CharField(max_length=20)  # diarienummer at the receiver: "2026/000123"
    received_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    child_id = models.UUIDField(null=True)  # when taken in here, or known from our own letter
    case_id = models.UUIDField(null=True)
    taken_in_at = models.DateTimeField(null=True)
    no_more_from = models.DateField(null=True)  # "Samtycket gäller inte längre från ..."

    class Meta:
        indexes = [
            models.Index(fields=["authority", "to_inbox", "received_at"], name="copy_by_inbox"),
            models.Index(fields=["authority", "child_id"], name="copy_by_child"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["authority", "registered_no"], name="one_number_per_letter_in"),
        ]

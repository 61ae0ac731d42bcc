"""One table says who may see a child, why, and until when. Process steps create and end grants; nothing else does."""

from django.db import models
from django.db.models import F, Q

from tillsammans.sealing.fields import Protected


class Relation(models.TextChoices):
    AUTHOR = "author", "Den som berättade"
    NAMED_PERSON = "named_person", "Barnets bästa-ansvarig"
    SUBSTITUTE = "substitute", "Ersättare"
    DELEGATE = "delegate", "Gör kartläggningen"
    COORDINATOR = "coordinator", "Samordningsperson"
    PARTICIPANT = "participant", "Hjälper till"
    TEAM = "team", "Med på elevhälsoteamets möte"
    RECEIVER = "receiver", "Har tagit emot ett brev"
    GUARDIAN = "guardian", "Vårdnadshavare"
    SELF = "self", "Barnet"
    ASKED = "asked", "Tillfrågad om samtycke"
    REGISTRAR = "registrar", "Prövar en begäran"
    BREAK_GLASS = "break_glass", "Nödåtkomst"


class Grant(Protected):
    """Åtkomst: `holder` (a seat or a family account) may see `child_id` at `authority`, because of `relation`.

    `until` is exclusive; "infinity" is year 9999. `basis` is the code of the deed that gave it (`concern.took_in`).
    """

    child_id = models.UUIDField()
    holder = models.UUIDField()
    relation = models.CharField(max_length=20, choices=Relation)
    basis = models.CharField(max_length=60)
    case_id = models.UUIDField(null=True)
    starts = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(
                fields=["authority", "holder", "child_id"],
                name="grant_by_holder",
                include=["relation", "starts", "until"],
            ),
            models.Index(fields=["authority", "child_id"], name="grant_by_child"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("starts")), name="grant_ends_after_start")
        ]

"""What waits to leave. A notice says only "Du har ett nytt meddelande" and the address: there is no field for more."""

from django.db import models

from tillsammans.lib.ids import uuid7


class Notice(models.Model):
    """One e-mail to one person. No child, no sender's unit, no topic (R77, T30): the row cannot hold them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey("accounts.Person", null=True, on_delete=models.CASCADE)
    family_account = models.ForeignKey("accounts.FamilyAccount", null=True, on_delete=models.CASCADE)
    language = models.CharField(max_length=5, default="sv")
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)

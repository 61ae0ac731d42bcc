"""What happened when an address outside the site was last tried."""

from django.db import models


class LinkTrial(models.Model):
    """One address of somebody else's that our pages link to. Written by `manage.py check_links --external` only."""

    url = models.URLField(max_length=500, unique=True)
    tried_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(default=0)  # 0: nobody answered

    class Meta:
        ordering = ["url"]

    @property
    def answered(self) -> bool:
        return 200 <= self.status < 400

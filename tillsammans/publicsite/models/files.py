"""Pictures and documents that editors put on the site."""

from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class SiteImage(AbstractImage):
    """A picture. Its alternative text is required: a picture nobody can describe does not go on the site."""

    admin_form_fields = ("title", "file", "description", "collection", "tags", *Image.admin_form_fields[-4:])

    class Meta(AbstractImage.Meta):
        verbose_name = "bild"
        verbose_name_plural = "bilder"

    @property
    def default_alt_text(self) -> str:
        return self.description


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_of_each"
            )
        ]


class SiteDocument(AbstractDocument):
    """A file to take home. Wagtail keeps its size and checksum; what it is, is looked at and never believed."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = "fil"
        verbose_name_plural = "filer"

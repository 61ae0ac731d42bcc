"""The forms by which pictures and files come to the open site: each is looked at (lib.files) before it is kept, and
refused with a sentence at its field."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from tillsammans.lib.files import EMPTY, FORMATS, Refused, clean, extension_of

TOO_LARGE_PICTURE = "Bilden är för stor. Den får vara högst %(max_filesize)s. Gör den mindre och försök igen."
PICTURE_KINDS = "Bilden ska vara PNG, JPG eller WEBP."
TOO_LARGE_FILE = "Filen är för stor. Den får vara högst %(max_filesize)s."
DESCRIBE = "Beskriv vad bilden visar, för den som inte ser den. En mening räcker."


class PictureField(WagtailImageField):
    """Looks before Wagtail does, which unpacks a picture to learn its size and takes a broken one for a fault."""

    def to_python(self, data: Any) -> Any:
        if isinstance(data, UploadedFile) and data.size:
            if data.size > self.max_upload_size:
                raise Refused(TOO_LARGE_PICTURE % {"max_filesize": self.max_upload_size_text})
            if extension_of(data) not in FORMATS:
                raise Refused(PICTURE_KINDS)
            clean(data)
        return super().to_python(data)


class SiteImageForm(BaseImageForm):
    """A picture must be a picture, and somebody must say what it shows (WCAG 1.1.1)."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            wagtails = self.fields["file"]
            field = PictureField(label=wagtails.label, required=wagtails.required, widget=wagtails.widget)
            field.error_messages["empty"] = EMPTY
            self.fields["file"] = field
        if "description" in self.fields:
            described = self.fields["description"]
            described.required, described.help_text = True, DESCRIBE
            described.error_messages["required"] = DESCRIBE


class SiteDocumentForm(BaseDocumentForm):
    """A file must be what its name says."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].error_messages |= {"file_too_large": TOO_LARGE_FILE, "empty": EMPTY}

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):  # one that is already on the site is left alone
            clean(file)
        return file

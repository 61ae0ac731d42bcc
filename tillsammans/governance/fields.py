"""Fields of the steering room's forms: no identity number is ever typed into a text of the room, and a file is what it
says. The same guard for commands: a command is no side door."""

import re
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from tillsammans.governance.redaction import refused
from tillsammans.lib import files
from tillsammans.lib.deeds import NotPossible

MOST_BYTES = 20 * 1024 * 1024
KINDS = ("pdf", "docx", "xlsx", "pptx", "png", "jpg", "jpeg", "csv", "txt", "md")
TOO_LARGE = "Filen är för stor. Den får vara högst 20 MB. Dela upp den eller spara den i mindre format."
WRONG_ENDING = "Filen ska sluta på .pdf, .docx, .xlsx, .pptx, .png, .jpg, .csv, .txt eller .md."
FILE_HINT = "PDF, Word, Excel, PowerPoint, bild eller text. Högst 20 MB."

# What nobody sees: control characters but line and tab, and the marks that turn the direction of what stands after.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


class _Room(forms.CharField):
    """A text that is kept in the steering room. An identity number is refused; what nobody sees is taken away."""

    says = {"required": "Fyll i det här.", "max_length": "Korta texten till %(limit_value)d tecken."}

    def __init__(self, **kwargs: Any):
        kwargs["error_messages"] = {**self.says, **(kwargs.get("error_messages") or {})}
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str | None:
        return super().to_python(plain(value) if isinstance(value, str) else value)

    def clean(self, value: Any) -> str:
        words = super().clean(value)
        if sentence := refused(words):
            raise forms.ValidationError(sentence, code="identity")
        return words


class RoomText(_Room):
    """Several lines."""

    widget = forms.Textarea

    def __init__(self, *, max_length: int = 10_000, **kwargs: Any):
        super().__init__(max_length=max_length, **kwargs)


class RoomLine(_Room):
    """One line: whatever breaks it becomes a space."""

    def __init__(self, *, max_length: int = 150, **kwargs: Any):
        super().__init__(max_length=max_length, **kwargs)

    def to_python(self, value: Any) -> str | None:
        words = super().to_python(value)
        return " ".join(words.split()) if isinstance(words, str) else words


class RoomFile(forms.FileField):
    """A file that has been looked at (lib.files): it is what its name says, and small enough to keep."""

    says = {
        "required": "Välj en fil.",
        "invalid": "Filen kom inte fram. Välj den igen.",
        "missing": "Filen kom inte fram. Välj den igen.",
        "empty": files.EMPTY,
        "max_length": "Filens namn är för långt. Ge den ett kortare namn.",
    }

    def __init__(self, **kwargs: Any):
        kwargs["error_messages"] = {**self.says, **(kwargs.get("error_messages") or {})}
        kwargs.setdefault("help_text", FILE_HINT)
        super().__init__(max_length=kwargs.pop("max_length", 200), **kwargs)
        self.widget.attrs["accept"] = ",".join(f".{kind}" for kind in KINDS)

    def clean(self, data: Any, initial: Any = None) -> Any:
        given = super().clean(data, initial)
        if isinstance(given, UploadedFile):
            look(given)
        return given


def look(upload: UploadedFile) -> None:
    """Refuses (files.Refused) a file of another kind than the room keeps, one too large, and one that is not what its
    name says. A picture loses what the camera wrote; the name becomes harmless."""
    if (upload.size or 0) > MOST_BYTES:
        raise files.Refused(TOO_LARGE)
    if not upload.size:
        raise files.Refused(files.EMPTY)
    if files.extension_of(upload) not in KINDS:
        raise files.Refused(WRONG_ENDING)
    files.clean(upload)


def plain(words: str) -> str:
    """The text with ordinary line ends and without what nobody sees."""
    return _UNSEEN.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))


def refuse(**texts: str | None) -> None:
    """For commands: NotPossible("identity") at the first field whose text holds an identity number."""
    for field, words in texts.items():
        if words and (sentence := refused(words)):
            raise NotPossible("identity", sentence, field)

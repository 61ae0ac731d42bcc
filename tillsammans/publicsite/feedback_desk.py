"""Synpunkter in Wagtail's editor: publishers read what visitors have written and say when it is handled."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from tillsammans.lib import clock
from tillsammans.publicsite.models import Feedback


class HandledForm(WagtailAdminModelForm):
    """The visitor's words stay as they are; the only thing to change is whether it is handled."""

    handled = forms.BooleanField(
        label="Hanterat", required=False, help_text="Någon har svarat eller rättat, eller så behövs inget."
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["handled"].initial = self.instance.handled_at is not None

    def save(self, commit: bool = True) -> Feedback:
        if self.cleaned_data["handled"] != (self.instance.handled_at is not None):
            self.instance.handled_at = clock.now() if self.cleaned_data["handled"] else None
        return super().save(commit)


class FeedbackViewSet(SnippetViewSet):
    model = Feedback
    icon = "comment"
    menu_label = "Synpunkter"
    menu_name = "synpunkter"
    menu_order = 350
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["message", "page", "created_at", "sent_at", "handled_at"]
    list_filter = {"handled_at": ["isnull"], "language": ["exact"]}
    ordering = ["handled_at", "-created_at"]
    edit_handler = ObjectList(
        [
            FieldPanel("message", read_only=True),
            FieldPanel("page", read_only=True),
            FieldPanel("reply_to", read_only=True),
            FieldPanel("created_at", read_only=True),
            FieldPanel("sent_at", read_only=True),
            FieldPanel("handled"),
        ],
        base_form_class=HandledForm,
    )

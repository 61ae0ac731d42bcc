"""Documents' addresses, under the names that Wagtail asks for."""

from django.urls import path

from tillsammans.publicsite.views import library

urlpatterns = [
    path("<int:document_id>/<path:name>", library.document, name="wagtaildocs_serve"),
    path(
        "losenord/<int:restriction_id>/",
        library.closed_document,
        name="wagtaildocs_authenticate_with_password",
    ),
]

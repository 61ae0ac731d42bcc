"""Addresses of Wagtail's editor that are ours instead: before Wagtail's own in config/urls.py, under the same names."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from tillsammans.publicsite.views import editing

urlpatterns = [
    path("logout/", editing.leave, name="wagtailadmin_logout"),
    path("account/", require_admin_access(editing.OwnAccount.as_view()), name="wagtailadmin_account"),
]

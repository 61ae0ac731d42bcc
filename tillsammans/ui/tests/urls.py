"""Only the gallery, so that these tests need no database and nobody signed in."""

from django.urls import include, path

urlpatterns = [path("ui/", include("tillsammans.ui.urls"))]

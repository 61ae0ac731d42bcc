"""The gallery at /ui/."""

from django.urls import path, re_path

from tillsammans.ui import views

app_name = "ui"
urlpatterns = [
    path("", views.gallery, name="gallery"),
    re_path(r"^(?P<name>child|guardian|screen|paper|cast)/$", views.frame, name="frame"),
]

"""Addresses of the open site that are the same in every language."""

from django.urls import path

from tillsammans.publicsite import views

app_name = "publicsite"
urlpatterns = [
    path("media/<path:name>", views.media, name="media"),
]

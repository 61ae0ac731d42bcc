"""The steering room, and what it has published under /oppet/."""

from django.urls import path

from tillsammans.governance.views import room

app_name = "governance"
urlpatterns = [
    path("styrrummet/", room.room, name="room"),
]

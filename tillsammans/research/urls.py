"""Karta & kompass in the study's own process."""

app_name = "research"
urlpatterns: list = []

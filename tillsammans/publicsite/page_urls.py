"""The pages editors make, in each language's tree. The language stands in the address: /sv/..., /ar/..."""

from django.urls import path, re_path

from tillsammans.publicsite import views

urlpatterns = [
    path("sok/", views.search, name="search"),
    path("finns-inte/<int:page_id>/", views.not_translated, name="not_translated"),
    re_path(r"^((?:[\w\-]+/)*)$", views.page, name="wagtail_serve"),
]

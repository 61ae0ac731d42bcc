"""Addresses of the open site that are the same in every language."""

from django.urls import path

from tillsammans.publicsite import views
from tillsammans.publicsite.views import library

app_name = "publicsite"
urlpatterns = [
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("media/<path:name>", views.media, name="media"),
    path("s/<int:page_id>/", views.short, name="short"),
    path("s/<int:page_id>/qr.svg", views.qr, name="qr"),
    path("m/<slug:code>/", library.material, name="material"),
    path("m/<slug:code>/qr.svg", library.material_qr, name="material_qr"),
    path("m/<slug:code>/<slug:language>.<slug:file_format>", library.download, name="download"),
]

"""The steering room, and what it has published under /oppet/."""

from django.urls import path

from tillsammans.governance import agreement_urls, room_urls
from tillsammans.governance.views import files, public, publishing

app_name = "governance"
urlpatterns = [
    # publishing
    path("oppet/", public.index, name="open"),
    path("oppet/flode.xml", public.atom, name="open_feed"),
    path("oppet/fil/<uuid:pk>/<str:name>", public.file, name="open_file"),
    path("oppet/<slug:kind>/", public.of_kind, name="open_kind"),
    path("oppet/<slug:kind>/<slug:number>/", public.document, name="published"),
    path("oppet/<slug:kind>/<slug:number>/dokument.pdf", public.document_pdf, name="published_pdf"),
    path("oppet/<slug:kind>/<slug:number>/tabell-<int:n>.csv", public.table_csv, name="published_csv"),
    path("styrrummet/fil/<uuid:pk>/", files.file, name="file"),
    path("styrrummet/publicerat/", publishing.publications, name="publications"),
    path("styrrummet/publicerat/<uuid:pk>/ta-tillbaka/", publishing.withdraw, name="withdraw"),
    # the room
    *room_urls.urlpatterns,
    # the agreement
    *agreement_urls.urlpatterns,
]

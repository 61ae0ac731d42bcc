from django.urls import path, re_path

from tillsammans.disclosures.views import copying, receiving, sending

app_name = "disclosures"
COPY = r"^(?P<which>brev|skickat)/(?P<pk>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/"
urlpatterns = [
    path("brev/", receiving.received, name="received"),
    path("brev/<uuid:pk>/", receiving.read, name="read"),
    path("brev/<uuid:pk>/rad/", receiving.row, name="row"),
    path("brev/<uuid:pk>/ta-in/", receiving.take_in, name="take_in"),
    path("brev/<uuid:pk>/lagg-hos/", receiving.link, name="link"),
    path("skickat/<uuid:pk>/", sending.letter, name="letter"),
    path("kring/<uuid:pk>/bjud-in/<slug:unit>/", sending.invite, name="invite"),
    path("bjud-in/<uuid:pk>/", sending.invite_asked, name="invite_asked"),
    path("skicka-en-mening/", sending.new_sentence, name="new_sentence"),
    path("skicka-en-mening/<uuid:about>/", sending.new_sentence, name="new_sentence"),
    re_path(COPY + r"pdf/$", copying.pdf, name="pdf"),
    re_path(COPY + r"journal/$", copying.journal, name="journal"),
    re_path(COPY + r"journal\.txt$", copying.journal_text, name="journal_text"),
]

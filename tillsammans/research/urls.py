"""Karta & kompass in the study's own process."""

from django.urls import path, re_path

from tillsammans.research.views import (
    analyses,
    changing,
    checks,
    deliveries,
    feedback,
    public,
    register,
    rounds,
    sending,
    start,
)

app_name = "research"
urlpatterns = [
    path("", start.front, name="front"),
    # For everybody.
    path("karta/", public.about, name="about"),
    path("karta/kodbok/<slug:code>/", public.codebook, name="codebook"),
    re_path(
        r"^karta/kodbok/(?P<code>[-\w]+)/kodbok\.(?P<form>csv|json|schema\.json)$",
        public.codebook_file,
        name="codebook_file",
    ),
    path("karta/tabeller/", public.releases, name="releases"),
    path("karta/tabeller/<int:number>/", public.release, name="release"),
    re_path(
        r"^karta/tabeller/(?P<number>\d{1,6})/tabell\.(?P<form>csv|json)$",
        public.release_file,
        name="release_file",
    ),
    path("karta/oppna-data.json", public.catalogue, name="catalogue"),
    path("karta/aterkoppling/", public.feedbacks, name="feedbacks"),
    path("karta/aterkoppling/<uuid:pk>/", public.feedback, name="feedback"),
    path("karta/aterkoppling/<uuid:pk>/rapport.pdf", public.report, name="report"),
    # The provider's tool.
    re_path(r"^karta/leverans/(?P<token>[-\w]{20,100})/(?P<sha256>[0-9a-f]{64})$", sending.send, name="send"),
    # The study's staff.
    path("karta/arbete/", start.work, name="work"),
    path("karta/studier/", register.studies, name="studies"),
    path("karta/ny-studie/", register.register, name="register"),
    path("karta/studier/<slug:code>/", register.study, name="study"),
    path("karta/studier/<slug:code>/kodbok/", register.publish_codebook, name="publish_codebook"),
    path("karta/studier/<slug:code>/leverantor/", register.add_provider, name="add_provider"),
    path(
        "karta/studier/<slug:code>/leverantor/<slug:provider>/",
        changing.change_provider,
        name="change_provider",
    ),
    path("karta/studier/<slug:code>/andra/", changing.change_study, name="change_study"),
    path("karta/studier/<slug:code>/forstor/", deliveries.discard, name="discard"),
    path("karta/studier/<slug:code>/nyckel/", rounds.key, name="key"),
    path("karta/studier/<slug:code>/omgang/", rounds.open_round, name="open_round"),
    path("karta/studier/<slug:code>/nej/", deliveries.opt_outs, name="opt_outs"),
    path("karta/studier/<slug:code>/frys/", deliveries.freeze, name="freeze"),
    path("karta/studier/<slug:code>/analys/", analyses.define, name="define"),
    path("karta/studier/<slug:code>/aterkoppling/", feedback.feed_back, name="feed_back"),
    path("karta/aterkoppling/<uuid:pk>/ta-tillbaka/", feedback.retract, name="retract"),
    path("karta/leveranser/", rounds.deliveries, name="deliveries"),
    path("karta/omgang/<uuid:pk>/", rounds.round_page, name="round"),
    path("karta/omgang/<uuid:pk>/<slug:provider>/kod/", rounds.give_token, name="give_token"),
    path("karta/omgang/<uuid:pk>/<slug:provider>/lamna/", deliveries.upload, name="upload"),
    path("karta/omgang/<uuid:pk>/<slug:provider>/fil/<str:name>", rounds.download, name="download"),
    path("karta/leverans/<uuid:pk>/", deliveries.delivery, name="delivery"),
    path("karta/datautgava/<uuid:pk>/", deliveries.data_release, name="data_release"),
    path("karta/analyser/", analyses.analyses, name="analyses"),
    path("karta/analys/<uuid:pk>/", analyses.analysis, name="analysis"),
    path("karta/korning/<uuid:pk>/", analyses.run, name="run"),
    path("karta/korning/<uuid:pk>/kor-om/", analyses.recompute, name="recompute"),
    path("karta/korning/<uuid:pk>/ta-tillbaka/", analyses.withdraw, name="withdraw"),
    path("karta/granska/", checks.checks, name="checks"),
    path("karta/granska/<uuid:pk>/", checks.check, name="check"),
]

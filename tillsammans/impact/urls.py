"""Barnkonsekvensanalyser in the steering room. What is published stands under /oppet/ (governance)."""

from django.urls import path

from tillsammans.impact.views import deciding, lists, ombud, overview, papers, rows, steps

START = "styrrummet/barnkonsekvensanalyser/"
ONE = f"{START}<uuid:pk>/"

app_name = "impact"
urlpatterns = [
    path(START, lists.index, name="list"),
    path(f"{START}ny/", lists.new, name="new"),
    path(ONE, overview.assessment, name="assessment"),
    path(f"{ONE}steg/<slug:step>/", steps.step, name="step"),
    path(f"{ONE}hjulet/", steps.wheel, name="wheel"),
    path(f"{ONE}hjulet/<slug:sector>/", steps.sector, name="sector"),
    path(f"{ONE}ny/<slug:word>/", rows.new_row, name="new_row"),
    path(f"{START}grupp/<uuid:pk>/ny/", rows.new_quote, name="new_quote"),
    path(f"{START}rad/<slug:word>/<uuid:pk>/", rows.row, name="row"),
    path(f"{START}rad/<slug:word>/<uuid:pk>/ta-bort/", rows.remove_row, name="remove_row"),
    path(f"{ONE}ombud/", ombud.ask, name="ask"),
    path(f"{START}ombud/<uuid:pk>/", ombud.answer, name="answer"),
    path(f"{ONE}hela/", deciding.widen, name="widen"),
    path(f"{ONE}skicka/", deciding.send, name="send"),
    path(f"{ONE}besluta/", deciding.decide, name="decide"),
    path(f"{ONE}oppna-igen/", deciding.reopen, name="reopen"),
    path(f"{ONE}publiceras-inte/", deciding.keep_unpublished, name="keep_unpublished"),
    path(f"{ONE}publicera/", papers.publish, name="publish"),
    path(f"{ONE}las/", papers.read, name="read"),
    path(f"{ONE}dokument.pdf", papers.pdf, name="pdf"),
    path(f"{ONE}versioner/", papers.versions, name="versions"),
    path(f"{START}version/<uuid:pk>/", papers.version, name="version"),
    path(f"{START}version/<uuid:pk>/dokument.pdf", papers.version_pdf, name="version_pdf"),
]

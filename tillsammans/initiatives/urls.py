"""Initiatives, methods, research, needs and collaborations, in the steering room."""

from django.urls import path

from tillsammans.initiatives.views import knowledge, life, research, sites, steps

app_name = "initiatives"
urlpatterns = [
    path("styrrummet/satsningar/", life.initiatives, name="list"),
    path("styrrummet/satsningar/ny/", life.new, name="new"),
    path("styrrummet/satsningar/<uuid:pk>/", life.initiative, name="initiative"),
    path("styrrummet/satsningar/<uuid:pk>/andra/", life.change, name="change"),
    path("styrrummet/satsningar/<uuid:pk>/besluta/", steps.decide, name="decide"),
    path("styrrummet/satsningar/<uuid:pk>/borja/", steps.start, name="start"),
    path("styrrummet/satsningar/<uuid:pk>/utvardera/", steps.evaluate, name="evaluate"),
    path("styrrummet/satsningar/<uuid:pk>/ta-in/", steps.into_model, name="into_model"),
    path("styrrummet/satsningar/<uuid:pk>/forlang/", steps.extend, name="extend"),
    path("styrrummet/satsningar/<uuid:pk>/avsluta/", steps.end, name="end"),
    path("styrrummet/satsningar/<uuid:pk>/publicera/", life.publish, name="publish"),
    path("styrrummet/satsningar/<uuid:pk>/plats/", sites.new_site, name="new_site"),
    path("styrrummet/platser/<uuid:pk>/", sites.site, name="site"),
    path("styrrummet/platser/<uuid:pk>/andra/", sites.change_site, name="change_site"),
    path("styrrummet/platser/<uuid:pk>/folj-upp/", sites.follow_up, name="follow_up"),
    path("styrrummet/metoder/", sites.methods, name="methods"),
    path("styrrummet/metoder/ny/", sites.new_method, name="new_method"),
    path("styrrummet/metoder/<uuid:pk>/", sites.change_method, name="change_method"),
    path("styrrummet/foljeforskning/", research.reports, name="research"),
    path("styrrummet/foljeforskning/rekommendationer.csv", research.actions_csv, name="actions_csv"),
    path("styrrummet/foljeforskning/ny/", research.new_report, name="new_report"),
    path("styrrummet/foljeforskning/<uuid:pk>/", research.report, name="report"),
    path("styrrummet/foljeforskning/<uuid:pk>/andra/", research.change_report, name="change_report"),
    path("styrrummet/foljeforskning/<uuid:pk>/fil/", research.report_file, name="report_file"),
    path("styrrummet/foljeforskning/<uuid:pk>/resultat/", research.new_finding, name="new_finding"),
    path("styrrummet/foljeforskning/<uuid:pk>/publicera/", research.publish_report, name="publish_report"),
    path(
        "styrrummet/resultat/<uuid:pk>/rekommendation/",
        research.new_recommendation,
        name="new_recommendation",
    ),
    path("styrrummet/rekommendationer/<uuid:pk>/atgard/", research.new_action, name="new_action"),
    path("styrrummet/atgarder/<uuid:pk>/", research.action, name="action"),
    path("styrrummet/behov/", knowledge.needs, name="needs"),
    path("styrrummet/behov/behov.csv", knowledge.needs_csv, name="needs_csv"),
    path("styrrummet/behov/nytt/", knowledge.new_need, name="new_need"),
    path("styrrummet/behov/<uuid:pk>/", knowledge.change_need, name="change_need"),
    path("styrrummet/behov/<uuid:pk>/svar/", knowledge.answer_need, name="answer_need"),
    path("styrrummet/behovssvar/<uuid:pk>/ta-bort/", knowledge.take_back, name="take_back"),
    path("styrrummet/samverkan/", knowledge.collaborations, name="collaborations"),
    path("styrrummet/samverkan/samverkan.csv", knowledge.collaborations_csv, name="collaborations_csv"),
    path("styrrummet/samverkan/ny/", knowledge.new_collaboration, name="new_collaboration"),
    path("styrrummet/samverkan/<uuid:pk>/", knowledge.collaboration, name="collaboration"),
    path(
        "styrrummet/samverkan/<uuid:pk>/andra/", knowledge.change_collaboration, name="change_collaboration"
    ),
]

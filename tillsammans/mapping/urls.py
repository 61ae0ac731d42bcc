"""Kartlägga. Everything a child meets lies below samtal/<id>/, where the browser is held."""

from django.urls import path

from tillsammans.mapping import taking_views
from tillsammans.mapping.views import audience, deciding, talk, team, voices

app_name = "mapping"
urlpatterns = [
    path("nytt/<uuid:pk>/", taking_views.take_in_page, name="take_in"),
    path("kartlagga/vardnadshavare/<uuid:pk>/", voices.guardian_says, name="guardian_says"),
    path("kartlagga/vardnadshavare/<uuid:pk>/samtal/", voices.call, name="call"),
    path("kartlagga/<uuid:pk>/ny-vardnadshavare/", voices.new_guardian, name="new_guardian"),
    path("kartlagga/<uuid:pk>/skolan/", voices.school_says, name="school_says"),
    path("kartlagga/<uuid:pk>/fraga-skolskoterskan/", voices.ask_sentence, name="ask_sentence"),
    path("kartlagga/brev/<uuid:pk>/", voices.take_in_sentence, name="take_in_sentence"),
    path("kartlagga/mening/<uuid:pk>/prova/", audience.trial, name="trial"),
    path("kartlagga/mening/<uuid:pk>/om/", voices.about, name="about"),
    path("kartlagga/mening/<uuid:pk>/dela/", audience.release, name="release"),
    path("kartlagga/mening/<uuid:pk>/visa/", audience.show, name="show"),
    path("kartlagga/<uuid:pk>/skal/", audience.reasons, name="reasons"),
    path("kartlagga/samtal/<uuid:pk>/efter/", audience.after_talk, name="after_talk"),
    path("kartlagga/<uuid:pk>/samtal/", talk.new_talk, name="new_talk"),
    path("samtal/<uuid:pk>/", talk.talk, name="talk"),
    path("samtal/<uuid:pk>/onskan/", talk.wish, name="talk_wish"),
    path("samtal/<uuid:pk>/forut/<uuid:statement_id>/", talk.before, name="talk_before"),
    path("samtal/<uuid:pk>/sist/", talk.review, name="talk_review"),
    path("samtal/<uuid:pk>/tack/", talk.leave, name="talk_leave"),
    path("samtal/<uuid:pk>/<slug:slug>/", talk.sector, name="talk_sector"),
    path("eht/", team.meetings, name="team"),
    path("eht/nytt/", team.new_meeting, name="new_team_meeting"),
    path("eht/<uuid:pk>/", team.meeting, name="team_meeting"),
    path("eht/<uuid:pk>/slut/", team.end_meeting, name="end_team_meeting"),
    path("eht/barn/<uuid:pk>/", team.item, name="team_item"),
    path("kartlagga/<uuid:pk>/eht/", team.take_up, name="take_up"),
    path("kartlagga/<uuid:pk>/fem-fragor/", deciding.five_questions, name="questions"),
    path("kartlagga/<uuid:pk>/beslut/", deciding.decision, name="decide"),
    path("kartlagga/franvaro/<uuid:pk>/anmalan/", deciding.absence_report, name="absence_report"),
    path("kartlagga/franvaro/<uuid:pk>/avsluta/", deciding.close_absence, name="close_absence"),
]

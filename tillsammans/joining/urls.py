"""Fristående providers on their way in and out. Inside the steering room, but for the registrator's own page."""

from django.urls import path

from tillsammans.joining.views import leaving, noting, people, reading, setting_up

app_name = "joining"
ROOM = "styrrummet/fristaende/"
ONE = f"{ROOM}anordnare/<uuid:pk>"
urlpatterns = [
    path(ROOM, reading.providers, name="list"),
    path(f"{ROOM}tabell.csv", reading.csv, name="csv"),
    path(f"{ROOM}nytt/", noting.offer, name="offer"),
    path(f"{ONE}/", reading.provider, name="provider"),
    path(f"{ONE}/informationsmote/", noting.meeting, name="meeting"),
    path(f"{ONE}/beslut/", noting.decision, name="decision"),
    path(f"{ONE}/overenskommelse/", noting.acceptance, name="acceptance"),
    path(f"{ROOM}ratta/<uuid:pk>/", noting.correct, name="correct"),
    path(f"{ONE}/verksamhet/", setting_up.island, name="island"),
    path(f"{ONE}/nyckel/", setting_up.keys, name="keys"),
    path(f"{ONE}/kontaktperson/", setting_up.contact, name="contact"),
    path(f"{ONE}/enheter/", people.units, name="units"),
    path(f"{ONE}/enheter/ny/", people.new_unit, name="new_unit"),
    path(f"{ONE}/enhet/<uuid:unit_id>/", people.unit, name="unit"),
    path(f"{ONE}/enhet/<uuid:unit_id>/uppdrag/", people.new_seat, name="new_seat"),
    path(f"{ONE}/enhet/<uuid:unit_id>/ansvarig/", people.name_person, name="name_person"),
    path(f"{ONE}/enhet/<uuid:unit_id>/brev/", people.letters, name="letters"),
    path(f"{ONE}/uppdrag/<uuid:post_id>/", people.fill_seat, name="fill_seat"),
    path(f"{ONE}/innehav/<uuid:holding_id>/avsluta/", people.end_holding, name="end_holding"),
    path(f"{ONE}/kontroll/", setting_up.check, name="check"),
    path(f"{ONE}/med/", setting_up.live, name="live"),
    path(f"{ONE}/lamna/", leaving.notice, name="notice"),
    path(f"{ONE}/lamna/ta-tillbaka/", leaving.take_back, name="take_back"),
    path(f"{ONE}/handlingar/", leaving.export, name="export"),
    path(f"{ROOM}handlingar/<uuid:pk>/", leaving.download, name="download"),
    path(f"{ONE}/stang/", leaving.close, name="close"),
    path("overlamnat/<uuid:pk>/", leaving.handed_over, name="handed_over"),
    path("overlamnat/<uuid:pk>/rakna/", leaving.count, name="count"),
]

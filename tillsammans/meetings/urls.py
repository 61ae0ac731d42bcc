from django.urls import path

from tillsammans.meetings import coordinator_views, views

app_name = "meetings"
urlpatterns = [
    path("moten/", views.list_, name="list"),
    path("kring/<uuid:pk>/mote/nytt/", views.prepare, name="prepare"),
    path("mote/<uuid:pk>/", views.meeting, name="meeting"),
    path("mote/<uuid:pk>/andra/", views.change, name="change"),
    path("mote/<uuid:pk>/bjud-in/", views.invite, name="invite"),
    path("inbjuden/<uuid:pk>/", views.guest, name="guest"),
    path("inbjuden/<uuid:pk>/svar/<uuid:copy_id>/", views.answer, name="answer"),
    path("inbjuden/<uuid:pk>/kom/", views.arrive, name="arrive"),
    path("inbjuden/<uuid:pk>/gick/", views.leave, name="leave"),
    path("kring/<uuid:pk>/samordningsperson/", coordinator_views.coordinator, name="coordinator"),
    path("kring/<uuid:pk>/samordningsperson/fraga/", coordinator_views.ask, name="ask"),
    path("samordningsperson/<uuid:pk>/svar/", coordinator_views.answer, name="coordinator_answer"),
]

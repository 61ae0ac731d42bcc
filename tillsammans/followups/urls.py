from django.urls import path

from tillsammans.followups import views

app_name = "followups"
urlpatterns = [
    path("kring/<uuid:pk>/uppfoljning/", views.hold, name="hold"),
    path("kring/<uuid:pk>/avsluta/", views.close, name="close"),
    path("kring/<uuid:pk>/tacka/", views.thank, name="thank"),
    path("kring/<uuid:pk>/borja-igen/", views.reopen, name="reopen"),
    path("blev-inte-av/<uuid:pk>/", views.answer_not_done, name="answer_not_done"),
    path("overlamnad-rad/<uuid:pk>/", views.handover, name="handover"),
]

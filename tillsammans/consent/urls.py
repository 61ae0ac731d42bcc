from django.urls import path

from tillsammans.consent import family_views, views

app_name = "consent"
urlpatterns = [
    path("kring/<uuid:pk>/samtycke/nytt/", views.new_sheet, name="new_sheet"),
    path("kring/<uuid:pk>/samtycke/mognad/", views.assess, name="assess"),
    path("kring/<uuid:pk>/samtycke/undantag/", views.exempt, name="exempt"),
    path("samtycke/<uuid:pk>/", views.sheet, name="sheet"),
    path("samtycke/<uuid:pk>/visa/", views.show, name="show"),
    path("samtycke/fraga/<uuid:pk>/svar/", views.record_answer, name="answer"),
    path("samtycke/svar/<uuid:pk>/nej/", views.withdraw, name="withdraw"),
    path("mitt/samtycke/<uuid:pk>/", family_views.own_sheet, name="own_sheet"),
    path("mitt/samtycke/<uuid:pk>/tack/", family_views.own_answered, name="own_answered"),
    path("mitt/samtycke/svar/<uuid:pk>/nej/", family_views.own_no, name="own_no"),
]

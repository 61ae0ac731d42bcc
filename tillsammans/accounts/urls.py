from django.urls import path

from tillsammans.accounts import views

app_name = "accounts"
urlpatterns = [
    path("logga-in/", views.sign_in, name="sign_in"),
    path("logga-in/som/", views.sign_in_as, name="sign_in_as"),
    path("logga-ut/", views.sign_out, name="sign_out"),
    path("uppdrag/", views.switch_seat, name="switch_seat"),
    path("hjalp/", views.help_page, name="help"),
    path("tillganglighet/", views.accessibility, name="accessibility"),
    path("sa-hanterar-vi-uppgifter/", views.privacy, name="privacy"),
    path("varfor/<uuid:child_id>/", views.why, name="why"),
]

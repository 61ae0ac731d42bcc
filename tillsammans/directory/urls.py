from django.urls import path

from tillsammans.directory import views

app_name = "directory"
urlpatterns = [
    path("hitta/", views.find, name="find"),
    path("borta/", views.stand_in, name="stand_in"),
    path("borta/ta-tillbaka/", views.take_back, name="take_back"),
]

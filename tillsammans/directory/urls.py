from django.urls import path

from tillsammans.directory import views

app_name = "directory"
urlpatterns = [path("hitta/", views.find, name="find")]

from django.urls import path

from tillsammans.demo import views

app_name = "demo"
urlpatterns = [path("demo/klockan/", views.move_clock, name="move_clock")]

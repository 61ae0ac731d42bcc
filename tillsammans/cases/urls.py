from django.urls import path

from tillsammans.cases import views

app_name = "cases"
urlpatterns = [
    path("", views.home, name="home"),
    path("kring/<uuid:pk>/", views.child, name="child"),
    path("meddelanden/", views.messages, name="messages"),
    path("uppgift/<uuid:pk>/", views.task, name="task"),
    path("uppgift/<uuid:pk>/klar/", views.task_done, name="task_done"),
    path("finns-det-nagot/", views.ask_number, name="ask_number"),
]

from django.urls import path

from tillsammans.concerns import views

app_name = "concerns"
urlpatterns = [
    path("uppmarksamma/", views.raise_concern, name="raise"),
    path("uppmarksamma/mina/", views.mine, name="mine"),
    path("uppmarksamma/skickat/", views.letter_sent, name="letter_sent"),
    path("uppmarksamma/<uuid:pk>/", views.receipt, name="receipt"),
    path("uppmarksamma/fran-brev/<uuid:copy>/", views.from_letter, name="from_letter"),
]

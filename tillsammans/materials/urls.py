"""What one does on screen: make a round of samverkansbingo, and hold a deck of cards."""

from django.urls import path

from tillsammans.materials import bingo_views, views

app_name = "materials"
urlpatterns = [
    path("material/bingo/", bingo_views.bingo, name="bingo"),
    path("material/samtalskort/<str:age>/", views.deck, name="deck"),
    path("material/samtalskort/<str:age>/<slug:slug>/<int:number>/", views.card, name="card"),
]

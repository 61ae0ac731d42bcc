from django.urls import path

from tillsammans.family import staff_views, views

app_name = "family"
urlpatterns = [
    path("mitt/", views.home, name="home"),
    path("mitt/plats/", views.choose_place, name="choose_place"),
    path("mitt/<uuid:child_id>/", views.page, name="page"),
    path("mitt/<uuid:child_id>/blev-inte-av/<uuid:measure_id>/", views.say_not_done, name="say_not_done"),
    path("mitt/<uuid:child_id>/hor-av-er/", views.ask_to_call, name="ask_to_call"),
    path("mitt/<uuid:child_id>/andra/<uuid:statement_id>/", views.change_mind, name="change_mind"),
    path(
        "kring/<uuid:case_id>/familjens-sida/oppna/<uuid:guardian_id>/",
        staff_views.open_page,
        name="open_page",
    ),
    path(
        "kring/<uuid:case_id>/familjens-sida/stang/<uuid:guardian_id>/",
        staff_views.close_page,
        name="close_page",
    ),
    path("kring/<uuid:case_id>/barnets-sida/oppna/", staff_views.open_page, name="open_own_page"),
    path("kring/<uuid:case_id>/barnets-sida/stang/", staff_views.close_page, name="close_own_page"),
    path("det-har-du-sagt/<uuid:case_id>/", staff_views.told, name="told"),
    path("det-har-du-sagt/<uuid:case_id>/visa/", staff_views.show_told, name="show_told"),
    path("det-har-du-sagt/<uuid:case_id>/klart/", staff_views.end_told, name="end_told"),
]

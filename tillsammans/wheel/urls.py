"""The public pages of the wheel."""

from django.urls import path

from tillsammans.wheel import views

app_name = "wheel"
urlpatterns = [
    path("hjulet/", views.wheel, name="wheel"),
    path("hjulet/tomt-<str:lang>.pdf", views.blank_pdf, name="blank_pdf"),
    path("hjulet/tomt-<str:lang>.svg", views.blank_svg, name="blank_svg"),
]

from django.urls import path

from tillsammans.demo import mail_views, views

app_name = "demo"
urlpatterns = [
    path("demo/klockan/", views.move_clock, name="move_clock"),
    path("demo/post/", mail_views.mails, name="mails"),
    path("demo/post/<uuid:pk>/", mail_views.mail, name="mail"),
    path("demo/post/<uuid:pk>/utseende/", mail_views.html, name="mail_html"),
]

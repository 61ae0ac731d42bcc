from django.urls import path

from tillsammans.reports import views

app_name = "reports"
urlpatterns = [
    path("orosanmalan/", views.start, name="start"),
    path("orosanmalan/ny/", views.new, name="new"),
    path("orosanmalan/mina/", views.mine, name="mine"),
    path("orosanmalan/<uuid:pk>/", views.report, name="report"),
    path("orosanmalan/<uuid:pk>/pdf/", views.report_pdf, name="pdf"),
    path("orosanmalan/<uuid:pk>/ringde/", views.called, name="called"),
    path("orosanmalan/<uuid:pk>/skickad/", views.sent, name="sent"),
]

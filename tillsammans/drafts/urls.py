from django.urls import path

from tillsammans.drafts import views

app_name = "drafts"
urlpatterns = [
    path("utkast/slang/<uuid:key>/", views.throw_away, name="throw_away"),
    path("utkast/<slug:form>/", views.save, name="save"),
]

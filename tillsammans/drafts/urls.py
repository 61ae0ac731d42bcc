from django.urls import path

from tillsammans.drafts import views

app_name = "drafts"
urlpatterns = [path("utkast/<slug:form>/", views.save, name="save")]

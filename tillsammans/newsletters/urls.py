from django.urls import path

from tillsammans.newsletters.views import publishing, subscribing

app_name = "newsletters"
urlpatterns = [
    path("nyhetsbrev/prenumerera/", subscribing.subscribe, name="subscribe"),
    path("nyhetsbrev/prenumerera/tack/", subscribing.asked, name="asked"),
    path("nyhetsbrev/bekrafta/<str:token>/", subscribing.confirm, name="confirm"),
    path("nyhetsbrev/avsluta/<str:token>/", subscribing.unsubscribe, name="unsubscribe"),
    path("nyhetsbrev/ut/", publishing.issues, name="issues"),
    path("nyhetsbrev/ut/ta-bort/", publishing.remove, name="remove"),
    path("nyhetsbrev/ut/borttagen/", publishing.removed, name="removed"),
    path("nyhetsbrev/ut/<int:page_id>/", publishing.issue, name="issue"),
    path("nyhetsbrev/ut/<int:page_id>/mejl/", publishing.mail, name="mail"),
    path("nyhetsbrev/ut/<int:page_id>/prov/", publishing.try_out, name="try_out"),
    path("nyhetsbrev/ut/<int:page_id>/skicka/", publishing.send, name="send"),
]

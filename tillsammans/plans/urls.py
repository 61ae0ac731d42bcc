from django.urls import path

from tillsammans.plans.views import leading, reading, writing

app_name = "plans"
urlpatterns = [
    path("mote/<uuid:pk>/skarm/", leading.screen, name="screen"),
    path("mote/<uuid:pk>/leda/", leading.lead, name="lead"),
    path("mote/<uuid:pk>/avsluta/", leading.end, name="end"),
    path("mote/<uuid:pk>/mal/nytt/", writing.new_goal, name="new_goal"),
    path("plan/mal/<uuid:pk>/", writing.goal, name="goal"),
    path("plan/mal/<uuid:pk>/ta-bort/", writing.remove_goal, name="remove_goal"),
    path("plan/mal/<uuid:pk>/ny-rad/", writing.new_measure, name="new_measure"),
    path("plan/rad/<uuid:pk>/", writing.measure, name="measure"),
    path("plan/rad/<uuid:pk>/ta-bort/", writing.remove_measure, name="remove_measure"),
    path("plan/rad/<uuid:pk>/lage/", writing.feedback, name="feedback"),
    path("plan/rad/<uuid:pk>/bekrafta/", writing.confirm, name="confirm"),
    path("plan/rad/<uuid:pk>/sagt/", writing.note, name="note"),
    path("mitt/rad/<uuid:pk>/bekrafta/", writing.own_confirm, name="own_confirm"),
    path("plan/<uuid:pk>/", reading.plan, name="plan"),
    path("plan/<uuid:pk>/skicka/", reading.send, name="send"),
    path("plan/<uuid:pk>/utskrift/", reading.sheet, name="sheet"),
    path("plan/<uuid:pk>/utskrift/plan.pdf", reading.pdf, name="pdf"),
    path("plan/<uuid:pk>/utskrift/familj/", reading.sheet, {"to": "familj"}, name="family_sheet"),
    path("plan/<uuid:pk>/utskrift/familj/plan.pdf", reading.pdf, {"to": "familj"}, name="family_pdf"),
    path("plan/<uuid:pk>/utskrift/<uuid:unit_id>/", reading.sheet, name="unit_sheet"),
    path("plan/<uuid:pk>/utskrift/<uuid:unit_id>/plan.pdf", reading.pdf, name="unit_pdf"),
    path("plan/<uuid:pk>/min-plan.pdf", reading.child_pdf, name="child_pdf"),
]

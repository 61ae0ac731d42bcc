"""How far the county has come. `where` is "huvudman" or "enhet"."""

from django.urls import path

from tillsammans.implementation.views import county, events, places, plans, reports, uses

app_name = "implementation"
AT = "styrrummet/<slug:where>/<uuid:pk>"
urlpatterns = [
    path("styrrummet/lanet/", county.county, name="county"),
    path("styrrummet/lanet/tabeller.csv", county.county_csv, name="county_csv"),
    path("styrrummet/lanet/lagesbild.pdf", county.county_pdf, name="county_pdf"),
    path("styrrummet/lanet/sa-raknas/", county.how, name="how"),
    path("styrrummet/huvudman/", places.principals, name="principals"),
    path("styrrummet/huvudman/<uuid:pk>/", places.principal, name="principal"),
    path("styrrummet/enhet/<uuid:pk>/", places.unit, name="unit"),
    path("styrrummet/huvudman/<uuid:pk>/plan/", plans.plan, name="plan"),
    path("styrrummet/enhet/<uuid:pk>/hjulet/", uses.wheel, name="wheel"),
    path(f"{AT}/beslut/", plans.commit, name="commit"),
    path(f"{AT}/traff/", events.new_event, name="new_event"),
    path(f"{AT}/berattelse/", events.new_story, name="new_story"),
    path(f"{AT}/rutin/", uses.new_routine, name="new_routine"),
    path(f"{AT}/utbildning/", uses.train, name="train"),
    path(
        "styrrummet/arbetsbeslut/<uuid:pk>/galler-inte/",
        plans.withdraw_commitment,
        name="withdraw_commitment",
    ),
    path("styrrummet/plan/<uuid:pk>/avsluta/", plans.close_plan, name="close_plan"),
    path("styrrummet/plan/<uuid:pk>/steg/", plans.new_step, name="new_step"),
    path("styrrummet/steg/<uuid:pk>/", plans.step, name="step"),
    path("styrrummet/steg/<uuid:pk>/klart/", plans.finish, name="finish_step"),
    path("styrrummet/steg/<uuid:pk>/ta-bort/", plans.leave_out, name="leave_out_step"),
    path("styrrummet/hjulet/<uuid:pk>/avsluta/", uses.end_wheel, name="end_wheel"),
    path("styrrummet/rutin/<uuid:pk>/", uses.routine, name="routine"),
    path("styrrummet/rutin/<uuid:pk>/avsluta/", uses.end_routine, name="end_routine"),
    path("styrrummet/traffar/", events.events, name="events"),
    path("styrrummet/traff/<uuid:pk>/", events.event, name="event"),
    path("styrrummet/traff/<uuid:pk>/andra/", events.change_event, name="change_event"),
    path("styrrummet/berattelser/", events.stories, name="stories"),
    path("styrrummet/berattelse/<uuid:pk>/", events.story, name="story"),
    path("styrrummet/berattelse/<uuid:pk>/andra/", events.change_story, name="change_story"),
    path("styrrummet/berattelse/<uuid:pk>/publicera/", events.publish_story, name="publish_story"),
    path("styrrummet/rapporter/", reports.reports, name="reports"),
    path("styrrummet/rapporter/oppna/", reports.open_round, name="open_round"),
    path("styrrummet/rapporter/<uuid:pk>/", reports.round_page, name="round"),
    path("styrrummet/rapporter/<uuid:pk>/lanet/", reports.compile_round, name="compile_round"),
    path("styrrummet/rapporter/<uuid:pk>/publicera/", reports.publish_round, name="publish_round"),
    path("styrrummet/rapport/<uuid:pk>/", reports.report, name="report"),
    path("styrrummet/rapport/<uuid:pk>/skriv/", reports.write_report, name="write_report"),
    path("styrrummet/rapport/<uuid:pk>/lamna-tillbaka/", reports.give_back, name="give_back"),
]

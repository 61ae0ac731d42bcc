"""Addresses of bodies, meetings, minutes, decisions, walls and the calendar. urls.py takes them in."""

from django.urls import path

from tillsammans.governance.views import (
    agenda,
    bodies,
    calendar,
    decisions,
    meetings,
    minutes,
    notes,
    room,
)

urlpatterns = [
    path("styrrummet/", room.room, name="room"),
    path("styrrummet/kalender/", calendar.calendar, name="calendar"),
    path("styrrummet/kalender.ics", calendar.calendar_ics, name="calendar_ics"),
    path("styrrummet/kalender/ny-adress/", calendar.change_address, name="change_calendar_address"),
    path("styrrummet/prenumerera/<str:token>.ics", calendar.feed, name="feed"),
    path("oppet/kalender.ics", calendar.open_calendar, name="open_calendar"),
    # bodies
    path("styrrummet/grupper/", bodies.groups, name="bodies"),
    path("styrrummet/grupper/ny/", bodies.new_body, name="new_body"),
    path("styrrummet/grupper/<slug:slug>/", bodies.body, name="body"),
    path("styrrummet/grupper/<slug:slug>/andra/", bodies.change_body, name="change_body"),
    path("styrrummet/grupper/<slug:slug>/avsluta/", bodies.end_body, name="end_body"),
    path("styrrummet/grupper/<slug:slug>/ny-plats/", bodies.new_seat, name="new_seat"),
    path("styrrummet/plats/<uuid:pk>/eftertradare/", bodies.succeed, name="succeed"),
    path("styrrummet/plats/<uuid:pk>/avsluta/", bodies.end_seat, name="end_seat"),
    path("styrrummet/grupper/<slug:slug>/ny-fil/", bodies.add_file, name="add_file"),
    path("styrrummet/grupper/<slug:slug>/fil/<uuid:pk>/ta-bort/", bodies.remove_file, name="remove_file"),
    # walls
    path("styrrummet/grupper/<slug:slug>/ny-anteckning/", notes.new_note, name="new_note"),
    path("styrrummet/anteckning/<uuid:pk>/", notes.note, name="note"),
    path("styrrummet/anteckning/<uuid:pk>/andra/", notes.change_note, name="change_note"),
    path("styrrummet/anteckning/<uuid:pk>/ta-bort/", notes.remove_note, name="remove_note"),
    # meetings
    path("styrrummet/grupper/<slug:slug>/nytt-mote/", meetings.new_meeting, name="new_meeting"),
    path("styrrummet/mote/<uuid:pk>/", meetings.meeting, name="meeting"),
    path("styrrummet/mote/<uuid:pk>/andra/", meetings.change_meeting, name="change_meeting"),
    path("styrrummet/mote/<uuid:pk>/kalla/", meetings.call, name="call"),
    path("styrrummet/mote/<uuid:pk>/stall-in/", meetings.cancel, name="cancel"),
    path("styrrummet/mote/<uuid:pk>/narvaro/", meetings.attendance, name="attendance"),
    path("styrrummet/mote/<uuid:pk>/kalender.ics", calendar.meeting_ics, name="meeting_ics"),
    path("styrrummet/mote/<uuid:pk>/ny-punkt/", agenda.new_item, name="new_item"),
    path("styrrummet/punkt/<uuid:pk>/", agenda.item, name="item"),
    path("styrrummet/punkt/<uuid:pk>/flytta/<slug:way>/", agenda.move_item, name="move_item"),
    path("styrrummet/punkt/<uuid:pk>/ta-bort/", agenda.remove_item, name="remove_item"),
    path("styrrummet/punkt/<uuid:pk>/underlag/", agenda.add_paper, name="add_paper"),
    path(
        "styrrummet/punkt/<uuid:pk>/underlag/<uuid:file>/ta-bort/", agenda.remove_paper, name="remove_paper"
    ),
    # minutes
    path("styrrummet/mote/<uuid:pk>/anteckningar/", minutes.minutes, name="minutes"),
    path("styrrummet/mote/<uuid:pk>/anteckningar/i-korthet/", minutes.summary, name="summary"),
    path("styrrummet/mote/<uuid:pk>/anteckningar/fil/", minutes.upload_minutes, name="upload_minutes"),
    path("styrrummet/mote/<uuid:pk>/anteckningar/justera/", minutes.adjust, name="adjust"),
    path("styrrummet/mote/<uuid:pk>/anteckningar/ta-tillbaka/", minutes.unadjust, name="unadjust"),
    path("styrrummet/mote/<uuid:pk>/anteckningar/godkann/", minutes.approve, name="approve"),
    path(
        "styrrummet/mote/<uuid:pk>/anteckningar/publicera/", minutes.publish_minutes, name="publish_minutes"
    ),
    path("styrrummet/punkt/<uuid:pk>/anteckna/", minutes.note_item, name="note_item"),
    # decisions
    path("styrrummet/beslut/", decisions.decisions, name="decisions"),
    path("styrrummet/beslut.csv", decisions.decisions_csv, name="decisions_csv"),
    path("styrrummet/beslut/<uuid:pk>/", decisions.decision, name="decision"),
    path("styrrummet/beslut/<uuid:pk>/uppfoljning/", decisions.follow_up, name="follow_up"),
    path("styrrummet/beslut/<uuid:pk>/publicera/", decisions.publish_decision, name="publish_decision"),
    path("styrrummet/grupper/<slug:slug>/nytt-beslut/", decisions.new_decision, name="new_decision"),
    path("styrrummet/punkt/<uuid:pk>/beslut/", decisions.decide_at, name="decide_at"),
]

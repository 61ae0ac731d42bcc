import pytest
from tillsammans.demo.world import new_world
from tillsammans.demo.story import until, meeting as story
from tillsammans.accounts import sessions
from tillsammans.directory import seed
from tillsammans.lib import clock
from tillsammans.meetings import commands as meetings
def shot(page, path, name):
    for w,h in ((1280,900),(390,800)):
        page.set_viewport_size({"width":w,"height":h})
        page.goto(path, wait_until="load"); page.wait_for_timeout(250)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide>w: print("WIDE", name, w, wide)
        page.screenshot(path=f"/tmp/f/{name}-{w}.png", full_page=True)
def test_pics(new_page, fresh_database):
    with new_world() as world:
        until(world, 10)
        story.first_half(world)
        h=seed.holding("petra"); s,t=sessions.start(person=h.person, holding=h)
        page=new_page(); page.goto("/"); base=page.url.split("/")[0]+"//"+page.url.split("/")[2]; page.context.add_cookies([{"name":sessions.COOKIE,"value":t,"url":base}])
        m=world.meeting.pk
        with clock.frozen("2026-11-12 14.10", everywhere=True):
            shot(page, f"/mote/{m}/skarm/", "screen1")
            shot(page, f"/mote/{m}/leda/", "lead1")
        story.pause(world); story.second_half(world)
        with clock.frozen("2026-11-12 14.36", everywhere=True):
            shot(page, f"/mote/{m}/skarm/", "screen2")
            for n,p in {"meeting":f"/mote/{m}/","invite":f"/mote/{m}/bjud-in/","guest":f"/inbjuden/{world.invited['social']}/","end":f"/mote/{m}/avsluta/","measure":f"/plan/mal/{world.G3.pk}/ny-rad/","goal":f"/mote/{m}/mal/nytt/","coord":f"/kring/{world.case.pk}/samordningsperson/","ask":f"/kring/{world.case.pk}/samordningsperson/fraga/","prepare":f"/kring/{world.case.pk}/mote/nytt/","list":"/moten/"}.items():
                shot(page,p,n)
        story.the_end(world)
        p=world.plan.pk
        with clock.frozen("2026-11-12 15.00", everywhere=True):
            for n,q in {"plan":f"/plan/{p}/","send":f"/plan/{p}/skicka/","sheet":f"/plan/{p}/utskrift/","child":f"/kring/{world.case.pk}/","confirm":f"/plan/rad/{world.M5.pk}/lage/"}.items():
                shot(page,q,n)

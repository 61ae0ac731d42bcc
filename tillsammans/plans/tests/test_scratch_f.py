import pytest, uuid, pathlib
from django.test import Client
from tillsammans.demo.world import new_world
from tillsammans.demo.story import until
from tillsammans.accounts import sessions
from tillsammans.directory import seed
pytestmark = pytest.mark.django_db
def client(world, who):
    h=seed.holding(who)
    s,t=sessions.start(person=h.person, holding=h)
    c=Client(); c.cookies[sessions.COOKIE]=t
    return c
def test_go():
    with new_world() as world:
        until(world, 11)
        c=client(world,"petra")
        m,p,case=world.meeting.pk, world.plan.pk, world.case.pk
        u=seed.unit("oppna-insatser-flen").pk
        for path in ["/moten/", f"/mote/{m}/", f"/mote/{m}/andra/", f"/mote/{m}/bjud-in/", f"/inbjuden/{world.invited['social']}/", f"/kring/{case}/mote/nytt/", f"/kring/{case}/samordningsperson/", f"/kring/{case}/samordningsperson/fraga/", f"/samordningsperson/{world.coordinator.pk}/svar/", f"/mote/{m}/skarm/", f"/mote/{m}/leda/", f"/mote/{m}/avsluta/", f"/mote/{m}/mal/nytt/", f"/plan/mal/{world.G1.pk}/", f"/plan/mal/{world.G1.pk}/ny-rad/", f"/plan/mal/{world.G1.pk}/ta-bort/", f"/plan/rad/{world.M1.pk}/", f"/plan/rad/{world.M5.pk}/lage/", f"/plan/{p}/", f"/plan/{p}/skicka/", f"/plan/{p}/utskrift/", f"/plan/{p}/utskrift/familj/", f"/plan/{p}/utskrift/{u}/", f"/plan/{p}/utskrift/plan.pdf", f"/plan/{p}/utskrift/{u}/plan.pdf", f"/plan/{p}/min-plan.pdf", f"/kring/{case}/"]:
            try:
                r=c.get(path)
            except Exception as e:
                print("!!", path, type(e).__name__, str(e)[:300]); continue
            print(r.status_code, path, len(r.content), r.headers.get("Location",""))
            name=path.strip("/").replace("/","_")
            pathlib.Path("/tmp/f/"+name+("" if name.endswith("pdf") else ".html")).write_bytes(r.content)

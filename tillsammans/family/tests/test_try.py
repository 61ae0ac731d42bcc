from tests.people import signed_in_family, signed_in
from tillsammans.family.tests.lived import lived_until, world  # noqa: F401

lived = lived_until("12")

def test_page(world):
    world.at("2026-11-14 10.00")
    c = signed_in_family(world.sofia_account, world.place)
    r = c.get(f"/mitt/{world.child_id}/")
    open("/tmp/sofia.html","wb").write(r.content)
    print(r.status_code, r.content.decode()[:300])
    r = signed_in_family(world.johan_account, world.place).get(f"/mitt/{world.child_id}/")
    open("/tmp/johan.html","wb").write(r.content)
    assert r.status_code == 200
    k = signed_in("karin")
    for u in (f"/kring/{world.case.pk}/", f"/det-har-du-sagt/{world.case.pk}/", f"/kring/{world.case.pk}/familjens-sida/oppna/{world.sofia_guardian.pk}/", f"/kring/{world.case.pk}/familjens-sida/stang/{world.sofia_guardian.pk}/", f"/kring/{world.case.pk}/uppfoljning/", f"/kring/{world.case.pk}/avsluta/"):
        r = k.get(u)
        print(u, r.status_code)
        open("/tmp/p-%s.html" % u.strip("/").replace("/","_")[-30:],"wb").write(r.content)
        assert r.status_code == 200, u

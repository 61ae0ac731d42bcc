import pytest
from tests.people import signed_in, signed_in_family
from tillsammans.demo.story import until
from tillsammans.demo.world import new_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with new_world() as world:
        yield until(world, 9)


def test_pages_smoke(world):
    import re

    world.at("2026-11-04 14.00")
    karin, tomas, sanna = signed_in("karin"), signed_in("tomas"), signed_in("sanna")
    sofia = signed_in_family(world.sofia_account, world.place)
    johan = signed_in_family(world.johan_account, world.place)
    petra = signed_in("petra_emi")
    c, s = world.case.pk, world.sheet.pk
    from tillsammans.disclosures.models import ReceivedCopy

    with world.as_("tomas"):
        b1 = ReceivedCopy.objects.get(disclosure_id=world.B1.pk)
    bad = []
    for client, url in [
        (karin, f"/kring/{c}/"),
        (karin, f"/kring/{c}/samtycke/nytt/"),
        (karin, f"/samtycke/{s}/"),
        (karin, f"/samtycke/{s}/visa/"),
        (karin, f"/kring/{c}/samtycke/mognad/"),
        (karin, f"/kring/{c}/samtycke/undantag/"),
        (karin, f"/samtycke/fraga/{world.ask_bup.pk}/svar/"),
        (sofia, f"/mitt/samtycke/{s}/"),
        (johan, f"/mitt/samtycke/{s}/"),
        (sofia, f"/mitt/samtycke/{s}/tack/"),
        (karin, "/brev/"),
        (tomas, "/brev/"),
        (tomas, f"/brev/{b1.pk}/"),
        (tomas, f"/brev/{b1.pk}/pdf/"),
        (tomas, f"/brev/{b1.pk}/journal/"),
        (tomas, f"/brev/{b1.pk}/journal.txt"),
        (karin, f"/skickat/{world.B1.pk}/"),
        (karin, f"/skickat/{world.B1.pk}/pdf/"),
        (karin, f"/kring/{c}/bjud-in/bup-flen/"),
        (karin, f"/bjud-in/{world.ask_bup.pk}/"),
        (petra, "/skicka-en-mening/"),
        (signed_in("petra"), "/skicka-en-mening/"),
        (tomas, f"/kring/{world.bup_case.pk}/"),
        (tomas, f"/kring/{world.bup_case.pk}/samtycke/nytt/"),
        (tomas, f"/brev/{b1.pk}/lagg-hos/"),
        (tomas, f"/brev/{b1.pk}/ta-in/"),
    ]:
        try:
            r = client.get(url)
        except Exception as e:
            bad.append((url, repr(e)))
            continue
        open(
            "/tmp/e/out_"
            + re.sub(r"\W+", "_", url)[:60]
            + ("s" if client is sofia else "")
            + (".pdf" if "pdf" in url else ".html"),
            "wb",
        ).write(r.content)
        if r.status_code not in (200, 302):
            bad.append((url, r.status_code, r.content.decode()[-600:]))
    assert not bad, "\n".join(map(str, bad))

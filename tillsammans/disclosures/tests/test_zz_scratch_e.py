import re, pytest
from tests.people import signed_in, signed_in_family
from tillsammans.disclosures.tests.test_pages import posted, fields, TIME, A2_MASKED
from tillsammans.access.policy import visible
from tillsammans.disclosures.models import ReceivedCopy
from tillsammans.directory import seed
pytestmark = pytest.mark.django_db
def save(name, html):
    assert html.status_code == 200, (name, html.status_code)
    open(f"/tmp/e/p_{name}.html","wb").write(html.content)
def test_dump(after):
    world = after(7)
    world.at("2026-10-22 09.00")
    karin = signed_in("karin")
    c, s = world.case.pk, world.sheet.pk
    save("child7", karin.get(f"/kring/{c}/"))
    url = f"/kring/{c}/bjud-in/bup-flen/"
    html = karin.get(url).content.decode()
    ticks = {n: "on" for n in re.findall(r'name="(med_[^"]+)"', html)}
    save("invite_err", posted(karin, url, step="check", **ticks))
    save("invite_check", posted(karin, url, step="check", rad_tid=TIME, **{f"rad_ord-{world.A2.pk}": A2_MASKED}, **ticks))
    save("invite_social", karin.get(f"/kring/{c}/bjud-in/oppna-insatser-flen/"))
    save("new_sheet", karin.get(f"/kring/{c}/samtycke/nytt/"))
    bup = seed.unit("bup-flen").pk
    typed = {"purpose":"ha ett möte","units":[bup],f"for_{bup}":"råd om oro","sectors":["home","safety"],"until_on_day":"19","until_on_month":"4","until_on_year":"2027","not_about":"Johans hälsa"}
    save("sheet_check", posted(karin, f"/kring/{c}/samtycke/nytt/", step="check", **typed))
    save("sheet_err", posted(karin, f"/kring/{c}/samtycke/nytt/", step="check"))
    save("sheet7", karin.get(f"/samtycke/{s}/"))
    save("answer_err", posted(karin, f"/samtycke/fraga/{world.ask_social.pk}/svar/"))
    save("own_sofia7", signed_in_family(world.sofia_account, world.place).get(f"/mitt/samtycke/{s}/"))
    j = signed_in_family(world.johan_account, world.place)
    save("own_johan7", j.get(f"/mitt/samtycke/{s}/"))
    save("own_johan_err", posted(j, f"/mitt/samtycke/{s}/"))
    save("assess", karin.get(f"/kring/{c}/samtycke/mognad/")); save("exempt", karin.get(f"/kring/{c}/samtycke/undantag/"))
    save("sentence", signed_in("petra_emi").get("/skicka-en-mening/")); save("otherseat", signed_in("petra").get("/skicka-en-mening/"))
    from tillsammans.demo.story.consent import letter_to_bup, letter_to_social
    letter_to_bup(world); letter_to_social(world)
    tomas = signed_in("tomas")
    with world.as_("tomas") as t:
        b1 = visible(t, ReceivedCopy).get().pk
    for n,u in {"read":f"/brev/{b1}/","received":"/brev/","takein":f"/brev/{b1}/ta-in/","link":f"/brev/{b1}/lagg-hos/","journal":f"/brev/{b1}/journal/"}.items():
        save(n, tomas.get(u))
    karin = signed_in("karin")
    save("letter", karin.get(f"/skickat/{world.B2.pk}/"))
    from tillsammans.consent.models import Consent
    with world.as_("johan"):
        y = Consent.objects.get(ask_id=world.ask_social.pk, answer="yes").pk
    j = signed_in_family(world.johan_account, world.place)
    save("own_no", j.get(f"/mitt/samtycke/svar/{y}/nej/"))
    save("withdraw", karin.get(f"/samtycke/svar/{y}/nej/"))
    world.at("2027-01-18 21.40")
    j = signed_in_family(world.johan_account, world.place)
    posted(j, f"/mitt/samtycke/svar/{y}/nej/")
    world.deliver()
    save("own_johan_after", j.get(f"/mitt/samtycke/{s}/tack/"))
    save("own_sofia_after", signed_in_family(world.sofia_account, world.place).get(f"/mitt/samtycke/{s}/"))
    with world.as_("sanna") as t:
        b2 = visible(t, ReceivedCopy).get(disclosure_id=world.B2.pk).pk
    save("read_nomore", signed_in("sanna").get(f"/brev/{b2}/"))
    save("sheet_after", signed_in("karin").get(f"/samtycke/{s}/"))

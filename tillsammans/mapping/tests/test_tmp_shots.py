import re, pathlib
from django.db import transaction
from tillsammans.accounts.sessions import COOKIE
from tillsammans.demo.world import new_world
from tillsammans.demo.story import until
from tillsammans.lib import clock
from tillsammans.accounts.commands import sign_in_staff
from tillsammans.access.identity import bind
from tillsammans.accounts.actor import nobody
from tillsammans.directory import seed
from tillsammans.mapping.commands import conversation
OUT=pathlib.Path("/tmp/shots"); OUT.mkdir(exist_ok=True)
def sign(ctx, served, who):
    with transaction.atomic():
        h=seed.holding(who); _s,t=sign_in_staff(h.person,h); bind(nobody())
    ctx.add_cookies([{"name":COOKIE,"value":t,"url":served}])
def test_shots(served, new_page):
    from tillsammans.lib import clock as c
    with new_world() as world:
        until(world, 4)
        before=world.time.moment
        with clock.frozen(before, everywhere=True):
            shoot(served,new_page,world,"4")
        until5(world)
        with clock.frozen(world.time.moment, everywhere=True):
            shoot(served,new_page,world,"5")
def until5(world):
    from tillsammans.demo.story.mapping import team_meets
    team_meets(world)
def shoot(served,new_page,world,tag):
    for width in (1280,390):
        p=new_page(viewport={"width":width,"height":900})
        sign(p.context, served, "karin")
        pages={"barn":f"/kring/{world.case.pk}/"}
        if tag=="4":
            pages|={"sofia":f"/kartlagga/vardnadshavare/{world.sofia_guardian.pk}/","fragor":f"/kartlagga/{world.mapping.pk}/fem-fragor/","prova":f"/kartlagga/mening/{world.A3.pk}/prova/","efter":f"/kartlagga/samtal/{world.conversation.pk}/efter/","skal":f"/kartlagga/{world.case.pk}/skal/","rum":f"/kartlagga/{world.case.pk}/samtal/"}
        else:
            pages|={"eht":f"/eht/{world.team_meeting.pk}/","ehtbarn":f"/eht/barn/{world.team_item.pk}/"}
        for name,a in pages.items():
            r=p.goto(a); print(tag,width,name,r.status, p.evaluate("document.documentElement.scrollWidth"))
            p.screenshot(path=OUT/f"{tag}-{name}-{width}.png",full_page=True)
        if tag=="4":
            p.goto(pages["rum"]); p.get_by_text("Bara Alma och Karin").click(); p.get_by_role("button",name="Börja samtalet").click()
            p.wait_for_url("**/halsa/"); base=p.url.rsplit("/",2)[0]
            p.goto(base+"/larande/"); p.get_by_text("Sol",exact=True).click(); p.get_by_label("Med dina ord").fill("Slöjden är bäst."); p.get_by_text("alla",exact=True).click()
            p.screenshot(path=OUT/f"talk-{width}.png",full_page=True); print("talk", p.evaluate("document.documentElement.scrollWidth"))
            p.get_by_role("button",name="Nästa").click(); p.wait_for_url("**/omsorg/"); p.screenshot(path=OUT/f"talk2-{width}.png",full_page=True)
            p.goto(base+"/onskan/"); p.screenshot(path=OUT/f"talk-wish-{width}.png",full_page=True)
            p.goto(base+"/sist/"); p.screenshot(path=OUT/f"talk-review-{width}.png",full_page=True)
            p.get_by_role("button",name="Klart").click(); p.wait_for_url("**/tack/"); p.screenshot(path=OUT/f"talk-leave-{width}.png",full_page=True)
            p.goto("/"); assert p.url.endswith("/tack/"); 
            p.get_by_label("Ditt användarnamn").fill("karin"); p.get_by_role("button",name="Ta tillbaka skärmen").click(); p.wait_for_url("**/efter/")

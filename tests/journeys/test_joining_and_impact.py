"""probe"""

import time


def test_axe_without_scripts(new_page, world, browser_page):
    from axe_playwright_python.sync_playwright import Axe

    page = new_page(java_script_enabled=False)
    page.goto("/hitta/")
    t = time.time()
    try:
        r = Axe().run(page).response["violations"]
        print("AXE", len(r), time.time() - t)
    except Exception as e:
        print("AXE FAIL", type(e), str(e)[:300])
    from tillsammans.governance import demo_room, demo_agreement
    from tillsammans.joining import demo

    t = time.time()
    demo_room.tell(world)
    print("room", time.time() - t)
    t = time.time()
    demo_agreement.tell(world)
    print("agr", time.time() - t)
    t = time.time()
    demo.tell(world)
    print("joi", time.time() - t)

"""What somebody types is text wherever it is shown (T24): no script of theirs runs, and nothing asks the browser to."""

from tests.journeys.people import PHONE
from tests.journeys.walking import Walk

EVIL = """<img src=x onerror=alert(1)>"'><script>alert(2)</script><svg onload=alert(3)> {{ 7*7 }} javascript:alert(4)"""


def test_what_is_typed_in_a_concern_is_shown_as_it_was_typed(world, people):
    dialogs = []
    liam = people("liam", **PHONE)
    birgitta = people("birgitta")
    karin = people("karin")
    for person in (liam, birgitta, karin):
        person.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    liam = people("liam", "2026-09-29 10.05")
    liam.press("Berätta om ett barn")
    liam.write("Vem är det?", EVIL[:100])
    liam.tick("Hemmet")
    liam.write("Vad har du sett eller hört?", EVIL)
    liam.write("Barnets egna ord", EVIL)
    liam.answer("Vet barnet", "Ja")
    liam.answer("Vet föräldrarna", "Nej, inte än")
    liam.press("Fortsätt")
    liam.sees(EVIL)
    liam.press("Skicka till Birgitta")
    liam.sees(EVIL)
    world.deliver()
    birgitta = people("birgitta", "2026-09-30 07.40")
    birgitta.press("Läs vad Liam har sett")
    birgitta.sees(EVIL)
    birgitta.press("Ta emot och kartlägg")
    birgitta.sees(EVIL)
    world.deliver()
    karin = people("karin", "2026-09-30 08.30")
    walk = Walk(karin.page, forms=False).through("/")
    assert not dialogs
    assert not [fault for fault in walk.faults if "the browser says" in fault], walk.faults
    assert any("/kring/" in address for address in walk.seen)  # the words were on the way

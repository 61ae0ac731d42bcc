"""Notice. The rest of leaving is one button each."""

from tillsammans.drafts.forms import DeedForm
from tillsammans.joining.forms.noting import function, on_day, record_line


class NoticeForm(DeedForm):
    name = "joining-notice"
    on = on_day("När kom uppsägningen?")
    function = function("Vilken funktion sade upp?", "Till exempel rektor eller styrelsen. Inget namn.")
    record = record_line(
        "Var finns uppsägningen?", "Till exempel ett diarienummer.", "Skriv var uppsägningen finns."
    )
    last_day = on_day(
        "Vilken är sista dagen?",
        "Skriv vilken som är sista dagen.",
        help_text="Dagen efter går det inte längre att skriva till enheterna.",
    )

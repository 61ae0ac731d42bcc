SENTENCES = {
    "disclosure.queued": "{who} skrev ett brev till en annan verksamhet",
    "disclosure.sent": "Ett brev gick i väg",
    "disclosure.stopped": "Ett brev stoppades. Inget lämnade huset",
    "disclosure.refused": "Ett brev fick inte skickas. Inget lämnade huset",
    "disclosure.received": "Ett brev kom in",
    "disclosure.read": "{who} läste ett brev",
    "disclosure.taken_in": "{who} tog in ett brev",
    "disclosure.linked": "{who} lade ett brev hos barnet",
    "disclosure.printed": "{who} skrev ut ett brev",
    "disclosure.copied": "{who} kopierade ett brev till sin journal",
}

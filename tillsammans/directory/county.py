"""The county: nine municipalities by SCB code. With Region Sörmland they are the agreement's ten huvudmän."""

MUNICIPALITIES = {
    "0428": "Vingåker",
    "0461": "Gnesta",
    "0480": "Nyköping",
    "0481": "Oxelösund",
    "0482": "Flen",
    "0483": "Katrineholm",
    "0484": "Eskilstuna",
    "0486": "Strängnäs",
    "0488": "Trosa",
}
REGION = "04"


def in_county(municipality: str) -> bool:
    """Whether the code belongs to one of the nine."""
    return municipality in MUNICIPALITIES


def name_of(municipality: str) -> str:
    """The place's name, or a phrase that fits in a sentence when it is outside the county."""
    return MUNICIPALITIES.get(municipality, "en kommun utanför Sörmland")


def called(name: str) -> str:
    """The municipality's own name: names that end in -a or -s stand as they are (Gnesta, Strängnäs kommun)."""
    return f"{name} kommun" if name[-1] in "as" else f"{name}s kommun"

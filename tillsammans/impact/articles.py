"""The convention's articles that decisions about groups of children touch: number and short name, in our own words.

Barnkonventionen (lag 2018:1197). Articles 2, 3, 6 and 12 are its four principles and stand in every assessment.
"""

PRINCIPLES = (2, 3, 6, 12)

ARTICLES: dict[int, str] = {
    2: "Alla barn har samma rätt. Ingen får behandlas sämre",
    3: "Barnets bästa ska bedömas och väga tungt",
    6: "Rätt till liv, överlevnad och utveckling",
    12: "Rätt att säga sin mening och få den beaktad",
    4: "Det allmänna ska använda sina resurser så långt det går",
    5: "Föräldrars ansvar och stöd i föräldraskapet",
    8: "Rätt till sin identitet",
    9: "Att inte skiljas från sina föräldrar i onödan",
    13: "Rätt att söka, få och sprida information",
    15: "Rätt att samlas och vara med i föreningar",
    16: "Rätt till privatliv",
    17: "Rätt till information från många håll",
    18: "Föräldrars gemensamma ansvar och samhällets stöd",
    19: "Skydd mot våld, övergrepp och vanvård",
    20: "Stöd till barn som inte kan bo med sin familj",
    22: "Barn på flykt har samma rätt till skydd och stöd",
    23: "Barn med funktionsnedsättning: ett fullt liv och aktivt deltagande",
    24: "Rätt till bästa möjliga hälsa och till vård",
    26: "Rätt till social trygghet",
    27: "Rätt till skälig levnadsstandard",
    28: "Rätt till utbildning på lika villkor",
    29: "Vad utbildningen ska leda till",
    30: "Minoriteters rätt till kultur och språk",
    31: "Rätt till lek, vila, fritid och kultur",
    33: "Skydd mot narkotika",
    34: "Skydd mot sexuella övergrepp",
    39: "Rätt till hjälp efter att ha farit illa",
    42: "Barn och vuxna ska få veta vilka rättigheter barn har",
}


def named(number: int) -> str:
    """ "Artikel 12: Rätt att säga sin mening och få den beaktad". KeyError for an article that is not offered."""
    return f"Artikel {number}: {ARTICLES[number]}"

"""What stands on and about the wheel's papers. Its own words (areas, questions) are the wheel's: wheel/sectors.py.

Somali and Arabic are drafts, to be read by a professional translator before use; English too.
"""

LEAD = {
    "sv": "Sju områden i ditt liv. Vi kan prata om det som är bra, det som är svårt och det du önskar.",
    "en": "Seven areas of your life. We can talk about what is good, what is hard and what you wish for.",
    "so": "Toddoba qaybood oo noloshaada ah. Waxaan ka hadli karnaa waxa fiican, waxa adag iyo waxa aad rabto.",
    "ar": "سبعة مجالات في حياتك. يمكننا أن نتحدث عمّا هو جيد، وما هو صعب، وما تتمناه.",
}

# On every sheet: that it may be copied, and on what terms. The version tells which sheet is valid.
FREE = {
    "sv": "Fritt att skriva ut och dela",
    "en": "Free to print and share",
    "so": "Waad daabici kartaa oo wadaagi kartaa",
    "ar": "يمكنك طباعته ومشاركته",
}
VERSION = {"sv": "version", "en": "version", "so": "nooca", "ar": "الإصدار"}

TITLES = {
    "poster-a3": {
        "sv": "Hjulet, affisch A3",
        "en": "The wheel, poster A3",
        "so": "Giraangirta, boodhadh A3",
        "ar": "العجلة، ملصق A3",
    },
    "poster-a4": {
        "sv": "Hjulet, affisch A4",
        "en": "The wheel, poster A4",
        "so": "Giraangirta, boodhadh A4",
        "ar": "العجلة، ملصق A4",
    },
    "blank": {
        "sv": "Hjulet, tomt att fylla i",
        "en": "The wheel, blank to fill in",
        "so": "Giraangirta, mid bannaan oo la buuxiyo",
        "ar": "العجلة، فارغة للتعبئة",
    },
    "large": {
        "sv": "Hjulet, stor stil",
        "en": "The wheel, large print",
        "so": "Giraangirta, far waaweyn",
        "ar": "العجلة، بخط كبير",
    },
}

SUMMARIES = {
    "poster-a3": {
        "sv": "Att hänga på väggen: sju områden runt barnet, med en fråga i varje.",
        "en": "For the wall: seven areas around the child, with a question in each.",
        "so": "In gidaarka la suro: toddoba qaybood oo ilmaha ku wareegsan, mid walba su'aal leh.",
        "ar": "للتعليق على الحائط: سبعة مجالات حول الطفل، في كل منها سؤال.",
    },
    "poster-a4": {
        "sv": "Samma affisch på vanligt papper, för samtalsrummet och dörren.",
        "en": "The same poster on ordinary paper, for the room where you talk and for the door.",
        "so": "Isla boodhadhka oo warqad caadi ah ku daabacan, qolka sheekada iyo albaabka.",
        "ar": "الملصق نفسه على ورق عادي، لغرفة الحديث وللباب.",
    },
    "blank": {
        "sv": "Lägg papperet på bordet och rita eller skriv tillsammans. Skriv inte barnets personnummer.",
        "en": "Put the paper on the table and draw or write together. Do not write an identity number.",
        "so": "Warqadda miiska saar oo si wadajir ah wax ugu sawira ama ugu qora. Ha qorin lambarka aqoonsiga.",
        "ar": "ضع الورقة على الطاولة وارسموا أو اكتبوا معًا. لا تكتب الرقم الشخصي للطفل.",
    },
    "large": {
        "sv": "Hjulet med stora namn, och områdena med sina frågor i stor stil, för den som ser lite.",
        "en": "The wheel with large names, and the areas with their questions in large print.",
        "so": "Giraangirta oo magacyo waaweyn leh, iyo qaybaha iyo su'aalahooda oo far waaweyn ku qoran.",
        "ar": "العجلة بأسماء كبيرة، والمجالات وأسئلتها بخط كبير لمن يصعب عليه النظر.",
    },
}

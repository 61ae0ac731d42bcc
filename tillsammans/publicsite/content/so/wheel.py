"""Somali: the wheel."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import (
    area,
    component,
    details,
    example,
    fact,
    heading,
    steps,
    table,
    text,
    tiles,
    warning,
)

_SAID = ("Awood waxay noqon kartaa:", "Walaac wuxuu noqon karaa:")

WHEEL = {
    "wheel": Text(
        title="Giraangirta ilmaha",
        slug="wheel",
        intro="Toddoba qaybood oo nolosha ilmaha ah, ilmuhuna dhexda ayuu ku jiraa. Giraangirtu waxay u "
        "tahay wada hadalka carruurta, masuuliyiinta iyo dadka waaweyn dhexdooda, si uusan qofna qaybtiisa "
        "oo kaliya u arkin.",
        body=(
            component("wheel"),
            heading("Sida giraangirta loo isticmaalo"),
            steps(
                ("Dhex dhig", "Warqad ama shaashad. Ilmaha ayaa doorta meesha laga bilaabayo."),
                ("Si furan u weydii", "Marka hore weydii waxa fiican. Mar walba waa laga boodi karaa."),
                (
                    "Qor waxa la yidhi",
                    "Awood, walaac ama rabitaan, ereyada ilmaha. Qaybi dhowr ayay yeelan kartaa.",
                ),
                ("Wada eega", "Kor u akhri. Sax. Weydii cidda maxay ogaan karto."),
            ),
            fact(
                "Dhibco ma jiraan",
                """
                Giraangirtu ma tiriso. Qayb madhan macnaheedu waa in aan laga hadlin. Laba ilmo isma barbar
                dhigi karo, isla ilmahana ereyo oo kaliya ayaa lagu barbar dhigaa.
                """,
            ),
            *area(
                "Caafimaad",
                "Jirka, hurdada, cuntada iyo sida qofku yahay.",
                (
                    "Sidee tahay?",
                    "Sidee u seexataa?",
                    "Mararka qaar meel ma ku xanuunaysaa?",
                    "Maxaa ku farxad geliya?",
                ),
                ("”Si fiican ayaan u seexdaa markaan wax akhriyo.”", "”Isniinta calooshaa i xanuunta.”"),
                _SAID,
            ),
            *area(
                "Horumar",
                "Waxa ilmuhu yaqaan, ku tababarto oo uu rabo inuu kaligii qabto: luqad, dhaqdhaqaaq, madaxbannaani.",
                (
                    "Maxaad hadda taqaan oo aanad hore u aqoon?",
                    "Maxaad ku tababarataa?",
                    "Goorma ayaad caawimaad rabtaa?",
                ),
                ("”Kaligeed ayay baaskiil ugu tagtaa tababarka.”", "”Ereyo ka yar gu’gii ayuu yidhaahdaa.”"),
                _SAID,
            ),
            *area(
                "Waxbarasho",
                "Xannaanada, iskuulka iyo wax kasta oo la barto. Joogitaanka, xiisaha iyo la shaqaynta dadka kale.",
                ("Iskuulku waa sidee?", "Waqtigee ugu fiican?", "Goorma ayay adkaataa inaad joogto?"),
                (
                    "”Farsamada gacanta ayaa ugu fiican.”",
                    "”Subaxyo badan toddobaadkii wuu maqnaa ilaa Sebtembar.”",
                ),
                _SAID,
            ),
            *area(
                "Daryeel",
                "In qof daryeelo cuntada, dharka, caadooyinka iyo waqtiga.",
                (
                    "Yaa ku daryeela?",
                    "Maxaad samaysaan fiid caadi ah?",
                    "Yaad weydiisaa markaad caawimaad u baahan tahay?",
                ),
                (
                    "”Fiid kasta wadajir ayaan wax u cunnaa.”",
                    "”Badanaa isku dhar ayay xiran tahay, subaxdiina way gaajaysan tahay.”",
                ),
                _SAID,
            ),
            *area(
                "Guriga",
                "Sida loo deggan yahay iyo cidda lala deggan yahay, nolol maalmeedka, lacagta iyo walaalaha.",
                ("Guriga waa sidee?", "Xaggee ayaad nabad ku heshaa?", "Ma jiraa wax aad ka walwasho?"),
                (
                    "”Gees aniga ii gaar ah ayaan leeyahay.”",
                    "”Guriga ayaan rabaa inaan joogo si aan u ogaado inay nabad tahay.”",
                ),
                _SAID,
            ),
            *area(
                "Xiriirro",
                "Saaxiibbo, walaalo, waalid iyo dad kale oo muhiim ah.",
                ("Yaad jeceshahay?", "Yaad la joogtaa nasashada?", "Ma jiraa qof aad u xiisaysan tahay?"),
                (
                    "”Aabbe iyo aniga baaskiilka ayaan wada hagaajinnaa.”",
                    "”Hadda ima weydiiyaan inaan la ciyaaro.”",
                ),
                _SAID,
            ),
            *area(
                "Ammaan",
                "In ammaan la dareemo guriga, iskuulka, jidka iyo internetka.",
                (
                    "Xaggee ammaan ku dareentaa?",
                    "Ma jirtaa meel aad ka leexato?",
                    "Maxaad samaysaa marka wax qaldan yihiin?",
                ),
                (
                    "”Waan aqaan cidda aan u tago haddii wax dhacaan.”",
                    "”Anigoo telefoonka gacanta ku haya ayaan seexdaa.”",
                ),
                _SAID,
            ),
            warning(
                "Ilmuhu ma sheegay garaacis, hanjabaad ama xadgudub?",
                """
                Hadda samee [warbixinta walaaca](sv:model.report). Ha ku sii jirin giraangirta. Haddii ay degdeg
                tahay, wac [112](tel:112).
                """,
            ),
            heading("Marka dad badan qolka joogaan"),
            text("""
                Haddii waalid ama walaal joogo, ka bood guriga iyo ammaanka. Maalin kale qaado, ilmaha oo
                kaligiis ah. Mar walba marka hore weydii cidda qolka joogta.
            """),
            heading("Carruur yaryar, carruur waaweyn, luqado kale"),
            table(
                "Isku giraangir, bilow kala duwan",
                ["Da’da", "Waxaad samayn karto"],
                [
                    "3–5 sano",
                    "Sawirro iyo ciyaar. Hal qayb markiiba. Dadka waaweyn ee ilmaha ku xeeran ayaa ku dara",
                ],
                ["6–9 sano", "Cimilo halkii tirooyin: qorrax, qorrax yar, daruur, roob, duufaan"],
                ["10–12 sano", "Kaararka wada hadalka, ama in giraangirta lagu sawiro oo lagu qoro"],
                ["13–17 sano", "U daa dhalinyarada inay doortaan. Ka bilow waxa shaqaynaya"],
            ),
            text("""
                Cimiladu waa jawaabta ilmaha ee sida uu dareemayo. Weligeed cabbir ma aha. Giraangirtu waxay ku
                jirtaa af-Iswiidhish, af-Ingiriisi, af-Soomaali iyo af-Carabi, luqado kalena way soo socdaan.
            """),
            heading("Qaado giraangirta"),
            component("wheel_downloads"),
            example(
                "Markii saddex qof oo waaweyn saddex wax arkeen",
                """
                Macallinku maqnaansho ayuu arkay. Kalkaalisadu calool xanuun. Hooyadu waxay aragtay walaasha
                weyn oo aad u caawisa. Markii giraangirta miiska la saaray, hal sheeko ayay noqotay. Sheekadu
                waa la mala-awaalay.
                """,
            ),
            details(
                "Shaqadayda ma ku isticmaali karaa giraangirta?",
                "Haa. Agabka waa la isticmaali karaa lana beddeli karaa haddii isha la sheego. "
                "[Shatiga](sv:library.licence).",
            ),
            tiles(
                ("Kaararka iyo sawirrada", "Qayb iyo da’ kasta", "library", "message-circle"),
                (
                    "Sida agabka loo isticmaalo",
                    "Talo ka hor wada hadalka koowaad",
                    "library.how",
                    "book-open",
                ),
                ("Shanta su’aalood", "Tallaabada giraangirta ku xigta", "model.process", "list"),
            ),
        ),
    ),
}

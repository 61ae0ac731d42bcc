"""Somali: the front page, the model and its four parts."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import (
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

_AUDIENCES = (
    ("Ilmo ama dhalinyaro", "Maxaa la iga caawin karaa?", "smile", "children"),
    ("Masuulka ilmaha", "Sida ay u dhacdo, tallaabo tallaabo", "house", "guardians"),
    ("Carruur ayaan la shaqeeyaa", "Giraangirta, tallaabooyinka, oggolaanshaha", "users", "staff"),
    ("Maamule ama go’aan gaare", "Hirgelinta, tirooyinka, go’aannada", "landmark", "leaders"),
)

MODEL = {
    "home": Text(
        title="Ilmo kasta waa inuu caawimaad helo waqtigeeda, dad waaweyn oo wada shaqeeyana ka helo.",
        slug="so",
        intro="Xannaanooyinka, iskuullada, daryeelka caafimaadka iyo adeegga bulshada ee sagaalka degmo ee "
        "Sörmland iyo Region Sörmland hal si ayay u shaqeeyaan, hal giraangir bay isticmaalaan, ilmuhuna "
        "dhexda ayuu ku jiraa.",
        fields={
            "lead_button": "Sida moodeelku u shaqeeyo",
            "audiences": [
                dict(zip(("title", "text", "icon", "link"), row, strict=True)) for row in _AUDIENCES
            ],
        },
    ),
    "model": Text(
        title="Ku saabsan moodeelka",
        slug="model",
        intro="Danta carruurta Sörmland waa hab ay ka wada shaqeeyaan dhammaan dadka carruurta la kulma. "
        "Waxay bilaabatay 2021, laga bilaabo Oktoobar 2024-na waxay ku qoran tahay heshiis u dhexeeya "
        "degmooyinka iyo gobolka.",
        body=(
            component("goal"),
            heading("Afar qaybood oo isku xiran"),
            text(
                "Qaybna kaligeed ma shaqeyso. Qalab aan fikir la wadaago lahayn wuxuu noqdaa foom oo kaliya."
            ),
            tiles(
                (
                    "Fikir la wadaago",
                    "Ilmaha oo dhan, goor hore, wadajir, xuquuqda ilmaha oo saldhig ah",
                    "model.attitude",
                    "heart-handshake",
                ),
                ("Tallaabooyin la wadaago", "Ogaansho, baaris, wada shaqayn", "model.process", "list"),
                ("Habab iyo qalab", "Giraangirta, doorarka, kulannada iyo SIP", "model.tools", "compass"),
                ("Hoggaanka", "Cidda leh, go’aamisa oo la socota", "model.leadership", "landmark"),
            ),
            heading("Sida moodeelku ilmo u caawiyo"),
            component("process"),
            heading("Yaa maxay qabanayaa heer kasta"),
            text("""
                Carruurta badankood waxay u baahan yihiin waxa qof walba helo. Qaar wax dheeraad ah ayay u
                baahan yihiin. In yar ayaa u baahan in dhowr meelood ay is caawiyaan.
            """),
            component("triangle"),
            heading("Yaa isku haya waxyaabaha ilmaha ku saabsan?"),
            text("""
                Ilmo kasta wuxuu leeyahay [qof u xilsaaran danta ilmaha](sv:model.named_person). Haddii dhowr
                adeeg loo baahdo, ilmaha iyo qoysku waxay kaloo helayaan [isku-duwe](sv:model.coordinator).
                Qofna adeeg kale waxba uma sheego iyada oo aan [qoyska la weydiin](sv:model.consent), marka laga
                reebo meesha sharcigu sheegay.
            """),
            fact(
                "Tani ma beddesho warbixinta walaaca",
                """
                Haddii aad u malaynayso in ilmo dhib ku jiro, isla markiiba u sheeg adeegga bulshada. Haddii ay
                degdeg tahay, wac [112](tel:112). [Waxa moodeelku aanu beddelin](sv:model.not_replace).
                """,
            ),
            heading("Akhri wax dheeraad ah"),
            tiles(
                ("Doorarka", "Laga bilaabo qofka wax ogaada ilaa KAA", "model.roles", "users"),
                ("Xuquuqda ilmaha", "Saddex aragtiyood oo la kala saaro", "model.rights", "scale"),
                ("Oggolaanshaha", "Sida aan u weydiino, sida maya loo dhaho", "model.consent", "hand"),
                ("SIP iyo SIP-ga ilmaha", "Marka dhowr ay hal qorshe sameeyaan", "model.sip", "file-text"),
                ("Maqnaanshaha iskuulka", "Wada hadal ku saabsan ilmaha oo dhan", "model.absence", "school"),
                ("Heshiiska", "Waxa dhinacyadu saxiixeen", "model.agreement", "handshake"),
            ),
        ),
    ),
    "model.attitude": Text(
        title="Fikir la wadaago",
        slug="attitude",
        intro="Hal si oo carruurta looga fikiro, adeeg kasta oo la kulma. Waxay ku dhisan tahay kalsooni "
        "iyo xiriir wanaagsan.",
        body=(
            steps(
                (
                    "Wadajir",
                    "Shaqada midba midka kale waan naqaan, waxaana naqaan sida la isku helo. Qofna ma "
                    "malaynayo.",
                ),
                (
                    "Ilmaha oo dhan",
                    "Waxaan eegnaa wax ka baxsan xirfaddeena. Waxa ilaaliya waa muhiim sida waxa walaaca "
                    "leh.",
                ),
                (
                    "Horumarin iyo ka hortagid",
                    "Waa inay fududaataa in goor hore caawimaad la helo, da’ kasta.",
                ),
                ("Xuquuqda ilmaha", "Ilmaha waa la dhegaystaa, go’aan kastana waxaa lagu eegaa xuquuqdiisa."),
            ),
            heading("Wadajir, heer kasta"),
            text("""
                Wada shaqayntu ma aha oo kaliya kulan ilmo ku saabsan. Waxay bilaabataa marka maamulayaashu wada
                qorsheeyaan, marka shaqaaluhu is yaqaannaan, iyo marka waalidku meel kasta isku luqad kala
                kulmo.
            """),
            example(
                "Sidan ayay noqon kartaa",
                """
                - La-taliyayaasha iskuulka iyo adeegga bulshadu taageero waalid ayay wada dhisaan.
                - BVC, xannaanada iyo adeegga bulshadu koorsooyin ayay wada qabtaan.
                - Iskuulka iyo daryeelka caafimaadku hurdada iyo dhaqdhaqaaqa ayay ka wada shaqeeyaan.
                """,
            ),
            heading("Nolosha ilmaha oo dhan"),
            text("""
                [Giraangirta ilmaha](sv:wheel) waxay leedahay toddoba qaybood. Waxay naga caawisaa inaan ku
                istaagin waxa ugu horreeya ee aan aragno. Arday iskuulka ka maqan wuxuu u baahan karaa caawimaad
                guriga ah, hurdo ama saaxiibbo.
            """),
            heading("Horumarin, ka hortagid, wax ka qabasho"),
            text("""
                **Horumarin** waa in carruurta oo dhan wax loo fiicnaysiiyo. **Ka hortagid** waa in goor hore la
                caawiyo. **Wax ka qabasho** waa in la caawiyo marka dhibku jiro. Saddexduba waa loo baahan
                yahay, sharciguna labada hore ayuu noo xilsaaray.
            """),
            component("triangle"),
            details(
                "Waxa sharciyadu ka yiraahdaan ka hortagga",
                """
                - **Iskuulka:** caafimaadka ardaydu waa inuu ka hortago oo horumariyo, iskuulkuna ammaan iyo
                  xasilooni ha u shaqeeyo.
                - **Adeegga bulshada:** waa inuu u shaqeeyo in carruurtu ammaan ku koraan, dadka gaaro, ka
                  hortago oo wada shaqeeyo.
                - **Daryeelka caafimaadka:** waa inuu ka hortago xanuunka. Ka hortaggu wuxuu ku jiraa [kooxda
                  mudnaanta](sv:model.priorities) labaad ee ugu sarraysa.

                Qodobbada sharcigu waxay ku jiraan bogga [Maxaan sheegi karaa, yaanse u sheegi
                karaa?](sv:model.legal), af-Iswiidhish.
                """,
            ),
            heading("Saddex aragtiyood oo ilmaha laga eego"),
            text(
                "Saddex erey oo isu eg laakiin kala duwan. [Wax dheeraad ah oo xuquuqda ilmaha](sv:model.rights)."
            ),
            component("perspectives"),
        ),
    ),
    "model.process": Text(
        title="Tallaabooyin la wadaago",
        slug="process",
        intro="Saddex tallaabo oo gobolka oo dhan isku mid ka ah: ogaansho, baaris iyo wada shaqayn. "
        "Sidaas ayay carruurtu isku fursad caawimaad ku helaan, meel kasta oo ay deggan yihiin.",
        body=(
            component("process"),
            heading("1. Ogaansho"),
            text("""
                Qof kasta oo carruur la shaqeeya waa inuu goor hore arko marka wax aysan hagaagsanayn.
                Giraangirtu waxay kaa caawisaa inaad aragto wax ka badan waxa marka hore muuqda.

                Markaad wax aragto, waxaad la xiriirtaa qofka u xilsaaran danta ilmaha, adeeg kasta oo aad ka
                shaqayso. Ilmaha, masuulka ama deriska ayaa sidoo kale la xiriiri kara.
            """),
            warning(
                "Tani ma beddesho warbixinta walaaca",
                """
                Haddii aad u malaynayso in ilmo dhib ku jiro, isla markiiba u sheeg adeegga bulshada. Haddii ay
                degdeg tahay, wac [112](tel:112).
                """,
            ),
            heading("2. Baaris"),
            text("""
                Qofka u xilsaaran danta ilmaha, ama qof uu codsado, ayaa ogaanaya sida ilmuhu yahay. Sawirku
                afar meelood ayuu ka yimaadaa:

                - qofka wax ogaaday
                - waxa adeeggu isagu og yahay
                - masuuliyiinta ilmaha, mid walba gaarkiisa
                - ilmaha

                Waxa la qoro waa awoodaha, walaacyada iyo rabitaannada toddobada qaybood ee giraangirta, iyo
                qofka yidhi iyo goorta. Baaristu ma aha in xanuun la magacaabo ama shaqo dad kale la qaato.
                Marka sawirku caddaado, shan su’aalood ayaa laga jawaabaa.
            """),
            component("five_questions"),
            text("""
                Jawaabuhu go’aan ayay keenaan: tan annaga ayaa qabanayna, tan caawimaad ayaan uga baahannahay,
                ama tani way ku filan tahay. Go’aan kasta ha ahaadee, qofkii wax ogaaday waxaa loo sheegayaa in
                la dhammeeyay.
            """),
            heading("3. Wada shaqayn"),
            text("""
                Haddii kuwa kale loo baahdo, qofka u xilsaaran danta ilmaha ayaa kulan ku casuumaya. Marka hore
                masuuliyiinta ayaa la weydiinayaa, ilmahana da’diisa iyo qaangaarnimadiisa. Cidda la casuumo
                waxay ku xiran tahay qaybaha ay khusayso.
            """),
            steps(
                (
                    "Ilmuhu wuu doortaa",
                    "Kulanka ka hor ilmuhu wuxuu sheegaa cidda isku-duwaha noqonaysa, meesha uu "
                    "fadhiisanayo iyo inta uu joogayo.",
                ),
                (
                    "Kulanku wuxuu ka hadlaa waxa loo baahan yahay",
                    "Kaliya qaybaha qoysku haa yidhi. Hadafyada ilmaha ayaa marka hore yimaada.",
                ),
                (
                    "Qorshaha halkaas ayaa lagu qoraa",
                    "Yaa maxay qabanayaa, goorma. Mid walba safkiisa ayuu xaqiijiyaa.",
                ),
                (
                    "Marka xigta waa la ballansadaa",
                    "Kulanna kuma dhammaado taariikh dabagal la’aan. Isku-duwaha ayaa ka masuul ah.",
                ),
            ),
            heading("Dabagalku waa qayb ka mid ah wada shaqaynta"),
            text("""
                Markaas iyo hadda ayaa la isu dhigaa. Hadaf kasta jawaab ayuu helaa: la gaaray, qayb ahaan ama
                weli maya, ereyada ilmahana waa la raaciyaa. Kadib waad sii waddaan, beddeshaan ama xirtaan.
                Xiritaanku sabab ayuu leeyahay, ilmaha iyo masuuliyiintuna aragtidooda ayay sheegaan. Haddii wax
                dib u bilowdaan, mar walba waa la furi karaa.
            """),
            details(
                "Haddii qorshaha aan la raacin",
                """
                Ilmaha ama masuulku wuxuu isku-duwaha u sheegayaa: tani ma dhicin. Jawaabtu saddex maalmood oo
                iskuul gudahood ayay ku imanaysaa. Taasi waa ballanqaadkeenna, sharci maaha.
                """,
            ),
            example(
                "Laga bilaabo kursi madhan ilaa qorshe",
                """
                Arday fasalka lixaad dhigta ayaa mar walba sii maqnaata. Macallinka ayaa weydiiya, giraangirta
                ayayna ku sawiraan. Qofka u xilsaaran danta ilmaha wuxuu la-taliyaha weydiisanayaa baaris.
                Shanta su’aalood waxay tusayaan in iskuulku qayb qaban karo, inta kalena BUP iyo taageerada
                furan ee adeegga bulshada loo baahan yahay. Qoysku haa ayay labadaba yiraahdaan, laakiin wax
                walba maya. Ardaydu kalkaalisada iskuulka ayay isku-duwe u dooratay. [Akhri tusaalaha oo
                dhan](sv:examples.pupil), af-Iswiidhish.
                """,
            ),
            fact(
                "Uma baahnid inaad wax walba taqaanno",
                "Tallaabooyinka warqad iyo qalin ayaa lagu raaci karaa. [Foomamka](sv:library) waa la "
                "daabacan karaa.",
            ),
            tiles(
                (
                    "Waxa moodeelku aanu beddelin",
                    "Warbixin, diiwaan, habab gaar ah",
                    "model.not_replace",
                    "shield-alert",
                ),
                ("Oggolaanshaha", "Sida loo weydiiyo", "model.consent", "hand"),
                ("Kulannada xirfadlayaasha", "Talo ka hor inta aysan weynaan", "forums", "message-circle"),
            ),
        ),
    ),
    "model.tools": Text(
        title="Habab iyo qalab",
        slug="tools",
        intro="Isku qalab dhammaan xirfadaha adeegga bulshada, xannaanada, iskuulka iyo daryeelka "
        "caafimaadka. Markaas isku luqad ayaan ku hadalnaa.",
        body=(
            tiles(
                ("Giraangirta ilmaha", "Toddoba qaybood oo laga hadlo", "wheel", "compass"),
                ("Doorarka", "Yaa maxay qabanayaa", "model.roles", "users"),
                ("Shanta su’aalood", "Laga bilaabo sawir ilaa go’aan", "model.process", "list"),
                ("SIP", "Hal qorshe marka dhowr caawiyaan", "model.sip", "file-text"),
                ("Kulannada", "Halka xirfadlayaashu ku kulmaan", "forums", "message-circle"),
                ("Oggolaanshaha", "Saddex weedhood haa kasta ka hor", "model.consent", "hand"),
            ),
            heading("Giraangirta ilmaha"),
            text("""
                Giraangirtu waxay u tahay wada hadalka carruurta iyo ka hadalkooda. Carruurta oo dhan bay u
                tahay, ma aha oo kaliya marka wax qaldan yihiin. Markaas dadka ilmaha la kulma isku sawir ayay
                arkaan. [Wax dheeraad ah oo giraangirta](sv:wheel).
            """),
            heading("Doorar cad"),
            text("""
                Laba door ayaa ka hortagaya in ilmo ku dhex lumo adeegyada, iyo in waalidku kaligood wax walba
                isku hayaan: [qofka u xilsaaran danta ilmaha](sv:model.named_person) iyo
                [isku-duwaha](sv:model.coordinator).
            """),
            heading("Kulannada xirfadlayaasha"),
            text("""
                Kulannadaas xirfadlayaashu ilmo ayay ka wada fikiraan, talo ayay weydiistaan ama wax ayay isa
                baraan. Su’aasha waxaa loo keenaa [magac la’aan](sv:forums.consultation) ama oggolaansho.
                [Kulannada gobolka](sv:forums).
            """),
            heading("SIP, qorshaha shaqsiyeed ee isku xiran"),
            text("""
                Marka ilmo u baahdo adeegga bulshada iyo daryeelka caafimaadka labadaba, wuxuu xaq u leeyahay
                qorshe la wadaago. Wuxuu sheegaa yaa maxay qabanayaa. [Ku saabsan SIP](sv:model.sip).
            """),
            heading("Agabka"),
            text("""
                Qayb kasta agab bay leedahay: sawirro, kaararka wada hadalka, foomam, layliyo iyo bandhigyo.
                Dhammaan waa bilaash. [Agabka](sv:library).
            """),
        ),
    ),
    "model.leadership": Text(
        title="Hoggaanka",
        slug="leadership",
        intro="Qof baa moodeelka leh, qof baa ka go’aan gaara, qofna wuxuu hubiyaa in la isticmaalo.",
        body=(
            heading("Yaa moodeelka leh?"),
            text("""
                **Kooxda hoggaanka gobolka** (Länsstyrgruppen) iyo **shabakadda madaxda waxbarashada** ayaa
                wadajir u dalbada, uga go’aan gaara oo u daryeela. Ugu yaraan hal mar xilli-dugsiyeedkiiba ayay
                kulmaan. Waxaa kulanka isugu yeera madaxa Länsgemensamt regionalt stöd iyo isku-duwaha
                shabakadda.
            """),
            table(
                "Sida ay isugu xiran tahay",
                ["Kooxda", "Waxay qabato"],
                [
                    "Kooxda hoggaanka gobolka iyo shabakadda madaxda waxbarashada",
                    "Waxay go’aamiyaan moodeelka iyo qaybaha cusub",
                ],
                ["Kooxda hoggaanka shaqada", "Waxay hoggaamisaa kulannada dhexdooda. Siddeed xubnood"],
                [
                    "Hoggaamiyayaasha geedi-socodka",
                    "Laba qof oo taageera, tababara oo ururiya waxa la bartay",
                ],
                [
                    "Kooxda diyaarinta iyo kooxaha shaqada ee carruurta",
                    "Waxay diyaariyaan su’aalaha oo tijaabiyaan soo jeedinta",
                ],
                ["Cilmi-baarayaasha", "Shaqada dibadda ayay kala socdaan, waxay arkaanna way sheegaan"],
                ["Dhinac kasta", "Moodeelka wuu hirgeliyaa, wuuna ka warbixiyaa"],
            ),
            heading("Sannadka gudihiisa"),
            table(
                "Waxa soo noqnoqda",
                ["Goorma", "Maxay"],
                ["Xilli-dugsiyeed kasta", "Labada koox way kulmaan. Warbixinno ka yimaada dhinacyada"],
                ["Sannad kasta", "Heshiiska dib baa loo eegaa, haddii loo baahdana waa la beddelaa"],
                ["Kulan kasta oo hoggaanka kadib", "Qoraallada waxaa lagu daabacaa bogga Följ processen"],
                ["Marka mashruuc dhammaado", "Waa la qiimeeyaa, waxaana la go’aamiyaa inuu moodeelka galo"],
            ),
            heading("Mashaariic cusub"),
            steps(
                ("Fikrad", "Qof baa baahi arka. Mashruucu wuxuu sheegaa sida uu hadafka ugu adeego."),
                ("Tijaabo", "Hal ama dhowr adeeg ayaa tijaabiya, si kooban."),
                ("Qiimayn", "Qiimayn la’aan go’aan ma jiro. Carruurta iyo waalidka waa la weydiiyaa."),
                ("Go’aan", "Labada koox ayaa go’aamiya inuu moodeelka galo."),
            ),
            text("""
                [Dhammaan mashaariicda](sv:initiatives). Go’aannada iyo warbixinnadu waxay ku jiraan [Följ
                processen](sv:process). Labaduba waa af-Iswiidhish.
            """),
            heading("Shaqada maalin kasta"),
            text("""
                Moodeelku wuxuu ku dhisan yahay shaqada wanaagsan ee jirta iyo kalsoonida waqtiga la korta. Ma
                beddelo hababka gaarka ah ee adeegyada iyo waajibaadkooda sharciga ah. [Waxa moodeelku aanu
                beddelin](sv:model.not_replace).
            """),
            fact(
                "Hawshu xagga sare ayay ka timaadaa, aqoontuna gudaha",
                "Ma haysaa waayo-aragnimo moodeelka beddeli karta? [U qor hoggaanka](sv:contact).",
            ),
        ),
    ),
}

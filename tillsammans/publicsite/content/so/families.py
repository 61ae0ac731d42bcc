"""Somali: the pages for children and for guardians."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import (
    component,
    details,
    example,
    fact,
    heading,
    quote,
    steps,
    text,
    tiles,
    warning,
)

FAMILIES = {
    "children": Text(
        title="Adiga ilmaha ama dhalinyarada ah",
        slug="children-and-young",
        intro="Wax ma kugu adag yihiin? Waa inaad caawimaad hesho. Dadka waaweyn waa inay is caawiyaan, "
        "adiguna waa inaad ku jirto.",
        body=(
            component("urgent"),
            heading("Maxaa la iga caawin karaa?"),
            text("""
                Way weynaan kartaa ama yaraan kartaa. Waxay ku saabsanaan kartaa iskuulka, guriga, jirka ama
                saaxiibbada. Waxay noqon kartaa wax aadan weli erey u haynin. Kuwa kale sidan ayay yiraahdaan:

                - Subaxdii calooshaa i xanuunta.
                - Iskuulka ma awoodo inaan tago.
                - Guriga muran baa ka jira.
                - Si fiican uma seexdo.
                - Cid aan la joogo ma haysto.
                - Hooyo ama aabbe ma fiicna.
            """),
            text("Uma baahnid inaad ogaato waxa qaldan. Waxaa ku filan inaad tiraahdo wax baa qaldan."),
            heading("Yaan la hadli karaa?"),
            text("""
                Dooro qof weyn oo aad ku kalsoon tahay. Wuxuu noqon karaa macallinkaaga ama la-taliyaha
                iskuulka. Wuxuu noqon karaa qof BVC jooga. Wuxuu noqon karaa qof guriga jooga.

                Iskuulkaaga waxaa jooga qof weyn oo hubinaya inaad caawimaad hesho. Waxaa la yiraahdaa [qofka u
                xilsaaran danta ilmaha](sv:model.named_person). Adiga ayaa [arki kara cidda uu
                yahay](/hitta/?lang=so).
            """),
            heading("Sidan ayay u dhacdaa"),
            steps(
                (
                    "Adiga ayaa sheega",
                    "Waxaad sheegtaa sida aad tahay. Qof weyn ayaa ku dhegaysta. Waxaad ku sawiri kartaan "
                    "giraangir toddoba qaybood leh, mid nolosha qayb kasta. Jawaab khaldan ma jirto, "
                    "waadna ka boodi kartaa.",
                ),
                (
                    "Dadka waaweyni wax badan ayay ogaadaan",
                    "Qof weyn ayaa wax badan ku weydiiya. Waxay sidoo kale weydiiyaan kuwa aad la deggan "
                    "tahay. Kadib waxay ka fikiraan waxa fiicnaan kara.",
                ),
                (
                    "Qorshe ayaad samaysaan",
                    "Haddii dad kale loo baahdo waad kulantaan. Adiga ayaa doorta haddii aad joogayso. "
                    "Adiga ayaa sheega cidda qorshaha la soconaysa.",
                ),
                (
                    "Waxaad eegtaan sida ay u dhacday",
                    "Muddo kadib mar kale ayaad hadashaan. Ma fiicnaatay? Haddii kale si kale ayaad isku "
                    "daydaan.",
                ),
            ),
            heading("Yaa ogaanaya waxaan sheego?"),
            text("""
                Marka hore taas weydii. Qofka weyn waa inuu sheego cidda akhrin karta. Markaad dhammaysaan
                waxaad dib u eegtaan waxaad tiri. Markaas adiga ayaa sheega waxa la sheegi karo iyo cidda loo
                sheegi karo.

                Badanaa sidaad rabto ayaan yeeli karnaa. Haddaan kari weyno adiga ayaa marka hore laguu
                sheegayaa, iyo sababta. Haddii qof ku dhibayo, qofka weyn waa inuu u sheego kuwa ku ilaalin
                kara.
            """),
            fact(
                "Waad beddeli kartaa fikirkaaga",
                """
                Mar kasta waad beddeli kartaa. Uma baahnid inaad sheegto sababta. Wixii la diray lama soo celin
                karo, laakiin wax dambe lama dirayo.
                """,
            ),
            heading("Kuwani waa xuquuqdaada"),
            text("""
                - Waxaad sheegi kartaa aragtidaada marka dadka waaweyni kaa go’aan gaarayaan.
                - Dadka waaweyni waa inay ku dhegaystaan oo ka fikiraan waxa kuu fiican.
                - Caawimaad waad helaysaa xitaa haddii aad maya tiraahdo in dad kale lala hadlo.
                - Waxaad weydiin kartaa waxa lagaa qoray.
                - Turjubaan waad heli kartaa. Waa bilaash.

                Waxay ku qoran tahay [heshiiska xuquuqda carruurta](sv:model.rights). Iswiidhan sharci ayay ka
                tahay.
            """),
            heading("Ma dhalinyaro baad tahay?"),
            text("""
                Markaad sii weynaato, wax badan adiga ayaa go’aamiya. Laga bilaabo 12 sano mar walba waa lagu
                weydiiyaa waxa la sheegi karo. Haddii aad 15 ama ka weyn tahay, badanaa adiga ayaa haa ama maya
                yiraahda. Markaad 18 gaarto wax walba adiga ayaa go’aamiya.

                Xarunta dhalinyarada kaligaa ayaad tagi kartaa. Waa bilaash. Wax badan ka akhri
                [youmo.se](https://www.youmo.se/).
            """),
            example(
                "Sidan ayay u dhici kartaa",
                """
                Alma waxay dhigataa fasalka lixaad. Waxay rabtay inay guriga joogto si ay u ogaato in hooyo
                joogto. Macallinka ayaa weydiiyay sida ay tahay. Giraangirta ayay ku sawireen. Hadda laba subax
                toddobaadkii la-taliyaha ayay la hadashaa. Waxay iyadu dooratay in kalkaalisadu qorshaha la
                socoto. Alma qof dhab ah ma aha.
                """,
            ),
            quote("Waxa ugu fiicnaa waa in qof i weydiiyay.", "Alma, 12 sano, la mala-awaalay"),
            heading("Wac, qor ama tag"),
            text("""
                - Hadda khatar ma jirtaa? Wac [112](tel:112).
                - Ma rabtaa inaad qof la hadasho? Wac Bris [116 111](tel:116111). Waa bilaash. Biilka kama
                  muuqato. Uma baahnid inaad magacaaga sheegto. Waxaad sidoo kale ku qori kartaa
                  [bris.se](https://www.bris.se/).
                - Guriga ma lagugu garaacaa mise waad ka baqaysaa? Adeegga bulshada adiga ayaa wici kara. Waa
                  inay ku caawiyaan. Lambarku wuxuu ku yaal bogga [adeegga bulshada](sv:services.social).
            """),
            tiles(
                ("Giraangirta", "Eeg toddobada qaybood", "wheel", "compass"),
                ("Haa iyo maya", "Waxa dadka waaweyni kaa sheegi karaan", "model.consent", "hand"),
                ("Hel qofkaaga weyn", "Raadi iskuulkaaga", "/hitta/?lang=so", "search"),
            ),
        ),
    ),
    "guardians": Text(
        title="Adiga masuulka ilmaha ah",
        slug="guardians",
        intro="Marka ilmahaagu taageero u baahan yahay waa inaadan raadin. Halkan waxaa ku qoran sida ay u "
        "dhacdo, waxaad haa iyo maya ku dhihi karto, iyo cidda aad wacayso.",
        body=(
            component("urgent"),
            heading("Ilmahaaga ma ka walwalsan tahay?"),
            text("""
                Ku bilow inaad la hadasho qof ilmaha yaqaan. Wuxuu noqon karaa macallinka, xannaanada ama BVC.
                Waxaad sidoo kale si toos ah ula xiriiri kartaa qofka u xilsaaran danta ilmaha. Waa qofka hubiya
                in ilmuhu caawimaad helo. Ilmo kasta oo Sörmland jooga mid ayuu leeyahay.

                [Hel qofka u xilsaaran danta ilmahaaga](/hitta/?lang=so). Raadi magaca iskuulka ama xannaanada.
            """),
            heading("Sidan ayay u dhacdaa, tallaabo tallaabo"),
            steps(
                (
                    "Qof baa arka in ilmuhu taageero u baahan yahay",
                    "Waxaad noqon kartaa adiga, ilmaha, ama qof iskuulka, xannaanada ama daryeelka ka "
                    "shaqeeya. Qofka wax arka wuxuu u sheegaa qofka u xilsaaran danta ilmaha. Waa laguu "
                    "sheegaa, aragtidaadana waad sheegtaa.",
                ),
                (
                    "Waxaan ogaannaa sida ilmuhu yahay",
                    "Qof baa ilmaha iyo adiga idinla hadla. Waxaan isticmaalnaa giraangir toddoba qaybood "
                    "oo nolosha ilmaha leh. Waxaan weydiinaa waxa fiican iyo waxa adag labadaba. Haddaad "
                    "kala deggan tihiin, gooni gooni ayaad noola hadashaan.",
                ),
                (
                    "Waan is caawinnaa",
                    "Badanaa waxa iskuulka ama xannaanadu qaban karto ayaa ku filan. Haddii kuwa kale loo "
                    "baahdo kulan ayaan ku casuumnaa, haddaad adiga iyo ilmuhu haa tiraahdaan. Halkaas "
                    "qorshe ayaan ku samaynaa: yaa maxay qabanayaa, goorma. Qof aad qorshaha wax ka "
                    "weydiin karto ayaan doorannaa. Ilmaha ayaa marka hore sheega cidda uu noqonayo.",
                ),
                (
                    "Dabagal ayaan samaynaa",
                    "Ka hor inta kulanku dhammaanin kan xiga ayaan ballansannaa. Markaas waxaan eegnaa "
                    "waxa fiicnaaday iyo waxa la beddelayo. Haddii wax dhici waayaan, noo sheeg. Jawaab "
                    "waxaad ku heli doontaa saddex maalmood oo iskuul.",
                ),
            ),
            heading("Xuquuqdaada"),
            text("""
                - Waad ogaan kartaa waxa aan ku fikirayno inaan samayno, iyo sababta.
                - Aragtidaada waad sheegi kartaa. Ereyadaada gooni ayaa loo qoraa, cid kalena laguma daro.
                - Waad weydiin kartaa waxa qoran, waadna ku dari kartaa wixii ka maqan.
                - Turjubaan waad heli kartaa. Noo sheeg, waan diyaarinaynaa. Waa bilaash.
                - Qof ku taageera ayaad keensan kartaa.
                - Haddii ilmuhu degmada iyo daryeelka caafimaadka labadaba caawimaad ka helo, waxaad codsan
                  kartaa [qorshe shaqsiyeed isku xiran, SIP](sv:model.sip).
            """),
            heading("Haa-daada, iyo maya-daada"),
            text("""
                Iskuulka, daryeelka iyo adeegga bulshadu si xor ah ilmahaaga ugama wada hadli karaan. Badanaa
                haa-daada ayaa loo baahan yahay. Haddaad laba masuul tihiin labadiinaba waan weydiinaynaa.
                Haddii ilmuhu weyn yahay isagana waan weydiinaynaa.

                Saddex wax ayaad mar walba ogaanaysaa ka hor inta aadan jawaabin: yaa yaa u sheegi kara, maxay
                ku saabsan tahay, ilaa goorma. Haa iyo maya labaduba waa jawaabo wanaagsan. Waxaad sidoo kale
                dhihi kartaa inaad marka hore wax badan rabto inaad ogaato. Haddii aad maya tiraahdo, ilmahaagu
                caawimaadda iskuulka ayuu haysanayaa. Waxyaabaha qaar markaas wada qaban kari mayno.

                Haa-daada mar kasta waad la noqon kartaa. Uma baahnid inaad sheegto sababta. [Wax badan oo haa
                iyo maya](sv:model.consent).
            """),
            fact(
                "Marka aan waajib nagu tahay inaan sheegno",
                "Haddaan u malayno in ilmo dhib ku jiro, adeegga bulshada waa inaan u sheegno. Waa sharci. "
                "Markaas marka hore ma weydiino.",
            ),
            heading("Yaan wacayaa?"),
            text("""
                - **Iskuulka ama xannaanada:** wac qofka u xilsaaran danta ilmaha. [Halkan ka
                  raadi](/hitta/?lang=so).
                - **Qorshaha:** wac qofka aad kulanka ku dooratay. Magacu qorshaha korkiisa ayuu ku qoran yahay.
                - **Caafimaadka ilmaha:** wac 1177, BVC-gaaga ama xaruntaada caafimaadka.
                - **Haddii adigu taageero u baahan tahay:** wac [adeegga bulshada](sv:services.social) ee
                  degmadaada. Talo waad heli kartaa adigoo aan magacaaga sheegin.
                - **Haddii ay khatar tahay:** wac [112](tel:112).
            """),
            heading("Su’aalo dad badan ay qabaan"),
            details(
                "Diiwaan ma galaynaa?",
                """
                Maya. Diiwaan carruurta oo dhan ku jirto ma jiro. Ilmahaaga wax ayaa laga qoraa marka sabab
                jirto oo kaliya. Qofna dhibco ma helo, waxna isuma geeyaan.
                """,
            ),
            details(
                "Waalidka kale ma akhrin karaa waxaan iri?",
                """
                Maya, haddii aadan haa dhihin. Ereyadiinna, jawaabihiinna iyo cinwaannadiinna kan kale laguma
                tuso. Mid walba wuxuu codsan karaa wixii isaga khuseeya. Markaas iskuulku qayb kasta gooni ayuu
                u eegaa.
                """,
            ),
            details(
                "Maxaa dhacaya marka ilmuhu iskuul beddesho?",
                """
                Iskuulka cusub qof u gaar ah ayuu leeyahay. Wuxuu ogaanayaa waxa adiga iyo ilmuhu aad haa
                tiraahdeen, wax ka badanna maya.
                """,
            ),
            details(
                "Maxaa dhacaya marka ilmahaygu 18 jirsado?",
                "Markaas isagaa go’aamiya. Haa-daadu maalintaas ayay dhammaataa, isagana waan weydiinaynaa.",
            ),
            warning(
                "Guriga qof ma ka baqaysaa?",
                """
                Wac [112](tel:112) haddii hadda khatar jirto. Kvinnofridslinjen, oo loogu talagalay haweenka la
                dhibo, habeen iyo maalin ayay ka jawaabtaa [020-50 50 50](tel:020505050). Wicitaanku waa
                bilaash, biilkana kama muuqdo. Noo sheeg haddii xogtaadu ilaalsan tahay. Markaas si kale ayaan u
                shaqaynaynaa.
                """,
            ),
            tiles(
                ("Hel qofka saxda ah", "Ku raadi iskuul, xannaano ama degmo", "/hitta/?lang=so", "search"),
                ("Haa iyo maya", "Waxa aan sheegi karno, iyo cidda", "model.consent", "hand"),
                (
                    "Taageerada waalidka",
                    "Koorsooyin, wada hadallo iyo albaabbo furan",
                    "services.parenting",
                    "heart-handshake",
                ),
            ),
        ),
    ),
}

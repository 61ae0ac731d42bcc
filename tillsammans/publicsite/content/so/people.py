"""Somali: the named person, consent, and the report of concern."""

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
    warning,
)

PEOPLE = {
    "model.named_person": Text(
        title="Qofka u xilsaaran danta ilmaha",
        slug="named-person",
        intro="Ilmo kasta oo Sörmland jooga wuxuu leeyahay qof u xilsaaran dantiisa, af-Iswiidhish barnets "
        "bästa-ansvarig. Waa qofka lala xiriiro marka ilmo taageero u baahan karo, wuxuuna hubiyaa in wax "
        "dhacaan.",
        body=(
            heading("Ku raadi iskuul, xannaano ama degmo"),
            component("finder"),
            heading("Waa kuma ilmahan?"),
            text("Waxay ku xiran tahay da’da ilmaha iyo meesha uu wax ka barto."),
            component("named_person_table"),
            text("""
                Carruurta yaryar ee xannaanada tagta laba ayay leeyihiin: xannaanada iyo BVC. Adeeggan
                xannaanadu way hoggaamisaa markaas, BVC-na way ka qayb qaadataa. Dhinacyadu si kale ayay u
                go’aamin karaan.
            """),
            heading("Waxa uu qabto qofkaasi"),
            steps(
                ("Wuu qaabilaa", "Adeeggiisa, kuwa kale, ilmaha iyo qoyska."),
                (
                    "Wuxuu hubiyaa in la baaro",
                    "Isagaa qabta ama qof ku habboon ayuu adeeggiisa ka codsadaa. Masuuliyaddu isagay saaran tahay.",
                ),
                (
                    "Wuxuu weydiiyaa shanta su’aalood",
                    "Ma ku filan tahay waxa aan qaban karno, mise kuwa kale ayaa loo baahan yahay?",
                ),
                ("Wuu casuumaa", "Kulan, marka qoysku haa yiraahdo."),
            ),
            heading("Sida ay tahay inay noqoto"),
            text("""
                - Mid ayaa u jira xannaano, iskuul ama adeeg kasta. Adeeggu isagaa doorta.
                - Qofka waa la yaqaan, waana la heli karaa si fudud, carruurta, masuuliyiinta iyo adeegyada
                  kale.
                - Qofku wuu go’aan gaari karaa. Haddii uusan madaxa ahayn, awoodda ayaa la siiyaa.
                - Beddel ayaa jira marka qofku maqan yahay.
            """),
            fact(
                "Hawl, ma aha diiwaan",
                "Qofku adeeg buu ka tirsan yahay. Liis carruureed looma baahna si loo ogaado cidda uu yahay.",
            ),
            heading("Marka aysan caddayn"),
            details(
                "Ilmuhu wuxuu dhigtaa iskuul gaar loo leeyahay",
                """
                Haddii iskuulku moodeelka ku biiray, kiisa ayuu doortaa. Haddii kale ilmuhu weli caawimaad ayuu
                xaq u leeyahay. Markaas raadintu waxay sheegaysaa cidda aad la xiriirto. [Iskuullada gaarka
                ah](sv:model.independent), af-Iswiidhish.
                """,
            ),
            details(
                "Ilmuhu wuxuu iskuul ka dhigtaa degmo kale",
                "Waa iskuulka ilmuhu dhigto. Degmada uu deggan yahay masuuliyadda taageerada kale ayay haysataa.",
            ),
            details(
                "Dhalinyaradu waxay dugsi sare ka dhigtaan meel ka baxsan Sörmland",
                "Markaas waa [masuulka dabagalka](sv:model.follow_up) ee maamulka waxbarashada degmada.",
            ),
            details(
                "Dhalinyaradu dugsi sare ma dhigtaan",
                "Markaas waa masuuliyadda degmada ee dhalinyarada, [KAA](sv:model.kaa), ilaa 20 sano.",
            ),
            details(
                "Ilmuhu guri kale ayaa la geeyay, dhowaan ayuu yimid ama cinwaan joogto ah ma laha",
                """
                Ka bilow meesha ilmuhu maanta iskuul ama xannaano ka dhigto. Haddii aysan jirin, ka bilow
                degmada ilmuhu joogo. Ilmo waa inuusan sugin ilaa dadka waaweyni ku heshiiyaan cidda masuulka
                ah.
                """,
            ),
        ),
    ),
    "model.consent": Text(
        title="Oggolaansho: in haa ama maya la yiraahdo",
        slug="consent",
        intro="Ka hor inta uusan qofna ilmo uga sheegin adeeg kale, qoyska waa la weydiiyaa. Haa iyo maya "
        "labaduba waa jawaabo wanaagsan.",
        body=(
            heading("Saddex weedhood"),
            text("Su’aasha mar walba isku si ayaa loo weydiiyaa. Waa saddex weedhood."),
            steps(
                ("Yaa yaa u sheegi kara", "Tusaale: iskuulku wuxuu u sheegi karaa BUP ee Flen."),
                (
                    "Maxay ku saabsan tahay, iyo waxa aysan ahayn",
                    "Tusaale: iskuulka iyo saaxiibbada. Ma aha sida qof weyn yahay.",
                ),
                (
                    "Ilaa goorma",
                    "Taariikh. Badanaa lix bilood, ugu badnaan laba iyo toban. Waa xeerkeenna, sharci maaha.",
                ),
            ),
            fact(
                "Waxa aan dirno iyaguna way kaydiyaan",
                "Waa inaad taas ogaato ka hor inta aadan jawaabin. Kan qaata xeerar u gaar ah ayuu leeyahay.",
            ),
            heading("Afar si ayaad u jawaabi kartaa"),
            text("""
                - **Haa.**
                - **Haa, laakiin wax walba maya.** Sheeg waxa laga reebayo.
                - **Maya.**
                - **Marka hore waxaan rabaa inaan wax badan ogaado.** Markaas waan ku soo wacaynaa.
            """),
            text("Mid haa ayaad u dhihi kartaa, mid kalena maya. Adeeg kasta gaarkiisa ayuu u weydiiyaa."),
            heading("Haddii aad maya tiraahdo"),
            text("""
                Uma baahnid inaad sheegto sababta. Adiga iyo ilmahaagu waxaad haysanaysaan caawimaadda iskuulka.
                Waxyaabaha qaar markaas lalama qaban karo kuwa kale. Qofna ma xanaaqo, su’aashana mar kale ayaa
                la weydiin karaa.
            """),
            heading("Haddii aad fikirkaaga beddesho"),
            text("""
                Haa-daada mar kasta waad la noqon kartaa: boggaaga, warqad ama telefoon. Isla markiiba way
                dhaqan gelaysaa. Wixii hore loo diray way u hadhayaan kii qaatay, laakiin wax dambe lama dirayo.
                Kan qaatay waxaa loo sheegayaa in haa-daadu dhammaatay, laakiin sababta looma sheego.
            """),
            heading("Yaa jawaabaya?"),
            table(
                "Yaan weydiinaynaa?",
                ["Da’da ilmaha", "Waxa aan samayno"],
                [
                    "Ka yar 12 sano",
                    "Masuuliyiinta ayaa jawaaba. Ilmuhu aragtidiisa ayuu sheegaa markuu awoodo",
                ],
                [
                    "12 ilaa 14 sano",
                    "Ilmaha mar walba waa la weydiiyaa. Mararka qaar kaligiis ayuu jawaabi karaa",
                ],
                ["Laga bilaabo 15 sano", "Badanaa dhalinyaradu iyagay jawaabaan. Mar kasta waa la qiimeeyaa"],
                [
                    "18 sano",
                    "Dhalinyaradu iyagay jawaabaan. Jawaabaha masuuliyiintu maalintaas ayay dhammaadaan",
                ],
            ),
            text("""
                Da’uhu waa caawin fikir, ma aha xad sharci ah. Haddii ilmuhu laba masuul leeyahay labadaba waa
                la weydiiyaa. Dhammaantood waa inay haa yiraahdaan ka hor inta aan wax la sheegin. Mid walba
                jawaabtiisa oo kaliya ayuu arkaa.
            """),
            heading("Marka aan cidna la weydiin"),
            warning(
                "Ilaalintu way hormaysaa",
                """
                Haddii laga shakiyo in ilmo dhib ku jiro, adeegga bulshada ayaa loo sheegayaa iyada oo aan cidna
                la weydiin. Haddii nolol khatar ku jirto, waxa loo baahan yahay ayaa la sheegayaa. [Sida
                warbixin loo sameeyo](sv:model.report). [Ka reebitaanno kale](sv:model.legal), af-Iswiidhish.
                """,
            ),
            heading("Adiga oo weydiinaya"),
            example(
                "Sidan ayaad u dhihi kartaa",
                """
                ”Waxaan u malaynaynaa inay fiican tahay inaan BUP kala hadalno walaaca subaxdii. Ma u sheegi
                karaa iskuulka iyo saaxiibbada? Guriga ma aha. Waxay shaqaynaysaa ilaa 19ka Abriil. Waxa aan
                dirno iyaguna way kaydiyaan. Haa ama maya ayaad dhihi kartaa, ama waad ka fikiri kartaa. Mar
                kasta waad beddeli kartaa.”
                """,
            ),
            details(
                "Qor waxan",
                """
                - cidda jawaabtay, iyo waxay tahay: masuul, ilmaha, qof kale
                - goorta, sida iyo luqadda, iyo haddii turjubaan joogay
                - waxa jawaabtu khusayso iyo waxa aysan khusayn
                - waxa aad sheegtay ka hor inta aysan jawaabin
                - maya sidoo kale
                """,
            ),
            details(
                "Haa guud ma jirto",
                """
                ”Cidda loo baahdo ayaan la shaqaynaa” oggolaansho ma aha. Haddii aan la sheegin cidda qaadata,
                mawduuca, ujeeddada iyo taariikhda, qofna ma oga waxa uu haa yidhi.
                """,
            ),
            details(
                "Ma isla oggolaanshaha GDPR baa?",
                """
                Maya. Oggolaanshuhu halkan wuxuu ka dhigan yahay in sirtu aysan hor istaagin in wax la sheego.
                Xaqa xogta lagu maareeyo wuxuu ku dhisan yahay hawsha sharciga ah ee adeegyada, ma aha
                oggolaansho.
                """,
            ),
            details(
                "Maya ha ku joogsan",
                """
                Talo weydii [adigoo aan sheegin cidda](sv:forums.consultation). Samee waxaad kaligaa qaban
                karto. Mar kale weydii marka wax isbeddelaan.
                """,
            ),
        ),
    ),
    "model.report": Text(
        title="Warbixinta walaaca",
        slug="report",
        intro="Ma u malaynaysaa in ilmo dhib ku jiro? Wac adeegga bulshada degmada ilmuhu deggan yahay. "
        "Haddii ay degdeg tahay, wac 112.",
        body=(
            component("urgent"),
            heading("Adiga oo qof caadi ah"),
            text("""
                Qof walba wuu sheegi karaa, waana lagu dhiirrigeliyaa. Uma baahnid inaad hubto, waxna uma
                baahnid inaad caddayso. Haddaad wacdo magacaaga waad qarin kartaa. Lambarradu waxay ku yaallaan
                bogga [adeegga bulshada](sv:services.social).
            """),
            heading("Adiga oo carruur la shaqeeya"),
            steps(
                (
                    "Isla markiiba sheeg",
                    "Waajibku adiga ayuu kuu gaar yahay. Qof shaqaale ah talo weydii, laakiin jawaab ha "
                    "sugin.",
                ),
                (
                    "Wac",
                    "Soo dhowaynta degmada ilmaha. Fiidkii, habeenkii iyo maalmaha fasaxa waxaa ka jawaaba "
                    "adeegga bulshada ee degdegga ah.",
                ),
                (
                    "Qor",
                    "Carruurta ay khusayso, meesha ilmuhu hadda joogo, waxaad aragtay oo aad maqashay, "
                    "haddii ay degdeg tahay, walaalaha, haddii turjubaan loo baahan yahay, iyo sida laguu "
                    "heli karo.",
                ),
                (
                    "Ka fikir ka hor inta aadan masuuliyiinta u sheegin",
                    "Badanaa way fiican tahay inay ogaadaan. Haddaad ka shakiso rabshad, xadgudub galmo "
                    "ama cadaadis sharaf ku saabsan, marka hore ha u sheegin. Adeegga bulshada la tasho.",
                ),
                ("Ilmaha u sii joog", "Xiriirkiinnu ma dhammaado maadaama aad wax sheegtay."),
            ),
            fact(
                "La tasho adigoo aan magac sheegin",
                "Haddaadan hubin, wac adeegga bulshada oo xaaladda u sharax magac la’aan. Haddii jawaabtu "
                "ku walaacdo, sheeg.",
            ),
            text("""
                Waajibku wuxuu ku qoran yahay cutubka 19, qodobka 1 ee sharciga adeegga bulshada (2025:400).
                [Su’aalaha sirta](sv:model.legal), af-Iswiidhish.
            """),
        ),
    ),
}

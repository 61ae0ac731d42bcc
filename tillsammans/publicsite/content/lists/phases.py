"""The years of the work, as the newsletters and the agreement tell them (model/000-004)."""

from tillsammans.publicsite.content.lists import Phase

PHASES = (
    Phase(
        "2021",
        {
            "sv": "Arbetet börjar",
            "en": "The work begins",
            "so": "Shaqadu way bilaabmaysaa",
            "ar": "بداية العمل",
        },
        {
            "sv": "Länets kommuner och Region Sörmland startar utvecklingsarbetet, om tidiga och "
            "samordnade insatser för barn.",
            "en": "The county’s municipalities and Region Sörmland start to develop early, coordinated "
            "help for children.",
            "so": "Degmooyinka iyo Region Sörmland waxay bilaabayaan shaqo ku saabsan caawimaad hore oo "
            "isku xiran oo carruurta la siiyo.",
            "ar": "تبدأ بلديات المقاطعة وإقليم سورملاند العمل على تقديم مساعدة مبكرة ومنسقة للأطفال.",
        },
    ),
    Phase(
        "2022",
        {
            "sv": "Målbilden antas av alla",
            "en": "Everyone adopts the goal",
            "so": "Hadafka waa la wada oggolaaday",
            "ar": "الجميع يعتمد الهدف",
        },
        {
            "sv": "Alla kommuner och regionen antar målbilden. Samverkan kartläggs, och unga, föräldrar "
            "och personal intervjuas. I juni beslutas om delprojektet för barn med NPF-liknande "
            "svårigheter, och i slutet av året om piloterna.",
            "en": "All municipalities and the region adopt the goal. Cooperation is mapped, and young "
            "people, parents and staff are interviewed. A sub-project is decided in June, and the pilots "
            "at the end of the year.",
            "so": "Dhammaan degmooyinka iyo gobolku waxay oggolaadeen hadafka. Wada shaqaynta waa la "
            "baaray, dhalinyarada, waalidka iyo shaqaalahana waa la wareystay. Dhammaadka sanadka waxaa la "
            "go’aamiyay tijaabooyinka.",
            "ar": "اعتمدت جميع البلديات والإقليم الهدف المشترك. دُرس التعاون القائم، وأُجريت مقابلات مع "
            "شباب وأولياء أمور وموظفين. وفي نهاية العام تقررت المشاريع التجريبية.",
        },
    ),
    Phase(
        "2023",
        {"sv": "Piloter", "en": "Pilots", "so": "Tijaabooyin", "ar": "مشاريع تجريبية"},
        {
            "sv": "Hjulet provas i Flen, Vingåker och Eskilstuna. I Nyköping och Oxelösund undersöks ett "
            "familjecentralsliknande arbetssätt 0–18 år. En grupp arbetar med Barnets SIP. Delrapport 2 "
            "och en podd kommer.",
            "en": "The wheel is tried in Flen, Vingåker and Eskilstuna. Nyköping and Oxelösund explore a "
            "way of working like a family centre for ages 0–18. A group works on the child’s place in SIP.",
            "so": "Giraangirta waxaa lagu tijaabiyay Flen, Vingåker iyo Eskilstuna. Nyköping iyo Oxelösund "
            "waxay baareen hab la mid ah xarunta qoyska oo loogu talagalay 0–18 sano.",
            "ar": "جُرّبت العجلة في فلين وفينغوكر وإسكيلستونا. ودرست نيشوبينغ وأوكسيلوسوند أسلوبًا يشبه "
            "مركز الأسرة للأعمار من 0 إلى 18 سنة.",
        },
    ),
    Phase(
        "2024",
        {
            "sv": "Överenskommelsen",
            "en": "The agreement",
            "so": "Heshiiska",
            "ar": "الاتفاقية",
        },
        {
            "sv": "Arbetet förlängs, och den 18 oktober börjar överenskommelsen gälla. Tjugoen chefer "
            "skriver under.",
            "en": "The work is extended, and the agreement takes effect on 18 October. Twenty-one heads sign it.",
            "so": "Shaqada waa la kordhiyay, heshiiskuna wuxuu dhaqan galay 18ka Oktoobar. Labaatan iyo "
            "kow madax ayaa saxiixay.",
            "ar": "مُدّد العمل، وبدأ سريان الاتفاقية في 18 أكتوبر، ووقّعها واحد وعشرون مسؤولًا.",
        },
    ),
    Phase(
        "2025",
        {
            "sv": "Införandet börjar",
            "en": "Putting it into practice",
            "so": "Hirgelintu way bilaabmaysaa",
            "ar": "بدء التطبيق",
        },
        {
            "sv": "Workshoppar, material för alla att hämta, delrapport 3 och öppna statusrapporter. "
            "Fristående verksamheter får erbjudande om att gå med. I september har processledarna varit "
            "hos alla tio huvudmän.",
            "en": "Workshops, material for everyone, a third research report and open status reports. "
            "Independent schools are invited. By September the process leaders have been to all ten "
            "parties.",
            "so": "Aqoon-isweydaarsiyo, agab qof walba qaadan karo, warbixin saddexaad iyo warbixinno "
            "furan. Iskuullada gaarka loo leeyahay waa la casuumay.",
            "ar": "ورش عمل، ومواد متاحة للجميع، وتقرير بحثي ثالث، وتقارير مفتوحة عن سير العمل. ودُعيت "
            "المدارس المستقلة للمشاركة.",
        },
    ),
    Phase(
        "2026",
        {
            "sv": "I vardagen",
            "en": "In daily work",
            "so": "Nolol maalmeedka",
            "ar": "في العمل اليومي",
        },
        {
            "sv": "Modellen används, följs upp och ses över varje år. Det här året i tidslinjen är ett exempel.",
            "en": "The model is used, followed up and reviewed each year. This year in the timeline is an example.",
            "so": "Moodeelka waa la isticmaalaa, waa la dabagalaa, sannad kastana dib baa loo eegaa. "
            "Sannadkan waa tusaale.",
            "ar": "يُستخدم النموذج ويُتابع ويُراجع كل عام. هذه السنة في الخط الزمني مثال فقط.",
        },
    ),
)

"""Terms of services and forums: short names that everybody hears and not everybody knows."""

from tillsammans.publicsite.content.lists.term import AGREEMENT, OURS, term

SERVICE_TERMS = (
    term(
        "child_health",
        OURS,
        sv=("BVC", "Barnavårdscentral, en del av barnhälsovården. För små barn och deras föräldrar."),
        en=("BVC", "Child health centre. For small children and their parents."),
        so=("BVC", "Xarunta caafimaadka carruurta yaryar iyo waalidkood."),
        ar=("BVC", "مركز رعاية صحة الطفل، للأطفال الصغار ووالديهم."),
    ),
    term(
        "camhs",
        OURS,
        sv=("BUP", "Barn- och ungdomspsykiatrin. Vård när det psykiska måendet är svårt."),
        en=("BUP", "Child and adolescent mental health services."),
        so=("BUP", "Daryeelka nafsiga ee carruurta iyo dhalinyarada."),
        ar=("BUP", "الطب النفسي للأطفال واليافعين."),
    ),
    term(
        "pupil_health",
        OURS,
        sv=("Elevhälsa", "Skolsköterska, skolläkare, kurator, psykolog och specialpedagog i skolan."),
        en=("Pupil health", "School nurse, doctor, counsellor, psychologist and special educator."),
        so=(
            "Caafimaadka ardayda",
            "Kalkaalisada, dhakhtarka, la-taliyaha, cilmi-nafsiyaqaanka iyo macallinka gaarka ah ee "
            "iskuulka.",
        ),
        ar=("صحة التلاميذ", "الممرضة والطبيب والمرشد والأخصائي النفسي ومعلم التربية الخاصة في المدرسة."),
    ),
    term(
        "team",
        AGREEMENT,
        sv=("EHT", "Elevhälsoteam. Skolans möte där rektor och elevhälsan fattar beslut om stöd."),
        en=(
            "EHT",
            "Pupil health team. The school’s meeting where the head and pupil health decide on support.",
        ),
        so=("EHT", "Kooxda caafimaadka ardayda. Kulanka iskuulka ee lagu go’aamiyo taageerada."),
        ar=("EHT", "فريق صحة التلاميذ. اجتماع المدرسة الذي تُقرر فيه المساعدة."),
    ),
    term(
        "vits",
        AGREEMENT,
        sv=("VITS", "Ett forum där yrken ger varandra råd tidigt, anonymt eller med samtycke."),
        en=("VITS", "A forum where professions advise each other early, without names or with consent."),
        so=("VITS", "Kulan ay xirfadluhu goor hore isku taliyaan, magac la’aan ama oggolaansho."),
        ar=("VITS", "ملتقى يتبادل فيه المختصون النصح مبكرًا، دون أسماء أو بموافقة."),
    ),
    term(
        "consultation",
        AGREEMENT,
        sv=("Anonym konsultation", "Att be om råd utan att någon får veta vilket barn det gäller."),
        en=("Anonymous consultation", "Asking for advice without anyone knowing which child it is about."),
        so=(
            "Talo aan magac lahayn",
            "In talo la weydiisto iyada oo aan la ogaan ilmaha ay ku saabsan tahay.",
        ),
        ar=("استشارة دون أسماء", "طلب النصح دون أن يعرف أحد أي طفل هو المقصود."),
    ),
    term(
        "social_services",
        OURS,
        sv=("Socialtjänsten", "Kommunens stöd och skydd till barn och familjer."),
        en=("Social services", "The municipality’s support and protection for children and families."),
        so=("Adeegga bulshada", "Taageerada iyo ilaalinta degmadu siiso carruurta iyo qoysaska."),
        ar=("الخدمات الاجتماعية", "دعم البلدية وحمايتها للأطفال والأسر."),
    ),
    term(
        "open_support",
        OURS,
        sv=(
            "Öppna insatser",
            "Stöd från socialtjänsten som man själv säger ja till, till exempel samtal eller kurs.",
        ),
        en=("Open support", "Support from social services that one chooses, such as talks or a course."),
        so=(
            "Taageero furan",
            "Taageerada adeegga bulshada ee qofku isagu doorto, sida wada hadal ama koorso.",
        ),
        ar=("الدعم المفتوح", "دعم من الخدمات الاجتماعية تختاره بنفسك، كالمحادثات أو دورة."),
    ),
    term(
        "kaa",
        AGREEMENT,
        sv=("KAA", "Kommunala aktivitetsansvaret. För unga under 20 år som inte går på gymnasiet."),
        en=(
            "KAA",
            "The municipality’s responsibility for young people under 20 who are not in upper secondary "
            "school.",
        ),
        so=("KAA", "Masuuliyadda degmada ee dhalinyarada ka yar 20 sano ee aan dhiganin dugsiga sare."),
        ar=("KAA", "مسؤولية البلدية عن الشباب دون العشرين ممن ليسوا في الثانوية."),
    ),
    term(
        "follow_up_person",
        AGREEMENT,
        sv=(
            "Uppföljningsansvarig",
            "Barnets bästa-ansvarig i hemkommunen när ungdomen går på gymnasium utanför länet.",
        ),
        en=(
            "Follow-up officer",
            "The named person in the home municipality when a young person studies outside the county.",
        ),
        so=(
            "Masuulka dabagalka",
            "Qofka degmada ee u xilsaaran danta ilmaha marka dugsiga sare gobolka ka baxsan yahay.",
        ),
        ar=(
            "مسؤول المتابعة",
            "المسؤول عن مصلحة الطفل في بلدية السكن عندما يدرس الشاب الثانوية خارج المقاطعة.",
        ),
    ),
    term(
        "family_centre",
        OURS,
        sv=("Familjecentral", "BVC, öppen förskola, barnmorska och socialtjänst i samma hus."),
        en=("Family centre", "Child health, open preschool, midwife and social services in one house."),
        so=("Xarunta qoyska", "BVC, xannaano furan, umuliso iyo adeegga bulshada oo hal guri ku wada jira."),
        ar=("مركز الأسرة", "رعاية صحة الطفل والروضة المفتوحة والقابلة والخدمات الاجتماعية في مكان واحد."),
    ),
    term(
        "barnahus",
        OURS,
        sv=("Barnahus", "Ett ställe där ett barn som kan ha utsatts för brott bara behöver berätta en gång."),
        en=(
            "Barnahus",
            "One place where a child who may have been the victim of a crime only needs to tell once.",
        ),
        so=("Barnahus", "Meel hal ah oo ilmo dambi laga galay uu hal mar oo kaliya wax ka sheego."),
        ar=("Barnahus", "مكان واحد يروي فيه الطفل الذي ربما تعرض لجريمة ما حدث مرة واحدة."),
    ),
    term(
        "barnsakert",
        AGREEMENT,
        sv=(
            "BarnSäkert",
            "Ett sätt för BVC och socialtjänst att tidigt fånga det som är svårt i små barns hem.",
        ),
        en=(
            "BarnSäkert",
            "A way for child health and social services to notice early what is hard in small children’s "
            "homes.",
        ),
        so=(
            "BarnSäkert",
            "Hab ay BVC iyo adeegga bulshadu goor hore ku ogaadaan waxa ku adag guryaha carruurta yaryar.",
        ),
        ar=(
            "BarnSäkert",
            "طريقة تتيح لرعاية صحة الطفل والخدمات الاجتماعية أن تلاحظا مبكرًا ما يصعب في بيوت الصغار.",
        ),
    ),
    term(
        "girfec",
        OURS,
        sv=(
            "GIRFEC",
            "Skottlands modell, Getting it right for every child, som de fem frågorna kommer från.",
        ),
        en=(
            "GIRFEC",
            "Scotland’s model, Getting it right for every child, where the five questions come from.",
        ),
        so=(
            "GIRFEC",
            "Moodeelka Iskotland, Getting it right for every child, halka shanta su’aalood ka yimaadeen.",
        ),
        ar=("GIRFEC", "نموذج اسكتلندا، Getting it right for every child، ومنه الأسئلة الخمسة."),
    ),
)

"""Role mailboxes. The addresses end in .example until a county gives its own."""

from tillsammans.publicsite.content.lists import Contact

HOST = "tillsammans.example"

CONTACTS = (
    Contact(
        role={
            "sv": "Processledningen",
            "en": "Process leaders",
            "so": "Hoggaanka geedi-socodka",
            "ar": "قيادة العمل",
        },
        email=f"processledning@{HOST}",
        text={
            "sv": "Frågor om modellen, införandet och utbildningar. Två personer delar brevlådan.",
            "en": "Questions about the model, how to introduce it and training. Two people share the mailbox.",
            "so": "Su’aalo ku saabsan moodeelka, hirgelintiisa iyo tababarrada. Laba qof ayaa sanduuqa wadaaga.",
            "ar": "أسئلة عن النموذج وتطبيقه والتدريب. يتقاسم البريد شخصان.",
        },
    ),
    Contact(
        role={"sv": "Redaktionen", "en": "Editors", "so": "Tifaftirka", "ar": "هيئة التحرير"},
        email=f"redaktion@{HOST}",
        text={
            "sv": "Fel på en sida, ett nytt exempel, en översättning som låter konstig.",
            "en": "A mistake on a page, a new example, a translation that sounds odd.",
            "so": "Khalad bog ku jira, tusaale cusub, ama turjumaad aan fiicnayn.",
            "ar": "خطأ في صفحة، أو مثال جديد، أو ترجمة غير سليمة.",
        },
    ),
    Contact(
        role={"sv": "Materialet", "en": "Material", "so": "Agabka", "ar": "المواد"},
        email=f"material@{HOST}",
        text={
            "sv": "Önskemål om språk, format eller nya kort. Berätta hur ni använder det.",
            "en": "Wishes for languages, formats or new cards. Tell us how you use it.",
            "so": "Codsiyo ku saabsan luqado, qaabab ama kaararr cusub. Noo sheeg sida aad u isticmaashaan.",
            "ar": "طلبات لغات أو صيغ أو بطاقات جديدة. أخبرونا كيف تستخدمونها.",
        },
    ),
    Contact(
        role={
            "sv": "Fristående verksamheter",
            "en": "Independent schools and preschools",
            "so": "Iskuullada gaarka loo leeyahay",
            "ar": "المدارس والروضات المستقلة",
        },
        email=f"fristaende@{HOST}",
        text={
            "sv": "För er som vill gå med, eller veta mer först.",
            "en": "For those who want to join, or know more first.",
            "so": "Kuwa raba inay ku biiraan, ama marka hore wax badan ogaadaan.",
            "ar": "لمن يريد الانضمام أو معرفة المزيد أولًا.",
        },
    ),
    Contact(
        role={"sv": "Forskning", "en": "Research", "so": "Cilmi-baarista", "ar": "البحث"},
        email=f"forskning@{HOST}",
        text={
            "sv": "Frågor om följeforskningen och Karta & kompass går vidare till FoU i Sörmland.",
            "en": "Questions about the accompanying research and Karta & kompass are passed on to FoU i Sörmland.",
            "so": "Su’aalaha ku saabsan cilmi-baarista iyo Karta & kompass waxaa loo gudbiyaa FoU i Sörmland.",
            "ar": "تُحال أسئلة البحث المرافق ودراسة Karta & kompass إلى FoU i Sörmland.",
        },
    ),
    Contact(
        role={
            "sv": "Personuppgifter",
            "en": "Personal data",
            "so": "Xogta shakhsiga",
            "ar": "البيانات الشخصية",
        },
        email=f"personuppgifter@{HOST}",
        text={
            "sv": "Få veta, rätta eller ta bort det vi har om dig. Skriv inte om ett barn.",
            "en": "Know, correct or remove what we hold about you. Do not write about a child.",
            "so": "Ogow, sax ama tirtir waxa aan kaa hayno. Ha ka qorin ilmo.",
            "ar": "لمعرفة ما لدينا عنك أو تصحيحه أو حذفه. لا تكتب عن طفل.",
        },
    ),
    Contact(
        role={"sv": "Press", "en": "Press", "so": "Saxaafadda", "ar": "الصحافة"},
        email=f"press@{HOST}",
        text={
            "sv": "För dig som skriver eller sänder.",
            "en": "For those who write or broadcast.",
            "so": "Kuwa wax qora ama baahiya.",
            "ar": "لمن يكتب أو يبث.",
        },
    ),
)

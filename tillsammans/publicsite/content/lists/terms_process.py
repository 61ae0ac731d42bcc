"""Terms of the process: noticing, mapping, working together, and what a talk is written as."""

from tillsammans.publicsite.content.lists.term import AGREEMENT, OURS, term

PROCESS_TERMS = (
    term(
        "notice",
        AGREEMENT,
        sv=(
            "Upptäcka",
            "Första steget: någon ser att ett barn kan behöva stöd och berättar det för rätt person.",
        ),
        en=(
            "Notice",
            "The first step: somebody sees that a child may need support and tells the right person.",
        ),
        so=(
            "Ogaansho",
            "Tallaabada koowaad: qof baa arka in ilmo taageero u baahan karo, una sheega qofka saxda ah.",
        ),
        ar=("الملاحظة", "الخطوة الأولى: يرى أحدهم أن طفلًا قد يحتاج إلى دعم ويخبر الشخص المناسب."),
    ),
    term(
        "map",
        AGREEMENT,
        sv=("Kartlägga", "Andra steget: ta reda på hur barnet har det, och besvara de fem frågorna."),
        en=("Map", "The second step: find out how things are for the child, and answer the five questions."),
        so=("Baaris", "Tallaabada labaad: in la ogaado sida ilmuhu yahay, lagana jawaabo shanta su’aalood."),
        ar=("دراسة الوضع", "الخطوة الثانية: معرفة حال الطفل والإجابة عن الأسئلة الخمسة."),
    ),
    term(
        "work_together",
        AGREEMENT,
        sv=("Samarbeta", "Tredje steget: möte, plan och uppföljning tillsammans med dem som behövs."),
        en=("Work together", "The third step: meeting, plan and follow-up with those who are needed."),
        so=(
            "Wada shaqee",
            "Tallaabada saddexaad: kulan, qorshe iyo dabagal lala sameeyo kuwa loo baahan yahay.",
        ),
        ar=("العمل معًا", "الخطوة الثالثة: اجتماع وخطة ومتابعة مع من نحتاج إليهم."),
    ),
    term(
        "five_questions",
        AGREEMENT,
        sv=(
            "De fem frågorna",
            "Fem frågor som besvaras när kartläggningen är gjord. De kommer från Skottland.",
        ),
        en=(
            "The five questions",
            "Five questions answered when the mapping is done. They come from Scotland.",
        ),
        so=(
            "Shanta su’aalood",
            "Shan su’aalood oo laga jawaabo marka baaristu dhammaato. Waxay ka yimaadeen Iskotland.",
        ),
        ar=("الأسئلة الخمسة", "خمسة أسئلة يُجاب عنها بعد دراسة الوضع. أصلها من اسكتلندا."),
    ),
    term(
        "wheel",
        AGREEMENT,
        sv=("Barnets bästa-hjulet", "Sju områden av ett barns liv, att prata om med barn och om barn."),
        en=(
            "The child’s wheel",
            "Seven areas of a child’s life, for talks with children and about children.",
        ),
        so=(
            "Giraangirta ilmaha",
            "Toddoba qaybood oo nolosha ilmaha ah, si loola hadlo ilmaha oo looga hadlo.",
        ),
        ar=("عجلة مصلحة الطفل", "سبعة مجالات من حياة الطفل، للحديث مع الطفل وعنه."),
    ),
    term(
        "strength",
        OURS,
        sv=("Styrka", "Något som fungerar eller skyddar."),
        en=("Strength", "Something that works or protects."),
        so=("Awood", "Wax shaqaynaya ama wax ilaalinaya."),
        ar=("نقطة قوة", "شيء ينجح أو يحمي."),
    ),
    term(
        "concern",
        OURS,
        sv=("Oro", "Något som är svårt eller oroar. Det är inte en orosanmälan."),
        en=("Concern", "Something that is hard or worrying. It is not a report to social services."),
        so=("Walaac", "Wax adag ama walaac leh. Ma aha warbixin adeegga bulshada."),
        ar=("قلق", "شيء صعب أو مقلق. ليس بلاغًا إلى الخدمات الاجتماعية."),
    ),
    term(
        "wish",
        OURS,
        sv=("Önskan", "Något som någon vill ska hända, eller inte hända."),
        en=("Wish", "Something that somebody wants to happen, or not to happen."),
        so=("Rabitaan", "Wax qof rabo inay dhacaan ama aysan dhicin."),
        ar=("رغبة", "شيء يريد أحدهم أن يحدث أو ألا يحدث."),
    ),
    term(
        "named_person",
        AGREEMENT,
        sv=(
            "Barnets bästa-ansvarig",
            "Den person man vänder sig till när ett barn kan behöva stöd. Finns för alla barn.",
        ),
        en=(
            "The child’s named person",
            "The person to turn to when a child may need support. There is one for every child.",
        ),
        so=(
            "Qofka u xilsaaran danta ilmaha",
            "Qofka lala xiriiro marka ilmo taageero u baahan karo. Ilmo kasta wuu leeyahay.",
        ),
        ar=("المسؤول عن مصلحة الطفل", "الشخص الذي نتوجه إليه عندما قد يحتاج طفل إلى دعم. لكل طفل واحد."),
    ),
    term(
        "coordinator",
        AGREEMENT,
        sv=(
            "Samordningsperson",
            "Den som håller koll på planen och som familjen kan fråga. Kallas också samordningsfunktion.",
        ),
        en=("Coordinator", "The one who keeps track of the plan and whom the family can ask."),
        so=("Isku-duwe", "Qofka qorshaha la socda ee qoysku wax weydiin karo."),
        ar=("المنسّق", "من يتابع الخطة وتسأله الأسرة."),
    ),
    term(
        "meeting",
        AGREEMENT,
        sv=("Samverkansmöte", "Ett möte kring ett barn, med dem familjen har sagt ja till."),
        en=("Meeting around a child", "A meeting with those the family has said yes to."),
        so=("Kulan wada shaqayn", "Kulan ilmo ku saabsan, lala yeesho kuwa qoysku haa yidhi."),
        ar=("اجتماع التعاون", "اجتماع حول طفل مع من وافقت الأسرة عليهم."),
    ),
    term(
        "plan",
        OURS,
        sv=("Plan", "Vem som gör vad, till när. Målen står med barnets ord."),
        en=("Plan", "Who does what, by when. The goals are in the child’s words."),
        so=("Qorshe", "Yaa maxay qabanayaa, goorma. Hadafyadu waa ereyada ilmaha."),
        ar=("الخطة", "من يفعل ماذا ومتى. الأهداف بكلمات الطفل."),
    ),
    term(
        "sip",
        AGREEMENT,
        sv=("SIP", "Samordnad individuell plan. En plan enligt lag när både socialtjänst och vård behövs."),
        en=(
            "SIP",
            "Coordinated individual plan. A plan by law when both social services and health care are "
            "needed.",
        ),
        so=(
            "SIP",
            "Qorshe shaqsiyeed isku xiran. Qorshe sharci ah marka adeegga bulshada iyo daryeelka caafimaad "
            "loo baahdo.",
        ),
        ar=(
            "SIP",
            "خطة فردية منسّقة. خطة يفرضها القانون عند الحاجة إلى الخدمات الاجتماعية والرعاية الصحية معًا.",
        ),
    ),
    term(
        "consent",
        OURS,
        sv=(
            "Samtycke",
            "Ett ja till att någon berättar något för någon annan, om ett visst ämne, till ett visst datum.",
        ),
        en=(
            "Consent",
            "A yes to somebody telling somebody else, about a certain subject, until a certain date.",
        ),
        so=(
            "Oggolaansho",
            "Haa lagu oggolaado in qof wax u sheego qof kale, mawduuc gaar ah, ilaa taariikh gaar ah.",
        ),
        ar=("الموافقة", "«نعم» بأن تخبر جهة جهة أخرى بأمر معيّن حتى تاريخ معيّن."),
    ),
    term(
        "secrecy",
        OURS,
        sv=("Sekretess", "Regler om vad personal inte får berätta, inte heller för en annan myndighet."),
        en=("Secrecy", "Rules on what staff may not tell, not even to another authority."),
        so=("Sir", "Xeerar ku saabsan waxa shaqaaluhu aanay sheegi karin, xitaa hay’ad kale."),
        ar=("السرية", "قواعد ما لا يجوز للموظفين أن يخبروا به، ولا حتى سلطة أخرى."),
    ),
    term(
        "report",
        OURS,
        sv=(
            "Orosanmälan",
            "Anmälan till socialtjänsten när man tror att ett barn far illa. Den görs genast.",
        ),
        en=(
            "Report of concern",
            "A report to social services when one thinks a child is being harmed. It is made at once.",
        ),
        so=(
            "Warbixinta walaaca",
            "Warbixin adeegga bulshada loo diro marka la malaynayo in ilmo dhib ku jiro. Isla markiiba la "
            "sameeyo.",
        ),
        ar=("بلاغ القلق", "بلاغ إلى الخدمات الاجتماعية عند الظن أن طفلًا يتعرض للأذى. يُقدَّم فورًا."),
    ),
    term(
        "follow_up",
        AGREEMENT,
        sv=("Uppföljning", "Slutet på samarbeta: se hur det gick, och bestäm nästa steg."),
        en=("Follow-up", "The end of working together: see how it went, and decide the next step."),
        so=(
            "Dabagal",
            "Dhammaadka wada shaqaynta: in la eego sida ay u dhacday, lana go’aamiyo tallaabada xigta.",
        ),
        ar=("المتابعة", "نهاية العمل معًا: نرى كيف سارت الأمور ونقرر الخطوة التالية."),
    ),
)

"""The prevention triangle: from what all children get to what one child needs, and the roles at each level."""

from tillsammans.publicsite.content.lists import Level

LEVELS = (
    Level(
        key="universal",
        title={
            "sv": "Alla barn: främja",
            "en": "All children: promote",
            "so": "Carruurta oo dhan: horumarin",
            "ar": "كل الأطفال: التعزيز",
        },
        about={
            "sv": "Det som gör det bra för alla: trygghet, vuxna som frågar, personal som känner varandra.",
            "en": "What makes life good for all: safety, adults who ask, staff who know each other.",
            "so": "Waxa u fiican dhammaan: ammaan, dad waaweyn oo su’aal weydiiya, shaqaale is yaqaanna.",
            "ar": "ما ينفع الجميع: الأمان، وكبار يسألون، وموظفون يعرف بعضهم بعضًا.",
        },
        who={
            "sv": ("Alla som möter barn", "Föräldrar och barnets eget nätverk"),
            "en": ("Everyone who meets children", "Parents and the child’s own network"),
            "so": ("Qof kasta oo carruur la kulma", "Waalidka iyo dadka ilmaha u dhow"),
            "ar": ("كل من يلتقي بالأطفال", "الوالدان والأشخاص القريبون من الطفل"),
        },
        tools={
            "sv": ("Hjulet i vanliga samtal", "Föräldrakurser för alla", "Kunskap om varandras uppdrag"),
            "en": ("The wheel in everyday talks", "Parent courses for all", "Knowing each other’s work"),
            "so": (
                "Giraangirta wada hadallada caadiga ah",
                "Koorsooyin waalid oo dhan",
                "In la kala ogaado shaqada",
            ),
            "ar": ("العجلة في الأحاديث اليومية", "دورات لجميع الوالدين", "معرفة عمل كل جهة"),
        },
        next_step={
            "sv": "Märker du att något ändras för ett barn? Fråga barnet, och berätta för barnets bästa-ansvarig.",
            "en": "Do you notice a change in a child? Ask the child, and tell the named person.",
            "so": "Ma aragtay in wax iska beddeleen ilmo? Weydii ilmaha, una sheeg qofka u xilsaaran danta ilmaha.",
            "ar": "هل لاحظت تغيّرًا لدى طفل؟ اسأل الطفل، وأخبر المسؤول عن مصلحة الطفل.",
        },
    ),
    Level(
        key="group",
        title={
            "sv": "Några barn: förebygga",
            "en": "Some children: prevent",
            "so": "Carruur qaar: ka hortagid",
            "ar": "بعض الأطفال: الوقاية",
        },
        about={
            "sv": "När något börjar bli svårt, för en grupp eller för ett barn. Hjälpen kommer tidigt och är nära.",
            "en": "When something starts to be hard, for a group or for a child. Help comes early and is close by.",
            "so": "Marka wax adkaadaan, koox ama ilmo. Caawimaaddu way soo degdegtaa, wayna dhow dahay.",
            "ar": "عندما يبدأ شيء بالصعوبة، لمجموعة أو لطفل. تأتي المساعدة مبكرًا وقريبًا.",
        },
        who={
            "sv": (
                "Barnets bästa-ansvarig, som ser till att det kartläggs",
                "Elevhälsan, BVC, öppna insatser",
            ),
            "en": (
                "The named person, who makes sure it is mapped",
                "Pupil health, child health, open support",
            ),
            "so": ("Qofka u xilsaaran danta ilmaha", "Caafimaadka ardayda, BVC, taageerada furan"),
            "ar": ("المسؤول عن مصلحة الطفل", "صحة التلاميذ، رعاية صحة الطفل، الدعم المفتوح"),
        },
        tools={
            "sv": (
                "Kartläggning med hjulet",
                "De fem frågorna",
                "Anonym konsultation",
                "Ändringar i lärmiljön",
            ),
            "en": (
                "Mapping with the wheel",
                "The five questions",
                "Anonymous consultation",
                "Changes in the classroom",
            ),
            "so": (
                "Baaris lagu isticmaalo giraangirta",
                "Shanta su’aalood",
                "Talo aan magac lahayn",
                "Beddelka fasalka",
            ),
            "ar": ("دراسة الوضع بالعجلة", "الأسئلة الخمسة", "استشارة دون أسماء", "تغييرات في بيئة التعلم"),
        },
        next_step={
            "sv": "Räcker det vi kan göra själva? Om inte, fråga familjen om att bjuda in andra.",
            "en": "Is what we can do ourselves enough? If not, ask the family about inviting others.",
            "so": "Ma ku filan tahay waxa aan kaligeen qaban karno? Haddii kale, qoyska weydii in kuwa "
            "kale la casuumo.",
            "ar": "هل يكفي ما نستطيع فعله وحدنا؟ إن لم يكفِ فاسأل الأسرة عن دعوة آخرين.",
        },
    ),
    Level(
        key="individual",
        title={
            "sv": "Ett barn: hjälpas åt",
            "en": "One child: help together",
            "so": "Hal ilmo: isku caawinta",
            "ar": "طفل واحد: نتعاون",
        },
        about={
            "sv": "När ett barn behöver hjälp från flera. En plan, en person att fråga, och ett datum för "
            "nästa gång.",
            "en": "When a child needs help from several. One plan, one person to ask and a date for the next time.",
            "so": "Marka ilmo uu uga baahan yahay caawimaad dhowr meelood. Hal qorshe, hal qof oo la "
            "weydiiyo, iyo taariikh.",
            "ar": "عندما يحتاج طفل إلى مساعدة من عدة جهات. خطة واحدة، وشخص نسأله، وموعد للمرة القادمة.",
        },
        who={
            "sv": (
                "Samordningspersonen, helst barnets val",
                "De verksamheter som behövs",
                "Barnet och vårdnadshavarna",
            ),
            "en": (
                "The coordinator, the child’s own choice if possible",
                "The services needed",
                "The child and guardians",
            ),
            "so": (
                "Isku-duwaha, sida ilmuhu doorto",
                "Adeegyada loo baahan yahay",
                "Ilmaha iyo masuuliyiintiisa",
            ),
            "ar": ("المنسّق، باختيار الطفل إن أمكن", "الجهات المطلوبة", "الطفل وأولياء الأمر"),
        },
        tools={
            "sv": ("Samtycke i tre meningar", "Samverkansmöte", "Plan eller SIP", "Uppföljning"),
            "en": ("Consent in three sentences", "Meeting", "Plan or SIP", "Follow-up"),
            "so": ("Oggolaansho saddex weedhood ah", "Kulan", "Qorshe ama SIP", "Dabagal"),
            "ar": ("موافقة في ثلاث جمل", "اجتماع", "خطة أو SIP", "متابعة"),
        },
        next_step={
            "sv": "Boka uppföljningen innan mötet är slut. När målen är nådda, avsluta och säg tack.",
            "en": "Book the follow-up before the meeting ends. When the goals are reached, close and say thank you.",
            "so": "Ballanso dabagalka ka hor inta kulanku dhammaanin. Marka hadafyada la gaaro, xir oo mahad celi.",
            "ar": "احجزوا موعد المتابعة قبل نهاية الاجتماع. وعند تحقق الأهداف أغلقوا العمل واشكروا الجميع.",
        },
    ),
)

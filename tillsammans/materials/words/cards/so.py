"""Somali, our own draft."""

QUESTIONS = {
    "3-5": """
Sidee u seexataa?
Maxaad jeceshahay inaad cunto?
Jirkaagu maanta waa sidee?
Goorma ayaad nasataa?
Sidee u jeceshahay inaad dhaqaaqdo?

Maxaad keligaa samayn kartaa?
Maxaad rabtaa inaad barato?
Maxaad rabtaa in lagaa caawiyo?
Maxaa kuu fudud?
Maxaa kugu adag?

Maxaad xannaanada ku samaysaa?
Xaggee jeceshahay inaad ku ciyaarto?
Buuggee jeceshahay?
Maxaad dibadda ku samaysaan?
Wakhtiga wada fadhigu waa sidee?

Yaa ku soo qaada?
Yaa cuntada kariya?
Yaa ku dejiya?
Yaa habeen wanaagsan ku yiraahda?
Yaa dharka kaa caawiya?

Yaa kula nool?
Xaggee seexataa?
Xaggee guriga ku ciyaartaa?
Maxaad guriga ku samaysaan?
Fiidkii guriga waa sidee?

Yaad la ciyaartaa?
Yaad jeceshahay?
Maxaad ciyaartaan?
Yaad la hadashaa?
Xayawaankee jeceshahay?

Xaggee ku raaxaysataa?
Yaad ammaan la dareentaa?
Maxaa ku dejiya?
Mugdigu waa sidee?
Sidee u tidhaahdaa jooji?
""",
    "6-9": """
Habeenkii sidee u seexataa?
Maxaad cuntaa maalin caadi ah?
Goorma ayaad jirka dhaqaajisaa?
Jirkaaga sidee ka dareentaa?
Maxaa xoog ku siiya?

Maxaad keligaa awooddaa?
Maxaad dhawaan baratay?
Maxaad rabtaa in lagaa caawiyo?
Maxaad jeceshahay inaad samayso?
Maxaa fudud, maxaase adag?

Maalin caadi ah iskuulku waa sidee?
Goorma ayay waxbarashadu xiiso leedahay?
Maxaad samaysaa wakhtiga nasashada?
Yaad iskuulka wax ku weydiisaa?
Sidee dareentaa markaad iskuulka u socoto?

Subaxdii guriga maxaa ka dhaca?
Yaad wax la cuntaa?
Yaa ku dhegaysta?
Yaa ku caawiya markaad u baahato?
Yaa hubiya inaad fiican tahay?

Meesha aad ku nooshahay waa sidee?
Yaa qoyskaaga ka mid ah?
Maxaad guriga ku wada samaysaan?
Xaggee nabad ku heli kartaa?
Fiidkii guriga waa sidee?

Yaad jeceshahay inaad la joogto?
Maxaad samaysaan markaad ciyaartaan?
Yaad la hadli kartaa?
Saaxiib fiican waa sidee?
Dadka waaweyn yaad ka jeceshahay?

Xaggee ammaan ku dareentaa?
Jidka guriga sidee ku dareentaa?
Yaad wici kartaa?
Maxaad internetka ku samaysaa?
Maxaad samaysaa markaad wax khaldan dareento?
""",
    "10-12": """
Inta badan sidee tahay?
Sidee u seexataa habeennada iskuulka?
Maxaa niyaddaada wanaajiya?
Maxaad aad uga fikirtaa?
Toddobaad caadi ah sidee u dhaqaaqdaa?

Maxaad ku fiican tahay?
Maxaad adigu go'aansataa?
Maxaad dhawaan rabtaa inaad awooddo?
Goorma ayuu wakhtigu kuu dheereeyaa?
Goorma ayaad caawimo rabtaa?

Iskuulku hadda waa sidee?
Sidee ugu fiican wax u barataa?
Casharradee fiican, kuwee se aan fiicnayn?
Fasalka dhexdiisa sidee tahay?
Maxay macallimiintu kaa ogaanayaan?

Maalin caadi ah sidee u bilaabataa?
Cuntada guriga waa sidee?
Yaa dareema sidaad tahay?
Yaa wakhti kuu haya?
Maxaad guriga ka caawisaa?

Guriga hadda waa sidee?
Xaggee aaddaa markaad keli rabto?
Yaad qoys u tirisaa?
Xaggee ku nooshahay, yaase kula nool?
Goorma ayuu gurigu ugu fiican yahay?

Yaad la joogtaa wakhtiga nasashada?
Yaad wax walba kala hadli kartaa?
Internetka sidee isula dhaqantaan?
Sidee u xallisaan markaad is khilaaftaan?
Qofkee weyn ayaad aaminsan tahay?

Xaggee ugu ammaan badan dareentaa?
Waddooyinka iskuulka iyo qolka labbisku waa sidee?
Jidka iskuulka sidee ku dareentaa?
Internetka sidee ku dareentaa?
Yaad u tagtaa haddii wax dhacaan?
""",
    "13-17": """
Dhawaanahan sidee ahayd?
Sidee u seexataa, maxaase saameeya?
Maxaad samaysaa markaad u baahan tahay inaad nasato?
Maxaa tamar ku siiya, maxaase kaa qaada?
Xaggee u jeedsataa haddaadan fiicnayn?

Maxaa hadda muhiim kuu ah?
Maxaad go'aansataa, maxaadse rabtaa inaad go'aansato?
Maxaad ka sii fiicnaatay?
Maxaad rabtaa inaad samayso dhawr sano ka dib?
Taageeradee rabtaa, teese aadan rabin?

Iskuulku sidee kuugu socdaa, sidaad u aragto?
Goorma ayay waxbarashadu si fiican kuugu socotaa?
Maxaad iskuulka ka dayn lahayd, maxaadse beddeli lahayd?
Maxaad ka qabtaa tallaabada xigta ee iskuulka?
Yaad iskuulka u tegi kartaa?

Yaa kuu jooga marka ay dhab muhiim u tahay?
Maalin caadi ah guriga waa sidee?
Maxaad adigu mas'uul ka tahay?
Yaa dareema sidaad tahay?
Cuntada, dharka iyo lacagtu waa sidee?

Jawiga guriga inta badan waa sidee?
Xaggee nabad ku heli kartaa?
Guriga sidee wax ugu go'aansataan?
Guriga yaa muhiim kuu ah?
Guriga maxaa ka fiican, maxaadse beddeli lahayd?

Yaad naftaada la noqon kartaa?
Internetka sidee isugu tihiin?
Yaa kula soo xiriira?
Xiriir fiican maxay kuu tahay?
Dadka waaweyn yaad aaminsan tahay?

Xaggee, iyo yaad, ammaan la dareentaa?
Fiidkii dibadda joogiddu waa sidee?
Internetka maxaa caadi ah, maxaan se ahayn?
Sidee ku garataa in qof ixtiraamo maya?
Yaad wacdaa haddii wax dhacaan?
""",
}

OWN = (
    "Wax kale",
    "Waan ka boodayaa",
    "Nasasho",
    "Ma garanayo",
    "Waxaan rabaa inaan sawiro",
    "Yaa ogaanaya?",
)

SHEETS = {
    "areas": """
hurdo
cunid
cabbid
dhaqdhaqaaq
is dhaqid
ilko cadayasho
musqul tegid
xanuun
daawo

keligey
caawimo u baahan
barasho
fudud
adag
hadal
dhar xirasho
sawirid
go'aan

iskuul
akhris
qoris
tirin
nasasho
macallin
shaqo guri
weydiin
waa aamus

cunto
dhar
dejin
dhegaysi
wakhti
soo qaadid
habeen wanaagsan
lacag
subax

guri
laba guri
sariir
albaab
fure
kursiga fadhiga
telefishan
xayawaan guri
guuritaan

saaxiib
qoys
qof weyn
ciyaar
ciyaaro
wada hadal
jeclaan
dad badan
heshiis

meel ammaan ah
jooji
mugdi
jidka
moobil
wicid
waa xiran yahay
qof arka
caawimo hel
""",
    "meeting": """
salaan
dadkan ayaa jooga
meesha aan fadhiisto
wax baan rabaa inaan iraahdo
ma rabo inaan ka hadlo
nasasho
ma fahmin
mar kale dheh
nabad gelyo

waxa aan go'aansanno
yoolkayga
kani waa kayga
kani waa kan dadka waaweyn
yaa sameeya?
goorma?
waa la sameeyay
ma dhicin
mar kale ayaan kulannaa
""",
}

YEARS = {"3-5": "3–5 sano", "6-9": "6–9 sano", "10-12": "10–12 sano", "13-17": "13–17 sano"}

SHEET = {
    "for": "Adiga qofka weyn ah",
    "how": (
        "Ilmuhu ha doorto qaybta iyo kaarka. Hal kaar markiiba waa ku filan yahay.",
        "Ilmuhu wuu ka boodi karaa, tilmaami karaa, sawiri karaa ama aamusi karaa. Jawaab khaldan ma jirto.",
        "Weydiin kale ku weydii ereyada ilmaha. Ha qiyaasin, jawaabna ha soo jeedin.",
        "Sheekada ka hor sheeg cidda ogaanaysa, mar kalena weydii markaad dhammaysaan.",
        "Kaararka bogga ugu dambeeya ilmaha ayaa iska leh: wax kale, ka bood, nasasho.",
    ),
    "told": "Ilmuhu ma kuu sheegay garaacis, hanjabaad ama xadgudub? Hadda samee warbixin walaac (orosanmälan).",
    "report": "Tani ma beddesho warbixinta walaaca (orosanmälan). Haddaad u malaynayso in ilmo dhib ku jiro, isla "
    "markiiba u sheeg adeegga bulshada. Haddii ay degdeg tahay, wac 112.",
    "cut": "Ka goo xariiqyada go'go'an. Warqad adag ayaa fiican.",
    "own": "Kaararka ilmaha",
    "areas": "Qaybaha",
    "meeting": "Kulanka",
    "plan": "Qorshaha",
    "words": "Ereyo",
    "pictures": "Sawirro",
}

TITLES = {
    "3-5": "Kaararka sawirrada xannaanada, 3–5 sano",
    "6-9": "Kaararka sheekada, 6–9 sano",
    "10-12": "Kaararka sheekada, 10–12 sano",
    "13-17": "Kaararka sheekada, 13–17 sano",
    "sector": "Kaararka sheekada: {}",
    "areas": "Sawirrada giraangirta",
    "meeting": "Sawirrada kulanka iyo qorshaha",
}
SUMMARIES = {
    "3-5": "Sawirro waaweyn iyo su'aalo gaaban, shan qayb kasta. In la tilmaamo, la doorto oo la gooyo.",
    "6-9": "Shan su'aalood oo ku saabsan qayb kasta oo giraangirta ah, sawir leh. Markiiba hal weer.",
    "10-12": "Shan su'aalood oo ku saabsan qayb kasta, carruurta keligood wax akhrida.",
    "13-17": "Shan su'aalood oo ku saabsan qayb kasta, sheeko uu dhalinyaradu hoggaamiyo.",
    "sector": "Dhammaan su'aalaha hal qayb, afar da'ood. Markaad rabtaan inaad hal qayb ku nagaataan.",
    "areas": "Sagaal sawir qayb kasta, mid walba hal erey. Ilmuhu wuxuu tilmaamaa waxa laga hadlayo.",
    "meeting": "Sawirro loogu talagalay kulanka iyo qorshaha, si ilmuhu u raaco, u diido oo u go'aansado.",
}

SCREEN = {
    "title": "Kaararka sheekada",
    "choose": "Dooro qayb",
    "age": "Da'da",
    "previous": "Kaarka hore",
    "next": "Kaarka xiga",
    "of": "Kaarka {} ee {}",
    "skip": "Si khaldan uma jawaabi kartid. Waad ka boodi kartaa.",
    "skip_teen": "Adigaa dooranaya waxaan ka hadalno. Waad ka boodi kartaa.",
    "print": "Daabac kaararka (PDF)",
}

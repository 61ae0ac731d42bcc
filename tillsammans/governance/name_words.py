"""Words by which a name is known from other words with capitals. Lists, no rules: see `names.py`.

Common given names in Sweden, among them those of families from Somalia, Syria, Iraq, Afghanistan, Eritrea, Finland,
Poland and the Balkans, as they are written in Latin letters. A name that is also an ordinary word stands in DOUBLE.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GIVEN = _words("""
adam adele adrian agnes agneta aisha albin alexander alexandra alfred alice alicia alma alva amanda amelia
amina anders andreas anette anita ann anna anneli annika anton arne arvid astrid august axel barbro beatrice
benjamin bengt bertil birgit birgitta björn bo börje camilla carina carl carolina caroline casper cecilia
charlie charlotta charlotte christer christian christina christoffer clara claes daniel david denise dennis
diana ebba edith edvin elias eleonora elin elina elisabeth elise ella ellen ellinor elliot elof elsa elvira
emanuel emelie emil emilia emma engla erik erika ester eva evelina fabian fanny felicia felix filip filippa
fredrik frida fritiof gabriel gabriella gerd göran göte greta gun gunilla gunnar gunvor gustaf gustav hampus
hanna hannah hannes hans harald harry hedda hedvig helen helena helene helge henrik herman hilda hjalmar hugo
ida inga ingegerd inger ingmar ingrid ingvar isabella isak isac ivar jack jakob jan jenny jens jesper jessica
jim joakim joel johan johanna johannes john jonas jonatan jonathan josef josefin josefine julia julian juni
jörgen kaj kajsa karin karl karolina katarina kenneth kent kerstin kevin kim kjell klara klas kristian
kristina kristoffer lars lasse laura leah leia lena lennart leo leon leonora levi liam lilly lina linda line
linn linnea linnéa linus lisa lisbeth lotta louise lova love lovisa lucas ludvig lukas lykke maja magdalena
magnus malin malte marcus margareta maria marianne marie markus marta martin matilda mats mattias maximilian
melissa melker melvin mia michael mikael milla milo milton minna mira miranda mohamed moa molly mona monica
monika märta nathalie nellie nicklas nicole niklas nils nina noah noel nora nova ola olga oliver olivia olle
olof oscar oskar otto ove patricia patrik paula per pernilla peter petra petter pia pontus ragnar ragnhild
rasmus rebecca rebecka rickard rikard robert robin roger roland rolf ronja rosanna rune rut ruth saga sally
samantha samuel sandra sanna sara sarah sebastian selma signe sigrid simon siri sixten sofia sofie solveig
sonja stefan stella stina sture sune susanne svante sven svea tage thea theo theodor therese thomas tilda
tilde tim tindra tobias tom tomas tommy torbjörn tore tova tove tuva tyra ulf ulla ulrika urban valter vanessa
vera victor victoria vidar viggo viking viktor viktoria vilhelm vilma vincent viola wilhelm william wilma
yngve ylva yvonne åke åsa östen abdi abdirahman abdirahmaan abdulkadir abdullah abdulahi abdullahi abshir adan
ahmad ahmed ali amal amin aminah amir amira anas asha asma ayaan ayan ayub ayşe aziz bashir bilal bilan burhan
cabdi cali caasha deeqa dalmar ebrahim ehsan elham fadi fadumo faduma faisal fardowsa farhan farhiya farid
farida fartun fatema fatima fatuma fatme feisal filsan fowsiya habiba hadi hafsa hajar halima hamid hamza
hanad hanan hasan hassan hawa heba hiba hibaq hidaya hodan hodo hussein husein ibrahim idil idris idriss ifrah
ikram ilhan iman imran ismail ismael jama jamal jamila jamilah jasmin jawad kamal karim karima khadija khadra
khaled khalid laila layla leila leyla liban lubna lul mahad mahamed mahdi mahmoud mahmud malak malika mansour
mariam maryam maryama mehdi mohammad mohammed mohamud mohamoud muna muhammad muhammed mumtaz musa mustafa nada
nadia nadifa nadir najma nasra nasir nasrin nawal nimco nimo nour noor nuur omar omer osman qasim rahma rahima
rami rania rashid reza rihab rima roble rukiya rodaan saad sabrin sadia safia sagal sahra said saida salah
salim salma samira samir sana sayed shadi shukri shire siham suad suleiman sumaya taha tahir tareq tariq ubah
umar usman warda warsame waris yahya yasin yasir yasmin yasmine yonis youssef yusuf yusra zahra zainab zaynab
zeinab zakaria zeynab zubeyr abebe abraham almaz aster berhane bereket biniam daniela dawit filmon hiwot
kidane medhanie mehret meron mikal rahel robel ruta saba selam semhar senait simret tesfay tesfaye tsegay
yohannes yonas agnieszka aleksander aleksandra amela andrej azra bogdan dalibor danuta darko dragan dusan
dženana edin elvir emina ewa goran grzegorz halina irena ivan ivana jadranka jasmina jelena jovan katarzyna
krzysztof lejla magda małgorzata marek marija marko mateusz milan milica mirela mirjana nermin nikola oksana
olena pawel paweł piotr senad slavica snezana stanislaw svetlana tomasz vesna vladimir wojciech zbigniew
zlatan zoran aino antti eero eija eila hannu heikki helmi jari juha jukka kaarina kari kirsi leena mika mikko
päivi pekka pirjo raija risto ritva seppo sirpa tapio timo tuula arash arezo arman azar behnam dariush farhad
golnaz hamed hossein javad kaveh mahsa mehran mina mojtaba morteza nasim navid neda niloufar parisa parvin
pouya reyhaneh sahar saman shahram shirin soheil zohreh baran berivan bahar cemile dilan evin hêlîn jian jîn
mehmet newroz rojda rojin rosa serhat sherko shilan soran zilan aylin elif emre fatma gül hatice hüseyin murat
özlem sevda yildiz zeynep
""")

# Also ordinary words, places or months: only beside another name, or where it is not first in a sentence.
DOUBLE = _words("""
ruta bahar bo björn inga klara mina tuva lina linda rima ester lena dag evin hans jan jasmin juni kent liv lova
love maj malta malte max may milan nova per ramadan rosa rut saba saga sana sanna sten stig ung urban viking
viola waris östen
""")

# How Swedish family names end, when they are longer than the ending.
ENDINGS = (
    "sson",
    "sén",
    "lén",
    "dén",
    "rén",
    "ström",
    "berg",
    "gren",
    "kvist",
    "qvist",
    "lund",
    "lundh",
    "blom",
    "lind",
    "lindh",
    "holm",
    "ström",
    "strand",
    "borg",
    "dahl",
    "man",
    "stedt",
    "stråhle",
    "ell",
    "ius",
    "ander",
    "mark",
    "wall",
    "fors",
    "vall",
    "nen",
    "ović",
    "ovic",
    "evic",
    "ević",
    "ski",
    "ska",
    "wicz",
)
SURE_ENDINGS = ("sson", "ström", "kvist", "qvist", "ović", "ovic", "evic", "ević", "wicz")

# Small words inside a name.
BETWEEN = _words("af av von van de del da der den al el bin bint ibn abu abd ul ud la le")

# What tells that words with capitals are a place, an organisation or a thing.
NOT_NAMES = _words("""
region regionen kommun kommunen kommuner kommunens län länet landsting sverige sveriges sörmland sörmlands
svenska svensk södermanland eskilstuna flen flens gnesta katrineholm katrineholms nyköping nyköpings oxelösund
oxelösunds strängnäs trosa vingåker vingåkers malmköping mariefred torshälla hälleforsnäs stockholm stockholms
göteborg göteborgs malmö uppsala örebro linköping norrköping västerås lund lunds umeå europa europeiska eu fn
unicef rädda röda korset europarådet norden nordiska mälardalen mälardalens karolinska linköpings norra södra
östra västra stora lilla gamla nya övre nedre mellersta sankt sankta s:t barnets barnens bästa barn
barnkonventionen konventionen tillsammans första linjen närvårdsteam teams zoom microsoft google excel word
powerpoint outlook forms drive office windows skype facebook instagram youtube covid sip npf adhd bup eht kaa
bhv bvc mvc vfu soc ivo jo sou prop lag lagen skollagen socialtjänstlagen artikel kapitel skolverket
socialstyrelsen skolinspektionen folkhälsomyndigheten barnombudsmannen länsstyrelsen länsstyrelsens
universitet universitetet högskola högskolan institutet akademi akademin stiftelse stiftelsen förening
föreningen skola skolan skolor förskola förskolan gymnasium gymnasiet grundskola grundskolan friskola
friskolan nämnd nämnden nämnder utskott utskottet styrelse styrelsen förvaltning förvaltningen enhet enheten
grupp gruppen råd rådet elevråd elevrådet styrgruppen länsstyrgruppen beredningsgruppen arbetsgruppen
nätverket nätverk avdelning avdelningen socialtjänst socialtjänsten elevhälsa elevhälsan kyrka kyrkan
bibliotek biblioteket sjukhus sjukhuset vårdcentral mälarsjukhuset kullbergska hjulet modellen
överenskommelsen samordning projektet projekt satsningen programmet kungliga kungl riksdagen regeringen
regeringens justitieombudsmannen islam islams kristi jul påsk ramadan januari februari mars april maj juni
juli augusti september oktober november december måndag tisdag onsdag torsdag fredag lördag söndag
idrottsklubb if ik bk ff aik scouterna hyresgästföreningen ab kb hb
""")
NOT_ENDINGS = (
    "skolan",
    "skola",
    "nämnden",
    "nämnd",
    "gruppen",
    "grupp",
    "förvaltningen",
    "förvaltning",
    "verket",
    "styrelsen",
    "styrelse",
    "centralen",
    "central",
    "mottagningen",
    "mottagning",
    "gården",
    "gatan",
    "vägen",
    "torget",
    "parken",
    "hemmet",
    "huset",
    "lagen",
    "konventionen",
    "kommun",
    "kommuns",
    "gymnasiet",
    "gymnasium",
    "biblioteket",
    "teamet",
    "rådet",
    "nätverket",
    "sjukhuset",
    "hälsan",
    "hälsa",
    "tjänsten",
    "tjänst",
    "myndigheten",
    "ombudet",
    "linjen",
    "enheten",
    "avdelningen",
    "programmet",
    "projektet",
    "modellen",
    "forum",
    "kliniken",
    "klubben",
    "kyrkan",
    "slätten",
    "bygden",
    "fjärden",
    "län",
    "länet",
    "universitet",
    "högskola",
    "högskolan",
    "hall",
    "hallen",
    "centrum",
    "station",
    "museum",
    "museet",
    "slott",
    "arena",
    "badet",
    "teatern",
    "stadion",
    "skogen",
    "planen",
)

# What often stands first in a sentence without being anybody.
FIRST = _words("""
the om i ring fråga läs se tala prata kontakta skriv välj hej tack hälsa besök möt be börja fortsätt låt ge
all alla allt alltid andra att av avser bakom bara bedömningen bero beror beslut beslutet blir både bland dag
dagen de deltog den denna dessa dessutom det detta dig din dit då där därefter därför efter eftersom ej eller
en endast enligt ett fem femte flera fler fram framför från fyra få för före först förra förslag genom ger gör
ha hade han hans har hela heller hennes henne hon honom hos hur ibland idag igen igår ingen inget inom inte
innan inför jag ju just kan ligger lika man med medan mellan men mer mest min mot mycket möte mötet ni nio nu
nuvarande ny nya när någon något några nästa och också ordförande oss på redan samma samt sedan sen sex sig
sin sina sista själv sju ska skrivelse som snart således t tidigare till tillika tio tolv tre trots två tus
under ungefär upp ur utan ut utanför utöver vad val var vara varför varje vem vi via vid vidare vilka vilken
vår våra våren år åtta även över övrigt sommaren hösten vintern barnen barnets eleverna familjen familjer
föräldrar pojken flickan rektor rektorn lärare läraren kurator kuratorn skolsköterska mentor socialsekreterare
psykolog chef skolchef socialchef förvaltningschef processledare sekreterare samordnare ledamot ledamöter
handläggare doktor professor överläkare tandläkare politiker regionråd kommunalråd kontaktperson ombud
barnombud herr fru fröken mamma pappa mormor farmor morfar farfar bror syster moster faster onkel kusin enhet
rapport bilaga dnr diarienummer punkt protokoll minnesanteckningar närvarande frånvarande adjungerad
sammankallande justerare kallade kommunikation nationella regionala lokala gemensam gemensamma enheten
enheterna skolan skolorna kommunen kommunerna regionen nämnden huvudmannen huvudmännen
""")
ROLES = _words("""
rektor rektorn lärare läraren kurator kuratorn skolsköterska skolsköterskan mentor mentorn socialsekreterare
socialsekreteraren psykolog psykologen handläggare handläggaren eleven elev flickan pojken barnet tonåringen
syskonet mamma mamman pappa pappan mormor farmor morfar farfar bror brodern syster systern kusin vännen
kompisen läkare läkaren herr fru fröken doktor tillsynsläraren fritidspedagogen förskolläraren
specialpedagogen boendestödjaren familjehemmet
""")

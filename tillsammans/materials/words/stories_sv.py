"""Six invented case stories in Swedish, from the smallest to the almost grown, and a newly arrived family."""

from tillsammans.materials.words.stories import Story, Trap

STORIES = (
    Story(
        code="ebbe",
        title="Ebbe, fem månader",
        who="Ebbe, 5 månader",
        services="BVC Strandängen, vårdcentral, socialtjänstens öppna insatser, familjecentral",
        group="BVC-sköterska, läkare eller psykolog, familjebehandlare, förskolepedagog",
        known=(
            "Ebbe kommer till BVC Strandängen med sin mamma Matilda. Han växer som han ska.",
            "Matilda säger att han skriker från klockan fem till elva varje kväll. Hon har inte sovit en "
            "hel natt sedan han föddes.",
            "Pappa Viktor kör lastbil och är borta tre nätter i veckan. Han har inte varit med på BVC sedan "
            "i våras.",
            "Sjuksköterskan ser att Matilda håller Ebbe tryggt, men sällan ser på honom eller pratar med "
            "honom. Hon svarar snabbt: ”Det är bra.”",
            "Matilda slutade gå till öppna förskolan efter två gånger. Hennes egen mamma bor i en annan del "
            "av landet.",
            "Ebbe går inte i förskola. Barnets bästa-ansvarig finns på BVC.",
        ),
        voice_heading="Så talar Ebbe",
        voice=(
            "Han tystnar när sjuksköterskan sjunger, och söker hennes blick.",
            "När Matilda lutar sig fram blir han stel och tittar åt sidan. När hon tar hans fot ler han.",
        ),
        voice_source="Sjuksköterskan beskriver vad hon ser, inte vad det betyder",
        questions=(
            "Vad säger Ebbe, fast han inte kan prata? Hur skriver man det i hjulet?",
            "Vad är styrka här? Hitta minst tre.",
            "Vad frågar ni Matilda och Viktor, var för sig?",
            "Vem mer kan ge familjen kraft, som inte är anställd?",
        ),
        trains="Att läsa av ett barn som inte har ord, och att se föräldrarna utan att tappa barnet.",
        listen=(
            "Att någon säger det som fungerar: han växer, hon kommer, han ler.",
            "Skillnaden mellan vad sjuksköterskan ser och vad gruppen tror.",
            "Att Viktor finns med. Är han en möjlighet eller bara en frånvarande?",
            "Erbjudanden som går att säga ja till: hembesök, ett samtal till, öppna förskolan i sällskap.",
        ),
        traps=(
            (
                Trap.DIAGNOSIS,
                "”Hon är deprimerad.” Det vet vi inte. BVC har egna frågor för detta och vet "
                "vart Matilda kan vända sig.",
            ),
            (Trap.VOICE, "Samtalet blir bara om Matilda. Fråga: Hur är en kväll för Ebbe?"),
            (
                Trap.OTHERS_TASKS,
                "Förskolepedagogen får i uppdrag att ”stötta mamman”. Vad är hennes uppdrag?",
            ),
        ),
        later="Matilda ringer. Hon viskar att hon i natt lade Ebbe på golvet i badrummet och stängde dörren, "
        "”för annars vet jag inte vad jag hade gjort”. Hon är ensam till på fredag.",
        limit="Nu. Det räcker att man misstänker att ett barn riskerar att fara illa. BVC ordnar hjälp i dag, "
        "gör en orosanmälan och berättar för Matilda att det görs för att hon och Ebbe ska få hjälp. Är det "
        "akut: 112. Anmälan väntar inte på samtycke eller på ett möte. Säg också att hon gjorde rätt som lade honom "
        "ifrån sig.",
        ending="BVC bokar hembesök och ber att få träffa båda föräldrarna. Vårdcentralen hjälper Matilda med "
        "sömn och mående. Familjen erbjuds stöd av öppna insatser, och säger själva ja eller nej. "
        "Hjulet fylls i igen när Ebbe är åtta månader.",
    ),
    Story(
        code="nila",
        title="Nila, fyra år",
        who="Nila, 4 år",
        services="Förskolan Tallbacken, BVC, logoped, öppna insatser",
        group="Förskollärare, rektor, specialpedagog, BVC-sköterska, logoped",
        known=(
            "Nila har gått på förskolan Tallbacken i ett och ett halvt år. Hon bygger och ritar långa stunder.",
            "Hon använder ett eller två ord i taget. De andra barnen i gruppen berättar hela historier.",
            "När leken går fort drar hon sig undan. Två gånger i november bet hon ett barn som tog hennes "
            "klossar.",
            "Pappa Reza och pappa Jonas turas om att hämta. De säger att hon pratar mer hemma, ”men vi "
            "förstår ju henne”.",
            "På fyraårskontrollen ville hon inte vara med. BVC har bokat en ny tid om två månader.",
            "Farmor passar Nila på onsdagar. Då är hon ofta glad och trött på torsdagen.",
        ),
        voice_heading="Det här säger Nila",
        voice=("Jag katt. Katt inte prata.", "Farmor läsa. Mera farmor."),
        voice_source="När hon och förskolläraren ritade hjulet med bildstöd",
        questions=(
            "Vad visar Nila att hon kan? Var i hjulet hör det hemma?",
            "Hur pratar man med Nila så att hon kan svara?",
            "Barnets bästa-ansvarig finns här både på BVC och i förskolan. Vem tar ledningen, och hur vet "
            "papporna det?",
            "Vad kan förskolan ändra redan i morgon, utan att vänta på någon?",
        ),
        trains="Att börja med det egna, och att två verksamheter delar ansvar utan att någon väntar på den andra.",
        listen=(
            "Konkreta ändringar i lek, språk och miljö på förskolan.",
            "Att bitandet beskrivs som något Nila gör, inte som vad hon är.",
            "Att farmor kommer in i hjulet som en styrka.",
            "Frågan om hörsel: den är lätt att glömma.",
        ),
        traps=(
            (
                Trap.DIAGNOSIS,
                "Språkstörning, autism, understimulerad: gruppen söker ett ord. Stanna vid vad ni har sett.",
            ),
            (Trap.OTHERS_TASKS, "”BVC får ta det.” BVC har sitt uppdrag, och förskolan har ett eget i dag."),
            (
                Trap.PROMISES,
                "”Vi ordnar logoped.” Det är logopedens mottagning som prövar. Säg vad ni kan göra.",
            ),
            (
                Trap.CONSENT,
                "Förskolan får inte ringa BVC och berätta utan vidare: fråga pappornas samtycke, båda två.",
            ),
        ),
        later="Pappa Jonas säger ja till att förskolan pratar med BVC. Pappa Reza vill tänka. Samma vecka "
        "berättar en vikarie att hon ”redan har sagt allt” till BVC-sköterskan, som hon känner.",
        limit="Inget i berättelsen talar för att Nila far illa. Fråga gruppen vad som skulle ändra det. "
        "Prata också om vikarien: tystnadsplikten gäller även när man vill väl, och rektorn behöver få veta.",
        ending="Förskolan använder bildstöd för alla barn och leker i mindre grupper. Rektorn frågar båda "
        "papporna igen, på samma sätt, och väntar på svar. Hörsel och språk prövas av BVC. Nila får visa "
        "på bilder vad hon vill ändra.",
    ),
    Story(
        code="hugo",
        title="Hugo, årskurs 2",
        who="Hugo, 8 år",
        services="Bäckaskolan, fritidshem, elevhälsa, vårdcentral eller BUP, socialtjänst",
        group="Mentor, fritidspedagog, specialpedagog, skolsköterska, socialsekreterare",
        known=(
            "Hugo går i årskurs 2 på Bäckaskolan. Familjen har flyttat två gånger på ett år.",
            "Han räknar snabbare än de flesta. När det blir stökigt springer han ut, tre eller fyra gånger i "
            "veckan.",
            "På rasterna hamnar han i bråk om regler. På fritids är det nästan aldrig bråk.",
            "Mamma Therese är orolig och ringer ofta. Pappa Mikael säger: ”Jag var likadan, det växer bort.”",
            "Hugo har en lillasyster, 2 år, och en halvbror, 14 år, som bor hos dem varannan vecka.",
            "Skolsköterskan vet att han ofta kommer med huvudvärk på måndagar.",
        ),
        voice_heading="Det här säger Hugo",
        voice=(
            "Det låter i huvudet när alla pratar samtidigt.",
            "På fritids spelar vi schack. Då är det tyst fast vi är många.",
            "Jag vill att Bashir ska sitta bredvid mig.",
        ),
        voice_source="I samtal med mentorn, med hjulet och en penna",
        questions=(
            "Vad är annorlunda på fritids? Vad kan klassrummet låna?",
            "Vad vet skolsköterskan som andra i skolan inte utan vidare får veta?",
            "Mamma och pappa ser olika. Hur får båda plats i kartläggningen?",
            "Vem är barnets bästa-ansvarig, och vad behöver den personen av er?",
        ),
        trains="Att se mönster i stället för etiketter, och att göra det egna klart innan man ropar på andra.",
        listen=(
            "Att någon jämför situationer: var, när och med vem fungerar det?",
            "Hugos egna förslag: tystare, schack, Bashir.",
            "Att föräldrarnas bilder skrivs var för sig.",
            "Att det finns en tidsgräns för det ni prövar.",
        ),
        traps=(
            (Trap.DIAGNOSIS, "Gruppen säger ”adhd” inom fem minuter. Fråga: Vad gör vi på måndag, oavsett?"),
            (
                Trap.OTHERS_TASKS,
                "”Remiss till BUP först, sedan stöd.” Skolan ger stöd efter behov, utan diagnos.",
            ),
            (Trap.VOICE, "Schacket blir en lustig detalj. Det är Hugos viktigaste svar."),
            (Trap.CONSENT, "”Vi har inte samtycke, så vi får vänta.” Se vad som händer sedan."),
        ),
        later="En måndag säger Hugo till fritidspedagogen: ”När pappa blir arg håller han mig så hårt att jag "
        "inte får luft. Lillasyster gråter då.” Han ber henne att inte säga något.",
        limit="Genast. Fritidspedagogen som hörde det har en egen skyldighet att anmäla: ingen chef behöver "
        "godkänna och inget samtycke behövs. Berätta inte för vårdnadshavarna först när det kan handla om våld. "
        "Anmälan gäller båda barnen. Säg till Hugo: ”Det här måste jag berätta för dem som kan hjälpa.”",
        ending="Skolan prövar lugnare övergångar, en plats bredvid Bashir och schack på en rast, i fyra "
        "veckor. Orosanmälan är gjord samma dag. Stödet i skolan fortsätter: det ena ersätter inte det andra.",
    ),
    Story(
        code="ines",
        title="Ines, årskurs 6",
        who="Ines, 12 år",
        services="Rönnskolan, elevhälsa, vård för barns psykiska hälsa, fritidsgård, socialtjänst",
        group="Mentor, kurator, skolsköterska, fritidsledare, någon från vården",
        known=(
            "Ines går i årskurs 6 på Rönnskolan. Hon är i skolan varje dag och hennes resultat är goda.",
            "Sedan höstlovet äter hon inte i matsalen. Hon sitter i biblioteket med en bok.",
            "Idrottsläraren ser att hon alltid har glömt ombyte.",
            "En kompis visar mentorn en gruppchatt. Där har Ines ett smeknamn om sin kropp, och någon har lagt "
            "upp en bild från omklädningsrummet.",
            "Ines bor hos mamma Lucia. Pappa Emil träffar hon på lov. Båda är vårdnadshavare.",
            "På fritidsgården är hon en annan: hon leder dansgruppen för de yngre.",
        ),
        voice_heading="Det här säger Ines",
        voice=(
            "Lova att du inte ringer mamma. Hon blir bara ledsen.",
            "Jag vill att det tar slut, men jag vill inte vara den som skvallrade.",
            "När jag dansar tänker jag inte på det.",
        ),
        voice_source="I samtal med mentorn. Hon valde själv att börja med relationer",
        questions=(
            "Vad svarar ni när Ines säger ”lova”? Säg orden högt.",
            "Vilka delar av hjulet lyser, och vilka har ni inte pratat om?",
            "Vad ska skolan göra åt kränkningarna, oavsett vad Ines vill?",
            "Vem får veta vad? Ines är 12 år: hur frågar ni henne?",
        ),
        trains="Att ta ett barns önskan på allvar utan att lova det man inte kan hålla.",
        listen=(
            "Ärliga svar: ”Jag kan inte lova det, men du får veta innan jag gör något.”",
            "Att kränkningarna är skolans ansvar att stoppa, inte Ines.",
            "Att fritidsgården syns som en plats där hon lyckas.",
            "Att båda vårdnadshavarna finns med, utan att skolan skyndar förbi Ines.",
        ),
        traps=(
            (
                Trap.PROMISES,
                "”Det stannar mellan oss.” Det går inte att hålla, och då tappar hon förtroendet.",
            ),
            (Trap.DIAGNOSIS, "Gruppen pratar om ätstörning. Vi vet att hon inte äter i matsalen, inte mer."),
            (Trap.VOICE, "Chatten tar all tid. Vad vill Ines ska hända först?"),
            (
                Trap.OTHERS_TASKS,
                "Fritidsledaren får i uppgift att ”hålla koll” åt skolan. Fråga vad Ines vill "
                "att fritidsgården vet.",
            ),
        ),
        later="Bilden från omklädningsrummet har nu spridits till en annan skola. Ines säger att hon inte vill "
        "vakna i morgon.",
        limit="Ta orden på allvar i dag: stanna hos Ines, ta hjälp av elevhälsan, kontakta vårdnadshavarna och "
        "vården. Vid fara: 112. Bilden kan vara ett brott, så skolan pratar med huvudmannen om polisanmälan. "
        "Misstänker ni att hon far illa görs en orosanmälan, utan samtycke och genast.",
        ending="Skolan utreder och stoppar kränkningarna. Ines väljer kuratorn att prata med och är med när "
        "mamma får veta. Med samtycke bjuds vården in till ett möte om trygghet, relationer och hälsa. "
        "Dansen får vara hennes egen plats.",
    ),
    Story(
        code="adrian",
        title="Adrian, gymnasiet",
        who="Adrian, 17 år",
        services="Sjöviksgymnasiet, elevhälsa, kommunala aktivitetsansvaret, öppna insatser, "
        "ungdomsmottagning",
        group="Mentor, studie- och yrkesvägledare, kurator, handläggare i KAA, ungdomsbehandlare",
        known=(
            "Adrian går andra året på Sjöviksgymnasiet. I höst har han varit borta hälften av tiden, och en "
            "del är giltig frånvaro.",
            "Mamma Carina flyttade i somras till en annan stad för ett arbete. Adrian bor kvar i lägenheten. "
            "Hon kommer hem varannan helg.",
            "Han arbetar extra på ett lager, ibland till klockan ett på natten.",
            "Läraren i fordonsteknik säger att han är en av de bästa hon haft. I svenska har han inte lämnat "
            "in något.",
            "Två klasskamrater har sagt att han ”röker på”. Ingen vuxen har sett det.",
            "Han fyller 18 år om fyra månader. Pappa är död sedan länge.",
        ),
        voice_heading="Det här säger Adrian",
        voice=(
            "Ring inte morsan. Hon gör det här för oss.",
            "Jag behöver inte prata. Jag behöver sova.",
            "Ge mig praktik, så kommer jag.",
        ),
        voice_source="I korridoren, till läraren i fordonsteknik",
        questions=(
            "Vad är fakta, vad är rykte, och vad gör ni med ryktet?",
            "Vad är Adrians egen önskan, och vem kan säga ja till den?",
            "Vad händer med samtycke, ansvar och insyn när han fyller 18?",
            "Om han slutar: vem är barnets bästa-ansvarig då, och hur undviker ni ett glapp?",
        ),
        trains="Att hålla ihop övergångar, och att samtala med en ung person som snart bestämmer själv.",
        listen=(
            "Att läraren i fordonsteknik är den Adrian valde att prata med.",
            "Att all frånvaro räknas, giltig som ogiltig, när skolan utreder.",
            "Att Carina är vårdnadshavare och ska få veta om frånvaron, och att Adrian får veta det först.",
            "Att KAA kan bjudas in innan han slutar, med samtycke.",
        ),
        traps=(
            (Trap.DIAGNOSIS, "Ryktet blir ”missbruk”. Skriv bara det någon själv har sett eller hört."),
            (Trap.PROMISES, "”Vi fixar praktik.” Vem beslutar, och till när kan ni säga något säkert?"),
            (
                Trap.CONSENT,
                "”Han är nästan vuxen, så det räcker att han säger ja.” Pröva mognad och fråga "
                "också vårdnadshavaren tills han är 18.",
            ),
            (Trap.VOICE, "”Jag behöver sova” hörs som trots. Det är ett svar om hälsa och hemmet."),
        ),
        later="Adrian säger till studie- och yrkesvägledaren att han slutar på fredag. I förbigående nämner "
        "han att elen har varit avstängd i två veckor.",
        limit="Ett barn under 18 år som bor ensamt utan el och mat kan fara illa: då ska en orosanmälan göras "
        "genast. Resonera om var gränsen gick, och om den redan var passerad. Det är bättre att anmäla än att "
        "vara säker.",
        ending="Mentorn och läraren i fordonsteknik möter Adrian tillsammans. Skolan utreder frånvaron och "
        "prövar mer tid i verkstaden. Carina är med på telefon. KAA bjuds in medan han ännu går kvar, och "
        "någon står som mottagare den dag han fyller 18.",
    ),
    Story(
        code="familjen",
        title="En familj som är ny i Sverige",
        who="Zahra, 9 år, och Omid, 3 år",
        services="Åsbackaskolan, BVC, vårdcentral, förskola, socialtjänst, förening",
        group="Rektor, lärare i svenska som andraspråk, BVC-sköterska, socialsekreterare, någon från en förening",
        known=(
            "Familjen kom till kommunen för fem månader sedan. De hyr ett rum i andra hand och ska flytta igen.",
            "Zahra går i årskurs 3 på Åsbackaskolan. Hon lär sig snabbt och hjälper läraren att förklara för "
            "andra.",
            "Omid går inte i förskola. BVC har skickat två kallelser till en gammal adress.",
            "Mamma Laleh kommer alltid tio minuter för tidigt till skolan. Pappa Farid söker arbete.",
            "Zahra tolkar åt sina föräldrar på vårdcentralen och på föräldramötet.",
            "När skolan nämnde socialtjänsten blev det tyst. Nästa dag var Zahra inte i skolan.",
        ),
        voice_heading="Det här säger Zahra",
        voice=(
            "Jag vet alla ord hos doktorn nu. Mamma grät där.",
            "Omid leker bara med telefonen. Han vill ha barn.",
            "Om vi flyttar, får jag behålla min skola?",
        ),
        voice_source="I samtal med läraren, med tolk på telefon",
        questions=(
            "Två barn: gör ett hjul var. Vad skiljer, vad är lika?",
            "Vem är barnets bästa-ansvarig för Zahra, och vem för Omid?",
            "Hur förklarar ni samtycke så att ett nej är lika lätt som ett ja?",
            "Vad behöver familjen få veta om socialtjänsten, och av vem?",
        ),
        trains="Att bygga tillit före plan, och att se syskonet som ingen ännu möter.",
        listen=(
            "Tolk, alltid. Aldrig barnet.",
            "Att Omid får en egen väg in: förskola, BVC, öppen förskola.",
            "Lalehs styrkor: hon kommer, hon är i tid, hon frågar.",
            "Att någon förklarar vad socialtjänsten kan hjälpa till med, frivilligt.",
        ),
        traps=(
            (Trap.VOICE, "Zahra blir gruppens tolk och hjälpreda. Vad behöver hon själv?"),
            (Trap.PROMISES, "”Du får behålla din skola.” Vem kan lova det? Säg vad ni ska ta reda på."),
            (Trap.OTHERS_TASKS, "Läraren ordnar bostad, läkartid och förskola. Vad är skolans uppgift?"),
            (
                Trap.CONSENT,
                "En underskrift på svenska är inte ett samtycke. Det ska gå att förstå, på det egna språket.",
            ),
        ),
        later="En förening ringer skolan: familjen har flyttat till en ny kommun i går. Zahra har lämnat ett "
        "kort: ”Jag kommer tillbaka.”",
        limit="Att vara ny, fattig eller trångbodd är inte i sig att fara illa. Prata om vad som skulle ändra "
        "bilden: om barnen försvinner utan att någon vet var de är, om de saknar vård, om något sägs om våld. "
        "Då görs en orosanmälan genast, och en oro för vart barnen tagit vägen behöver inget samtycke.",
        ending="Rektorn och BVC frågar föräldrarna, med tolk, om de får berätta för den nya kommunen. "
        "Zahra får ett avslut och sitt hjul i handen. Skolan lämnar över till den nya skolan. Omid får en tid "
        "på BVC, med tolk bokad, där familjen nu bor.",
    ),
)

"""Somali, our own draft."""

FIELDS = {
    "concern.who": ("Waa kuma?", "Si xor ah u qor, tusaale magaca iyo fasalka."),
    "concern.sectors": (
        "Qaybahee ayay ku saabsan tahay?",
        "Calaamadi hal ama in ka badan. Uma baahnid inaad hubto.",
    ),
    "concern.seen": (
        "Maxaad aragtay ama maqashay?",
        "Waxa aad adigu aragtay ama maqashay, ma aha waxa aad u malaynayso inuu sababay. "
        "U qor si ilmuhu u akhrin karo.",
    ),
    "concern.own_words": ("Ereyada ilmaha", "Sida ilmuhu u yidhi. Bannaan uga tag haddaydaan wada hadlin."),
    "concern.child_knows": ("Ilmuhu ma ogyahay inaad sheegayso?", ""),
    "concern.guardians_know": ("Waalidku ma ogyahay?", ""),
    "concern.to": ("Yaa akhrinaya?", ""),
    "concern.basis": (
        "Xaqee ayaad u leedihiin inaad sheegtaan?",
        "Waxaa loo baahan yahay oo keliya marka ay tahay hay'ad kale. Weydii qareen haddaadan hubin.",
    ),
    "concern.motivation": ("Maxay ugu baahan yihiin inay ogaadaan?", ""),
    "statement.text": (
        "Muxuu leeyahay?",
        "Hal weer markiiba, sidii loo yidhi. U qor si ilmuhu u akhrin karo.",
    ),
    "statement.sector": ("Qaybtee?", ""),
    "statement.kind": ("Ma awood baa, walaac mise rabitaan?", ""),
    "statement.about_whom": ("Ma ku saabsan tahay qof aan ilmaha ahayn?", ""),
    "statement.about_name": ("Kuma?", "Magaca hore waa ku filan yahay, tusaale walaal."),
    "statement.said_on": ("Goorma la yidhi?", ""),
    "questions.answer_1": ("Ma hayaa macluumaadka aan u baahanahay oo dhan si aan ilmaha u caawiyo?", ""),
    "questions.answer_2": ("Maxaa hor taagan wanaagga ilmaha?", ""),
    "questions.answer_3": ("Maxaan hadda samayn karaa si aan ilmahan u caawiyo?", "Hal shay weer kasta."),
    "questions.answer_4": (
        "Maxay goobtaydu samayn kartaa si ilmaha loo caawiyo?",
        "Hal shay weer kasta.",
    ),
    "questions.answer_5": (
        "Caawimo dheeraad ah oo noocee ah ayaan uga baahanahay dadka kale?",
        "Hal goob weer kasta, tusaale BUP: talo ku saabsan walaaca.",
    ),
    "decision.outcomes": (
        "Maxaad go'aansanaysaa?",
        "Taageerada goobta iyo wada shaqayntu way isla socon karaan.",
    ),
    "decision.own_support_from": ("Taageerada goobtu waxay bilaabanaysaa", ""),
    "decision.special_support": (
        "Taageero gaar ah (sharciga iskuulka 3:7)",
        "Waxa aad go'aansato, xitaa haddaanay hadda ahayn.",
    ),
    "decision.rights_view": (
        "Xuquuqda ilmaha",
        "Sida danta ilmaha iyo xaqa in la dhegaysto loo tixgeliyay. Halkan oo keliya ayaa la weydiiyaa.",
    ),
    "decision.reason": ("Sababaha go'aanka", ""),
    "meeting.childs_wishes": (
        "Sida ilmuhu u rabo kulanka",
        "Meesha la fadhiisto, inta uu soconayo, qofka akhrinaya yoolalka. Haddaadan weydiin karin: qor sababta.",
    ),
    "meeting.day": ("Maalintee?", "Maalin iskuul. Fasax lama dooran karo."),
    "meeting.start": ("Bilow", ""),
    "meeting.until": ("Dhammaad", ""),
    "meeting.place": ("Xaggee?", ""),
    "meeting.agenda": (
        "Ajende",
        "Hal sadar markiiba, wakhtiga marka hore: 14.00 Waa kuwee annagu. Shaashadda ayuu ka muuqdaa.",
    ),
    "invite.guardians": ("Masuuliyiinta", ""),
    "invite.posts": ("Saaxiibbada shaqada", ""),
    "invite.units": (
        "Goobo kale",
        "Kuwa oggolaanshaha ku jira oo keliya. Martiqaadku waa warqad aad akhrido ka hor intaan la dirin.",
    ),
    "invite.others": (
        "Qof kale",
        "Ereyo, mid sadar kasta: ayeeyo, tababaraha. Nidaamka waxba kama arkaan.",
    ),
    "wish.words": ("Yuu ilmuhu rabaa inuu isku-duwe noqdo? Ereyada ilmaha", ""),
    "ask.post": ("Yaad weydiinaysaa?", ""),
    "ask.special_reason": (
        "Sababo gaar ah",
        "Keliya haddii uu yahay qof aan ahayn kii ilmuhu rabay. Haddii uu diiday: bannaan uga tag.",
    ),
    "answer.answer": ("Ma rabtaa inaad isku-duwe noqoto?", ""),
    "goal.words": (
        "Muxuu ilmuhu rabaa?",
        "Qaabka aniga, sida ilmuhu u yidhi. Ha qorin magacyada saaxiibbada iyo walaalaha.",
    ),
    "goal.sector": (
        "Qaybtee ayay ka tirsan tahay?",
        "Qaybtu waxay go'aamisaa cidda arki karta yoolka. Haddii ay dhawr tahay: dooro ta ugu muhiimsan.",
    ),
    "measure.what": ("Maxaa?", "Fal ku bilow: la kulmaa, diyaariyaa, bixiyaa."),
    "measure.owner": ("Yaa?", "Qofka qolka jooga oo isagu yidhaahda waan samaynayaa."),
    "measure.when": ("Goorma?", "Ilaa 18 dis, sabtiyada toddobaadyada kisiga ah, wakhti ka hor 27 nof."),
    "measure.state": ("Xaggee baan joognaa?", ""),
    "measure.due_on": ("La dhammeeyo, ama jawaab la helo ugu dambayn", ""),
    "end.day": ("Maalintee ayaad mar kale kulmaysaan?", "Maalin iskuul. Fasax lama dooran karo."),
    "end.at": ("Saacadda", ""),
    "end.place": ("Xaggee?", ""),
    "end.not_sip_reason": (
        "Ma noqonaysaa SIP?",
        "SIP waxaa la sameeyaa marka adeegga bulshada iyo caafimaadku labaduba taageero hayaan. Haddaanay hadda ahayn: "
        "qor sababta. Mar kale ayaa la weydiin doonaa.",
    ),
}

CHOICES = {
    "concern.child_knows": ("Haa", "Maya, weli"),
    "concern.guardians_know": ("Haa", "Maya, weli"),
    "concern.basis": (
        "Qiimaynta dhibka (menprövning)",
        "Lagama maarmaan shaqada (OSL 10:2)",
        "Qodobka guud (OSL 10:27)",
    ),
    "statement.kind": ("Awood", "Walaac", "Rabitaan"),
    "decision.outcomes": ("Taageerada goobta", "Wada shaqayn", "Xidh"),
    "answer.answer": ("Haa, waan rabaa", "Maya, aniga ma aha"),
    "measure.state": ("Waa la bixinayaa", "Waa la codsanayaa", "La go'aamiyay"),
}

PAPER = {
    "report": "Tani ma beddesho warbixinta walaaca (orosanmälan). Haddaad u malaynayso in ilmo dhib ku jiro, isla "
    "markiiba u sheeg adeegga bulshada. Haddii ay degdeg tahay, wac 112.",
    "told": "Ilmuhu ma kuu sheegay garaacis, hanjabaad ama xadgudub? Hadda samee warbixin walaac (orosanmälan).",
    "keep": "Marka la buuxiyo warqaddu ilmo ayay ku saabsan tahay. U kaydi sida goobtiinnu go'aamisay. Ha qorin "
    "lambarka aqoonsiga.",
    "same": "Su'aaluhu waa kuwa shaashadda, isla siday u kala horreeyaan.",
    "source": "Yaa leh?",
    "child": "Ilmaha (magaca hore oo keliya)",
    "writer": "Yaa qoraya?",
    "day": "maalin, bil, sannad",
    "goal": "Yool",
    "sectors": "Toddobada qaybood",
    "statements": "Hal sadar weer kasta. Haddii sadarradu ku filnaan waayaan, warqad kale qaado.",
    "questions": "Shanta su'aalood",
    "decision": "Go'aan",
    "meeting": "Kulanka",
    "invited": "La martiqaaday",
    "coordinator": "Isku-duwaha",
    "goals": "Yoolalka, iyo cidda waxa samaynaysa",
    "ending": "Ka hor intaydaan dhammayn",
    "others_read": "Qof kale ayaa akhrinaya",
}

TITLES = {
    "upptacka": "Ogaansho: ka warran ilmo",
    "kartlagga": "Qiimayn: toddoba qaybood iyo shan su'aalood",
    "samarbeta": "Wada shaqayn: kulan iyo qorshe",
    "all": "Dukumentiga giraangirta, saddexda tallaabo oo dhan",
}
SUMMARIES = {
    "upptacka": "Warqad leh isla meelaha shaashadda, qofka aan shaashad haynin.",
    "kartlagga": "Awood, walaac iyo rabitaan qayb kasta, cidda tidhi, iyo shanta su'aalood.",
    "samarbeta": "Kulanka, isku-duwaha ilmuhu doortay, yoolalka ereyada ilmaha, cidda waxa samaynaysa.",
    "all": "Ogaansho, Qiimayn iyo Wada shaqayn oo hal buug ah.",
}
STEPS = {"upptacka": "Ogaansho", "kartlagga": "Qiimayn", "samarbeta": "Wada shaqayn"}

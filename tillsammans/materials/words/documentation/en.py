"""English, our own draft."""

FIELDS = {
    "concern.who": ("Who is it?", "Write freely, for example name and class."),
    "concern.sectors": ("Which areas is it about?", "Tick one or more. You need not know for certain."),
    "concern.seen": (
        "What have you seen or heard?",
        "What you yourself have seen or heard, not what you think the reason is. "
        "Write so that the child can read it.",
    ),
    "concern.own_words": (
        "The child's own words",
        "As the child said it. Leave empty if you have not talked.",
    ),
    "concern.child_knows": ("Does the child know that you are telling?", ""),
    "concern.guardians_know": ("Do the parents know?", ""),
    "concern.to": ("Who shall read it?", ""),
    "concern.basis": (
        "What right do you have to tell?",
        "Needed only when it is another authority. Ask a lawyer if you are unsure.",
    ),
    "concern.motivation": ("Why do they need to know?", ""),
    "statement.text": (
        "What do they say?",
        "One sentence at a time, as it was said. Write so that the child can read it.",
    ),
    "statement.sector": ("Which area?", ""),
    "statement.kind": ("Is it a strength, a concern or a wish?", ""),
    "statement.about_whom": ("Is it about somebody other than the child?", ""),
    "statement.about_name": ("Who?", "A first name is enough, for example a sibling."),
    "statement.said_on": ("When was it said?", ""),
    "questions.answer_1": ("Do I have all the information I need to help the child?", ""),
    "questions.answer_2": ("What stands in the way of the child's wellbeing?", ""),
    "questions.answer_3": ("What can I do now to help this child?", "One thing per sentence."),
    "questions.answer_4": ("What can my service do to help the child?", "One thing per sentence."),
    "questions.answer_5": (
        "What further help do I need from others?",
        "One service per sentence, for example BUP: advice about worry.",
    ),
    "decision.outcomes": ("What do you decide?", "Own support and collaboration go together."),
    "decision.own_support_from": ("Own support begins", ""),
    "decision.special_support": (
        "Special support (Education Act 3:7)",
        "What you decide, even when it is not now.",
    ),
    "decision.rights_view": (
        "The child's rights",
        "How the child's best interests and right to be heard have been weighed. Asked only here.",
    ),
    "decision.reason": ("Reasons for the decision", ""),
    "meeting.childs_wishes": (
        "How the child wants the meeting to be",
        "Where to sit, how long, who reads the goals. If you could not ask: write why.",
    ),
    "meeting.day": ("Which day?", "A school day, not a holiday."),
    "meeting.start": ("Begins", ""),
    "meeting.until": ("Ends", ""),
    "meeting.place": ("Where?", ""),
    "meeting.agenda": (
        "Agenda",
        "One line at a time, the time first: 14.00 Who we are. It is shown on the screen.",
    ),
    "invite.guardians": ("Guardians", ""),
    "invite.posts": ("Colleagues", ""),
    "invite.units": (
        "Other services",
        "Only those who may know by the consents. The invitation is a letter you read before it is sent.",
    ),
    "invite.others": (
        "Somebody else",
        "In words, one on each line: grandmother, the coach. They see nothing in the system.",
    ),
    "wish.words": ("Who does the child want as coordinator? In the child's words", ""),
    "ask.post": ("Whom do you ask?", ""),
    "ask.special_reason": (
        "Special reasons",
        "Only if it is somebody other than the child wished for. If that person said no: leave empty.",
    ),
    "answer.answer": ("Do you want to be coordinator?", ""),
    "goal.words": (
        "What does the child want?",
        "In I-form, as the child says it. No names of friends or siblings.",
    ),
    "goal.sector": (
        "Which area does it belong to?",
        "The area decides who may see the goal. If there are several: choose the most important.",
    ),
    "measure.what": ("What?", "Begin with a verb: meets, arranges, offers."),
    "measure.owner": ("Who?", "Somebody in the room who says that they will do it."),
    "measure.when": ("When?", "Until 18 Dec, Saturdays in odd weeks, a time by 27 Nov."),
    "measure.state": ("Where are we?", ""),
    "measure.due_on": ("Done by, or answer by", ""),
    "end.day": ("Which day do you meet again?", "A school day, not a holiday."),
    "end.at": ("Time", ""),
    "end.place": ("Where?", ""),
    "end.not_sip_reason": (
        "Will it be a SIP?",
        "A SIP is made when both social services and health care have measures. If not now: write why. "
        "The question is asked again at the follow-up.",
    ),
}

CHOICES = {
    "concern.child_knows": ("Yes", "No, not yet"),
    "concern.guardians_know": ("Yes", "No, not yet"),
    "concern.basis": (
        "Harm test",
        "Necessary for one's own task (OSL 10:2)",
        "The general clause (OSL 10:27)",
    ),
    "statement.kind": ("Strength", "Concern", "Wish"),
    "decision.outcomes": ("Own support", "Collaboration", "Close"),
    "answer.answer": ("Yes, I want to", "No, not me"),
    "measure.state": ("Offered", "Applied for", "Decided"),
}

PAPER = {
    "report": "This does not replace a report of concern (orosanmälan). If you think that a child is being harmed, "
    "report to social services at once. If it is urgent, call 112.",
    "told": "Has the child told you about blows, threats or abuse? Make a report of concern now.",
    "keep": "Filled in, this paper is about a child. Keep it as your service has decided. Write no identity number.",
    "same": "The questions are those of the screen, in the same order.",
    "source": "Who says it?",
    "child": "The child (first name only)",
    "writer": "Who is writing?",
    "day": "day, month, year",
    "goal": "Goal",
    "sectors": "The seven areas",
    "statements": "One line for each sentence. If the lines are not enough, take another sheet.",
    "questions": "The five questions",
    "decision": "Decision",
    "meeting": "The meeting",
    "invited": "Invited",
    "coordinator": "Coordinator",
    "goals": "Goals, and who does what",
    "ending": "Before you end",
    "others_read": "Somebody else shall read it",
}

TITLES = {
    "upptacka": "Notice: tell about a child",
    "kartlagga": "Map: seven areas and five questions",
    "samarbeta": "Work together: meeting and plan",
    "all": "Documentation for the wheel, all three steps",
}
SUMMARIES = {
    "upptacka": "Paper with the same fields as the screen, for those who have no screen at hand.",
    "kartlagga": "Strength, concern and wish in each area, who says it, and the five questions.",
    "samarbeta": "The meeting, the coordinator the child has chosen, goals in the child's words, who does what.",
    "all": "Notice, Map and Work together in one booklet to write in.",
}
STEPS = {"upptacka": "Notice", "kartlagga": "Map", "samarbeta": "Work together"}

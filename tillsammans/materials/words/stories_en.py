"""The same six invented case stories in English."""

from tillsammans.materials.words.stories import Story, Trap

STORIES = (
    Story(
        code="ebbe",
        title="Ebbe, five months",
        who="Ebbe, 5 months",
        services="Strandängen child health centre, primary care, social services' open support, family centre",
        group="Child health nurse, doctor or psychologist, family worker, preschool teacher",
        known=(
            "Ebbe comes to Strandängen child health centre with his mother Matilda. He grows as he should.",
            "Matilda says that he cries from five to eleven every evening. She has not slept a whole night "
            "since he was born.",
            "His father Viktor drives a lorry and is away three nights a week. He has not been to the centre "
            "since spring.",
            "The nurse sees that Matilda holds Ebbe safely, but seldom looks at him or talks to him. She "
            "answers quickly: “It's fine.”",
            "Matilda stopped going to the open preschool after two visits. Her own mother lives in another "
            "part of the country.",
            "Ebbe does not go to preschool. The named person is at the child health centre.",
        ),
        voice_heading="How Ebbe speaks",
        voice=(
            "He goes quiet when the nurse sings, and looks for her eyes.",
            "When Matilda leans forward he stiffens and looks away. When she takes his foot he smiles.",
        ),
        voice_source="The nurse describes what she sees, not what it means",
        questions=(
            "What does Ebbe say, although he cannot talk? How is that written in the wheel?",
            "What is strength here? Find at least three.",
            "What do you ask Matilda and Viktor, each on their own?",
            "Who else can give the family strength, without being employed to do so?",
        ),
        trains="Reading a child who has no words, and seeing the parents without losing the child.",
        listen=(
            "That somebody says what works: he grows, she comes, he smiles.",
            "The difference between what the nurse sees and what the group believes.",
            "That Viktor is included. Is he a possibility or only absent?",
            "Offers that are easy to accept: a home visit, another talk, company to the open preschool.",
        ),
        traps=(
            (
                Trap.DIAGNOSIS,
                "“She is depressed.” We do not know. Child health has its own questions for this "
                "and knows where Matilda can turn.",
            ),
            (Trap.VOICE, "The talk becomes about Matilda only. Ask: What is an evening like for Ebbe?"),
            (Trap.OTHERS_TASKS, "The preschool teacher is told to “support the mother”. What is her task?"),
        ),
        later="Matilda calls. She whispers that last night she put Ebbe on the bathroom floor and shut the "
        "door, “because otherwise I don't know what I would have done”. She is alone until Friday.",
        limit="Now. It is enough to suspect that a child is at risk of harm. The child health centre arranges "
        "help today, makes a report of concern and tells Matilda that it is made so that she and Ebbe get "
        "help. In an emergency: 112. The report waits for neither consent nor a meeting. Say also that she "
        "did right in putting him down.",
        ending="Child health books a home visit and asks to meet both parents. Primary care helps Matilda "
        "with sleep and how she feels. The family is offered open support, and says yes or no themselves. "
        "The wheel is filled in again when Ebbe is eight months.",
    ),
    Story(
        code="nila",
        title="Nila, four years",
        who="Nila, 4 years",
        services="Tallbacken preschool, child health, speech therapy, open support",
        group="Preschool teacher, head, special educator, child health nurse, speech therapist",
        known=(
            "Nila has been at Tallbacken preschool for a year and a half. She builds and draws for long.",
            "She uses one or two words at a time. The other children in the group tell whole stories.",
            "When play goes fast she withdraws. Twice in November she bit a child who took her blocks.",
            "Her fathers Reza and Jonas take turns to collect her. They say that she talks more at home, “but "
            "then we understand her”.",
            "She did not want to take part in the four-year check. Child health has booked a new time in two "
            "months.",
            "Her grandmother looks after Nila on Wednesdays. On Thursdays she is often happy and tired.",
        ),
        voice_heading="What Nila says",
        voice=("Me cat. Cat not talk.", "Granny read. More granny."),
        voice_source="When she and the preschool teacher drew the wheel with picture support",
        questions=(
            "What does Nila show that she can do? Where in the wheel does it belong?",
            "How does one talk with Nila so that she can answer?",
            "Here there is a named person both in child health and at preschool. Who leads, and how do her "
            "fathers know?",
            "What can the preschool change tomorrow, without waiting for anybody?",
        ),
        trains="Beginning with one's own, and two services sharing responsibility without one waiting for the other.",
        listen=(
            "Concrete changes in play, language and surroundings at preschool.",
            "That biting is described as something Nila does, not what she is.",
            "That her grandmother enters the wheel as a strength.",
            "The question of hearing: it is easily forgotten.",
        ),
        traps=(
            (
                Trap.DIAGNOSIS,
                "Language disorder, autism, understimulated: the group looks for a word. Stay "
                "with what you have seen.",
            ),
            (
                Trap.OTHERS_TASKS,
                "“Child health will take it.” They have their task, and preschool has one of its own today.",
            ),
            (Trap.PROMISES, "“We will arrange speech therapy.” The clinic decides. Say what you can do."),
            (
                Trap.CONSENT,
                "The preschool may not simply call child health and tell: ask for her fathers' "
                "consent, both of them.",
            ),
        ),
        later="Jonas says yes to the preschool talking with child health. Reza wants to think. The same week "
        "a substitute says that she has “already told everything” to the nurse, whom she knows.",
        limit="Nothing in the story says that Nila is being harmed. Ask the group what would change that. Talk "
        "about the substitute too: the duty of secrecy holds also when one means well, and the head must know.",
        ending="The preschool uses picture support for all children and plays in smaller groups. The head asks "
        "both fathers again, in the same way, and waits for an answer. Child health checks hearing and "
        "language. Nila shows with pictures what she wants to change.",
    ),
    Story(
        code="hugo",
        title="Hugo, year 2",
        who="Hugo, 8 years",
        services="Bäckaskolan, after-school centre, pupil health, primary care or child psychiatry, social services",
        group="Mentor, after-school teacher, special educator, school nurse, social worker",
        known=(
            "Hugo is in year 2 at Bäckaskolan. The family has moved twice in a year.",
            "He does sums faster than most. When it gets noisy he runs out, three or four times a week.",
            "At breaks he ends up in fights about rules. At the after-school centre there are hardly any.",
            "His mother Therese is worried and calls often. His father Mikael says: “I was the same, he will "
            "grow out of it.”",
            "Hugo has a sister of 2 and a half-brother of 14, who lives with them every other week.",
            "The school nurse knows that he often comes with a headache on Mondays.",
        ),
        voice_heading="What Hugo says",
        voice=(
            "It makes a noise in my head when everybody talks at once.",
            "At the after-school centre we play chess. Then it is quiet even though we are many.",
            "I want Bashir to sit next to me.",
        ),
        voice_source="Talking with the mentor, with the wheel and a pencil",
        questions=(
            "What is different at the after-school centre? What can the classroom borrow?",
            "What does the school nurse know that others at school may not simply be told?",
            "Mother and father see it differently. How do both get room in the mapping?",
            "Who is the named person, and what does that person need from you?",
        ),
        trains="Seeing patterns instead of labels, and doing one's own part before calling for others.",
        listen=(
            "That somebody compares situations: where, when and with whom does it work?",
            "Hugo's own suggestions: quieter, chess, Bashir.",
            "That the parents' pictures are written down apart.",
            "That there is a time limit for what you try.",
        ),
        traps=(
            (
                Trap.DIAGNOSIS,
                "The group says “ADHD” within five minutes. Ask: What do we do on Monday, whatever it is?",
            ),
            (
                Trap.OTHERS_TASKS,
                "“First a referral, then support.” School gives support by need, without a diagnosis.",
            ),
            (Trap.VOICE, "Chess becomes an amusing detail. It is Hugo's most important answer."),
            (Trap.CONSENT, "“We have no consent, so we have to wait.” See what happens next."),
        ),
        later="One Monday Hugo tells the after-school teacher: “When Dad gets angry he holds me so hard that I "
        "can't breathe. My little sister cries then.” He asks her not to tell.",
        limit="At once. The after-school teacher who heard it has a duty of her own to report: no manager has "
        "to approve and no consent is needed. Do not tell the guardians first when it may be about violence. "
        "The report is about both children. Tell Hugo: “I have to tell this to those who can help.”",
        ending="School tries calmer transitions, a seat next to Bashir and chess at one break, for four weeks. "
        "The report is made the same day. Support at school goes on: one does not replace the other.",
    ),
    Story(
        code="ines",
        title="Ines, year 6",
        who="Ines, 12 years",
        services="Rönnskolan, pupil health, mental health care for children, youth club, social services",
        group="Mentor, school counsellor, school nurse, youth leader, somebody from health care",
        known=(
            "Ines is in year 6 at Rönnskolan. She is at school every day and her results are good.",
            "Since the autumn holiday she does not eat in the dining hall. She sits in the library with a book.",
            "The sports teacher sees that she has always forgotten her sports clothes.",
            "A friend shows the mentor a group chat. There Ines has a nickname about her body, and somebody "
            "has put up a picture from the changing room.",
            "Ines lives with her mother Lucia. She meets her father Emil in the holidays. Both are guardians.",
            "At the youth club she is another person: she leads the dance group for the younger ones.",
        ),
        voice_heading="What Ines says",
        voice=(
            "Promise not to call Mum. She only gets sad.",
            "I want it to end, but I don't want to be the one who told.",
            "When I dance I don't think about it.",
        ),
        voice_source="Talking with the mentor. She chose herself to begin with relationships",
        questions=(
            "What do you answer when Ines says “promise”? Say the words aloud.",
            "Which parts of the wheel light up, and which have you not talked about?",
            "What must the school do about the abuse, whatever Ines wants?",
            "Who gets to know what? Ines is 12: how do you ask her?",
        ),
        trains="Taking a child's wish seriously without promising what one cannot keep.",
        listen=(
            "Honest answers: “I can't promise that, but you will know before I do anything.”",
            "That stopping the abuse is the school's responsibility, not Ines's.",
            "That the youth club is seen as a place where she does well.",
            "That both guardians are included, without the school rushing past Ines.",
        ),
        traps=(
            (Trap.PROMISES, "“This stays between us.” It cannot be kept, and then she loses her trust."),
            (
                Trap.DIAGNOSIS,
                "The group talks of eating disorders. We know that she does not eat in the dining "
                "hall, nothing more.",
            ),
            (Trap.VOICE, "The chat takes all the time. What does Ines want to happen first?"),
            (
                Trap.OTHERS_TASKS,
                "The youth leader is told to “keep an eye on her” for the school. Ask what "
                "Ines wants the club to know.",
            ),
        ),
        later="The picture from the changing room has now spread to another school. Ines says that she does "
        "not want to wake up tomorrow.",
        limit="Take the words seriously today: stay with Ines, involve pupil health, contact the guardians and "
        "health care. In danger: 112. The picture may be a crime, so the school talks with its principal "
        "organiser about a police report. If you suspect that she is being harmed, report at once and without "
        "consent.",
        ending="The school investigates and stops the abuse. Ines chooses to talk to the counsellor and is "
        "there when her mother is told. With consent, health care is invited to a meeting about safety, "
        "relationships and health. Dancing stays her own place.",
    ),
    Story(
        code="adrian",
        title="Adrian, upper secondary school",
        who="Adrian, 17 years",
        services="Sjöviksgymnasiet, pupil health, the municipal activity responsibility (KAA), open support, "
        "youth clinic",
        group="Mentor, study counsellor, school counsellor, KAA officer, youth worker",
        known=(
            "Adrian is in his second year at Sjöviksgymnasiet. This autumn he has been away half the time, "
            "and part of it is valid absence.",
            "His mother Carina moved to another town for work last summer. Adrian stayed in the flat. She "
            "comes home every other weekend.",
            "He works extra at a warehouse, sometimes until one at night.",
            "The vehicle technology teacher says he is one of the best she has had. In Swedish he has handed "
            "in nothing.",
            "Two classmates have said that he “smokes”. No adult has seen it.",
            "He turns 18 in four months. His father died long ago.",
        ),
        voice_heading="What Adrian says",
        voice=(
            "Don't call my mum. She is doing this for us.",
            "I don't need to talk. I need to sleep.",
            "Give me a placement and I'll come.",
        ),
        voice_source="In the corridor, to the vehicle technology teacher",
        questions=(
            "What is fact, what is rumour, and what do you do with the rumour?",
            "What is Adrian's own wish, and who can say yes to it?",
            "What happens to consent, responsibility and insight when he turns 18?",
            "If he leaves: who is the named person then, and how do you avoid a gap?",
        ),
        trains="Holding transitions together, and talking with a young person who will soon decide alone.",
        listen=(
            "That the vehicle technology teacher is the one Adrian chose to talk to.",
            "That all absence counts, valid and invalid, when the school looks into it.",
            "That Carina is a guardian and must know about the absence, and that Adrian is told so first.",
            "That KAA can be invited before he leaves, with consent.",
        ),
        traps=(
            (Trap.DIAGNOSIS, "The rumour becomes “addiction”. Write only what somebody has seen or heard."),
            (Trap.PROMISES, "“We'll fix a placement.” Who decides, and when can you say something certain?"),
            (
                Trap.CONSENT,
                "“He is nearly an adult, so his yes is enough.” Consider maturity, and ask the "
                "guardian too until he is 18.",
            ),
            (Trap.VOICE, "“I need to sleep” is heard as defiance. It is an answer about health and home."),
        ),
        later="Adrian tells the study counsellor that he leaves on Friday. In passing he mentions that the "
        "electricity has been off for two weeks.",
        limit="A child under 18 who lives alone without electricity and food may be coming to harm: then a "
        "report is made at once. Discuss where the limit was, and whether it had already been passed. It is "
        "better to report than to be certain.",
        ending="The mentor and the vehicle technology teacher meet Adrian together. The school looks into the "
        "absence and tries more time in the workshop. Carina takes part by telephone. KAA is invited while he "
        "still attends, and somebody is there to receive him the day he turns 18.",
    ),
    Story(
        code="familjen",
        title="A family that is new in Sweden",
        who="Zahra, 9 years, and Omid, 3 years",
        services="Åsbackaskolan, child health, primary care, preschool, social services, association",
        group="Head, teacher of Swedish as a second language, child health nurse, social worker, somebody from "
        "an association",
        known=(
            "The family came to the municipality five months ago. They sublet a room and will move again.",
            "Zahra is in year 3 at Åsbackaskolan. She learns fast and helps the teacher explain to others.",
            "Omid does not go to preschool. Child health has sent two invitations to an old address.",
            "Their mother Laleh always comes to school ten minutes early. Their father Farid looks for work.",
            "Zahra interprets for her parents at the health centre and at parents' meetings.",
            "When the school mentioned social services there was silence. The next day Zahra was not at school.",
        ),
        voice_heading="What Zahra says",
        voice=(
            "I know all the words at the doctor's now. Mum cried there.",
            "Omid only plays with the phone. He wants children.",
            "If we move, may I keep my school?",
        ),
        voice_source="Talking with the teacher, with an interpreter on the telephone",
        questions=(
            "Two children: make a wheel each. What differs, what is alike?",
            "Who is the named person for Zahra, and who for Omid?",
            "How do you explain consent so that a no is as easy as a yes?",
            "What does the family need to know about social services, and from whom?",
        ),
        trains="Building trust before plans, and seeing the sibling whom nobody meets yet.",
        listen=(
            "An interpreter, always. Never the child.",
            "That Omid gets a way in of his own: preschool, child health, open preschool.",
            "Laleh's strengths: she comes, she is on time, she asks.",
            "That somebody explains what social services can help with, voluntarily.",
        ),
        traps=(
            (Trap.VOICE, "Zahra becomes the group's interpreter and helper. What does she need herself?"),
            (Trap.PROMISES, "“You can keep your school.” Who can promise that? Say what you will find out."),
            (
                Trap.OTHERS_TASKS,
                "The teacher arranges housing, doctor and preschool. What is the school's task?",
            ),
            (
                Trap.CONSENT,
                "A signature in Swedish is not consent. It must be possible to understand, in one's "
                "own language.",
            ),
        ),
        later="An association calls the school: the family moved to a new municipality yesterday. Zahra has "
        "left a card: “I will come back.”",
        limit="Being new, poor or crowded is not in itself being harmed. Talk about what would change the "
        "picture: if the children disappear and nobody knows where they are, if they lack care, if something "
        "is said about violence. Then a report is made at once, and a worry about where the children have gone "
        "needs no consent.",
        ending="The head and child health ask the parents, with an interpreter, whether they may tell the new "
        "municipality. Zahra gets a goodbye and her wheel in her hand. The school hands over to the new "
        "school. Omid gets a time at child health, with an interpreter booked, where the family now lives.",
    ),
)

"""The presentation "Modellen" in English."""

from tillsammans.materials.words.laws import PREVENTION
from tillsammans.materials.words.slides import Slide, Table
from tillsammans.materials.words.stories import FIVE_QUESTIONS

REPORT = (
    "This does not replace a report of concern. If you believe that a child is being harmed, report to social "
    "services at once. In an emergency, call 112."
)

SLIDES = (
    Slide(
        opening=True,
        title="Together for the best of the children",
        points=("Sörmland's shared model for early collaboration",),
        picture="wheel",
        alt="The child's wheel: a child in the middle and seven fields around: health, development, learning, "
        "care, home, relationships and safety.",
        say=(
            "Welcome. We will talk about how preschool, school, social services and health care in all of "
            "Sörmland help each other around children.",
            "The work began in 2021. The agreement holds from 18 October 2024, in all nine municipalities and "
            "in Region Sörmland. It is reviewed every year.",
        ),
        ask="Which services are here today? Raise your hand when I read them out.",
        minutes=2,
    ),
    Slide(
        title="The goal: all children, the same chance",
        points=(
            "All children shall be able to feel well, in body and mind",
            "Growing up shall be good and safe, by what each child needs",
            "Health, school and life at home affect each other. So we have to do it together",
            "Preschool and school, social services and health care matter equally",
        ),
        say=(
            "All municipalities and the region have adopted the same goal. This is what it means in our words.",
            "Support shall be equal wherever in the county one lives. It shall come early, before the small has "
            "become big.",
            "None of us owns the child, and none of us sees the whole picture alone. So trust between us is the "
            "very ground.",
        ),
        ask="When did a child you met get help in time? What made it so?",
        minutes=4,
    ),
    Slide(
        title="The model has four parts",
        cards=(
            ("Approach", "How we think: together, the whole, promote and prevent, children's rights."),
            ("Process", "What we do: discover, map, collaborate. With follow-up to the end."),
            ("Ways of working and tools", "What helps us: the wheel, roles, collaboration forums and SIP."),
            (
                "Leadership and governance",
                "Who is responsible: the county steering group and the heads of school.",
            ),
        ),
        say=(
            "The four parts belong together. The tool without the approach becomes a form. The approach without "
            "the process becomes fine words.",
            "The county steering group and the network of heads of school meet at least once a term. New "
            "initiatives are evaluated before they may become part of the model.",
        ),
        ask="Which part do you know best? Which is newest to you?",
        minutes=3,
    ),
    Slide(
        title="The whole of the child's life at once",
        points=(
            "What protects is as important to see as what worries",
            "Trouble in one area may come from another",
            "The wheel gives us the same words, whatever our profession",
            "Used in talks with children, with guardians and between us",
        ),
        picture="wheel",
        alt="The wheel with seven fields around the child, one field for each part of life.",
        say=(
            "We are trained to see one part each. The wheel helps us look up.",
            "In every area we ask for both sides: what gives strength, and what hurts? Protective factors and "
            "risk factors are often found in the same place.",
        ),
        ask="Think of your own profession: which area of the wheel do you see most of? Which least?",
        minutes=4,
    ),
    Slide(
        title="Prevention is everybody's task",
        table=Table(
            heads=("Service", "Law", "What it is about"),
            rows=tuple((one.service["en"], one.place["en"], one.says["en"]) for one in PREVENTION),
            alt="Table of what the Swedish acts on education, social services and health care say about prevention.",
            widths=(30, 44, 64),
        ),
        notice="The Swedish laws as they stood in July 2025, summed up in our words. Check with a lawyer.",
        say=(
            "This is no extra task on the side. All three already have it in their own law.",
            "Pupil health works for single pupils, for groups and for the whole school.",
            "The new Social Services Act has been in force since 1 July 2025. It puts even more weight on being "
            "early and easy to reach.",
        ),
        ask="What in your work this week was prevention, although you may not have called it so?",
        minutes=3,
    ),
    Slide(
        title="In health care, prevention has priority",
        points=(
            "Care of life-threatening disease and severe chronic disease",
            "Prevention, habilitation and rehabilitation",
            "Care of less severe acute and chronic disease",
            "Care for other reasons than disease or injury",
        ),
        numbered=True,
        notice="Prevention is in group 2: before the care of less severe disease. It holds for measures for "
        "everybody and for the individual.",
        say=(
            "The Swedish parliament has divided health care into four groups by how important it is that they "
            "get room.",
            "Many believe that prevention is what one does if time is left. It is the other way round: it is in "
            "group two.",
            "Take that with you to the next talk about time and resources.",
        ),
        ask="Does the order surprise you? Can it be seen in everyday work?",
        minutes=2,
    ),
    Slide(
        title="From all children to a few",
        points=(
            "Promote: for all children. Everybody who meets children",
            "Prevent: early, for children and groups. The named person maps",
            "Remedy: several help together. The coordinator holds it together",
        ),
        picture="triangle",
        alt="A triangle in three storeys. At the bottom and widest: promote, all children. In the middle: prevent, "
        "children at an early stage. At the top and narrowest: remedy, children who need support from several.",
        say=(
            "The triangle shows the levels and who has a role at each. Most children are at the bottom, and "
            "there we make the greatest difference to most.",
            "Promoting may be parenting support, family centres, youth clinics, movement and a learning "
            "environment that works for more.",
            "Preventing may be consultation without names, supervision of a group, home visits, or social "
            "services or child psychiatry sitting in on the pupil health team.",
            "One child may need it all at once. The level says what we do, not what the child is.",
        ),
        ask="At which level do you spend most time? Where would you like to spend it?",
        minutes=4,
    ),
    Slide(
        title="Three steps, the same in the whole county",
        cards=(
            (
                "1. Discover",
                "Everybody who meets children. Somebody sees, hears or wonders, and tells the right person.",
            ),
            ("2. Map", "The named person. The whole picture with the wheel, then five questions."),
            ("3. Collaborate", "Meeting, plan and coordinator. Follow-up until it is done."),
        ),
        notice=REPORT,
        say=(
            "The steps are the same everywhere. So a child who moves from one municipality to another does not "
            "start over.",
            "One may stop after each step. Often what one's own service can do is enough.",
            "Follow-up belongs to the third step. It does not end with a plan but with things getting better.",
        ),
        ask="Where in the chain does it usually stop where you work?",
        minutes=3,
    ),
    Slide(
        title="Discover: say what you have seen",
        points=(
            "Everybody who works with children has this responsibility",
            "Think all the way round the wheel: which areas is it about?",
            "Write what you saw and heard, and the child's own words. Not what you believe causes it",
            "Contact the named person. Every child has one",
        ),
        notice=REPORT,
        say=(
            "You need not be certain, and you need not have a solution. It is enough that you wonder.",
            "Tell the child that you want to ask somebody who can help. Ask what the child thinks of it.",
            "The box at the bottom is important. This is a way for early worries. If you suspect that a child is "
            "being harmed you make a report of concern, yourself and at once. Nobody has to approve it.",
        ),
        ask="How would you tell a child: “I want to tell this to somebody who can help”?",
        minutes=3,
    ),
    Slide(
        title="Map: the five questions",
        points=FIVE_QUESTIONS["en"],
        numbered=True,
        notice="Seeing the whole. Not making a diagnosis, and not taking over the tasks of others.",
        say=(
            "In Swedish the questions stand word by word in the agreement. They come from Scotland, from the "
            "model called GIRFEC.",
            "The named person, or somebody whom that person appoints, gathers what the child, the guardians and "
            "the service tell, and then answers the questions.",
            "Note the order: first me, then my service, last others. Question five decides whether we go on to "
            "collaboration.",
        ),
        ask="Which question do we most often skip when in a hurry?",
        minutes=4,
    ),
    Slide(
        title="Collaborate: a meeting the child recognises",
        points=(
            "Ask for consent: guardians, and the child by age and maturity",
            "Invite those whom the areas of the wheel point to",
            "The child is asked first who shall be the coordinator",
            "The plan says who does what and when. If both municipality and region are needed it is a SIP",
            "The coordinator books a follow-up",
        ),
        say=(
            "Consent here means that somebody says yes to our talking with each other about the child. It is to "
            "somebody, about something, until a certain date, and can be withdrawn.",
            "The coordinator is the family's contact. One turns there if something in the plan does not happen. "
            "Only special reasons make it somebody other than the one the child wants.",
            "A SIP is a right by law when measures are needed from both social services and health care.",
        ),
        ask="How can a child take part who does not want to sit in the room?",
        minutes=4,
    ),
    Slide(
        title="Who is the named person?",
        table=Table(
            heads=("The child", "Is found at"),
            rows=(
                ("0–6 years", "Child health and preschool"),
                ("Preschool class to year 9", "The school"),
                ("Upper secondary school in Sörmland", "The school"),
                (
                    "Upper secondary school outside Sörmland",
                    "Follow-up officer in the home municipality's schools",
                ),
                ("Has not begun upper secondary school", "The municipal activity responsibility, KAA"),
                ("Has left upper secondary school", "The municipal activity responsibility, KAA"),
            ),
            alt="Table of where the named person is found, by the child's age and form of school.",
            widths=(5, 8),
        ),
        say=(
            "There is one at each preschool, school or service. The service itself chooses who.",
            "The person shall be known and easy to reach, preferably with the right to decide. Tasks can be "
            "given to somebody else, but the responsibility stays.",
            "The idea is simple: no child shall fall between us, and guardians shall not have to be the one who "
            "holds everything together.",
        ),
        ask="Do you know who it is where you work? Do the children?",
        minutes=3,
    ),
    Slide(
        title="Example: a pupil in year 6",
        cards=(
            ("The mentor notices", "Attendance has changed over the last month."),
            ("They talk", "With the wheel on the table the pupil tells of something in the family."),
            ("Mapping", "Safety, home and relationships are areas where support may be needed."),
            ("Five questions", "The school does its part, but health care and social services are needed."),
            ("Meeting", "All who are needed are invited, with consent."),
        ),
        say=(
            "This is an example, after what stands in the agreement. All examples are just examples.",
            "Note that the mentor did not have to understand everything. To ask, listen and pass on was enough.",
            "Had the pupil told of violence or threats, the mentor would have made a report of concern that day.",
        ),
        ask="What would have happened where you work, step by step? Who would have done what?",
        minutes=4,
    ),
    Slide(
        title="Three ways of seeing, and all are needed",
        cards=(
            ("A child perspective", "We adults try to understand how things are for the child."),
            ("The child's perspective", "The child tells: this is how it is, this is how I want it."),
            (
                "A rights perspective",
                "We test the decision against children's rights. The Convention is law.",
            ),
        ),
        say=(
            "The words are alike but mean different things. If we mix them up, the adult's picture easily wins.",
            "A child has the right to say what it thinks in everything that concerns it. We weigh in age and "
            "maturity, but never skip the question.",
            "A children's rights representative at work can remind us when we are in a hurry.",
        ),
        ask="Think of a decision you took part in lately. Which of the three was missing?",
        minutes=3,
    ),
    Slide(
        title="What the model does not replace",
        points=(
            "The duty to make a report of concern",
            "The services' own tasks, laws and ways of working",
            "Secrecy: there is no shared record",
            "One's own documentation",
        ),
        notice=REPORT,
        say=(
            "The model builds on the good work that is already done. It shall not give you double work.",
            "We may not read each other's notes. What is told between us is told with consent or with other "
            "support in law, and only what is needed.",
            "And again, for it cannot be said too often: a report of concern never waits for a meeting.",
        ),
        ask="What are you unsure whether you may tell? Write it down and we will find out.",
        minutes=3,
    ),
    Slide(
        question=True,
        title="What will you do on Monday?",
        points=("One thing I begin with", "One person I call", "One question I take to my manager"),
        say=(
            "Take two minutes for yourselves and write. Then tell the person beside you, preferably from another "
            "service.",
            "All material is free to take home: the wheel in four languages, picture support, talking cards, "
            "mingle cards, case stories and bingo.",
            "Thank you for coming.",
        ),
        ask="Who would like to read out one of their lines?",
        minutes=6,
    ),
)

"""The presentation of the wheel in depth, in English."""

from tillsammans.materials.words.slides import Slide

VIOLENCE = (
    "Has the child told of blows, threats or abuse? Make a report of concern now. In an emergency, call 112."
)


def _area(
    key: str, title: str, about: str, strength: str, concern: str, wish: str, say: str, ask: str
) -> Slide:
    """One area: what it is about, and how strength, concern and wish may sound."""
    name = title.split(":")[0]
    return Slide(
        title=title,
        cards=(("Is about", about), ("Strength", strength), ("Concern", concern), ("Wish", wish)),
        picture=key,
        alt=f"The wheel with the field {name.lower()} brought out. The other six fields are pale.",
        notice=VIOLENCE if key in ("care", "home", "safety") else "",
        say=(say, "Read the sentences aloud. They are invented, but children may speak like this."),
        ask=ask,
        minutes=3,
    )


SLIDES = (
    Slide(
        opening=True,
        title="The child's wheel",
        points=("In depth, for you who talk with or about children",),
        picture="wheel",
        alt="The child's wheel: a child in the middle and seven fields around: health, development, learning, "
        "care, home, relationships and safety.",
        say=(
            "Welcome. Today we go all the way round the wheel, one area at a time, and practise talking with it.",
            "Put a wheel on the table in front of you. You may draw and write on it all the time.",
        ),
        ask="Who has used the wheel with a child? What happened?",
        minutes=2,
    ),
    Slide(
        title="Seven areas, one child in the middle",
        points=(
            "Seven parts of life, always in the same order",
            "No part is more important than another",
            "The child in the middle has no sex, age or face: it is anybody",
            "The same wheel in preschool, school, social services and health care",
        ),
        picture="wheel",
        alt="The wheel with a question in each field: How are you? What can you do now? How is school? Who looks "
        "after you? How is it at home? Who do you like? Where do you feel safe?",
        say=(
            "The wheel is not a test and not a form. It is a way of not forgetting anything.",
            "With the same picture and the same words we understand each other across professions. The child "
            "need not learn a new language with each adult.",
        ),
        ask="Which of the words would you change for something that the children you meet say themselves?",
        minutes=3,
    ),
    Slide(
        title="Strength, concern and wish",
        points=(
            "Strength: what works and gives power. Always look for it",
            "Concern: what is hard or hurts",
            "Wish: how it should be instead",
            "An area may hold both strength and concern. Empty means: not talked about",
        ),
        picture="statements",
        alt="Example of a filled-in wheel. Concern is hatched and nearest the child, wish in the middle, strength "
        "is filled and outermost. Marks show who said so: the child, a guardian or the school.",
        say=(
            "All that is said is one of three things. Write also who says it, and when.",
            "Concern is drawn nearest the child, for that is where it is felt. Strength is drawn outermost, as "
            "protection.",
            "There are no points. We do not count, we do not compare children with each other.",
            "Two guardians are two voices. Write them down apart.",
        ),
        ask="Say one thing about yourself that is both a strength and a concern.",
        minutes=4,
    ),
    _area(
        "health",
        "Health: How are you?",
        "body, sleep, food, movement, how it feels inside, teeth, hearing and sight",
        "“I sleep well when the cat lies there.”",
        "“My stomach hurts every morning.”",
        "“I want to manage all of football practice.”",
        "Health is more than illness. Ask about sleep, food and movement as naturally as about pain. Make no "
        "diagnosis: write what the child says and what you see.",
        "What do you ask about, without the child having to be ill?",
    ),
    _area(
        "development",
        "Development: What can you do now?",
        "language, movement, feelings, managing alone, trying new things, becoming who one is",
        "“I ride my bike with nobody holding.”",
        "“The words don't come when everybody waits.”",
        "“I want to be able to walk to school alone.”",
        "Ask what the child can do now that it could not before. Then one sees movement forward instead of "
        "distance to other children.",
        "What has a child you meet learnt lately that nobody has written down?",
    ),
    _area(
        "learning",
        "Learning: How is school?",
        "schooling, attendance, joy in learning, getting help, preschool play, interests after school",
        "“Crafts are best, then time flies.”",
        "“I don't understand what to do first.”",
        "“I want to know on Friday what happens on Monday.”",
        "Absence is an answer, not a trait. Ask when it works, and what is different then. For the youngest the "
        "area is about play and curiosity.",
        "When did you last see a child forget the time? What was it doing?",
    ),
    _area(
        "care",
        "Care: Who looks after you?",
        "food, clothes, routines, time, comfort, limits, somebody noticing when one comes home",
        "“Mum reads although she is tired.”",
        "“I make dinner for my brother.”",
        "“I want somebody to ask how it was.”",
        "Ask who does what, not whether the parents are good. A grandmother, a neighbour and a coach can give "
        "care too. Mark when the child takes on too much responsibility.",
        "How does one ask about care without anybody having to defend themselves?",
    ),
    _area(
        "home",
        "Home: How is it at home?",
        "housing, family, siblings, money, calm, how everyday life works, one home or two",
        "“We have our own sofa for films.”",
        "“We are moving again, I don't know where.”",
        "“I want a place for my homework.”",
        "Home is often the hardest to talk about, especially with a parent in the room. Then skip the area, and "
        "write that you skipped it. Assume nothing about what a family looks like.",
        "Which questions about home are easy to answer? Begin there.",
    ),
    _area(
        "relationships",
        "Relationships: Who do you like?",
        "friends, siblings, parents, other adults, animals, love, belonging, online too",
        "“Granny knows everything about me.”",
        "“They don't ask any more if I want to come.”",
        "“I want someone who waits for me at break.”",
        "Ask the child to draw who is near. Often somebody turns up whom no adult has thought of, and who can "
        "help.",
        "Whom near a child have you invited who is not employed?",
    ),
    _area(
        "safety",
        "Safety: Where do you feel safe?",
        "feeling safe at home, at school and online, knowing whom to go to",
        "“At the school nurse's it is quiet.”",
        "“I take another way home on Thursdays.”",
        "“I want an adult to be there at that break.”",
        "Begin in what is safe: where, with whom, when? Then the child often dares to tell the rest. If you hear "
        "of violence, threats or abuse: listen, promise nothing you cannot keep, and make a report of concern "
        "yourself, at once.",
        "What do you say, word by word, when a child tells you something that frightens you?",
    ),
    Slide(
        title="How to talk with the child",
        points=(
            "Say first who is in the room and why you talk",
            "Say: you cannot answer wrong, and you may skip",
            "The child chooses where to begin",
            "Write the child's own words, read them out and ask: is that right?",
            "Ask last: who may know this?",
        ),
        notice="Say from the start: if somebody hurts you I have to tell those who can help.",
        say=(
            "One sentence at a time. Wait longer than you think.",
            "Picture support and talking cards exist for all ages. Many older children also like something to "
            "look at.",
            "The question who may know comes last, when the child knows what it has said. If you cannot follow "
            "the child's wish, the child is told first.",
        ),
        ask="Practise in pairs: say the introduction aloud, in your own words.",
        minutes=5,
    ),
    Slide(
        title="Weather instead of marks",
        points=(
            "The child chooses weather for each area: stormy, rain, cloudy, a little sun or sun",
            "The weather is the child's own answer, no measure",
            "All weather is allowed, and it changes",
            "Later: what was the weather then, and what is it now?",
        ),
        picture="weather",
        alt="Example of a wheel with the child's weather: sun in learning and relationships, a little sun in "
        "development and care, cloudy in health, rain in home. Safety is empty: not talked about.",
        say=(
            "Happy and sad faces make children choose what we want to hear. Weather is easier to be honest with.",
            "Rain does not count as two out of five. It means rain, and the question is: what is it that rains?",
        ),
        ask="What is the weather at your work today? What would make it a little sunnier?",
        minutes=3,
    ),
    Slide(
        title="The wheel through the process",
        cards=(
            ("Discover", "Tick the areas it is about. Write what you saw and heard."),
            (
                "Map",
                "Strength, concern and wish from the child, the guardians and the service. Then the five "
                "questions.",
            ),
            ("Collaborate", "The areas show who is needed at the meeting. Goals are in the child's words."),
            ("Follow up", "The same wheel again, with a date: then and now, in words."),
        ),
        say=(
            "The wheel comes along all the way, but is used differently. The first is only a direction. The last "
            "is a comparison for the same child over time.",
            "At the meeting you talk only about the areas that the consent covers.",
        ),
        ask="In which of the steps would the wheel be of most use where you work?",
        minutes=3,
    ),
    Slide(
        title="Traps on the way",
        points=(
            "Filling it in without the child",
            "Looking only for what is hard",
            "Making a diagnosis",
            "Counting, ranking or comparing",
            "Writing about somebody other than the child without thinking of who reads",
            "Believing that the wheel replaces a report of concern",
        ),
        say=(
            "Everybody has stepped into one of these. It is not dangerous, as long as one notices.",
            "All that is written about a child, the child should be able to read. That is a good check.",
        ),
        ask="Which of the traps is yours?",
        minutes=3,
    ),
    Slide(
        question=True,
        title="Practise: once round the wheel",
        points=(
            "In pairs, ten minutes. Talk about an invented figure, for example from a children's book",
            "One asks, one answers as the child. Then swap",
            "Find at least one strength in each area",
        ),
        say=(
            "Choose somebody you both know from a book or film. No real children.",
            "Stop after ten minutes. Ask those who were the child: when did it feel easy to answer?",
            "Material to go on practising with is free to take home, among it case stories, mingle cards and "
            "talking cards.",
        ),
        ask="What did the one who asked say that made it easy to tell?",
        minutes=15,
    ),
)

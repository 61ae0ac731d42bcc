"""English: the wheel."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import (
    area,
    component,
    details,
    example,
    fact,
    heading,
    steps,
    table,
    text,
    tiles,
    warning,
)

_SAID = ("A strength may be:", "A concern may be:")

WHEEL = {
    "wheel": Text(
        title="The child’s wheel",
        slug="wheel",
        intro="Seven parts of a child’s life, with the child in the middle. The wheel is for talks with "
        "children, with guardians and between adults, so that nobody sees only their own piece.",
        body=(
            component("wheel"),
            heading("How to use the wheel"),
            steps(
                ("Lay it between you", "On paper or screen. The child chooses where to begin."),
                ("Ask openly", "Ask about what is good first. It is always possible to skip."),
                (
                    "Write what is said",
                    "Strength, concern or wish, in the child’s own words. An area can have several.",
                ),
                ("Go through it together", "Read it out. Put it right. Ask who may know what."),
            ),
            fact(
                "No scores",
                """
                The wheel does not count. An empty area means that you have not talked about it. Two children
                cannot be compared, and the same child only in words.
                """,
            ),
            *area(
                "Health",
                "The body, sleep, food and how one feels.",
                (
                    "How are you?",
                    "How do you sleep?",
                    "Does it hurt anywhere sometimes?",
                    "What makes you happy?",
                ),
                ("“I sleep well when I have been reading.”", "“My tummy hurts on Mondays.”"),
                _SAID,
            ),
            *area(
                "Development",
                "What the child can do, is practising and wants to manage alone: language, movement, independence.",
                (
                    "What can you do now that you could not do before?",
                    "What are you practising?",
                    "When do you want help, and when not?",
                ),
                ("“She cycles to training by herself.”", "“He says fewer words than last spring.”"),
                _SAID,
            ),
            *area(
                "Learning",
                "Preschool, school and everything else one learns. Being there, enjoying it, working with others.",
                ("How is school?", "Which part is best?", "When does it become hard to stay?"),
                ("“Crafts is the best.”", "“Away several mornings a week since September.”"),
                _SAID,
            ),
            *area(
                "Care",
                "That somebody sees to food, clothes, routines and time.",
                (
                    "Who looks after you?",
                    "What do you do on an ordinary evening?",
                    "Whom do you ask when you need help?",
                ),
                (
                    "“We eat together every evening.”",
                    "“She often has the same clothes and is hungry in the morning.”",
                ),
                _SAID,
            ),
            *area(
                "Home",
                "How one lives and with whom, everyday life, money, brothers and sisters.",
                ("How is it at home?", "Where can you be in peace?", "Is there anything you worry about?"),
                (
                    "“I have a corner of my own.”",
                    "“I want to be at home so that I know everything is all right.”",
                ),
                _SAID,
            ),
            *area(
                "Relationships",
                "Friends, brothers and sisters, parents and other people who matter.",
                ("Who do you like?", "Who are you with at break?", "Is there anyone you miss?"),
                ("“Dad and I mend the bike together.”", "“They no longer ask if I want to join.”"),
                _SAID,
            ),
            *area(
                "Safety",
                "Feeling safe at home, at school, on the way and online.",
                (
                    "Where do you feel safe?",
                    "Is there a place you take a detour round?",
                    "What do you do when it feels wrong?",
                ),
                ("“I know who to go to if something happens.”", "“I sleep with the phone in my hand.”"),
                _SAID,
            ),
            warning(
                "Has the child told of being hit, threatened or abused?",
                """
                Make a [report of concern](sv:model.report) now. Do not stay in the wheel. If it is urgent, call
                [112](tel:112).
                """,
            ),
            heading("When there are more of you in the room"),
            text("""
                If a parent, a brother or a sister is there, skip home and safety. Take them another day, with
                the child alone. Always ask first who is in the room.
            """),
            heading("Small children, big children, other languages"),
            table(
                "The same wheel, different ways in",
                ["Age", "What you can do"],
                ["3–5 years", "Pictures and play. One part at a time. The adults around the child add to it"],
                ["6–9 years", "Weather instead of numbers: sun, a little sun, cloudy, rain, stormy"],
                ["10–12 years", "Talk cards, or drawing and writing in the wheel"],
                ["13–17 years", "Let the young person set the order. Begin with what works"],
            ),
            text("""
                The weather is the child’s own answer about how it feels. It is never a measure. The wheel is in
                Swedish, English, Somali and Arabic, and more languages are on the way.
            """),
            heading("Get the wheel"),
            component("wheel_downloads"),
            example(
                "When three adults saw three things",
                """
                The teacher saw absence. The school nurse had met a sore tummy. The mother saw a big sister who
                helped too much. With the wheel on the table it became one story. The story is invented.
                """,
            ),
            details(
                "May I use the wheel at my workplace?",
                "Yes. The material is free to use and change if you name the source. [The "
                "licence](sv:library.licence).",
            ),
            tiles(
                ("Talk cards and pictures", "By area and age", "library", "message-circle"),
                ("How to use the material", "Advice before the first talk", "library.how", "book-open"),
                ("The five questions", "The next step after the wheel", "model.process", "list"),
            ),
        ),
    ),
}

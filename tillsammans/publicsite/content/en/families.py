"""English: the pages for children and for guardians."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import (
    component,
    details,
    example,
    fact,
    heading,
    quote,
    steps,
    text,
    tiles,
    warning,
)

FAMILIES = {
    "children": Text(
        title="For you who are a child or young",
        slug="children-and-young",
        intro="Is something hard for you? You should get help. Adults should help each other, and you "
        "should have a say.",
        body=(
            component("urgent"),
            heading("What can I get help with?"),
            text("""
                It can be big or small. It can be about school, home, your body or friends. It can be something
                you do not have words for yet. This is what others say:

                - My tummy hurts in the morning.
                - I cannot face going to school.
                - There is fighting at home.
                - I sleep badly.
                - I have nobody to be with.
                - Mum or dad is not well.
            """),
            text("You do not need to know what is wrong. It is enough to say that something feels wrong."),
            heading("Who can I talk to?"),
            text("""
                Choose an adult you trust. It can be your teacher, your mentor or the school counsellor. It can
                be somebody at the child health centre. It can be somebody at home.

                At your school there is an adult who is to see that you get help. It is called [your named
                person](sv:model.named_person). You can [see who it is](/hitta/?lang=en).
            """),
            heading("This is how it goes"),
            steps(
                (
                    "You tell",
                    "You say how things are. An adult listens. You can draw in a wheel with seven parts, "
                    "one for each bit of life. You cannot answer wrong, and you may skip.",
                ),
                (
                    "The adults find out more",
                    "An adult asks you more. They also ask those you live with. Then they think about what "
                    "can be better.",
                ),
                (
                    "You make a plan",
                    "If more adults are needed, you meet. You choose if you want to be there. You say who "
                    "should keep an eye on the plan.",
                ),
                (
                    "You see how it went",
                    "After some time you talk again. Is it better? If not, you try another way.",
                ),
            ),
            heading("Who gets to know what I say?"),
            text("""
                Ask that first. The adult should say who may read. When you have finished talking you go through
                what you said. Then you say what may be told, and to whom.

                Most often we can do as you want. If we cannot, you are told first, and why. If somebody hurts
                you, the adult must tell those who can protect you.
            """),
            fact(
                "You may change your mind",
                """
                You may change your mind whenever you like. You need not say why. What has been sent cannot be
                taken back, but nothing more is sent.
                """,
            ),
            heading("These are your rights"),
            text("""
                - You may say what you think when adults decide about you.
                - The adults must listen and think about what is good for you.
                - You get help even if you say no to them talking to more people.
                - You may ask what is written about you.
                - You may have an interpreter. It is free.

                It says so in the [convention on the rights of the child](sv:model.rights). It is law in Sweden.
            """),
            heading("Are you a teenager?"),
            text("""
                The older you are, the more you decide yourself. From 12 you are always asked what may be told.
                If you are 15 or more, it is often you who say yes or no. When you turn 18 you decide
                everything.

                You can go to the youth clinic without anyone coming along. It is free. You can read more on
                [youmo.se](https://www.youmo.se/).
            """),
            example(
                "It can go like this",
                """
                Alma is in year six. She wanted to be at home to know that mum was there. The teacher asked how
                things were. They drew in the wheel. Now she gets to talk to the counsellor two mornings a week.
                She chose the school nurse to keep an eye on the plan. Alma is not a real person.
                """,
            ),
            quote("The best thing was that somebody asked.", "Alma, 12, invented"),
            heading("Call, chat or go there"),
            text("""
                - Is it dangerous now? Call [112](tel:112).
                - Do you want to talk to somebody? Call Bris on [116 111](tel:116111). It is free. It does not
                  show on your bill. You need not say your name. You can also chat at
                  [bris.se](https://www.bris.se/).
                - Are you hit or afraid at home? You may call social services yourself. They must help you. The
                  number is on the page about [social services](sv:services.social).
            """),
            tiles(
                ("The wheel", "See the seven parts", "wheel", "compass"),
                ("Yes and no", "What adults may tell about you", "model.consent", "hand"),
                ("Find your adult", "Search for your school", "/hitta/?lang=en", "search"),
            ),
        ),
    ),
    "guardians": Text(
        title="For you who are a guardian",
        slug="guardians",
        intro="When your child needs support you should not have to search. Here is how it works, what you "
        "can say yes and no to, and whom to call.",
        body=(
            component("urgent"),
            heading("Are you worried about your child?"),
            text("""
                Start by talking to somebody who knows the child. It can be the teacher, the preschool or the
                child health centre. You can also turn directly to the child’s named person. It is the adult who
                is to see that the child gets help. Every child in Sörmland has one.

                [Find your child’s named person](/hitta/?lang=en). Search for the name of the school or
                preschool.
            """),
            heading("This is how it works, step by step"),
            steps(
                (
                    "Somebody sees that the child needs support",
                    "It can be you, the child or an adult in school, preschool or health care. The one who "
                    "sees something tells the named person. You are told, and you say what you think.",
                ),
                (
                    "We find out how things are for the child",
                    "Somebody talks to the child and to you. We use a wheel with seven parts of the "
                    "child’s life. We ask both about what is good and what is hard. If you live apart, you "
                    "talk to us one at a time.",
                ),
                (
                    "We help each other",
                    "Often what the school or preschool can do is enough. If more are needed, we invite "
                    "them to a meeting, if you and the child say yes. There we make a plan: who does what, "
                    "and when. We also choose one person you can call about everything in the plan. The "
                    "child says first who it should be.",
                ),
                (
                    "We follow up",
                    "Before the meeting ends we book the next. Then we see what is better and what needs "
                    "to change. If something does not happen, tell us. You will have an answer within "
                    "three school days.",
                ),
            ),
            heading("Your rights"),
            text("""
                - You may know what we think of doing, and why.
                - You may say what you think. Your words are written on their own, not mixed with anyone else’s.
                - You may ask what is written, and add what you think is missing.
                - You may have an interpreter. Tell us, and we arrange it. It is free.
                - You may bring somebody for support.
                - If the child has support from both the municipality and health care, you can ask for a
                  [coordinated individual plan, SIP](sv:model.sip).
            """),
            heading("Your yes, and your no"),
            text("""
                School, health care and social services may not talk freely about your child with each other.
                Most often your yes is needed. If you are two guardians we ask you both. If the child is old
                enough we ask the child too.

                You always know three things before you answer: who may tell whom, about what, and until when.
                Yes and no are equally good answers. You can also say that you want to know more first. If you
                say no, your child keeps the help that the school gives. Some things we can then not do
                together.

                You can take back your yes whenever you like. You need not say why. [More about saying yes and
                no](sv:model.consent).
            """),
            fact(
                "When we must tell anyway",
                "If we think that a child is being harmed, we must tell social services. It is the law. "
                "Then we do not ask first.",
            ),
            heading("Whom do I call?"),
            text("""
                - **About school or preschool:** call the named person. [Search here](/hitta/?lang=en).
                - **About the plan:** call the person you chose at the meeting. The name is at the top of the
                  plan.
                - **About the child’s health:** call 1177, or your child health centre or health centre.
                - **If you need support yourself:** call [social services](sv:services.social) in your
                  municipality. You can get advice without saying your name.
                - **If it is dangerous:** call [112](tel:112).
            """),
            heading("Questions that many have"),
            details(
                "Do we end up in a register?",
                """
                No. There is no register of all children. Something is written about your child only when there
                is a reason. Nobody gets a score, and nothing is added up.
                """,
            ),
            details(
                "Can the other parent read what I have said?",
                """
                No, not unless you say yes. Your words, your answers and your address are not shown to the
                other. Each of you can ask for what concerns yourself. The school then tests each part on its
                own.
                """,
            ),
            details(
                "What happens when the child changes school?",
                """
                The new school has its own named person. It is told what you and the child have said yes to, and
                nothing more.
                """,
            ),
            details(
                "What happens when my child turns 18?",
                "Then your child decides. Your yes ends that day, and we ask the young person instead.",
            ),
            warning(
                "Are you afraid of somebody at home?",
                """
                Call [112](tel:112) if it is dangerous now. Kvinnofridslinjen, for women who live with violence,
                answers day and night on [020-50 50 50](tel:020505050). The call is free and does not show on
                the bill. Tell us if your personal details are protected. Then we do things in another way.
                """,
            ),
            tiles(
                (
                    "Find the right person",
                    "Search by school, preschool or municipality",
                    "/hitta/?lang=en",
                    "search",
                ),
                ("Yes and no", "What we may tell, and whom", "model.consent", "hand"),
                (
                    "Support for parents",
                    "Courses, talks and open doors",
                    "services.parenting",
                    "heart-handshake",
                ),
            ),
        ),
    ),
}

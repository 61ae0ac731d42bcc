"""English: the front page, the model and its four parts."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import (
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

_AUDIENCES = (
    ("Child or young person", "What help can I get?", "smile", "children"),
    ("Guardian", "How it works, step by step", "house", "guardians"),
    ("I work with children", "The wheel, the process, consent", "users", "staff"),
    ("Manager or decision maker", "Introducing, figures, decisions", "landmark", "leaders"),
)

MODEL = {
    "home": Text(
        title="Every child should get help in time, from adults who work together.",
        slug="en",
        intro="Preschools, schools, health care and social services in the nine municipalities of Sörmland "
        "and Region Sörmland work in the same way, with the same wheel and with the child in the middle.",
        fields={
            "lead_button": "How the model works",
            "audiences": [
                dict(zip(("title", "text", "icon", "link"), row, strict=True)) for row in _AUDIENCES
            ],
        },
    ),
    "model": Text(
        title="About the model",
        slug="model",
        intro="Together for the best of the children in Sörmland is one way of working for everyone who "
        "meets children. It began in 2021, and since October 2024 it stands in an agreement between the "
        "county’s municipalities and the region.",
        body=(
            component("goal"),
            heading("Four parts that belong together"),
            text("No part works without the others. A tool without an attitude becomes a form to fill in."),
            tiles(
                (
                    "A shared attitude",
                    "The whole child, early, together, on the ground of the child’s rights",
                    "model.attitude",
                    "heart-handshake",
                ),
                ("A shared process", "Notice, map, work together", "model.process", "list"),
                ("Ways of working and tools", "The wheel, roles, forums and SIP", "model.tools", "compass"),
                ("Leadership", "Who owns, decides and follows up", "model.leadership", "landmark"),
            ),
            heading("How the model helps a child"),
            component("process"),
            heading("Who does what at each level"),
            text(
                "Most children need what all children get. Some need more. A few need several people to help."
            ),
            component("triangle"),
            heading("Who keeps it together around the child?"),
            text("""
                Every child has a [named person](sv:model.named_person). When several services are needed, the
                child and the family also get a [coordinator](sv:model.coordinator). Nobody tells another
                service anything without the family [being asked](sv:model.consent), except where the law says
                so.
            """),
            fact(
                "This does not replace a report of concern",
                """
                If you think that a child is being harmed, report it to social services at once. If it is
                urgent, call [112](tel:112). [What the model does not replace](sv:model.not_replace).
                """,
            ),
            heading("Read on"),
            tiles(
                ("Roles", "From the one who notices to KAA", "model.roles", "users"),
                ("The child’s rights", "Three views kept apart", "model.rights", "scale"),
                ("Consent", "How we ask, how one says no", "model.consent", "hand"),
                ("SIP and the child’s SIP", "When several make one plan", "model.sip", "file-text"),
                ("Absence from school", "A talk about the whole child", "model.absence", "school"),
                ("The agreement", "What the parties have signed", "model.agreement", "handshake"),
            ),
        ),
    ),
    "model.attitude": Text(
        title="A shared attitude",
        slug="attitude",
        intro="The same way of thinking about children in every service that meets them. It rests on trust "
        "and good relations.",
        body=(
            steps(
                ("Together", "We know each other’s work and how to reach each other. Nobody has to guess."),
                (
                    "The whole child",
                    "We look beyond our own profession. What protects matters as much as what worries.",
                ),
                ("Promote and prevent", "Help should be easy to get early, before things grow. At any age."),
                (
                    "The child’s rights",
                    "The child is heard, and every decision is tested against the child’s rights.",
                ),
            ),
            heading("Together, at every level"),
            text("""
                Cooperation is more than meetings about one child. It begins when managers plan together, when
                staff know each other and when parents meet the same language wherever they go.
            """),
            example(
                "It can look like this",
                """
                - School counsellors and social services build support for parents together.
                - Child health, preschool and social services hold courses together.
                - School and health care share a drive for sleep and movement.
                """,
            ),
            heading("The whole of the child’s life"),
            text("""
                [The child’s wheel](sv:wheel) has seven areas. It keeps us from getting stuck in the first thing
                we see. A pupil who is away from school may need help with something at home, with sleep or with
                friends.
            """),
            heading("Promote, prevent, act"),
            text("""
                To **promote** is to make things better for all children. To **prevent** is to help early, when
                something starts to go wrong. To **act** is to help when the difficulty is already there. All
                three are needed, and the law gives all our services a duty for the first two.
            """),
            component("triangle"),
            details(
                "What the laws say about preventing",
                """
                - **School:** pupil health shall above all prevent and promote, and school shall work for safety
                  and calm.
                - **Social services:** shall work for children to grow up safely, reach out, prevent and
                  cooperate.
                - **Health care:** shall prevent ill health. Prevention is in the second highest [priority
                  group](sv:model.priorities).

                The sections are on the page [What may I tell, and whom?](sv:model.legal), in Swedish.
                """,
            ),
            heading("Three views of the child"),
            text(
                "Three words that sound alike and are not. [More about the child’s rights](sv:model.rights)."
            ),
            component("perspectives"),
        ),
    ),
    "model.process": Text(
        title="A shared process",
        slug="process",
        intro="Three steps that are the same in the whole county: notice, map and work together. Children "
        "get the same chance of help wherever they live.",
        body=(
            component("process"),
            heading("1. Notice"),
            text("""
                Everyone who works with children has a duty to see early when something is not as it should be.
                The wheel helps you see more than what shows first.

                When you have seen something, you turn to the child’s named person, whatever service you work
                in. A child, a guardian or a neighbour can also get in touch.
            """),
            warning(
                "This does not replace a report of concern",
                """
                If you think that a child is being harmed, report it to social services at once. If it is
                urgent, call [112](tel:112).
                """,
            ),
            heading("2. Map"),
            text("""
                The named person, or somebody they ask, finds out how things are for the child. The picture has
                four sources:

                - the one who noticed
                - what the service itself knows
                - the guardians, each on their own
                - the child

                What is written down are strengths, concerns and wishes in the seven areas of the wheel, with
                who said it and when. Mapping is not for making a diagnosis or taking over somebody else’s task.
                When the picture is clear, five questions are answered.
            """),
            component("five_questions"),
            text("""
                The answers lead to a decision: this we do ourselves, this we need help with, or this is enough.
                Whatever it is, the one who noticed is told that it is done.
            """),
            heading("3. Work together"),
            text("""
                If others are needed, the named person invites them to a meeting. First the guardians are asked,
                and the child by age and maturity. Who is invited depends on the areas it is about.
            """),
            steps(
                (
                    "The child chooses",
                    "Before the meeting the child says who should be coordinator, where to sit and how "
                    "long to stay.",
                ),
                (
                    "The meeting talks about what is needed",
                    "Only the areas the family has said yes to. The child’s goals come first.",
                ),
                ("The plan is written there", "Who does what, by when. Each person confirms their own line."),
                (
                    "The next time is booked",
                    "No meeting ends without a date for the follow-up. The coordinator sees to it.",
                ),
            ),
            heading("Follow-up is part of working together"),
            text("""
                Then and now are laid side by side. Each goal gets an answer: reached, partly or not yet, with
                the child’s own words. Then you go on, change or close. Closing has a reason, and the child and
                the guardians have their say. If something starts again, it can always be opened again.
            """),
            details(
                "If the plan is not followed",
                """
                The child or the guardian tells the coordinator: this did not happen. The answer comes within
                three school days. Three school days is our own promise, not a law.
                """,
            ),
            example(
                "From an empty chair to a plan",
                """
                A pupil in year 6 is away more and more often. The mentor asks, and they draw in the wheel. The
                named person has the counsellor map. The five questions show that the school can do part of it,
                and that BUP and the open support of social services are needed for the rest. The family says
                yes to both, but not about everything. The pupil chooses the school nurse as coordinator. [Read
                the whole example](sv:examples.pupil), in Swedish.
                """,
            ),
            fact(
                "You need not know everything",
                "The process can be followed with pen and paper. [The forms](sv:library) are there to print.",
            ),
            tiles(
                (
                    "What the model does not replace",
                    "Reports, journals, own methods",
                    "model.not_replace",
                    "shield-alert",
                ),
                ("Consent", "How to ask", "model.consent", "hand"),
                ("Forums", "Advice before things grow", "forums", "message-circle"),
            ),
        ),
    ),
    "model.tools": Text(
        title="Ways of working and tools",
        slug="tools",
        intro="The same tools for all professions in social services, preschool, school and health care. "
        "Then we speak the same language.",
        body=(
            tiles(
                ("The child’s wheel", "Seven areas to talk about", "wheel", "compass"),
                ("Roles", "Who does what around the child", "model.roles", "users"),
                ("The five questions", "From picture to decision", "model.process", "list"),
                ("SIP", "One plan when several help", "model.sip", "file-text"),
                ("Forums", "Where professions meet", "forums", "message-circle"),
                ("Consent", "Three sentences before every yes", "model.consent", "hand"),
            ),
            heading("The child’s wheel"),
            text("""
                The wheel is for talks with children and about children. It is for all children, not only when
                something is wrong. Those who meet the child in preschool, school, health care and social
                services then see the same whole. [More about the wheel](sv:wheel).
            """),
            heading("Clear roles"),
            text("""
                Two roles see to it that no child falls between services, and that parents need not hold
                everything together by themselves: [the named person](sv:model.named_person) and [the
                coordinator](sv:model.coordinator).
            """),
            heading("Forums"),
            text("""
                In forums, professions meet to think together about a child, ask for advice or learn from each
                other. A question is brought [without names](sv:forums.consultation) or with consent. [Forums in
                the county](sv:forums).
            """),
            heading("SIP, the coordinated individual plan"),
            text("""
                When a child needs both social services and health care there is a right to one shared plan. It
                says who does what. [About SIP](sv:model.sip).
            """),
            heading("Material"),
            text("""
                There is material for each part: picture support, talk cards, forms, exercises and
                presentations. All of it is free. [To the material](sv:library).
            """),
        ),
    ),
    "model.leadership": Text(
        title="Leadership",
        slug="leadership",
        intro="Somebody owns the model, somebody decides about it, and somebody sees that it is used.",
        body=(
            heading("Who owns the model?"),
            text("""
                **The county steering group** (Länsstyrgruppen) and **the network of heads of education**
                together commission, decide on and look after it. They meet at least once a term. The head of
                Länsgemensamt regionalt stöd and the network’s coordinator call the meeting.
            """),
            table(
                "How it fits together",
                ["Group", "Does"],
                [
                    "The county steering group and the network of heads of education",
                    "Decide on the model and new parts",
                ],
                [
                    "The steering group of the work",
                    "Leads between the meetings. Eight members from municipalities and region",
                ],
                [
                    "The process leaders",
                    "Two people who support the parties, train and gather what is learnt",
                ],
                [
                    "The preparatory group and working groups for children",
                    "Prepare questions and test proposals",
                ],
                ["The researchers", "Follow the work from outside and tell what they see"],
                ["Each party", "Puts the model into practice and reports how it goes"],
            ),
            heading("Through the year"),
            table(
                "What comes back",
                ["When", "What"],
                ["Every term", "The two groups meet. Status reports from the parties"],
                ["Every year", "The agreement is reviewed and revised where needed"],
                ["After each steering group meeting", "Notes are published on the page Följ processen"],
                [
                    "When an initiative is done",
                    "It is evaluated, and it is decided whether it becomes part of the model",
                ],
            ),
            heading("New initiatives"),
            steps(
                ("Idea", "Somebody sees a need. The initiative says how it serves the goal."),
                ("Tried", "One or a few services try, in a limited form and time."),
                ("Evaluated", "No decision without an evaluation. Children and parents are asked."),
                ("Decided", "The two groups decide whether it becomes part of the model."),
            ),
            text("""
                [All initiatives](sv:initiatives). Decisions and reports are on [Följ processen](sv:process).
                Both are in Swedish.
            """),
            heading("Everyday work"),
            text("""
                The model builds on the good that is already there and on trust that grows over time. It does
                not replace the services’ own ways of working, nor their duties by law. [What the model does not
                replace](sv:model.not_replace).
            """),
            fact(
                "The task comes from above, the knowledge from within",
                "Do you have experience that should change the model? [Write to the process leaders](sv:contact).",
            ),
        ),
    ),
}

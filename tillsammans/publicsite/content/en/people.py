"""English: the named person, consent, and the report of concern."""

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
    warning,
)

PEOPLE = {
    "model.named_person": Text(
        title="The child’s named person",
        slug="named-person",
        intro="Every child in Sörmland has a named person, in Swedish “barnets bästa-ansvarig”. It is the "
        "person to turn to when a child may need support, and who sees that something happens.",
        body=(
            heading("Search by school, preschool or municipality"),
            component("finder"),
            heading("Who is it for this child?"),
            text("That depends on the child’s age and on where the child goes to school."),
            component("named_person_table"),
            text("""
                Small children who go to preschool have two: the preschool and child health care (BVC). In this
                service the preschool then leads, and BVC takes part. The parties may decide that it should be
                the other way round.
            """),
            heading("What the named person does"),
            steps(
                ("Receives", "From their own service, from others, from the child, from the family."),
                (
                    "Sees that it is mapped",
                    "Does it, or asks somebody suitable in the same service. The responsibility stays.",
                ),
                ("Asks the five questions", "Is what we can do enough, or are others needed?"),
                ("Invites", "To a meeting, when the family has said yes."),
            ),
            heading("How it should be"),
            text("""
                - There is one for each preschool, school or service. The service chooses.
                - The person is known and easy to reach, for children, guardians and other services.
                - The person may decide. If it is not the manager, the mandate is delegated.
                - There is a substitute when the person is away.
            """),
            fact(
                "A task, not a register",
                "The named person belongs to a unit. No list of children is needed to know who it is.",
            ),
            heading("When it is not obvious"),
            details(
                "The child goes to an independent school",
                """
                If the school has joined the model, it chooses its own. If not, the child still has a right to
                help. The search then says whom you can turn to instead. [Independent
                schools](sv:model.independent), in Swedish.
                """,
            ),
            details(
                "The child goes to school in another municipality",
                "It is the school where the child goes. The home municipality keeps its responsibility for "
                "other support.",
            ),
            details(
                "The young person is in upper secondary school outside Sörmland",
                "Then it is a [follow-up officer](sv:model.follow_up) in the home municipality’s school "
                "administration.",
            ),
            details(
                "The young person is not in upper secondary school",
                "Then it is the municipality’s responsibility for young people, [KAA](sv:model.kaa), up to "
                "the age of 20.",
            ),
            details(
                "The child is placed, newly arrived or has no fixed address",
                """
                Start from where the child goes to school or preschool today. If there is none, start in the
                municipality where the child is. A child should never wait for adults to agree on who is
                responsible.
                """,
            ),
        ),
    ),
    "model.consent": Text(
        title="Consent: saying yes and no",
        slug="consent",
        intro="Before anyone tells another service about a child, the family is asked. Yes and no are "
        "equally good answers.",
        body=(
            heading("Three sentences"),
            text("The question is always asked in the same way. It fits in three sentences."),
            steps(
                ("Who may tell whom", "For example: the school may tell BUP in Flen."),
                (
                    "About what, and not about what",
                    "For example: about school and friends. Not about how an adult is.",
                ),
                (
                    "Until when",
                    "A date. Most often six months, at most twelve. That is our own rule, not a law.",
                ),
            ),
            fact(
                "What we send is also kept by them",
                "You are to know that before you answer. The one who receives has its own rules for how long.",
            ),
            heading("You can answer in four ways"),
            text("""
                - **Yes.**
                - **Yes, but not about everything.** Say what should be left out.
                - **No.**
                - **I want to know more first.** Then we call you.
            """),
            text("You can say yes to one and no to another. Each service asks for itself."),
            heading("If you say no"),
            text("""
                You need not say why. You and your child keep the help that the school gives. Some things you
                can then not do together with others. Nobody is angry, and the question may be asked again
                another time.
            """),
            heading("If you change your mind"),
            text("""
                You can take back a yes whenever you like: on your page, on paper or by telephone. It applies at
                once. What has already been sent stays with the one who got it, but nothing more is sent. The
                receiver is told that your yes no longer applies, but not why.
            """),
            heading("Who is to answer?"),
            table(
                "Whom do we ask?",
                ["The child’s age", "What we do"],
                ["Under 12", "The guardians answer. The child says what it thinks as soon as it can"],
                ["12 to 14", "The child is always asked. Sometimes the child can answer alone, by maturity"],
                ["From 15", "The young person most often answers. It is judged each time, never by itself"],
                ["18", "The young person answers. The guardians’ answers end that day"],
            ),
            text("""
                The ages are a support for thought, not limits in law. If the child has two guardians, both are
                asked. All must have said yes before anything is told. Each sees only their own answer.
            """),
            heading("When nobody asks"),
            warning(
                "Protection comes first",
                """
                If somebody suspects that a child is being harmed, it is reported to social services without
                anyone being asked. If a life is in danger, what is needed is told. [How to make a
                report](sv:model.report). [More exceptions](sv:model.legal), in Swedish.
                """,
            ),
            heading("For you who ask"),
            example(
                "You can say it like this",
                """
                “We think it would be good to talk to BUP about the worry in the mornings. May I tell them about
                school and friends? Not about home. It would hold until 19 April. What we send is also kept by
                them. You can say yes or no, or think about it. You can change your mind whenever you like.”
                """,
            ),
            details(
                "Write this down",
                """
                - who answered, and as what: guardian, the child, somebody else
                - when, how and in which language, and whether there was an interpreter
                - exactly what the answer covers, and does not cover
                - what you told before they answered
                - a no as well
                """,
            ),
            details(
                "There is no general yes",
                """
                “We cooperate with those who are needed” is not consent. Without a receiver, a subject, a
                purpose and an end date, nobody knows what they have said yes to.
                """,
            ),
            details(
                "Is it the same consent as in GDPR?",
                """
                No. Consent here means that secrecy does not stop somebody from telling. The right to process
                data rests on the services’ tasks by law, not on consent.
                """,
            ),
            details(
                "Do not give up at a no",
                """
                Ask for advice [without saying who it is about](sv:forums.consultation). Do what you can do
                yourselves. Ask again when something has changed.
                """,
            ),
        ),
    ),
    "model.report": Text(
        title="Report of concern",
        slug="report",
        intro="Do you think that a child is being harmed? Call social services in the municipality where "
        "the child lives. If it is urgent, call 112.",
        body=(
            component("urgent"),
            heading("For you as a private person"),
            text("""
                Everyone may report, and everyone is asked to. You need not be sure and you need not prove
                anything. You can stay anonymous if you call. The numbers are on the page about [social
                services](sv:services.social).
            """),
            heading("For you who work with children"),
            steps(
                (
                    "Report at once",
                    "The duty is your own. Ask a colleague for advice if you like, but do not wait for an "
                    "answer.",
                ),
                (
                    "Call",
                    "The reception in the child’s municipality. In evenings, nights and weekends, the "
                    "emergency social services.",
                ),
                (
                    "Write",
                    "Which children it is about, where the child is now, what you have seen and heard, "
                    "whether it is urgent, brothers and sisters, whether an interpreter is needed, and how "
                    "to reach you.",
                ),
                (
                    "Think before you tell the guardians",
                    "Most often it is good that they know. If you suspect violence, sexual abuse or "
                    "honour-related oppression, do not tell them first. Ask social services.",
                ),
                ("Go on being there for the child", "Your relation does not end because you have reported."),
            ),
            fact(
                "Ask without saying who",
                "If you are unsure, call social services and describe the situation without names. If the "
                "answer worries you, report.",
            ),
            text("""
                The duty is in chapter 19, section 1 of the Social Services Act (2025:400). [Questions about
                secrecy](sv:model.legal), in Swedish.
            """),
        ),
    ),
}

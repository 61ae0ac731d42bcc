"""English, our own draft."""

QUESTIONS = {
    "3-5": """
How do you sleep?
What do you like to eat?
How is your body today?
When do you rest?
How do you like to move?

What can you do yourself?
What do you want to learn?
What do you want help with?
What is easy for you?
What is hard for you?

What do you do at preschool?
Where do you like to play?
Which book do you like?
What do you do outside?
What is circle time like?

Who picks you up?
Who makes the food?
Who comforts you?
Who says good night?
Who helps you get dressed?

Who lives with you?
Where do you sleep?
Where do you play at home?
What do you do at home?
How are evenings at home?

Who do you play with?
Who do you like?
What do you play?
Who do you talk to?
Which animals do you like?

Where is it nice to be?
Who do you feel safe with?
What makes you calm?
What is the dark like?
How do you say stop?
""",
    "6-9": """
How do you usually sleep at night?
What do you eat on a normal day?
When do you move around?
How does your body feel?
What gives you strength?

What can you manage yourself?
What have you just learned?
What do you want help with?
What do you like doing?
What is easy, and what is hard?

What is a normal school day like?
When is it fun to learn?
What do you do at break?
Who do you ask at school?
How is it going to school?

What happens at home in the morning?
Who do you eat with?
Who listens to you?
Who helps you when you need it?
Who makes sure you are all right?

What is it like where you live?
Who is in your family?
What do you do together at home?
Where can you be left in peace?
How are evenings at home?

Who do you most like to be with?
What do you do when you play?
Who can you talk to?
What is a good friend like?
Which grown-ups do you like?

Where do you feel safe?
How is it on the way home?
Who can you call?
What do you do online?
What do you do when something feels wrong?
""",
    "10-12": """
How are you most of the time?
How do you sleep on school nights?
What makes you feel good?
What do you think about a lot?
How do you move in a normal week?

What are you good at?
What do you decide yourself?
What do you want to manage soon?
When does time go fast for you?
When do you want help?

How is school right now?
How do you learn best?
Which lessons are good, and which not?
How is it for you in class?
What should your teachers know about you?

How does a normal day start?
How are meals at home?
Who notices how you are?
Who has time for you?
What do you help with at home?

How is it at home right now?
Where do you go to be alone?
Who do you count as family?
Where do you live, and with whom?
When is it best at home?

Who are you with at break?
Who can you talk to about everything?
How do you treat each other online?
How do you solve it when you disagree?
Which grown-up do you trust?

Where do you feel safest?
How is it in corridors and changing rooms?
How is the way to school?
How does it feel online?
Who do you go to if something happens?
""",
    "13-17": """
How have you been lately?
How do you sleep, and what affects it?
What do you do when you need to recharge?
What gives you energy, and what takes it?
Where do you turn if you are not well?

What matters to you right now?
What do you decide, and what would you like to decide?
What have you become better at?
What do you want to do in a few years?
What support do you want, and what not?

How is school going, as you see it?
When does studying work well?
What would you keep at school, and what would you change?
What do you think about the next step at school?
Who at school can you go to?

Who is there when it really matters?
What is a normal day at home like?
What do you take responsibility for yourself?
Who notices how you are?
How are things with food, clothes and money?

What is the mood like at home, mostly?
Where can you be left in peace?
How do you decide things at home?
Who matters to you at home?
What is good at home, and what would you change?

Who can you be yourself with?
How are you with each other online?
Who gets in touch with you?
What is a good relationship to you?
Which adults do you trust?

Where, and with whom, do you feel safe?
What is it like being out in the evening?
What is okay online, and what is not?
How can you tell that somebody respects a no?
Who do you call if something happens?
""",
}

OWN = ("Something else", "I skip this one", "Break", "I don't know", "I want to draw", "Who will know?")

SHEETS = {
    "areas": """
sleep
eat
drink
move
wash
brush teeth
go to the toilet
it hurts
medicine

do it myself
need help
learn
easy
hard
talk
get dressed
draw
decide

school
read
write
count
break
teacher
homework
ask
it is quiet

food
clothes
comfort
listen
time
pick up
good night
money
morning

house
two homes
bed
door
key
sofa
television
pet
move house

friend
family
grown-up
play
play games
talk together
like
be many
friends again

safe place
stop
dark
the way
phone
call
locked
somebody who sees
get help
""",
    "meeting": """
hello
these people are here
where I sit
I want to say something
I don't want to talk about it
break
I do not understand
say it again
goodbye

what we decide
my goal
this is what I do
this is what adults do
who does it?
when?
it is done
it did not happen
we meet again
""",
}

YEARS = {"3-5": "3–5 years", "6-9": "6–9 years", "10-12": "10–12 years", "13-17": "13–17 years"}

SHEET = {
    "for": "For you who are the adult",
    "how": (
        "Let the child choose area and card. One card at a time goes a long way.",
        "The child may skip, point, draw or be quiet. No answer is wrong.",
        "Ask on with the child's own words. Do not guess, and suggest no answers.",
        "Say before you talk who will know, and ask again when you end.",
        "The cards on the last page are the child's own: something else, skip, break.",
    ),
    "told": "Has the child told you about blows, threats or abuse? Make a report of concern now.",
    "report": "This does not replace a report of concern (orosanmälan). If you think that a child is being harmed, "
    "report to social services at once. If it is urgent, call 112.",
    "cut": "Cut along the dashed lines. Thick paper is best.",
    "own": "The child's own cards",
    "areas": "The areas",
    "meeting": "The meeting",
    "plan": "The plan",
    "words": "Words",
    "pictures": "Pictures",
}

TITLES = {
    "3-5": "Picture cards for preschool, 3–5 years",
    "6-9": "Conversation cards, 6–9 years",
    "10-12": "Conversation cards, 10–12 years",
    "13-17": "Conversation cards, 13–17 years",
    "sector": "Conversation cards: {}",
    "areas": "Pictures for the wheel",
    "meeting": "Pictures for meeting and plan",
}
SUMMARIES = {
    "3-5": "Large pictures and short questions, five about each area of the wheel. To point at, choose and cut out.",
    "6-9": "Five questions about each area of the wheel, with a picture. One sentence at a time.",
    "10-12": "Five questions about each area of the wheel, for children who read by themselves.",
    "13-17": "Five questions about each area of the wheel, for talks on the teenager's own terms.",
    "sector": "All questions about one area, for four ages. When you want to stay in one part of the wheel.",
    "areas": "Nine pictures for each area, with a word each. The child points at what to talk about.",
    "meeting": "Pictures for the meeting and the plan, so that the child can follow, object and decide.",
}

SCREEN = {
    "title": "Conversation cards",
    "choose": "Choose an area",
    "age": "Age",
    "previous": "Previous card",
    "next": "Next card",
    "of": "Card {} of {}",
    "skip": "You cannot answer wrong. You can skip.",
    "skip_teen": "You choose what we talk about. You can skip.",
    "print": "Print the cards (PDF)",
}

"""Kartlägga: what each voice says, sector by sector; the child's own conversation; EHT; the five questions;
the decision.

Statements are never summed, counted in lists, averaged or compared between children (rules.md, fact 4)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tillsammans.sealing.fields import Protected, SealedField, SealedJSON


class Mapping(Protected):
    """Kartläggning: one per round. Utkast until established (upprättad), then corrected by new entries only."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    by_post = models.UUIDField()
    started_at = models.DateTimeField()
    due_on = models.DateField()
    established_at = models.DateTimeField(null=True)
    established_by = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="mapping_by_child")]


class VoiceOf(models.TextChoices):
    CHILD = "child", "Barnet"
    GUARDIAN = "guardian", "Vårdnadshavare"
    PROFESSIONAL = "professional", "Personal"


class Statement(Protected):
    """One sentence by one voice. `readers` are the seats, `shown_to` the family accounts that may read it (R13)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    voice = models.CharField(max_length=12, choices=VoiceOf)
    guardian_id = models.UUIDField(null=True)  # whose voice, when a guardian's
    post_id = models.UUIDField(null=True)  # whose voice, when a professional's; else who wrote it down
    conversation_id = models.UUIDField(null=True)
    concern_id = models.UUIDField(null=True)
    received_copy_id = models.UUIDField(null=True)  # the nurse's sentence came as a letter (25:13 a)
    sector = SealedField()  # code, or nothing for a wish about how we work
    kind = SealedField()  # strength, concern, wish; nothing for an adult's fact about themselves
    text = SealedField()
    about = SealedJSON()  # {"who": "Elis", "guardian_id": null, "matter": ""} when about a third person (R52)
    audience = SealedJSON()  # who may be told, in codes and words: see mapping.audience
    secrecy = models.CharField(max_length=20)
    said_at = models.DateTimeField()
    established_at = models.DateTimeField(null=True)
    corrects = models.UUIDField(null=True)  # an earlier statement this one corrects, with a reason
    correction_reason = SealedField()
    readers = ArrayField(models.UUIDField(), default=list, blank=True)
    shown_to = ArrayField(models.UUIDField(), default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="statement_by_child")]


class GuardianTalk(Protected):
    """A guardian has been called: told about the mapping and the absence inquiry, asked how and when to be reached.
    Each guardian has their own (R52)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    guardian_id = models.UUIDField()
    by_post = models.UUIDField()
    talked_on = models.DateField()
    told_about_absence = models.BooleanField(default=False)
    channel = models.CharField(max_length=10)  # phone, page, paper, none
    reach_when = SealedField()  # "vardagar efter 16"

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="guardian_talk_by_child")]


class Room(models.TextChoices):
    ALONE = "alone", "Bara barnet och jag"
    GUARDIAN = "guardian", "En förälder är med"
    SIBLING = "sibling", "Ett syskon är med"
    OTHER = "other", "Någon annan är med"


class Conversation(Protected):
    """Samtalsläge: one talk with the child. With a guardian or sibling present hemmet and trygghet are skipped
    (R88)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    by_post = models.UUIDField()
    room = models.CharField(max_length=10, choices=Room)
    round = models.CharField(max_length=10, default="map")  # map, followup
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="conversation_by_child")]


class Weather(Protected):
    """The child's own answer for one sector in one conversation. Words, never a measure."""

    child_id = models.UUIDField()
    conversation_id = models.UUIDField()
    sector = SealedField()
    answer = SealedField()  # code of the weather
    answered_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="weather_by_child")]


class AudienceTrial(Protected):
    """The professional's decision on who may be told a sentence: the child decides alone, or it is kept from somebody
    (OSL 12:3, betydande men) with reason and review date (R12, R13)."""

    child_id = models.UUIDField()
    statement_id = models.UUIDField()
    outcome = models.CharField(max_length=20)  # child_decides, kept, not_as_wished
    kept_from = models.UUIDField(null=True)  # the guardian it is kept from; told after all when not as wished
    reason = SealedField()
    review_on = models.DateField(null=True)
    child_told_at = models.DateTimeField(
        null=True
    )  # when the wish could not be kept, the child is told first
    decided_by = models.UUIDField()
    decided_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="trial_by_child")]


class FiveQuestions(Protected):
    """The agreement's five questions, verbatim headings; answers 3-5 are typed once and become tasks and
    invitations."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    mapping_id = models.UUIDField()
    answer_1 = SealedField()
    answer_2 = SealedField()
    answer_3 = SealedField()
    answer_4 = SealedField()
    answer_5 = SealedField()
    needs = SealedJSON()  # answer 5 as lines: [{"unit_id": .., "what": "råd om oro"}]
    version = models.PositiveIntegerField(default=1)
    changed_by = models.UUIDField()
    changed_at = models.DateTimeField()
    established_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="five_by_child")]


class Decision(Protected):
    """The named person's decision after the five questions: own support and/or collaboration, or close (R36)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    mapping_id = models.UUIDField()
    own_support = models.BooleanField(default=False)
    collaboration = models.BooleanField(default=False)
    close = models.BooleanField(default=False)
    own_support_from = models.DateField(null=True)
    special_support = SealedField()  # särskilt stöd (skollagen 3:7): decided or not now, and why
    rights_view = SealedField()  # barnrättsprövning, once, here (R51)
    reason = SealedField()
    decided_by = models.UUIDField()
    decided_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="decision_by_child")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(own_support=True) | models.Q(collaboration=True) | models.Q(close=True),
                name="decision_is_something",
            )
        ]


class AbsenceInquiry(Protected):
    """Frånvaroutredning (skollagen 7:19 a), the same mapping by one tick; its dates fill in from what is done (R83)."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    opened_by = models.UUIDField()
    opened_at = models.DateTimeField()
    reported_at = models.DateTimeField()  # to the huvudman: name, date, "utredning inledd", no cause
    pupil_heard_on = models.DateField(null=True)
    guardians_heard = SealedJSON()  # [{"called": "Sofia", "on": "2026-10-05"}]
    team_heard_on = models.DateField(null=True)
    special_support = SealedField()
    closed_at = models.DateTimeField(null=True)
    closed_reason = SealedField()

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="absence_by_child")]


class TeamMeeting(Protected):
    """EHT: a date, who is there, a list with five minutes a child. Grants given for it end with it (R82)."""

    unit_inbox = models.UUIDField()
    members = ArrayField(
        models.UUIDField(), default=list, blank=True
    )  # seats of the team: they see that it is held
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    made_by = models.UUIDField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["authority", "unit_inbox", "starts_at"], name="team_by_inbox")]


class TeamItem(Protected):
    """One child on an EHT list: five minutes, who was present."""

    child_id = models.UUIDField()
    case_id = models.UUIDField()
    meeting_id = models.UUIDField()
    order = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField(default=5)
    present = ArrayField(models.UUIDField(), default=list, blank=True)  # seats

    class Meta:
        indexes = [models.Index(fields=["authority", "child_id"], name="team_item_by_child")]

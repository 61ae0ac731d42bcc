"""Who is who among authorities: principals, islands, units, seats, and who sits in them ("Roller och ansvar").

All of it is public information about organisations and staff; nothing here is about a child. There is no register
of children: "every child has a named person" is answered by unit, school form and age (rules.md, fact 3).
"""

from datetime import date

from django.db import models
from django.db.models import F, Q

from tillsammans.lib.ids import uuid7


class PrincipalKind(models.TextChoices):
    MUNICIPALITY = "municipality", "Kommun"
    REGION = "region", "Region"
    PRIVATE = "private", "Enskild huvudman"
    STATE = "state", "Staten"


class Principal(models.Model):
    """Huvudman: a municipality, the region or a private provider."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.CharField(max_length=10, unique=True)  # 0482, 04, or an organisation number
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=PrincipalKind)

    def __str__(self) -> str:
        return self.name


class Secrecy(models.TextChoices):
    """Secrecy rule of an activity (OSL and its counterparts for private bodies), by the author's function (R18)."""

    PRESCHOOL = "OSL 23:1", "förskola"
    PUPIL_HEALTH = "OSL 23:2 st 1", "elevhälsans psykologiska, psykosociala och specialpedagogiska insats"
    SCHOOL = "OSL 23:2 st 2", "annan elevstödjande verksamhet"
    HEALTH = "OSL 25:1", "hälso- och sjukvård, elevhälsans medicinska insats"
    SOCIAL = "OSL 26:1", "socialtjänst"
    PRIVATE_SCHOOL = "skollagen 29:14", "fristående skola eller förskola"
    PRIVATE_HEALTH = "PSL 6:12-16", "privat vårdgivare"
    PRIVATE_SOCIAL = "SoL 17:11", "enskild socialtjänst"


class Authority(models.Model):
    """Myndighet eller självständig verksamhetsgren: the island (OSL 8:1-2). Owner of rows, keys and log chain."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    principal = models.ForeignKey(Principal, on_delete=models.PROTECT, related_name="authorities")
    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(
        max_length=80
    )  # "skolan", "socialtjänsten": how a sentence to a family says it
    # The one rule an enskild's island works under; "" at public bodies, where the author's function decides (R18).
    secrecy = models.CharField(max_length=20, blank=True, default="", choices=Secrecy)
    joined_on = models.DateField(null=True)  # not joined: cannot be written to here
    left_on = models.DateField(null=True)  # exclusive: the first day it is no longer in the model

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(left_on__isnull=True)
                | (Q(joined_on__isnull=False) & Q(left_on__gt=F("joined_on"))),
                name="authority_left_after_it_joined",
            ),
            models.CheckConstraint(
                condition=Q(secrecy="") | Q(secrecy__in=("skollagen 29:14", "PSL 6:12-16", "SoL 17:11")),
                name="authority_with_one_rule_is_private",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def in_model_on(self, day: date) -> bool:
        """Whether it is in the model that day: joined, and not left. The same as `queries.in_model`."""
        joined = self.joined_on is not None and self.joined_on <= day
        return joined and (self.left_on is None or day < self.left_on)


class UnitKind(models.TextChoices):
    CHILD_HEALTH = "child_health", "Barnavårdscentral"
    PRESCHOOL = "preschool", "Förskola"
    SCHOOL = "school", "Grundskola"
    ADAPTED_SCHOOL = "adapted_school", "Anpassad grundskola"
    SPECIAL_SCHOOL = "special_school", "Specialskola"
    UPPER_SECONDARY = "upper_secondary", "Gymnasieskola"
    FOLLOW_UP = "follow_up", "Uppföljningsansvarig inom skola, hemkommunen"
    KAA = "kaa", "Kommunalt aktivitetsansvar"
    SCHOOL_HEALTH = "school_health", "Elevhälsans medicinska insats"
    SOCIAL_OPEN = "social_open", "Socialtjänst, öppna insatser"
    SOCIAL_INTAKE = "social_intake", "Socialtjänst, mottagning"
    CAMHS = "camhs", "Barn- och ungdomspsykiatri"
    PRIMARY_CARE = "primary_care", "Vårdcentral"
    YOUTH_CLINIC = "youth_clinic", "Ungdomsmottagning"
    HABILITATION = "habilitation", "Habilitering"
    OFFICE = "office", "Kansli, processledning, forskning"


class Unit(models.Model):
    """Enhet: where people work and where one writes to."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="units")
    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=UnitKind)
    municipality = models.CharField(max_length=4)  # SCB code
    ages = models.CharField(max_length=20, blank=True)  # "F-6", "1-5 år": as people say it
    external_id = models.CharField(max_length=40, blank=True)  # skolenhetskod or HSA-id
    phone = models.CharField(max_length=30, blank=True)
    hours = models.CharField(max_length=80, blank=True)
    version = models.PositiveIntegerField(default=1)  # rises with each change of how it is reached

    def __str__(self) -> str:
        return self.name


class Inbox(models.Model):
    """Funktionsbrevlåda: where a unit is written to. An inbox nobody mans refuses letters and says whom to call."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.OneToOneField(Unit, on_delete=models.PROTECT, related_name="inbox")
    open_for_letters = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.unit.name


class Function(models.TextChoices):
    """What a seat does. Decides the secrecy class of what is written from it (R18) and which deeds it may do."""

    TEACHER = "teacher", "Mentor eller lärare"
    HEAD = "head", "Rektor"
    DEPUTY_HEAD = "deputy_head", "Biträdande rektor"
    COUNSELLOR = "counsellor", "Kurator"
    SPECIAL_EDUCATOR = "special_educator", "Specialpedagog"
    SCHOOL_NURSE = "school_nurse", "Skolsköterska i elevhälsoteamet"
    MEDICAL = "medical", "Skolsköterska, elevhälsans medicinska insats"
    PRESCHOOL_HEAD = "preschool_head", "Rektor, förskola"
    CHILD_HEALTH_NURSE = "child_health_nurse", "BVC-sjuksköterska"
    HEALTH = "health", "Sjuksköterska eller annan vårdpersonal"
    SOCIAL_WORKER = "social_worker", "Socialsekreterare"
    KAA_OFFICER = "kaa_officer", "Handläggare, aktivitetsansvaret"
    REGISTRAR = "registrar", "Registrator"
    LAWYER = "lawyer", "Jurist"
    REVIEWER = "reviewer", "Logggranskare"
    STEERING = "steering", "Styrgrupp"
    PROCESS_LEAD = "process_lead", "Processledare"
    SECRETARY = "secretary", "Sekreterare i styrrummet"
    POLITICIAN = "politician", "Förtroendevald"
    LOCAL_LEAD = "local_lead", "Huvudmannens kontaktperson"
    UNIT_CONTACT = "unit_contact", "Enhetens kontaktperson"
    RIGHTS_OMBUD = "rights_ombud", "Barnrättsombud"
    RESEARCHER = "researcher", "Forskare"
    DATA_MANAGER = "data_manager", "Dataansvarig i studien"
    CHECKER = "checker", "Utgivningsgranskare"
    EDITOR = "editor", "Redaktör"
    PUBLISHER = "publisher", "Publicerare"
    TRANSLATOR = "translator", "Översättare"


# Those who steer, follow and decide for groups. They have their pages in the steering room and no child anywhere: the
# database itself refuses a grant to such a seat (access.rls).
STEERING_ROOM = (
    Function.STEERING,
    Function.PROCESS_LEAD,
    Function.SECRETARY,
    Function.POLITICIAN,
    Function.LOCAL_LEAD,
    Function.UNIT_CONTACT,
    Function.RIGHTS_OMBUD,
)
# With those who study and publish, and who are let into no child either.
WITHOUT_CHILDREN = (
    *STEERING_ROOM,
    Function.RESEARCHER,
    Function.DATA_MANAGER,
    Function.CHECKER,
    Function.EDITOR,
    Function.PUBLISHER,
    Function.TRANSLATOR,
)


class Post(models.Model):
    """Uppdrag: the seat at a unit. Grants name seats, so that a change of staff rewrites nothing."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="posts")
    title = models.CharField(max_length=120)  # "Mentor 6B", "Rektor, Barnets bästa-ansvarig"
    function = models.CharField(max_length=20, choices=Function)
    secrecy = models.CharField(max_length=20, choices=Secrecy)

    def __str__(self) -> str:
        return f"{self.title}, {self.unit.name}"


class Holding(models.Model):
    """Innehav: who sits in a seat, from when until when (exclusive); a substitute sits there only for a while."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="holdings")
    person = models.ForeignKey("accounts.Person", on_delete=models.PROTECT, related_name="holdings")
    starts = models.DateTimeField()
    until = models.DateTimeField(null=True)
    substitute = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("starts")), name="holding_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} som {self.post}"


class NamedPerson(models.Model):
    """Barnets bästa-ansvarig at a unit: one seat, one substitute seat, with or without mandate to decide (R31)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="named_persons")
    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    substitute_post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    mandate = models.BooleanField(default=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)  # exclusive

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], condition=Q(ends_on__isnull=True), name="one_named_person_per_unit"
            )
        ]


class NamedPersonRule(models.Model):
    """One row of the agreement's table: which kind of unit answers for a child of this age and school form (R29-R30).

    Dated data, since school forms and grades change (tioårig grundskola, autumn 2028)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    situation = models.CharField(max_length=40)  # code of the child's situation, see directory.resolver
    label = models.CharField(max_length=200)
    unit_kind = models.CharField(max_length=20, choices=UnitKind)
    order = models.PositiveSmallIntegerField(default=1)  # 1 leads; 2 holds beside (0-6 years)
    where = models.CharField(
        max_length=10, default="unit"
    )  # "unit": the child's own; "home": home municipality's
    note = models.CharField(max_length=300, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    class Meta:
        ordering = ["situation", "order"]

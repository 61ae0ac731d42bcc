"""The study's register: what may be collected, what has come, what has been computed, asked for and released.

All of it lies in the schema `research`. Rows of the panel itself are Parquet files (research.store): here stand only
their checksums. No row knows a child; persons are staff.
"""

from django.db import models
from django.db.models import F, Q

from tillsammans.lib.ids import uuid7


class Study(models.Model):
    """One study under one ethics approval. Nothing is received, computed or released outside it (R79)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.SlugField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    purpose = models.TextField()
    organisation = models.CharField(max_length=200)  # research principal (forskningshuvudman)
    approval_number = models.CharField(max_length=40)
    approved_from = models.DateField()
    approved_until = models.DateField()
    variables = models.JSONField(default=list)  # codes of the codebook that the approval covers
    first_year = models.PositiveSmallIntegerField()  # years that the data may be about
    last_year = models.PositiveSmallIntegerField()
    opt_out = models.TextField()  # how one says no, and what happens then
    retention = models.TextField()  # how long what is kept
    kept_until = models.DateField(null=True)  # the last day; after it a data manager discards what is left
    key_check = models.CharField(
        max_length=16, blank=True
    )  # of the key-holder's key; the key itself never comes here
    created_by = models.UUIDField()  # accounts.Person
    created_at = models.DateTimeField()

    class Meta:
        db_table = "study"
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_until__gte=F("approved_from")), name="study_approval_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(last_year__gte=F("first_year")), name="study_years_end_after_start"
            ),
        ]


class Provider(models.Model):
    """An authority that delivers to a study."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="providers")
    authority_id = models.UUIDField()  # directory.Authority
    code = models.SlugField(max_length=40)  # in file names and specifications: "flen-skola"
    name = models.CharField(max_length=200)
    municipality = models.CharField(max_length=4)
    sources = models.JSONField(default=list)  # registers of the codebook that it has; empty: all
    helped = models.BooleanField(default=False)  # the research unit helps with the extract

    class Meta:
        db_table = "provider"
        constraints = [models.UniqueConstraint(fields=["study", "code"], name="one_provider_of_each_code")]


class Change(models.Model):
    """What the register said before, and since when it says something else: of the study, or of one provider in it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="changes")
    provider = models.ForeignKey(Provider, null=True, on_delete=models.PROTECT, related_name="changes")
    before = models.JSONField()  # the whole card, as it was
    after = models.JSONField()
    reason = models.TextField()
    changed_by = models.UUIDField()  # accounts.Person
    changed_at = models.DateTimeField()

    class Meta:
        db_table = "change"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="change_has_a_reason")]


class OptOut(models.Model):
    """Somebody who said no after their rows had come. Holds from the next data release, and for as long as the study
    has rows: then the database lets it go, and a discarding says how many there were."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="opt_outs")
    pseudonym = models.CharField(max_length=32)  # made by the key-holder, who alone knows whose it is
    reason = models.TextField()
    added_by = models.UUIDField()
    added_at = models.DateTimeField()

    class Meta:
        db_table = "opt_out"
        constraints = [models.UniqueConstraint(fields=["study", "pseudonym"], name="one_no_is_enough")]


class CodebookVersion(models.Model):
    """The codebook as it was published, whole (karta.codebook.Codebook as JSON). Never changed afterwards."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="codebooks")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    note = models.TextField(blank=True)  # what has changed since the last
    published_by = models.UUIDField()
    published_at = models.DateTimeField()

    class Meta:
        db_table = "codebook_version"
        constraints = [
            models.UniqueConstraint(fields=["study", "version"], name="one_codebook_of_each_version")
        ]


class Round(models.Model):
    """One collection: a year, by one version of the codebook."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="rounds")
    year = models.PositiveSmallIntegerField()
    codebook = models.ForeignKey(CodebookVersion, on_delete=models.PROTECT, related_name="+")
    opens_on = models.DateField()
    closes_on = models.DateField()

    class Meta:
        db_table = "round"
        constraints = [models.UniqueConstraint(fields=["study", "year"], name="one_round_a_year")]


class DeliveryCode(models.Model):
    """What the provider's tool says to be let in: to one round, for one provider. Shown once; a new one ends it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="codes")
    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="codes")
    digest = models.CharField(max_length=64, unique=True)
    given_by = models.UUIDField()
    given_at = models.DateTimeField()

    class Meta:
        db_table = "delivery_code"
        constraints = [
            models.UniqueConstraint(fields=["round", "provider"], name="one_code_for_provider_and_round")
        ]


class Delivery(models.Model):
    """One package from one provider in one round. A newer one supersedes it; this one stays, for reproducing."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="deliveries")
    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="deliveries")
    version = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)  # of the package: the same package twice is one delivery
    rows = models.PositiveIntegerField()
    report = models.JSONField()  # counts, missing, out of range, duplicates, drop against the last round
    faults = models.PositiveIntegerField(default=0)
    received_by = models.UUIDField()
    received_at = models.DateTimeField()

    class Meta:
        db_table = "delivery"
        constraints = [
            models.UniqueConstraint(
                fields=["round", "provider", "version"], name="one_delivery_of_each_version"
            ),
            models.UniqueConstraint(fields=["round", "provider", "sha256"], name="same_package_once"),
        ]


class Acceptance(models.Model):
    """A data manager has let a delivery out of quarantine, or refused it. Once."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    delivery = models.OneToOneField(Delivery, on_delete=models.PROTECT, related_name="acceptance")
    accepted = models.BooleanField()
    stored = models.JSONField(null=True)  # research.store.Delivered: where its rows lie, and their checksum
    reason = models.TextField(blank=True)
    decided_by = models.UUIDField()
    decided_at = models.DateTimeField()

    class Meta:
        db_table = "acceptance"
        constraints = [
            models.CheckConstraint(condition=Q(accepted=True) | ~Q(reason=""), name="refusal_has_a_reason")
        ]


class DataRelease(models.Model):
    """A frozen state of the panel: which deliveries, which files, with checksums. Any figure says which it is from."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="data_releases")
    number = models.PositiveSmallIntegerField()
    catalogue = models.JSONField()  # files, rows, checksums, deliveries
    sha256 = models.CharField(max_length=64)
    frozen_by = models.UUIDField()
    frozen_at = models.DateTimeField()

    class Meta:
        db_table = "data_release"
        constraints = [
            models.UniqueConstraint(fields=["study", "number"], name="one_data_release_of_each_number")
        ]


class Discarding(models.Model):
    """The rows of a data release or a delivery are gone, because their time was over. Its line in the catalogue stays,
    with the checksum; this says since when. Of the late noes nothing stays but how many they were."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="discardings")
    data_release = models.OneToOneField(
        DataRelease, null=True, on_delete=models.PROTECT, related_name="discarding"
    )
    delivery = models.OneToOneField(Delivery, null=True, on_delete=models.PROTECT, related_name="discarding")
    opt_outs = models.PositiveIntegerField(null=True)  # late noes, when it is they that are gone
    sha256 = models.CharField(max_length=64)  # of what is gone; of late noes none, it could be tried out
    rows = models.PositiveBigIntegerField()
    reason = models.TextField()
    discarded_by = models.UUIDField()
    discarded_at = models.DateTimeField()

    class Meta:
        db_table = "discarding"
        constraints = [
            models.CheckConstraint(
                condition=Q(data_release=None, delivery__isnull=False, opt_outs=None)
                | Q(data_release__isnull=False, delivery=None, opt_outs=None)
                | Q(data_release=None, delivery=None, opt_outs__isnull=False),
                name="one_thing_is_discarded",
            )
        ]


class Analysis(models.Model):
    """A question to the panel, as data: which measure, by what, for whom. Written on synthetic data first."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="analyses")
    title = models.CharField(max_length=200)
    question = models.TextField()
    definition = models.JSONField()
    author = models.UUIDField()
    created_at = models.DateTimeField()

    class Meta:
        db_table = "analysis"


class Run(models.Model):
    """An analysis carried out. On synthetic data when there is no data release; nothing of that can be released."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    analysis = models.ForeignKey(Analysis, on_delete=models.PROTECT, related_name="runs")
    definition = models.JSONField()  # as it was when it ran
    data_release = models.ForeignKey(DataRelease, null=True, on_delete=models.PROTECT, related_name="+")
    read = models.JSONField(null=True)  # variables and years it read; None: made before this was noted
    engine = models.CharField(max_length=40)
    code_version = models.CharField(max_length=40)
    table = models.JSONField()  # protected: suppressed and rounded. The raw table is never stored
    checksum = models.CharField(max_length=64)  # of the raw table, so that a recomputation can be compared
    run_by = models.UUIDField()
    run_at = models.DateTimeField()

    class Meta:
        db_table = "run"


class ReleaseRequest(models.Model):
    """Somebody asks that a run's table may leave. Two others look, each without seeing the other's answer."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    run = models.OneToOneField(Run, on_delete=models.PROTECT, related_name="request")
    why = models.TextField()
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "release_request"


class Check(models.Model):
    """One checker's answer. Never the author's own, never twice by the same, never changed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    request = models.ForeignKey(ReleaseRequest, on_delete=models.PROTECT, related_name="checks")
    checker = models.UUIDField()
    asked_by = (
        models.UUIDField()
    )  # copied from the request, so that the database itself can refuse self-checking
    approves = models.BooleanField()
    reason = models.TextField(blank=True)
    checked_at = models.DateTimeField()

    class Meta:
        db_table = "release_check"
        constraints = [
            models.UniqueConstraint(fields=["request", "checker"], name="each_checker_once"),
            models.CheckConstraint(condition=~Q(checker=F("asked_by")), name="nobody_checks_their_own"),
            models.CheckConstraint(condition=Q(approves=True) | ~Q(reason=""), name="a_no_has_a_reason"),
        ]


class Release(models.Model):
    """A table that has left: public, and final. Says by which codebook, data release, engine and code it was made."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    request = models.OneToOneField(ReleaseRequest, on_delete=models.PROTECT, related_name="release")
    number = models.PositiveIntegerField(unique=True)
    title = models.CharField(max_length=200)
    table = models.JSONField()
    provenance = models.JSONField()
    released_at = models.DateTimeField()

    class Meta:
        db_table = "release"


class Feedback(models.Model):
    """Återkoppling: what released tables say to one municipality and service, with questions to talk about."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="feedback")
    municipality = models.CharField(max_length=4)
    service = models.CharField(max_length=20)
    title = models.CharField(max_length=200)
    findings = models.JSONField()  # [{"sentence": ..., "release": number}]
    questions = models.JSONField()
    quality = models.TextField()
    published_by = models.UUIDField()
    published_at = models.DateTimeField()

    class Meta:
        db_table = "feedback"


class Retraction(models.Model):
    """A published feedback is taken back. It stays, and says so and why; its findings are shown no more."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    feedback = models.OneToOneField(Feedback, on_delete=models.PROTECT, related_name="retraction")
    reason = models.TextField()
    retracted_by = models.UUIDField()
    retracted_at = models.DateTimeField()

    class Meta:
        db_table = "retraction"
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="retraction_has_a_reason")]

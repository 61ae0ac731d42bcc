"""Who may sign in: staff as persons in seats, families by an account without a name.

Staff names are public facts (a teacher is known); a family account holds only the keyed digest of the
identity provider's subject, so that the table tells nothing about who has a child in the process.
"""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models

from tillsammans.lib.ids import uuid7


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, username: str, name: str, **extra):
        """A member of staff without a usable password: sign-in is by identity provider, or by the demo's page."""
        person = self.model(username=username, name=name, **extra)
        person.set_unusable_password()
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser, PermissionsMixin):  # type: ignore[django-manager-missing]  # Wagtail's files, untyped
    """A member of staff. Never a child or a guardian."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    username = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)

    objects = PersonManager()
    USERNAME_FIELD = "username"

    def __str__(self) -> str:
        return self.name

    @property
    def given_name(self) -> str:
        return self.name.split(" ")[0]

    first_name = given_name  # what the open site's editor calls somebody by

    def get_full_name(self) -> str:
        return self.name


class FamilyAccount(models.Model):
    """A guardian's or an older child's way in: an id and an HMAC of the identity provider's subject. No name."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    subject_digest = models.BinaryField(max_length=32, unique=True)
    language = models.CharField(max_length=5, default="sv")
    created_at = models.DateTimeField()


class Session(models.Model):
    """A signed-in browser. The cookie holds a random token, this row its digest and what one acts as.

    Own row rather than a pickled blob: person, seat and unit come in one joined SELECT, and ending a holding
    or a session takes effect at the next request (T21).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    token_digest = models.BinaryField(max_length=32, unique=True)
    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE)
    family_account = models.ForeignKey(FamilyAccount, null=True, on_delete=models.CASCADE)
    holding = models.ForeignKey("directory.Holding", null=True, on_delete=models.SET_NULL)
    place = models.ForeignKey("directory.Authority", null=True, on_delete=models.SET_NULL)
    language = models.CharField(max_length=5, default="sv")
    # Samtalsläge: the child's page a professional has opened; until they prove themselves again nothing else opens.
    held_to = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) ^ models.Q(family_account__isnull=False),
                name="session_is_staff_or_family",
            )
        ]

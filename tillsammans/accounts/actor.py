"""Who is asking: one frozen value per request, bound to the database before anything else is read."""

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID, uuid4

# A UUID for everybody who is somebody, None for nobody. Typed Any because commands never run as nobody: `may` refuses
# first, and every use would otherwise assert what the policy has already decided.
Id = Any


@dataclass(frozen=True)
class Actor:
    """Somebody in one place. `holders` is what grants and letters may name: the seat, and the inboxes it mans, or
    the family account. Empty means no rows."""

    kind: str  # staff, family, job, none
    authority_id: Id = None
    holders: tuple[UUID, ...] = ()
    person_id: Id = None  # member of staff, or family account
    name: str = ""
    post_id: Id = None
    seat_title: str = ""
    function: str = ""
    secrecy: str = ""
    unit_id: Id = None
    unit_name: str = ""
    municipality: str = ""
    authority_name: str = ""
    language: str = "sv"
    standing_in: bool = False  # sits in the seat as a substitute
    session_id: Id = None
    request_id: UUID = field(default_factory=uuid4)

    @property
    def given_name(self) -> str:
        return self.name.split(" ")[0]

    @property
    def initials(self) -> str:
        return "".join(part[0] for part in self.name.split()[:2]).upper()

    @property
    def seat(self) -> UUID:
        """The seat a member of staff acts in. Raises when there is none: only staff do staff's deeds."""
        if self.post_id is None:
            raise PermissionError("Det här kräver ett uppdrag.")
        return self.post_id

    @property
    def inboxes(self) -> tuple[UUID, ...]:
        return tuple(h for h in self.holders if h not in (self.post_id, self.person_id))

    @property
    def acts_as(self) -> str:
        """What a form is rendered for: saving it as somebody else is refused."""
        return str(self.post_id or self.person_id or "")


def nobody() -> Actor:
    return Actor(kind="none")


def job(authority_id: UUID) -> Actor:
    """A background job, in one authority at a time."""
    return Actor(kind="job", authority_id=authority_id, name="Tillsammans")


def again(actor: Actor) -> Actor:
    """The same actor in a new request (demo seeding and tests, where several deeds share one process)."""
    return replace(actor, request_id=uuid4())

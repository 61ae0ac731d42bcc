"""Editions: written section by section, decided, and from then on never changed (also by the database).

Only the first edition is begun by hand; every later one comes out of a revision (`revising.decide`), so that nothing
enters the agreement that nobody has proposed and decided.
"""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.text import slugify

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.audit.record import record
from tillsammans.cases.models import StepCode
from tillsammans.governance.agreement_queries import draft_of, latest, standing_seats
from tillsammans.governance.agreement_rules import RULES
from tillsammans.governance.agreement_text import deviations
from tillsammans.governance.commands.agreements import refuse_over
from tillsammans.governance.commands.versions import CHANGED, change
from tillsammans.governance.fields import refuse
from tillsammans.governance.models import Agreement, Decision, Edition, Section, Signature
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.outbox.commands import tell_seat

STEPS = (StepCode.NOTICE, StepCode.MAP, StepCode.COLLABORATE)
LONGEST = 20_000


@dataclass(frozen=True)
class Words:
    """A section's heading and text: paragraphs by blank lines, "- " first on a line makes a point of a list."""

    title: str
    text: str = ""


@dataclass(frozen=True)
class Place:
    """Where a new section stands: after which one (None: first), as a heading of level 1 or 2."""

    after: Section | None = None
    level: int = 1


@dataclass(frozen=True)
class Links:
    """What in the model a section is about: codes of steps, of materials (/m/<code>/), and numbers of rules."""

    steps: tuple[str, ...] = field(default=())
    materials: tuple[str, ...] = field(default=())
    rules: tuple[str, ...] = field(default=())


def start(*, by: Actor, agreement: Agreement) -> Edition:
    """Begin the first edition, empty. Later ones are drafted by a decided revision."""
    require(by, "governance.write_edition", agreement)
    refuse_over(agreement)
    if draft_of(agreement):
        raise NotPossible("draft", "Det finns redan ett utkast. Skriv vidare i det.")
    if latest(agreement):
        raise NotPossible("revision", "En ny upplaga kommer ur en revidering. Öppna årets revidering.")
    edition = new_edition(by, agreement)
    record(by, "governance.drafted_edition", edition)
    return edition


def new_edition(by: Actor, agreement: Agreement) -> Edition:
    last = agreement.editions.order_by("-number").first()
    edition = Edition(
        agreement=agreement,
        number=(last.number if last else 0) + 1,
        written_at=clock.now(),
        written_by_id=by.seat,
    )
    edition.save(force_insert=True)
    return edition


def add_section(*, by: Actor, edition: Edition, words: Words, place: Place, version: int) -> Section:
    """A new section in a draft. Its anchor is made from the heading and never used for another section again."""
    require(by, "governance.write_edition", edition)
    _refuse_words(words)
    with transaction.atomic():
        _structure(edition, version)
        order = place.after.order if place.after else 0
        later = edition.sections.filter(order__gt=order)
        later.update(order=F("order") + 1)
        section = Section(
            edition=edition,
            order=order + 1,
            level=place.level,
            anchor=free_anchor(edition.agreement, words.title),
            title=words.title.strip(),
            text=words.text.strip(),
            changed_at=clock.now(),
            changed_by_id=by.seat,
        )
        section.save(force_insert=True)
    record(by, "governance.wrote_section", section)
    return section


def write_section(*, by: Actor, section: Section, words: Words, version: int) -> None:
    """Keep a section's heading and text. NotPossible("changed") when somebody else has written since `version`."""
    require(by, "governance.write_edition", section.edition)
    _draft(section.edition_id)
    _refuse_words(words)
    change(section, version, title=words.title.strip(), text=words.text.strip(), **_mark(by))
    record(by, "governance.wrote_section", section)


def link_section(*, by: Actor, section: Section, links: Links, version: int) -> None:
    """Tie a section to steps, materials and rules. Refuses a step or a rule that does not exist."""
    require(by, "governance.write_edition", section.edition)
    _draft(section.edition_id)
    if not set(links.steps) <= {step.value for step in STEPS}:
        raise NotPossible("step", "Välj bland stegen Upptäcka, Kartlägga och Samarbeta.", "steps")
    if not set(links.rules) <= RULES.keys():
        raise NotPossible("rule", "Välj bland reglerna i listan.", "rules")
    if any(slugify(code) != code or len(code) > 60 for code in links.materials):
        raise NotPossible("material", "Välj bland materialen i listan.", "materials")
    values = {name: list(dict.fromkeys(getattr(links, name))) for name in ("steps", "materials", "rules")}
    change(section, version, **values, **_mark(by))
    record(by, "governance.linked_section", section)


def move_section(*, by: Actor, section: Section, up: bool, version: int) -> None:
    """Let a section change places with the one before it or after it. `version` is the edition's."""
    edition = section.edition
    require(by, "governance.write_edition", edition)
    with transaction.atomic():
        _structure(edition, version)
        section.refresh_from_db(fields=["order"])
        beside = edition.sections.filter(**{"order__lt" if up else "order__gt": section.order})
        other = beside.order_by("-order" if up else "order").first()
        if other is None:
            raise NotPossible("end", "Avsnittet står redan " + ("först." if up else "sist."))
        Section.objects.filter(pk=other.pk).update(order=section.order)
        Section.objects.filter(pk=section.pk).update(order=other.order)
    record(by, "governance.moved_section", section)


def remove_section(*, by: Actor, section: Section, version: int) -> None:
    """Take a section out of a draft. `version` is the section's own: nobody removes what somebody just wrote."""
    edition = section.edition
    require(by, "governance.write_edition", edition)
    with transaction.atomic():
        _draft(edition.pk)
        change(section, version, **_mark(by))
        Edition.objects.filter(pk=edition.pk).update(version=F("version") + 1)
        record(by, "governance.removed_section", section)
        section.delete()


@dataclass(frozen=True)
class Deciding:
    """The decision, from which day the edition is in force, and by when all are asked to have signed."""

    decision: Decision
    in_force_from: date
    sign_by: date | None = None


def decide(*, by: Actor, edition: Edition, new: Deciding) -> Edition:
    """Note that a body that holds the model has decided the edition. From then on it never changes.

    Refuses an empty edition, a decision of another body, a day before the decision or the earlier edition, and the
    decision of the revision when the text has been changed since: what was not decided needs a decision of its own.
    Every seat that stands in the earlier edition is asked to sign this one.
    """
    require(by, "governance.decide_edition", edition)
    with transaction.atomic():
        edition = _draft(edition.pk)
        refuse_over(edition.agreement)
        _refuse_deciding(edition, new)
        earlier = latest(edition.agreement)
        edition.decision, edition.decided_on = new.decision, new.decision.decided_on
        edition.in_force_from, edition.sign_by = new.in_force_from, new.sign_by
        edition.save(update_fields=["decision", "decided_on", "in_force_from", "sign_by"])
        _ask_to_sign(by, edition, earlier)
    record(by, "governance.decided_edition", edition)
    return edition


def _refuse_deciding(edition: Edition, new: Deciding) -> None:
    decision = new.decision
    if not edition.sections.exclude(text="").exists():
        raise NotPossible("empty", "Upplagan har ingen text. Skriv den först.")
    if not decision.body.holds_model:
        raise NotPossible(
            "body",
            "Överenskommelsen beslutas av länsstyrgruppen och skolchefsnätverket. Välj ett av deras beslut.",
            "decision",
        )
    if new.in_force_from < decision.decided_on:
        raise NotPossible("early", "Upplagan kan inte gälla före dagen för beslutet.", "in_force_from")
    if new.sign_by and new.sign_by < decision.decided_on:
        raise NotPossible("sign_by", "Välj en dag efter beslutet.", "sign_by")
    earlier = latest(edition.agreement)
    if earlier and earlier.in_force_from and new.in_force_from <= earlier.in_force_from:
        raise NotPossible(
            "order",
            f"Upplaga {earlier.number} gäller från en senare dag. Välj en dag efter den.",
            "in_force_from",
        )
    revision = edition.revisions.first()
    if revision and revision.decision_id == decision.pk and (changed := deviations(edition, revision)):
        raise NotPossible(
            "changed_after",
            f"Det här är ändrat sedan revideringen beslutades: {', '.join(changed)}. Skriv tillbaka det, eller "
            "ange ett beslut om hela upplagan.",
            "decision",
        )


def _ask_to_sign(by: Actor, edition: Edition, earlier: Edition | None) -> None:
    """The seats' present holders: a chief who has left is followed by the successor's row alone."""
    for seat in standing_seats(earlier) if earlier else ():
        Signature(
            edition=edition,
            principal_id=seat.principal_id,
            function_title=seat.function_title,
            post_id=seat.post_id,
        ).save(force_insert=True)
        if seat.post_id:
            tell_seat(by, seat.post_id)


def free_anchor(agreement: Agreement, title: str) -> str:
    """An anchor no section of any edition has had."""
    base = slugify(title)[:50].strip("-") or "avsnitt"
    taken = set(Section.objects.filter(edition__agreement=agreement).values_list("anchor", flat=True))
    return next(name for name in (base, *(f"{base}-{n}" for n in range(2, 10_000))) if name not in taken)


def _mark(by: Actor) -> dict:
    return {"changed_at": clock.now(), "changed_by_id": by.seat}


def _structure(edition: Edition, version: int) -> None:
    """Sections come, go and move one writer at a time, on the edition as it was read."""
    locked = _draft(edition.pk)
    if locked.version != version:
        raise NotPossible("changed", CHANGED)
    Edition.objects.filter(pk=edition.pk).update(version=version + 1)
    edition.version = version + 1


def _draft(pk: UUID) -> Edition:
    """The edition as it is now, held until the deed is done, so that it is not decided meanwhile."""
    edition = (
        Edition.objects.select_for_update(of=("self",)).select_related("agreement__terminated_by").get(pk=pk)
    )
    _refuse_decided(edition)
    return edition


def _refuse_decided(edition: Edition) -> None:
    if edition.decided_on:
        raise NotPossible(
            "decided", f"Upplaga {edition.number} är beslutad och ändras inte. Nästa kommer ur en revidering."
        )


def _refuse_words(words: Words) -> None:
    refuse(title=words.title, text=words.text)
    if not words.title.strip():
        raise NotPossible("empty", "Skriv avsnittets rubrik.", "title")
    if len(words.title.strip()) > 150:
        raise NotPossible("long", "Korta rubriken till 150 tecken.", "title")
    if len(words.text) > LONGEST:
        raise NotPossible("long", "Dela upp avsnittet: texten får vara högst 20 000 tecken.", "text")

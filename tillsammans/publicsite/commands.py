"""What changes on the open site outside Wagtail's own editor."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.db import connection, transaction
from django.db.models import F
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.log_actions import log
from wagtail.models import Locale, Page, Revision
from wagtail.users.models import UserProfile

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.audit.record import record
from tillsammans.directory.models import Function
from tillsammans.lib import clock
from tillsammans.lib.deeds import NotPossible
from tillsammans.publicsite.feedback import given_before, too_many
from tillsammans.publicsite.models import Feedback

# Which of Wagtail's groups a seat gives. See publicsite/roles.py for what each group may do.
EDITING = {
    Function.EDITOR.value: "Redaktörer",
    Function.PUBLISHER.value: "Publicerare",
    Function.TRANSLATOR.value: "Översättare",
}
# Wagtail's own mails would leave within the request and say what they are about. One's start page says what waits.
NO_MAIL = {
    "submitted_notifications": False,
    "approved_notifications": False,
    "rejected_notifications": False,
    "updated_comments_notifications": False,
}


def take_up_editing(*, by: Actor) -> Person:
    """The person behind an editor's seat, in exactly that seat's group of Wagtail's, whatever other seats they have.

    Refuses seats that are no editor's, and before the site has been started. Changes nothing when the group is right.
    """
    require(by, "publicsite.edit")
    person = Person.objects.get(pk=by.person_id)
    if [group.name for group in person.groups.all()] != [EDITING[by.function]]:
        group = Group.objects.filter(name=EDITING[by.function]).first()
        if group is None:
            raise NotPossible(
                "not_started", "Webbplatsen är inte igång än. Den som driver tjänsten startar den."
            )
        person.groups.set([group])
        UserProfile.objects.update_or_create(user=person, defaults=NO_MAIL)
    return person


def site_is_open() -> bool:
    """Whether there is a front page to send visitors to."""
    from tillsammans.publicsite.models import HomePage

    return HomePage.objects.live().exists()


@dataclass(frozen=True)
class NewFeedback:
    """A visitor's words. `reply_to` only from somebody who wants an answer."""

    message: str
    page: str = ""
    reply_to: str = ""


def give_feedback(*, by: Actor, feedback: NewFeedback) -> Feedback:
    """Keep what a visitor says about the site and let it reach whoever takes feedback (lag 2018:1937, 12 §).

    The same words about the same page within an hour are one feedback. Refuses when the form has been used as much as
    it bears this hour. The log says that it happened, never what was said.
    """
    require(by, "publicsite.give_feedback")
    _one_at_a_time()
    if earlier := given_before(feedback.message, feedback.page):
        return earlier
    if too_many(feedback.message):
        raise NotPossible(
            "too_many", _("Många skriver just nu. Vänta en stund och skicka igen. Texten är kvar.")
        )
    given = Feedback.objects.create(
        message=feedback.message,
        page=feedback.page,
        reply_to=feedback.reply_to,
        language=get_language() or "sv",
        created_at=clock.now(),
    )
    record(by, "publicsite.feedback_given", given)
    _send_feedback()
    return given


def _one_at_a_time() -> None:
    """Two presses at once wait for each other, so that the second sees the first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('publicsite.give_feedback'))")


def _send_feedback() -> None:
    from tillsammans.publicsite.jobs import send_feedback

    send_feedback.defer()


def start_translation(*, by: Actor, source: Any, language: str) -> Any:
    """A draft in another language, filled with the Swedish words, of a page or a snippet. Pages above that are not
    translated yet become drafts too: nothing shows until a publisher has published it.

    Refuses a text that is not Swedish, or that already is in the language. Wagtail's log says who began.
    """
    require(by, "publicsite.translate", source)
    locale = Locale.objects.get(language_code=language)
    if source.locale.language_code != "sv" or source.has_translation(locale):
        raise NotPossible("already_begun", "Den texten finns redan på det språket. Ladda om listan.")
    person = Person.objects.get(pk=by.person_id)
    return (
        _page_in(source, locale, person) if isinstance(source, Page) else _snippet_in(source, locale, person)
    )


def _page_in(page: Page, locale: Locale, person: Person) -> Page:
    above = page.get_parent()
    if not above.is_root() and not above.has_translation(locale):
        _page_in(above.specific, locale, person)
    copy = CopyPageForTranslationAction(page, locale, user=person, exclude_fields=["read_by_translator"])
    return copy.execute(skip_permission_checks=True)  # `require` has asked


def _snippet_in(snippet: Any, locale: Locale, person: Person) -> Any:
    draft = snippet.copy_for_translation(locale, exclude_fields=["read_by_translator"])
    draft.save()
    log(instance=draft, action="wagtail.create", user=person)
    return draft


def publish_what_is_due() -> int:
    """Publishes what was scheduled until now, and takes down what has had its time. Run by the worker, again and again:
    what is published is no longer waiting. How many."""
    ended = list(Page.objects.filter(live=True, expire_at__lte=clock.now()).order_by("expire_at"))
    for page in ended:
        page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    due = list(Revision.objects.filter(approved_go_live_at__lte=clock.now()).order_by("approved_go_live_at"))
    for revision in due:
        revision.publish(log_action="wagtail.publish.scheduled")
    return len(ended) + len(due)


def make_materials(
    *, by: Actor, only: Iterable[str] = (), sample: bool = False, say: Callable[[str], object] = str
) -> int:
    """Make every material's files and put them in the library. How many files were new.

    What has not changed is left; a changed file's earlier version stays at its own address. Each material is made whole
    or not at all. Raises NotPossible for an unknown code, or before there is a library.
    """
    require(by, "publicsite.build")
    from tillsammans.publicsite import making

    try:
        orders = making.wanted(only, sample)
    except KeyError as unknown:
        raise NotPossible("unknown_code", f"Det finns inget material med koden {unknown.args[0]}.") from None
    made = 0
    for order in orders:
        made += _make_one(by, order, say)
    return made


def _make_one(by: Actor, order: Any, say: Callable[[str], object]) -> int:
    from tillsammans.publicsite import making

    with transaction.atomic():
        try:
            done = making.put(order)
        except LookupError:
            raise NotPossible("no_library", "Biblioteket finns inte än. Kör start_site först.") from None
        if done.new or done.pages:
            record(by, "site.material_made", code=order.recipe.code)
    say(f"{order.recipe.code}: {len(done.new)} nya, {done.kept} oförändrade")
    return len(done.new)


def keep_earlier_files(*, by: Actor, page: Any) -> None:
    """Before an editor's files take the place of a material's published ones: remember those, at their own addresses.

    `page` is the material as it is about to be published. What is not replaced is not remembered."""
    require(by, "publicsite.edit")
    from tillsammans.publicsite.models import MaterialFile, MaterialPage
    from tillsammans.publicsite.models.library import keep_earlier

    published = MaterialPage.objects.filter(pk=page.pk, live=True).first()
    if published:
        before = MaterialFile.objects.filter(page_id=page.pk)
        keep_earlier(page.code, published.version, before, page.files.all())


def count_download(*, by: Actor, code: str, language: str, file_format: str) -> None:
    """One more fetched this month. Nothing about who."""
    require(by, "publicsite.read")
    from tillsammans.publicsite.models import DownloadCount

    which = {
        "code": code,
        "language": language,
        "format": file_format,
        "month": clock.today().replace(day=1),
    }
    DownloadCount.objects.bulk_create([DownloadCount(**which)], ignore_conflicts=True)
    DownloadCount.objects.filter(**which).update(times=F("times") + 1)

"""What each kind of editor may do in Wagtail.

An editor writes drafts everywhere; a publisher also publishes, moves, schedules, and keeps the facts that show at once
(snippets, redirects); a translator writes in the trees of the other languages. Nobody is superuser, nobody handles
users here: seats come from the directory.
"""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from tillsammans.publicsite.commands import EDITING
from tillsammans.publicsite.models import HomePage

EDITORS, PUBLISHERS, TRANSLATORS = EDITING.values()
WAGTAILS_OWN = ("Editors", "Moderators")
ON_PAGES = {
    EDITORS: ("add_page", "change_page"),
    PUBLISHERS: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page"),
    TRANSLATORS: ("add_page", "change_page"),
}


def _files(*deeds: str) -> tuple[str, ...]:
    """Wagtail asks about its own models, whatever our pictures and files are."""
    return tuple(f"{deed}_{what}" for what in ("image", "document") for deed in deeds)


# Whoever adds a file may mend it. Changing another's would change what visitors fetch, so that is the publisher's.
ON_FILES = {
    EDITORS: _files("add", "choose"),
    PUBLISHERS: _files("add", "change", "choose"),
    TRANSLATORS: _files("add", "choose"),
}
# A snippet has no draft: what is written shows at once, so an editor has none of these.
SNIPPETS = ("term", "phase", "lawreference", "legalquestion", "preventionlevel", "contactbox")
IN_FOUR_LANGUAGES = tuple(name for name in SNIPPETS if name != "lawreference")
APPS = ("publicsite", "wagtailadmin", "wagtailredirects", "simple_translation")
ON_OTHER = {
    EDITORS: (),
    PUBLISHERS: (
        *(f"{deed}_{snippet}" for snippet in SNIPPETS for deed in ("add", "change", "delete")),
        *(f"{deed}_redirect" for deed in ("add", "change", "delete")),
        "view_feedback",
        "change_feedback",
        "submit_translation",
    ),
    # Only in the other languages: see wagtail_hooks.keep_swedish.
    TRANSLATORS: tuple(f"change_{snippet}" for snippet in IN_FOUR_LANGUAGES),
}


def ensure() -> None:
    """The three groups with exactly these permissions, and the publishers as those who read before publishing.
    Idempotent."""
    homes = list(HomePage.objects.select_related("locale"))
    swedish = Locale.objects.get(language_code="sv")
    for name in EDITING.values():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(_permissions(name))
        _on_pages(group, [home for home in homes if name != TRANSLATORS or home.locale_id != swedish.pk])
        _on_files(group)
    _review()
    Group.objects.filter(name__in=WAGTAILS_OWN).delete()


def _permissions(name: str) -> Iterable[Permission]:
    wanted = Permission.objects.filter(codename__in=("access_admin", *ON_OTHER[name]))
    return wanted.filter(content_type__app_label__in=APPS)  # other apps have words of the same names


def _on_pages(group: Group, pages: Iterable[Page]) -> None:
    wanted = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=ON_PAGES[group.name]
    )
    GroupPagePermission.objects.filter(group=group).delete()
    for page in pages:
        for permission in wanted:
            GroupPagePermission.objects.create(group=group, page_id=page.pk, permission=permission)


def _on_files(group: Group) -> None:
    root = Collection.get_first_root_node()
    apps = ("wagtailimages", "wagtaildocs")
    wanted = Permission.objects.filter(content_type__app_label__in=apps, codename__in=ON_FILES[group.name])
    GroupCollectionPermission.objects.filter(group=group).delete()
    for permission in wanted:
        GroupCollectionPermission.objects.create(group=group, collection=root, permission=permission)


def _review() -> None:
    """One review before publishing, for every page: by a publisher. In place of the one that Wagtail comes with."""
    task = GroupApprovalTask.objects.order_by("pk").first() or GroupApprovalTask()
    task.name, task.active = "Publiceraren läser", True
    task.save()
    task.groups.set([Group.objects.get(name=PUBLISHERS)])
    workflow = Workflow.objects.order_by("pk").first() or Workflow()
    workflow.name, workflow.active = "granskning", True
    workflow.save()
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    WorkflowPage.objects.get_or_create(page=Page.get_first_root_node(), defaults={"workflow": workflow})

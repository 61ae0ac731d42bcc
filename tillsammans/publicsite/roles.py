"""What each kind of editor may do in Wagtail.

An editor writes drafts everywhere; a publisher also publishes, moves and schedules; a translator writes in the trees of
the other languages. Nobody is superuser, nobody handles users here: seats come from the directory.
"""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Locale, Page

from tillsammans.publicsite.commands import EDITING
from tillsammans.publicsite.models import HomePage

EDITORS, PUBLISHERS, TRANSLATORS = EDITING.values()
ON_PAGES = {
    EDITORS: ("add_page", "change_page"),
    PUBLISHERS: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page"),
    TRANSLATORS: ("add_page", "change_page"),
}
ON_FILES = (
    "add_siteimage",
    "change_siteimage",
    "choose_siteimage",
    "add_sitedocument",
    "change_sitedocument",
)
ON_FILES += ("choose_sitedocument",)
SNIPPETS = ("term", "phase", "lawreference", "legalquestion", "preventionlevel", "contactbox")


def ensure() -> None:
    """The three groups with exactly these permissions. Idempotent."""
    homes = list(HomePage.objects.select_related("locale"))
    swedish = Locale.objects.get(language_code="sv")
    for name in EDITING.values():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(_permissions(name))
        _on_pages(group, [home for home in homes if name != TRANSLATORS or home.locale_id != swedish.pk])
        _on_files(group)


def _permissions(name: str) -> Iterable[Permission]:
    deeds = ("change",) if name == TRANSLATORS else ("add", "change", "delete")
    codes = ["access_admin", *(f"{deed}_{snippet}" for snippet in SNIPPETS for deed in deeds)]
    if name != EDITORS:
        codes.append("submit_translation")
    if name == PUBLISHERS:
        codes += ["add_redirect", "change_redirect", "delete_redirect"]
    return Permission.objects.filter(codename__in=codes)


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
    for permission in Permission.objects.filter(codename__in=ON_FILES):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)

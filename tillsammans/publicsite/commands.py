"""What changes on the open site outside Wagtail's own editor."""

from django.contrib.auth.models import Group

from tillsammans.access.policy import require
from tillsammans.accounts.actor import Actor
from tillsammans.accounts.models import Person
from tillsammans.directory.models import Function

# Which of Wagtail's groups a seat gives. See publicsite/roles.py for what each group may do.
EDITING = {
    Function.EDITOR.value: "Redaktörer",
    Function.PUBLISHER.value: "Publicerare",
    Function.TRANSLATOR.value: "Översättare",
}


def take_up_editing(*, by: Actor) -> Person:
    """The person behind an editor's seat, in exactly that seat's group of Wagtail's, whatever other seats they have.

    Refuses seats that are no editor's. Changes nothing when the group is already right.
    """
    require(by, "publicsite.edit")
    person = Person.objects.get(pk=by.person_id)
    if [group.name for group in person.groups.all()] != [EDITING[by.function]]:
        person.groups.set([Group.objects.get(name=EDITING[by.function])])
    return person


def site_is_open() -> bool:
    """Whether there is a front page to send visitors to."""
    from tillsammans.publicsite.models import HomePage

    return HomePage.objects.live().exists()

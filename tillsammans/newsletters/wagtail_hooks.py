"""The way from the editor to sending. Found and read by Wagtail itself."""

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from tillsammans.access.policy import may


class ForPublishers(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        actor = getattr(request, "actor", None)
        return bool(actor and may(actor, "newsletters.look"))


@hooks.register("register_admin_menu_item")
def send_newsletter() -> MenuItem:
    return ForPublishers(
        "Skicka nyhetsbrev", reverse("newsletters:issues"), name="nyhetsbrev", icon_name="mail", order=360
    )

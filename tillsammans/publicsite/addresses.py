"""Addresses with the site's host, for what is read elsewhere: feeds, mails, maps, codes on paper."""

import re

from django.conf import settings


def absolute(address: str) -> str:
    """The address with the site's host in front. One that has it already stays as it is."""
    return settings.PUBLIC_ADDRESS + "/" + address.removeprefix(settings.PUBLIC_ADDRESS).lstrip("/")


def with_absolute_links(html: str) -> str:
    return re.sub(r'(href|src)="/(?!/)', rf'\1="{settings.PUBLIC_ADDRESS}/', html)

"""Start-up checks: every address has a declared view."""

from collections.abc import Iterator

from django.core.checks import Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

from tillsammans.access.middleware import THIRD_PARTY_TREES


def every_view(resolver: URLResolver | None = None, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """(namespace, pattern) for every address of our own in the URLconf."""
    for entry in (resolver or get_resolver()).url_patterns:
        if str(entry.pattern) in THIRD_PARTY_TREES:
            continue
        if isinstance(entry, URLResolver):
            yield from every_view(entry, entry.namespace or namespace)
        else:
            yield namespace, entry


@register
def views_are_declared(app_configs, **kwargs) -> list[Error]:
    return [
        Error(
            f"Vyn {pattern.callback.__module__}.{pattern.callback.__qualname__} säger inte vem den är till för.",
            id="access.E001",
        )
        for _namespace, pattern in every_view()
        if not hasattr(pattern.callback, "declared")
    ]


@register(Tags.security, deploy=True)
def starts_safely(app_configs, **kwargs) -> list[Error]:
    """`check --deploy` says what would keep the web from starting (P12)."""
    from config import safe_start

    return [Error(fault, id="access.E002") for fault in safe_start.faults(safe_start.gather())]

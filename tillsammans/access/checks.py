"""Start-up checks: every address has a declared view."""

from collections.abc import Iterator

from django.core.checks import Error, Tags, register
from django.urls import URLPattern, URLResolver, get_resolver

from tillsammans.access.middleware import THIRD_PARTY_NAMESPACES


def every_view(resolver: URLResolver | None = None, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """(namespace, pattern) for every address in the URLconf."""
    for entry in (resolver or get_resolver()).url_patterns:
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
        for namespace, pattern in every_view()
        if namespace not in THIRD_PARTY_NAMESPACES and not hasattr(pattern.callback, "declared")
    ]


@register(Tags.security, deploy=True)
def starts_safely(app_configs, **kwargs) -> list[Error]:
    """`check --deploy` says what would keep the web from starting (P12)."""
    from config import safe_start

    return [Error(fault, id="access.E002") for fault in safe_start.faults(safe_start.gather())]

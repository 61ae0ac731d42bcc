"""What search engines ask for."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from tillsammans.access.declare import public
from tillsammans.access.http import Request
from tillsammans.publicsite import sitemap as maps
from tillsammans.publicsite.addresses import absolute

# The product's own pages say themselves that they are not to be indexed (config.middleware); the editor is nobody's.
RULES = "User-agent: *\nDisallow: /redaktion/\nDisallow: /logga-in/\n\nSitemap: {sitemap}\n"


@public("publicsite.read")
@require_safe
def sitemap(request: Request) -> HttpResponse:
    return HttpResponse(maps.sitemap(), content_type="application/xml; charset=utf-8")


@public("publicsite.read")
@require_safe
def robots(request: Request) -> HttpResponse:
    return HttpResponse(
        RULES.format(sitemap=absolute("/sitemap.xml")), content_type="text/plain; charset=utf-8"
    )

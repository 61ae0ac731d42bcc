"""What browsers may load on the editor's pages and on an editor's preview, where it differs from our own pages
(docs/adr/0012)."""

from typing import Any

SELF = "'self'"

# Wagtail's editor sets styles on its own elements. Nobody but editors is let near it, and it shows nothing about any
# child; all else it may do is what our own pages may.
EDITORS_CSP: dict[str, Any] = {
    "style-src": [SELF, "'unsafe-inline'"],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
    "media-src": [SELF],
    "worker-src": [SELF, "blob:"],
}
# A preview is a public page in a frame of the editor's, with Wagtail's accessibility checker in it.
PREVIEW_CSP: dict[str, Any] = {
    "style-src": [SELF, "'unsafe-inline'"],
    "frame-ancestors": [SELF],
}

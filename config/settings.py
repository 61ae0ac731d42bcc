"""One settings file, driven by the environment. Nothing here is a secret and nothing names a machine."""

import os
import sys
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from csp.constants import NONE, SELF
from django.conf import locale
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
HOME = Path(os.environ.get("TILLSAMMANS_HOME", BASE_DIR / ".run"))
TESTING = os.environ.get("TILLSAMMANS_TESTING") == "1" or "pytest" in sys.modules
DEMO = os.environ.get("DEMO") == "1"
DEBUG = os.environ.get("DEBUG") == "1"


def env_secret(name: str, testing: str) -> str:
    """A secret from NAME or the file NAME_FILE. Tests get a fixed one; elsewhere a missing secret stays empty
    and `config.safe_start` refuses to serve."""
    if path := os.environ.get(f"{name}_FILE"):
        return Path(path).read_text().strip()
    return os.environ.get(name) or (testing if TESTING else "")


SECRET_KEY = env_secret("SECRET_KEY", "only-for-tests-" + "x" * 40) or "unset"
AUDIT_KEY = env_secret("AUDIT_KEY", "only-for-tests-audit-" + "y" * 40)
KEYRING_FILE = os.environ.get("KEYRING_FILE", "")
ALLOWED_HOSTS = [h for h in os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if h]
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",") if o]

# --- Which role this process is. Each role has its own address; the web never holds another's. ---------------
ROLE = os.environ.get("TILLSAMMANS_ROLE", "app")
ADDRESS_OF_ROLE = {
    "app": "DATABASE_URL",
    "owner": "DATABASE_OWNER_URL",
    "worker": "DATABASE_WORKER_URL",
    "research": "DATABASE_RESEARCH_URL",
    "setup": "DATABASE_SETUP_URL",
}
if ROLE not in ADDRESS_OF_ROLE:
    raise ImproperlyConfigured(
        f"TILLSAMMANS_ROLE={ROLE!r} finns inte. Välj en av {', '.join(ADDRESS_OF_ROLE)}."
    )


def database_from_url(url: str) -> dict:
    """Django's settings for a postgresql:// address; unix sockets by ?host=/folder."""
    if not url:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "tillsammans",
            "HOST": "127.0.0.1",
            "OPTIONS": {},
        }
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    options = {k: v for k, v in query.items() if k not in {"host", "port"}}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host") or parts.hostname or "",
        "PORT": query.get("port") or parts.port or "",
        "OPTIONS": options,
    }


DATABASES = {"default": database_from_url(os.environ.get(ADDRESS_OF_ROLE[ROLE], ""))}
DATABASES["default"]["CONN_MAX_AGE"] = 0
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if ROLE in ("app", "research") and not TESTING:
    DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 2, "max_size": 8, "timeout": 10}
if ROLE == "owner":
    # A migration that waits for a lock would stop the whole service behind it.
    DATABASES["default"]["OPTIONS"].setdefault(
        "options", "-c lock_timeout=5000 -c search_path=public,research"
    )
if ROLE == "research":
    # The study's tables lie in a schema of their own, which no other role may enter.
    DATABASES["default"]["OPTIONS"]["options"] = "-c search_path=research,public"
if ROLE == "setup":
    # Seeding the demo: acts as the app, and may step over to the worker to let letters arrive.
    DATABASES["default"]["OPTIONS"]["options"] = "-c role=tillsammans_app"
ATOMIC_REQUESTS = False  # config.middleware opens the transaction, so that identity is bound inside it

INSTALLED_APPS = [
    "tillsammans.publicsite",  # before Wagtail, so that our templates are found first
    "tillsammans.newsletters",
    "tillsammans.materials",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "procrastinate.contrib.django",
    "tillsammans.accounts",
    "tillsammans.directory",
    "tillsammans.children",
    "tillsammans.access",
    "tillsammans.audit",
    "tillsammans.sealing",
    "tillsammans.consent",
    "tillsammans.disclosures",
    "tillsammans.wheel",
    "tillsammans.cases",
    "tillsammans.concerns",
    "tillsammans.mapping",
    "tillsammans.meetings",
    "tillsammans.plans",
    "tillsammans.followups",
    "tillsammans.reports",
    "tillsammans.family",
    "tillsammans.governance",
    "tillsammans.initiatives",
    "tillsammans.implementation",
    "tillsammans.joining",
    "tillsammans.impact",
    "tillsammans.research",
    "tillsammans.outbox",
    "tillsammans.drafts",
    "tillsammans.ui",
    "tillsammans.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.middleware.Livez",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages to a fifth of their size. Against BREACH: Django masks the CSRF token and pads answers by a random length.
    "django.middleware.gzip.GZipMiddleware",
    "config.middleware.RequestIdentity",
    "config.middleware.OneTransaction",
    "tillsammans.accounts.middleware.SignedIn",
    "config.middleware.Language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "tillsammans.publicsite.middleware.OpenSite",
    "tillsammans.publicsite.middleware.Editing",
    "django_htmx.middleware.HtmxMiddleware",
    "tillsammans.access.middleware.DeclaredViews",
]

if ROLE == "research":
    MIDDLEWARE = [one for one in MIDDLEWARE if not one.startswith("tillsammans.publicsite")]

ROOT_URLCONF = "config.research_urls" if ROLE == "research" else "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
AUTH_USER_MODEL = "accounts.Person"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "tillsammans.ui.environment.environment",
            "context_processors": ["tillsammans.ui.context.page", "tillsammans.publicsite.context.site"],
        },
    },
    {
        # Only what Wagtail's editor brings.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]

# --- Languages: Swedish on every screen; the family's and the public's pages in four ---------------------------
locale.LANG_INFO["so"] = {"bidi": False, "code": "so", "name": "Somali", "name_local": "Soomaali"}
LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska"), ("en", "English"), ("so", "Soomaali"), ("ar", "العربية")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Stockholm"

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.InMemoryStorage"
        if TESTING and "SITE_FILES" not in os.environ
        else "django.core.files.storage.FileSystemStorage"
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if (TESTING or DEBUG)
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = TESTING or DEBUG
# Pictures and documents of the open site. Nothing about a child is ever a file here.
MEDIA_ROOT = Path(os.environ.get("MEDIA_ROOT", HOME / "media"))
MEDIA_URL = "/media/"

# --- The open site (Wagtail). Visitors get no cookies; editors sign in like staff -------------------------------
# The study's own process, where there is one, and its files: packages as they came and the panel. Never in the media.
RESEARCH_ADDRESS = os.environ.get("RESEARCH_ADDRESS", "").rstrip("/")
RESEARCH_HOME = Path(os.environ.get("RESEARCH_HOME", HOME / "research"))
RESEARCH_SYNTHETIC_CHILDREN = int(os.environ.get("RESEARCH_SYNTHETIC_CHILDREN", "20000"))
CODE_VERSION = os.environ.get("CODE_VERSION", "")
if ROLE == "research":
    # What is uploaded waits in the study's own folder and not in one that the whole machine shares.
    FILE_UPLOAD_TEMP_DIR = RESEARCH_HOME / "incoming"
    FILE_UPLOAD_PERMISSIONS = 0o600
PUBLIC_ADDRESS = os.environ.get("PUBLIC_ADDRESS", "http://localhost:8000").rstrip("/")
WAGTAIL_SITE_NAME = "Tillsammans"
WAGTAILADMIN_BASE_URL = PUBLIC_ADDRESS
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [("sv", "Svenska"), ("en", "English")]
WAGTAIL_ENABLE_UPDATE_CHECK = False  # asks nobody outside
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAILADMIN_LOGIN_URL = "/logga-in/"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILREDIRECTS_AUTO_CREATE = True  # a page that moves leaves its old address behind
WAGTAILEMBEDS_FINDERS: list[dict] = []  # nothing from other hosts on our pages
WAGTAILIMAGES_IMAGE_MODEL = "publicsite.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "publicsite.SiteDocument"
WAGTAILIMAGES_IMAGE_FORM_BASE = "tillsammans.publicsite.uploads.SiteImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "tillsammans.publicsite.uploads.SiteDocumentForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 8 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_EXTENSIONS = ["png", "jpg", "jpeg", "webp"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 60 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["pdf", "png", "svg", "pptx", "docx", "xlsx", "csv", "mp3", "mp4", "vtt", "txt"]
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"  # only editors ever get one

# --- Safe by default (trust.md P12, T22, T24, T29) ---------------------------------------------------------------
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
LOOPBACK_ONLY = DEMO or TESTING or DEBUG
# Whole public pages each process keeps for a minute (publicsite/kept.py). The demo's banner shows the time: none there.
PAGES_KEPT = 0 if LOOPBACK_ONLY else 500
SECURE_SSL_REDIRECT = not LOOPBACK_ONLY
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("BEHIND_PROXY") == "1" else None
)
SECURE_HSTS_SECONDS = 0 if LOOPBACK_ONLY else 31_536_000
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = not LOOPBACK_ONLY
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "config.errors.csrf"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000  # a page's tables and tiles are many small fields in the editor

# Log lines carry codes and request ids, never addresses with queries, form data or names.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
    # Django's own request logger writes the path; ids in paths are opaque, but a 404's path is what a visitor typed.
    "loggers": {"django.request": {"level": "CRITICAL", "propagate": True}},
}
# Without a mail server nothing is sent, and nothing says that it was.
EMAIL_HOST = os.environ.get("EMAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env_secret("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("EMAIL_USE_TLS", "1") == "1"
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "tillsammans@localhost")
NEWSLETTER_FROM = os.environ.get("NEWSLETTER_FROM", DEFAULT_FROM_EMAIL)  # a role's mailbox, never a person's
EMAIL_TIMEOUT = 30  # seconds; a server that says nothing must not hold the worker
# Where nothing can leave, notices wait; nothing is called sent.
MAIL_LEAVES = bool(EMAIL_HOST) or DEMO or TESTING
if EMAIL_HOST:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
elif DEMO:
    EMAIL_BACKEND = "tillsammans.demo.mail.Backend"  # kept and shown on a page; nothing leaves the machine
else:
    EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

SESSION_IDLE_MINUTES = 15
SESSION_MAX_HOURS = 10
CONSENT_DEFAULT_MONTHS = 6  # house policy, not law (R8)
CONSENT_MAX_MONTHS = 12
SILENCED_SYSTEM_CHECKS: list[str] = []

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

"""The least a Django program can do for the same work: one file, one query a view, the smallest schema that carries it.

`python -m bench.yardstick CASES` lays out its database and prints a session's cookie. Served by granian as
`bench.yardstick:application`. No page layout, no sealing, no row policies, no chain: that is the point.
"""

import os
import random
import sys
from urllib.parse import parse_qsl, unquote, urlsplit

import django
import jinja2
from django.conf import settings

_parts = urlsplit(os.environ["YARDSTICK_URL"])
_query = dict(parse_qsl(_parts.query))

if not settings.configured:
    settings.configure(
        SECRET_KEY="for measuring only",
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF=__name__,
        USE_TZ=True,
        LOGGING_CONFIG=None,
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"],
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": _parts.path.lstrip("/"),
                "USER": unquote(_parts.username or ""),
                "PASSWORD": unquote(_parts.password or ""),
                "HOST": _query.get("host", ""),
                "PORT": _query.get("port", ""),
                "CONN_MAX_AGE": None,
            }
        },
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ],
    )
    django.setup()

from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

SCHEMA = """
CREATE TABLE org(id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE worker(id int PRIMARY KEY, name text NOT NULL, org_id int NOT NULL REFERENCES org);
CREATE TABLE child(id int PRIMARY KEY, given text NOT NULL, family text NOT NULL, born date NOT NULL);
CREATE TABLE case_(id int PRIMARY KEY, child_id int NOT NULL REFERENCES child, org_id int NOT NULL REFERENCES org,
  status smallint NOT NULL, title text NOT NULL, sectors smallint[] NOT NULL,
  opened date NOT NULL, updated_at timestamptz NOT NULL);
CREATE TABLE member(case_id int NOT NULL REFERENCES case_, worker_id int NOT NULL REFERENCES worker,
  PRIMARY KEY(worker_id, case_id));
CREATE TABLE consent(case_id int NOT NULL REFERENCES case_, org_id int NOT NULL REFERENCES org,
  valid daterange NOT NULL, PRIMARY KEY(case_id, org_id));
CREATE TABLE note(id bigserial PRIMARY KEY, case_id int NOT NULL REFERENCES case_,
  author_id int NOT NULL REFERENCES worker, at timestamptz NOT NULL DEFAULT now(), body text NOT NULL);
CREATE TABLE story(id int PRIMARY KEY, title text NOT NULL, words text NOT NULL, day date NOT NULL);
CREATE TABLE audit(id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), worker_id int NOT NULL,
  ids int[] NOT NULL);
"""
SEED = """
INSERT INTO org SELECT i, 'Org ' || i FROM generate_series(1, 20) i;
INSERT INTO worker SELECT i, 'Worker ' || i, 1 + i %% 20 FROM generate_series(1, %(w)s) i;
INSERT INTO child SELECT i, 'Barn' || i, (array['Berg','Lund','Holm','Dahl'])[1 + i %% 4],
  date '2008-01-01' + (i %% 5800)
  FROM generate_series(1, %(n)s) i;
INSERT INTO case_ SELECT i, i, 1 + (1 + i %% %(w)s) %% 20, i %% 4, 'Case ' || i,
  array[i %% 5, i %% 4, i %% 3]::smallint[],
  date '2024-01-01' + i %% 700, now() - make_interval(secs => (i * 37 %% %(n)s)) FROM generate_series(1, %(n)s) i;
INSERT INTO member SELECT DISTINCT i, x FROM generate_series(1, %(n)s) i,
  LATERAL (VALUES (1 + i %% %(w)s), (1 + (i * 7 + 1) %% %(w)s), (1 + (i * 13 + 5) %% %(w)s)) v(x);
INSERT INTO consent SELECT i, o, daterange(current_date - 30, current_date + 300)
  FROM generate_series(1, %(n)s) i, generate_series(1, 20) o WHERE (i + o) %% 3 = 0;
INSERT INTO note(case_id, author_id, at, body) SELECT i, 1 + i %% %(w)s, now() - make_interval(hours => k * 5),
  'Note ' || k || repeat(' some text about the case', 8) FROM generate_series(1, %(n)s) i, generate_series(1, 3) k;
INSERT INTO story SELECT i, 'Sida ' || i || ' om ' || (array['skolan','hemmet','vården','mötet'])[1 + i %% 4],
  substr('Så gör vi när ett barn behöver oss: vi lyssnar, ser efter vad som finns och möts. ' || md5(i::text), 1, 130),
  date '2024-01-01' + i FROM generate_series(1, 1000) i;
CREATE INDEX ON member(case_id); CREATE INDEX ON case_(child_id); CREATE INDEX ON note(case_id, at DESC);
"""
CAN_SEE = """
  EXISTS (SELECT 1 FROM member m WHERE m.worker_id = %(w)s AND m.case_id = c.id)
  AND (c.org_id = %(o)s OR EXISTS (SELECT 1 FROM consent k
        WHERE k.case_id = c.id AND k.org_id = %(o)s AND k.valid @> current_date))"""
LIST = """
SELECT c.id, ch.given, ch.family, ch.born, c.title, c.status, c.sectors, c.updated_at, n.cnt, n.last
FROM member m JOIN case_ c ON c.id = m.case_id JOIN child ch ON ch.id = c.child_id
LEFT JOIN LATERAL (SELECT count(*) cnt, max(at) last FROM note WHERE case_id = c.id) n ON true
WHERE m.worker_id = %(w)s AND (c.org_id = %(o)s OR EXISTS (SELECT 1 FROM consent k
        WHERE k.case_id = c.id AND k.org_id = %(o)s AND k.valid @> current_date))
ORDER BY c.updated_at DESC, c.id LIMIT 25"""
DETAIL = f"""
SELECT c.id, ch.given, ch.family, ch.born, c.title, c.status, c.sectors, c.opened, c.updated_at,
  (SELECT coalesce(json_agg(json_build_object('at', x.at, 'by', x.author_id, 'body', x.body)), '[]')
     FROM (SELECT at, author_id, body FROM note WHERE case_id = c.id ORDER BY at DESC LIMIT 20) x) notes,
  (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name)), '[]')
     FROM member mm JOIN worker w ON w.id = mm.worker_id WHERE mm.case_id = c.id) team
FROM case_ c JOIN child ch ON ch.id = c.child_id WHERE c.id = %(c)s AND {CAN_SEE}"""
NOTE = f"""
INSERT INTO note(case_id, author_id, body)
SELECT c.id, %(w)s, %(b)s FROM case_ c WHERE c.id = %(c)s AND {CAN_SEE} RETURNING id"""
STORIES = "SELECT id, title, words, day FROM story ORDER BY id LIMIT %(n)s"
AUDIT = "INSERT INTO audit(worker_id, ids) VALUES (%(w)s, %(ids)s)"

PAGE = jinja2.Environment(autoescape=True).from_string(
    """<!doctype html><html lang=sv><meta charset=utf-8><title>Mina barn</title><body><main><h1>Mina barn</h1>
<table><thead><tr><th>Barn<th>Född<th>Vad<th>Steg<th>Områden<th>Rader<th>Senast<tbody>
{% for r in rows %}<tr><td><a href="/case/{{ r[0] }}">{{ r[1] }} {{ r[2] }}</a>
<td>{{ r[3].isoformat() }}<td>{{ r[4] }}
<td>{{ r[5] }}
<td>{% for s in r[6] %}{{ s }} {% endfor %}<td>{{ r[8] }}<td>{{ r[9].strftime("%Y-%m-%d %H:%M") if r[9] }}
{% endfor %}</table></main></body></html>"""
)
SITE = jinja2.Environment(autoescape=True).from_string(
    """<!doctype html><html lang=sv><meta charset=utf-8><title>Startsidan</title><body><main><h1>Startsidan</h1><ul>
{% for r in rows %}<li><article><h2><a href="/story/{{ r[0] }}">{{ r[1] }}</a></h2>
<time datetime="{{ r[3].isoformat() }}">{{ r[3].strftime("%Y-%m-%d") }}</time><p>{{ r[2] }}</p></article>
{% endfor %}</ul></main></body></html>"""
)
_org: dict[int, int] = {}
_mine: dict[int, list[int]] = {}


def _ask(sql: str, **values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else []


def _who() -> tuple[int, int]:
    if not _org:
        _org.update(_ask("SELECT id, org_id FROM worker WHERE id <= 500"))
    worker = random.randint(1, len(_org))
    return worker, _org[worker]


def _one_of(worker: int, org: int) -> int:
    if worker not in _mine:
        _mine[worker] = [row[0] for row in _ask(LIST, w=worker, o=org)]
    return random.choice(_mine[worker] or [1])


def caseload(request: HttpRequest) -> HttpResponse:
    """Session, user row, one query, one durable audit row."""
    if not request.user.is_authenticated:  # type: ignore[attr-defined]
        return HttpResponse(status=403)
    worker, org = _who()
    with transaction.atomic():
        rows = _ask(LIST, w=worker, o=org)
        _ask(AUDIT, w=worker, ids=[row[0] for row in rows])
    return HttpResponse(PAGE.render(rows=rows))


def detail(request: HttpRequest) -> HttpResponse:
    """One query."""
    worker, org = _who()
    return JsonResponse({"results": _ask(DETAIL, w=worker, o=org, c=_one_of(worker, org))})


@csrf_exempt
def note(request: HttpRequest) -> HttpResponse:
    """One insert."""
    worker, org = _who()
    return JsonResponse({"id": _ask(NOTE, w=worker, o=org, c=_one_of(worker, org), b="hello")})


def site(request: HttpRequest, rows: int) -> HttpResponse:
    """One query, for nobody in particular; so many rows that the page is as large as the one beside it."""
    return HttpResponse(SITE.render(rows=_ask(STORIES, n=rows)))


def alive(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


urlpatterns = [
    path("livez", alive),
    path("caseload", caseload),
    path("detail", detail),
    path("note", note),
    path("site/<int:rows>", site),
]
application = get_wsgi_application()


def _lay_out(cases: int) -> str:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(SCHEMA)
        cursor.execute(SEED, {"n": cases, "w": max(3 * cases // 40, 8)})
        cursor.execute("ANALYZE")
    user = User.objects.create(username="bench")
    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = (
        str(user.pk),
        "django.contrib.auth.backends.ModelBackend",
    )
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return f"sessionid={session.session_key}"


if __name__ == "__main__":
    print(_lay_out(int(sys.argv[1])))

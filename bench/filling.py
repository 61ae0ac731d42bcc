"""Fills one database: `python -m bench.filling CASES`. Prints, last, who is signed in there, as JSON.

Forty matters on each named person, whatever the size, so that only what others hold grows.
"""

import json
import random
import sys

import django

EACH = 40
SIGNED_IN = 40


def main() -> None:
    django.setup()
    from django.db import transaction

    from tillsammans.demo import county
    from tillsammans.directory import seed
    from tillsammans.directory.county import MUNICIPALITIES
    from tillsammans.lib import clock

    units = max(1, int(sys.argv[1]) // EACH)
    school = county.FORMS[1]
    codes = list(MUNICIPALITIES)
    with transaction.atomic():
        seed.seed_directory(clock.today())
    rows = (county.unit_row(school, codes[n % len(codes)], n + 1, staff=6) for n in range(units))
    places = county.grow(rows, clock.today())
    county.fill(places, [EACH] * units, lambda line: print(line, file=sys.stderr))
    chosen = random.Random(7).sample(places, min(SIGNED_IN, units))
    with transaction.atomic():
        print(json.dumps([_signed_in(place) for place in chosen]))


def _signed_in(place) -> dict:
    """A named person's cookie, and the matters that she may open."""
    from tillsammans.access.identity import bind
    from tillsammans.access.policy import forget
    from tillsammans.accounts.commands import sign_in_staff
    from tillsammans.accounts.sessions import COOKIE, staff_actor
    from tillsammans.cases.queries import my_cases
    from tillsammans.directory.models import Holding

    holding = Holding.objects.select_related("person", "post__unit__authority").get(post_id=place.head[0])
    _session, token = sign_in_staff(holding.person, holding)
    actor = staff_actor(holding.person, holding)
    forget()
    bind(actor)
    cases = [str(case.pk) for case in my_cases(actor)]
    return {
        "cookie": f"{COOKIE}={token}",
        "seat": str(actor.post_id),
        "cases": cases,
        "inbox": str(place.inbox),
    }


if __name__ == "__main__":
    main()

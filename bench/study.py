"""Lays out the study for the bench, in two steps, each in the role that may: `python -m bench.study people` (the web's)
prints the researcher's cookie; `python -m bench.study rows FOLDER` (the study's) registers a study, puts a frozen state
of the made-up panel in its place, defines one county table, and prints where it is.

The packages' way in is skipped: no measure here is of receiving.
"""

import json
import os
import sys
from pathlib import Path

import django

QUESTION = {"what": "levels", "by": ["municipality", "sex", "grade", "year"]}


def main() -> None:
    django.setup()
    {"people": _people, "rows": _rows}[sys.argv[1]]()


def _people() -> None:
    from django.db import transaction

    from tillsammans.access.identity import bind
    from tillsammans.access.policy import forget
    from tillsammans.accounts.commands import sign_in_staff
    from tillsammans.accounts.sessions import COOKIE, staff_actor
    from tillsammans.directory import seed
    from tillsammans.lib import clock

    with transaction.atomic():
        seed.seed_directory(clock.today())
        holding = seed.holding("forskare")
        _session, token = sign_in_staff(holding.person, holding)
        actor = staff_actor(holding.person, holding)
        forget()
        bind(actor)
        print(json.dumps({"cookie": f"{COOKIE}={token}", "seat": actor.acts_as}))


def _rows() -> None:
    from bench.research import VARIABLES
    from bench.standard import MEAN
    from tillsammans.karta import example
    from tillsammans.karta.codebook import Codebook
    from tillsammans.research import commands
    from tillsammans.research.demo import CARD, Story

    story = Story()
    with story.as_("forskare") as by:
        card = {"variables": VARIABLES, "first_year": 1990, "last_year": 2100}
        study = commands.register(by=by, new=commands.NewStudy(**CARD | card))
        book = Codebook(study.code, 1, study.title, example.BOOK.only(VARIABLES).variables, example=True)
        commands.publish_codebook(by=by, study=study, book=book)
    data = _frozen(study, Path(sys.argv[2]), story.actor("dataansvarig").person_id)
    with story.as_("forskare") as by:
        new = commands.NewAnalysis("Frånvaro", "Hur stor är frånvaron?", QUESTION | {"measure": MEAN})
        analysis = commands.define(by=by, study=study, new=new)
    print(json.dumps({"analysis": f"/karta/analys/{analysis.pk}/", "data": str(data.pk)}))


def _frozen(study, source: Path, by):  # type: ignore[no-untyped-def]
    from tillsammans.lib import clock
    from tillsammans.research import keeping, store
    from tillsammans.research.models import DataRelease

    root, files = keeping.panel(study), []
    for path in sorted(source.glob("year=*/panel.parquet")):
        inside = Path("releases") / "1" / path.relative_to(source)
        (root / inside).parent.mkdir(parents=True)
        (root / inside).write_bytes(path.read_bytes())
        year = int(path.parent.name.removeprefix("year="))
        files.append(store.Frozen(str(inside), year, 0, store.file_sha256(path)))
    made = store.Catalogue(study.code, 1, 1, (), tuple(files), 0, 0)
    os.sync()
    return DataRelease.objects.create(
        study=study,
        number=1,
        catalogue=json.loads(made.as_json()),
        sha256=made.sha256,
        frozen_by=by,
        frozen_at=clock.now(),
    )


if __name__ == "__main__":
    main()

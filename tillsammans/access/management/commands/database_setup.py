"""Prepare an external PostgreSQL: the roles, the database and what each role may do there.

Reads DATABASE_ADMIN_URL (superuser, or a role with CREATEROLE and CREATEDB), DATABASE_OWNER_URL, DATABASE_URL and
DATABASE_WORKER_URL, and DATABASE_RESEARCH_URL where Karta & kompass is run. May be run again, for instance to renew
passwords. Opens no connection by Django's own settings.
"""

import os
from typing import Any
from urllib.parse import unquote, urlsplit

import psycopg
from django.core.management.base import BaseCommand, CommandError

from config import roles

ADDRESSES = {
    "DATABASE_OWNER_URL": roles.OWNER,
    "DATABASE_URL": roles.APP,
    "DATABASE_WORKER_URL": roles.WORKER,
    "DATABASE_RESEARCH_URL": roles.RESEARCH,
}
NOT_EVERYWHERE = {"DATABASE_RESEARCH_URL"}


class Command(BaseCommand):
    help = "Skapar roller och databas på en egen PostgreSQL-server (15 eller nyare)."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        admin = _needed("DATABASE_ADMIN_URL")
        passwords, database = _passwords_and_database()
        try:
            roles.ensure_roles(admin, passwords)
            made = roles.create_database(admin, database)
        except (roles.RoleError, psycopg.Error) as problem:
            raise CommandError(str(problem).strip()) from problem
        self.stdout.write(f"Rollerna {', '.join(passwords)} är klara.")
        self.stdout.write(
            f"Databasen {database} {'är skapad' if made else 'fanns redan; rättigheterna är satta'}."
        )
        self.stdout.write("Kör nu: TILLSAMMANS_ROLE=owner python manage.py migrate")


def _needed(name: str) -> str:
    if value := os.environ.get(name):
        return value
    raise CommandError(f"{name} saknas i miljön.")


def _passwords_and_database() -> tuple[dict[str, str], str]:
    """The three addresses' passwords by role, and the one database they all mean."""
    passwords, databases = {}, set()
    for name, role in ADDRESSES.items():
        if name in NOT_EVERYWHERE and name not in os.environ:
            continue
        parts = urlsplit(_needed(name))
        if unquote(parts.username or "") != role or not parts.password:
            raise CommandError(f"{name} måste ha användaren {role} och ett lösenord.")
        passwords[role] = unquote(parts.password)
        databases.add(unquote(parts.path.lstrip("/")))
    if len(databases) != 1 or "" in databases:
        raise CommandError("Adresserna måste gälla en och samma databas.")
    return passwords, databases.pop()

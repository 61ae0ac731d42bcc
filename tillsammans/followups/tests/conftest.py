"""The lived world, for every test here that names it."""

from tillsammans.family.tests.lived import world  # noqa: F401

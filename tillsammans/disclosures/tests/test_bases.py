"""Which legal basis is offered in which direction (R16-R18): the table, cell by cell."""

import pytest

from tillsammans.directory.models import Function, Secrecy
from tillsammans.disclosures.bases import Direction, offered
from tillsammans.disclosures.models import DisclosureBasis as B

SCHOOLS = {B.NODVANDIGT, B.GENERALKLAUSUL}
TO_SOCIAL = {*SCHOOLS, B.UPPGIFTSSKYLDIGHET}
PUPIL = Secrecy.PUPIL_HEALTH
ALWAYS = {B.SAMTYCKE, B.MENPROVNING, B.NOD}
OF = {"health": Secrecy.HEALTH, "social": Secrecy.SOCIAL, "emi": Secrecy.HEALTH, "school": Secrecy.SCHOOL}


def way(sender, receiver, **more):
    secrecy = more.pop("secrecy", OF[sender])
    return Direction(**{"secrecies": frozenset({secrecy}), "sender": sender, "receiver": receiver, **more})


@pytest.mark.parametrize(
    ("direction", "also"),
    [
        (way("school", "health"), SCHOOLS),
        (way("school", "health", secrecy=PUPIL), SCHOOLS),
        (way("school", "social"), TO_SOCIAL),
        (way("health", "social"), {B.NODVANDIGT, B.UPPGIFTSSKYLDIGHET, B.VARD_SOCIAL_UNDER_18}),
        (way("social", "health"), {B.NODVANDIGT, B.VARD_SOCIAL_UNDER_18}),
        (way("health", "school"), {B.NODVANDIGT}),
        (way("social", "school"), {B.NODVANDIGT}),
        (way("emi", "school", same_principal=True, to_secrecy=PUPIL), {B.NODVANDIGT, B.ELEVHALSA_INTERN}),
        (way("emi", "school", same_principal=True, to_secrecy=Secrecy.SCHOOL), {B.NODVANDIGT}),
        (way("emi", "school", same_principal=False, to_secrecy=PUPIL), {B.NODVANDIGT}),
        (way("emi", "social"), {B.NODVANDIGT, B.UPPGIFTSSKYLDIGHET}),
        (way("school", "emi", same_principal=True, secrecy=PUPIL), SCHOOLS | {B.ELEVHALSA_INTERN}),
        (way("school", "emi", same_principal=True), SCHOOLS),
        (way("health", "social", adult=True), {B.NODVANDIGT, B.UPPGIFTSSKYLDIGHET}),
        (way("health", "social", receiver_is_private=True), {B.NODVANDIGT, B.UPPGIFTSSKYLDIGHET}),
        (way("health", "social", secrecy=Secrecy.PRIVATE_HEALTH), {B.UPPGIFTSSKYLDIGHET}),
        (way("school", "health", secrecy=Secrecy.PRIVATE_SCHOOL), set()),
        (way("school", "social", function=Function.HEAD), TO_SOCIAL | {B.BROTT}),
        (way("school", "social", function=Function.LAWYER), TO_SOCIAL | {B.BROTT}),
        (way("school", "social", function=Function.COUNSELLOR), TO_SOCIAL),
    ],
)
def test_exactly_these_are_offered(direction, also):
    assert set(offered(direction)) == ALWAYS | also


def test_a_line_from_health_care_takes_the_general_clause_away():
    direction = Direction(frozenset({Secrecy.SCHOOL, Secrecy.HEALTH}), "school", "social")
    assert B.GENERALKLAUSUL not in offered(direction)


def test_without_a_child_one_follows_there_is_no_consent_to_rest_on():
    assert B.SAMTYCKE not in offered(way("school", "health", has_case=False))


def test_never_offered_anywhere():
    for sender in OF:
        for receiver in OF:
            found = offered(way(sender, receiver, same_principal=True, to_secrecy=PUPIL))
            assert B.AVIDENTIFIERAT not in found
            assert receiver != "school" or B.VARD_SOCIAL_UNDER_18 not in found

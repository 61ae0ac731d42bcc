"""Addresses of the agreement: governance.urls takes them in."""

from django.urls import path

from tillsammans.governance.views import adoptions, agreement, editions, revision, signatures

BASE = "styrrummet/overenskommelser/"
ONE = f"{BASE}<slug:slug>/"
EDITION = f"{ONE}upplaga/<int:number>/"
SECTION = f"{BASE}avsnitt/<uuid:pk>/"
SIGNATURE = f"{BASE}underskrift/<uuid:pk>/"
REVISION = f"{BASE}revidering/<uuid:pk>/"
PROPOSAL = f"{BASE}forslag/<uuid:pk>/"

urlpatterns = [
    path(BASE, agreement.register, name="agreements"),
    path(f"{BASE}ny/", agreement.new, name="new_agreement"),
    path(SECTION, editions.section, name="section"),
    path(f"{SECTION}koppla/", editions.links, name="link_section"),
    path(f"{SECTION}flytta/", editions.move, name="move_section"),
    path(f"{SECTION}ta-bort/", editions.remove, name="remove_section"),
    path(SIGNATURE, signatures.note, name="note_signature"),
    path(f"{SIGNATURE}eftertradare/", signatures.succeed, name="succeed_signature"),
    path(f"{SIGNATURE}stryk/", signatures.strike, name="strike_signature"),
    path(f"{BASE}malbild/<uuid:pk>/aterta/", adoptions.withdraw, name="withdraw_adoption"),
    path(REVISION, revision.revision, name="revision"),
    path(f"{REVISION}foresla/", revision.choose, name="choose_section"),
    path(f"{REVISION}foresla-nytt/", revision.propose_new, name="propose_new"),
    path(f"{REVISION}foresla/<slug:anchor>/", revision.propose, name="propose"),
    path(f"{REVISION}beredd/", revision.finish, name="finish_preparing"),
    path(f"{REVISION}beslut/", revision.decide, name="decide_revision"),
    path(f"{PROPOSAL}ta-tillbaka/", revision.withdraw, name="withdraw_proposal"),
    path(f"{PROPOSAL}bereda/", revision.prepare, name="prepare_proposal"),
    path(ONE, agreement.agreement, name="agreement"),
    path(f"{ONE}uppgifter/", agreement.amend, name="amend_agreement"),
    path(f"{ONE}uppsagning/", agreement.terminate, name="terminate_agreement"),
    path(f"{ONE}ny-upplaga/", editions.start, name="start_edition"),
    path(f"{ONE}revidering/", revision.open_, name="open_revision"),
    path(f"{ONE}malbild/", adoptions.adoptions, name="adoptions"),
    path(f"{ONE}malbild/<uuid:principal>/", adoptions.adopt, name="adopt"),
    path(EDITION, editions.edition, name="edition"),
    path(f"{EDITION}dokument.pdf", editions.edition_pdf, name="edition_pdf"),
    path(f"{EDITION}jamfor/<int:other>/", editions.compare, name="compare"),
    path(f"{EDITION}jamfor/<int:other>/jamforelse.pdf", editions.compare_pdf, name="compare_pdf"),
    path(f"{EDITION}nytt-avsnitt/", editions.new_section, name="new_section"),
    path(f"{EDITION}beslut/", editions.decide, name="decide_edition"),
    path(f"{EDITION}publicera/", editions.publish, name="publish_edition"),
    path(f"{EDITION}underskrifter/", signatures.signatures, name="signatures"),
    path(f"{EDITION}underskrifter/ny/", signatures.add, name="add_signatory"),
]

"""Editions: read, compared, written section by section, decided and published."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from tillsammans.access.declare import staff
from tillsammans.access.http import Request
from tillsammans.access.policy import may, require
from tillsammans.accounts.actor import Actor
from tillsammans.drafts import conflicts
from tillsammans.governance import agreement_paper, agreement_text
from tillsammans.governance import agreement_queries as ask
from tillsammans.governance.agreement_reading import shown
from tillsammans.governance.commands import editions
from tillsammans.governance.comparing import in_words
from tillsammans.governance.documents import digest
from tillsammans.governance.forms.agreement import (
    DecideEditionForm,
    LinksForm,
    MoveForm,
    NewSectionForm,
    SectionForm,
    VersionedForm,
)
from tillsammans.governance.models import Edition, Publication, PublicationKind, Section
from tillsammans.governance.outside import outside
from tillsammans.governance.publishing import published_of
from tillsammans.governance.publishing_pages import publish_view
from tillsammans.governance.views.agreement import found

PDF = "application/pdf"


def read(request: Request, slug: str, number: int) -> Edition:
    """The edition, or 404; 403 for a draft that is not for the reader."""
    rows = Edition.objects.select_related("agreement__terminated_by", "decision__body")
    edition = get_object_or_404(rows, agreement__slug=slug, number=number)
    require(request.actor, "governance.see_edition", edition)
    return edition


def at(edition: Edition, name: str = "governance:edition") -> str:
    return reverse(name, args=[edition.agreement.slug, edition.number])


@staff("governance.see_edition")
@require_safe
def edition(request: Request, slug: str, number: int) -> HttpResponse:
    """The whole text, with its contents, its links and its words explained."""
    one = read(request, slug, number)
    publication = published_of(one)
    context = {
        "nav": "room",
        "one": one,
        "agreement": one.agreement,
        "facts": agreement_text.facts_of(one),
        "sections": shown(one),
        "standing": ask.standing(one.agreement),
        "before": ask.before(one),
        "latest": ask.latest(one.agreement),
        "signed": ask.signed_sentence(one) if one.decided_on else "",
        "publication": publication,
        "stale": publication is not None and _stale(one, publication),
        "may_write": bool(may(request.actor, "governance.write_edition")),
        "revision": one.revisions.select_related("decision").first(),
    }
    return render(request, "governance/agreement/edition.html", context)


def _stale(one: Edition, publication: Publication) -> bool:
    """More has been signed or decided since it was published."""
    return publication.digest != digest(agreement_text.document_of(one).as_json())


@staff("governance.see_edition")
@require_safe
def edition_pdf(request: Request, slug: str, number: int) -> HttpResponse:
    one = read(request, slug, number)
    return _paper(agreement_paper.edition(one), f"{one.agreement.slug}-upplaga-{one.number}.pdf")


def _paper(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=PDF)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


@staff("governance.see_edition")
@require_safe
def compare(request: Request, slug: str, number: int, other: int) -> HttpResponse:
    """What differs between two editions, section by section and word by word. `?allt=1` shows what is alike too."""
    later, earlier = _both(request, slug, number, other)
    rows = agreement_text.comparison(earlier, later)
    everything = request.GET.get("allt") == "1"
    context = {
        "nav": "room",
        "earlier": earlier,
        "later": later,
        "agreement": later.agreement,
        "rows": [one for one in rows if everything or one.state != "unchanged"],
        "says": in_words(rows),
        "alike": sum(one.state == "unchanged" for one in rows),
        "everything": everything,
    }
    return render(request, "governance/agreement/compare.html", context)


@staff("governance.see_edition")
@require_safe
def compare_pdf(request: Request, slug: str, number: int, other: int) -> HttpResponse:
    later, earlier = _both(request, slug, number, other)
    return _paper(agreement_paper.comparison(earlier, later), f"{slug}-{earlier.number}-{later.number}.pdf")


def _both(request: Request, slug: str, number: int, other: int) -> tuple[Edition, Edition]:
    if other >= number:
        raise Http404
    return read(request, slug, number), read(request, slug, other)


# --- Writing
@staff("governance.write_edition")
@require_POST
def start(request: Request, slug: str) -> HttpResponse:
    """Begin the first edition; with a draft already there one comes to it."""
    one = found(slug)
    require(request.actor, "governance.write_edition", one)
    draft = ask.draft_of(one) or editions.start(by=request.actor, agreement=one)
    return redirect("governance:edition", slug, draft.number)


def draft_section(request: Request, pk: UUID) -> Section:
    rows = Section.objects.select_related("edition__agreement__terminated_by")
    section = get_object_or_404(rows, pk=pk)
    require(request.actor, "governance.write_edition", section.edition)
    return section


def _reading(section: Section) -> HttpResponse:
    return redirect(f"{at(section.edition)}#{section.anchor}")


@staff("governance.write_edition")
def section(request: Request, pk: UUID) -> HttpResponse:
    """A section's words. Two who write at once lose nothing."""
    one = draft_section(request, pk)
    if one.edition.decided_on:
        return _reading(one)
    now = {"title": one.title, "text": one.text}
    form = SectionForm.opened(request, about=one.pk, initial=now, version=one.version)
    conflicts.remember(form, now, one.version)
    if form.sent():
        clash = conflicts.clash(form, now, one.version)
        if clash:
            context = clash.context(form, _reading(one)["Location"])
            return render(request, "drafts/conflict.html", context, status=409)
        response = form.once(lambda: _written(request.actor, one, form))
        if response:
            return response
    return render(request, "governance/agreement/section.html", {"nav": "room", "form": form, "one": one})


def _written(actor: Actor, one: Section, form: SectionForm) -> HttpResponse:
    editions.write_section(by=actor, section=one, words=form.words(), version=one.version)
    return _reading(one)


@staff("governance.write_edition")
def new_section(request: Request, slug: str, number: int) -> HttpResponse:
    one = read(request, slug, number)
    require(request.actor, "governance.write_edition", one)
    if one.decided_on:
        return redirect(at(one))
    sections = list(one.sections.all())
    form = NewSectionForm.opened(request, about=one.pk, version=one.version, sections=sections)
    if form.sent():
        response = form.once(lambda: _added(request.actor, one, form, sections))
        if response:
            return response
    return render(request, "governance/agreement/new_section.html", {"nav": "room", "form": form, "one": one})


def _added(actor: Actor, one: Edition, form: NewSectionForm, sections: list[Section]) -> HttpResponse:
    typed = form.cleaned_data
    after = next((row for row in sections if str(row.pk) == typed["after"]), None)
    place = editions.Place(after, typed["level"])
    version = typed.get("_version") or 0
    made = editions.add_section(by=actor, edition=one, words=form.words(), place=place, version=version)
    return _reading(made)


@staff("governance.write_edition")
def links(request: Request, pk: UUID) -> HttpResponse:
    one = draft_section(request, pk)
    if one.edition.decided_on:
        return _reading(one)
    now = {"steps": one.steps, "materials": one.materials, "rules": one.rules}
    known = outside().materials()
    materials = {**{code: code for code in one.materials if code not in known}, **known}
    form = LinksForm.opened(request, about=one.pk, initial=now, version=one.version, materials=materials)
    if form.sent():
        response = form.once(lambda: _linked(request.actor, one, form))
        if response:
            return response
    return render(request, "governance/agreement/links.html", {"nav": "room", "form": form, "one": one})


def _linked(actor: Actor, one: Section, form: LinksForm) -> HttpResponse:
    version = form.cleaned_data.get("_version") or 0
    editions.link_section(by=actor, section=one, links=form.links(), version=version)
    return _reading(one)


@staff("governance.write_edition")
def move(request: Request, pk: UUID) -> HttpResponse:
    """Up or down, by two buttons of one page."""
    one = draft_section(request, pk)
    if one.edition.decided_on:
        return _reading(one)
    form = MoveForm.opened(request, about=one.pk, version=one.edition.version)
    if form.sent():
        response = form.once(lambda: _moved(request.actor, one, form))
        if response:
            return response
    order = list(one.edition.sections.all())
    context = {"nav": "room", "form": form, "one": one, "order": order}
    return render(request, "governance/agreement/move.html", context)


def _moved(actor: Actor, one: Section, form: MoveForm) -> HttpResponse:
    up = form.cleaned_data["way"] == "up"
    editions.move_section(by=actor, section=one, up=up, version=form.version())
    return redirect("governance:move_section", one.pk)


@staff("governance.write_edition")
def remove(request: Request, pk: UUID) -> HttpResponse:
    one = draft_section(request, pk)
    if one.edition.decided_on:
        return _reading(one)
    form = VersionedForm.opened(request, about=one.pk, version=one.version)
    if form.sent():
        response = form.once(lambda: _removed(request.actor, one, form))
        if response:
            return response
    return render(request, "governance/agreement/remove.html", {"nav": "room", "form": form, "one": one})


def _removed(actor: Actor, one: Section, form: VersionedForm) -> HttpResponse:
    where = at(one.edition)
    editions.remove_section(by=actor, section=one, version=form.version())
    return redirect(where)


# --- Deciding and publishing
@staff("governance.decide_edition")
def decide(request: Request, slug: str, number: int) -> HttpResponse:
    """Note the decision; shows first what it changes."""
    one = read(request, slug, number)
    require(request.actor, "governance.decide_edition", one)
    if one.decided_on:
        return redirect(at(one))
    revision, earlier = one.revisions.select_related("decision").first(), ask.latest(one.agreement)
    initial = {"decision": revision.decision_id} if revision else {}
    form = DecideEditionForm.opened(request, about=one.pk, initial=initial)
    if form.sent():
        response = form.once(lambda: _decided(request.actor, one, form.cleaned_data))
        if response:
            return response
    context = {
        "nav": "room",
        "form": form,
        "one": one,
        "revision": revision,
        "before": earlier,
        "changed": agreement_text.deviations(one, revision) if revision else [],
        "says": in_words(agreement_text.comparison(earlier, one)) if earlier else "",
    }
    return render(request, "governance/agreement/decide.html", context)


def _decided(actor: Actor, one: Edition, typed: dict) -> HttpResponse:
    names = ("decision", "in_force_from", "sign_by")
    new = editions.Deciding(**{name: typed[name] for name in names})
    editions.decide(by=actor, edition=one, new=new)
    return redirect("governance:signatures", one.agreement.slug, one.number)


@staff("governance.publish")
def publish(request: Request, slug: str, number: int) -> HttpResponse:
    """Checked and published under the agreement's permanent address; only what is decided."""
    one = read(request, slug, number)
    if one.decided_on is None:
        raise Http404
    return publish_view(
        request,
        thing=one,
        kind=PublicationKind.AGREEMENT,
        number=one.agreement.slug,
        document=agreement_text.document_of(one),
        back=at(one),
        title="Kontrollera och publicera",
    )

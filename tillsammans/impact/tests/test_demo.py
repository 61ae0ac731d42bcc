"""The story as it stands in the demo."""

from tillsammans.governance.models import Publication
from tillsammans.impact import queries, steps
from tillsammans.impact.document import ombud_sentence
from tillsammans.impact.models import ImpactAssessment, VersionOf


def test_the_school_is_decided_told_published_and_evaluated(told):
    with told.as_("kontakt_flen"):
        row = queries.again(told.impact_school)
        assert row.number == "flens-kommun-2025-1"
        assert row.chosen.label == "I två steg" == row.best.label
        assert [one.of for one in row.versions.order_by("number")] == [
            VersionOf.DECIDED,
            VersionOf.TOLD,
            VersionOf.EVALUATED,
        ]
        editions = Publication.objects.filter(about_id=row.pk).order_by("edition")
        assert [one.edition for one in editions] == [1, 2]
        assert queries.finished(row, editions.last())


def test_the_small_one_waits_to_be_published_or_not(told):
    with told.as_("sekreterare"):
        row = queries.again(told.impact_small)
        assert row.short and row.locked
        assert queries.next_words(row, None) == "Publicera, eller skriv varför inte"


def test_the_premises_wait_for_the_ombud_and_say_so(told):
    with told.as_("skolforvaltningen-trosa/kontakt"):
        row = queries.again(told.impact_premises)
        assert "har inte svarat" in ombud_sentence(row)
        assert steps.next_step(row).step.code == "alternatives"
        assert ImpactAssessment.objects.count() == 3

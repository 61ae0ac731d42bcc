"""From the register to the report, deed by deed, by those who do them."""

from tillsammans.research.models import DataRelease, Delivery, Feedback, Release, Run


def test_the_whole_way(story):
    story.whole()
    assert Release.objects.get().provenance["data_release"] == 1
    assert Feedback.objects.get().municipality == "0482"
    assert Delivery.objects.filter(acceptance=None).count() == 1
    assert DataRelease.objects.get().catalogue["codebook"] == 1
    assert Run.objects.count() == 2

"""The job that keeps the chain."""

from procrastinate.contrib.django import app

from tillsammans.audit import chain


@app.periodic(cron="* * * * * */5", periodic_id="audit.link")  # the sixth field is seconds
@app.task(name="audit.link", queueing_lock="audit.link", lock="audit.link")
def link(timestamp: int | None = None) -> int:
    """Every five seconds. One waits at most, and one runs at a time."""
    return chain.link()

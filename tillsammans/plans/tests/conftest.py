"""The story up to the meeting's halves, and after it."""

from tests.lived import chapters, lived
from tillsammans.demo.story import meeting as chapter
from tillsammans.demo.story import until


def _first_half(world):
    until(world, 10)
    chapter.first_half(world)


first_half = lived(_first_half)  # 14.10: BUP is in the room; three goals; no row of öppna insatser yet
with_plan = lived(chapters("11"))  # the plan is upprättad and its versions have left

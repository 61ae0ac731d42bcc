from tests.lived import lived
from tillsammans.governance import demo_room

# The steering room's story, on the morning of 29 September 2026.
told = lived(demo_room.tell, "2026-09-29 07.30")

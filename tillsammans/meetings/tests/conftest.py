"""The story up to the point where the school may ask both units, and the pieces that the tests take hold of."""

from tests.lived import chapters, lived

# Both units may be told, and have said that they come. No meeting stands here yet.
asked = lived(chapters("9"), at="2026-11-10 10.20")
# The meeting is prepared and Petra has said yes.
prepared = lived(chapters("10"), at="2026-11-12 14.00")

"""Karta: what a provider of data runs at home, and the study's shared ground: codebook, specification, validation.

Nothing here knows Django or a database, so that it can be handed over as one file.
"""

VERSION = "0.1.0"
"""Of the tool; stands in every delivery."""

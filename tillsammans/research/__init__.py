"""Karta & kompass: the longitudinal study, beside casework and never inside it.

Own schema, own role in the database, own process: no path leads from a case to a study. Pseudonyms only, released
aggregates only, no score on any child.
"""

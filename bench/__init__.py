"""Measures of what the product costs, beside the least a program can do for the same work
(docs/operations/performance.md).

`make bench` runs everything in a database of its own and removes it; `make bench ONLY=caseload,growth` some of it.
"""

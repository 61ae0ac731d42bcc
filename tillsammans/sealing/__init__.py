"""Sealed text: names, identity numbers and every free text about people are encrypted with their authority's key.

A stolen database or backup tells nothing without the keyring. Unsealing to show is the moment of reading, so it is
where reading is logged: without somebody bound to collect readings, unsealing refuses.
"""

"""THE access policy: who may see which rows (`policy.visible`), and who may do what (`policy.may`, `policy.require`).

Reading rules exist once, in `walls`, as row policies and as query conditions. Deed rules are Python, one condition per
line, in `rules/`. Default is no.
"""

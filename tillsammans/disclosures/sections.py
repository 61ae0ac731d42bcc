"""What this capability adds to the child's page."""


def sections(actor, case, relations):
    return []

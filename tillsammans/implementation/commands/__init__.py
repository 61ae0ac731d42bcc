"""Deeds of the implementation: may - make sense - write - record. Import the module of the deed."""

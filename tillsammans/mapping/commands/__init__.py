"""Deeds of Kartlägga: one module per deed."""

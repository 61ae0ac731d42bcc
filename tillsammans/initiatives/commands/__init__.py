"""Deeds: an initiative's life, its places, methods, research, needs and collaborations. One module per family."""

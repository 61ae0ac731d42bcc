"""Screens: what has come (receiving), what goes (sending), and taking a letter to one's own journal (copying)."""

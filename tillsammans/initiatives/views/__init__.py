"""Pages: initiatives and their steps, places and methods, research, needs and collaborations."""

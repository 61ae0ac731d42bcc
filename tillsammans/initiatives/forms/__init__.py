"""Forms. Every field says in Swedish what is wrong with it; none is for a person's name, and none for a child."""

"""Forms of the implementation. Nobody's name is asked for; each field says in Swedish what is wrong with it."""

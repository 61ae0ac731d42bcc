"""Forms of an assessment: no field for a person, and every text is looked at when it is saved."""

"""Small pure tools without domain knowledge: the clock, dates, ids, text and paper."""

"""Material that everybody may take home, made from data: one run makes every language and every revision."""

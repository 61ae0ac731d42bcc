SENTENCES = {
    "governance.published": "{who} publicerade något från styrrummet",
    "governance.withdrew": "{who} tog tillbaka något som var publicerat",
    "governance.kept_file": "{who} lade in en fil i styrrummet",
    "governance.took_away_file": "{who} tog bort en fil från sin plats i styrrummet",
}

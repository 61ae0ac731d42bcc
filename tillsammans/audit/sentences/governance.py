SENTENCES = {
    "governance.published": "{who} publicerade något från styrrummet",
    "governance.withdrew": "{who} tog tillbaka något som var publicerat",
}

SENTENCES = {
    "child.entered": "{who} skrev in barnet",
    "child.guardian_added": "{who} skrev in en vårdnadshavare",
    "child.number_asked": "{who} frågade om ett nummer finns här",
}

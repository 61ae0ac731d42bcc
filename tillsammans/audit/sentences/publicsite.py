SENTENCES = {
    "publicsite.feedback_given": "En besökare lämnade en synpunkt på webbplatsen",
    "site.material_made": "Material gjordes och lades i biblioteket",
}

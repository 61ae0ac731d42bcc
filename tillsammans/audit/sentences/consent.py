SENTENCES = {
    "consent.sheet_made": "{who} gjorde ett samtyckesblad",
    "consent.sheet_shown": "{who} visade samtyckesbladet för vårdnadshavare",
    "consent.sheet_hidden": "{who} stängde samtyckesbladet för någon",
    "consent.answered": "Ett svar på samtyckesbladet kom in",
    "consent.withdrawn": "Ett ja togs tillbaka",
    "consent.assessed": "{who} bedömde barnets mognad i frågan",
    "consent.exempted": "{who} skrev varför ett svar inte behövs",
}

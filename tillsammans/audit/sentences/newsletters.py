SENTENCES = {
    "newsletter.sent": "{who} skickade ett nummer av nyhetsbrevet",
    "newsletter.removed": "{who} tog bort en adress ur nyhetsbrevets lista på begäran",
}

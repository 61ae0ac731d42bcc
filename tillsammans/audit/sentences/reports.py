SENTENCES = {
    "report.made": "{who} skrev en orosanmälan",
    "report.printed": "{who} skrev ut en orosanmälan",
    "report.called": "{who} noterade ett samtal till mottagningen",
    "report.sent": "{who} noterade att orosanmälan är skickad",
}

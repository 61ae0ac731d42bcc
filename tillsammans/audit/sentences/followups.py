SENTENCES = {
    "followups.said_not_done": "{who} sa att något i planen inte blev av",
    "followups.answered_not_done": "{who} svarade på det som inte blev av",
    "followups.held": "{who} höll uppföljningen",
    "followups.voice_heard": "{who} skrev vad en av rösterna sa vid avslutet",
    "followups.closed": "{who} avslutade",
    "followups.handed_over": "{who} lämnade över en rad till nästa barnets bästa-ansvarig",
    "followups.handover_read": "{who} läste raden från förra skolan",
    "followups.thanked": "{who} tackade den som såg",
    "followups.reopened": "{who} började en ny omgång",
}

"""Podd: two episodes with every word in text. The talks are written for this site and marked as examples."""

from tillsammans.publicsite.content import Node
from tillsammans.publicsite.content.write import example, prose, text

FOLLOWING = Node(
    key="podcast.following",
    kind="EpisodePage",
    title="Att gå bredvid: om följeforskning",
    slug="att-ga-bredvid",
    intro="Vad gör en forskare som följer ett arbete medan det pågår?",
    body=(
        text("""
            2023 publicerades en podd där följeforskarna och en processledare berättade hur följeforskningen går
            till. Det här avsnittet är skrivet för den här webbplatsen, om samma ämne.
        """),
        example("Påhittat samtal", "Samtalet är uppdiktat. Ljudet är inte inspelat än, men texten är hel."),
    ),
    fields={
        "number": 1,
        "published_on": "2026-05-05",
        "duration_minutes": 11,
        "audio_url": "",
        "transcript": prose("""
            **Programledaren:** Följeforskning, är det som att ha någon som tittar en över axeln?

            **Forskaren:** Mer bredvid än över. Vi läser, intervjuar, sitter med på möten och berättar sedan vad
            vi ser. Inte när allt är klart, utan medan det går att ändra.

            **Processledaren:** Första gången vi fick återkoppling tog det emot. Sedan började vi längta efter
            den.

            **Programledaren:** Ge ett exempel.

            **Forskaren:** Vi såg att ordet samverkan betydde tre olika saker i tre rum. Då skrev gruppen en
            ordlista.

            **Processledaren:** Den finns kvar. Vi slår fortfarande upp i den.

            **Programledaren:** Vad mäter ni?

            **Forskaren:** Vi mäter inte barn. Vi frågar hur vuxna arbetar ihop, vad som hjälper och vad som är
            i vägen. Och vi frågar vad barn och föräldrar märker av det.

            **Programledaren:** Vad händer med det ni skriver?

            **Processledaren:** Det blir rekommendationer. Varje rekommendation ska få ett svar: vi gör så, vi
            gör inte så, eller vi väntar. Annars är det bara en rapport till.

            **Programledaren:** Ett ord till den som ska börja samverka?

            **Forskaren:** Tålamod. Tillit går inte att besluta om, men den går att öva på.
        """),
    },
)

WHEEL_TALK = Node(
    key="podcast.wheel",
    kind="EpisodePage",
    title="Ett hjul på bordet: om att prata med barn",
    slug="ett-hjul-pa-bordet",
    intro="En kurator och en förskollärare om det första samtalet, tystnaden och att låta bli att fråga mer.",
    body=(
        example("Påhittat samtal", "Samtalet är uppdiktat. Ljudet är inte inspelat än, men texten är hel."),
    ),
    fields={
        "number": 2,
        "published_on": "2026-10-13",
        "duration_minutes": 14,
        "audio_url": "",
        "transcript": prose("""
            **Programledaren:** Ni har båda hjulet med er. Är det inte konstigt att lägga ett papper mellan sig
            och ett barn?

            **Kuratorn:** Tvärtom. Då slipper barnet titta på mig. Vi tittar på samma sak.

            **Förskolläraren:** Med en fyraåring tar jag bara en tårtbit. Vi letar efter bilden som stämmer.

            **Programledaren:** Vad frågar ni först?

            **Kuratorn:** Om det som är bra. Den som får berätta om slöjden orkar sedan berätta om måndagarna.

            **Programledaren:** Och när det blir tyst?

            **Kuratorn:** Då väntar jag. Det svåraste jag har lärt mig är att inte fylla i.

            **Förskolläraren:** Jag räknar till tio. Ofta kommer det på nio.

            **Programledaren:** När ska man sluta fråga?

            **Kuratorn:** När barnet har sagt något som måste vidare. Berättar ett barn om slag ska jag inte
            utreda. Jag ska lyssna, säga att det var bra att du berättade, säga vad jag gör nu, och göra en
            orosanmälan.

            **Programledaren:** Hur slutar ni?

            **Kuratorn:** Vi läser igenom. Barnet rättar. Sedan går vi mening för mening: vem får veta det här?

            **Förskolläraren:** Och jag säger tack. Det är ett barn som har hjälpt mig.
        """),
    },
)

PODCAST = Node(
    key="podcast",
    kind="PodcastPage",
    title="Podd",
    slug="podd",
    intro="Korta samtal om att hjälpas åt. Allt som sägs finns också i text.",
    body=(text("Prenumerera i din poddspelare, eller läs här."),),
    children=(WHEEL_TALK, FOLLOWING),
)

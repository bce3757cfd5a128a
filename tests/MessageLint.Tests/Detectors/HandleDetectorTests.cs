using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class HandleDetectorTests
{
    [Theory]
    [InlineData("DM @acmeknives for more", "@acmeknives")]
    [InlineData("(@tinyfox.felts)", "@tinyfox.felts")]
    [InlineData("find us on IG: acme.knives", "acme.knives")]
    [InlineData("insta kettle_haus", "kettle_haus")]
    [InlineData("Find us on Facebook as kettlehaus.", "kettlehaus")]
    [InlineData("Please add acme_2020 on WeChat", "acme_2020")]
    [InlineData("WeChat: dongguan_lamp88", "dongguan_lamp88")]
    [InlineData("my Skype is live:volttech.repairs", "live:volttech.repairs")]
    [InlineData("Line, id: scoot.parts88", "scoot.parts88")]
    [InlineData("we chaat id pumpking_2015", "pumpking_2015")]
    [InlineData("add me on telegramm: kettle_anna", "kettle_anna")]
    [InlineData("Our Facebook page is called Old Mill Framing", "Old Mill Framing")]
    [InlineData("Folgen Sie uns auf Instagram unter faden_froh", "faden_froh")]
    [InlineData("Suivez-nous sur Insta : atelier.petitgrain", "atelier.petitgrain")]
    [InlineData("síganos en Instagram como ceramicas_turia", "ceramicas_turia")]
    [InlineData("Cercaci su Instagram: cuoio_spago", "cuoio_spago")]
    [InlineData("LINE公式アカウント obiya_kotoha", "obiya_kotoha")]
    [InlineData("تابعونا على انستقرام oud_alreef", "oud_alreef")]
    [InlineData("Napisz na GG 4471209", "4471209")]
    [InlineData("Look for live:yusuf.carpetking and say which rug", "live:yusuf.carpetking")]
    [InlineData("Wh@tsAp me there", "Wh@tsAp")]
    [InlineData("line id: lampcorner88", "lampcorner88")]
    [InlineData("Discord lampcorner#4821", "lampcorner#4821")]
    [InlineData("Facebook: Lamp Corner Leeds", "Lamp Corner Leeds")]
    [InlineData("1nst@gr@m has the chart", "1nst@gr@m")]
    [InlineData("we are on inst4gram: hazel.hemp", "hazel.hemp")]
    [InlineData("IG 👉 oakandlatch", "oakandlatch")]
    [InlineData("Look for OakAndLatch on the gram", "OakAndLatch")]
    [InlineData("Search Oak & Latch Workshop on Facebook", "Oak & Latch Workshop")]
    [InlineData("my telegram is oaklatch, day and night", "oaklatch")]
    [InlineData("Discord? Add oaklatch#2231.", "oaklatch#2231")]
    [InlineData("1829334 at qq is our desk", "1829334")]
    [InlineData("arroba + mimos + ponto + da + ponto + lua", "arroba + mimos + ponto + da + ponto + lua")]
    [InlineData("follow lindenlamp on instagram", "lindenlamp")]
    [InlineData("IG/FB: lindenlamp", "lindenlamp")]
    [InlineData("find us on facebook, Linden Lamp", "Linden Lamp")]
    [InlineData("Search \"Linden Lamp\" on YouTube", "Linden Lamp\" on YouTube")]
    [InlineData("linden underscore lamp on insta", "linden underscore lamp")]
    [InlineData("our Insta is linden dot lamp", "linden dot lamp")]
    [InlineData("En instagram somos linden guion bajo lampara", "linden guion bajo lampara")]
    [InlineData("insta: l i n d e n", "l i n d e n")]
    public void Finds_accounts(string text, string name) => Assert.Equal([name], TextDetectorRunner.Find(text, EntityKind.Handle));

    [Theory]
    [InlineData("Keep it @ 20 °C, 2 @ $5, see you @ 3pm or @3pm")]
    [InlineData("Compatible with Facebook Portal and WhatsApp calls")]
    [InlineData("Works with Skype calls, Signal cable, line out, telegram style poster")]
    [InlineData("The TikTok-famous lamp ships today")]
    [InlineData("We can't use WhatsApp for orders; let's stay here")]
    [InlineData("We don't run an Instagram, TikTok or Facebook page.")]
    [InlineData("We're not able to move to WhatsApp as you suggested, sorry.")]
    [InlineData("Our production line is stopped; the signal is weak at 2.4GHz")]
    [InlineData("message us on WhatsApp")]
    [InlineData("Your Discord headset HX_200 is on its way")]
    [InlineData("write to jane@example.com")]
    [InlineData("we go live:tomorrow at noon, live:at five")]
    [InlineData("true mail ends in @amazon.de, rated 4.8 @amazon")]
    [InlineData("Facebook: Photos of your lamp are fine to post. The line idles.")]
    [InlineData("c@tch the c@t, 3 @ table")]
    [InlineData("Snapchat stickers, the Viber-purple set and the WhatsApp-green set")]
    [InlineData("Our Instagram is full. Follow Tuesday's steps; our Facebook is down.")]
    [InlineData("the polka dot lamp and the underscore on Instagram; we print @yourname on it")]
    public void Passes_names_without_account(string text) => Assert.Empty(TextDetectorRunner.Find(text, EntityKind.Handle));

    [Theory]
    [InlineData("Telegram: @decal_dave", true)]
    [InlineData("Instagram: @decal_dave", false)]
    public void Tells_messengers_from_networks(string text, bool messenger)
    {
        var entity = Assert.Single(TextDetectorRunner.Run(text));
        Assert.Equal(messenger ? EntityTraits.Messenger : EntityTraits.Profile, entity.Traits & (EntityTraits.Messenger | EntityTraits.Profile));
    }
}

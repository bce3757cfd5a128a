using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class EmailDetectorTests
{
    [Theory]
    [InlineData("Write to help@example.com.", "help@example.com")]
    [InlineData("jo+amz@mail.example.org, please", "jo+amz@mail.example.org")]
    [InlineData("mailto:claims@example.net", "mailto:claims@example.net")]
    [InlineData("<office@kettle-haus.de>", "office@kettle-haus.de")]
    [InlineData("JANET.MOYLE@OUTLOOK.COM.AU", "JANET.MOYLE@OUTLOOK.COM.AU")]
    [InlineData("\"jane doe\"@example.com", "\"jane doe\"@example.com")]
    [InlineData("info@müller-kerzen.de", "info@müller-kerzen.de")]
    [InlineData("メールはkeiri@kanamono-hirata.jpへ", "keiri@kanamono-hirata.jp")]
    [InlineData("write jane@example.com.Thanks", "jane@example.com")]
    [InlineData("jane@[192.0.2.1]", "jane@[192.0.2.1]")]
    public void Finds_addresses(string text, string email) => Assert.Equal([email], TextDetectorRunner.Find(text, EntityKind.Email));

    [Theory]
    [InlineData("mail me: maple.kitchen (at) gmail (dot) com", "maple.kitchen (at) gmail (dot) com")]
    [InlineData("lily . sales @ 163 . c o m", "lily . sales @ 163 . c o m")]
    [InlineData("h-e-l-l-o AT oakandpine DOT com", "h-e-l-l-o AT oakandpine DOT com")]
    [InlineData("moira[@]bramblewool[.]co[.]uk", "moira[@]bramblewool[.]co[.]uk")]
    [InlineData("it is jane at shop dot com", "jane at shop dot com")]
    [InlineData("tomsrepairs@gmail", "tomsrepairs@gmail")]
    [InlineData("BlueHeronBags at googlemail", "BlueHeronBags at googlemail")]
    [InlineData("jane @ example . com", "jane @ example . com")]
    [InlineData("post Klammeraffe kerzen-am-deich Punkt de", "post Klammeraffe kerzen-am-deich Punkt de")]
    [InlineData("contact arobase velo-cadet point fr", "contact arobase velo-cadet point fr")]
    [InlineData("ventas (arroba) forja-navarro (punto) es", "ventas (arroba) forja-navarro (punto) es")]
    [InlineData("assistenza chiocciola fornaci-belli punto it", "assistenza chiocciola fornaci-belli punto it")]
    [InlineData("werkplaats apenstaartje klokkendokter punt nl", "werkplaats apenstaartje klokkendokter punt nl")]
    [InlineData("kundvard snabel-a tunnbinderiet punkt se", "kundvard snabel-a tunnbinderiet punkt se")]
    [InlineData("sklep małpa rowerowy-zakatek kropka pl", "sklep małpa rowerowy-zakatek kropka pl")]
    [InlineData("encomendas arroba azulejosdafoz ponto pt", "encomendas arroba azulejosdafoz ponto pt")]
    [InlineData("info アットマーク tsurigu-maru ドット jp", "info アットマーク tsurigu-maru ドット jp")]
    [InlineData("destek kuyruklu a tornaatolyesi nokta com nokta tr", "destek kuyruklu a tornaatolyesi nokta com nokta tr")]
    [InlineData("info آت alnakheel-honey دوت com", "info آت alnakheel-honey دوت com")]
    [InlineData("jane_doe(at)kettle-haus.de", "jane_doe(at)kettle-haus.de")]
    [InlineData("find me on gmail: jane.doe", "gmail: jane.doe")]
    [InlineData("write care [a t] mixwell-kitchens [d o t] com", "care [a t] mixwell-kitchens [d o t] com")]
    [InlineData("named after us, info.at.cobble-sole.dot.com, yes", "info.at.cobble-sole.dot.com")]
    [InlineData("jane-at-shop-dot-com", "jane-at-shop-dot-com")]
    [InlineData("hello@lampcorner,com is it", "hello@lampcorner,com")]
    [InlineData("my outlook is lamp_88", "outlook is lamp_88")]
    [InlineData("I'm lamp_88 over at Gmail", "lamp_88 over at Gmail")]
    [InlineData("lamp_88 (gmail)", "lamp_88 (gmail")]
    [InlineData("to hello, then an at, then kettlehaus, then dot com", "hello, then an at, then kettlehaus, then dot com")]
    [InlineData("jane, at, kettlehaus, dot, com", "jane, at, kettlehaus, dot, com")]
    [InlineData("yuzu の後にアットマーク、続けて kobokumo ドット jp です", "yuzu の後にアットマーク、続けて kobokumo ドット jp")]
    [InlineData("Kilo Echo Tango, at sign, kettlehaus, dot, co, dot, uk", "Kilo Echo Tango, at sign, kettlehaus, dot, co, dot, uk")]
    [InlineData("read moc.suahelttek@enaj from its end", "moc.suahelttek@enaj")]
    [InlineData("to jane#kettlehaus.com, another sign in between", "jane#kettlehaus.com")]
    [InlineData("it is jane&#64;kettlehaus&#46;shop", "jane&#64;kettlehaus&#46;shop")]
    [InlineData("write me: jane.kettle, it's a Gmail one", "jane.kettle, it's a Gmail")]
    [InlineData("1829334 @ q q . c o m", "1829334 @ q q . c o m")]
    [InlineData("it is lindenlamp at gmail", "lindenlamp at gmail")]
    [InlineData("lindenlamp (gmail) is it", "lindenlamp (gmail")]
    [InlineData("to lindenlamp@lampshop.c0m", "lindenlamp@lampshop.c0m")]
    [InlineData("grete AT lindenlamp.com", "grete AT lindenlamp.com")]
    [InlineData("grete -at- lindenlamp -dot- com", "grete -at- lindenlamp -dot- com")]
    public void Finds_spelled_addresses(string text, string email)
    {
        var entity = Assert.Single(TextDetectorRunner.Run(text), entity => entity.Kind == EntityKind.Email);
        Assert.Equal(email, text[entity.Start..entity.End]);
        Assert.True((entity.Traits & EntityTraits.Obfuscated) != 0);
    }

    [Theory]
    [InlineData("I can be reached at 312.714.8142 or later.")]
    [InlineData("meet at dot-matrix printer speed")]
    [InlineData("look at amazon.com for more")]
    [InlineData("2 @ $5.00, 3 @ 4.in, heat @ 20 °C, meet @ 3pm")]
    [InlineData("our account at Google is closed; photos at iCloud are gone")]
    [InlineData("foo@bar and foo@bar.invalidtld")]
    [InlineData("the store is at the point of sale, at no point com")]
    [InlineData("Works at 5 V. In use at home. It is at best ok.")]
    [InlineData("Unsere Punkte: bei uns, am Punkt, de facto")]
    [InlineData("Real mail ends in @marketplace.amazon.co.uk or @amazon.co.uk only")]
    [InlineData("Outlook is closed, gmail me the photos; model x_200 works with Gmail")]
    [InlineData("tick [a t b] and the state-of-the-art, look-at-me colour")]
    [InlineData("Delta, Echo and Foxtrot are in stock; then the dot, com port 64")]
    [InlineData("file.v2 opens in the Outlook app; see #readme.md, 3*shelf.de")]
    [InlineData("manual at lindenlamp dot com; point the arrow at the dot, com cable behind; Zajrzyj na lampylinden kropka pl")]
    public void Passes_what_is_no_address(string text) => Assert.Empty(TextDetectorRunner.Find(text, EntityKind.Email));

    [Theory]
    [InlineData("abc123@marketplace.amazon.co.uk", true)]
    [InlineData("abc123@members.ebay.com", true)]
    [InlineData("abc123@marketplace.amazon.example.net", false)]
    [InlineData("abc123@amazon.com", false)]
    public void Knows_relay_aliases(string text, bool relay)
    {
        var entity = Assert.Single(TextDetectorRunner.Run(text));
        Assert.Equal(relay, (entity.Traits & EntityTraits.Relay) != 0);
    }
}

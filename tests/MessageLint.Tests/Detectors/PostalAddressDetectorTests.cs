using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class PostalAddressDetectorTests
{
    [Theory]
    [InlineData("Visit our showroom, 14 Mill Lane, Leeds LS1 4AB.", "14 Mill Lane, Leeds LS1 4AB")]
    [InlineData("Post it to PO Box 318, Katoomba NSW 2780", "PO Box 318, Katoomba NSW 2780")]
    [InlineData("we are at 2417 Juniper Avenue, Suite B, Boise, ID 83702", "2417 Juniper Avenue, Suite B, Boise, ID 83702")]
    [InlineData("Laden: Gerberstraße 17, 04105 Leipzig", "Gerberstraße 17, 04105 Leipzig")]
    [InlineData("Hauptstr. 12, 10115 Berlin", "Hauptstr. 12, 10115 Berlin")]
    [InlineData("passez au 12 rue des Tanneurs, 37000 Tours", "12 rue des Tanneurs, 37000 Tours")]
    [InlineData("en la Calle Mayor 3, 28013 Madrid", "Calle Mayor 3, 28013 Madrid")]
    [InlineData("Via dei Falegnami 8, 20831 Seregno", "Via dei Falegnami 8, 20831 Seregno")]
    [InlineData("Molenstraat 61, 2300 Turnhout", "Molenstraat 61, 2300 Turnhout")]
    [InlineData("Verkstadsgatan 9, 414 54 Göteborg", "Verkstadsgatan 9, 414 54 Göteborg")]
    [InlineData("ul. Szewska 14/2, 31-009 Kraków", "ul. Szewska 14/2, 31-009 Kraków")]
    [InlineData("Rua do Almada 231, 4050-038 Porto", "Rua do Almada 231, 4050-038 Porto")]
    [InlineData("Gazi Mah. Çınarlı Cad. No: 27/B, 35110 Konak/İzmir", "Gazi Mah. Çınarlı Cad. No: 27/B, 35110 Konak/İzmir")]
    [InlineData("شارع الأمير سلطان ١٤٧، جدة", "شارع الأمير سلطان ١٤٧، جدة")]
    [InlineData("〒604-8005 京都市中京区恵比須町427", "〒604-8005 京都市中京区恵比須町427")]
    [InlineData("the map pin is 51.0534, -4.2081", "51.0534, -4.2081")]
    [InlineData("in Ihr Navi: 52.51631° 13.37777", "52.51631° 13.37777")]
    public void Finds_addresses(string text, string address)
    {
        string found = Assert.Single(TextDetectorRunner.Find(text, EntityKind.PostalAddress));
        Assert.Equal(address, found);
    }

    [Theory]
    [InlineData("12 Street Fighter cards, 3 Court Shoes")]
    [InlineData("engrave 51.5074, -0.1278 on the bangle")]
    [InlineData("the door gap is 0.1250, 0.2500 or 0.5000 in the map of sizes")]
    [InlineData("Ships in 2 days by road, 14 mm wide")]
    [InlineData("The 3 Way Valve, model 2040, is in stock")]
    [InlineData("There is no way 12 of them fit, Anna")]
    [InlineData("USB Drive 2, Kingston 64 GB")]
    [InlineData("Return address: on the label in Your Orders")]
    [InlineData("Via Amazon können Sie 12 Stück, 10115 Punkte einlösen")]
    [InlineData("Box 3 of 4 arrives on Monday, 12 May 2025")]
    [InlineData("par la place 12, rue 5")]
    public void Passes_what_is_no_address(string text) => Assert.Empty(TextDetectorRunner.Find(text, EntityKind.PostalAddress));

    [Theory]
    [InlineData("Your delivery address is 12 Harbour Street, Whitby YO21 1DH.", true)]
    [InlineData("Wir liefern an Ihre Adresse: Kaiserstr. 5, 76133 Karlsruhe.", true)]
    [InlineData("You can collect it at 12 Harbour Street, Whitby YO21 1DH.", false)]
    public void Tells_whose_address_it_is(string text, bool buyers)
    {
        var address = Assert.Single(TextDetectorRunner.Run(text), entity => entity.Kind == EntityKind.PostalAddress);
        Assert.Equal(buyers, (address.Traits & EntityTraits.ThirdParty) != 0);
    }
}

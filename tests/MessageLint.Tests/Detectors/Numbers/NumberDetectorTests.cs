using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors.Numbers;

public class NumberDetectorTests
{
    [Theory]
    [InlineData("order 302-1234567-7654321", EntityKind.OrderId, "302-1234567-7654321")]
    [InlineData("eBay 12-12345-12345", EntityKind.OrderId, "12-12345-12345")]
    [InlineData("Etsy order 1234567890", EntityKind.OrderId, "1234567890")]
    [InlineData("1Z999AA10123456784", EntityKind.TrackingNumber, "1Z999AA10123456784")]
    [InlineData("TBA123456789012", EntityKind.TrackingNumber, "TBA123456789012")]
    [InlineData("RA 123 456 785 GB", EntityKind.TrackingNumber, "RA 123 456 785 GB")]
    [InlineData("9400 1118 9956 1234 5678 90", EntityKind.TrackingNumber, "9400 1118 9956 1234 5678 90")]
    [InlineData("EAN 4006381333931", EntityKind.ProductCode, "4006381333931")]
    [InlineData("978-3-16-148410-0", EntityKind.ProductCode, "978-3-16-148410-0")]
    [InlineData("IMEI 490154203237518", EntityKind.DeviceId, "490154203237518")]
    [InlineData("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", EntityKind.Guid, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    [InlineData("on 2025-05-12 we", EntityKind.Date, "2025-05-12")]
    [InlineData("am 12.05.2025 um", EntityKind.Date, "12.05.2025")]
    [InlineData("at 14:30:00 sharp", EntityKind.Time, "14:30:00")]
    [InlineData("costs €1.249,90 net", EntityKind.Price, "1.249,90")]
    [InlineData("kostet 1 249,90 kr idag", EntityKind.Price, "1 249,90")]
    [InlineData("a 1500.25 mm shelf", EntityKind.Measure, "1500.25")]
    [InlineData("ip 192.168.1.254 now", EntityKind.Version, "192.168.1.254")]
    [InlineData("part XB-5550-1234", EntityKind.PartNumber, "5550-1234")]
    public void Names_harmless_shapes(string text, object kind, string expected) =>
        Assert.Contains(expected, NumberDetectorRunner.Find(text, (EntityKind)kind));

    [Theory]
    [InlineData("4539 5260 1815 9083", "Visa")]
    [InlineData("5424-4821-9935-1815", "Mastercard")]
    [InlineData("2223 5432 3194 8759", "Mastercard")]
    [InlineData("3714 601895 55979", "Amex")]
    [InlineData("3056 402685 9958", "Diners")]
    [InlineData("3530 6842 6846 5634", "JCB")]
    [InlineData("6221 6176 0313 7218", "UnionPay")]
    [InlineData("6759 9624 5957 1171", "Maestro")]
    [InlineData("4916.3016.6131.8607", "Visa")]
    [InlineData("4024\n9139\n0996\n0302", "Visa")]
    public void Knows_cards_by_brand_and_check_digit(string number, string brand)
    {
        Entity card = Assert.Single(NumberDetectorRunner.Run($"It was paid with {number} I see."));
        Assert.Equal((EntityKind.Card, brand), (card.Kind, card.Detail));
    }

    [Theory]
    [InlineData("my card 4539 5260 1815 9084 failed", EntityKind.CardLike)]
    [InlineData("Card on file for this job reads 5379-0090-\n1650-7037 as noted", EntityKind.CardLike)]
    [InlineData("customer ref: 3437_9711_4710_491.", EntityKind.Card)]
    [InlineData("CVV 317 please", EntityKind.Cvv)]
    [InlineData("the card expires 04/27", EntityKind.CardExpiry)]
    [InlineData("routing 110000000 acct 000123456789", EntityKind.BankAccount)]
    [InlineData("sort code 10-88-00, account 00012345", EntityKind.BankAccount)]
    [InlineData("Lloyds, branch code 30-96-34, then acc 2 8 8 1 4 0 7 5.", EntityKind.BankAccount)]
    [InlineData("Your verification code is 482913", EntityKind.OneTimeCode)]
    [InlineData("that 483920 you typed is the sign-in code", EntityKind.OneTimeCode)]
    [InlineData("認証コード771204で確認できました", EntityKind.OneTimeCode)]
    [InlineData("رمز التحقق 771204 وصلنا", EntityKind.OneTimeCode)]
    [InlineData("Ihre PIN 4482 hat funktioniert", EntityKind.OneTimeCode)]
    [InlineData("inloggen met Zonnebloem#21 ging goed", EntityKind.Password)]
    [InlineData("e la password Gatto.Rosso77 che ci ha scritto", EntityKind.Password)]
    [InlineData("482 913 ist Ihr Bestätigungscode", EntityKind.OneTimeCode)]
    [InlineData("password: Hunter2!x", EntityKind.Password)]
    [InlineData("Das Passwort lautet Regen_1987", EntityKind.Password)]
    [InlineData("your login (password Tulip!Garden77) was in it", EntityKind.Password)]
    [InlineData("le mot de passe que vous m'avez donné, Lavande_63!, ne marche pas", EntityKind.Password)]
    [InlineData("con il codice 482 913 e la password che ci ha scritto", EntityKind.OneTimeCode)]
    [InlineData("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", EntityKind.CryptoWallet)]
    [InlineData("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", EntityKind.CryptoWallet)]
    public void Finds_secrets(string text, object kind) => Assert.Contains(NumberDetectorRunner.Run(text), entity => entity.Kind == (EntityKind)kind);

    [Theory]
    [InlineData("DE44 5001 0517 5407 3249 31")]
    [InlineData("nl91abna0417164300")]
    [InlineData("GB82-WEST-1234-5698-7654-32")]
    public void Finds_ibans(string iban) => Assert.Equal([iban], NumberDetectorRunner.Find($"to {iban} please", EntityKind.Iban));

    [Theory]
    [InlineData("521-48-0093", "SSN")]
    [InlineData("PX 32 81 44 B", "NINO")]
    [InlineData("NHS number 943 476 5919", "NHS")]
    [InlineData("SIN 046 454 286", "SIN")]
    [InlineData("tax file number 123 456 782", "TFN")]
    [InlineData("Aadhaar 5827 6865 6355", "Aadhaar")]
    [InlineData("529.982.247-25", "CPF")]
    [InlineData("RSSMRA85T10A562S", "CF")]
    [InlineData("DNI 12345678Z", "DNI")]
    [InlineData("Tu NIE Y5820391W.", "DNI")]
    [InlineData("colis suivi, assurée 2 84 05 69 123 047 61", "NIR")]
    [InlineData("BSN 111222333", "BSN")]
    [InlineData("burgernr 446.886.245", "BSN")]
    [InlineData("رقم هويتي 1068805744", "ID")]
    [InlineData("PESEL 44051401359", "PESEL")]
    [InlineData("TC kimlik no 10000000146", "TCKN")]
    [InlineData("personnummer 811228-9874", "personnummer")]
    [InlineData("マイナンバー8473 5612 0984", "My Number")]
    public void Finds_national_ids(string text, string name) =>
        Assert.Contains(NumberDetectorRunner.Run(text), entity => entity.Kind == EntityKind.NationalId && entity.Detail == name);

    [Theory]
    [InlineData("tracking 4539526018159083")]
    [InlineData("IMEI 490154203237518")]
    [InlineData("item 9434765919, parts 046454286 and 123456782")]
    [InlineData("gift card tracking 4539 5260 1815 9083")]
    [InlineData("the Wi-Fi password Network2024Guest is on the router's label")]
    [InlineData("use discount code 482913")]
    [InlineData("the display shows code 5012")]
    [InlineData("the postcode is 90210 and the error code 4821")]
    [InlineData("your password is required to sign in")]
    [InlineData("the factory default password is admin123")]
    [InlineData("the password file is named export_2024.zip")]
    [InlineData("the heater draws 1200000 W")]
    [InlineData("lot 10-88-00, shelf 20-00-00")]
    [InlineData("expires 04/27, see the tub; 317 on the back")]
    public void Sees_no_secret_in_what_only_looks_like_one(string text) =>
        Assert.DoesNotContain(NumberDetectorRunner.Run(text), entity => entity.Kind is EntityKind.Card or EntityKind.CardLike or EntityKind.Cvv or EntityKind.CardExpiry
            or EntityKind.BankAccount or EntityKind.NationalId or EntityKind.Passport or EntityKind.OneTimeCode or EntityKind.Password or EntityKind.CryptoWallet);

    [Fact]
    public void Stands_any_soup_of_digits()
    {
        var random = new Random(71);
        const string Soup = "0123456789 .-/()+,:*xXoOlDE4\n電";
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Create(random.Next(1, 200), random, (span, source) =>
            {
                foreach (ref char c in span) c = Soup[source.Next(Soup.Length)];
            });
            int last = 0;
            foreach (Entity entity in NumberDetectorRunner.Run(text, "GB"))
            {
                Assert.InRange(entity.Start, last, text.Length);
                Assert.InRange(entity.End, entity.Start + 1, text.Length);
                last = entity.End;
            }
        }
    }
}

using System.Runtime.CompilerServices;
using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors.Numbers;

public class PhonesTests
{
    static readonly string[][] Golden = ReadGolden();

    [Theory]
    [InlineData("GB", "Give me a ring on 01632 960147 any weekday.", "01632 960147")]
    [InlineData("GB", "Our desk: +44 (0)113 496 0172, nine to five", "+44 (0)113 496 0172")]
    [InlineData("US", "My desk is (212) 555-0147 ext. 4, ask for Dee.", "(212) 555-0147 ext. 4")]
    [InlineData(null, "Shop phone: 303.555.0119 - open til 6", "303.555.0119")]
    [InlineData(null, "For a rush, dial 1-416-555-0182 and we'll see.", "1-416-555-0182")]
    [InlineData("GB", "Reach us via 0049 30 23125 042 please", "0049 30 23125 042")]
    [InlineData("US", "text 6465550123 any time", "6465550123")]
    [InlineData("DE", "Rufen Sie 030/23125218 an", "030/23125218")]
    [InlineData("DE", "Tel.030 23125218", "030 23125218")]
    [InlineData("DE", "wenn etwas nicht passt: 030 23125 218, werktags", "030 23125 218")]
    [InlineData("FR", "Appelez le 01 99 00 43 17 avant midi", "01 99 00 43 17")]
    [InlineData("ES", "Nuestro técnico le atiende en el 910 55 50 14 (L-V)", "910 55 50 14")]
    [InlineData("JP", "担当の携帯090-5550-0187までご連絡", "090-5550-0187")]
    [InlineData("BR", "Chama no zap (11) 95555-0142", "(11) 95555-0142")]
    [InlineData(null, "WhatsApp +86 138 0013 8000", "+86 138 0013 8000")]
    [InlineData(null, "order 302-1234567-7654321, call 01632 960123", "01632 960123")]
    [InlineData(null, "call 1-800-FLOWERS or 1-800-555-01GO", "1-800-555-01GO")]
    [InlineData(null, "my cell number is 9776252661, text me there", "9776252661")]
    [InlineData(null, "Joignable au 0612345678 de 9h à 18h", "0612345678")]
    [InlineData("TN", "Notre numéro : 71 123 456", "71 123 456")]
    [InlineData("GB", "Your code: +0044-(0)-7-7-0-0-9-0-0-6-5-1", "+0044-(0)-7-7-0-0-9-0-0-6-5-1")]
    public void Finds_numbers_as_they_are_written(string? region, string text, string expected) =>
        Assert.Contains(expected, NumberDetectorRunner.Find(text, EntityKind.Phone, region).Select(found => expected[0] == '(' ? found : found.TrimStart('(')));

    [Theory]
    [InlineData("just buzz me, 0 7 7 0 0 9 0 0 6 1 5, evenings", "0 7 7 0 0 9 0 0 6 1 5")]
    [InlineData("If unsure: 0*1*6*3*2*9*6*0*2*7*1, Gaz picks up", "0*1*6*3*2*9*6*0*2*7*1")]
    [InlineData("he is at O7700 9OO l26 today", "O7700 9OO l26")]
    [InlineData("wait, 01632\n960\n183\nthat's the barn", "01632\n960\n183")]
    [InlineData("ring zero seven seven double oh nine hundred, five six three", "zero seven seven double oh nine hundred, five six three")]
    [InlineData("call triple five, oh one nine three, area seven one eight", "triple five, oh one nine three, area seven one eight")]
    [InlineData("on zero4nine1, five7zero, one five 9 ok", "zero4nine1, five7zero, one five 9")]
    [InlineData("zéro six, trente-neuf, quatre-vingt-dix-huit, quarante-deux, soixante-dix", "zéro six, trente-neuf, quatre-vingt-dix-huit, quarante-deux, soixante-dix")]
    [InlineData("sıfır beş yüz otuz iki, beş yüz elli beş, sıfır bir, altmış üç", "sıfır beş yüz otuz iki, beş yüz elli beş, sıfır bir, altmış üç")]
    [InlineData("ゼロキューゼロの、ゴーゴーゴーゼロ、ゼロイチヨンニ", "ゼロキューゼロの、ゴーゴーゴーゼロ、ゼロイチヨンニ")]
    [InlineData("the first half is 07700 and the second half is 900458, together", "07700 and the second half is 900458")]
    [InlineData("begins with 0163, then 296, and ends in 0123", "0163, then 296, and ends in 0123")]
    [InlineData("Vorwahl null vier null, dann sechsundsechzig, neun sechs neun, eins sieben acht.", "null vier null, dann sechsundsechzig, neun sechs neun, eins sieben acht")]
    [InlineData("番号は〇六の六五五五の〇一三九です", "〇六の六五五五の〇一三九")]
    [InlineData("صفر خمسة خمسة، صفر واحد أربعة، اثنين ثمانية سبعة ثلاثة", "صفر خمسة خمسة، صفر واحد أربعة، اثنين ثمانية سبعة ثلاثة")]
    [InlineData("It goes 07700 nine hundred 451 if you like", "07700 nine hundred 451")]
    [InlineData("07700 900 one two three", "07700 900 one two three")]
    [InlineData("zero 7 seven 0 zero 9 zero 0 one 2 three", "zero 7 seven 0 zero 9 zero 0 one 2 three")]
    [InlineData("Area code 212, then 555, then 0132 and you have me on the line", "212, then 555, then 0132")]
    [InlineData("07700 (no spaces) 900 (again none) 123", "07700 (no spaces) 900 (again none) 123")]
    [InlineData("0, 1, 6, 3, 2 nimmt und daran 960, 14 und 7 hängt", "0, 1, 6, 3, 2 nimmt und daran 960, 14 und 7")]
    [InlineData("tre, quattro, sette, poi cinquecentocinquantacinque, poi zero uno otto due", "tre, quattro, sette, poi cinquecentocinquantacinque, poi zero uno otto due")]
    [InlineData("null eins sieben eins, dreihundertzwölf, vierhundertfünfundfünfzig", "null eins sieben eins, dreihundertzwölf, vierhundertfünfundfünfzig")]
    [InlineData("read it backwards: 321009 00770", "321009 00770")]
    [InlineData("Number is 0 double 7 double 0 9 double 0 1 2 3", "0 double 7 double 0 9 double 0 1 2 3")]
    [InlineData("Take 07700900, add 123 behind it, call", "07700900, add 123")]
    public void Finds_numbers_that_are_hidden(string text, string expected)
    {
        Entity phone = Assert.Single(NumberDetectorRunner.Run(text, "GB"), entity => entity.Kind == EntityKind.Phone);
        Assert.Equal(expected, text[phone.Start..phone.End]);
        Assert.True(phone.Traits.HasFlag(EntityTraits.Obfuscated));
    }

    [Theory]
    [InlineData("Your order 302-1234567-7654321 shipped on 12.05.2025 at 14:30.")]
    [InlineData("Order number 0163296014, invoice 20250512-0044, case 12345678901.")]
    [InlineData("Sizes 12 15 20 25 30 40, pack of 1,000 for $1,249.90.")]
    [InlineData("UPS 1Z999AA10123456784 and 9400 1118 9956 1234 5678 90")]
    [InlineData("The part no. 555-012-3456 replaces 030-23125218")]
    [InlineData("FedEx 7712 3103 9934 is the desk top")]
    [InlineData("IMEI 490154203237518, EAN 4006381333931")]
    [InlineData("gauges .010 .013 .017 .026 .036 .046")]
    [InlineData("Plate set: 0 1 2 3 4 5 6 7 8 9, one stencil each")]
    [InlineData("count one, two, three, four, five, six, seven, eight")]
    [InlineData("UNE-EN 1176-2 y UNE-EN 71-8")]
    [InlineData("Die Artikelnummer auf dem Boden (030-2312-518) gehört zur Charge 0721/24")]
    [InlineData("Numret 031 39006 48 på lappen är tillverkarens artikelnummer")]
    [InlineData("CEP 01310-100, CNPJ 33.481.650/0001-55")]
    [InlineData("Open 2019-2024, 10-12 and 14-18, 3500-4500 K, 1 800 lumens")]
    [InlineData("firmware v2.14.1088, IP 192.168.1.254")]
    [InlineData("Der Filter 030-23125218 passt in alle; 01632 960147 fits, the seal replaces 01632 960148")]
    [InlineData("The first half is 2021 and the second half is 2022; invoice 20250512, then credit note 20250613.")]
    [InlineData("Mix 0500 g, then 250 ml of water, then wait 30 min; part one of the code is 01632, the rest 96012.")]
    [InlineData("Il filtro cod. 0281.006.512 monta su motori; reservdelen 070-174 06 12 passar")]
    [InlineData("between 10:30 and 14:30 on 03/06, 12.5 and 13; 1207 to the front, 450 at the back")]
    [InlineData("Certificado n.º 91 355 01 72 del pintor; Teil 0171-3920-11, Drehmoment 8 Nm")]
    [InlineData("Artikelnr. 089 2190 4455, Farbe 030. Serienr 070-174 06 12; the dial reads 0 10 20 30 40 50 60 70 80")]
    [InlineData("Cell 18650 2600 mAh, pack of 4")]
    public void Leaves_harmless_numbers_alone(string text)
    {
        foreach (string? region in new[] { null, "US", "GB", "DE", "SE" })
            Assert.Empty(NumberDetectorRunner.Find(text, EntityKind.Phone, region));
    }

    [Fact]
    public void Tells_whose_number_it_is()
    {
        Entity courier = Assert.Single(NumberDetectorRunner.Run("Please phone the courier's depot on 01632 960455.", "GB"));
        Assert.True(courier.Traits.HasFlag(EntityTraits.ThirdParty));
        Entity own = Assert.Single(NumberDetectorRunner.Run("If the courier is late, call us on 01632 960455.", "GB"));
        Assert.False(own.Traits.HasFlag(EntityTraits.ThirdParty));
    }

    [Fact]
    public void Marks_samples() =>
        Assert.True(Assert.Single(NumberDetectorRunner.Run("call (212) 555-0147", "US")).Traits.HasFlag(EntityTraits.Sample));

    [Fact]
    public void Spares_ids_that_the_context_names()
    {
        var message = new MessageContext { OrderId = "01632-960147", KnownIds = ["212 555 0147"] };
        Assert.Empty(NumberDetectorRunner.Find("call 01632 960147 or (212) 555-0147", EntityKind.Phone, "GB", message));
    }

    [Theory]
    [InlineData(2, 0.99, false)]
    [InlineData(4, 0.99, false)]
    [InlineData(3, 0.95, true)]
    public void Finds_what_an_independent_implementation_writes(int column, double rate, bool region)
    {
        int found = 0;
        foreach (string[] row in Golden)
        {
            string text = region ? $"Please call {row[column]} today." : $"Reach us on {row[column]} today.";
            if (NumberDetectorRunner.Find(text, EntityKind.Phone, region ? row[0] : null).Any(phone => phone.Trim('(', ')') == row[column].Trim('(', ')'))) found++;
        }

        Assert.InRange((double)found / Golden.Length, rate, 1);
    }

    [Fact]
    public void Takes_no_order_number_for_a_phone()
    {
        int alarms = Golden.Count(row => NumberDetectorRunner.Find($"Your order number {row[3]} has shipped.", EntityKind.Phone, row[0]).Length > 0);
        Assert.InRange(alarms, 0, Golden.Length / 500);
    }

    static string[][] ReadGolden([CallerFilePath] string path = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(path)!, "../golden/phones.txt")).Where(line => line[0] != '#').Select(line => line.Split('\t'))];
}

using System.Text;

namespace MessageLint.Benchmarks.Corpus;

/// <summary>Fills the braces of a sentence with numbers, names and goods.</summary>
sealed class Filler(Xorshift random)
{
    static readonly string[] Names = ["Ada", "Ben", "Carla", "Dmitri", "Elif", "Françoise", "Greta", "Håkon", "Inês", "Jörg", "Kenji", "Lena", "Małgorzata", "Nils", "Olga", "Pál", "Ruth", "Siân", "Tiago", "Zoë"];
    static readonly string[] Shops = ["Linden Lamps", "Teekanne Nord", "Atelier Lys", "Pebble & Co.", "Casa Olmo", "Fjord Outdoor", "Little Anvil", "Maison Grège"];
    static readonly string[] Items = ["desk lamp", "tea kettle", "wool blanket", "bike bell", "garden shears", "steel whisk", "rain cover", "USB-C hub", "chess set", "water filter", "wall clock", "dog bowl"];
    static readonly string[] Carriers = ["UPS", "DHL", "FedEx", "Royal Mail", "PostNL", "Correos", "La Poste", "the courier"];
    static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    static readonly string[] Hosts = ["linden-lamps.com", "teekanne-nord.de", "atelier-lys.fr", "casa-olmo.es", "tinyurl.com", "fjord-outdoor.shop", "littleanvil.co.uk"];
    static readonly string[] Users = ["info", "hello", "carla.b", "service", "j_hansen", "orders+new", "lamp-care"];
    static readonly string[] MailHosts = ["gmail.com", "outlook.com", "web.de", "linden-lamps.com", "orange.fr", "proton.me"];

    public void Append(StringBuilder text, string sentence)
    {
        int at = 0;
        for (int open; (open = sentence.IndexOf('{', at)) >= 0;)
        {
            int close = sentence.IndexOf('}', open);
            text.Append(sentence, at, open - at).Append(Value(sentence[(open + 1)..close]));
            at = close + 1;
        }

        text.Append(sentence, at, sentence.Length - at);
    }

    string Value(string name) => name switch
    {
        "name" => random.Pick(Names),
        "shop" => random.Pick(Shops),
        "item" => random.Pick(Items),
        "carrier" => random.Pick(Carriers),
        "order" => $"{random.Digits(3)}-{random.Digits(7)}-{random.Digits(7)}",
        "tracking" => Tracking(),
        "date" => Date(),
        "price" => Price(),
        "size" => random.Chance(50) ? $"{random.Next(4, 99)} x {random.Next(4, 99)} x {random.Next(2, 40)} cm" : $"{random.Next(40, 990)}×{random.Next(40, 990)} mm",
        "serial" => $"{random.Code(2)}{random.Digits(2)}-{random.Digits(4)}-{random.Digits(3)}",
        "code" => random.Chance(50) ? "B0" + random.Code(8) : $"{random.Code(3)}-{random.Digits(4)}",
        "weight" => random.Chance(50) ? $"{random.Next(1, 30)}.{random.Digits(1)} kg" : $"{random.Next(50, 999)} g",
        "count" => random.Next(2, 25).ToString(),
        "email" => $"{random.Pick(Users)}@{random.Pick(MailHosts)}",
        "url" => random.Pick(["https://", "http://", "www.", "https://www."]) + random.Pick(Hosts) + random.Pick(["", "/new", "/help?q=" + random.Digits(3), "/" + random.Digits(5)]),
        "phone" => Phone(),
        "card" => Card(),
        _ => throw new ArgumentException($"Nothing fills {{{name}}}."),
    };

    string Tracking() => random.Next(5) switch
    {
        0 => "1Z" + random.Code(6) + random.Digits(10),
        1 => "92" + random.Digits(20),
        2 => random.Digits(12),
        3 => "JJD" + random.Digits(18),
        _ => $"RR{random.Digits(9)}DE",
    };

    string Date()
    {
        int year = random.Next(2025, 2027), month = random.Next(1, 13), day = random.Next(1, 29);
        return random.Next(5) switch
        {
            0 => $"{year}-{month:00}-{day:00}",
            1 => $"{month:00}/{day:00}/{year}",
            2 => $"{day:00}.{month:00}.{year}",
            3 => $"{day} {Months[month - 1]}",
            _ => $"{Months[month - 1]} {day}, {year}",
        };
    }

    string Price() => random.Next(4) switch
    {
        0 => $"${random.Next(2, 400)}.{random.Digits(2)}",
        1 => $"€{random.Next(2, 400)},{random.Digits(2)}",
        2 => $"£{random.Next(2, 400)}.{random.Digits(2)}",
        _ => $"{random.Next(2, 400)},{random.Digits(2)} €",
    };

    string Phone() => random.Next(7) switch
    {
        0 => $"({random.Next(201, 989)}) {random.Next(201, 999)}-{random.Digits(4)}",
        1 => $"{random.Next(201, 989)}-{random.Next(201, 999)}-{random.Digits(4)}",
        2 => $"+1 {random.Next(201, 989)} {random.Next(201, 999)} {random.Digits(4)}",
        3 => $"+44 20 7946 0{random.Digits(3)}",
        4 => $"+49 30 {random.Digits(4)} {random.Digits(4)}",
        5 => $"07700 900{random.Digits(3)}",
        _ => $"+33 1 {random.Digits(2)} {random.Digits(2)} {random.Digits(2)} {random.Digits(2)}",
    };

    /// <summary>Sixteen digits whose check digit is right.</summary>
    string Card()
    {
        string digits = (random.Chance(50) ? "4" : "53") + random.Digits(14);
        digits = digits[..15];
        int sum = 0;
        for (int i = 0; i < 15; i++)
        {
            int value = digits[i] - '0';
            sum += i % 2 != 0 ? value : value > 4 ? value * 2 - 9 : value * 2;
        }

        digits += (char)('0' + (10 - sum % 10) % 10);
        return random.Chance(40) ? digits : string.Join(' ', Enumerable.Range(0, 4).Select(i => digits.Substring(4 * i, 4)));
    }
}

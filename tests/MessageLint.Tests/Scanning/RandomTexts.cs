using System.Text;
using MessageLint.Detectors;
using MessageLint.Normalization;

namespace MessageLint.Tests.Scanning;

/// <summary>Random texts and anchors that meet often.</summary>
static class RandomTexts
{
    static readonly string[] Words =
    [
        "send", "us", "your", "card", "number", "numbers", "guarantee", "guaranteed", "guarantees", "guaranty", "whatsapp", "whats", "mail", "zero", "one",
        "strasse", "telefone", "karte", "reembolso", "карта", "картой", "номер", "почта", "بطاقه", "رقم", "هاتف", "ευρω", "internationalisation", "a", "id", "1", "12", "2026", "%", "€",
    ];

    static readonly string[] Pairs = ["電話", "番号", "話番", "漢字", "ライ", "โท"];

    static readonly string[] Beside = [.. Words, "電", "番", "ラ", "12", "0612"];

    static readonly string[] Pieces =
    [
        " ", " ", " ", " ", " ", "  ", ", ", ". ", "\n", "\r\n", "\n\n", "\n\n\n", "-", "'", "’", "—", " … ", "\u00A0", "(", ")", "\"", "«", "»", "_",
        "@", "@@", ".", "..", ":", "://", "//", "///", "/", "[", "{", "<<", "%%", "<", "%", "!", "!!", "?!", "???",
        "1", "12", "2026", "0612345678", "415-555-0134", "+1(", "4111 1111 1111 1111", "12o45l", "1Z999AA10123456784", "B0C3F7H9K2", "AB12CD34EF56",
        "send", "Send", "SEND", "us", "US", "your", "Card", "number", "NUMBERS", "Guaranteed", "guaranty", "WhatsApp", "whatsoever", "mailbox", "zero", "one", "id",
        "Straße", "téléphone", "Telefone", "CAFÉ", "naïve", "Łódź", "ÿ", "×", "€", "£", "°", "½", "карта", "Картой", "НОМЕР", "почта", "بطاقة", "والبطاقة", "رقم", "هاتف", "ευρώ",
        "電話", "番号", "電話番号", "漢", "ライン", "LINE漢字", "ID番号", "5つ星", "โทร", "。", "！", "؟", "、", "😀", "👍🏽", "🇩🇪", "internationalisation", "PLEASE READ THE WHOLE MANUAL FIRST", "an even longer sentence of small words. ", "OUR—NEW—", "50% ", "20€ ",
    ];

    internal static string Text(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (int i = random.Next(pieces + 1); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) == 0) text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>Anchors that each wake a detector; of some a neighbour is asked, of a few two.</summary>
    internal static List<Anchor> Anchors(Random random, int count)
    {
        var anchors = new List<Anchor>();
        for (int i = 0; i < count; i++)
        {
            var anchor = Literal(random) with { Detectors = (ushort)(1 << random.Next(16)) };
            bool hasNeighbours = anchor.Form != AnchorForm.Pair && !WordFolding.IsSymbol(anchor.Word[0]);
            if (hasNeighbours && random.Next(3) == 0) anchor = anchor with { Next = Neighbours(random) };
            if (hasNeighbours && random.Next(3) == 0) anchor = anchor with { Previous = Neighbours(random) };
            anchors.Add(anchor);
        }

        return anchors;
    }

    static Anchor Literal(Random random)
    {
        string word = Words[random.Next(Words.Length)];
        return random.Next(5) switch
        {
            0 => new Anchor(Pairs[random.Next(Pairs.Length)], AnchorForm.Pair),
            1 when word.Length >= WordKey.StemLetters => new Anchor(word[..random.Next(4, Math.Min(word.Length, 9) + 1)], AnchorForm.Stem),
            _ => new Anchor(word, AnchorForm.Word),
        };
    }

    static NeighbourSet Neighbours(Random random) => NeighbourSet.Union([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Neighbour(random))]);

    static NeighbourSet Neighbour(Random random)
    {
        string word = Beside[random.Next(Beside.Length)];
        return word.Length >= WordKey.StemLetters && random.Next(3) == 0 ? NeighbourSet.OfStem(word) : NeighbourSet.Of(word);
    }
}

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
        "strasse", "telefone", "karte", "reembolso", "карта", "картой", "номер", "почта", "بطاقه", "رقم", "هاتف", "ευρω", "internationalisation", "a", "id",
    ];

    static readonly string[] Pairs = ["電話", "番号", "話番", "漢字", "ライ", "โท"];

    static readonly string[] Pieces =
    [
        " ", " ", " ", " ", " ", "  ", ", ", ". ", "\n", "\r\n", "\n\n", "\n\n\n", "-", "'", "’", "—", " … ", "\u00A0", "(", ")", "\"", "«", "»", "_",
        "@", "@@", ".", "..", ":", "://", "//", "///", "/", "[", "{", "<<", "%%", "<", "%", "!", "!!", "?!", "???",
        "1", "12", "2026", "0612345678", "415-555-0134", "+1(", "4111 1111 1111 1111", "12o45l", "1Z999AA10123456784", "B0C3F7H9K2", "AB12CD34EF56",
        "send", "Send", "SEND", "us", "US", "your", "Card", "number", "NUMBERS", "Guaranteed", "guaranty", "WhatsApp", "whatsoever", "mailbox", "zero", "one", "id",
        "Straße", "téléphone", "Telefone", "CAFÉ", "naïve", "Łódź", "ÿ", "×", "€", "£", "°", "½", "карта", "Картой", "НОМЕР", "почта", "بطاقة", "والبطاقة", "رقم", "هاتف", "ευρώ",
        "電話", "番号", "電話番号", "漢", "ライン", "LINE漢字", "ID番号", "5つ星", "โทร", "。", "、", "😀", "👍🏽", "🇩🇪", "internationalisation", "PLEASE READ THE WHOLE MANUAL FIRST",
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

    internal static List<Anchor> Anchors(Random random, int count)
    {
        var anchors = new List<Anchor>();
        for (int i = 0; i < count; i++)
        {
            string word = Words[random.Next(Words.Length)];
            var wakes = random.Next(3) switch { 0 => CandidateKinds.Word, 1 => CandidateKinds.Phrase, _ => CandidateKinds.Phrase | CandidateKinds.WidePhrase };
            ushort detectors = wakes == CandidateKinds.Word ? (ushort)(1 << random.Next(16)) : (ushort)0;
            ulong next = random.Next(3) == 0 ? Neighbours(random) : 0, previous = random.Next(3) == 0 ? Neighbours(random) : 0;
            anchors.Add(random.Next(5) switch
            {
                0 => new Anchor(Pairs[random.Next(Pairs.Length)], AnchorForm.Pair, wakes, detectors, next, previous),
                1 when word.Length >= WordKey.StemLetters => new Anchor(word[..random.Next(4, Math.Min(word.Length, 7) + 1)], AnchorForm.Stem, wakes, detectors, next, previous),
                _ => new Anchor(word, AnchorForm.Word, wakes, detectors, next, previous),
            });
        }

        return anchors;
    }

    static ulong Neighbours(Random random)
    {
        ulong mask = 0;
        for (int i = random.Next(1, 6); i > 0; i--) mask |= 1UL << WordKey.NeighbourBit(Words[random.Next(Words.Length)]);
        return mask;
    }
}

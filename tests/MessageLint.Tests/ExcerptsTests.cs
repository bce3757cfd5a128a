using System.Globalization;
using MessageLint.Detectors;

namespace MessageLint.Tests;

/// <summary>What is shown of a finding never repeats it.</summary>
public class ExcerptsTests
{
    static string Of(string text, EntityKind kind) => Excerpts.Of(text, new TextSpan(0, text.Length), [(kind, new TextSpan(0, text.Length))]);

    [Theory]
    [InlineData(nameof(EntityKind.Email), "jane.doe@example.com", "j***.***@example.com")]
    [InlineData(nameof(EntityKind.Email), "j@example.com", "j@example.com")]
    [InlineData(nameof(EntityKind.Phone), "+44 20 7946 0958", "+** ** **** **58")]
    [InlineData(nameof(EntityKind.Phone), "(212) 555-0147", "(***) ***-**47")]
    [InlineData(nameof(EntityKind.Card), "4111 1111 1111 1111", "**** **** **** **11")]
    [InlineData(nameof(EntityKind.Iban), "DE89370400440532013000", "********************00")]
    [InlineData(nameof(EntityKind.Handle), "@oakandlatch", "@o**********")]
    [InlineData(nameof(EntityKind.Password), "hunter2!", "*******!")]
    [InlineData(nameof(EntityKind.OneTimeCode), "482913", "******")]
    [InlineData(nameof(EntityKind.PostalAddress), "27 Harbour Road", "** ******* ****")]
    [InlineData(nameof(EntityKind.Link), "https://shop.example/a", "https://shop.example/a")]
    [InlineData(nameof(EntityKind.Link), "https://wa.me/441632960123", "https://wa.me/**********23")]
    public void What_is_secret_is_covered(string kind, string text, string shown) => Assert.Equal(shown, Of(text, Enum.Parse<EntityKind>(kind)));

    [Fact]
    public void A_number_in_another_finding_is_covered_even_when_nobody_knows_what_it_is() =>
        Assert.Equal("call me: ***** ****89", Excerpts.Of("call me: 01234 567889", new TextSpan(0, 21), []));

    [Fact]
    public void A_finding_about_the_whole_message_has_no_excerpt() => Assert.Equal("", Excerpts.Of("text", default, []));

    [Fact]
    public void Long_texts_are_cut() => Assert.Equal(new string('a', 80) + "…", Excerpts.Of(new string('a', 200), new TextSpan(10, 150), []));

    [Fact]
    public void Control_and_direction_characters_are_made_visible()
    {
        const string Text = "a\u001b[31mb\u202Ec\u200Dd\r\ne\u2028f\u0007g\u007Fh\u0085i";
        string shown = Excerpts.Of(Text, new TextSpan(0, Text.Length), []);
        Assert.Equal("a␛[31mb·c·d  e·f␇g␡h·i", shown);
    }

    [Fact]
    public void No_run_of_digits_of_a_card_or_phone_survives_and_no_control_passes()
    {
        var random = new Random(4711);
        const string Parts = "0123456789012345678901234567890123456789 -./()+\u001b\u202E\u200B\n\t\u0000abzÄ😀@";
        for (int round = 0; round < 20_000; round++)
        {
            var text = new char[random.Next(1, 120)];
            for (int i = 0; i < text.Length; i++) text[i] = Parts[random.Next(Parts.Length)];
            int start = random.Next(text.Length), end = random.Next(start + 1, text.Length + 1);
            int from = random.Next(text.Length), to = random.Next(from + 1, text.Length + 1);
            var kind = random.Next(2) == 0 ? EntityKind.Card : EntityKind.Phone;
            string shown = Excerpts.Of(text, new TextSpan(start, end), [(kind, new TextSpan(from, to))]);
            Assert.DoesNotContain(shown, c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

            // Position by position: of the entity's own digits at most the last two can be read.
            int readable = Enumerable.Range(0, Math.Min(shown.Length, end - start)).Count(i => start + i >= from && start + i < to && char.IsDigit(shown[i]));
            Assert.True(readable <= 2, $"{readable} digits of an entity are readable in round {round}.");
        }
    }
}

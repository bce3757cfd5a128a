using System.Globalization;
using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class LookAlikesTests
{
    [Theory]
    [InlineData("amaz0n.com")]
    [InlineData("www.arnazon.fr")]
    [InlineData("amazn.com")]
    [InlineData("amazom.de")]
    [InlineData("amzaon.com")]
    [InlineData("аmazon.com")]
    [InlineData("xn--mazon-3ve.com")]
    [InlineData("amazon.com.example.net")]
    [InlineData("amazon-support.com")]
    [InlineData("amazonsupport.com")]
    [InlineData("amazon.shop")]
    [InlineData("amazon-it.rimborsi-sicuri.com")]
    [InlineData("www.amazon.se-retur.com")]
    [InlineData("paypa1.com")]
    [InlineData("faceb00k.com")]
    [InlineData("ebay-resolution-centre.example")]
    [InlineData("ups.com.track.example.net")]
    [InlineData("dhl-tracking.example.net")]
    [InlineData("vvalmart.com")]
    public void Sees_imitations(string host) => Assert.True(LookAlikes.IsLookAlike(host));

    [Theory]
    [InlineData("amazon.co.uk")]
    [InlineData("www.amazon.com.be")]
    [InlineData("s3.eu-west-1.amazonaws.com")]
    [InlineData("amazonas.example.com")]
    [InlineData("amazone.de")]
    [InlineData("upset.com")]
    [InlineData("ups-and-downs.com")]
    [InlineData("groups.com")]
    [InlineData("www.ebay.de")]
    [InlineData("betsy.com")]
    [InlineData("apples.com")]
    [InlineData("maple.com")]
    [InlineData("goggles.com")]
    [InlineData("thermal.com")]
    [InlineData("hermes-books.example")]
    [InlineData("kettle-haus.de")]
    [InlineData("delivery.example.com")]
    public void Passes_other_names(string host) => Assert.False(LookAlikes.IsLookAlike(host));

    [Theory]
    [InlineData("bücher")]
    [InlineData("аmazon")]
    [InlineData("例え")]
    [InlineData("ça-va-bien")]
    [InlineData("παράδειγμα")]
    public void Decodes_punycode_as_the_framework_does(string label)
    {
        string ascii = new IdnMapping().GetAscii(label);
        Span<char> buffer = stackalloc char[63];
        int length = Punycode.Decode(ascii.AsSpan(4), buffer);
        Assert.Equal(new IdnMapping().GetUnicode(ascii), buffer[..length].ToString());
    }

    [Fact]
    public void Refuses_broken_punycode()
    {
        Span<char> buffer = stackalloc char[63];
        foreach (string input in new[] { "9", "99999999999", "a-ü", "zzzzzzzzzzzzzzzzzzzz" }) Assert.Equal(0, Punycode.Decode(input, buffer));
    }
}

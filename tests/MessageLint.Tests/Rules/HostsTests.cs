using MessageLint.Rules;

namespace MessageLint.Tests.Rules;

public class HostsTests
{
    [Theory]
    [InlineData("amazon.de", true)]
    [InlineData("www.amazon.de", true)]
    [InlineData("sellercentral.amazon.de", true)]
    [InlineData("AMAZON.DE", true)]
    [InlineData("notamazon.de", false)]
    [InlineData("amazon.de.example", false)]
    [InlineData("amazon.com", false)]
    [InlineData("de", false)]
    [InlineData("", false)]
    [InlineData("help.brand.example", true)]
    [InlineData("brand.example", false)]
    [InlineData("etsy.com", true)]
    [InlineData("shop.etsy.com", true)]
    [InlineData("myetsy.com", false)]
    public void A_host_is_allowed_at_or_below_a_listed_one(string host, bool allowed)
    {
        var context = new MessageContext { Marketplace = "etsy.com", AllowedHosts = ["help.brand.example"] };
        Assert.Equal(allowed, Hosts.IsAllowed(host, ["amazon.de"], context));
    }
}

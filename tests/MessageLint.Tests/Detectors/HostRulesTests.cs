using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class HostRulesTests
{
    [Theory]
    [InlineData("www.example.com", "example.com")]
    [InlineData("shop.example.co.uk", "example.co.uk")]
    [InlineData("a.b.kobe.jp", "a.b.kobe.jp")]
    [InlineData("www.city.kobe.jp", "city.kobe.jp")]
    [InlineData("www.amazon.com.be", "amazon.com.be")]
    [InlineData("me.github.io", "me.github.io")]
    [InlineData("co.uk", "co.uk")]
    [InlineData("www.bücher.example", "bücher.example")]
    public void Finds_the_registrable_domain(string host, string domain) => Assert.Equal(domain, HostRules.RegistrableDomain(host).ToString());

    [Theory]
    [InlineData("amazon.com", "amazon.com", true)]
    [InlineData("www.AMAZON.com", "amazon.com", true)]
    [InlineData("notamazon.com", "amazon.com", false)]
    [InlineData("amazon.com.example.net", "amazon.com", false)]
    [InlineData("amazon.com", "www.amazon.com", false)]
    [InlineData("x.help.etsy.com", "help.etsy.com", true)]
    [InlineData("example.co.uk", "co.uk", false)]
    [InlineData("a.example.com", "*.example.com", true)]
    [InlineData("example.com", "*.example.com", false)]
    public void Allows_by_label_border(string host, string entry, bool allowed) => Assert.Equal(allowed, HostRules.IsAllowed(host, entry));

    [Theory]
    [InlineData("www.amazon.co.uk", "amazon.co.uk")]
    [InlineData("smile.amazon.com", "amazon.com")]
    [InlineData("amazon.shop", "")]
    [InlineData("amazon.com.example.net", "")]
    [InlineData("ebay.com", "")]
    public void Knows_the_store(string host, string store) => Assert.Equal(store, HostRules.AmazonStore(host).ToString());
}

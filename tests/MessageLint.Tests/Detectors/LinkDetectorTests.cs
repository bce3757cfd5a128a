using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class LinkDetectorTests
{
    [Theory]
    [InlineData("See https://example.com/deals?x=1#y.", "https://example.com/deals?x=1#y")]
    [InlineData("(see http://example.com/a_(b))", "http://example.com/a_(b)")]
    [InlineData("go to www.kettle-haus.de, please", "www.kettle-haus.de")]
    [InlineData("Find it at kettle-haus.de!", "kettle-haus.de")]
    [InlineData("our taps: hartleytaps.co.uk", "hartleytaps.co.uk")]
    [InlineData("rangoli-prints.in/process shows it", "rangoli-prints.in/process")]
    [InlineData("the film is on //example.com/x", "//example.com/x")]
    [InlineData("http://203.0.113.45:8080/m.pdf", "http://203.0.113.45:8080/m.pdf")]
    [InlineData("http://3221226219/label.pdf", "http://3221226219/label.pdf")]
    [InlineData("http://0xCB.0x00.0x71.0x2D/", "http://0xCB.0x00.0x71.0x2D/")]
    [InlineData("http://[2001:db8::7]/x", "http://[2001:db8::7]/x")]
    [InlineData("https://www.amazon.de@example.net/r", "https://www.amazon.de@example.net/r")]
    [InlineData("set the router to 192.168.0.1 first", "192.168.0.1")]
    [InlineData("詳しくはexample.comをご覧ください", "example.com")]
    [InlineData("https://example.jp/aboutをご覧", "https://example.jp/about")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("data:text/html;base64,PGI+", "data:text/html;base64,PGI+")]
    [InlineData("www.müller-kerzen.de hat es", "www.müller-kerzen.de")]
    [InlineData("We moved to kettle.com.Please order there", "kettle.com")]
    [InlineData("163.com is a portal", "163.com")]
    [InlineData("hxxps://prairieloom.com/errata", "hxxps://prairieloom.com/errata")]
    [InlineData("http:\\\\kettle-haus.de\\x", "http:\\\\kettle-haus.de\\x")]
    [InlineData("https://%65xample.com/x", "https://%65xample.com/x")]
    [InlineData("open %68%74%74%70%73://kettle-haus.de/help now", "%68%74%74%70%73://kettle-haus.de/help")]
    [InlineData("it is www.kettlehaus", "www.kettlehaus")]
    [InlineData("it is KettleHaus.Com", "KettleHaus.Com")]
    [InlineData("our blog (kettlehaus.blog) says", "kettlehaus.blog")]
    public void Finds_links(string text, string link) => Assert.Equal([link], TextDetectorRunner.Find(text, EntityKind.Link));

    [Theory]
    [InlineData("IT", "tutto su lampcorner.it adesso", true)]
    [InlineData("US", "take the lamp, plug.it in first", false)]
    [InlineData(null, "spares: see lampcorner.it there", false)]
    [InlineData(null, "lampcorner.shop has it", true)]
    [InlineData(null, "in the old.shop around", false)]
    public void Reads_weak_endings_by_region_and_length(string? region, string text, bool found) =>
        Assert.Equal(found, TextDetectorRunner.Run(text, TextDetectors.All, region, MessageContext.Empty).Any(entity => entity.Kind == EntityKind.Link));

    [Theory]
    [InlineData("https://kettle-haus.de/t/302-1234567-7654321", "https://kettle-haus.de/t/")]
    [InlineData("https://kettle-haus.de/{{order_id}}/x", "https://kettle-haus.de/")]
    public void Keeps_a_link_whose_path_holds_an_id(string text, string link)
    {
        var found = TextDetectorRunner.Run(text, DetectorRegistry.All).Single(entity => entity.Kind == EntityKind.Link);
        Assert.Equal(link, text[found.Start..found.End]);
    }

    [Theory]
    [InlineData("look for ledmate dot com slash download", "ledmate dot com slash download")]
    [InlineData("go to kettlehaus . com now", "kettlehaus . com")]
    [InlineData("see kettlehaus[.]com", "kettlehaus[.]com")]
    [InlineData("www kettlehaus com has it", "www kettlehaus com")]
    [InlineData("w w w kettlehaus com has it", "w w w kettlehaus com")]
    [InlineData("it is on kettlehaus dot shop, all of it", "kettlehaus dot shop")]
    [InlineData("puis le petit .fr habituel", ".fr")]
    [InlineData("add .co.uk to our name", "add .co.uk")]
    [InlineData("www , brighthome , com", "www , brighthome , com")]
    [InlineData("r e p s l a g a r e n . s e", "r e p s l a g a r e n . s e")]
    [InlineData("h t t p s : / / e x a m p l e . n e t / c n c", "h t t p s : / / e x a m p l e . n e t / c n c")]
    [InlineData("tapis-berbere point com", "tapis-berbere point com")]
    [InlineData("bit period ly slash gaskets", "bit period ly slash gaskets")]
    public void Finds_links_taken_apart(string text, string link)
    {
        var entity = Assert.Single(TextDetectorRunner.Run(text), entity => entity.Kind == EntityKind.Link);
        Assert.Equal(link, text[entity.Start..entity.End]);
        Assert.True((entity.Traits & EntityTraits.Obfuscated) != 0);
    }

    [Theory]
    [InlineData("It arrived today.We are sorry.")]
    [InlineData("Thanks for your order.In case of doubt write here.")]
    [InlineData("Please add the grade.Later we ship.")]
    [InlineData("we shipped it.It should be there soon.So please wait")]
    [InlineData("it is sent.so please wait, it is in the box.it works")]
    [InlineData("Read readme.md, manual.pdf, setup.py or install.sh")]
    [InlineData("The label is in label.zip and video.mov")]
    [InlineData("Firmware 1.2.3.4 fixes v2.io-link")]
    [InlineData("Made with Node.js and ASP.NET, e.g. U.S.A., i.e. at 5 p.m. sharp")]
    [InlineData("A 2.in pipe and a 3.5 mm plug, size 10.5")]
    [InlineData("Dr.med Schulz and J.R.Smith, St.Moritz")]
    [InlineData("polka dot dress, red dot design, echo dot kids, the dot com bubble")]
    [InlineData("meet at dot-matrix printer speed")]
    [InlineData("The point is, our punto de venta is closed. Point com")]
    [InlineData("JavaScript: the good parts; data: see below")]
    [InlineData("no http in a router manual; and/or; 24/7; //")]
    [InlineData("Pedido recibido.Com os melhores cumprimentos")]
    [InlineData("I want my money.now please answer me.how long")]
    [InlineData("-example.coma foo.123 localhost example.invalid")]
    [InlineData("http:// http://. http://.. http://# http://?")]
    [InlineData("the book covers .com, .net and .org; the .com boom; why dot com isn't right")]
    public void Passes_what_is_no_link(string text) => Assert.Empty(TextDetectorRunner.Find(text, EntityKind.Link));

    [Theory]
    [InlineData("https://www.amazon.com/help", (uint)(EntityTraits.Scheme), (uint)(EntityTraits.Insecure | EntityTraits.LookAlike | EntityTraits.Deceptive | EntityTraits.Bare))]
    [InlineData("http://www.amazon.com/returns", (uint)(EntityTraits.Insecure), (uint)(EntityTraits.LookAlike))]
    [InlineData("https://www.amaz0n.com/verify", (uint)(EntityTraits.LookAlike), (uint)(EntityTraits.Insecure))]
    [InlineData("https://amazon.com@example.net/r", (uint)(EntityTraits.Deceptive), (uint)(EntityTraits.LookAlike))]
    [InlineData("http://192.0.2.7/x", (uint)(EntityTraits.Deceptive), (uint)(EntityTraits.Bare))]
    [InlineData("bit.ly/x8k", (uint)(EntityTraits.Shortener | EntityTraits.Bare), (uint)(EntityTraits.Scheme))]
    [InlineData("https://www.amazon.fr/dp/B07QK5ZT2M?tag=maison-21", (uint)(EntityTraits.Tracking | EntityTraits.Storefront), (uint)(EntityTraits.LookAlike))]
    [InlineData("https://www.amazon.com/gp/r.html?U=https%3A%2F%2Fexample.net", (uint)(EntityTraits.Tracking), (uint)(EntityTraits.Storefront))]
    [InlineData("https://www.ups.com/track?tracknum=1Z", (uint)(EntityTraits.Scheme), (uint)(EntityTraits.Tracking | EntityTraits.LookAlike))]
    [InlineData("https://example.com/manual.pdf", (uint)(EntityTraits.File | EntityTraits.Sample), (uint)(EntityTraits.Shortener))]
    [InlineData("https://acme.com/unsubscribe?u=1", (uint)(EntityTraits.OptOut), (uint)(EntityTraits.Tracking))]
    [InlineData("192.168.0.1", (uint)(EntityTraits.PrivateAddress | EntityTraits.Bare), (uint)(EntityTraits.Deceptive))]
    [InlineData("instagram.com/kettle.haus", (uint)(EntityTraits.Profile), (uint)(EntityTraits.Messenger))]
    [InlineData("https://wa.me/441632960123", (uint)(EntityTraits.Messenger), (uint)(EntityTraits.Insecure))]
    [InlineData("https://xn--mazon-3ve.com/help", (uint)(EntityTraits.LookAlike | EntityTraits.Deceptive), (uint)(EntityTraits.Bare))]
    public void Tells_the_traits(string text, uint has, uint hasNot)
    {
        var entity = Assert.Single(TextDetectorRunner.Run(text), entity => entity.Kind == EntityKind.Link);
        Assert.Equal(has, (uint)entity.Traits & has);
        Assert.Equal(0u, (uint)entity.Traits & hasNot);
    }

    [Fact]
    public void Gives_the_host_as_the_part()
    {
        const string Text = "see https://amazon.de@shop.example.net:8443/x?y=1.";
        var entity = Assert.Single(TextDetectorRunner.Run(Text));
        Assert.Equal("shop.example.net", Text[entity.PartStart..entity.PartEnd]);
        Assert.Equal("https://amazon.de@shop.example.net:8443/x?y=1", Text[entity.Start..entity.End]);
    }
}

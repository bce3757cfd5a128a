using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class PlaceholderDetectorTests
{
    static readonly IReadOnlyList<IDetector> Detectors = [new PlaceholderDetector()];

    [Theory]
    [InlineData("Dear {{name}},", "{{name}}")]
    [InlineData("Dear {{ customer.name | default: \"you\" }},", "{{ customer.name | default: \"you\" }}")]
    [InlineData("Dear {{{name}}},", "{{{name}}}")]
    [InlineData("Hi {first_name},", "{first_name}")]
    [InlineData("Hi ${name},", "${name}")]
    [InlineData("Hi %{name},", "%{name}")]
    [InlineData("{% if late %}", "{% if late %}")]
    [InlineData("Order <%= order.id %> left", "<%= order.id %>")]
    [InlineData("Zu %%nummer%% heute", "%%nummer%%")]
    [InlineData("We refund <<amount>> today", "<<amount>>")]
    [InlineData("in <<COLOUR>> cotton", "<<COLOUR>>")]
    [InlineData("[[order_id]] is late", "[[order_id]]")]
    [InlineData("About [Order Number]", "[Order Number]")]
    [InlineData("They leave [delete if FBA] today", "[delete if FBA]")]
    [InlineData("[お客様名]様", "[お客様名]")]
    [InlineData("عزيزي [اسم العميل]", "[اسم العميل]")]
    public void Finds_places_in_brackets(string text, string place) => Assert.Equal([place], Find(text));

    [Theory]
    [InlineData("Hi %first_name%,", "%first_name%")]
    [InlineData("Hi $name$,", "$name$")]
    [InlineData("Order #ORDER_NUMBER# left", "#ORDER_NUMBER#")]
    [InlineData("Hi *|FNAME|*,", "*|FNAME|*")]
    [InlineData("Hi __NAME__,", "__NAME__")]
    [InlineData("Hi <customer name>,", "<customer name>")]
    [InlineData("Dear CUSTOMER_NAME,", "CUSTOMER_NAME")]
    [InlineData("We refunded $XX.XX today", "$XX.XX")]
    [InlineData("It comes on XX/XX/XXXX.", "XX/XX/XXXX")]
    [InlineData("collected on XX June", "XX")]
    [InlineData("Dear , thank you", "Dear ,")]
    [InlineData("Sehr geehrter Herr , danke", "Herr ,")]
    [InlineData("Dear Mr/Mrs ________, thank you", "Mr/Mrs ________")]
    [InlineData("○○様\nお世話になっております。", "○○様")]
    [InlineData("【お名前】様", "【お名前】")]
    public void Finds_places_without_brackets(string text, string place) => Assert.Equal([place], Find(text));

    [Theory]
    [InlineData("[Important] confirm it")]
    [InlineData("[Box 2 of 3] left; [Item 4] and [Update, 12 June] too")]
    [InlineData("[order: 114] and [time-lapse mode]")]
    [InlineData("[Order] 114-2203341-7719305\n- [Date]: 12 May\n【商品名】やかん")]
    [InlineData("[tracking link removed], [price incl. VAT], [Product A], __date__")]
    [InlineData("if 5 < number of screws > 3, .row{order:1}")]
    [InlineData("the {Blue} one, {1, 2} and {00}")]
    [InlineData("body{margin:0} .name{color:red}")]
    [InlineData("100%% sure, 50%-60% off, $5 to $7")]
    [InlineData("write `host = {{ ip }}` as it is")]
    [InlineData("a [tracking link](https://example.com) there")]
    [InlineData("<<très bien>> and 5 < 6, <address>")]
    [InlineData("the name tag is #4, tag #name")]
    [InlineData("your file ORDER_LABEL.pdf and invoice_number.pdf")]
    [InlineData("Love, Bea XX")]
    [InlineData("the card ending XXXX 4242, size XXXL, el siglo XX")]
    [InlineData("Dear, please wait. Oh dear , what a pity. Beste, de vaas komt.")]
    [InlineData("Mr. Lee, Herr Müller, Dear Ana, hello")]
    [InlineData("田中様\nお世話になっております。商品番号は12です。")]
    public void Leaves_other_brackets_and_words_alone(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Dear {{name, thank you", "Unclosed")]
    [InlineData("Dear {{name}, order {{order_id}} left", "Unclosed")]
    [InlineData("Write to {{buyer_phone}}", "Personal")]
    [InlineData("Order {{oder_id}} left", "Undeclared")]
    [InlineData("The text [Engraving Txt] left", "Undeclared")]
    public void Tells_what_is_wrong_with_a_place(string text, string trait)
    {
        var message = new MessageContext { Placeholders = ["name", "order_id", "buyer_phone", "Engraving Text"] };
        var found = TextDetectorRunner.Run(text, Detectors, null, message);
        Assert.True(found[0].Traits.HasFlag(Enum.Parse<EntityTraits>(trait)), found[0].ToString());
    }

    [Fact]
    public void Conditions_are_never_undeclared()
    {
        var message = new MessageContext { Placeholders = ["delayed"] };
        var found = TextDetectorRunner.Run("{{#if delayed}}Sorry{{else}}Hello{{/if}}", Detectors, null, message);
        Assert.All(found, entity => Assert.False(entity.Traits.HasFlag(EntityTraits.Undeclared)));
        Assert.Equal(3, found.Length);
    }

    static string[] Find(string text) =>
        [.. TextDetectorRunner.Run(text, Detectors, null, MessageContext.Empty).Select(entity => text[entity.Start..entity.End])];
}

using System.Text;
using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class TextDetectorsTests
{
    static readonly string[] Pieces =
    [
        "@", ".", "..", " . ", "dot", " dot ", "at", " at ", "(at)", "[.]", "com", "www", "http://", "//", "://", "x", "J", "ä", "ア", "ドット", "例", "1", "12", "10115", "+1(",
        " ", "\n", ",", ":", "/", "\\", "?", "#", "%", "%40", "-", "_", "(", ")", "[", "]", "\"", "insta", "whatsapp", "id", "us", "Mill", "Lane", "Straße", "rue", "〒", "xn--", "gmail", "javascript:", "\u0301", "😀",
    ];

    [Fact]
    public void Spans_lie_in_the_text_for_any_soup()
    {
        var random = new Random(20240611);
        for (int round = 0; round < 1000; round++)
        {
            var soup = new StringBuilder();
            for (int i = random.Next(1, 60); i > 0; i--) soup.Append(Pieces[random.Next(Pieces.Length)]);
            string text = soup.ToString();
            int last = 0;
            foreach (var entity in TextDetectorRunner.Run(text))
            {
                Assert.InRange(entity.Start, last, text.Length);
                Assert.InRange(entity.End, entity.Start + 1, text.Length);
                Assert.InRange(entity.PartStart, entity.Start, entity.End);
                Assert.InRange(entity.PartEnd, entity.PartStart, entity.End);
                last = entity.End;
            }
        }
    }

    [Fact]
    public void Finds_an_address_in_any_ordinary_surrounding()
    {
        string[] before = ["", "Hello, ", "(", "\"", "see: ", "mail\n", "→ "], after = ["", ".", ", thanks", ")", "\"", "!\n", " or not"];
        foreach (string thing in new[] { "jane.doe@kettle-haus.de", "https://kettle-haus.de/a?b=c", "www.kettle-haus.de", "kettle-haus.de" })
        {
            foreach (string left in before)
            {
                foreach (string right in after)
                {
                    var entity = Assert.Single(TextDetectorRunner.Run(left + thing + right));
                    Assert.Equal(thing, (left + thing + right)[entity.Start..entity.End]);
                }
            }
        }
    }

    [Theory]
    [InlineData("@")]
    [InlineData("a.")]
    [InlineData("a@a.")]
    [InlineData("dot ")]
    [InlineData("a b ")]
    [InlineData("www ")]
    [InlineData("(at) ")]
    [InlineData("http://")]
    [InlineData("insta us id ")]
    [InlineData("Mill Lane 1 ")]
    public void Looks_at_a_bounded_part_of_the_text_only(string piece)
    {
        // What is far away must change nothing: the finds in the middle of a long soup are those of a longer one.
        string text = string.Concat(Enumerable.Repeat(piece, 150));
        var once = TextDetectorRunner.Run(text).Count;
        var twice = TextDetectorRunner.Run(text + text).Count;
        Assert.InRange(twice, once, (2 * once) + 1);
    }

    [Fact]
    public void Allocates_nothing_for_a_message_after_the_first()
    {
        const string Text = "Hi Ana, jane at shop dot com, jane@example.com, https://www.amaz0n.com/x?tag=1, insta: kettle_haus, 14 Mill Lane, Leeds LS1 4AB";
        var entities = new EntityList();
        var candidates = TextDetectorRunner.Candidates(Text, TextDetectors.All).ToArray();
        // Code that is not yet optimised boxes here and there; the runtime takes its time to optimise it.
        long least = long.MaxValue;
        for (int round = 0; round < 200 && least > 0; round++)
        {
            for (int i = 0; i < 100; i++) Run();
            Thread.Sleep(5);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.True(entities.Count >= 5);

        void Run()
        {
            entities.Clear();
            var context = new DetectorContext { Text = Text, Region = null, Message = MessageContext.Empty, Entities = entities };
            foreach (var (detector, candidate) in candidates) detector.Detect(ref context, candidate);
        }
    }
}

using MessageLint.Detectors;

namespace MessageLint.Tests.Detectors;

public class WakeUpsTests
{
    [Theory]
    [InlineData("We will send one of your parts the next day; what you see on the label is the face of the card.")]
    [InlineData("Please sign in the app, the authentication is good for the time being, and pass the line to us.")]
    [InlineData("Je vous en prie, le point fort est ouvert et le colis est en route de Paris.")]
    [InlineData("Warm regards, the Blue Kettle Co. team")]
    public void Everyday_words_have_no_detector_do_more_than_a_glance(string text)
    {
        foreach (var (detector, candidate) in TextDetectorRunner.Candidates(text, DetectorRegistry.All))
        {
            bool spelled = detector is EmailDetector or LinkDetector;
            Assert.False(spelled && SpelledText.IsPromising(text, candidate), text[candidate.Start..candidate.End]);
        }

        Assert.Empty(TextDetectorRunner.Run(text, DetectorRegistry.All));
    }

    [Theory]
    [InlineData("Write to jane at kettlehaus dot com today", "jane at kettlehaus dot com")]
    [InlineData("More on kettlehaus dotcom if you like", "kettlehaus dotcom")]
    [InlineData("More on kettle-haus . de if you like", "kettle-haus . de")]
    [InlineData("Our site is kettle-haus. de and more", "kettle-haus. de")]
    [InlineData("k e t t l e @ h a u s . d e is ours", "k e t t l e @ h a u s . d e")]
    [InlineData("add us on what's app: kettle_haus now", "kettle_haus")]
    [InlineData("PO Box 318, Katoomba NSW 2780", "PO Box 318, Katoomba NSW 2780")]
    [InlineData("ring zero one six three two, nine six zero one two three", "zero one six three two, nine six zero one two three")]
    [InlineData("كلمة المرور: Kettle2026x", "Kettle2026x")]
    [InlineData("خمسة ستة سبعة تسعة خمسة ستة سبعة تسعة ستة", "خمسة ستة سبعة تسعة خمسة ستة سبعة تسعة ستة")]
    public void Spelled_forms_wake_their_detector(string text, string expected)
    {
        var entity = Assert.Single(TextDetectorRunner.Run(text, DetectorRegistry.All));
        Assert.Equal(expected, text[entity.Start..entity.End]);
    }
}

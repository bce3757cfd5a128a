using System.Numerics;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules;
using MessageLint.Rules.Phrases;
using MessageLint.Scanning;

namespace MessageLint.Tests.Rules;

/// <summary>A phrase that stands in a sentence, and whether the sentence would have been read for it.</summary>
sealed record PhraseSeen(Rule Rule, int Phrase, string Words, string Sentence, bool IsWoken);

/// <summary>Reads every sentence for every phrase, and asks of each phrase that it finds whether the concepts of its rarest step would have woken it.</summary>
sealed class PhraseWaking
{
    readonly CompiledPack pack = RuleSet.Default.Compiled;
    readonly CompiledRules rules;
    readonly IDetector[] detectors = [.. DetectorRegistry.All];
    readonly ushort[] detectorsByKind = WakeUps.DetectorsByKind(DetectorRegistry.All);
    readonly List<(Rule Rule, int Number, PhraseExpression Expression)> phrases = [];
    readonly UnitBuffer units = new();
    readonly CandidateList candidates = new();
    readonly SentenceList sentences = new();
    readonly EntityList entities = new();
    readonly NormalizedText normalized = new();
    readonly PhraseAnalysis analysis;
    readonly RecentConcepts recent;
    readonly PhraseMatch[] matches = new PhraseMatch[32];

    public PhraseWaking()
    {
        // No profile, so that no rule is off.
        rules = new CompiledRules(pack.Rules, pack.Rules.Profiles[0] with { Severities = null });
        analysis = new PhraseAnalysis(rules.Lexicons, rules.ConceptUses);
        recent = new RecentConcepts(rules.Lexicons.ConceptCount);
        foreach (var rule in rules.All)
        {
            var packed = pack.Rules.Rules[rule.Index];
            phrases.AddRange(packed.Phrases.Select((phrase, number) => (rule, number, phrase.Expression)));
            if (packed.Anchor is { } anchor) phrases.Add((rule, -1, anchor));
        }
    }

    /// <summary>Every phrase that stands in a message.</summary>
    public List<PhraseSeen> Read(Message message)
    {
        var request = new LintRequest(message.Context, message.Format, message.Kind);
        Normalizer.Normalize(message.Text, message.Format, normalized);
        string text = normalized.Text.ToString();
        Scan(text);
        Detect(text, request);
        var found = new List<PhraseSeen>();
        recent.Clear();
        for (int s = 0; s < sentences.Count; s++)
        {
            recent.Next();
            ReadSentence(text, request, s, found);
            ReadAcross(text, request, Math.Max(0, s - 1), s, found);
        }

        return found;
    }

    void Scan(string text)
    {
        units.Load(text);
        candidates.Clear();
        sentences.Clear();
        new CandidateScanner(pack.Anchors).Scan(units, text, candidates, sentences);
        candidates.Sort();
    }

    void Detect(string text, in LintRequest request)
    {
        entities.Clear();
        var context = new DetectorContext { Text = text, Region = request.Context.Region, Message = request.Context, Entities = entities };
        foreach (var candidate in candidates.Items)
        {
            int woken = detectorsByKind[BitOperations.TrailingZeroCount((int)candidate.Kind)] & candidate.Detectors;
            for (; woken != 0; woken &= woken - 1) detectors[BitOperations.TrailingZeroCount(woken)].Detect(ref context, candidate);
        }
    }

    void ReadSentence(string text, in LintRequest request, int sentence, List<PhraseSeen> found)
    {
        var (start, end) = (sentences.Items[sentence].Start, sentences.Items[sentence].End);
        analysis.Read(text, start, end, entities.Items, 0);
        var woken = new List<PhraseTrigger>();
        foreach (int concept in analysis.Hits.Waking)
        {
            if (rules.AcrossSentences.Asks(concept)) recent.Add(concept, analysis.Hits.LanguagesOf(concept));
            Wake(rules.InSentence, concept, analysis.Hits, woken);
        }

        Match(text, request, start, end, false, woken, found);
    }

    /// <summary>Two sentences are read together only for what the concepts of each alone have woken.</summary>
    void ReadAcross(string text, in LintRequest request, int first, int last, List<PhraseSeen> found)
    {
        var woken = new List<PhraseTrigger>();
        foreach (int concept in recent.Before.Union(recent.Last)) Wake(rules.AcrossSentences, concept, recent, woken);
        var (start, end) = (sentences.Items[first].Start, sentences.Items[last].End);
        analysis.Read(text, start, end, entities.Items, 0);
        Match(text, request, start, end, true, woken, found);
    }

    static void Wake(PhraseTriggers triggers, int concept, IConceptLanguages seen, List<PhraseTrigger> woken)
    {
        foreach (var trigger in triggers.For(concept))
        {
            if (trigger.MayHold(concept, seen)) woken.Add(trigger);
        }
    }

    void Match(string text, in LintRequest request, int start, int end, bool wide, List<PhraseTrigger> woken, List<PhraseSeen> found)
    {
        foreach (var (rule, number, expression) in phrases)
        {
            if (expression.IsWide != wide || (rule.Audiences & request.Audience) == 0) continue;
            int count = analysis.Match(expression, matches);
            if (count == 0) continue;
            var span = analysis.Span(matches[0]);
            int times = woken.Count(trigger => trigger.Rule == rule && ReferenceEquals(trigger.Expression, expression));
            Assert.True(times <= 1, $"{rule.Definition.Id} {number} is woken {times} times by: {text[start..end]}");
            found.Add(new PhraseSeen(rule, number, text[span.Start..span.End], text[start..end], times == 1));
        }
    }
}

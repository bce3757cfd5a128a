using System.Numerics;
using MessageLint.Detectors;
using MessageLint.Normalization;
using MessageLint.Rules;
using MessageLint.Rules.Phrases;
using MessageLint.Scanning;

namespace MessageLint.Tests.Rules;

/// <summary>A phrase that stands in a sentence, and whether the sentence would have been read for it.</summary>
sealed record PhraseSeen(Rule Rule, int Phrase, string Words, string Sentence, bool IsWoken);

/// <summary>Reads every sentence for every phrase, and asks of each phrase that it finds whether the scanner's clues would have woken it.</summary>
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
    readonly MarkFinder finder;
    readonly MarkSet marks;
    readonly PhraseAnalysis analysis;
    readonly PhraseMatch[] matches = new PhraseMatch[32];

    public PhraseWaking()
    {
        // No profile, so that no rule is off.
        rules = new CompiledRules(pack.Rules, pack.Rules.Profiles[0] with { Severities = null });
        finder = new MarkFinder(new CandidateScanner(pack.MarkAnchors), units);
        marks = new MarkSet(pack.Rules.MarkCount);
        analysis = new PhraseAnalysis(rules.Lexicons);
        foreach (var rule in rules.All) phrases.AddRange(pack.Rules.Rules[rule.Index].Phrases.Select((phrase, number) => (rule, number, phrase.Expression)));
    }

    /// <summary>Every phrase that stands in a message.</summary>
    public List<PhraseSeen> Read(Message message)
    {
        var request = new LintRequest(message.Context, message.Format, message.Kind);
        Normalizer.Normalize(message.Text, message.Format, normalized);
        string text = normalized.Text.ToString();
        Scan(text, request);
        Detect(text, request);
        var found = new List<PhraseSeen>();
        for (int s = 0; s < sentences.Count; s++)
        {
            Read(text, request, s, s, rules.InSentence, false, found);
            Read(text, request, s, Math.Min(s + 1, sentences.Count - 1), rules.AcrossSentences, true, found);
        }

        return found;
    }

    void Scan(string text, in LintRequest request)
    {
        units.Load(text);
        candidates.Clear();
        sentences.Clear();
        new CandidateScanner(request.Audience == Audience.Plain ? pack.PlainAnchors : pack.Anchors).Scan(units, text, candidates, sentences);
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

    void Read(string text, in LintRequest request, int first, int last, PhraseTriggers triggers, bool wide, List<PhraseSeen> found)
    {
        int start = sentences.Items[first].Start, end = sentences.Items[last].End;
        var woken = Woken(text, request, first, last, triggers);
        analysis.Read(text, start, end, entities.Items, 0);
        analysis.Demand(ulong.MaxValue);
        foreach (var (rule, number, expression) in phrases)
        {
            if (expression.IsWide != wide || (rule.Audiences & request.Audience) == 0) continue;
            int count = analysis.Match(expression, matches);
            if (count == 0) continue;
            var span = analysis.Span(matches[0]);
            found.Add(new PhraseSeen(rule, number, text[span.Start..span.End], text[start..end], woken.Exists(w => w.Rule == rule && ReferenceEquals(w.Expression, expression))));
        }
    }

    List<PhraseTrigger> Woken(string text, in LintRequest request, int first, int last, PhraseTriggers triggers)
    {
        int start = sentences.Items[first].Start, end = sentences.Items[last].End;
        var kinds = entities.Items.ToArray().Where(entity => entity.Start >= start && entity.Start < end).Select(entity => (int)entity.Kind).Distinct().ToList();
        marks.Clear();
        marks.Add(finder.Find(text, start, end));
        foreach (int kind in kinds) marks.Add(rules.Lexicons.EntityMarks[kind]);
        var woken = new List<PhraseTrigger>();
        foreach (int clue in (int[])[.. sentences.Clues(first, last), .. kinds.SelectMany(kind => rules.Lexicons.EntityClues[kind])]) triggers.Collect(clue, marks, request.Audience, woken);
        return woken;
    }
}

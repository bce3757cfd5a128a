using System.Collections.Concurrent;
using System.Numerics;
using System.Text;
using MessageLint.Detectors;
using MessageLint.Masking;
using MessageLint.Normalization;
using MessageLint.Rules;
using MessageLint.Scanning;

namespace MessageLint;

/// <summary>The way of a message: normalise, scan, detect, decide. Immutable and thread-safe; what changes is in the session.</summary>
internal sealed class LintPipeline
{
    [ThreadStatic]
    static LintSession? LastSession;

    [ThreadStatic]
    static LintPipeline? LastOwner;

    readonly CompiledRules rules;
    readonly CandidateScanner scanner;
    readonly RuleEngine engine;
    readonly IDetector[] detectors;
    readonly CandidateKinds wakes;
    readonly ushort[] detectorsByKind;
    readonly ResultFactory results;
    readonly ConcurrentBag<LintSession> idle = [];

    public LintPipeline(CompiledRules rules, Allowances? allowances, IReadOnlyList<IDetector> detectors, CompiledPack pack)
    {
        this.rules = rules;
        this.detectors = [.. detectors];
        foreach (var detector in this.detectors) wakes |= detector.Wakes;
        detectorsByKind = WakeUps.DetectorsByKind(this.detectors);
        engine = new RuleEngine(rules);
        results = new ResultFactory(rules, allowances);
        scanner = new CandidateScanner(pack.Anchors);
    }

    public string ProfileName => rules.ProfileName;

    public LintResult Lint(ReadOnlySpan<char> text, in LintRequest request)
    {
        var session = Rent();
        session.Clear();
        var result = Run(session, text, request);
        Return(session);
        return result;
    }

    /// <summary>The same for UTF-8. An ASCII text is scanned as it is.</summary>
    public LintResult Lint(ReadOnlySpan<byte> utf8, in LintRequest request)
    {
        var session = Rent();
        session.Clear();
        LintResult result;
        var text = Decode(session, utf8);
        if (request.Format == MessageFormat.Text && session.Units.Load(utf8))
        {
            scanner.Scan(session.Units, [], session.Candidates, session.Sentences);
            session.Candidates.Sort();
            result = DetectAndDecide(session, text, request, null, text);
        }
        else
        {
            result = Run(session, text, request);
        }

        Return(session);
        return result;
    }

    /// <summary>The stretches of a text that must not be stored. Rules are not asked.</summary>
    public List<Redaction> FindSensitive(ReadOnlySpan<char> text, in LintRequest request)
    {
        var session = Rent();
        session.Clear();
        var shown = Scan(session, text, request, out var map);
        Detect(session, shown, request);
        var found = SensitiveSpans.Of(shown, session.Entities, map, new MarkupSlots(text, request.Format));
        Return(session);
        return found;
    }

    LintResult Run(LintSession session, ReadOnlySpan<char> text, in LintRequest request)
    {
        var shown = Scan(session, text, request, out var map);
        return DetectAndDecide(session, shown, request, map, text);
    }

    /// <summary>Finds the candidates of a text.</summary>
    /// <returns>The text as a reader sees it, in whose units the candidates are.</returns>
    ReadOnlySpan<char> Scan(LintSession session, ReadOnlySpan<char> text, in LintRequest request, out NormalizedText? map)
    {
        var shown = text;
        map = null;
        bool ascii = session.Units.Load(text);
        if (request.Format == MessageFormat.Html || (!ascii && !Normalizer.IsNormal(text)))
        {
            Normalizer.Normalize(text, request.Format, session.Normalized);
            map = session.Normalized;
            shown = map.Text;
            session.Units.Load(shown);
        }

        scanner.Scan(session.Units, shown, session.Candidates, session.Sentences);
        session.Candidates.Sort();
        return shown;
    }

    LintResult DetectAndDecide(LintSession session, ReadOnlySpan<char> text, in LintRequest request, NormalizedText? map, ReadOnlySpan<char> original)
    {
        if ((session.Candidates.Kinds & wakes) != 0) Detect(session, text, request);
        if (map is not null) MarkDisguises(session.Entities, map);
        return Decide(session, text, request, map, original);
    }

    void Detect(LintSession session, ReadOnlySpan<char> text, in LintRequest request)
    {
        var context = new DetectorContext { Text = text, Region = request.Context.Region, Message = request.Context, Entities = session.Entities };
        foreach (var candidate in session.Candidates.Items)
        {
            int woken = detectorsByKind[BitOperations.TrailingZeroCount((int)candidate.Kind)] & candidate.Detectors;
            for (; woken != 0; woken &= woken - 1) detectors[BitOperations.TrailingZeroCount(woken)].Detect(ref context, candidate);
        }
    }

    /// <summary>What only the original tells: links that show another host than they open, and hosts written with another script's letters.</summary>
    static void MarkDisguises(EntityList entities, NormalizedText map)
    {
        LinkMismatch.Mark(entities, map);
        for (int i = 0; i < entities.Count; i++)
        {
            var entity = entities.Items[i];
            if (entity.Kind is EntityKind.Link or EntityKind.Email && map.HasFoldedLookAlike(new TextSpan(entity.PartStart, entity.PartEnd))) entities.Mark(i, EntityTraits.LookAlike);
        }
    }

    LintResult Decide(LintSession session, ReadOnlySpan<char> text, in LintRequest request, NormalizedText? map, ReadOnlySpan<char> original)
    {
        var input = new RuleInput { Request = request, Original = original, Text = text, Map = map, Entities = session.Entities, Sentences = session.Sentences, Candidates = session.Candidates.Items };
        engine.Run(input, session.State);
        if (request.Context.Language is { } language) rules.Unspoken(language).LeaveUndecided(request, session.State);
        return results.Make(input, session.State);
    }

    static ReadOnlySpan<char> Decode(LintSession session, ReadOnlySpan<byte> utf8)
    {
        var characters = session.ReserveCharacters(utf8.Length);
        return characters[..Encoding.UTF8.GetChars(utf8, characters)];
    }

    /// <summary>The session this thread used last, or an idle one, or a new one.</summary>
    LintSession Rent()
    {
        if (LastOwner == this && LastSession is { } own)
        {
            LastSession = null;
            return own;
        }

        return idle.TryTake(out var session) ? session : new LintSession(rules);
    }

    void Return(LintSession session)
    {
        if (LastSession is { } other && LastOwner is { } owner && owner != this) owner.idle.Add(other);
        (LastOwner, LastSession) = (this, session);
    }
}

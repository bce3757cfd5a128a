using MessageLint.Detectors;
using MessageLint.Rules.Definitions;

namespace MessageLint.Rules;

/// <summary>What a rule may need to know about a message.</summary>
[Flags]
internal enum ContextFields : ushort
{
    None = 0,
    Marketplace = 1,
    Locale = 2,
    Fulfillment = 4,
    Stage = 8,
    Channel = 16,
    OrderAgeDays = 32,
    Placeholders = 64,
    Subject = 128,

    /// <summary>Words of the message's language, which the rules lack.</summary>
    Language = 256,
}

/// <summary>Everything about a message but its text.</summary>
internal readonly record struct LintRequest(MessageContext Context, MessageFormat Format, MessageKind Kind)
{
    /// <summary>How many sorts of messages there are.</summary>
    public const int Sorts = 12;

    /// <summary>The sort of message: direction, kind and format as one number.</summary>
    public int Sort => (((int)Context.Direction * 3) + (int)Kind) * 2 + (int)Format;

    /// <summary>What is known of what rules may ask for.</summary>
    public ContextFields Known { get; } =
        (Context.Marketplace is null ? 0 : ContextFields.Marketplace) | (Context.Locale is null ? 0 : ContextFields.Locale) |
        (Context.Fulfillment is null ? 0 : ContextFields.Fulfillment) | (Context.Stage is null ? 0 : ContextFields.Stage) |
        (Context.Channel is null ? 0 : ContextFields.Channel) | (Context.OrderAgeDays is null ? 0 : ContextFields.OrderAgeDays) |
        (Context.Placeholders is null ? 0 : ContextFields.Placeholders) | (Context.Subject is null ? 0 : ContextFields.Subject);

    /// <summary>The rules that are looked for: without any context those that need some are left undecided without a look.</summary>
    public ushort Audience
    {
        get
        {
            ushort plain = Detectors.Audience.Of(Context.Direction, Kind);
            return Known == ContextFields.None ? plain : (ushort)(plain | Detectors.Audience.Contextual(plain));
        }
    }
}

/// <summary>A compiled <see cref="ContextCondition"/>: holds, does not, or cannot tell.</summary>
internal sealed class ContextTest
{
    readonly Direction? direction;
    readonly Func<string, bool>? kind, format, marketplace, language, fulfillment, stage, channel, subject;
    readonly int minOrderAge, maxOrderAge;
    readonly bool asksOrderAge;

    public ContextTest(ContextCondition? condition)
    {
        direction = condition?.Direction is [var only] ? only.Equals("inbound", StringComparison.OrdinalIgnoreCase) ? Direction.Inbound : Direction.Outbound : null;
        kind = Values(condition?.Kind);
        format = Values(condition?.Format);
        marketplace = Values(condition?.Marketplace);
        language = Values(condition?.Language);
        fulfillment = Values(condition?.Fulfillment);
        stage = Values(condition?.Stage);
        channel = Values(condition?.Channel);
        subject = Values(condition?.Subject);
        asksOrderAge = condition is { MinOrderAgeDays: not null } or { MaxOrderAgeDays: not null };
        minOrderAge = condition?.MinOrderAgeDays ?? int.MinValue;
        maxOrderAge = condition?.MaxOrderAgeDays ?? int.MaxValue;
    }

    /// <summary>The messages that the condition does not rule out by direction and kind alone.</summary>
    public ushort Audiences
    {
        get
        {
            int audiences = 0;
            foreach (var which in (ReadOnlySpan<MessageKind>)[MessageKind.Message, MessageKind.Template, MessageKind.Case])
            {
                if (kind is not null && !kind(Name(which))) continue;
                if (direction is null or Direction.Outbound) audiences |= Audience.Of(Direction.Outbound, which);
                if (direction is null or Direction.Inbound) audiences |= Audience.Of(Direction.Inbound, which);
            }

            return NeedsContext ? Audience.Contextual((ushort)audiences) : (ushort)audiences;
        }
    }

    /// <summary>Whether it asks for anything that a message need not tell.</summary>
    public bool NeedsContext => marketplace is not null || language is not null || fulfillment is not null || stage is not null || channel is not null || subject is not null || asksOrderAge;

    /// <summary>Whether what is known of a message rules the condition out; if not, what would have to be known is in <paramref name="missing"/>.</summary>
    public bool Holds(in LintRequest request, out ContextFields missing)
    {
        missing = ContextFields.None;
        var context = request.Context;
        if (direction is { } way && context.Direction != way) return false;
        if (kind is not null && !kind(Name(request.Kind))) return false;
        if (format is not null && !format(request.Format == MessageFormat.Html ? "html" : "text")) return false;
        return Test(marketplace, context.Marketplace, ContextFields.Marketplace, ref missing)
            && Test(language, context.Language, ContextFields.Locale, ref missing)
            && Test(fulfillment, context.Fulfillment switch { Fulfillment.Fba => "FBA", Fulfillment.Fbm => "FBM", _ => null }, ContextFields.Fulfillment, ref missing)
            && Test(stage, context.Stage, ContextFields.Stage, ref missing)
            && Test(channel, context.Channel, ContextFields.Channel, ref missing)
            && Test(subject, context.Subject, ContextFields.Subject, ref missing)
            && TestAge(context.OrderAgeDays, ref missing);
    }

    /// <summary>The primary language of a BCP 47 tag; null for none and for "und".</summary>
    public static string? LanguageOf(string? locale)
    {
        if (locale is null) return null;
        int end = locale.AsSpan().IndexOfAny('-', '_');
        string language = (end < 0 ? locale : locale[..end]).ToLowerInvariant();
        return language == "und" ? null : language;
    }

    bool TestAge(int? days, ref ContextFields missing)
    {
        if (!asksOrderAge) return true;
        if (days is null) missing |= ContextFields.OrderAgeDays;
        return days is not { } known || (known >= minOrderAge && known <= maxOrderAge);
    }

    static bool Test(Func<string, bool>? test, string? value, ContextFields field, ref ContextFields missing)
    {
        if (test is null) return true;
        if (value is not null) return test(value);
        missing |= field;
        return true;
    }

    static string Name(MessageKind kind) => kind switch { MessageKind.Template => "template", MessageKind.Case => "case", _ => "message" };

    /// <summary>A test of "value", "begin*", "*part*" and "!value", ignoring case; with only "!" values everything else passes.</summary>
    static Func<string, bool>? Values(IReadOnlyList<string>? values)
    {
        if (values is null || values.Count == 0) return null;
        var not = values.Where(v => v[0] == '!').Select(v => v[1..]).ToArray();
        var any = values.Where(v => v[0] != '!').ToArray();
        return value => !FitsAny(not, value) && (any.Length == 0 || FitsAny(any, value));
    }

    static bool FitsAny(string[] patterns, string value)
    {
        foreach (string pattern in patterns)
        {
            if (Fits(pattern, value)) return true;
        }

        return false;
    }

    static bool Fits(string pattern, string value) =>
        pattern[^1] != '*' ? pattern.Equals(value, StringComparison.OrdinalIgnoreCase)
        : pattern[0] == '*' ? value.AsSpan().Contains(pattern.AsSpan().Trim('*'), StringComparison.OrdinalIgnoreCase)
        : value.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase);
}

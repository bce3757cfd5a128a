using MessageLint.Detectors;
using MessageLint.Rules;
using MessageLint.Rules.Loading;

namespace MessageLint;

/// <summary>
/// Reads a message before it is sent and says what would break a marketplace's rules or leak somebody's data.
/// Immutable and thread-safe: make one, use it everywhere. A clean message allocates next to nothing.
/// </summary>
public sealed class MessageLinter
{
    readonly LintPipeline pipeline;
    readonly Redactor redactor;
    readonly int maxLength;

    MessageLinter(LintPipeline pipeline, string profile, int maxLength)
    {
        this.pipeline = pipeline;
        redactor = new Redactor(pipeline);
        Profile = profile;
        this.maxLength = maxLength;
    }

    /// <summary>The profile in force and its version: <c>amazon@1</c>.</summary>
    public string Profile { get; }

    /// <summary>Makes a linter.</summary>
    /// <exception cref="ArgumentException">The profile is not known, or a text can't be allowed.</exception>
    /// <exception cref="RuleSetException">The rules are not valid.</exception>
    public static MessageLinter Create(LinterOptions? options = null)
    {
        options ??= new LinterOptions();
        var pack = (options.Rules ?? RuleSet.Default).Compiled;
        var profile = pack.Rules.Profiles.FirstOrDefault(p => p.Id == options.Profile)
            ?? throw new ArgumentException($"There is no profile '{options.Profile}'. There are: {string.Join(", ", pack.Rules.Profiles.Select(p => p.Id).Order(StringComparer.Ordinal))}.");
        var rules = new CompiledRules(pack.Rules, profile);
        return new MessageLinter(new LintPipeline(rules, AllowancesOf(options.Allow, pack.Rules), DetectorRegistry.All, pack), rules.ProfileName, options.MaxMessageLength);
    }

    static Allowances? AllowancesOf(IReadOnlyList<AllowedText> allow, RulePack rules)
    {
        if (allow.Count == 0) return null;
        var errors = allow.SelectMany(allowed => SettingsReader.ErrorsOf(allowed, rules).Select(error => $"'{allowed.Text}' can't be allowed: {error.Message}")).ToList();
        return errors.Count == 0 ? new Allowances(allow) : throw new ArgumentException(string.Join(Environment.NewLine, errors));
    }

    /// <summary>Lints a plain text of which nothing else is known.</summary>
    /// <exception cref="MessageTooLongException">The text is over the limit.</exception>
    public LintResult Lint(string text) => Lint(text.AsSpan(), MessageContext.Empty);

    /// <summary>Lints a message.</summary>
    /// <exception cref="MessageTooLongException">The text is over the limit.</exception>
    public LintResult Lint(Message message) => Lint(message.Text.AsSpan(), message.Context, message.Format, message.Kind);

    /// <summary>Lints a text in place, without a string.</summary>
    /// <exception cref="MessageTooLongException">The text is over the limit.</exception>
    public LintResult Lint(
        ReadOnlySpan<char> text, MessageContext context, MessageFormat format = MessageFormat.Text, MessageKind kind = MessageKind.Message)
    {
        if (text.Length > maxLength) throw new MessageTooLongException(text.Length, maxLength);
        return pipeline.Lint(text, new LintRequest(context, format, kind));
    }

    /// <summary>Lints a UTF-8 text in place. Spans still count UTF-16 code units; invalid bytes count as one replacement character each run, as .NET decodes them.</summary>
    /// <exception cref="MessageTooLongException">The text is over the limit.</exception>
    public LintResult LintUtf8(
        ReadOnlySpan<byte> text, MessageContext context, MessageFormat format = MessageFormat.Text, MessageKind kind = MessageKind.Message)
    {
        // At most one unit a byte: only a text that might be too long has to be counted.
        if (text.Length > maxLength && System.Text.Encoding.UTF8.GetCharCount(text) is var length && length > maxLength) throw new MessageTooLongException(length, maxLength);
        return pipeline.Lint(text, new LintRequest(context, format, kind));
    }

    /// <summary>
    /// Masks what must not be stored: cards, bank details, ids, passwords and codes, crypto wallets, e-mail addresses, phone numbers, handles and
    /// street addresses. Order ids, tracking numbers and what <see cref="MessageContext.OrderId"/> and <see cref="MessageContext.KnownIds"/> name stay.
    /// The same message always gives the same text; a text that was redacted stays as it is. HTML keeps its tags.
    /// </summary>
    /// <param name="message">The message. What is known about it helps: national phone numbers need its locale or marketplace.</param>
    /// <param name="style">How what is redacted is written.</param>
    /// <exception cref="MessageTooLongException">The text is over the limit.</exception>
    public RedactedText Redact(Message message, RedactionStyle style = RedactionStyle.Token)
    {
        if (message.Text.Length > maxLength) throw new MessageTooLongException(message.Text.Length, maxLength);
        return redactor.Redact(message.Text, new LintRequest(message.Context, message.Format, message.Kind), style);
    }
}

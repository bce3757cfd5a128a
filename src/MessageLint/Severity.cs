namespace MessageLint;

/// <summary>How bad a finding is, from advice to a breach.</summary>
public enum Severity
{
    /// <summary>Advice on quality.</summary>
    Info,

    /// <summary>Likely a breach, or one that depends on a fact the message does not tell.</summary>
    Warning,

    /// <summary>Would break a marketplace's rule or leak data.</summary>
    Error,
}

/// <summary>What to do with the message: the worst of its findings.</summary>
public enum Verdict
{
    /// <summary>No warning and no error.</summary>
    Pass,

    /// <summary>At least one warning, no error.</summary>
    Warn,

    /// <summary>At least one error.</summary>
    Block,
}

/// <summary>Whom a finding may offend.</summary>
public enum Risk
{
    /// <summary>It breaks a rule.</summary>
    Policy,

    /// <summary>It is allowed, but a marketplace's own crude filter is likely to stop it. Never an error.</summary>
    Filter,
}

namespace KpiBot.Core.Language.Commands;

/// <summary>Which posts or alerts a command speaks of. KPIs and filters that it names stand in the command's question.</summary>
public sealed record Reference(ReferenceKind Kind, ReferenceScope Scope)
{
    /// <summary>"#3", "alert 3"; null where no number was said.</summary>
    public int? Number { get; init; }

    /// <summary>Other words that tell it apart, as they were written: "morning" of "the morning post"; null where there are none.</summary>
    public string? Words { get; init; }
}

/// <summary>What a command is about.</summary>
public enum ReferenceKind
{
    /// <summary>It was not said: "delete it", "pause #3".</summary>
    Any,
    Post,
    Alert,

    /// <summary>The number in an answer: "this number is wrong".</summary>
    Answer,
}

/// <summary>How many of them, and which.</summary>
public enum ReferenceScope
{
    /// <summary>The one that is described by number, KPI or words.</summary>
    One,

    /// <summary>The one that the conversation is about: "it", or nothing said.</summary>
    This,

    /// <summary>All of the asker's own.</summary>
    Mine,
    All,
}

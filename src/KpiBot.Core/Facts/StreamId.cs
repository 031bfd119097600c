namespace KpiBot.Core.Facts;

/// <summary>Where rows come from: the system, the configured connection to it, and the stream (a file, a table, an object) in it.</summary>
/// <param name="Origin">The system, such as <c>files</c> or <c>hubspot</c>; not the marketing source.</param>
/// <param name="Connection">The source's name in <c>sources.yaml</c>, or <c>sample</c> for the sample company.</param>
public sealed record StreamId(string Origin, string Connection, string Stream)
{
    private const string Own = "kpibot";

    /// <summary>Where targets are kept that people set by word: no source delivers it, and none forgets it.</summary>
    public static readonly StreamId OwnTargets = new(Own, "(chat)", "targets");

    /// <summary>Whether KpiBot itself keeps the rows.</summary>
    public bool IsOwn => Origin == Own;

    public override string ToString() => $"{Origin}/{Connection}/{Stream}";
}

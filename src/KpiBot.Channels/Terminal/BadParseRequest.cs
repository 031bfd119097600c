using KpiBot.Core.Localization;

namespace KpiBot.Channels.Terminal;

/// <summary>A line that <c>kpibot parse</c> cannot read.</summary>
/// <param name="Fault">What is wrong with it, as the end of a sentence.</param>
public sealed record BadParseRequest(LocalizedText Fault) : Issue
{
    public override string Code => "bad_request";

    public override LocalizedText Text => new(
        $"This line cannot be read: {Fault.English}.",
        $"Cette ligne est illisible\u202F: {Fault.French}.");
}

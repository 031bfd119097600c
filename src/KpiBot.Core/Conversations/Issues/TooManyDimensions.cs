using System.Globalization;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>More dimensions at once than one answer can show.</summary>
public sealed record TooManyDimensions(int Most, IReadOnlyList<Candidate> Ways) : Issue
{
    public override string Code => "too_many_dimensions";

    public override LocalizedText Text => Most == 1
        ? new("Over time I can split by one dimension. Which one?", "Dans le temps, je détaille selon un seul axe. Lequel ?")
        : new(
            string.Create(CultureInfo.InvariantCulture, $"I can split by {Most} dimensions at most. Which one matters most?"),
            string.Create(CultureInfo.InvariantCulture, $"Je détaille selon {Most} axes au plus. Lequel compte le plus ?"));

    public override IReadOnlyList<Candidate> Candidates => Ways;
}

using System.Globalization;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Web;

/// <summary>A question and what came of it.</summary>
/// <param name="Number">From 1, in its conversation.</param>
/// <param name="Answers">Never none.</param>
public sealed record Exchange(int Number, string Question, IReadOnlyList<Answer> Answers)
{
    public string Anchor => "q" + Number.ToString(CultureInfo.InvariantCulture);
}

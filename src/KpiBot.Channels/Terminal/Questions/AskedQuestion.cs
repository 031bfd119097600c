using System.Text.Json;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Channels.Terminal.Questions;

/// <summary>A question, how it should be understood, and what its answer should be where somebody vouches for it.</summary>
/// <param name="Context">Earlier messages of the same thread, the oldest first.</param>
/// <param name="Language">Of the channel that it is asked in, as <c>kpibot parse</c> takes it; null where there is none.</param>
/// <param name="Now">ISO date or date-time that it is asked at; null for the clock of whoever checks it.</param>
/// <param name="Parse">Null where only the value is checked.</param>
/// <param name="Value">Null where only the parse is checked.</param>
public sealed record AskedQuestion(Place Place, string Ask, IReadOnlyList<string> Context, string? Language, string? Now, ExpectedParse? Parse, ExpectedValue? Value)
{
    /// <summary>The line of <c>kpibot parse</c> that asks it.</summary>
    public string ParseLine => JsonSerializer.Serialize(new { text = Ask, context = Context, now = Now, language = Language });
}

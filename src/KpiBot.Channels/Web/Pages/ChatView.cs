using KpiBot.Core.Localization;

namespace KpiBot.Channels.Web.Pages;

/// <summary>A conversation as its page shows it.</summary>
/// <param name="Suggestions">To try, where nothing was asked yet.</param>
public sealed record ChatView(IReadOnlyList<Exchange> Exchanges, IReadOnlyList<string> Suggestions, bool IsSampleData)
{
    /// <summary>Something that the page must say of itself; null where nothing is amiss.</summary>
    public LocalizedText? Notice { get; init; }

    /// <summary>A question that was not asked, to be sent again.</summary>
    public string Unasked { get; init; } = "";
}

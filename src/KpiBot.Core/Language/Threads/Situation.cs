using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Threads;

/// <summary>What is known around a text when it is read.</summary>
public sealed record Situation
{
    public static readonly Situation None = new();

    /// <summary>Breaks a tie where neither the text nor its thread says anything about the language.</summary>
    public UiLanguage? ChannelLanguage { get; init; }

    /// <summary>What the person or the channel has settled: answers come in it unless the text itself asks for another.</summary>
    public UiLanguage? SetLanguage { get; init; }

    /// <summary>What was said before in the same thread.</summary>
    public ThreadContext Thread { get; init; } = ThreadContext.Empty;

    /// <summary>What the asker means by words that mean several things.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The KPIs, by id, that the asker has settled to see first.</summary>
    public IReadOnlyList<string> Favourites { get; init; } = [];
}

/// <summary>What somebody means by a word that means several things: "marge" is taux de marque.</summary>
/// <param name="Words">In the form that the vocabulary compares.</param>
/// <param name="Id">Of the KPI, or of the dimension that the value is taken from.</param>
public sealed record Choice(string Words, string Id);

using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;

namespace KpiBot.Storage.LiteDb;

/// <summary>A thread's messages, the oldest first.</summary>
internal sealed class ThreadRecord
{
    public required string Id { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public required List<MessageRecord> Messages { get; set; }

    public static ThreadRecord Of(string id, IReadOnlyList<Remembered> messages) =>
        new() { Id = id, LastAt = messages[^1].At, Messages = [.. messages.Select(MessageRecord.Of)] };

    public IReadOnlyList<Remembered> ToMessages() => [.. Messages.Select(m => m.ToRemembered())];
}

internal sealed class MessageRecord
{
    public DateTimeOffset At { get; set; }

    public required string Text { get; set; }

    public string? Language { get; set; }

    public required List<ChoiceRecord> Choices { get; set; }

    /// <summary>Null in what an earlier release wrote.</summary>
    public List<string>? Favourites { get; set; }

    public required List<OfferRecord> Offered { get; set; }

    public static MessageRecord Of(Remembered remembered) => new()
    {
        At = remembered.At,
        Text = remembered.Message.Text,
        Language = LanguageCode.Of(remembered.Message.ChannelLanguage),
        Choices = ChoiceRecord.Of(remembered.Message.Choices),
        Favourites = [.. remembered.Message.Favourites],
        Offered = [.. remembered.Message.Offered.Select(OfferRecord.Of)],
    };

    public Remembered ToRemembered() => new(At, new(Text, LanguageCode.Read(Language))
    {
        Choices = ChoiceRecord.Read(Choices),
        Favourites = [.. Favourites ?? []],
        Offered = [.. Offered.Select(o => o.ToCandidate())],
    });
}

internal sealed class OfferRecord
{
    public required string EnglishLabel { get; set; }

    public required string FrenchLabel { get; set; }

    public required string EnglishQuery { get; set; }

    public required string FrenchQuery { get; set; }

    public static OfferRecord Of(Candidate candidate) => new()
    {
        EnglishLabel = candidate.Label.English,
        FrenchLabel = candidate.Label.French,
        EnglishQuery = candidate.Query.English,
        FrenchQuery = candidate.Query.French,
    };

    public Candidate ToCandidate() => new(new(EnglishLabel, FrenchLabel), new(EnglishQuery, FrenchQuery));
}

/// <summary>Languages by their ISO codes, which no later order of the enumeration changes.</summary>
internal static class LanguageCode
{
    public static string? Of(UiLanguage? language) => language?.Tag();

    public static UiLanguage? Read(string? code) => code switch
    {
        "en" => UiLanguage.English,
        "fr" => UiLanguage.French,
        _ => null,
    };
}

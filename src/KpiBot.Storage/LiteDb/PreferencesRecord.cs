using KpiBot.Core.Conversations;
using KpiBot.Core.Language.Threads;

namespace KpiBot.Storage.LiteDb;

/// <summary>What a user or a channel has settled.</summary>
internal sealed class PreferencesRecord
{
    public required string Id { get; set; }

    public string? Language { get; set; }

    public required List<ChoiceRecord> Choices { get; set; }

    public string? Owner { get; set; }

    /// <summary>Null in records of before there were any.</summary>
    public List<string>? Favourites { get; set; }

    public static PreferencesRecord Of(string id, Preferences settled) => new()
    {
        Id = id,
        Language = LanguageCode.Of(settled.Language),
        Choices = ChoiceRecord.Of(settled.Choices),
        Owner = settled.Owner,
        Favourites = [.. settled.Favourites],
    };

    public Preferences ToPreferences() => new(LanguageCode.Read(Language), ChoiceRecord.Read(Choices)) { Owner = Owner, Favourites = [.. Favourites ?? []] };
}

internal sealed class ChoiceRecord
{
    public required string Words { get; set; }

    public required string Meaning { get; set; }

    public static List<ChoiceRecord> Of(IReadOnlyList<Choice> choices) => [.. choices.Select(c => new ChoiceRecord { Words = c.Words, Meaning = c.Id })];

    public static IReadOnlyList<Choice> Read(List<ChoiceRecord> choices) => [.. choices.Select(c => new Choice(c.Words, c.Meaning))];
}

using KpiBot.Core.Conversations;
using KpiBot.Core.Language.Threads;

namespace KpiBot.Storage.LiteDb;

/// <summary>What a user or a channel has settled.</summary>
internal sealed class PreferencesRecord
{
    public required string Id { get; set; }

    public string? Language { get; set; }

    public required List<ChoiceRecord> Choices { get; set; }

    public static PreferencesRecord Of(string id, Preferences settled) =>
        new() { Id = id, Language = LanguageCode.Of(settled.Language), Choices = ChoiceRecord.Of(settled.Choices) };

    public Preferences ToPreferences() => new(LanguageCode.Read(Language), ChoiceRecord.Read(Choices));
}

internal sealed class ChoiceRecord
{
    public required string Words { get; set; }

    public required string Meaning { get; set; }

    public static List<ChoiceRecord> Of(IReadOnlyList<Choice> choices) => [.. choices.Select(c => new ChoiceRecord { Words = c.Words, Meaning = c.Id })];

    public static IReadOnlyList<Choice> Read(List<ChoiceRecord> choices) => [.. choices.Select(c => new Choice(c.Words, c.Meaning))];
}

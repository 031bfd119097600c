using KpiBot.Core.Answers;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>What is said to a setting, to a choice that is to be forgotten, and to who asks what is remembered: exactly what holds then.</summary>
public sealed class SettingReplies(KpiCatalog catalog)
{
    /// <param name="settled">What held before; null where nothing is remembered.</param>
    public static TextAnswer Language(UiLanguage language, Intent.SetLanguage set, Utterance said, (Preferences Own, Preferences Channel)? settled)
    {
        var place = settled is null ? SettingPlace.Nowhere
            : set.IsForChannel && said.Channel is not null ? SettingPlace.Channel
            : said.User is null ? SettingPlace.Nowhere
            : set.IsForChannel ? SettingPlace.UserOutsideChannels
            : SettingPlace.User;
        return SettingAnswers.Language(language, set.Wanted, place, settled?.Channel.Language);
    }

    /// <param name="settled">What held before.</param>
    public TextAnswer Forgotten(UiLanguage language, Intent.Reset reset, (Preferences Own, Preferences Channel)? settled) => SettingAnswers.ChoicesForgotten(
        language,
        [.. Choices(settled).Where(c => reset.Words.Count == 0 || reset.Words.Contains(c.Words)).Select(c => SettingAnswers.NoChoice(language, c.Words, Meaning(c)))],
        reset.Words.Count > 0);

    public TextAnswer Remembered(UiLanguage language, (Preferences Own, Preferences Channel)? settled) => SettingAnswers.Remembered(
        language, settled?.Own.Language, settled?.Channel.Language, [.. Choices(settled).Select(c => Line(language, c))], settled?.Own.Owner,
        [.. (settled?.Own.Favourites ?? []).Select(catalog.Find).OfType<KpiDefinition>().Select(kpi => kpi.Name.In(language))]);

    private static IReadOnlyList<Choice> Choices((Preferences Own, Preferences Channel)? settled) => settled?.Own.Choices ?? [];

    private string Line(UiLanguage language, Choice choice) => SettingAnswers.Choice(language, choice.Words, Meaning(choice));

    private LocalizedText Meaning(Choice choice) => catalog.Find(choice.Id)?.Name ?? catalog.FindDimension(choice.Id)?.Name ?? LocalizedText.Same(choice.Id);
}

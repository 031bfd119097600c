using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>What the owner of a KPI reads when its number was doubted. The number is not in it: they ask for it, and get what they may see.</summary>
internal static class DisputeNoticeWording
{
    private const int MostOfTheText = 300;

    public static LocalizedText Subject(IReadOnlyList<KpiResult> doubted) =>
        new($"a doubt about {Names(doubted, UiLanguage.English)}", $"un doute sur {Names(doubted, UiLanguage.French)}");

    /// <param name="who">Whoever doubts; null where they are not known.</param>
    public static TextAnswer Of(IReadOnlyList<KpiResult> doubted, string text, string? who, KpiCatalog catalog, UiLanguage language)
    {
        var names = Names(doubted, language);
        var asker = who ?? language.Say("Somebody", "Quelqu'un");
        var said = text.Length > MostOfTheText ? text[..MostOfTheText] + "…" : text;
        return new(language, language.Say($"{asker} doubts a number of yours: {names}", $"{asker} met en doute un de vos chiffres : {names}"),
        [
            .. doubted.Select(result => About(result, catalog, language)),
            language.Say($"In their words: “{said}”", $"Dans ses mots : « {said} »"),
            language.Say("You are told because you answer for it.", "Vous recevez ce message parce que vous en répondez."),
        ], []);
    }

    private static string Names(IReadOnlyList<KpiResult> doubted, UiLanguage language) => string.Join(", ", doubted.Select(result => result.Query.Kpi.Name.In(language)));

    private static string About(KpiResult result, KpiCatalog catalog, UiLanguage language)
    {
        var members = new MemberWording(catalog, language);
        var days = DayWords.During(result.Period.Range).In(language);
        var rows = string.Concat(result.Query.Filters.Select(filter => " · " + members.Filter(filter)));
        return $"{result.Query.Kpi.Name.In(language)}{rows}, {days}";
    }
}

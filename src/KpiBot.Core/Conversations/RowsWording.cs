using KpiBot.Core.Access;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>Says that an answer is over fewer rows than were asked for, because no others may be seen.</summary>
internal static class RowsWording
{
    public static IEnumerable<string> Of(KpiQuery asked, AccessDecision.Allowed allowed, KpiCatalog catalog, UiLanguage language)
    {
        var members = new MemberWording(catalog, language);
        var added = allowed.Query.Filters.Select(members.FilterInSentence).Except(asked.Filters.Select(members.FilterInSentence)).ToList();
        if (added.Count == 0)
            yield break;
        var rows = string.Join(" · ", added);
        yield return language.Say($"Only {rows}: the rest may not be seen here.", $"Uniquement {rows} : le reste n'est pas visible ici.");
    }
}

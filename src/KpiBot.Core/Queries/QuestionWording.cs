using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>Words the questions behind the buttons of a refusal, keeping what can be kept of the one that was asked.</summary>
internal sealed class QuestionWording(KpiCatalog catalog, KpiQuery asked, Period period)
{
    /// <summary>"Acquisition spend by source for Germany in October 2026", "Dépenses d'acquisition par source, Allemagne, en octobre 2026".</summary>
    /// <param name="how">The split or the grain: "by source".</param>
    /// <param name="kept">The filters of the question that the KPI can be put under.</param>
    public Candidate Ask(KpiDefinition kpi, LocalizedText? how, IEnumerable<DimensionFilter> kept, LocalizedText? when = null)
    {
        var label = how is null ? kpi.Name : Join(kpi.Name, " ", " ", how);
        return Of(kpi, label, kept, when);
    }

    /// <summary>"Why did deals won change in October 2026", "Pourquoi cette évolution : affaires gagnées en octobre 2026".</summary>
    public Candidate AskWhy(KpiDefinition kpi, IEnumerable<DimensionFilter> kept) => Of(
        kpi, new($"Why did {Inner(kpi.Name.English)} change", $"Pourquoi cette évolution\u202F: {Inner(kpi.Name.French)}"), kept, when: null);

    private Candidate Of(KpiDefinition kpi, LocalizedText label, IEnumerable<DimensionFilter> kept, LocalizedText? when)
    {
        var query = label;
        foreach (var filter in kept)
        {
            if (Only(filter) is { } member)
                query = Join(query, " for ", ", ", member);
        }

        when ??= asked.Period == kpi.DefaultPeriod ? null : DayWords.During(period.Range);
        return new(label, when is null ? query : Join(query, " ", query == label ? " " : ", ", when));
    }

    public LocalizedText By(string dimension) => new($"by {Inner(NameOf(dimension).English)}", $"par {Inner(NameOf(dimension).French)}");

    public LocalizedText NameOf(string dimension) => catalog.FindDimension(dimension)?.Name ?? LocalizedText.Same(dimension.Replace('_', ' '));

    /// <summary>A name as it stands inside a sentence: "Country" is "country", but "NPS" stays.</summary>
    public static string Inner(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The one member that a filter keeps; null where it keeps several, leaves some out, or is about "(none)".</summary>
    private LocalizedText? Only(DimensionFilter filter)
    {
        if (filter.Exclude || filter.Values is not [{ } value])
            return null;
        var member = catalog.FindDimension(filter.Dimension)?.Members.FirstOrDefault(m => m.Value == value);
        return member?.Name ?? LocalizedText.Same(value);
    }

    private static LocalizedText Join(LocalizedText start, string english, string french, LocalizedText more) =>
        new($"{start.English}{english}{more.English}", $"{start.French}{french}{more.French}");
}

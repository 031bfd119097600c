using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>Words the questions behind the buttons of a refusal, keeping what can be kept of the one that was asked.</summary>
internal sealed class QuestionWording(KpiCatalog catalog, KpiQuery asked, Period period)
{
    /// <summary>"Acquisition spend by source for Germany in October 2026".</summary>
    /// <param name="how">The split or the grain: "by source".</param>
    /// <param name="kept">The filters of the question that the KPI can be put under.</param>
    public Candidate Ask(KpiDefinition kpi, LocalizedText? how, IEnumerable<DimensionFilter> kept, LocalizedText? when = null)
    {
        var label = Join(kpi.Name, how);
        var query = label;
        foreach (var filter in kept)
            query = Join(query, Only(filter));
        when ??= asked.Period == kpi.DefaultPeriod ? null : DayWords.During(period.Range);
        return new(label, Join(query, when));
    }

    public LocalizedText By(string dimension) => new($"by {Inner(NameOf(dimension).English)}", $"par {Inner(NameOf(dimension).French)}");

    public LocalizedText NameOf(string dimension) => catalog.FindDimension(dimension)?.Name ?? LocalizedText.Same(dimension.Replace('_', ' '));

    /// <summary>A name as it stands inside a sentence: "Country" is "country", but "NPS" stays.</summary>
    public static string Inner(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private LocalizedText? Only(DimensionFilter filter)
    {
        if (filter.Exclude || filter.Values is not [{ } value])
            return null;
        var member = catalog.FindDimension(filter.Dimension)?.Members.FirstOrDefault(m => m.Value == value);
        return member is null
            ? new($"for {value}", $"pour {value}")
            : new($"for {member.Name.English}", $"pour {member.Name.French}");
    }

    private static LocalizedText Join(LocalizedText start, LocalizedText? more) =>
        more is null ? start : new($"{start.English} {more.English}", $"{start.French} {more.French}");
}

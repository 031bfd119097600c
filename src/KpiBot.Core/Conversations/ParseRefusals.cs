using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>
/// What can be told of a parse before anything is computed: that a KPI cannot be split or filtered by a dimension. It is found
/// by the checks that every query goes through, so that a parse and an answer say the same.
/// </summary>
public sealed class ParseRefusals(KpiCatalog catalog, IFactStore store)
{
    /// <summary>The parse, with the refusal that an answer to it would begin with where that is about a dimension.</summary>
    /// <param name="calendar">With the clock that the parse was made by.</param>
    public Parse Of(Parse parse, BusinessCalendar calendar)
    {
        if (parse is not { Issue: null, Intent: Intent.Ask ask })
            return parse;
        foreach (var planned in new QueryPlanner(catalog, calendar).Plan(parse, ask))
        {
            if (planned is not PlannedQuery.Ready { Query: var query })
                return parse;
            if (calendar.Resolve(query.Period) is PeriodResolution.Resolved { Period: var period }
                && new QueryChecks(catalog, query, period, store.Snapshot).Find(calendar.Today) is { } issue)
                return issue is QueryIssue.DimensionNotShared ? parse with { Issue = issue } : parse;
        }

        return parse;
    }
}

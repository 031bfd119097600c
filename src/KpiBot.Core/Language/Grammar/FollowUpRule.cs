using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// A text that names no KPI, or begins as a continuation, changes the question before it in its thread: what it names
/// replaces, all else is kept and said.
/// </summary>
internal static class FollowUpRule
{
    /// <summary>After the KPIs are read: whether the text may continue the question before.</summary>
    public static void Begin(Question question, Reading reading, KpiCatalog catalog)
    {
        if (question.Situation.Thread.Previous is not { } before || question.Has(Role.Reset) || (reading.NamesKpi && !Continues(question) && !CorrectionRule.Corrects(question) && before.Kpis.Count > 0 && !RanksBy(question, before)))
            return;
        reading.Before = before;
        AdditionRule.Apply(question, reading, before);
        if (!reading.NamesKpi && UnitInThread.Of(question, before, catalog) is { Count: > 0 } measured)
        {
            reading.Kpis.AddRange(measured);
            reading.NamesKpi = true;
        }

        if (!reading.NamesKpi)
            reading.Kpis.AddRange(before.Kpis);
        if (LeadingNow(question) is { } now)
            now.IsTaken = true; // "and now by product" is about no other day
    }

    /// <summary>Makes the whole question, where the text says anything about the one before; else leaves it to stand alone.</summary>
    public static void Apply(Question question, Reading reading, IReadOnlyList<Leftover> leftovers, KpiCatalog catalog, BusinessCalendar calendar)
    {
        if (reading.Before is not { } before)
            return;
        if (leftovers.Count == 0 && AsksForDefinition(question, reading))
        {
            reading.Kept = new(before.Kpis); // "how is it computed?"
        }
        else if (IsFollowUp(question, reading, leftovers))
        {
            var named = reading.Breakdown;
            (reading.Kept, reading.Dropped) = Change(question, reading, before, reading.ToAsk(), calendar);
            if (reading.Breakdown.Count > LanguageIssue.MostDimensions)
                reading.AskBack(new LanguageIssue.TooManyDimensions(Fewer(catalog, reading.Breakdown, named)));
        }
        else
        {
            reading.Before = null;
            reading.Kpis.Clear();
        }
    }

    /// <summary>Makes the reading the whole question: what is named replaces what was before.</summary>
    /// <returns>What is kept of the question before, and what cannot be.</returns>
    public static (Intent.Ask Kept, Intent.Ask? Dropped) Change(
        Question question, Reading reading, Intent.Ask before, Intent.Ask named, BusinessCalendar calendar)
    {
        var together = named.Period is not null && AdditionRule.Adds(question) ? AdditionRule.Periods(before, named, calendar) : null;
        reading.Become(Whole(question, reading, before, named, together, calendar));
        if (together is { Parts: { } parts })
        {
            reading.Parts = parts;
            reading.LayOutParts();
        }

        return (Kept(question, reading, before, named), reading.Dropped);
    }

    /// <summary>What was added with each of the splits before, and those without it.</summary>
    private static IReadOnlyList<Candidate> Fewer(KpiCatalog catalog, List<string> all, List<string> added)
    {
        var before = all.Except(added).ToList();
        var pairs = added is [var one] ? before.Select(other => (other, one)) : added is [var first, var second, ..] ? [(first, second)] : [];
        return [.. pairs.Concat(before is [var kept, var next, ..] ? [(kept, next)] : []).Select(By).OfType<Candidate>()];

        Candidate? By((string First, string Second) pair) =>
            catalog.FindDimension(pair.First)?.Name is { } left && catalog.FindDimension(pair.Second)?.Name is { } right
                ? new(new($"By {left.English} and {right.English}", $"Par {left.French} et {right.French}"), new($"by {left.English} and {right.English}", $"par {left.French} et par {right.French}"))
                : null;
    }

    /// <summary>Whether the text begins with "and", "what about", "idem pour", "add", or says "the same".</summary>
    public static bool Continues(Question question) =>
        question.Has(Role.Same) || AdditionRule.Adds(question) || AdditionRule.Removes(question) || (First(question) is { } first && (first.Is(Role.And) || first.Is(Role.Continues)));

    /// <summary>"By orders", "en commandes", after a ranking: the same, by another KPI.</summary>
    private static bool RanksBy(Question question, Intent.Ask before) =>
        before.Top is not null && question.Segments[0].Stem is "by" or "par" or "en" or "in" or "selon" && question.Segments.Count(s => s.As<Meaning.Kpi>() is not null) == 1
        && question.Segments.Skip(1).All(s => s.As<Meaning.Kpi>() is not null || s.IsFiller);

    /// <summary>Behind "merci" and "hello".</summary>
    private static Segment? First(Question question) =>
        question.Segments.FirstOrDefault(s => s.Is(Role.And) || s.Is(Role.Continues) || !(s.IsFiller || s.Is(Role.Thanks) || s.Is(Role.Greeting)));

    private static Segment? LeadingNow(Question question)
    {
        var now = question.Segments.SkipWhile(s => (s.IsFiller || s.Is(Role.And)) && s.As<Meaning.Time>() is null).FirstOrDefault();
        return now?.Stem is "now" or "maintenant" && question.Segments.Any(s => s != now && !s.IsFiller && !s.Is(Role.And)) ? now : null;
    }

    private static bool AsksForDefinition(Question question, Reading reading) =>
        !reading.NamesKpi && (question.Has(Role.Defines) || question.Has(Role.AsksWhat)) && !NamesAnything(reading);

    private static bool NamesAnything(Reading reading) =>
        reading.IsOwn || reading.Period is not null || reading.Comparison is not null || reading.Grain is not null || reading.Top is not null
        || reading.Breakdown.Count > 0 || reading.Filters.Count > 0 || reading.View != View.Value;

    private static bool IsFollowUp(Question question, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        if (reading.NamesKpi || AdditionRule.Adds(question) || AdditionRule.Removes(question))
            return true;
        if (leftovers.Any(l => l.Place is not (LeftoverPlace.Value or LeftoverPlace.Dimension)))
            return false; // "what's the weather in Paris" is about something else
        return leftovers.Count > 0 || NamesAnything(reading) || reading.ClearsAllFilters || reading.Cleared.Count > 0 || reading.RemovedSplits.Count > 0 || reading.KeptKpis.Count > 0 || reading.Tongue is not null || reading.IsInPercent || question.Has(Role.Overview)
            || question.Has(Role.Same) || question.Has(Role.NoComparison) || question.Has(Role.NoBreakdown)
            || question.Has(Role.Chart) || question.Has(Role.Pie) || question.Has(Role.Table) || question.Has(Role.Split);
    }

    /// <param name="together">The periods that are asked for once one is added; null where none is.</param>
    private static Intent.Ask Whole(Question question, Reading reading, Intent.Ask before, Intent.Ask named, SeveralPeriods? together, BusinessCalendar calendar)
    {
        var splits = question.Has(Role.NoBreakdown) ? [] : before.Breakdown.Except(reading.RemovedSplits).ToList();
        var isCut = named.Breakdown.Count > 0 || named.Grain is not null;
        var whole = named with
        {
            Period = together is not null ? together.Periods[0]
                : named.Period is not { } period ? before.Period
                : named.Grain is null && !question.Has(Role.All) && PeriodInContext.YearBefore(period, before.Period) is { } same ? same
                : PeriodInContext.Of(period, before.Period),
            MorePeriods = together is not null ? [.. together.Periods.Skip(1)] : named.Period is null ? before.MorePeriods : named.MorePeriods,
            Comparison = named.Comparison ?? (question.Has(Role.NoComparison) ? null : before.Comparison),
            Grain = named.Grain ?? (question.Has(Role.NoBreakdown) ? null : before.Grain),
            Breakdown = named.Breakdown.Count == 0 ? splits : AdditionRule.Adds(question) || (question.Has(Role.Also) && !reading.NamesKpi) ? [.. splits.Union(named.Breakdown)] : named.Breakdown,
            Filters = FiltersInContext.Merge(before.Filters, named.Filters, reading.Cleared, reading.ClearsAllFilters, JoiningOf(question, reading, before, named)),
            Top = named.Top ?? (splits.Count < before.Breakdown.Count || question.Has(Role.NoBreakdown) || IsSplitOverTime(named) ? null : before.Top),
            IsOwn = named.IsOwn || before.IsOwn,
        };
        whole = whole with
        {
            OtherTop = named.Top is not null ? named.OtherTop : whole.Top is not null ? before.OtherTop : null,
            Condition = named.Condition ?? (whole.Top is not null && named.Top is null && !reading.NamesKpi ? before.Condition : null),
            AveragePer = named.AveragePer ?? (isCut || named.Top is not null || whole.Kpis.Any(IsRate) ? null : before.AveragePer),
            ShareOf = named.ShareOf ?? (!isCut && !whole.Kpis.Any(IsRate) && whole.Filters.Any(s => s.Dimension == before.ShareOf && !s.Exclude) ? before.ShareOf : null),
        };
        whole = whole with { InShares = whole.Breakdown.Count > 0 && (named.InShares || (before.InShares && !reading.NamesKpi && !isCut)) };
        if (named.View == View.Drivers && named.Breakdown.Count == 0)
            whole = whole with { Breakdown = [.. whole.Breakdown.Where(d => !whole.Filters.Any(f => f.Dimension == d && f is { Exclude: false, Values.Count: 1 }))] }; // one row explains nothing
        whole = DropWhatCannotBe(reading, before, named, whole, calendar);
        if (question.Has(Role.Against) && named is { Comparison: null, Breakdown.Count: 0 } && whole.Breakdown.Count == 0
            && named.Filters is [{ Exclude: false } side] && whole.Filters.Any(f => f.Dimension == side.Dimension && f.Values.Count > 1))
        {
            whole = whole with { Breakdown = [side.Dimension] }; // "vs Germany": a row for each
        }

        whole = whole with { View = ViewOf(question, before, named, whole, isCut) };
        return whole.View == View.Value ? whole : whole with { AveragePer = null, ShareOf = null };
    }

    /// <summary>What is neither counted nor summed has no mean over days, and no part a share of it.</summary>
    private static bool IsRate(KpiDefinition kpi) => kpi.Ratio is not null || kpi.Unit is not (KpiUnit.Money or KpiUnit.Count);

    private static Joining JoiningOf(Question question, Reading reading, Intent.Ask before, Intent.Ask named) =>
        AdditionRule.ExtendsFilters(question, reading, before, named) ? Joining.Added
        : question.Has(Role.Against) ? Joining.Beside
        : AdditionRule.Removes(question) ? Joining.Removed
        : Joining.Instead;

    /// <summary>A comparison with a named period belongs to its own question; a KPI is not split by what it does not know.</summary>
    private static Intent.Ask DropWhatCannotBe(Reading reading, Intent.Ask before, Intent.Ask named, Intent.Ask whole, BusinessCalendar calendar)
    {
        var dropsComparison = named is { Period: { } period, Comparison: null }
            && (whole.Comparison is ComparisonExpression.With || (whole.Comparison is ComparisonExpression.Earlier earlier && !CanBeSetAgainst(earlier, period, calendar)));
        var unknown = reading.NamesKpi && named.Breakdown.Count == 0
            ? whole.Breakdown.Where(d => reading.Kpis.Exists(k => !k.Dimensions.Contains(d))).ToList()
            : [];
        var ranking = before.Top is not null && whole.Top is null && IsSplitOverTime(named) ? before.Top : null;
        if (!dropsComparison && unknown.Count == 0 && ranking is null)
            return whole;
        reading.Dropped = new([.. reading.Kpis.Where(k => !unknown.TrueForAll(k.Dimensions.Contains))]) { Comparison = dropsComparison ? whole.Comparison : null, Breakdown = unknown, Top = ranking };
        var left = whole.Breakdown.Except(unknown).ToList();
        return whole with
        {
            Comparison = dropsComparison ? null : whole.Comparison,
            Breakdown = left,
            Top = left.Count == 0 && unknown.Count > 0 ? null : whole.Top,
            OtherTop = left.Count == 0 && unknown.Count > 0 ? null : whole.OtherTop,
        };
    }

    /// <summary>"Et la prévision de décembre ?" after "J-1 vs S-1": a month is not set against itself a week earlier, nor against days that have no data yet.</summary>
    private static bool CanBeSetAgainst(ComparisonExpression.Earlier earlier, PeriodExpression said, BusinessCalendar calendar) =>
        calendar.Resolve(said) is not PeriodResolution.Resolved { Period: var period }
        || calendar.Resolve(earlier, period) is not ComparisonResolution.Resolved { Comparison.Range: var range }
        || (range.End <= calendar.Today && range.End <= period.Range.Start);

    private static bool IsSplitOverTime(Intent.Ask named) => named is { Grain: not null, Breakdown.Count: 0 };

    private static View ViewOf(Question question, Intent.Ask before, Intent.Ask named, Intent.Ask whole, bool isCut) => (named.View, before.View) switch
    {
        (View.Drivers or View.Forecast or View.Target or View.Funnel, _) => named.View,
        (View.Trend, View.Drivers or View.Forecast or View.Target or View.Funnel) when question.Has(Role.Trend) => View.Trend,
        (_, View.Forecast) when named is { Period: null, Comparison: null, Top: null, Grain: null } => View.Forecast,
        (_, View.Drivers or View.Forecast or View.Target or View.Funnel) when !isCut && named.Top is null && named.Comparison is null => before.View,
        _ when whole.Top is not null => View.Ranking,
        _ when whole.Grain is not null => View.Trend,
        (View.Trend, _) => View.Trend,
        (_, View.Trend) when named.Breakdown.Count == 0 && named.Comparison is null && !question.Has(Role.NoBreakdown) => View.Trend,
        _ when whole.Breakdown.Count > 0 => View.Breakdown,
        _ when question.Has(Role.Pie) || (question.Has(Role.Split) && named is { Period: null, Filters.Count: 0 }) => View.Breakdown,
        _ => question.Has(Role.Chart) ? View.Trend : View.Value,
    };

    private static Intent.Ask Kept(Question question, Reading reading, Intent.Ask before, Intent.Ask named)
    {
        var keepsPeriod = named.Period is null || AdditionRule.Adds(question);
        return new(reading.NamesKpi ? [.. reading.KeptKpis] : before.Kpis)
        {
            Period = keepsPeriod ? before.Period : null,
            MorePeriods = keepsPeriod ? before.MorePeriods : [],
            Comparison = named.Comparison is null ? reading.Comparison : null,
            Grain = named.Grain is null ? reading.Grain : null,
            Breakdown = [.. reading.Breakdown.Intersect(before.Breakdown).Except(named.Breakdown)],
            Filters = FiltersInContext.Kept(before.Filters, named.Filters, reading.Filters),
            Top = named.Top is null ? reading.Top : null,
            View = reading.View == before.View && named.View != before.View ? before.View : View.Value,
            IsOwn = before.IsOwn && !named.IsOwn,
        };
    }
}

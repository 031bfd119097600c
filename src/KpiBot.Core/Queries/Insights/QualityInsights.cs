using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Insights;

/// <summary>What makes a number doubtful and is not said by its notes.</summary>
internal static class QualityInsights
{
    /// <summary>Days that a source must be behind.</summary>
    private const int LongestSilence = 7;

    /// <summary>Days that two sources must have run side by side: what follows on an archive did not silence it.</summary>
    private const int SideBySide = 28;

    private const int Quarter = 92;
    private const int Weeks = 8;

    /// <summary>The chance that any day of the period is empty by chance alone.</summary>
    private const double MostChance = 0.01;

    private const decimal LeastLeftOut = 0.05m;
    private const decimal LeastMissing = 0.05m;

    /// <summary>A dimension that most rows do not have is one that they need not have.</summary>
    private const decimal MostMissing = 0.5m;

    private const long FewestRows = 100;

    public static IEnumerable<Insight.SilentSource> SilentSources(QueryScope scope)
    {
        var days = scope.Period.Answered;
        foreach (var stream in scope.Facts.Freshness.Where(f => scope.Kpi.Facts.Contains(f.Fact)))
        {
            if (stream is not { From: { } from, Through: { } last } || days.IsEmpty || last < days.Start.AddDays(-Quarter))
                continue;
            var goesOn = scope.Facts.Freshness.Any(other => other.Fact == stream.Fact && other.Stream != stream.Stream
                && other is { From: { } begun, Through: { } through }
                && Latest(begun, from).AddDays(SideBySide) <= last
                && last.AddDays(LongestSilence) < Earliest(through, days.End.AddDays(-1)));
            if (goesOn)
                yield return new(stream.Stream, last) { Score = InsightScores.DoubtfulNumber };
        }
    }

    /// <summary>Only of what the days add up to: stocks and cohorts have other days than their rows.</summary>
    public static Insight.EmptyDays? EmptyDays(QueryScope scope, KpiHistory history)
    {
        var days = scope.Period.Answered;
        if (days.Days > Quarter || days.End > history.Days.End || days.Start.AddDays(-Weeks * 7) < history.Days.Start)
            return null;
        var holidays = scope.Calendar.Settings.Holidays;
        // So many rows in the mean that none at all, by Poisson e^-rows, is so improbable over all days of the period.
        var fewest = Math.Log(days.Days / MostChance);
        var empty = new List<DateOnly>();
        for (var day = days.Start; day < days.End; day = day.AddDays(1))
        {
            if (!holidays.Contains(day) && history.Sums.Any(sums => sums.RowsOver(DateRange.Of(day)) == 0 && AlwaysHas(fewest, sums, days.Start, day.DayOfWeek, holidays)))
                empty.Add(day);
        }

        // Where most days are empty nothing is missing among them: the business has stopped.
        return empty.Count == 0 || empty.Count > Math.Max(1, days.Days / 2) ? null : new(empty) { Score = InsightScores.DoubtfulNumber };
    }

    public static Insight.RowsLeftOut? RowsLeftOut(KpiResult result)
    {
        var note = result.Notes.OfType<ResultNote.RowsLeftOut>().MaxBy(n => n.Rows);
        if (note is null || note.Rows + result.Headline.Rows is var all && (all < FewestRows || note.Rows < LeastLeftOut * all))
            return null;
        var share = (decimal)note.Rows / (note.Rows + result.Headline.Rows);
        return new(note.Rows, share, note.Column) { Score = InsightScores.Of(InsightScores.DoubtfulNumber, 0.8 + (double)share) };
    }

    /// <summary>The dimension with the largest such share.</summary>
    public static Insight.WithoutMember? WithoutMember(IReadOnlyList<MemberView> views) =>
        views.Select(WithoutMember).OfType<Insight.WithoutMember>().MaxBy(i => i.Score);

    private static Insight.WithoutMember? WithoutMember(MemberView view)
    {
        if (ShareWithout(view.Now.Select(m => (m.Members[0], m.Value))) is not { } share || share is < LeastMissing or > MostMissing)
            return null;
        var earlier = ShareWithout(view.Sides.Select(m => (m.Member, m.Earlier)));
        var hasGrown = earlier is { } before && share - before >= LeastMissing;
        return new(view.Dimension, share, hasGrown ? earlier : null)
        {
            Score = InsightScores.Of(hasGrown ? InsightScores.DoubtfulNumber : InsightScores.MissingMembers, 0.5 + (double)share),
        };
    }

    private static decimal? ShareWithout(IEnumerable<(string? Member, KpiValue Value)> members)
    {
        var byKnown = members.ToLookup(m => m.Member is not null, m => m.Value.Rows);
        var (with, without) = (byKnown[true].Sum(), byKnown[false].Sum());
        return with + without < FewestRows ? null : (decimal)without / (with + without);
    }

    private static bool AlwaysHas(double fewest, DaySums sums, DateOnly start, DayOfWeek weekday, IReadOnlySet<DateOnly> holidays)
    {
        List<long> rows = [.. Enumerable.Range(1, Weeks * 7).Select(back => start.AddDays(-back))
            .Where(d => d.DayOfWeek == weekday && !holidays.Contains(d))
            .Select(d => sums.RowsOver(DateRange.Of(d)))];
        return rows.Count > 0 && rows.All(r => r > 0) && rows.Average() >= fewest;
    }

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;
}

using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"All countries", "sans le filtre", "no comparison": what the question before had and this one does without.</summary>
internal static class ClearingRule
{
    /// <summary>Before breakdowns are read: the dimension after "all" is not one where the thread is filtered by it.</summary>
    public static void Apply(Question question, Reading reading)
    {
        TakeWhole(question, reading);
        if (reading.Before is not { } before)
            return;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (segment.Is(Role.NoFilter))
            {
                segment.IsTaken = true;
                if (Dimension(question, question.After(at)) is { } only)
                {
                    only.IsTaken = true; // "enlève le filtre pays"
                    reading.Cleared.Add(only.As<Meaning.Dimension>()!.Id);
                }
                else
                {
                    reading.ClearsAllFilters = true;
                }
            }
            else if (segment is { IsUnknown: true, Stem: "filter" or "filtre" } && (Dimension(question, at - 1) ?? Dimension(question, at + 1)) is { } filtered)
            {
                segment.IsTaken = filtered.IsTaken = true; // "drop the country filter"
                foreach (var verb in question.Segments.Take(at).Where(s => s.Is(Role.Except) || s.Is(Role.Change)))
                    verb.IsTaken = true;
                reading.Cleared.Add(filtered.As<Meaning.Dimension>()!.Id);
            }
            else if (segment.Is(Role.NoComparison) || segment.Is(Role.NoBreakdown))
            {
                segment.IsTaken = true;
                if (question.At(question.After(at))?.Is(Role.By) == true && Dimension(question, question.After(question.After(at))) is { } by)
                    by.IsTaken = true; // "sans le détail par pays"
            }
            else if (!segment.IsTaken && segment.Is(Role.Except) && Dimension(question, question.After(at)) is { } gone)
            {
                TakeAway(reading, before, segment, gone);
            }
            else if (!segment.IsTaken && segment.Is(Role.All) && question.At(question.After(at)) is { } next && next.As<Meaning.Dimension>() is { } dimension)
            {
                segment.IsTaken = true;
                if (before.Filters.All(f => f.Dimension != dimension.Id))
                    continue;
                next.IsTaken = true;
                reading.Cleared.Add(dimension.Id);
            }
        }

        if (reading is { ClearsAllFilters: true, Filters.Count: > 0 })
        {
            reading.Cleared.AddRange(reading.Filters.Select(f => f.Dimension)); // "sans le filtre France"
            reading.Filters.Clear();
            reading.ClearsAllFilters = false;
        }
    }

    private static Segments.Segment? Dimension(Question question, int at) =>
        question.At(at) is { IsTaken: false } named && named.As<Meaning.Dimension>() is not null ? named : null;

    /// <summary>"Remove the country", "enlève le pays": no split and no filter by it, where there was one.</summary>
    private static void TakeAway(Reading reading, Intent.Ask before, Segments.Segment word, Segments.Segment named)
    {
        var dimension = named.As<Meaning.Dimension>()!.Id;
        if (before.Breakdown.Contains(dimension))
            reading.RemovedSplits.Add(dimension);
        else if (before.Filters.Any(f => f.Dimension == dimension))
            reading.Cleared.Add(dimension);
        else
            return;
        word.IsTaken = named.IsTaken = true;
    }

    /// <summary>"Tous canaux confondus", "tous pays": no split, and no filter that was there before.</summary>
    private static void TakeWhole(Question question, Reading reading)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (!question.Segments[at].Is(Role.All) || question.At(question.After(at)) is not { } next || next.As<Meaning.Dimension>() is not { } dimension
                || next.IsTaken)
                continue;
            var end = question.At(question.After(question.After(at)));
            if (end?.Is(Role.Together) == true)
                end.IsTaken = true;
            else if (question.Segments[at].Stem is not ("tou" or "tous" or "toute") || question.At(at + 1) != next)
                continue;
            question.Segments[at].IsTaken = next.IsTaken = true;
            reading.Cleared.Add(dimension.Id);
        }
    }
}

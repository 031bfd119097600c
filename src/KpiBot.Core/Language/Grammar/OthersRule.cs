using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"And the other countries?", "et les autres ?" after France: all but the values that the thread is about.</summary>
internal static class OthersRule
{
    public static void Apply(Question question, Reading reading)
    {
        if (reading.Before is not { } before)
            return;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (!question.Segments[at].Is(Role.Others) || question.Segments[at].IsTaken)
                continue;
            var named = question.At(question.After(at));
            var dimension = named?.As<Meaning.Dimension>()?.Id;
            var included = before.Filters.Where(f => !f.Exclude && (dimension is null || f.Dimension == dimension)).ToList();
            if (included is not [var only] || (dimension is null && named is { IsFiller: false }))
                continue;
            question.Segments[at].IsTaken = true;
            if (dimension is not null)
                named!.IsTaken = true;
            foreach (var value in only.Values.OfType<string>())
                reading.AddFilter(only.Dimension, value, exclude: true);
        }
    }
}

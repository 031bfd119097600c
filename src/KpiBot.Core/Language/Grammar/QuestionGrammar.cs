using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Reads a question in the order in which its parts depend on each other; each rule takes its words out of it.</summary>
internal sealed class QuestionGrammar(Vocabulary vocabulary, BusinessCalendar calendar)
{
    private readonly KpiRule kpis = new(vocabulary.Catalog, vocabulary.Index);
    private readonly FilterRule filters = new(vocabulary.Catalog);
    private readonly PeriodRule periods = new(calendar);
    private readonly RankingRule rankings = new(vocabulary.Catalog);
    private readonly LeftoverRule leftoverWords = new(vocabulary);

    public (Intent Intent, Reading Reading) Read(Question question)
    {
        var reading = new Reading { IsOwn = question.Segments.Any(s => s.Is(Role.Mine) && s.As<Meaning.Time>() is null) };
        kpis.Apply(question, reading);
        filters.Apply(question, reading);
        ComparisonRule.Apply(question, reading, calendar);
        periods.Apply(question, reading);
        RankingRule.Apply(question, reading);
        BreakdownRule.Apply(question, reading);
        BreakdownRule.ApplyMembersCompared(question, reading);
        rankings.AskOfWhat(question, reading);
        RecurrenceRule.Apply(question, reading);
        ComparisonRule.ApplyChange(question, reading, calendar);
        reading.View = ViewRule.Of(question, reading);
        if (!question.Has(Role.Cumulative))
            reading.LayOutParts();

        var leftovers = Leftover.In(question, reading);
        if (IntentRule.WithoutNumbers(question, reading, leftovers) is { } other)
        {
            reading.NotUnderstood.AddRange(leftovers.Select(l => l.Span.In(question.Text)));
            return (other, reading);
        }

        IntentRule.AskOneDefinition(question, reading);
        leftoverWords.Apply(question, reading, leftovers);
        return (!reading.NamesKpi && leftovers.Count > 0 ? new Intent.Unknown() : reading.ToAsk(), reading);
    }
}

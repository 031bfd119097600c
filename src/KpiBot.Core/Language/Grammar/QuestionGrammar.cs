using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Commands.Grammar;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Reads a question in the order in which its parts depend on each other; each rule takes its words out of it.</summary>
internal sealed class QuestionGrammar(Vocabulary vocabulary, BusinessCalendar calendar)
{
    private readonly KpiRule kpis = new(vocabulary.Catalog, vocabulary.Index);
    private readonly FilterRule filters = new(vocabulary.Catalog);
    private readonly PeriodRule periods = new(calendar);
    private readonly RunRateRule runRates = new(calendar);
    private readonly DoubtfulPeriodRule doubts = new(calendar);
    private readonly RankingRule rankings = new(vocabulary.Catalog);
    private readonly CountedValuesRule countedValues = new(vocabulary.Catalog);
    private readonly ConditionRule conditions = new(vocabulary.Catalog);
    private readonly OverviewRule overviews = new(vocabulary);
    private readonly PercentRule percents = new(vocabulary.Catalog);
    private readonly SplitRule splits = new(vocabulary.Catalog);
    private readonly RatioRule ratios = new(vocabulary.Catalog, vocabulary.Index);
    private readonly LeftoverRule leftoverWords = new(vocabulary, calendar);

    private readonly CommandBuilder commands = new(vocabulary.Catalog, calendar);

    public (Intent Intent, Reading Reading) Read(Question question)
    {
        CorrectionRule.Apply(question);
        CauseRule.Apply(question);
        var asides = AsideRule.Apply(question);
        var reading = new Reading { IsOwn = SaysMine(question), WantsPie = question.Has(Role.Pie) };
        if (TongueRule.OfChoices(question) is { } memory)
            return (memory, reading);
        reading.NotUnderstood.AddRange(asides);
        TakeVerbsOfKpis(question);
        NationalityRule.Apply(question, vocabulary.Index);
        kpis.Apply(question, reading);
        FunnelStepRule.Apply(question, reading, vocabulary.Catalog);
        FollowUpRule.Begin(question, reading, vocabulary.Catalog);
        TongueRule.Apply(question, reading);
        NeighbourRule.Apply(question, reading, calendar);
        ReadParts(question, reading);
        if (!reading.NamesKpi && TongueRule.Settle(question, reading, question.Situation.Thread) is { } setting)
            return (setting, reading);

        var leftovers = Leftover.In(question, reading);
        if (leftovers.Count == 0)
        {
            reading.SettleAmbiguity(vocabulary.Catalog.Kpis);
            leftoverWords.AskOfOtherKpis(question, reading);
        }

        FollowUpRule.Apply(question, reading, leftovers, vocabulary.Catalog, calendar);
        splits.Apply(question, reading);
        ComparableRule.Apply(question, reading);
        rankings.AskOfWhat(question, reading);
        rankings.TakeUsualKpi(reading, leftovers);
        rankings.AskOfChange(question, reading);
        overviews.Apply(question, reading, leftovers);
        FunnelRule.Apply(reading, leftovers, vocabulary.Catalog);
        if (IntentRule.WithoutNumbers(question, reading, leftovers) is { } other)
        {
            reading.NotUnderstood.AddRange(leftovers.Select(l => l.Span.In(question.Text)));
            return (other, reading);
        }

        IntentRule.AskOneDefinition(question, reading);
        leftoverWords.Apply(question, reading, leftovers);
        return (!reading.NamesKpi && reading.Before is null && leftovers.Count > 0 ? new Intent.Unknown() : reading.ToAsk(), reading);
    }

    /// <summary>What a command is about.</summary>
    /// <returns>Null where the text is no command after all.</returns>
    public (Intent Intent, Reading Reading)? Read(Question rest, CommandDraft command)
    {
        var reading = new Reading { IsOwn = SaysMine(rest) };
        kpis.Apply(rest, reading);
        ReadParts(rest, reading);
        var leftovers = Leftover.In(rest, reading);
        CommandInThread.Apply(rest, reading, command, leftovers, calendar);
        splits.Apply(rest, reading);
        rankings.AskOfWhat(rest, reading);
        rankings.TakeUsualKpi(reading, leftovers);
        return commands.Build(command, rest, reading, leftovers, () => leftoverWords.Apply(rest, reading, leftovers)) is { } intent ? (intent, reading) : null;
    }

    /// <summary>"Quels KPI sais-tu calculer": what is done with KPIs says nothing about them.</summary>
    private static void TakeVerbsOfKpis(Question question)
    {
        if (!question.Has(Role.KpiWord) && !question.Has(Role.List))
            return;
        foreach (var segment in question.Segments.Where(s => s.IsUnknown && s.Stem is "calculer" or "calcule" or "calcules" or "calculez" or "mesurer" or "mesures" or "suivre" or "calculate" or "compute" or "measure" or "track" or "report" or "support" or "handle"))
            segment.IsTaken = true;
    }

    private static bool SaysMine(Question question) => question.Segments.Any(s => !s.IsTaken && s.Is(Role.Mine) && s.As<Meaning.Time>() is null);

    private void ReadParts(Question question, Reading reading)
    {
        doubts.Apply(question, reading);
        MinusRule.Apply(question);
        filters.Apply(question, reading);
        ShareRule.Apply(question, reading);
        AverageRule.Apply(question, reading);
        YearAgoRule.Apply(question);
        MonthToDateRule.Apply(question, calendar);
        SameInYearRule.Apply(question, reading, calendar);
        ComparisonRule.Apply(question, reading, calendar);
        periods.Apply(question, reading);
        runRates.Apply(question, reading);
        DayOfWeekRule.Apply(question, reading);
        OthersRule.Apply(question, reading);
        ClearingRule.Apply(question, reading);
        RankingRule.Apply(question, reading);
        conditions.Apply(question, reading);
        RankingInContext.Apply(question, reading);
        countedValues.Apply(question, reading);
        BreakdownRule.Apply(question, reading);
        BreakdownRule.ApplyMembersCompared(question, reading);
        RecurrenceRule.Apply(question, reading);
        ComparisonRule.ApplyChange(question, reading, calendar);
        percents.Apply(question, reading);
        reading.View = ViewRule.Of(question, reading);
        MinusRule.AskBack(question, reading, vocabulary.Catalog);
        ratios.AskBack(question, reading);
        OneKpiRule.AskBack(question, reading);
        reading.Presumed = reading.View is View.Drivers ? PresumedMovement.In(question) : null;
        if (!question.Has(Role.Cumulative))
            reading.LayOutParts();
    }
}

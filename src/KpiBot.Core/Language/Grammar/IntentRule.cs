using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Decides what a text is for, once its parts are known.</summary>
internal static class IntentRule
{
    /// <summary>A greeting may carry a name that KpiBot does not know: "bonjour Marie".</summary>
    private const int MostStrangeWordsInGreeting = 1;

    /// <summary>What is not a question about a KPI's numbers; null where it is one.</summary>
    public static Intent? WithoutNumbers(Question question, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        var asksForList = question.Has(Role.List) && leftovers.Count == 0 && !HasContent(reading); // "all KPIs last month" asks for numbers
        if (reading.Kpis.Count > 0)
            return asksForList ? new Intent.ListKpis() : Definition(question, reading, leftovers); // "which KPIs are there about leads"
        if (reading.NamesKpi || leftovers.Count > MostStrangeWordsInGreeting)
            return null;
        if (asksForList)
            return new Intent.ListKpis();
        if (HasContent(reading))
            return null;
        if (question.Has(Role.Thanks))
            return new Intent.Thanks();
        if (question.Has(Role.Help) && leftovers.Count == 0)
            return new Intent.Help();
        if (question.Has(Role.KpiWord) && leftovers.Count == 0)
            return new Intent.ListKpis();
        return question.Has(Role.Greeting) || HowAreYou.Is(question) ? new Intent.Greet() : null;
    }

    /// <summary>Several definitions at once: which comes first is the asker's to say.</summary>
    public static void AskOneDefinition(Question question, Reading reading)
    {
        if (reading.Kpis.Count > 1 && question.Has(Role.Defines))
            reading.AskBack(new LanguageIssue.OneDefinition([.. reading.Kpis.Take(LanguageIssue.MostCandidates).Select(Definition)]));
    }

    private static Intent.Define? Definition(Question question, Reading reading, IReadOnlyList<Leftover> leftovers) => reading.Kpis switch
    {
        [var only] => IsDefinition(question, reading, leftovers) ? new(only) : null,
        [var first, .. var others] when others.Count < LanguageIssue.MostCandidates && question.Has(Role.Difference) && leftovers.Count == 0 && !HasContent(reading) =>
            new(first) { Beside = others },
        _ => null,
    };

    private static Candidate Definition(KpiDefinition kpi) =>
        new(kpi.Name, new($"Definition of {kpi.Name.English}", $"Définition de {kpi.Name.French}"));

    private static bool IsDefinition(Question question, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        if (leftovers.Count > 0)
            return false;
        if (question.Has(Role.Defines))
            return true;
        if (question.Has(Role.Explains) && !question.Has(Role.Change) && !question.Has(Role.Why) && !HasContent(reading, View.Drivers))
            return true;
        if (HasContent(reading))
            return false;
        return question.Has(Role.AsksWhat) || (question.Has(Role.MayDefine) && !question.Has(Role.Article));
    }

    /// <param name="plain">A layout that says nothing beyond the question itself.</param>
    private static bool HasContent(Reading reading, View plain = View.Value) =>
        reading.Period is not null || reading.Comparison is not null || reading.Grain is not null || reading.Top is not null
        || reading.Breakdown.Count > 0 || reading.Filters.Count > 0 || (reading.View != View.Value && reading.View != plain) || reading.IsOwn;
}

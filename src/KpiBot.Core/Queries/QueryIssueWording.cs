using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>Says in one sentence why a query is refused and what can be asked instead.</summary>
internal static class QueryIssueWording
{
    private const string Nnbsp = "\u202F";

    public static LocalizedText Of(QueryIssue.DimensionNotShared issue)
    {
        var (english, french) = issue.Use switch
        {
            DimensionUse.Split => ("split", "ventilé"),
            DimensionUse.Filter => ("filtered", "filtré"),
        };
        var wayOn = issue.Shared.Count == 0
            ? new LocalizedText("it can only be asked as a whole", "cet indicateur ne se demande que dans son ensemble")
            : new LocalizedText(
                $"it can be {english} by {ListOf(issue.Shared, UiLanguage.English, "or")}",
                $"cet indicateur peut être {french} par {ListOf(issue.Shared, UiLanguage.French, "ou")}");
        return new(
            $"{Quoted(issue.Kpi.Name).English} cannot be {english} by {Inner(issue.Dimension.English)}: {WhyNot(issue).English}; {wayOn.English}.",
            $"{Quoted(issue.Kpi.Name).French} ne peut pas être {french} par {Inner(issue.Dimension.French)}{Nnbsp}: {WhyNot(issue).French}{Nnbsp}; {wayOn.French}.");
    }

    public static LocalizedText Of(QueryIssue.GrainTooFine issue)
    {
        var asked = GrainWords.By(issue.Asked);
        var finest = GrainWords.By(issue.Kpi.FinestGrain);
        return new(
            $"{Quoted(issue.Kpi.Name).English} makes no sense {asked.English}: ask for it {finest.English} at the finest.",
            $"{Quoted(issue.Kpi.Name).French} n'a pas de sens {asked.French}{Nnbsp}: demandez-le {finest.French} au plus fin.");
    }

    public static LocalizedText Of(QueryIssue.NoWholePart issue)
    {
        var none = GrainWords.AveragePer(issue.Asked);
        var one = GrainWords.AtLeastOne(issue.Asked);
        return new(
            $"{Quoted(issue.Kpi.Name).English}, {none.English}: the period does not hold {one.English} that is complete.",
            $"{Quoted(issue.Kpi.Name).French}, {none.French}{Nnbsp}: la période ne contient pas encore {one.French} au complet.");
    }

    public static LocalizedText Of(QueryIssue.PeriodTooShort issue)
    {
        var finest = GrainWords.AtLeastOne(issue.Kpi.FinestGrain);
        return new(
            $"{Quoted(issue.Kpi.Name).English} makes no sense for a single day: ask for {finest.English} or longer.",
            $"{Quoted(issue.Kpi.Name).French} n'a pas de sens sur une seule journée{Nnbsp}: demandez {finest.French} ou plus.");
    }

    public static LocalizedText Of(QueryIssue.ChangeNotSplittable issue) => new(
        $"The change of {Quoted(issue.Kpi.Name).English} cannot be split into parts that add up to it: it is a mean or a median, not a sum or a ratio of sums.",
        $"L'évolution de {Quoted(issue.Kpi.Name).French} ne se décompose pas en parts dont la somme serait exacte{Nnbsp}: c'est une moyenne ou une médiane, pas une somme ni un rapport de sommes.");

    public static LocalizedText Of(QueryIssue.PeriodInFuture issue)
    {
        var start = DayWords.Of(issue.Days.Start);
        return new(
            $"That period only begins on {start.English}, so there is no {Quoted(issue.Kpi.Name).English} to report yet.",
            $"Cette période ne commence que le {start.French}{Nnbsp}: il n'y a encore rien à dire pour {Quoted(issue.Kpi.Name).French}.");
    }

    public static LocalizedText Of(QueryIssue.NotDelivered issue)
    {
        var facts = issue.Facts.Select(DataOn).ToList();
        return new(
            $"{Quoted(issue.Kpi.Name).English} needs data on {ListOf(facts, UiLanguage.English, "and")}, and no configured source delivers any.",
            $"{Quoted(issue.Kpi.Name).French} a besoin de données sur {ListOf(facts, UiLanguage.French, "et")}, qu'aucune source configurée ne fournit.");
    }

    private static LocalizedText WhyNot(QueryIssue.DimensionNotShared issue)
    {
        if (issue.LackedBy.Count == 0)
            return new("its definition does not provide for it", "sa définition ne le prévoit pas");
        var facts = issue.LackedBy.Select(DataOn).ToList();
        return new(
            $"the data on {ListOf(facts, UiLanguage.English, "and")} do not record it",
            $"cette information n'est pas enregistrée pour {ListOf(facts, UiLanguage.French, "et")}");
    }

    /// <summary>As "data on …" and "données sur …" go on.</summary>
    private static LocalizedText DataOn(string fact) => FactNames.Of(fact) with { French = $"les {FactNames.Of(fact).French}" };

    internal static LocalizedText Quoted(LocalizedText name) => new($"“{name.English}”", $"«{Nnbsp}{name.French}{Nnbsp}»");

    private static string ListOf(IReadOnlyList<LocalizedText> words, UiLanguage language, string last)
    {
        var inner = words.Select(w => Inner(w.In(language))).ToList();
        return inner.Count == 1 ? inner[0] : $"{string.Join(", ", inner.SkipLast(1))} {last} {inner[^1]}";
    }

    /// <summary>A name as it stands inside a sentence: "Country" is "country", but "NPS" stays.</summary>
    private static string Inner(string name) => QuestionWording.Inner(name);
}

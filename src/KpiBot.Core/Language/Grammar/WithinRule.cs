using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Deals closed within 30 days", "leads convertis sous 15 jours": how long each took, which is neither a period nor a forecast.</summary>
internal sealed class WithinRule(KpiCatalog catalog)
{
    private static readonly string[] Leads = ["within", "less", "under", "sous", "moins", "inside"];

    private static readonly string[] Done =
    [
        "closed", "won", "signed", "converted", "lost", "qualified", "concluded", "sold", "did", "have", "were", "was", "been",
        "signe", "signee", "signes", "signees", "gagne", "gagnee", "gagnes", "gagnees", "conclu", "conclue", "conclus", "conclues", "converti", "convertie", "convertis", "converties", "perdu", "perdue", "perdus", "perdues",
        "qualifie", "qualifiee", "qualifies", "qualifiees", "close", "closes", "closees", "boucle", "bouclee", "boucles", "bouclees", "remporte", "remportee", "remportes", "remportees",
    ];

    private static readonly string[] ToCome = ["will", "be", "to", "going", "should", "sera", "seront", "vont", "va", "devraient", "devrait", "a", "prevu", "prevue", "prevus", "prevues", "expected", "due", "likely"];

    public void AskBack(Question question, Reading reading)
    {
        if (reading is not { View: View.Forecast, Period: SpanFrom { Start: RelativePeriod { Unit: CalendarUnit.Day, Offset: 0 } } within, Kpis: [{ Unit: KpiUnit.Count or KpiUnit.Money } kpi, ..] } || question.Has(Role.Forecast) || question.Has(Role.Future))
            return;
        if (question.Segments.FirstOrDefault(s => s.Period == within) is not { } time || !Array.Exists(WordsOf(time.Span.In(question.Text)), Leads.Contains))
            return;
        var before = WordsOf(question.Text[..time.Span.Start]);
        if (!Array.Exists(before, Done.Contains) || Array.Exists(before, ToCome.Contains))
            return;
        reading.AskBack(new LanguageIssue.DurationOfEach(time.Span.In(question.Text), [.. Ways(kpi, within).Take(LanguageIssue.MostCandidates)]));
        (reading.Period, reading.View) = (null, View.Value);
    }

    private static string[] WordsOf(string text) => TextFolding.Fold(text).Split([' ', '\'', '’', '-', ','], StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<Candidate> Ways(KpiDefinition kpi, SpanFrom within)
    {
        foreach (var days in catalog.Kpis.Where(k => k.Unit == KpiUnit.Days && k.Facts.Intersect(kpi.Facts).Any()))
            yield return new(days.Name, days.Name);
        var (english, french) = within.Unit switch
        {
            CalendarUnit.Week => ("weeks", "semaines"),
            CalendarUnit.Month => ("months", "mois"),
            _ => ("days", "jours"),
        };
        var feminine = within.Unit == CalendarUnit.Week;
        LocalizedText last = new($"{kpi.Name.English} last {within.Count} {english}", $"{kpi.Name.French} {within.Count} {(feminine ? "dernières" : "derniers")} {french}");
        LocalizedText next = new($"Forecast of {kpi.Name.English}, next {within.Count} {english}", $"Prévision {kpi.Name.French}, {within.Count} {(feminine ? "prochaines" : "prochains")} {french}");
        yield return new(last, last);
        yield return new(next, next);
    }
}

using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "Revenue run rate", "CA annualisé": where the year lands, season and growth included, and the answer says so. A month times
/// twelve is no number of a business with seasons: of a period that is over it is asked back.
/// </summary>
internal sealed class RunRateRule(BusinessCalendar calendar)
{
    private static readonly LocalizedText Meant = new("where the year lands by the forecast, seasons included; not a month times twelve", "l'atterrissage de l'année selon la prévision, saisons comprises, et non un mois multiplié par douze");

    /// <summary>After the periods are read.</summary>
    public void Apply(Question question, Reading reading)
    {
        if (!question.Has(Role.RunRate))
            return;
        var word = question.Segments.First(s => s.Is(Role.RunRate));
        var words = word.Span.In(question.Text);
        if (reading.Period is { } said && (calendar.IsOver(said) || reading.Comparison is ComparisonExpression.With))
        {
            reading.AskBack(() => new LanguageIssue.NotUnderstood(words,
            [
                Rewriting.Without(question.Text, [word.Span], words),
                .. reading.Kpis.Take(1).Select(kpi => new Candidate(
                    new($"{kpi.Name.English}: forecast of the year", $"{kpi.Name.French} : prévision de l'année"),
                    new($"{kpi.Name.English} forecast this year", $"prévision {kpi.Name.French} cette année"))),
            ]));
            return;
        }

        reading.Period ??= new RelativePeriod(CalendarUnit.Year, 0);
        if (reading.Period is RelativePeriod { Unit: CalendarUnit.Year, Offset: 0 } or ToDate { Unit: CalendarUnit.Year })
            reading.ReadAs.Add(new(words, Meant) { IsFixed = true });
    }
}

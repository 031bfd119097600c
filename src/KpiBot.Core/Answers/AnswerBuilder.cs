using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers;

/// <summary>Words results for people. The same result always gives the same words.</summary>
public sealed class AnswerBuilder(KpiCatalog catalog, BusinessCalendar calendar)
{
    private const int RowsInSummary = 3;

    public KpiAnswer Build(KpiResult result, UiLanguage language)
    {
        var kpi = result.Query.Kpi;
        var values = new ValueWording(language, result.Currency);
        var members = new MemberWording(catalog, language);
        var changes = new ChangeWording(language, values);
        var notes = new NoteWording(language, members, values);

        var title = string.Join(" · ", result.Query.Filters.Select(members.Filter).Prepend(kpi.Name.In(language)));
        var headline = values.Full(kpi.Unit, result.Headline.Value);
        var period = kpi.IsStock && !result.Period.IsFuture ? language.DayOf(result.Period.Answered) : language.Period(result.Period);
        var change = result.Comparison is { } compared ? changes.Line(kpi, result.Period, compared) : null;
        var table = new AnswerTableBuilder(language, members, values, changes).Build(result);
        var isSample = FreshnessWording.IsSample(result.Freshness);
        return new(language, result, title, headline, period)
        {
            Change = change,
            Table = table,
            Spark = SparkBuilder.Build(result, values),
            Notes = [.. result.Notes.Select(n => notes.Note(result, n))],
            Freshness = new FreshnessWording(language, calendar.Settings.TimeZone).Sentence(result.Freshness),
            HowComputed = new HowComputedBuilder(language, values).Build(result),
            IsSampleData = isSample,
            Summary = Summary(language, $"{title}, {period}", headline, change, result.Rows.Count > 0 || result.Query is KpiQuery.RankedTimes ? table : null, isSample),
        };
    }

    private static string Summary(UiLanguage language, string subject, string headline, ChangeLine? change, AnswerTable? rows, bool isSample)
    {
        var value = change is null ? headline : $"{headline}, {change.Amount} {change.Against}";
        var first = rows is null ? "" : " " + string.Join(" · ", rows.Rows.Take(RowsInSummary).Select(r => $"{string.Join(", ", r.Label)} {r.Value}")) + ".";
        var sample = isSample ? language.Say(" Sample data.", " Données d'exemple.") : "";
        return $"{subject}{language.Say(": ", " : ")}{value}.{first}{sample}";
    }
}

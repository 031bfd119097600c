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

        var title = string.Join(" · ", Filters(result.Query).Select(members.Filter).Prepend(Title(result.Query, language)).Concat(View(result.Query, language)));
        var headline = result is { Target: { Known.IsEmpty: true } target, Query: KpiQuery.Target }
            ? language.Say("target ", "objectif ") + values.Full(kpi.Unit, target.Value)
            : values.Full(kpi.Unit, result.Headline.Value);
        var covered = Covered(result);
        var period = kpi.IsStock && !covered.IsFuture ? language.DayOf(covered.Answered) : language.Period(covered);
        var change = result.Comparison is { } compared ? changes.Line(kpi, covered, compared) : null;
        IReadOnlyList<OutlookLine> outlook = [.. new OutlookWording(language, values).Lines(result)];
        IReadOnlyList<string> findings = [.. new PartsWording(language, values, members).Sentences(result), .. Findings(result, language, values, members)];
        var table = new AnswerTableBuilder(language, members, values, changes).Build(result);
        var insights = InsightLines.Of(result, new(language, members, values, changes));
        var isSample = FreshnessWording.IsSample(result.Freshness);
        var freshness = new FreshnessWording(language, calendar.Settings.TimeZone);
        return new(language, result, title, headline, period)
        {
            Change = change,
            Outlook = outlook,
            Findings = findings,
            Insights = insights.Leading,
            MoreInsights = insights.More,
            Table = table,
            Spark = SparkBuilder.Build(result, values),
            Notes = [.. freshness.Unread(result.Freshness, calendar.Today), .. insights.Notes.Select(n => notes.Note(result, n))],
            Freshness = freshness.Sentence(result.Freshness),
            HowComputed = new HowComputedBuilder(language, values).Build(result),
            IsSampleData = isSample,
            Summary = Summary(
                language, $"{title}, {period}", headline, change, outlook, result.Rows.Count > 0 || result.Query is KpiQuery.RankedTimes ? table : null,
                MainFinding(result, findings), isSample),
        };
    }

    /// <summary>A landing is about the whole period.</summary>
    private static Period Covered(KpiResult result) =>
        result.Forecast is null ? result.Period : new(result.Period.Range, result.Period.Range, result.Period.Unit);

    private static IEnumerable<string> View(KpiQuery query, UiLanguage language) => query switch
    {
        KpiQuery.Forecast => [language.Say("forecast", "prévision")],
        KpiQuery.Target => [language.Say("against target", "face à l'objectif")],
        KpiQuery.Average average => [language.Say(GrainWords.AveragePer(average.Grain))],
        _ => [],
    };

    private static IEnumerable<DimensionFilter> Filters(KpiQuery query) => query is KpiQuery.Share share ? query.Filters.Append(share.Part) : query.Filters;

    /// <summary>A funnel's headline is its last step.</summary>
    private static string Title(KpiQuery query, UiLanguage language) => query is KpiQuery.Funnel
        ? language.Say($"Funnel: {query.Kpi.Name.English}", $"Entonnoir : {query.Kpi.Name.French}")
        : query.Kpi.Name.In(language);

    private static IReadOnlyList<string> Findings(KpiResult result, UiLanguage language, ValueWording values, MemberWording members) => result switch
    {
        { Drivers: { } found, Comparison: { } compared } => [.. new DriversWording(language, values, members).Sentences(result, compared, found)],
        { Met: { } met } => [new ConditionWording(language, values, members).Sentence(result, met)],
        { Query: KpiQuery.Ranked { Ranking.Place: { } place } ranked, Rows: var rows } => [PlaceSentence(language, place, rows.Count, place > rows.Count ? null : (members.Member(ranked.Dimension, rows[place - 1].Members[0]), values.Full(ranked.Kpi.Unit, rows[place - 1].Value.Value)))],
        { AveragedOver: { } over, Query: KpiQuery.Average average } => [new AverageWording(language, values).Sentence(average, over)],
        { Share: { } share } => [.. new ShareWording(language, values).Sentences(result, share)],
        { Query: KpiQuery.Funnel } => [.. new FunnelWording(language, values).Sentences(result.Steps)],
        _ => [],
    };

    /// <summary>"No. 2: France, €246,408."</summary>
    private static string PlaceSentence(UiLanguage language, int place, int count, (string Name, string Value)? found) => found is { } member
        ? language.Say($"No. {place}: {member.Name}, {member.Value}.", $"N° {place} : {member.Name}, {member.Value}.")
        : language.Say($"There is no number {place}: only {count} with data.", $"Il n'y a pas de numéro {place} : seulement {count} avec des données.");

    /// <summary>What the summary does not say already: it begins with the change itself.</summary>
    private static string? MainFinding(KpiResult result, IReadOnlyList<string> findings) =>
        findings.Skip(result.Query is KpiQuery.Drivers ? 1 : 0).FirstOrDefault();

    private static string Summary(
        UiLanguage language, string subject, string headline, ChangeLine? change, IReadOnlyList<OutlookLine> outlook, AnswerTable? rows, string? finding, bool isSample)
    {
        var value = change is null ? headline : $"{headline}, {change.Amount} {change.Against}";
        var first = rows is null ? "" : " " + string.Join(" · ", rows.Rows.Take(RowsInSummary).Select(r => $"{string.Join(", ", r.Label)} {r.Value}")) + ".";
        var heading = outlook.Count == 0 ? "" : $" {outlook[0].Lead} {outlook[0].Text}.";
        var sample = isSample ? language.Say(" Sample data.", " Données d'exemple.") : "";
        var found = finding is null ? "" : " " + finding;
        return $"{subject}{language.Say(": ", " : ")}{value}.{heading}{first}{found}{sample}";
    }
}

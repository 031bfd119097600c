using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Insights;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Answers as KpiBot words them, without KpiBot.</summary>
internal static class SampleAnswers
{
    private static readonly PeriodExpression November = new CalendarMonth(2026, 11);

    private static readonly KpiDefinition Revenue = new("revenue", new("Revenue", "Chiffre d'affaires"), new Formula.Constant(1), KpiUnit.Money, Direction.UpIsGood)
    {
        Synonyms = LocalizedNames.None,
        Description = new("Sales net of tax.", "Ventes hors taxes."),
        DefaultPeriod = November,
        Dimensions = ["country"],
        IsAdditive = true,
    };

    public static Reply Reply(params IReadOnlyList<Answer> answers) => new(new Parse("", answers[0].Language, new Intent.Help()), answers);

    public static TextAnswer Text(string title, UiLanguage language = UiLanguage.English) => new(language, title, [], []);

    public static KpiAnswer Kpi(UiLanguage language = UiLanguage.English) => Of(language, new KpiQuery.Value(Revenue, November));

    public static KpiAnswer Breakdown(params IReadOnlyList<AnswerRow> rows) =>
        Of(UiLanguage.English, new KpiQuery.Breakdown(Revenue, November, ["country"])) with { Table = new(["Country", "Revenue", "Change"], rows) };

    public static KpiAnswer Trend(params IReadOnlyList<AnswerRow> rows) =>
        Of(UiLanguage.English, new KpiQuery.Trend(Revenue, November, Grain.Day)) with { Table = new(["Day", "Revenue", "Change"], rows) };

    public static AnswerRow Row(string label, string value = "1", string? change = null, Tone tone = Tone.Neutral, double? share = null) =>
        new([label], value, change, tone, share);

    public static InsightLine Insight(string text) => new(new Insight.Majority("country", "Germany", 0.6m) { Score = 0.5 }, text);

    private static KpiAnswer Of(UiLanguage language, KpiQuery query)
    {
        var november = new DateRange(new(2026, 11, 1), new(2026, 12, 1));
        var result = new KpiResult(query, new(november, november.First(22), CalendarUnit.Month), new(142_300m, null, null, 900), "EUR");
        return new(language, result, "Revenue · Germany", "142\u202F300 €", "November 2026 so far (1–22 Nov)")
        {
            Change = new("+12.3 %", "vs 1–22 October (126 700 €)", Tone.Good),
            Notes = ["2 amounts in CHF have no rate and are left out."],
            Reading = ["Read “revenu” as “revenue”."],
            Freshness = "Sales through 22 Nov 2026, synced at 09:00",
            HowComputed = new("Σ net amount of sales", [new("Sales lines", "900")]),
            Summary = "Revenue in Germany, November so far: 142 300 €, +12.3 %",
        };
    }
}

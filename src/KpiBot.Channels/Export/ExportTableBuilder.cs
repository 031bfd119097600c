using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Export;

/// <summary>
/// Lays the numbers behind answers out as one table that can be filtered and summed: a KPI, its members, its days and its
/// values in every row. "To" is the last day included.
/// </summary>
public sealed class ExportTableBuilder(KpiCatalog catalog)
{
    public ExportTable Build(IReadOnlyList<KpiAnswer> answers, UiLanguage language)
    {
        var members = new MemberWording(catalog, language);
        var dimensions = answers.SelectMany(DimensionsOf).Distinct().ToList();
        var numbers = answers.SelectMany(answer => ExportedNumbers.Of(answer.Result).Select(number => (answer, number))).ToList();
        var isCompared = answers.Any(a => a.Result.Comparison is not null && !ExportedNumbers.IsCourse(a.Result));
        var hasParts = numbers.Exists(n => n.number.Part is not null);
        var rows = numbers.Select(n => Row(n.answer, n.number, dimensions, members, isCompared, hasParts));
        return new(Unique(Columns(language, dimensions.Select(d => members.Dimension(d).Capitalized()), isCompared, hasParts)), [.. rows]);
    }

    private static IEnumerable<string> DimensionsOf(KpiAnswer answer) => answer.Result switch
    {
        { Query: KpiQuery.Trend trend } => trend.Dimension is { } dimension ? [dimension] : [],
        { Drivers.Splits: [var split, ..] } => [split.Dimension],
        var result => result.Dimensions,
    };

    private static IEnumerable<ExportColumn> Columns(UiLanguage language, IEnumerable<string> dimensions, bool isCompared, bool hasParts) =>
    [
        new(language.Say("KPI", "Indicateur"), ExportColumnKind.Text),
        .. dimensions.Select(d => new ExportColumn(d, ExportColumnKind.Text)),
        new(language.Say("From", "Du"), ExportColumnKind.Day),
        new(language.Say("To", "Au"), ExportColumnKind.Day),
        new(language.Say("Value", "Valeur"), ExportColumnKind.Value),
        new(language.Say("Unit", "Unité"), ExportColumnKind.Text),
        .. isCompared ? Compared(language) : [],
        .. hasParts ? (ExportColumn[])[new(language.Say("Part of the change", "Part de l'évolution"), ExportColumnKind.Value)] : [],
    ];

    private static IEnumerable<ExportColumn> Compared(UiLanguage language) =>
    [
        new(language.Say("Compared from", "Comparé du"), ExportColumnKind.Day),
        new(language.Say("Compared to", "Comparé au"), ExportColumnKind.Day),
        new(language.Say("Compared value", "Valeur comparée"), ExportColumnKind.Value),
        new(language.Say("Change", "Évolution"), ExportColumnKind.Value),
    ];

    private static ExportRow Row(KpiAnswer answer, ExportedNumber number, List<string> dimensions, MemberWording members, bool isCompared, bool hasParts)
    {
        var result = answer.Result;
        var unit = (number.Kpi ?? result.Query.Kpi).Unit;
        return new(unit,
        [
            number.Kpi?.Name.In(answer.Language) ?? answer.Title,
            .. dimensions.Select(d => number.Members.TryGetValue(d, out var member) ? members.Member(d, member) : null),
            number.Days.Start,
            number.Days.End.AddDays(-1),
            Shown(unit, number.Value),
            UnitName(unit, result.Currency, answer.Language),
            .. isCompared ? Compared(result.Comparison?.Comparison.Range, unit, number) : [],
            .. hasParts ? (object?[])[Shown(unit, number.Part)] : [],
        ]);
    }

    private static IEnumerable<object?> Compared(DateRange? days, KpiUnit unit, ExportedNumber number) => days is { } range && number.Earlier is not null
        ? [range.Start, range.End.AddDays(-1), Shown(unit, number.Earlier), Shown(unit, number.Change)]
        : [null, null, null, null];

    /// <summary>As exactly as the unit is counted: amounts in cents, percentages as numbers of percent.</summary>
    private static decimal? Shown(KpiUnit unit, decimal? value) => value is not { } known ? null : unit switch
    {
        KpiUnit.Money => NumberWording.Round(known, 2),
        KpiUnit.Percent => NumberWording.Round(known * 100, 4),
        KpiUnit.Count or KpiUnit.Days or KpiUnit.Score => NumberWording.Round(known, 4),
    };

    private static string UnitName(KpiUnit unit, string currency, UiLanguage language) => unit switch
    {
        KpiUnit.Money => currency,
        KpiUnit.Percent => "%",
        KpiUnit.Count => language.Say("count", "nombre"),
        KpiUnit.Days => language.Say("days", "jours"),
        KpiUnit.Score => language.Say("score", "score"),
    };

    /// <summary>A source may have named a dimension as one of the columns here.</summary>
    internal static List<ExportColumn> Unique(IEnumerable<ExportColumn> columns)
    {
        var unique = new List<ExportColumn>();
        foreach (var column in columns)
        {
            var header = column.Header;
            for (var number = 2; unique.Exists(c => c.Header.Equals(header, StringComparison.OrdinalIgnoreCase)); number++)
                header = $"{column.Header} {number}";
            unique.Add(column with { Header = header });
        }

        return unique;
    }
}

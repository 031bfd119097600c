using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Export;

/// <summary>Lays the lines behind a number out as one table: a line of facts in every row, told apart by the measure that it counts in.</summary>
public static class LinesTableBuilder
{
    public static ExportTable Build(KpiCatalog catalog, IReadOnlyList<MeasureLines> measures, UiLanguage language)
    {
        var members = new MemberWording(catalog, language);
        var columns = measures.SelectMany(m => m.Lines.Columns).DistinctBy(c => c.Name).ToList();
        List<ExportColumn> exported =
        [
            new(language.Say("Counts in", "Compte dans"), ExportColumnKind.Text),
            .. columns.Select(c => new ExportColumn(Header(c, members, language), Kind(c.Type))),
        ];
        return new(ExportTableBuilder.Unique(exported), [.. measures.SelectMany(m => m.Lines.Rows.Select(row => Row(m, row, columns, members, language)).Concat(Cut(m, language, columns.Count)))]);
    }

    /// <summary>"The first 100,000 of 230,000 lines; …"; null where the file has them all.</summary>
    public static string? CutOf(MeasureLines measure, UiLanguage language)
    {
        var (shown, all) = (language.Number(measure.Lines.Rows.Count), language.Number(measure.Lines.Count));
        return measure.Lines.Rows.Count == measure.Lines.Count ? null : language.Say(
            $"Cut: these are the first {shown} of {all} lines of {measure.Measure.Name.English}. For the others, ask for fewer days or a part of them.",
            $"Coupé : voici les {shown} premières lignes sur {all} pour {measure.Measure.Name.French}. Pour les autres, demandez moins de jours ou une partie seulement.");
    }

    /// <summary>In the file itself, below the last line: whoever sums it up must see that some are missing.</summary>
    private static IEnumerable<ExportRow> Cut(MeasureLines measure, UiLanguage language, int columns) => CutOf(measure, language) is { } sentence
        ? [new(KpiUnit.Score, [sentence, .. Enumerable.Repeat((object?)null, columns)])]
        : [];

    private static ExportRow Row(MeasureLines measure, IReadOnlyList<FactValue> row, List<FactColumn> columns, MemberWording members, UiLanguage language)
    {
        var own = measure.Lines.Columns;
        return new(measure.Measure.IsMoney ? KpiUnit.Money : KpiUnit.Score,
        [
            measure.Measure.Name.In(language),
            .. columns.Select(column => own.ToList().FindIndex(c => c.Name == column.Name) is var at and >= 0 ? Cell(row[at], column, members) : null),
        ]);
    }

    private static object? Cell(FactValue value, FactColumn column, MemberWording members) => (value.IsAbsent, column.Type) switch
    {
        (true, _) => null,
        (_, ColumnType.Text) => column.IsDimension ? members.Member(column.Name, value.Text) : value.Text,
        (_, ColumnType.Day) => DateOnly.FromDayNumber((int)value.Scaled),
        var (_, type) => value.ToDecimal(type),
    };

    private static string Header(FactColumn column, MemberWording members, UiLanguage language) => column.Name switch
    {
        FactSource.Column => language.Say("Delivered by", "Fourni par"),
        "order" => language.Say("Order", "Commande"),
        "day" => language.Say("Day", "Jour"),
        "currency" => language.Say("Currency", "Devise"),
        _ when column.IsDimension => members.Dimension(column.Name).Capitalized(),
        _ => language.Column(column.Name).Capitalized(),
    };

    private static ExportColumnKind Kind(ColumnType type) => type switch
    {
        ColumnType.Text => ExportColumnKind.Text,
        ColumnType.Day => ExportColumnKind.Day,
        _ => ExportColumnKind.Value,
    };
}

using KpiBot.Channels.Export;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Tests.Export;

public class LinesExportTests
{
    [Theory]
    [InlineData(UiLanguage.English, "Cut: these are the first 2 of 230,000 lines of sales. For the others, ask for fewer days or a part of them.")]
    [InlineData(UiLanguage.French, "Coupé\u202F: voici les 2 premières lignes sur 230\u202F000 pour ventes. Pour les autres, demandez moins de jours ou une partie seulement.")]
    public void A_file_that_lacks_lines_says_so_below_the_last(UiLanguage language, string sentence)
    {
        var table = LinesTableBuilder.Build(BuiltInCatalog.Catalog, [Lines(230_000)], language);

        Assert.Equal(3, table.Rows.Count);
        Assert.Equal(sentence, table.Rows[^1].Cells[0]);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Cells.Count));
    }

    [Fact]
    public void One_that_has_them_all_says_nothing() =>
        Assert.Equal(2, LinesTableBuilder.Build(BuiltInCatalog.Catalog, [Lines(2)], UiLanguage.English).Rows.Count);

    private static MeasureLines Lines(long count)
    {
        var columns = FactSchemas.Sales.Columns.Where(c => c.Name is "day" or "net_amount").ToList();
        IReadOnlyList<FactValue> row = [.. columns.Select(_ => FactValue.Absent)];
        return new(new("sales", "sales", Aggregate.Sum, null, new MeasureDay.On("day"), []) { Name = new("sales", "ventes") }, new(columns, [row, row], count));
    }
}

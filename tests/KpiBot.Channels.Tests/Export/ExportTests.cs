using System.IO.Compression;
using System.Text;
using CsCheck;
using KpiBot.Channels.Export;
using KpiBot.Channels.Tests.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using MiniExcelLibs;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Export;

public class ExportTests
{
    private static readonly ExportTableBuilder Tables = new(WordedAnswers.Catalog);

    [Fact]
    public void A_breakdown_is_a_row_for_every_member_with_its_days_and_what_it_is_compared_with() => Assert.Equal(
        """
        KPI,Country,From,To,Value,Unit,Compared from,Compared to,Compared value,Change
        "Revenue · Field sales",Germany,2026-11-01,2026-11-22,92000.5,EUR,2026-10-01,2026-10-22,70000,22000.5
        "Revenue · Field sales",France,2026-11-01,2026-11-22,50299.5,EUR,2026-10-01,2026-10-22,56700,-6400.5
        "Revenue · Field sales",Atlantis,2026-11-01,2026-11-22,0,EUR,2026-10-01,2026-10-22,0,0
        "Revenue · Field sales",(none),2026-11-01,2026-11-22,,EUR,,,,

        """.Replace("\"", ""), Csv(English, WordedAnswers.ByCountry(English)));

    [Fact]
    public void French_files_open_in_a_French_Excel() => Assert.Equal(
        """
        Indicateur;Du;Au;Valeur;Unité;Comparé du;Comparé au;Valeur comparée;Évolution
        Taux de conversion;2026-11-01;2026-11-22;14,5;%;2026-10-01;2026-10-22;16,65;-2,15

        """, Csv(French, WordedAnswers.Rate(French)));

    [Fact]
    public void A_trend_is_a_row_for_every_bucket() => Assert.Equal(
        """
        KPI,Country,From,To,Value,Unit
        Revenue,Germany,2026-10-01,2026-10-31,25000,EUR
        Revenue,(none),2026-10-01,2026-10-31,15000,EUR

        """, Csv(English, WordedAnswers.ByMonthAndCountry(English)));

    [Fact]
    public void A_funnel_is_a_row_for_every_step() => Assert.Equal(
        """
        KPI,From,To,Value,Unit,Compared from,Compared to,Compared value,Change
        Sessions,2026-11-01,2026-11-22,44225,count,2026-10-01,2026-10-22,41950,2275
        Leads generated,2026-11-01,2026-11-22,887,count,2026-10-01,2026-10-22,785,102
        Opportunities,2026-11-01,2026-11-22,365,count,2026-10-01,2026-10-22,303,62
        New customers,2026-11-01,2026-11-22,83,count,2026-10-01,2026-10-22,71,12

        """, Csv(English, WordedAnswers.FunnelOfMonth(English)));

    [Fact]
    public void Reasons_are_a_row_for_every_member_with_what_it_brought() => Assert.Equal(
        """
        KPI,Country,From,To,Value,Unit,Compared from,Compared to,Compared value,Change,Part of the change
        Revenue,Germany,2026-11-01,2026-11-22,30900,EUR,2026-10-01,2026-10-22,40000,-9100,-9100
        Revenue,Spain,2026-11-01,2026-11-22,8000,EUR,2026-10-01,2026-10-22,11200,-3200,-3200
        Revenue,France,2026-11-01,2026-11-22,52000,EUR,2026-10-01,2026-10-22,50000,2000,2000
        Revenue,(none),2026-11-01,2026-11-22,49100,EUR,2026-10-01,2026-10-22,51100,-2000,-2000

        """, Csv(English, WordedAnswers.Why(English)));

    [Fact]
    public void A_landing_is_a_row_for_every_month() => Assert.Equal(
        """
        KPI,From,To,Value,Unit
        Revenue · forecast,2026-10-01,2026-10-31,50000,EUR
        Revenue · forecast,2026-11-01,2026-11-30,48000,EUR
        Revenue · forecast,2026-12-01,2026-12-31,54000,EUR

        """, Csv(English, WordedAnswers.Landing(English)));

    [Fact]
    public void Several_KPIs_share_one_table() => Assert.Equal(
        """
        KPI,Country,From,To,Value,Unit
        Average order value,,2026-11-01,2026-11-22,,EUR
        Revenue,Germany,2026-10-01,2026-10-31,25000,EUR
        Revenue,(none),2026-10-01,2026-10-31,15000,EUR

        """, Csv(English, WordedAnswers.NoData(English), WordedAnswers.ByMonthAndCountry(English)));

    [Fact]
    public void Files_begin_with_the_UTF_8_mark() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], ExportFormat.Csv.Write(Tables.Build([WordedAnswers.Rate(English)], English), English)[..3]);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33 1 23 45")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =cmd|' /C calc'!A0")]
    [InlineData("＝1")]
    public void What_a_spreadsheet_would_compute_is_text(string member)
    {
        var table = new ExportTable([new("Country", ExportColumnKind.Text)], [new(KpiUnit.Count, [member])]);

        Assert.StartsWith("'" + member, Decode(CsvExport.Write(table, English)).Split("\r\n")[1].Trim('"'));
        Assert.DoesNotContain("<f>", SheetXml(XlsxExport.Write(table)));
        Assert.Equal(member, ReadBack(table).Single()["Country"]);
    }

    [Fact]
    public void Any_text_comes_back_from_a_workbook_as_it_was() => Gen.String[Gen.Char["ab1\",;<>&'=é€\u202F_x"], 1, 20].Select(text => "a" + text + "z").Sample(text =>
    {
        var table = new ExportTable([new("Country", ExportColumnKind.Text)], [new(KpiUnit.Count, [text])]);
        Assert.Equal(text, ReadBack(table).Single()["Country"]);
    }, iter: 50);

    [Fact]
    public void A_workbook_holds_dates_and_numbers()
    {
        var row = ReadBack(Tables.Build([WordedAnswers.ByCountry(French)], French)).First();

        Assert.Equal(("Allemagne", new DateTime(2026, 11, 1), 92000.5), (row["Pays"], row["Du"], row["Valeur"]));
    }

    [Fact]
    public void Characters_that_XML_forbids_do_not_spoil_a_workbook()
    {
        var table = new ExportTable([new("Country", ExportColumnKind.Text)], [new(KpiUnit.Count, ["bell\u0007 and half a \uD800 pair"])]);
        Assert.StartsWith("bell", (string?)ReadBack(table).Single()["Country"]);
    }

    [Fact]
    public void A_dimension_named_as_a_column_keeps_a_header_of_its_own()
    {
        var answer = WordedAnswers.ByCountry(English);
        var named = answer with { Result = answer.Result with { Dimensions = ["value"] } };
        Assert.Equal(["Value", "Value 2"], Tables.Build([named], English).Columns.Select(c => c.Header).Where(h => h.StartsWith("Value", StringComparison.Ordinal)));
    }

    private static string Csv(UiLanguage language, params KpiAnswer[] answers) =>
        Decode(CsvExport.Write(Tables.Build(answers, language), language)).ReplaceLineEndings("\n");

    private static string Decode(byte[] file) => Encoding.UTF8.GetString(file.AsSpan()[3..]);

    private static IEnumerable<IDictionary<string, object?>> ReadBack(ExportTable table)
    {
        using var file = new MemoryStream(XlsxExport.Write(table));
        return [.. file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>()];
    }

    private static string SheetXml(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var sheet = new StreamReader(zip.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        return sheet.ReadToEnd();
    }
}

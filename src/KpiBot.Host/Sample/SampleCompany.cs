using MiniExcelLibs;
using MiniExcelLibs.Csv;

namespace KpiBot.Host.Sample;

/// <summary>Writes a small furniture company, three years of it, as the files that such a company would have.</summary>
internal static class SampleCompany
{
    /// <summary>The name that its facts carry as their connection; answers over it say "sample data".</summary>
    public const string Connection = "sample";

    /// <summary>Overwrites what an earlier call wrote to the folder.</summary>
    /// <param name="progress">Told each file's name before it is written.</param>
    public static void Write(string folder, SampleOptions options, Action<string> progress)
    {
        Directory.CreateDirectory(folder);
        var demand = new Demand(options);
        var range = new ProductRange(options);
        var funnel = new Funnel(options, demand);
        var ledger = new SalesLedger(options, demand, range, funnel);
        var marketing = new MarketingActivity(options, demand);
        var voice = new CustomerVoice(options, demand, range, funnel);
        var planning = new Planning(options, demand);

        WriteCsv("sales.csv", ledger.Lines());
        WriteCsv("leads.csv", funnel.Leads);
        WriteCsv("deals.csv", funnel.Deals);
        WriteCsv("customers.csv", funnel.Customers.Select(Row));
        WriteCsv("depenses.csv", marketing.Spend(), separator: ';');
        WriteCsv("visits.csv", marketing.Visits());
        WriteCsv("outreach.csv", marketing.Outreach());
        WriteCsv("social.csv", marketing.Social());
        WriteCsv("fx_rates.csv", planning.Rates());
        WriteExcel("surveys.xlsx", voice.Answers());
        WriteExcel("products.xlsx", range.Products.Select(Row));
        WriteExcel("targets.xlsx", planning.Targets());
        File.WriteAllText(Path.Combine(folder, "sources.yaml"), SampleSources.Yaml);

        void WriteCsv<T>(string file, IEnumerable<T> rows, char separator = ',') =>
            Save(file, ExcelType.CSV, rows, new CsvConfiguration { Seperator = separator, NewLine = "\n" });

        void WriteExcel<T>(string file, IEnumerable<T> rows) => ReproducibleWorkbook.Rewrite(Save(file, ExcelType.XLSX, rows, null));

        string Save<T>(string file, ExcelType type, IEnumerable<T> rows, MiniExcelLibs.IConfiguration? configuration)
        {
            progress(file);
            var path = Path.Combine(folder, file);
            MiniExcel.SaveAs(path, rows, excelType: type, configuration: configuration, overwriteFile: true);
            return path;
        }
    }

    private static CustomerRow Row(Customer customer) => new(customer.Id, SampleText.Iso(customer.FirstPurchase),
        customer.Churned is { } churned ? SampleText.Iso(churned) : null, customer.Source,
        SampleWorld.CampaignOf(customer.FirstPurchase), customer.Country.Name, customer.Segment);

    private static ProductRow Row(Product product) => new(product.Name, product.Category,
        product.Launched?.ToDateTime(TimeOnly.MinValue), product.Withdrawn?.ToDateTime(TimeOnly.MinValue));
}

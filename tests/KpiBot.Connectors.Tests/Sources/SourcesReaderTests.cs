using KpiBot.Connectors.Files;
using KpiBot.Connectors.Files.Mapping;
using KpiBot.Connectors.Sources;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Connectors.Tests.Sources;

public class SourcesReaderTests
{
    [Fact]
    public void A_stream_says_its_file_its_fact_and_where_each_column_comes_from()
    {
        var stream = Valid("""
            sources:
              - name: crm
                kind: files
                currency: EUR
                streams:
                  - file: exports/deals-*.csv
                    fact: deals
                    name: deals
                    key: [Id, Line]
                    mode: upsert
                    separator: tab
                    encoding: windows-1252
                    decimal: ","
                    header_row: 3
                    max_rejected: 2.5 %
                    columns:
                      created_on: { from: Created, format: [d/M/yyyy, d/M/yyyy H:mm] }
                      amount: Montant
                      stage: { from: Étape, values: { Gagné: won }, otherwise: open }
                      source: { lookup: { file: leads.csv, match: [Lead, Id], take: Origine, separator: ";" } }
                    dimensions:
                      offer: { value: Standard }
                    where:
                      Type: { not: [Test, Démo] }
            """).Files.Single().Streams.Single();

        Assert.Equal(new StreamId("files", "crm", "deals"), stream.Id);
        Assert.Equal((FactSchemas.Deals, FileStreamMode.Upsert, 0.025m), (stream.Schema, stream.Mode, stream.MaxRejected));
        Assert.Equal(new FileFormat { Separator = '\t', Encoding = "windows-1252", DecimalMark = ',', HeaderRow = 3 }, stream.Format);
        Assert.Equal(["Id", "Line"], stream.Key);
        Assert.Equal(
            new Dictionary<string, ColumnSource>
            {
                ["created_on"] = new ColumnSource.Header("Created"),
                ["amount"] = new ColumnSource.Header("Montant"),
                ["stage"] = new ColumnSource.Header("Étape"),
                ["source"] = new ColumnSource.Lookup("leads.csv", "Lead", "Id", "Origine", new FileFormat { Separator = ';' }),
                ["offer"] = new ColumnSource.Constant("Standard"),
                ["currency"] = new ColumnSource.Constant("EUR"),
            },
            stream.Columns.ToDictionary(c => c.Column.Name, c => c.Source));
        Assert.True(stream.Columns.Single(c => c.Column.Name == "offer").Column.IsDimension);
        Assert.Equal(["Test", "Démo"], Assert.IsType<RowFilter.OneOf>(stream.Where.Single()).Values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("sources:\n")]
    [InlineData("sources: []\n")]
    public void No_sources_is_valid(string yaml) => Assert.Empty(Valid(yaml).Files);

    [Fact]
    public void Every_fault_is_reported_at_once_with_its_line()
    {
        var faults = Faults("""
            sources:
              - name: crm
                kind: sheets
                streams:
                  - name: leads
                    file: leads.csv
                    fact: leads
                    keys: Id
                    columns:
                      create_on: Date
                      converted_on: { from: Won, format: dd/mm/yyyy }
                      source: { from: Origine, value: Web }
                    dimensions:
                      segment: Segment
                      Type d'offre: Offre
                  - name: leads
                    file: sales.csv
                    fact: sale
                    separator: ":"
                    columns: {}
              - kind: files
                streams: []
            """);

        Assert.Collection(
            faults.Select(f => f.ToString()),
            f => Assert.StartsWith("sources.yaml:3: `kind: sheets` is not known; it may be files.", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:8: unknown key 'keys' (did you mean 'key'?): stream takes name, file", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:10: leads has no column create_on (did you mean 'created_on'?). A dimension of your own goes under `dimensions`.", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:10: leads needs the column created_on.", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:11: \"dd/mm/yyyy\" is not a date format such as d/M/yyyy or yyyy-MM-dd HH:mm. Months are MM; mm are minutes.", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:12: A column needs exactly one of from, value, lookup, sign_of, row; this one has from and value.", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:14: segment is a column of leads: it goes under `columns`.", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:15: The dimension \"Type d'offre\" must be named in lower case letters, digits and underscores, such as type_d_offre.", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:18: There is no fact sale (did you mean 'sales'?); there are", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:19: unknown separator ':': it is one of", f, StringComparison.Ordinal),
            f => Assert.StartsWith("sources.yaml:21: source has no 'name'", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fact: sales\ncolumns: { day: D, order: O, net_amount: A }", "sales needs the column kind. Where it is the same in every row: `kind: { value: sale }`.")]
    [InlineData("fact: sales\ncolumns: { day: D, kind: K, net_amount: A }", "`order: { row: true }` counts each row as an order")]
    [InlineData("fact: sales\ncolumns: { day: D, order: O, net_amount: A, kind: { value: vente } }", "kind: \"vente\" is none of sale, refund, credit")]
    [InlineData("fact: sales\ncolumns: { day: D, order: O, net_amount: A, kind: { from: T, values: { Avoir: avoir } } }", "kind: \"avoir\" is none of sale, refund, credit")]
    [InlineData("fact: surveys\ncolumns: { day: D, kind: K, score: S, position: P }", "surveys.position is computed by KpiBot")]
    [InlineData("fact: leads\ncolumns: { created_on: D, source: { from: S, format: d/M/yyyy } }", "source is not a date: it has no `format`")]
    [InlineData("fact: leads\ncolumns: { created_on: { from: D, factor: 2 } }", "created_on is not a number: it has no `factor`")]
    [InlineData("fact: leads\ncolumns: { created_on: { value: yesterday } }", "created_on: \"yesterday\" is not a date")]
    [InlineData("fact: leads\ncolumns: { created_on: { lookup: { file: x.csv, take: D } } }", "lookup has no 'match'")]
    [InlineData("fact: leads\ncolumns: { created_on: D }\nmode: upsert", "`mode: upsert` needs a `key`")]
    [InlineData("fact: leads\ncolumns: { created_on: D }\nmode: all", "unknown mode 'all': it is one of full, upsert, replace_days")]
    [InlineData("fact: leads\ncolumns: { created_on: D }\nmax_rejected: 120%", "is not a share from 0% to 100%")]
    [InlineData("fact: leads\ncolumns: { created_on: D }\nheader_row: first", "is not a row number from 1")]
    [InlineData("fact: leads\ncolumns: { created_on: D }\nencoding: latin", "`encoding: latin` is none of utf-8")]
    [InlineData("fact: leads\ncolumns: { created_on: D }\ncurrency: euros", "is not a currency code such as EUR")]
    [InlineData("fact: leads\ncolumns: { created_on: D }\nwhere: { Status: { is: won } }", "unknown key 'is' (did you mean 'in'?): the filter on Status takes in, not, present")]
    [InlineData("fact: deals\ncurrency: EUR\ncolumns: { created_on: D, currency: Devise }", "`currency` says what the column `currency` says already")]
    [InlineData("fact: leads\ncurrency: EUR\ncolumns: { created_on: D }", "leads has no amounts, and so no `currency`.")]
    [InlineData("fact: leads\ncolumns: { created_on: { from: D, format: mm/yyyy } }", "Months are MM; mm are minutes.")]
    [InlineData("fact: leads\ncolumns: { created_on: { from: D, format: d/M } }", "\"d/M\" is not a date format")]
    [InlineData("fact:\ncolumns: { created_on: D }", "'fact' of stream has no value")]
    [InlineData("fact: leads\ncolumns: [D]", "'columns' of stream takes keys and values: { day: Date }")]
    public void A_stream_that_cannot_be_read_is_told_why(string stream, string words)
    {
        var fault = Assert.Single(Faults($"""
            sources:
              - name: crm
                kind: files
                streams:
                  - file: data.csv
            {string.Join('\n', stream.Split('\n').Select(l => "        " + l))}
            """).DistinctBy(f => f.Message), f => f.Message.Contains(words, StringComparison.Ordinal));

        Assert.True(fault.Line >= 5);
    }

    [Theory]
    [InlineData("sources:\n  - name: a: b\n", 2, "not valid YAML: ")]
    [InlineData("sources:\n  - name: a\n    name: b\n    kind: files\n    streams:\n", 3, "'name' is given twice: first on line 2")]
    [InlineData("sources:\n\t- name: a\n", 2, "not valid YAML: the line begins with a tab")]
    public void What_is_not_yaml_is_named_with_its_line(string yaml, int line, string words)
    {
        var fault = Assert.Single(Faults(yaml));

        Assert.StartsWith(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal(line, fault.Line);
    }

    [Fact]
    public void Two_sources_cannot_have_one_name()
    {
        const string source = "  - { name: crm, kind: files, streams: [] }\n";

        Assert.Equal("There is a source named crm already.", Assert.Single(Faults($"sources:\n{source}{source}")).Message);
    }

    private static SourcesConfiguration Valid(string yaml) =>
        Assert.IsType<SourcesReading.Valid>(SourcesReader.Read(new DefinitionFile("sources.yaml", yaml))).Configuration;

    private static IReadOnlyList<DefinitionFault> Faults(string yaml) =>
        Assert.IsType<SourcesReading.Invalid>(SourcesReader.Read(new DefinitionFile("sources.yaml", yaml))).Faults;
}

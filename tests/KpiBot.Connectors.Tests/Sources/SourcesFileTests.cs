using KpiBot.Connectors.Files.Inspection;
using KpiBot.Connectors.Sources;
using KpiBot.Connectors.Tests.Support;
using KpiBot.Core.Kpis;

namespace KpiBot.Connectors.Tests.Sources;

public sealed class SourcesFileTests : IDisposable
{
    private readonly Company company = new();

    private string SourcesPath => company.PathOf("config/sources.yaml");

    [Fact]
    public void The_first_source_creates_the_file()
    {
        Add();

        Assert.Equal(["leads"], Names());
    }

    [Theory]
    [InlineData("# Ours. Ask Zoé before you change it.\nsources:\n  - name: crm   # the CRM\n    kind: files\n    streams: []\n# the end")]
    [InlineData("sources:\n- name: crm\n  kind: files\n  streams: []\n\n\n")]
    [InlineData("sources:\n    -   name: crm\n        kind: files\n        streams: []\n")]
    public void Another_one_goes_to_the_end_and_what_stands_there_stays(string before)
    {
        company.Write("config/sources.yaml", before);

        Add();

        Assert.StartsWith(before, File.ReadAllText(SourcesPath), StringComparison.Ordinal);
        Assert.Equal(["crm", "leads"], Names());
    }

    [Theory]
    [InlineData("# none yet\nsources: []\n")]
    [InlineData("# none yet\nsources:\n")]
    [InlineData("# none yet\n")]
    public void A_file_without_sources_keeps_its_comments(string before)
    {
        company.Write("config/sources.yaml", before);

        Add();

        Assert.StartsWith("# none yet\n", File.ReadAllText(SourcesPath), StringComparison.Ordinal);
        Assert.Equal(["leads"], Names());
    }

    [Fact]
    public void A_name_that_is_taken_gets_a_number()
    {
        Add();
        Add();
        Add();

        Assert.Equal(["leads", "leads_2", "leads_3"], Names());
    }

    [Fact]
    public void The_sample_companys_name_is_taken_from_the_start()
    {
        Add("sample.csv");

        Assert.Equal(["sample_2"], Names());
    }

    [Theory]
    [InlineData("sources:\n  - name: crm\n", 2)]
    [InlineData("sources: [{ name: crm, kind: files, streams: [] }]\n", 1)]
    public void A_file_that_cannot_be_added_to_is_left_and_its_faults_are_told(string before, int line)
    {
        company.Write("config/sources.yaml", before);

        var reading = Assert.IsType<SourcesReading.Invalid>(Add());

        Assert.Equal(line, reading.Faults[0].Line);
        Assert.Equal(before, File.ReadAllText(SourcesPath));
    }

    public void Dispose() => company.Dispose();

    private SourcesReading Add(string file = "leads.csv")
    {
        company.Write(file, "Date;Origine\n05/10/2026;Salon\n");
        return SourcesFile.Add(SourcesPath, new FileInspector(company.Folder, Company.Paris).Inspect(company.PathOf(file)));
    }

    private IEnumerable<string> Names() =>
        Assert.IsType<SourcesReading.Valid>(SourcesReader.Read(new DefinitionFile("sources.yaml", File.ReadAllText(SourcesPath)))).Configuration.Files.Select(s => s.Name);
}

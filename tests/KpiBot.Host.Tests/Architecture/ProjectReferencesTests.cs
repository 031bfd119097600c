using System.Xml.Linq;

namespace KpiBot.Host.Tests.Architecture;

/// <summary>Each border between projects is one that the compiler keeps.</summary>
public class ProjectReferencesTests
{
    /// <summary>Project; projects it may reference; packages and frameworks that it must never see.</summary>
    public static TheoryData<string, string[], string[]> Borders => new()
    {
        { "KpiBot.Core", [], ["LiteDB", "Microsoft.AspNetCore.App", "System.Net.Http", "Sylvan.Data.Csv", "ExcelDataReader"] },
        { "KpiBot.Storage", ["KpiBot.Core"], ["Microsoft.AspNetCore.App", "Sylvan.Data.Csv", "ExcelDataReader", "YamlDotNet"] },
        { "KpiBot.Connectors", ["KpiBot.Core"], ["LiteDB", "Microsoft.AspNetCore.App", "YamlDotNet"] },
        { "KpiBot.Channels", ["KpiBot.Core"], ["LiteDB", "Sylvan.Data.Csv", "ExcelDataReader", "YamlDotNet"] },
        { "KpiBot.Host", ["KpiBot.Core", "KpiBot.Storage", "KpiBot.Connectors", "KpiBot.Channels"], ["YamlDotNet"] },
    };

    [Theory]
    [MemberData(nameof(Borders))]
    public void A_project_references_no_more_than_it_may(string project, string[] mayReference, string[] never)
    {
        var file = XDocument.Load(Repository.Folder("src", project, project + ".csproj"));

        var projects = Includes(file, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        Assert.Empty(projects.Except(mayReference));
        Assert.Empty(Includes(file, "PackageReference").Concat(Includes(file, "FrameworkReference")).Intersect(never));
    }

    [Fact]
    public void Every_project_under_src_has_its_border()
    {
        var projects = Directory.EnumerateFiles(Repository.Folder("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Borders.Select(row => row.Data.Item1).Order(), projects.Order());
    }

    [Fact]
    public void Core_speaks_to_no_network_and_no_database()
    {
        string[] forbidden = ["System.Net.Http", "Microsoft.AspNetCore", "LiteDB", "System.Data"];
        var offending =
            from file in SourceFiles.Under(Repository.Folder("src", "KpiBot.Core"))
            from line in File.ReadLines(file)
            where line.StartsWith("using ", StringComparison.Ordinal) && forbidden.Any(line.Contains)
            select $"{Path.GetFileName(file)}: {line}";

        Assert.Empty(offending);
    }

    private static IEnumerable<string> Includes(XDocument project, string element) =>
        project.Descendants(element).Select(e => e.Attribute("Include")!.Value);
}

using System.Text.RegularExpressions;

namespace KpiBot.Host.Tests.Architecture;

/// <summary>Core's folders in the order that data meets them, and what each may use.</summary>
public partial class CoreArrowsTests
{
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Localization", [] },
        { "Calendar", ["Localization"] },
        { "Facts", ["Localization", "Calendar"] },
        { "Kpis", ["Localization", "Calendar", "Facts"] },
        { "Language", ["Localization", "Calendar", "Kpis"] },
        { "Queries", ["Localization", "Calendar", "Facts", "Kpis"] },
        { "Access", ["Localization", "Kpis", "Queries"] },
        { "Answers", ["Localization", "Calendar", "Facts", "Kpis", "Queries"] },
        { "Delivery", ["Localization", "Access", "Answers"] },
        { "Schedules", ["Localization", "Queries", "Access", "Delivery"] },
        { "Alerts", ["Localization", "Queries", "Access", "Delivery"] },
        { "Connectors", ["Localization", "Calendar", "Facts"] },
        { "Conversations", ["Localization", "Calendar", "Facts", "Kpis", "Language", "Queries", "Access", "Answers", "Delivery", "Schedules", "Alerts"] },
    };

    private static readonly string CoreFolder = Repository.Folder("src", "KpiBot.Core");
    private static readonly string[] Folders = [.. Arrows.Select(row => row.Data.Item1)];

    /// <summary>Some folders arrive with a later feature; their arrows are drawn already.</summary>
    public static IEnumerable<TheoryDataRow<string, string[]>> Built =>
        Arrows.Where(row => Directory.Exists(Path.Combine(CoreFolder, row.Data.Item1)));

    [Theory]
    [MemberData(nameof(Built))]
    public void A_folder_uses_only_those_before_it(string folder, string[] mayUse)
    {
        var path = Path.Combine(CoreFolder, folder);

        var offending =
            from file in SourceFiles.Under(path)
            from used in UsedBy(File.ReadAllText(file)).Except(mayUse).Except([folder])
            select $"{folder}/{Path.GetFileName(file)} uses {used}";

        Assert.Empty(offending);
    }

    [Fact]
    public void Every_folder_of_Core_has_its_arrows()
    {
        var folders = Directory.EnumerateDirectories(CoreFolder).Select(f => Path.GetFileName(f)!).Except(["bin", "obj"]);

        Assert.Empty(folders.Except(Folders));
    }

    [Fact]
    public void Yaml_is_read_in_Kpis_alone()
    {
        var readers =
            from file in SourceFiles.Under(CoreFolder)
            where File.ReadAllText(file).Contains("using YamlDotNet", StringComparison.Ordinal)
            select Path.GetRelativePath(CoreFolder, Path.GetDirectoryName(file)!);

        Assert.Equal([Path.Combine("Kpis", "Yaml")], readers.Distinct());
    }

    private static IEnumerable<string> UsedBy(string source) =>
        Using().Matches(source).Select(match => match.Groups["folder"].Value).Distinct().Intersect(Folders);

    [GeneratedRegex(@"KpiBot\.Core\.(?<folder>\w+)|(?<![\w.""])(?<folder>Localization|Calendar|Facts|Connectors)\.[A-Z]\w+ (?=\w)")]
    private static partial Regex Using();
}

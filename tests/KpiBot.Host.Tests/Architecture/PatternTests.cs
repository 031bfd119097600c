namespace KpiBot.Host.Tests.Architecture;

public class PatternTests
{
    /// <summary>What people write is read by grammars that go through it once; a pattern could take time without bound.</summary>
    [Theory]
    [InlineData("KpiBot.Core")]
    [InlineData("KpiBot.Channels")]
    public void No_pattern_is_matched_against_what_people_write(string project)
    {
        var offending =
            from file in SourceFiles.Under(Repository.Folder("src", project))
            where File.ReadAllText(file).Contains("Regex", StringComparison.Ordinal)
            select Path.GetRelativePath(Repository.Folder("src"), file);

        Assert.Empty(offending);
    }
}

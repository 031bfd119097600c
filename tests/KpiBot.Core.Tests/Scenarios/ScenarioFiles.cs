using KpiBot.Channels.Terminal.Questions;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Scenarios;

/// <summary>The questions of this folder, read as the program reads a user's own.</summary>
internal static class ScenarioFiles
{
    public const string KnownGaps = "known-gaps.yaml";

    private static readonly Lazy<IReadOnlyList<AskedQuestion>> Read = new(ReadAll);

    /// <summary>All that are understood as expected.</summary>
    public static IEnumerable<AskedQuestion> Understood => Read.Value.Where(q => q.Place.File != KnownGaps);

    /// <summary>All that are not yet.</summary>
    public static IEnumerable<AskedQuestion> Gaps => Read.Value.Where(q => q.Place.File == KnownGaps);

    private static List<AskedQuestion> ReadAll() =>
        [.. Directory.EnumerateFiles(Repository.Folder("tests", "KpiBot.Core.Tests", "Scenarios"), "*.yaml").Order(StringComparer.Ordinal).SelectMany(ReadOne)];

    private static IReadOnlyList<AskedQuestion> ReadOne(string path) => QuestionsReader.Read(new DefinitionFile(Path.GetFileName(path), File.ReadAllText(path))) switch
    {
        QuestionsReading.Valid valid => valid.Questions,
        QuestionsReading.Invalid invalid => throw new InvalidOperationException(string.Join('\n', invalid.Faults)),
        var other => throw new InvalidOperationException(other.ToString()),
    };
}

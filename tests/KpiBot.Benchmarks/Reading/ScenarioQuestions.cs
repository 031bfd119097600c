using KpiBot.Channels.Terminal.Questions;
using KpiBot.Core.Kpis;

namespace KpiBot.Benchmarks.Reading;

/// <summary>The questions that the understanding is tested with, as they lie in the source tree.</summary>
internal static class ScenarioQuestions
{
    public static IReadOnlyList<AskedQuestion> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static string Folder => Path.Combine(SourceTree.Root, "tests", "KpiBot.Core.Tests", "Scenarios");

    private static IReadOnlyList<AskedQuestion> Read(string path) =>
        QuestionsReader.Read(new DefinitionFile(Path.GetFileName(path), File.ReadAllText(path))) is QuestionsReading.Valid valid
            ? valid.Questions
            : throw new InvalidOperationException($"{path} is not valid.");
}

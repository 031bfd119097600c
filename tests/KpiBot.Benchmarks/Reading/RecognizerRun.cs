using System.Diagnostics;
using System.Text.Json;

namespace KpiBot.Benchmarks.Reading;

/// <summary>
/// The same sentences read by KpiBot, whole, and by npm's @microsoft/recognizers-text-suite (tests/peers), which finds the
/// dates in them. Counted are those in which it finds any.
/// </summary>
internal static class RecognizerRun
{
    private sealed record Sentence(string Text, string Language, string Ref);

    public static async Task RunAsync()
    {
        var parser = new Vocabularies().Sample;
        foreach (var (name, sentences) in Sets())
        {
            if (sentences.Count == 0)
                continue;
            var theirs = await RecognizeAsync(sentences);
            var dated = sentences.Index().Where(s => theirs[s.Index].Found > 0).Select(s => s.Index).ToList();
            var theirTime = ReadingTimes.Percentile(dated.Select(i => theirs[i].Microseconds), 0.5);
            var ourTime = ReadingTimes.Percentile(ReadingTimes.Microseconds(parser, [.. dated.Select(i => sentences[i].Text)]), 0.5);
            Console.WriteLine($"{name}: {dated.Count} of {sentences.Count} sentences have a date for the recogniser: its median {theirTime:F0} µs, "
                + $"KpiBot's {ourTime:F1} µs, {theirTime / ourTime:F0} times");
        }
    }

    private static IEnumerable<(string Name, List<Sentence> Sentences)> Sets()
    {
        foreach (var language in (string[])["en", "fr"])
        {
            yield return ($"scenario questions, {language}", [.. ScenarioQuestions.All
                .Where(q => (q.Language ?? "en") == language)
                .Select(q => new Sentence(q.Ask, language, SampleStore.Now))]);
            yield return ($"shared date ranges, {language}", DateRanges(language));
        }
    }

    /// <summary>Cases that lie beside the repository; none where it stands alone.</summary>
    private static List<Sentence> DateRanges(string language)
    {
        for (var folder = new DirectoryInfo(SourceTree.Root); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "nlu", $"{language}-daterange-dev.jsonl");
            if (File.Exists(path))
                return [.. File.ReadLines(path).Select(line => Read(line, language))];
        }

        return [];
    }

    private static Sentence Read(string line, string language)
    {
        using var read = JsonDocument.Parse(line);
        return new(read.RootElement.GetProperty("input").GetString()!, language, read.RootElement.GetProperty("ref").GetString()!);
    }

    private static async Task<List<(int Found, double Microseconds)>> RecognizeAsync(List<Sentence> sentences)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = Path.Combine(SourceTree.Root, "tests", "peers"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("recognize-dates.cjs");
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        foreach (var sentence in sentences)
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { text = sentence.Text, language = sentence.Language, @ref = sentence.Ref }));
        node.StandardInput.Close();
        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        if (lines.Length != sentences.Count)
            throw new InvalidOperationException("The recogniser did not answer every sentence: is it installed (.ci/install-peers)?");
        return [.. lines.Select(line =>
        {
            using var read = JsonDocument.Parse(line);
            return (read.RootElement.GetProperty("found").GetInt32(), read.RootElement.GetProperty("microseconds").GetDouble());
        })];
    }
}

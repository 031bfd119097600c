namespace KpiBot.Benchmarks.Reading;

/// <summary>Reads every scenario question as it stands and with a slip in it, with the sample company's names and with 50,000 more.</summary>
internal static class QuestionRun
{
    private const int ShortestMisspelt = 5;

    public static Task RunAsync()
    {
        var vocabularies = new Vocabularies();
        var questions = ScenarioQuestions.All.Select(q => q.Ask).ToList();
        var slips = questions.Select(WithSlip).OfType<string>().ToList();
        foreach (var (name, parser) in new[] { ("the sample company", vocabularies.Sample), ($"{vocabularies.Values} values", vocabularies.Large) })
        {
            Report($"{name}, {questions.Count} scenario questions", ReadingTimes.Microseconds(parser, questions));
            Report($"{name}, {slips.Count} of them with a slip", ReadingTimes.Microseconds(parser, slips));
        }

        return Task.CompletedTask;
    }

    /// <summary>The question with two letters of its longest word the wrong way round; null where none is long enough.</summary>
    private static string? WithSlip(string question)
    {
        var word = question.Split(' ').Where(w => w.All(char.IsLetter)).MaxBy(w => w.Length);
        if (word is null || word.Length < ShortestMisspelt)
            return null;
        var at = word.Length / 2;
        return question.Replace(word, $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}", StringComparison.Ordinal);
    }

    private static void Report(string what, List<double> times) =>
        Console.WriteLine($"{what}: median {ReadingTimes.Percentile(times, 0.5):F1} µs, 99th percentile {ReadingTimes.Percentile(times, 0.99):F1} µs, most {times.Max():F1} µs");
}

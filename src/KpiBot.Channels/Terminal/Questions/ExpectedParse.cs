using System.Text.Json;

namespace KpiBot.Channels.Terminal.Questions;

/// <summary>
/// How a question should be understood. A key that is not given means that nothing should be read there, so that a spurious
/// reading shows; where a refusal is expected, only what is given is compared.
/// </summary>
public sealed class ExpectedParse
{
    private static readonly string[] NothingUnlessGiven =
    [
        "kpis", "period", "comparison", "grain", "breakdown", "filters", "top", "otherTop", "condition", "averagePer", "shareOf", "issue", "corrections", "notUnderstood",
        "recurrence", "threshold", "destination", "reference", "until", "target", "contents", "options",
    ];

    private static readonly JsonElement Absent = JsonSerializer.SerializeToElement<object?>(null);

    private readonly Dictionary<string, Expected> expected;

    /// <param name="given">By key of the contract of <c>kpibot parse</c>.</param>
    /// <param name="language">The channel's: an answer comes in it unless another is given; null for no expectation.</param>
    public ExpectedParse(IReadOnlyDictionary<string, Expected> given, string? language)
    {
        expected = new(given);
        if (language is not null)
            expected.TryAdd("language", new Expected.Word(language));
        if (given.TryGetValue("issue", out var issue) && issue is not Expected.Nothing)
            return;
        expected.TryAdd("intent", new Expected.Word("ask"));
        foreach (var key in NothingUnlessGiven)
            expected.TryAdd(key, new Expected.Nothing());
    }

    /// <summary>A sentence for each key that is not as expected; none where all are.</summary>
    /// <param name="parse">A line of <c>kpibot parse</c>.</param>
    public IReadOnlyList<string> Differences(JsonElement parse) =>
    [
        .. from pair in expected
           let read = parse.TryGetProperty(pair.Key, out var value) ? value : Absent
           where !pair.Value.Agrees(read)
           select $"{pair.Key}: expected {pair.Value}, understood {read.GetRawText()}",
    ];
}

using System.Text.Json;
using KpiBot.Channels.Terminal.Questions;

namespace KpiBot.Core.Tests.Scenarios;

/// <summary>What people ask and how it should be understood, through the lines that <c>kpibot parse</c> writes.</summary>
public sealed class ScenarioTests
{
    /// <summary>File, line and question, so that a failure names them.</summary>
    public static IEnumerable<TheoryDataRow<string, int, string>> Understood => Rows(ScenarioFiles.Understood);

    public static IEnumerable<TheoryDataRow<string, int, string>> Gaps => Rows(ScenarioFiles.Gaps);

    [Theory]
    [MemberData(nameof(Understood))]
    public void Is_understood_as_people_mean_it(string file, int line, string question)
    {
        var differences = Differences(Find(ScenarioFiles.Understood, file, line));

        Assert.True(differences.Count == 0, $"{file}:{line}: “{question}”\n  {string.Join("\n  ", differences)}");
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void A_known_gap_is_still_one(string file, int line, string question) =>
        Assert.True(Differences(Find(ScenarioFiles.Gaps, file, line)).Count > 0, $"{file}:{line}: “{question}” is understood now: move it to its feature's file.");

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void There_are_at_least_three_hundred_in_each_language(string language) =>
        Assert.InRange(ScenarioFiles.Understood.Count(q => q.Language == language), 300, int.MaxValue);

    [Fact]
    public void At_most_one_in_twenty_is_a_known_gap() =>
        Assert.InRange(ScenarioFiles.Gaps.Count() * 20, 0, ScenarioFiles.Understood.Count());

    private static IReadOnlyList<string> Differences(AskedQuestion question)
    {
        using var parse = JsonDocument.Parse(SampleCompany.Lines.Answer(question.ParseLine));
        return question.Parse!.Differences(parse.RootElement);
    }

    private static AskedQuestion Find(IEnumerable<AskedQuestion> questions, string file, int line) =>
        questions.Single(q => q.Place.File == file && q.Place.Line == line);

    private static IEnumerable<TheoryDataRow<string, int, string>> Rows(IEnumerable<AskedQuestion> questions) =>
        questions.Select(q => new TheoryDataRow<string, int, string>(q.Place.File, q.Place.Line, q.Ask));
}

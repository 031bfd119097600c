using System.Text;
using System.Text.Json;
using CsCheck;
using KpiBot.Channels.Export;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Tests.Charts;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Tests.Teams;

public sealed class CardSizeTests
{
    private const int Limit = 28_000;

    private static readonly CardSurroundings Everything = new(TestKeys.Seal.Close, For: "0123456789ab", Enum.GetValues<ExportFormat>(), HasSettings: true);

    // Ordinary letters, and those that JSON writes with six bytes or Markdown with two.
    private static readonly string[] Pieces = ["revenue ", "é", "\u2028", "😀", "\"", "*", "\uD800", "\u0001"];

    private static readonly Gen<string> AnyText =
        from size in Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, 3_000])
        from piece in Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index])
        select string.Concat(Enumerable.Repeat(piece, size));

    private static readonly Gen<LabelledText> AnyLine = Gen.Select(AnyText, AnyText, (label, text) => new LabelledText(label, text));

    private static readonly Gen<AnswerRow> AnyRow =
        from label in AnyText.List[0, 4]
        from value in AnyText
        from change in Gen.OneOf(Gen.Const((string?)null), AnyText)
        from share in Gen.OneOf(Gen.Const((double?)null), Gen.Double.Select(share => (double?)share))
        select new AnswerRow(label, value, change, Tone.Neutral, share);

    private static readonly Gen<Answer> AnyAnswer = Gen.OneOf<Answer>(
        from texts in AnyText.Array[8]
        from rows in AnyRow.List[0, 100]
        from notes in AnyText.List[0, 100]
        from parts in AnyLine.List[0, 50]
        select SampleAnswers.Kpi() with
        {
            Again = texts[7],
            Ways = [.. parts.Select(part => new AnswerChoice(part.Label, part.Text))],
            Title = texts[0],
            Headline = texts[1],
            Period = texts[2],
            Change = new(texts[3], texts[4], Tone.Good),
            Freshness = texts[5],
            Summary = texts[6],
            Notes = notes,
            Reading = notes,
            Findings = notes,
            Insights = [.. notes.Take(2).Select(SampleAnswers.Insight)],
            MoreInsights = [.. notes.Select(SampleAnswers.Insight)],
            Table = new([texts[7], texts[0], texts[1], texts[2]], rows),
            HowComputed = new(texts[3], parts),
        },
        Gen.Select(AnyText, AnyText, AnyLine.List[0, 200], (title, text, lines) =>
            new DefinitionAnswer(UiLanguage.French, "kpi", title, text, lines)),
        Gen.Select(AnyText, AnyLine.List[0, 500], (title, lines) => new KpiListAnswer(UiLanguage.French, title, lines)),
        Gen.Select(AnyText, AnyText.List[0, 200], AnyText.List[0, 20], (title, lines, tries) =>
            new TextAnswer(UiLanguage.English, title, lines, tries) { OffersSettings = true }),
        Gen.Select(AnyText, AnyLine.List[0, 20], (text, choices) =>
            new IssueAnswer(UiLanguage.English, "code", text, [.. choices.Select(choice => new AnswerChoice(choice.Label, choice.Text))])));

    [Fact]
    public void A_card_is_under_28_KB_whatever_the_answer_holds() =>
        AnyAnswer.Sample(answer => Encoding.UTF8.GetByteCount(Sent(answer).GetRawText()) < Limit, iter: 500);

    [Fact]
    public void The_largest_text_everywhere_still_fits()
    {
        var text = new string('\u2028', 5_000);
        var lines = Enumerable.Repeat(text, 200).ToList();
        var answer = SampleAnswers.Kpi() with
        {
            Title = text,
            Headline = text,
            Period = text,
            Change = new(text, text, Tone.Bad),
            Freshness = text,
            Summary = text,
            Notes = lines,
            Reading = lines,
            IsSampleData = true,
            Again = new string('\u2028', 60),
            Ways = [.. Enumerable.Repeat(new AnswerChoice(text, new string('\u2028', 60)), 9)],
            Table = new(lines, [.. lines.Select(line => new AnswerRow([line, line], line, line, Tone.Bad, 1))]),
            HowComputed = new(text, [.. lines.Select(line => new LabelledText(line, line))]),
        };
        Assert.InRange(Encoding.UTF8.GetByteCount(Sent(answer).GetRawText()), 1, Limit - 1);
    }

    /// <summary>Real results of unreal size, worded by KpiBot itself.</summary>
    public static TheoryData<string, KpiAnswer> LargeAnswers => new()
    {
        { "hundreds of members with long names", ChartAnswers.Bars(UiLanguage.French, [.. Enumerable.Range(0, 800).Select(i => ((string?)$"{i} {LongName}", (decimal?)(1_000_000 - i)))]) },
        { "two dimensions of dozens of members", ChartAnswers.Word(UiLanguage.English, TwoDimensions(40, 30)) },
        { "two dimensions, few of long names", ChartAnswers.Word(UiLanguage.French, TwoDimensions(8, 6)) },
        { "four hundred days", ChartAnswers.Course(UiLanguage.English, Grain.Day, "2025-10-01", [.. Enumerable.Range(0, 400).Select(i => (decimal?)(123_456.78m * i))]) },
        { "four hundred days of five members", ChartAnswers.Word(UiLanguage.French, ChartAnswers.MembersResult(Grain.Day, "2025-10-01",
            [.. Enumerable.Range(0, 5).Select(m => ((string?)$"{m} {LongName}", Enumerable.Range(0, 400).Select(i => (decimal?)(i * m)).ToArray()))])) },
    };

    /// <summary>With its buttons as they are sent, closed.</summary>
    private static JsonElement Sent(Answer answer) => AdaptiveCardRenderer.Render(answer, Everything);

    private static string LongName => string.Concat(Enumerable.Repeat("Établissements “Dupond & Frères” <Île-de-France> ", 20));

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(LargeAnswers))]
    public void A_large_answer_is_cut_to_its_top_and_says_what_is_missing(string name, KpiAnswer answer)
    {
        var card = Sent(answer with { Ways = [.. Enumerable.Range(0, 9).Select(i => new AnswerChoice($"{i} {LongName}", $"{i} {LongName}"))] });
        Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 1, Limit - 1);
        var rows = CardReading.TablesOf(card).Sum(table => table.Count - 1);
        Assert.InRange(rows, 3, answer.Table!.Rows.Count);
        if (rows < answer.Table.Rows.Count)
            Assert.Matches("exporte|exported", CardReading.TextOf(card));
        Assert.NotEmpty(name);
    }

    [Fact]
    public void Four_hundred_days_still_have_their_chart() =>
        Assert.Equal(400, CardReading.ChartOf(Sent(
            ChartAnswers.Course(UiLanguage.English, Grain.Day, "2025-10-01", [.. Enumerable.Range(0, 400).Select(i => (decimal?)(123_456.78m * i))])))!.Value
            .GetProperty("data")[0].GetProperty("values").GetArrayLength());

    /// <summary>The longest texts of each kind that is no table: no part of them is lost without a word.</summary>
    public static TheoryData<string, Answer, int> LongLists => new()
    {
        { "definition", new DefinitionAnswer(UiLanguage.French, "kpi", LongName, LongName, [.. Lines(200).Select(line => new LabelledText("Fait", line))]), 200 },
        { "list", new KpiListAnswer(UiLanguage.French, LongName, [.. Lines(500).Select(line => new LabelledText(line, LongName))]), 500 },
        { "text", new TextAnswer(UiLanguage.French, LongName, [.. Lines(300)], [LongName]), 300 },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(LongLists))]
    public void A_long_list_shows_its_beginning_and_counts_the_rest(string name, Answer answer, int lines)
    {
        var card = AdaptiveCardRenderer.Render(answer);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 1, Limit - 1);
        var text = CardReading.TextOf(card);
        var shown = Enumerable.Range(0, lines).Count(line => text.Contains($"ligne {line} ", StringComparison.Ordinal));
        Assert.InRange(shown, 4, lines - 1);
        Assert.Contains($"{lines - shown} de plus", text, StringComparison.Ordinal);
        Assert.NotEmpty(name);
    }

    [Theory]
    [InlineData(UiLanguage.English, "I have an answer, but it cannot be shown here.")]
    [InlineData(UiLanguage.French, "J’ai une réponse, mais elle ne peut pas s’afficher ici.")]
    public void An_answer_whose_smallest_card_does_not_fit_is_said_to_be_there(UiLanguage language, string said)
    {
        var answer = SampleAnswers.Kpi() with { Language = language };
        Assert.DoesNotContain(said, CardReading.TextOf(AdaptiveCardRenderer.Render(answer)));
        Assert.Contains(said, CardReading.TextOf(AdaptiveCardRenderer.Render(answer, size: 500)));
    }

    private static IEnumerable<string> Lines(int count) => Enumerable.Range(0, count).Select(line => $"ligne {line} {LongName}");

    private static KpiResult TwoDimensions(int first, int second) => ChartAnswers.BarsResult(ChartAnswers.Revenue) with
    {
        Query = new KpiQuery.Breakdown(ChartAnswers.Revenue, RelativePeriod.ThisMonth, ["country", "channel"]),
        Dimensions = ["country", "channel"],
        Rows = [.. Enumerable.Range(0, first * second).Select(i => new ResultRow([$"{i / second} {LongName}", $"{i % second} {LongName}"], ChartAnswers.Number(1_000_000 - i), Earlier: null))],
    };
}

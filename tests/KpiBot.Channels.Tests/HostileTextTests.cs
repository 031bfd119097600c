using System.Globalization;
using System.Text.Json;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Terminal;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests;

/// <summary>What people wrote comes back as text: it moves no cursor, makes no link, calls nobody and breaks no line of a protocol.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts => HostileTexts.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_terminal_shows_letters_and_signs_alone(string text)
    {
        foreach (var answer in Refusals(text))
        {
            var output = new StringWriter { NewLine = "\n" };
            new TerminalRenderer(new()).Write(output, [answer]);

            Assert.DoesNotContain(output.ToString(), c => c != '\n' && IsActedOn(c));
            Assert.Equal(1 + answer.Choices.Count, output.ToString().TrimEnd('\n').Split('\n').Length);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_card_shows_it_in_runs_of_plain_text(string text)
    {
        foreach (var answer in Refusals(text))
        {
            var card = AdaptiveCardRenderer.Render(answer);

            Assert.DoesNotContain(Strings(card.GetProperty("body")), shown => shown.Any(IsActedOn) || shown.Contains("{{", StringComparison.Ordinal));
            Assert.All(card.GetProperty("body").EnumerateArray(), element => Assert.Contains(element.GetProperty("type").GetString(), (string[])["RichTextBlock", "ActionSet"]));
            Assert.All(CardReading.ButtonsOf(card), button => Assert.DoesNotContain(button.GetProperty("title").GetString()!, IsActedOn));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Where_a_client_reads_Markdown_or_speech_its_signs_are_escaped(string text)
    {
        foreach (var answer in Refusals(text))
        {
            var card = AdaptiveCardRenderer.Render(answer);

            var markdown = card.GetProperty("fallbackText").GetString()!;
            Assert.DoesNotContain(markdown.Index(), sign => sign.Item is '*' or '[' or ']' or '<' or '>' or '`' or '_' && markdown[sign.Index - 1] != '\\');
            Assert.DoesNotContain(card.GetProperty("speak").GetString()!, c => c is '<' or '>' || IsActedOn(c));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_line_of_JSON_stays_a_line_and_says_what_was_written(string text)
    {
        var request = JsonSerializer.Serialize(new { text });
        var line = new ParseLines(HostileTexts.Vocabulary, HostileTexts.Clock).Answer(request);

        Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u2029');
        using var read = JsonDocument.Parse(line);
        using var asked = JsonDocument.Parse(request);
        Assert.Equal(asked.RootElement.GetProperty("text").GetString(), read.RootElement.GetProperty("text").GetString());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_refusal_is_one_sentence_that_helps(string text)
    {
        foreach (var answer in Refusals(text))
        {
            Assert.InRange(answer.Text.Length, 20, 250);
            Assert.NotEmpty(answer.Choices);
        }
    }

    [Fact]
    public void A_sentence_in_another_language_is_answered_in_both_the_readers_first()
    {
        var card = AdaptiveCardRenderer.Render(IssueAnswers.Of(HostileTexts.Parse("Wie hoch ist der Umsatz diesen Monat?").Issue!, UiLanguage.French));

        Assert.Equal("fr", card.GetProperty("lang").GetString());
        Assert.Equal(
            "Je lis l’anglais et le français\u202F: merci de demander dans l’une des deux langues. / I read English and French: please ask in one of them.",
            CardReading.TextOf(card));
    }

    private static IEnumerable<IssueAnswer> Refusals(string text)
    {
        var issue = HostileTexts.Parse(text).Issue;
        return issue is null ? [] : Enum.GetValues<UiLanguage>().Select(language => IssueAnswers.Of(issue, language));
    }

    private static bool IsActedOn(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Every text but what buttons carry, which nobody sees.</summary>
    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "sealed").SelectMany(property => Strings(property.Value)),
        _ => [],
    };
}

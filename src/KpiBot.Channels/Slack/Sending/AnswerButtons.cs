using KpiBot.Channels.Export;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>The buttons below an answer that do something with it: each holds the question that asks for the very same.</summary>
internal static class AnswerButtons
{
    public const string Share = "share";

    private const string ExportPrefix = "export-";

    /// <summary>Of all buttons as JSON; beyond it the answer itself would have no room.</summary>
    private const int MostCharacters = 4_000;

    private static readonly LocalizedText ShareLabel = new("Share with the channel", "Partager dans le canal");

    /// <summary>Null where the button of this name exports nothing.</summary>
    public static ExportFormat? FormatOf(string actionId) =>
        actionId.StartsWith(ExportPrefix, StringComparison.Ordinal) ? ExportFormats.OfExtension(actionId[ExportPrefix.Length..]) : null;

    /// <param name="share">The question behind the button that shows it to the others; null for no button.</param>
    /// <param name="canExport">Whether files can be made here.</param>
    /// <returns>Null where there is none.</returns>
    public static ActionsBlock? Of(Answer answer, string? share, bool canExport)
    {
        var file = canExport && answer is KpiAnswer { Table: not null } kpi ? kpi.Again : null;
        List<Button> buttons =
        [
            .. file is null ? [] : Enum.GetValues<ExportFormat>().Select(format => Labelled(ExportPrefix + format.Extension(), ExportWords.Button(format), file)),
            .. share is null ? [] : (Button[])[Labelled(Share, ShareLabel, share)],
        ];
        // Half a question is another question: one that is too long gets no button.
        buttons.RemoveAll(button => button.Value.Length is 0 or > SlackLimits.ButtonValue);
        while (buttons.Count > 0 && SlackRenderer.SizeOf(new("", [new ActionsBlock(buttons)])) > MostCharacters)
            buttons.RemoveAt(0);
        return buttons.Count > 0 ? new(buttons) : null;

        Button Labelled(string action, LocalizedText label, string question) => new(action, new(SlackText.Plain(label.In(answer.Language), SlackLimits.ButtonText)), question);
    }
}

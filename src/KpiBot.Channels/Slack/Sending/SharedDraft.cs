using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>A message that one person alone sees, with the button by which they show it to the others.</summary>
/// <param name="question">Asked again, for all who read there, when the button is pressed.</param>
internal sealed class SharedDraft(Draft draft, string question, UiLanguage language) : Draft
{
    public const string Action = "share";

    private static readonly LocalizedText Label = new("Share with the channel", "Partager dans le canal");

    public override async Task<SlackMessage> FirstAsync(SlackPlace place, CancellationToken cancellation) =>
        WithButton(await draft.FirstAsync(place, cancellation).ConfigureAwait(false));

    public override async Task<SlackMessage?> InsteadAsync(SlackPlace place, SlackAnswer.Refused refused, CancellationToken cancellation) =>
        await draft.InsteadAsync(place, refused, cancellation).ConfigureAwait(false) is { } message ? WithButton(message) : null;

    public override void Taken(SlackPlace place) => draft.Taken(place);

    private SlackMessage WithButton(SlackMessage message)
    {
        var button = new ActionsBlock([new(Action, new(SlackText.Plain(Label.In(language), SlackLimits.ButtonText)), question)]);
        var withButton = message with { Blocks = [.. message.Blocks, button] };
        return question.Length <= SlackLimits.ButtonValue && message.Blocks.Count > 0 && MessageRules.FaultOf(withButton) is null ? withButton : message;
    }
}

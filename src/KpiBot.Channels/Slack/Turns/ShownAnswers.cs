using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Slack.Turns;

/// <summary>Whom the messages of the last day answer, so that nobody changes what another has asked for.</summary>
internal sealed class ShownAnswers(TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public const int Most = 10_000;

    private readonly Recent<(string Channel, string Timestamp), ShownAnswer> _shown = new(Window, Most, time);

    public void Remember(string channel, string timestamp, SlackUser asker, Answer answer) => _shown.Set((channel, timestamp), new(asker.Id, answer is KpiAnswer, (answer as KpiAnswer)?.Again));

    /// <summary>Null where it was too long ago, or before a restart.</summary>
    public ShownAnswer? Find(PressedMessage message) => message is { Channel: { } channel, Timestamp: { } timestamp } ? Find(channel, timestamp) : null;

    public ShownAnswer? Find(string channel, string timestamp) => _shown.TryGet((channel, timestamp), out var shown) ? shown : null;
}

/// <param name="IsNumber">Whether it shows a number, which a mere sentence should not take the place of.</param>
/// <param name="Question">Which asks for the same again; null where none does.</param>
internal sealed record ShownAnswer(string Asker, bool IsNumber, string? Question);

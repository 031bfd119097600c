using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>What is to be said, and what instead where Slack refuses it.</summary>
internal abstract class Draft
{
    /// <summary>As it stands.</summary>
    public abstract Task<SlackMessage> FirstAsync(SlackPlace place, CancellationToken cancellation);

    /// <returns>Null where there is nothing smaller to say.</returns>
    public abstract Task<SlackMessage?> InsteadAsync(SlackPlace place, SlackAnswer.Refused refused, CancellationToken cancellation);

    /// <summary>Slack took it.</summary>
    public virtual void Taken(SlackPlace place) { }

    /// <summary>Whether a message with other blocks may be taken.</summary>
    protected static bool IsAboutBlocks(SlackAnswer.Refused refused) => refused.Error
        is SlackErrors.InvalidBlocks or "invalid_blocks_format" or "msg_blocks_too_long" or "msg_too_long" or "invalid_attachments" or "too_many_attachments" or "http 413";
}

/// <summary>A message as somebody has put it together: in its place, at the least, stands what it says in words.</summary>
internal sealed class MessageDraft(SlackMessage message, UiLanguage language) : Draft
{
    private bool _isWords;

    public override Task<SlackMessage> FirstAsync(SlackPlace place, CancellationToken cancellation)
    {
        _isWords = MessageRules.FaultOf(message) is not null;
        return Task.FromResult(_isWords ? InWords(message, language) : message);
    }

    public override Task<SlackMessage?> InsteadAsync(SlackPlace place, SlackAnswer.Refused refused, CancellationToken cancellation)
    {
        if (_isWords || !IsAboutBlocks(refused))
            return Task.FromResult<SlackMessage?>(null);
        _isWords = true;
        return Task.FromResult<SlackMessage?>(InWords(message, language));
    }

    /// <summary>What notifications show, and that there was more.</summary>
    public static SlackMessage InWords(SlackMessage message, UiLanguage language)
    {
        var note = "\n" + language.InWordsOnly();
        var room = SlackLimits.MessageText - note.Length - 1;
        // Not within one of Slack's escapes, nor within a letter.
        var end = Math.Min(message.Text.Length, room);
        if (end < message.Text.Length && message.Text.LastIndexOf('&', end - 1) is >= 0 and var escape && message.Text.IndexOf(';', escape) >= end)
            end = escape;
        if (end > 0 && char.IsHighSurrogate(message.Text[end - 1]))
            end--;
        return new((end < message.Text.Length ? message.Text[..end] + "…" : message.Text) + note, []);
    }
}

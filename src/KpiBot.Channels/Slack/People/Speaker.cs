using KpiBot.Core.Access;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.People;

/// <summary>Who speaks to KpiBot, as far as it decides what they get.</summary>
internal abstract record Speaker
{
    private Speaker() { }

    /// <param name="Name">What they are called; null where that is not known.</param>
    public sealed record Known(Principal Principal, UiLanguage? Language, string? Name) : Speaker;

    public sealed record Refused(SpeakerFault Fault, UiLanguage? Language) : Speaker;

    /// <summary>Another bot, which gets no answer at all: two of them would never end.</summary>
    public sealed record Bot : Speaker;
}

/// <summary>Why somebody gets no answer.</summary>
internal enum SpeakerFault
{
    OtherWorkspace,
    Guest,

    /// <summary>Of another organisation, in a channel that both share.</summary>
    External,

    /// <summary>Slack could not say just now.</summary>
    NotKnownNow,
}

using KpiBot.Core.Access;

namespace KpiBot.Channels.Teams.People;

/// <summary>Who sent an activity, as far as it decides what they get.</summary>
internal abstract record Sender
{
    private Sender() { }

    public sealed record Known(Principal Principal) : Sender;

    public sealed record Refused(SenderFault Fault) : Sender;
}

/// <summary>Why somebody gets no answer.</summary>
internal enum SenderFault
{
    OtherOrganisation,
    Guest,
    Anonymous,

    /// <summary>Teams could not say just now.</summary>
    NotKnownNow,
}

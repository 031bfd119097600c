using System.Net;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Authentication;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>What came of trying a request once, or in the end.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer() { }

    /// <summary>Whether what was sent may be there though nobody said so.</summary>
    public bool MayHaveArrived => this switch
    {
        NoAnswer { Fault: HttpRequestException fault } => !NeverArrived.Is(fault),
        NoAnswer { Fault: TokenNotIssuedException } => false,
        NoAnswer => true,
        Later later => later.Status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout,
        Refused refused => refused.Status >= HttpStatusCode.InternalServerError,
        _ => false,
    };

    /// <param name="Id">Of what was made; null where the connector does not say.</param>
    /// <param name="ActivityId">Of the first message in what was made.</param>
    public sealed record Done(string? Id, string? ActivityId) : ConnectorAnswer;

    /// <summary>The same may work later.</summary>
    /// <param name="After">As long as the connector asks to wait; null where it does not say.</param>
    public sealed record Later(HttpStatusCode Status, TimeSpan? After) : ConnectorAnswer;

    /// <summary>Nobody answered: it may have arrived all the same.</summary>
    public sealed record NoAnswer(Exception Fault) : ConnectorAnswer;

    /// <summary>The bot has no token, or may not send there: it did not leave this machine.</summary>
    public sealed record NotSent(Exception Fault) : ConnectorAnswer;

    /// <summary>Nothing more can be said in the conversation until Teams says otherwise.</summary>
    public sealed record Stopped(StopReason Reason, string Sentence) : ConnectorAnswer;

    /// <summary>The message that was to be answered, changed or deleted is not there any more.</summary>
    public sealed record MessageGone : ConnectorAnswer;

    public sealed record TooLarge : ConnectorAnswer;

    /// <summary>The tenant is served from another address.</summary>
    public sealed record OtherHost(Uri ServiceUrl) : ConnectorAnswer;

    /// <summary>Not this, and not later either.</summary>
    public sealed record Refused(HttpStatusCode Status, string Sentence) : ConnectorAnswer;
}

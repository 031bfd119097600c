namespace KpiBot.SlackStandIn.Api;

/// <summary>What goes wrong with a call.</summary>
internal abstract record Fault
{
    private Fault() { }

    /// <summary>429, and nothing happens.</summary>
    public sealed record RateLimited(int RetryAfterSeconds) : Fault;

    /// <summary>Slack's error, and nothing happens.</summary>
    public sealed record Error(string Code) : Fault;

    /// <summary>An HTTP status without Slack's words, and nothing happens.</summary>
    public sealed record Status(int Code) : Fault;

    /// <summary>It happens, and Slack answers this error all the same.</summary>
    public sealed record HalfDone(string Code) : Fault;

    /// <summary>The connection breaks before anything happens.</summary>
    public sealed record Cut : Fault;

    /// <summary>It happens, and the connection breaks before Slack has said so.</summary>
    public sealed record AnswerLost : Fault;
}

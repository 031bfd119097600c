using System.Net;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Channels.Tests.Web;

internal sealed record WebSetup
{
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public string Address { get; init; } = "http://127.0.0.1:0";

    public AskConversation Ask { get; init; } = (said, _) => ValueTask.FromResult(SampleAnswers.Reply(SampleAnswers.Text(said.Text)));

    /// <summary>Asking over the page's own store, filled first; null for <see cref="Ask"/>.</summary>
    public Func<LiteDbStore, AskConversation>? AskOver { get; init; }

    /// <summary>Null where everybody sees everything.</summary>
    public AccessPolicy? Access { get; init; }

    public BusinessCalendar Calendar { get; init; } = HostileTexts.Clock;

    /// <summary>Where the requests seem to come from; null leaves it as it is.</summary>
    public IPAddress? RemoteAddress { get; init; }

    public static WebSetup Answering(Answer answer) => new() { Ask = (_, _) => ValueTask.FromResult(SampleAnswers.Reply(answer)) };
}

using System.Text.Json;
using KpiBot.Channels.Tests.Teams.Tokens;

namespace KpiBot.Benchmarks.Teams;

/// <summary>
/// Personal chats in several tenants: so many that Teams' limits for a conversation and for a tenant, which a bot keeps ahead of
/// time, hold nothing up.
/// </summary>
internal sealed class Chats
{
    /// <summary>Signed ahead, and used in turn: a connector too uses one for many messages. Whoever takes them checks each of them each time.</summary>
    private const int Tokens = 64;

    private static int _asked;

    private readonly string[] _authorizations;
    private readonly Uri _serviceUrl;
    private readonly int _tenants;

    public Chats(Uri serviceUrl, int tenants, int chats)
    {
        (_serviceUrl, _tenants, Count) = (serviceUrl, tenants, chats);
        var now = TimeProvider.System.GetUtcNow();
        _authorizations = [.. Enumerable.Range(0, Tokens).Select(i => "Bearer " + TokenOf(now, i))];
    }

    public int Count { get; }

    /// <param name="chat">Counted from zero; beyond the last they begin anew.</param>
    public Message Ask(int chat, Question question)
    {
        var number = Interlocked.Increment(ref _asked);
        chat %= Count;
        var tenant = Id(0x7e000000 + chat % _tenants);
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "message",
            id = $"question-{number}",
            timestamp = "2026-11-23T08:00:00.000Z",
            channelId = "msteams",
            serviceUrl = _serviceUrl.AbsoluteUri,
            from = new { id = $"29:person-{chat}", name = $"Person {chat}", aadObjectId = Id(chat) },
            conversation = new { conversationType = "personal", tenantId = tenant, id = $"a:chat-{chat}" },
            recipient = new { id = $"28:{TeamsScene.AppId}", name = "KpiBot" },
            entities = new[] { new { type = "clientInfo", locale = question.Locale, country = "FR", platform = "Windows", timezone = "Europe/Paris" } },
            channelData = new { tenant = new { id = tenant } },
            locale = question.Locale,
            textFormat = "plain",
            text = question.Text,
        });
        return new($"question-{number}", _authorizations[number % Tokens], body);
    }

    private static string Id(int number) => $"{number:x8}-0000-4000-8000-000000000000";

    private string TokenOf(DateTimeOffset now, int number)
    {
        var token = new TestToken(TestKey.Main);
        token.Payload["iss"] = "https://api.botframework.com";
        token.Payload["aud"] = TeamsScene.AppId;
        token.Payload["serviceurl"] = _serviceUrl.AbsoluteUri;
        token.Payload["nbf"] = (now - TimeSpan.FromMinutes(5)).ToUnixTimeSeconds() + number;
        token.Payload["exp"] = (now + TimeSpan.FromHours(2)).ToUnixTimeSeconds() + number;
        return token.Write();
    }
}

/// <summary>A question as Teams' connector posts it.</summary>
internal sealed record Message(string Id, string Authorization, byte[] Body);

using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Activities as clients send them.</summary>
internal static class Activities
{
    private static int _sent;

    /// <param name="id">One of its own where none is given, as clients do.</param>
    public static JsonObject Message(Uri serviceUrl, string text, string? id = null) => new()
    {
        ["type"] = "message",
        ["id"] = id ?? $"activity-{Interlocked.Increment(ref _sent)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl.ToString(),
        ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Alex" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "KpiBot" },
        ["conversation"] = new JsonObject { ["id"] = "a:conversation" },
        ["text"] = text,
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["platform"] = "Web" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } },
    };

    public static JsonObject MembersAdded(Uri serviceUrl, params string[] ids)
    {
        var update = Message(serviceUrl, "");
        update["type"] = "conversationUpdate";
        update["membersAdded"] = new JsonArray([.. ids.Select(id => new JsonObject { ["id"] = id })]);
        return update;
    }

    /// <summary>A button with Action.Execute, pressed on the card of the message <paramref name="card"/>.</summary>
    public static JsonObject Pressed(Uri serviceUrl, string verb, JsonNode? data, string card = "card-1") => Invoke(serviceUrl, "adaptiveCard/action", new JsonObject
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "b", ["verb"] = verb, ["data"] = data },
        ["trigger"] = "manual",
    }).With("replyToId", card);

    public static JsonObject Invoke(Uri serviceUrl, string name, JsonNode? value) =>
        Message(serviceUrl, "").With("type", "invoke").With("name", name).With("value", value);

    public static JsonObject With(this JsonObject activity, string property, JsonNode? value)
    {
        activity[property] = value;
        return activity;
    }

    public static JsonObject Mentioning(this JsonObject activity, string text, string id)
    {
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = text,
            ["mentioned"] = new JsonObject { ["id"] = id },
        });
        return activity;
    }

    public static async Task<string?> ProblemAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return problem.RootElement.GetProperty("detail").GetString();
    }
}

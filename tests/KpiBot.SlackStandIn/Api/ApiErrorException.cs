using System.Text.Json.Nodes;

namespace KpiBot.SlackStandIn.Api;

/// <summary>A call is refused.</summary>
internal sealed class ApiErrorException(string code, params IEnumerable<string> messages) : Exception(code)
{
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error"] = Message };
        if (messages.Any())
            json["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]) };
        return json;
    }
}

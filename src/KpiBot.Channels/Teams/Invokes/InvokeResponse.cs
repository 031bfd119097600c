using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Protocol;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Teams.Invokes;

/// <summary>What an invoke's request is answered with.</summary>
/// <param name="Body">In the shape that the kind of invoke asks for.</param>
internal sealed record InvokeResponse(int Status, JsonNode Body)
{
    public IResult ToResult() => TypedResults.Content(Body.ToJsonString(Wire), "application/json; charset=utf-8", statusCode: Status);

    private static JsonSerializerOptions Wire => ActivityJson.Wire.Options;
}

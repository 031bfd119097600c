using System.Text.Json;
using KpiBot.Channels.Teams.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>What became of a request's body.</summary>
internal abstract record ActivityReading
{
    private ActivityReading() { }

    public sealed record Read(Activity Activity) : ActivityReading;

    public sealed record Refused(int Status, string Sentence) : ActivityReading;
}

/// <summary>Reads an activity out of a request that may hold anything.</summary>
internal static class ActivityReader
{
    public const int BodyLimit = 1024 * 1024;

    public static async Task<ActivityReading> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        // A page of another site can post text here without asking, but not JSON.
        if (!request.HasJsonContentType())
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "An activity must be sent as application/json.");
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = BodyLimit;
        try
        {
            var activity = await JsonSerializer.DeserializeAsync(request.Body, ActivityJson.Wire.Activity, cancellation).ConfigureAwait(false);
            return activity?.Type is { Length: > 0 }
                ? new ActivityReading.Read(activity)
                : Refuse(StatusCodes.Status400BadRequest, "The body must be an activity: a JSON object with a type.");
        }
        catch (JsonException fault)
        {
            return Refuse(StatusCodes.Status400BadRequest, $"The body is not an activity in JSON{Place(fault)}.");
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(fault.StatusCode, "The body is larger than 1 MB; no activity needs as much.");
        }
    }

    private static ActivityReading.Refused Refuse(int status, string sentence) => new(status, sentence);

    private static string Place(JsonException fault) =>
        (fault.Path, fault.LineNumber, fault.BytePositionInLine) is ({ } path, { } line, { } position)
            ? $" (at {path}, line {line + 1}, byte {position + 1})"
            : "";
}
